import pytest


@pytest.mark.parametrize(
    ("sample", "start_months"),
    [
        ("starting in ⟦March / September 2026⟧", ["2026-03", "2026-09"]),  # the year stands for both
        ("starting in ⟦September 2026 or March 2027⟧", ["2026-09", "2027-03"]),
        ("start from either ⟦1st March or 1st September⟧", ["--03", "--09"]),
        ("Placements beginning in ⟦March or September⟧ of the following year", ["--03", "--09"]),
        ("Starting date: as of ⟦1 January 2026⟧", ["2026-01"]),
        ("The traineeship begins on ⟦1 April 2024⟧.", ["2024-04"]),
        ("Start: ⟦Jan 2026⟧", ["2026-01"]),
        ("Intake: ⟦March 2026 and September 2026⟧", ["2026-03", "2026-09"]),
        ("earliest start ⟦1 June 2026⟧", ["2026-06"]),
        # each month once
        ("It starts in ⟦March⟧.\nAll who start in March meet on the first day.", ["--03"]),
        # French
        ("prise de fonctions le ⟦1er février 2026⟧", ["2026-02"]),
        ("Le stage débute en ⟦mars ou septembre 2026⟧.", ["2026-03", "2026-09"]),
        ("Start of the traineeship: ⟦September 2025⟧", ["2025-09"]),
        ("Début du stage : ⟦septembre 2026⟧", ["2026-09"]),
        ("Expected starting date: ⟦15 October 2025⟧", ["2025-10"]),
        ("Start date: ⟦2026-09-01⟧", ["2026-09"]),
        ("Internship period: ⟦March–August 2026⟧", ["2026-03"]),
        # as other organisations write them
        ("The internship starts on ⟦1 October 2026⟧ and ends on 31 March 2027.", ["2026-10"]),
        ("Traineeships run from ⟦1 March to 31 August and from 1 October to 31 March⟧.", ["--03", "--10"]),
        ("Start date: ⟦1st September 2026 or 1st February 2027⟧", ["2026-09", "2027-02"]),
        ("Intended start date: As soon as possible, no later than ⟦September 2026⟧", ["2026-09"]),
        ("Starting month: ⟦October 2026⟧", ["2026-10"]),
        ("Starting period: ⟦September/October 2026⟧", ["2026-09", "2026-10"]),
        ("Entry on duty: ⟦16 March 2026⟧", ["2026-03"]),
        ("The successful candidate should be available to start in early ⟦May 2026⟧.", ["2026-05"]),
        ("Date of entry into service: as of ⟦01.09.2026⟧", ["2026-09"]),
        ("Prise de fonctions : ⟦1er septembre 2026⟧", ["2026-09"]),
        ("Date de début du stage : ⟦02/03/2026⟧", ["2026-03"]),
        ("Stage de six mois à partir de ⟦mars 2026⟧", ["2026-03"]),
        ("Stage de 6 mois, du ⟦1er mars au 31 août 2026⟧", ["2026-03"]),
        ("The internship period is from ⟦September 2026 to February 2027⟧.", ["2026-09"]),
        ("Internships begin in ⟦January, May and September⟧ each year.", ["--01", "--05", "--09"]),
        ("There are two intakes per year: ⟦March and October⟧.", ["--03", "--10"]),
        ("Spring intake (⟦March⟧) and autumn intake (⟦October⟧)", ["--03", "--10"]),
        ("You may start in ⟦June⟧.", ["--06"]),
        ("Contract start date: ⟦1/10/2026⟧", ["2026-10"]),
        ("Duration: 12 months, starting ⟦1 October 2026⟧ (renewable)", ["2026-10"]),
        ("Placements last six months and start either in ⟦March or in September⟧.", ["--03", "--09"]),
        ("Start: ⟦March 2026⟧ - End: August 2026", ["2026-03"]),
        ("Duration of assignment: ⟦1 March 2026 – 31 August 2026⟧", ["2026-03"]),
        ("The placement is to start on or around ⟦15 January 2026⟧", ["2026-01"]),
        ("Commencing: ⟦2 March 2026⟧", ["2026-03"]),
        ("Start of contract: ⟦1 March 2026⟧ (flexible)", ["2026-03"]),
        ("Desired start date : ⟦2026-03-01⟧", ["2026-03"]),
        ("It is a six-month post starting as early as ⟦April 2026⟧.", ["2026-04"]),
        ("Le stage commence le ⟦1er octobre 2026⟧ pour une durée de cinq mois.", ["2026-10"]),
        ("Dates du stage : de ⟦mars à août 2026⟧", ["2026-03"]),
        ("Début souhaité : ⟦septembre 2026⟧", ["2026-09"]),
        ("The assignment will start no later than ⟦1 September 2026⟧", ["2026-09"]),
    ],
)
def test_start_months(reads, sample, start_months):
    assert reads(sample) == start_months


@pytest.mark.parametrize(
    "sample",
    [
        "Apply until 22 June 2025, at 23.59, Brussels time",
        "Interviews in September 2025",
        "start date to be agreed",
        "Start: as soon as possible",
        "the start date depends on your security clearance",
        "opens once a year from April to May",
        "As of September 1 2026 the staff has been integrated into the new Division.",
        "The first course starts at 9:00.",
        "Vous pouvez commencer dès que possible.",
        "Publication Starting Date: Jul 21, 2025",
        "Expected start: Q3 2026",
        "EOD: 16 March 2026",
        "Interns may start at any time",
        "The academic year starts in September 2026.",
        "The selection process will start in May 2026.",
        "Applications open in March. Interviews start in May 2026.",
        "NATO started its operation in March 2011.",
        "The project started in May 2024.",
        "The war that began in February 2022",
        "The Agency began work in June 1967.",
        "Recruitment starts in January 2026",
        "Applicants must begin their studies before September 2026.",
        "Your start may move to May.",
        "Training starts on 3 May 2026",
        "Starting salary from May 2026: EUR 2,000",
    ],
)
def test_not_a_start_month(reads, sample):
    assert reads(sample) == []
