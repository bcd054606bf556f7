import pytest

from parsers._layout import Text
from parsers.essential import parse_essential


@pytest.mark.parametrize(
    "heading",
    [
        "What it takes",
        "The ideal intern:",
        "Conditions to be met",
        "Conditions de recevabilité",
        "Qualifications minimales :",
    ],
)
def test_other_headings(reads, heading):
    assert reads(f"{heading}\n- ⟦a degree⟧;\n- ⟦good Dutch⟧") == ["a degree", "good Dutch"]


def test_a_heading_on_how_long_it_takes(reads):
    assert reads("How long it takes\n- a week\n- a month") == []


@pytest.mark.parametrize(
    "heading",
    [
        "Essential",
        "ESSENTIAL CRITERIA",
        "Requirements:",
        "Who can apply?",
        "Eligibility",
        "To be chosen you must fulfil the below criteria:",
        "Conditions essentielles",
        "Qui peut postuler ?",
        "2. QUALIFICATIONS AND EXPERIENCE\nESSENTIAL\nThe incumbent must:",
        "Requirements - essential:",
        "REQUIREMENTS\n\nEssential:",
        "What we are looking for\n\nEssential",
        "Required Skills and Experience",
        "Required profile:",
        "Your profile",
        "Who we're looking for",
        "Selection criteria:",
        "Necessary Qualifications",
        "We are looking for someone who has:\nMust-haves",
        "Who can apply?\n\nTo be eligible you must",
        "Which are the eligibility criteria for the programme?",
        "Profil recherché",
        "Les candidats doivent :",
        "CRITERES D'ELIGIBILITE",
        "Who we are looking for",
        "You bring",
        "What we ask of you",
        "QUALIFICATIONS REQUIRED",
        "Minimum requirements",
        "In order to apply you need to:",
        "Conditions d'admission",
        "Ce que nous vous demandons",
        "BACKGROUND REQUIRED\n-------------------",
        "Candidates must fulfil the following conditions:",
        "Education, Experience and Language Skills",
        "Connaissances et aptitudes",
        "Conditions pour postuler",
        "Vous justifiez de :",
    ],
)
def test_essential(reads, heading):
    assert reads(f"{heading}\n- ⟦a degree⟧;\n- ⟦two hands⟧ and\n- ⟦patience⟧") == ["a degree", "two hands", "patience"]


@pytest.mark.parametrize(
    ("sample", "essential"),
    [
        # a lead-in under its heading continues it
        ("Essential\nThe candidate must:\n- ⟦count⟧", ["count"]),
        # nested bullets are items of their own
        (
            "Requirements:\n- ⟦be 21⟧\n- ⟦a degree in:⟧\n  ◦ ⟦law⟧\n  ◦ ⟦history⟧",
            ["be 21", "a degree in:", "law", "history"],
        ),
        # sub-headings
        (
            "ESSENTIAL QUALIFICATIONS\nProfessional/Experience:\n1) ⟦ten years⟧\nEducation/Training:\n2) ⟦a degree⟧\n"
            "3. Language\n⟦English - SLP 3333⟧\nDESIRABLE\n1) tact",
            ["ten years", "a degree", "English - SLP 3333"],
        ),
        # a title over nested bullets is no item
        ("Requirements:\n- Education:\n  o ⟦a degree⟧\n- Languages:\n  o ⟦English⟧", ["a degree", "English"]),
        # in one line
        (
            "REQUIRED QUALIFICATIONS\nEducation\nEssential: ⟦A degree in law, economics or history⟧.\nDesirable: A diploma.",
            ["A degree in law, economics or history"],
        ),
        ("The candidate must: ⟦be 21⟧; ⟦count⟧; and ⟦sing⟧.", ["be 21", "count", "sing"]),
        # no bullets; the last item has the full stop
        (
            "The candidate must:\n⟦be 21⟧\n⟦count well⟧\n⟦sing.⟧\nOur team sings too.\nCome and see.",
            ["be 21", "count well", "sing."],
        ),
        # a bullet of another kind behind a gap is a footnote
        ("Essential:\n- ⟦a degree⟧\n\n* The place may change.", ["a degree"]),
        ("Requirements\n- ⟦a degree⟧\n\n  and\n\n- ⟦a pen⟧", ["a degree", "a pen"]),
        ("To apply, you must meet these requirements:\nGeneral conditions\n- ⟦be 21⟧", ["be 21"]),
        # numerals
        ("Requirements: 1. ⟦A degree.⟧ 2. ⟦Good English.⟧", ["A degree.", "Good English."]),
        ("The applicant must\ni.    ⟦be 21⟧;\nii.   ⟦count⟧;\niii.  ⟦sing⟧", ["be 21", "count", "sing"]),
        ("QUALIFICATIONS\n\n    A.  ⟦A DEGREE.⟧\n    B.  ⟦GOOD ENGLISH.⟧", ["A DEGREE.", "GOOD ENGLISH."]),
        ("2.1 Candidates shall:\n(i) ⟦be 21⟧;\n(ii) ⟦count⟧\n2.2 No more is asked for.", ["be 21", "count"]),
        # aspect by aspect, each behind a gap; competencies may be one of them
        (
            "REQUIRED QUALIFICATIONS\n\nEducation\n\n- ⟦a degree⟧\n\nSkills and competencies\n\n- tact\n\n"
            "Languages\n\n- ⟦English⟧\n\nDESIRABLE\n\nLanguages\n\n- French",
            ["a degree", "English"],
        ),
        # two lists of one topic
        ("Essential\n- ⟦a degree⟧\n\nDesirable\n- tact\n\nRequirements\n- ⟦a pen⟧", ["a degree", "a pen"]),
    ],
)
def test_the_shape_of_the_list(reads, sample, essential):
    assert reads(sample) == essential


@pytest.mark.parametrize(
    "sample",
    [
        "It is essential to be on time.",
        "Desirable:\n- tact",
        "Requirements: none",
        "Essential\n\nBe kind. Be brave.",
        "Il est essentiel d'être à l'heure.",
        "Who can apply?\nEU nationals\nWorking time\nFull time",  # labels and their values
        "Education\n\nApplicants must be enrolled in a university.",
        "Qualifications\nPlease note that these are checked.\nApply soon.",
        "DESIRABLE\n\n- a pen\n\nLanguages\n\n- English",
        "Advice for candidates\n- be brief",
    ],
)
def test_not_essential(reads, sample):
    assert reads(sample) == []


@pytest.mark.parametrize(
    ("sample", "notes"),
    [
        ("To apply for the internship, you must fulfil the below criteria:\n\nApply online. Hurry.", ["items_missing"]),
        ("In terms of studies, you are eligible to apply if you:\nOR\nOR\nYou must be 21.", ["items_missing"]),
        ("Requirements:\n", []),  # a bare heading announces nothing
    ],
)
def test_a_lost_list_is_noted(reads, sample, notes):
    assert reads.notes(sample) == notes


def test_headings_between_stars(reads):
    sample = "Requirements\n* Education *\n- ⟦a degree in law⟧\n* Experience and Skills *\n- ⟦two years in an office⟧"
    assert reads(sample) == ["a degree in law", "two years in an office"]


def test_a_list_goes_on_over_the_number_in_the_middle_of_a_pages_foot(reads):
    foot = "\n" + 35 * " " + "{}\nKIT/26          Notice\n"
    rest = "\n".join(f"{n} bricks were laid." for n in "abcdefghijklmn")
    sample = f"Requirements\n- ⟦a degree⟧;{foot.format(1)}- ⟦good Dutch.⟧\n\n{rest}{foot.format(2)}The end."
    assert reads(sample) == ["a degree", "good Dutch."]


def test_a_number_between_dashes_is_a_pages(reads):
    assert reads("Requirements\n– ⟦a degree⟧;\n– ⟦good Dutch.⟧\n\n                – 6 –\n") == [
        "a degree",
        "good Dutch.",
    ]


@pytest.mark.parametrize(
    ("sample", "essential"),
    [
        ("Requirements\n- ⟦a degree⟧;\n- Knowledge of SQL is an asset.", ["a degree"]),
        ("Profil\n- ⟦un diplôme⟧ ;\n- La pratique de SQL serait un atout.", ["un diplôme"]),
        # the item demands something, too
        (
            "Requirements\n- ⟦good English, knowledge of French is an asset⟧",
            ["good English, knowledge of French is an asset"],
        ),
        ("Requirements\n- ⟦Dutch is required, Polish is an asset⟧", ["Dutch is required, Polish is an asset"]),
        ("Requirements\n- ⟦a degree; a second one is a plus⟧", ["a degree; a second one is a plus"]),
        ("Requirements\n- ⟦an eye for what is an asset to us all⟧", ["an eye for what is an asset to us all"]),
        ("Application requirements\n- ⟦a degree⟧\n- ⟦good Dutch⟧", ["a degree", "good Dutch"]),
        ("Application requirements\n- a CV\n- a letter of motivation", []),
    ],
)
def test_what_is_required_and_what_is_not(reads, sample, essential):
    assert reads(sample) == essential


def test_personal_characteristics_among_the_criteria(reads):
    sample = "Essential criteria\nExperience:\n- ⟦a year⟧\nPersonal characteristics/interpersonal skills:\n- ⟦tact⟧"
    assert reads(sample) == ["a year", "tact"]


# ------------------------------------------------------------------------------------------ when they must be met

DEADLINE = "To be admitted, you must fulfil the criteria below by the deadline for applications."
APPLICATION = "You must meet the eligibility requirements by the date of your application."


@pytest.mark.parametrize(
    "page",
    [
        f"{DEADLINE}\n{APPLICATION}",
        f"{APPLICATION}\n\nHow old must I be?\n{DEADLINE}",
        "All requirements must be met on the closing date."
        "\nCandidates comply with all of these when applying. They comply with all of these on the closing date.",
        "Vous devez remplir les conditions ci-dessous à la date limite. Il faut remplir les conditions au moment de la "
        "candidature.",
    ],
)
def test_two_moments_contradict_each_other(reads, page):
    assert reads.notes(page) == ["self_contradiction"]


@pytest.mark.parametrize(
    "page",
    [
        DEADLINE,
        f"{APPLICATION}\n{APPLICATION}",
        f"{DEADLINE}\nYou must be 21 years old at the time of application.",  # one criterion, which has a day of its own
        f"{DEADLINE}\nYou must meet the language requirements when you apply.",
        f"{DEADLINE}\nDo I have to meet all criteria when I apply?\nNo.",
        f"{DEADLINE}\nMust all of the criteria be met? Must I meet the criteria when you apply?",
        f"{DEADLINE}\nYou must meet the criteria by the date of application closing date.",
    ],
)
def test_one_moment_is_no_contradiction(reads, page):
    assert reads.notes(page) == []


def test_a_contradiction_has_the_words_of_both_sides():
    (note,) = parse_essential(Text(f"{APPLICATION}\n{DEADLINE}"))
    assert note.field == "essential"
    assert note.message == "the criteria must be met “by the deadline”, and “by the date of your application”"
    assert [span.exact for span in note.spans] == [
        "fulfil the criteria below by the deadline",
        "meet the eligibility requirements by the date of your application",
    ]
