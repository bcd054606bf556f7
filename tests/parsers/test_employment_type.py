import pytest


@pytest.mark.parametrize(
    ("sample", "employment_type"),
    [
        ("NATO ⟦Internship⟧ - Archives", ["INTERN"]),
        ("Full/Part Time | ⟦Full-Time⟧ | Regular/Temporary | ⟦Temporary⟧", ["FULL_TIME", "TEMPORARY"]),
        ("Category: ⟦Intern⟧", ["INTERN"]),
        ("Rules of the Foundation\n⟦Trainees⟧ shall work on ⟦full time⟧.", ["INTERN", "FULL_TIME"]),
        # said once is enough
        ("a six-month ⟦traineeship⟧. All our traineeships are alike.", ["INTERN"]),
        ("⟦Full-time⟧ ⟦traineeship⟧ (38 hours a week).", ["INTERN", "FULL_TIME"]),
        ("We do not offer part-time ⟦internships⟧.\nThis internship is ⟦full time⟧.", ["INTERN", "FULL_TIME"]),
        ("The post is ⟦part-time⟧.", ["PART_TIME"]),
        ("⟦Stage⟧ à ⟦temps plein⟧", ["INTERN", "FULL_TIME"]),
        ("⟦Stagiaire⟧ à ⟦temps partiel⟧", ["INTERN", "PART_TIME"]),
        ("Contract type: ⟦temporary⟧", ["TEMPORARY"]),
        ("⟦Intern⟧, Archives\nThe intern will file.", ["INTERN"]),
        ("Contract type: ⟦Temporary appointment⟧ under SR 420.4", ["TEMPORARY"]),
        ("Schedule: ⟦Full-time⟧", ["FULL_TIME"]),
        ("Schedule⟦Full-time⟧", ["FULL_TIME"]),
        (
            "Do you offer summer or part-time ⟦internships⟧?\nNo. An internship is ⟦full-time⟧ and lasts six months.",
            ["INTERN", "FULL_TIME"],
        ),
        ("Title: ⟦Consultant⟧, Data\nThe consultant will draft.", ["CONTRACTOR"]),
        ("Type of Contract : ⟦Individual Contract⟧", ["CONTRACTOR"]),
        ("Title: ⟦UN Volunteer⟧ in Communications", ["VOLUNTEER"]),
        ("⟦Full time⟧, 40 hours a week", ["FULL_TIME"]),
        ("⟦Stagiaire⟧ à ⟦temps plein⟧", ["INTERN", "FULL_TIME"]),
        ("Offre de stage\nLe ⟦stage⟧ est à ⟦temps plein⟧", ["INTERN", "FULL_TIME"]),
        ("Working time | ⟦Full time⟧", ["FULL_TIME"]),
        ("⟦Traineeship⟧ in Publications\nType of contract | Traineeship", ["INTERN"]),
        ("Grade⟦INTERN⟧\nThe NCI Agency", ["INTERN"]),
        ("Title: Clerk\nThe work is ⟦full-time⟧", ["FULL_TIME"]),
        ("Employment type: ⟦FULL_TIME⟧", ["FULL_TIME"]),
        ("Employment type: ⟦INTERN⟧", ["INTERN"]),
        ("Title: Data Analyst\nAs an ⟦intern⟧ you will clean data.", ["INTERN"]),
        ("Job Schedule: ⟦Full time⟧", ["FULL_TIME"]),
        ("Appointment type: ⟦Temporary⟧", ["TEMPORARY"]),
        ("The ⟦trainee⟧ will work ⟦part-time⟧.", ["INTERN", "PART_TIME"]),
        ("We look for one trainee, ⟦full time⟧, for not more than nine months.", ["FULL_TIME"]),
        ("We do not offer half days: the place is ⟦full-time⟧.", ["FULL_TIME"]),
        ("Type of recruitment: ⟦Temporary employment⟧", ["TEMPORARY"]),
    ],
)
def test_employment_type(reads, sample, employment_type):
    assert sorted(reads(sample)) == sorted(employment_type)


@pytest.mark.parametrize(
    "sample",
    [
        "an international, internal matter",
        "We do not offer part-time work.",
        "Backstage passes",
        "un plein succès",
        "Title: Head of Section\nThe incumbent supervises two interns and a trainee.",
        "Title: Programme Officer\nAt least two years of experience (including internships).",
        "Title: Internship Programme Coordinator\nManages the internship programme.",
        "You are a full-time student at the undergraduate level",
        "two years of full-time work experience",
        "Part-time work may be requested.",
        "Title: Officer\nFormer interns will join the session.\nInterns House is nearby.",
        "This is not a part-time post",
        "Title: HR Assistant\nCoordinates the traineeship programme and internships.",
        "The post may be full-time or part-time.",
        "a part-time student",
        "Full-time work is not possible.",
        "This is not, as in other years, a full-time post.",
    ],
)
def test_not_an_employment_type(reads, sample):
    assert reads(sample) == []


@pytest.mark.parametrize(
    ("sample", "employment_type"),
    [
        ("⟦Trainees⟧ may work from home on Fridays.", ["INTERN"]),
        ("Coordinator, Archives\nYou help our interns. Trainees may ask you.", []),
    ],
)
def test_what_trainees_may_do(reads, sample, employment_type):
    assert reads(sample) == employment_type
