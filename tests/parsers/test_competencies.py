import pytest


@pytest.mark.parametrize(
    ("item", "competency"),
    [
        ("⟦Teamwork: Shares what you know.⟧", ("Teamwork", "Shares what you know.")),
        ("⟦Clear Writing – Says it in few words⟧", ("Clear Writing", "Says it in few words")),
        ("⟦Patience -- Waits for its turn⟧", ("Patience", "Waits for its turn")),
        ("⟦Patience | Waits for its turn⟧", ("Patience", "Waits for its turn")),
        ("K07: ⟦Curiosity⟧", ("Curiosity", None)),
        ("(CV2) ⟦Curiosity⟧", ("Curiosity", None)),
        ("CV-12 – ⟦Patience: Waits for its turn⟧", ("Patience", "Waits for its turn")),
        ("⟦Curiosity⟧", ("Curiosity", None)),
        ("⟦Curiosity⟧;", ("Curiosity", None)),
        ("⟦Self-reliance: Asks: what next?⟧", ("Self-reliance", "Asks: what next?")),
        ("⟦Esprit d’équipe : Partage son savoir.⟧", ("Esprit d’équipe", "Partage son savoir.")),
    ],
)
@pytest.mark.parametrize(
    "heading",
    ["Competencies", "The intern must demonstrate the following competencies:", "Les compétences suivantes :"],
)
def test_competencies(reads, heading, item, competency):
    assert reads(f"{heading}\n- {item}") == [competency]


def test_without_bullets(reads):
    assert reads("Required Competencies:\n\n⟦Empathy: Listens.⟧\n⟦Flexibility: Bends.⟧\n\nHow to apply\nOnline.") == [
        ("Empathy", "Listens."),
        ("Flexibility", "Bends."),
    ]


@pytest.mark.parametrize(
    ("sample", "competencies"),
    [
        ("Competencies: ⟦teamwork⟧, ⟦communication⟧, ⟦planning⟧", ["teamwork", "communication", "planning"]),
        ("Core competencies: ⟦Leadership⟧; ⟦Strategic thinking⟧.", ["Leadership", "Strategic thinking"]),
        ("Compétences : ⟦rigueur⟧, ⟦écoute⟧ et ⟦autonomie⟧.", ["rigueur", "écoute", "autonomie"]),
        (
            "WHO Competencies\n⟦Teamwork⟧\n⟦Communication⟧\n⟦Producing results⟧\nREMUNERATION",
            ["Teamwork", "Communication", "Producing results"],
        ),
        (
            "5. COMPETENCIES\nThe incumbent must demonstrate:\n⟦Initiative: Is decisive⟧;\n⟦Teamwork: Shares.⟧\n6. CONTRACT\nThree years.",
            ["Initiative", "Teamwork"],
        ),
        (
            "5. COMPETENCIES\n\nInterns must demonstrate:\n⟦Initiative: Is decisive⟧\n⟦Teamwork: Shares⟧\n\n6. CONTRACT\n\nThree years.",
            ["Initiative", "Teamwork"],
        ),
        (
            "COMPETENCIES (Core / Managerial)\n⟦Accountability (C)⟧\n⟦Innovation (C)⟧\nFor detailed information, see our framework.",
            ["Accountability (C)", "Innovation (C)"],
        ),
        (
            "Competencies\nCore: ⟦Communication⟧, ⟦Learning.⟧\nFunctional: ⟦Analysis⟧; ⟦Innovation.⟧",
            ["Communication", "Learning", "Analysis", "Innovation"],
        ),
        # the United Nations' way
        (
            "Competencies\n⟦Professionalism – Shows pride in work. Is conscientious.⟧\n\n⟦Teamwork - Works with others.⟧",
            ["Professionalism", "Teamwork"],
        ),
        # the description on the line below
        (
            "Core Competencies\n⟦Communication\nSpeaks in a clear and concise manner.⟧\n⟦Client orientation\nHelps clients.⟧",
            ["Communication", "Client orientation"],
        ),
        (
            "Competencies\nCore\n⟦Achieve Results: Plans own work⟧\n⟦Learn Continuously: Is curious⟧",
            ["Achieve Results", "Learn Continuously"],
        ),
        # numbered by a framework, in a table
        ("Required Competencies\n\nCode: Competency\nM03: ⟦Tact⟧\nX11: ⟦Speed & Vision⟧", ["Tact", "Speed & Vision"]),
        ("Core competencies\nC1 - ⟦Tact⟧\nC2 - ⟦Speed⟧", ["Tact", "Speed"]),
        ("Compétences\nCode : Compétence\nT1 : ⟦Tact⟧\nT2 : ⟦Rigueur⟧", ["Tact", "Rigueur"]),
        # run together by a copy; with a table's head; up to what stands apart
        ("Skills we look for⟦Empathy: listens well⟧ ⟦Initiative: acts first⟧", ["Empathy", "Initiative"]),
        ("Core Competencies\nName: Definition\n⟦Tact: Is kind.⟧\n⟦Speed: Is fast.⟧", ["Tact", "Speed"]),
        ("Competencies\n\n⟦Tact: Is kind.⟧\n⟦Speed: Is fast.⟧\n\nAllowance: 900 euros.", ["Tact", "Speed"]),
        (
            "Required competencies:\nCore values\n⟦Tact: Is kind.⟧\nCore competencies\n⟦Speed: Is fast.⟧\n⟦Vision: Sees far.⟧",
            ["Tact", "Speed", "Vision"],
        ),
        ("4. COMPETENCIES\n\n⟦Planning⟧, ⟦tact⟧, ⟦working in a team.⟧", ["Planning", "tact", "working in a team"]),
        ("Competencies\n\n⟦Tact⟧; ⟦Speed⟧; ⟦Vision⟧\n\nOur garden\n\nRoses.", ["Tact", "Speed", "Vision"]),
        (
            "Required competencies\nValues\n• ⟦Tact: is kind.⟧\n                  Page 1 / 2\nCore competencies\n• ⟦Speed: is fast.⟧",
            ["Tact", "Speed"],
        ),
        (
            "Competencies\n1. ⟦Tact\nIs kind to all and sundry.⟧\n2. ⟦Speed\nIs fast.⟧\n\nEducation\n\nA degree.",
            ["Tact", "Speed"],
        ),
        ("Competencies\n• ⟦Tact:\nIs kind.⟧\n• ⟦Speed:\nIs fast.⟧", ["Tact", "Speed"]),
        ("Core Competencies\n• ⟦Vision (Level 1)⟧; ⟦Ethics (Level 1)⟧", ["Vision (Level 1)", "Ethics (Level 1)"]),
    ],
)
def test_the_shape_of_the_list(reads, sample, competencies):
    assert [name for name, _ in reads(sample)] == competencies


@pytest.mark.parametrize(
    "sample",
    [
        "United Nations Core Values: Integrity, Professionalism, Respect for Diversity",
        "ATTRIBUTES/COMPETENCIES\nThe post calls for patience, tact and speed.\nCONTRACT\nThree years.",
        "Competencies\n- Staff are expected to show behaviours aligned to six core competencies which will be assessed in this recruitment.",
        "Your competencies are tested in an interview.",
        "Competencies\n\nThey matter. We test them.",
        "Duties:\n- Teamwork: you will lead it",
        "Vos compétences comptent.",
        "Competencies\n\nCandidates show patience, tact and speed.",
        "Competencies\n\nThe Office's values of care, respect, integrity and trust.",
        "Asset Competencies\n- knowledge of R",
    ],
)
def test_not_a_competency(reads, sample):
    assert reads(sample) == []


@pytest.mark.parametrize(
    ("sample", "competencies"),
    [
        (
            "Compétences fondamentales : ⟦rigueur⟧, ⟦écoute⟧, ⟦partage du savoir⟧.",
            [("rigueur", None), ("écoute", None), ("partage du savoir", None)],
        ),
        (
            "Competencies\n\n* Core *\n\n- ⟦Tact: Listens.⟧\n\n* Functional *\n\n- ⟦Order: Files.⟧",
            [("Tact", "Listens."), ("Order", "Files.")],
        ),
        ("* Core Competencies * - behavioural indicators level 2\n\n- ⟦Tact: Listens.⟧", [("Tact", "Listens.")]),
        ("Compétences managériales\n- ⟦Tact⟧ ;\n- ⟦Soin⟧", [("Tact", None), ("Soin", None)]),
        ("Our values\n- Tact\n- Care", []),
    ],
)
def test_frameworks(reads, sample, competencies):
    assert reads(sample) == competencies
