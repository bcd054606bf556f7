import pytest


@pytest.mark.parametrize("heading", ["Not required, but welcome:", "Seraient bienvenus :"])
def test_what_is_welcome(reads, heading):
    assert reads(f"{heading}\n- ⟦a second degree⟧;\n- ⟦good Dutch⟧") == ["a second degree", "good Dutch"]


@pytest.mark.parametrize(
    "heading",
    [
        "Desirable",
        "Desirable qualifications:",
        "The following would be an advantage:",
        "Preferred",
        "Atouts",
        "Critères souhaitables :",
        "Requirements - desirable:",
        "DESIRABLE\nThe following would be considered an advantage:",
        "5. Desirable Qualifications & Experience:",
        "Desired:",
        "Nice to have",
        "Assets",
        "Advantageous",
        "You might also have",
        "It would be an asset if you have:",
        "Bonus points for:",
        "Constituerait un atout :",
        "Serait un plus :",
        "SOUHAITE",
        "It helps if you",
        "What would make the difference\n\nPreferred, but not required:",
        "Even better if you",
        "Qualifications souhaitées",
        "Sont considérés comme des atouts :",
        "Asset",
        "We would also be glad to see",
        "Useful but not required",
        "What would set you apart",
        "Constituent des avantages :",
        "Nous apprécierions",
        "It is not a must, but we like",
        "We are happy if you also",
    ],
)
def test_desirable(reads, heading):
    assert reads(f"Essential\n- a degree\n\n{heading}\n- ⟦tact⟧;\n- ⟦a bicycle⟧") == ["tact", "a bicycle"]


@pytest.mark.parametrize(
    ("sample", "desirable"),
    [
        ("Desirable: ⟦Intermediate knowledge of French⟧.", ["Intermediate knowledge of French"]),
        ("Nice to have\n➕ ⟦Some Dutch⟧\n➕ ⟦A bicycle⟧", ["Some Dutch", "A bicycle"]),
        ("Desirable: ⟦Some Dutch⟧\n\n6. CONTRACT\n\nOne year.", ["Some Dutch"]),
        ("DESIRABLE QUALIFICATIONS\nLanguage:\n3) ⟦French - SLP 3333.⟧", ["French - SLP 3333."]),
        (
            "Desirable\n⟦a degree in progress in law⟧\n⟦any certificate.⟧\nCompetencies:\n- tact",
            ["a degree in progress in law", "any certificate."],
        ),
        ("Desired:\n⟦knowledge of R⟧.\nYou engage with others.\nYou like it.", ["knowledge of R"]),
        (
            "Souhaitable : ⟦la maîtrise de l'espagnol⟧ ; ⟦le permis de conduire⟧.",
            ["la maîtrise de l'espagnol", "le permis de conduire"],
        ),
    ],
)
def test_the_shape_of_the_list(reads, sample, desirable):
    assert reads(sample) == desirable


@pytest.mark.parametrize(
    "sample",
    [
        "A bicycle is desirable.",
        "Essential:\n- a degree",
        "Preferred start: March",
        "Essential and desirable qualifications\n- a degree",
        "Desirable: none",
        "- You are welcome to:\n- visit us",
        "Desirable\n\nLife at the Centre\n\nThe town lies by the sea.",
        "Un vélo est un atout.",
        "Requirements:\n- a degree\n- experience in our preferred field",
    ],
)
def test_not_desirable(reads, sample):
    assert reads(sample) == []


@pytest.mark.parametrize(
    ("sample", "desirable"),
    [
        ("Requirements\n- a degree;\n- ⟦Knowledge of SQL is an asset.⟧", ["Knowledge of SQL is an asset."]),
        ("Profil\n- un diplôme ;\n- ⟦Lire le slovène serait un atout.⟧", ["Lire le slovène serait un atout."]),
        ("Requirements\n- Tact would be an advantage in any job; here it is a must", []),
        ("Duties\n- see where a new tool would be an advantage", []),
        ("Requirements\n- ⟦Reading Slovene is a plus⟧\nNice to have\n- ⟦tact⟧", ["Reading Slovene is a plus", "tact"]),
    ],
)
def test_an_asset_among_the_requirements(reads, sample, desirable):
    assert reads(sample) == desirable
