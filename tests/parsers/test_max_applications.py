import pytest


@pytest.mark.parametrize(
    ("sample", "max_applications"),
    [
        ("⟦rank up to five (5) Job\nDescriptions⟧ in the order of your choice", 5),
        ("One person may ⟦apply for one STO internship only⟧.", 1),
        ("Vous pouvez vous ⟦porter candidat·e à deux offres de stage au maximum⟧.", 2),
        ("⟦Une seule candidature par personne⟧ est admise.", 1),
        ("Vous ne pouvez ⟦présenter qu’une candidature⟧.", 1),
        ("⟦One application per person⟧", 1),
        ("You may ⟦apply for up to five vacancies⟧.", 5),
        ("Candidates can ⟦apply to a maximum of 3 positions⟧ per call.", 3),
        ("⟦Apply for at most two of our placements⟧.", 2),
        ("Vous pouvez ⟦postuler à au plus trois offres⟧.", 3),
        ("You can ⟦rank up to five placements⟧ in order of preference.", 5),
        ("⟦No more than three applications per candidate⟧ are considered.", 3),
        ("Please note that you can ⟦apply for up to three (3) different NATO HQ Internship⟧ Programme vacancies!", 3),
        (
            "Candidates can ⟦apply for a maximum of 2 traineeships⟧ and are requested to indicate an order of preference.",
            2,
        ),
        ("Applicants may ⟦apply to no more than two vacancies⟧.", 2),
        ("You may ⟦only apply for one position⟧.", 1),
        ("⟦Only one application per candidate⟧ will be considered.", 1),
        ("Each candidate may ⟦submit up to 3 applications⟧.", 3),
        ("⟦Rank up to five placements⟧ in order of preference.", 5),
        ("You can ⟦select a maximum of three profiles⟧.", 3),
        ("⟦Applications are limited to two⟧ vacancies per person.", 2),
        ("Vous pouvez ⟦postuler à trois offres au maximum⟧.", 3),
        ("Vous pouvez ⟦postuler à un maximum de deux stages⟧.", 2),
        ("Les candidats peuvent ⟦indiquer jusqu'à trois préférences⟧.", 3),
        ("Vous ne pouvez ⟦postuler qu'à une seule offre⟧.", 1),
        ("⟦APPLY FOR UP TO THREE VACANCIES⟧", 3),
        ("⟦Maximum number of applications: 3⟧", 3),
        ("You can ⟦apply for a maximum of 2 positions⟧", 2),
        ("You may ⟦apply to up to 4 different vacancy notices⟧", 4),
        ("Candidates may ⟦apply for only one traineeship⟧", 1),
        ("You may ⟦submit up to two (2) applications⟧ per call.", 2),
    ],
)
def test_max_applications(reads, sample, max_applications):
    assert reads(sample) == max_applications


@pytest.mark.parametrize(
    "sample",
    [
        "We send up to three offers",
        "Send up to three files for the post",
        "We have up to five vacancies.",
        "To apply for this vacancy, send up to three references.",
        "Apply for the internship that fits you.",
        "Each year up to 12 trainees are chosen.",
        "Postulez à l'offre qui vous convient.",
        "submit up to three letters of reference with your application",
        "apply for one of our internships",
        "Attach a maximum of 2 pages for the position",
        "This vacancy offers up to 3 positions",
        "apply for an internship of up to six months",
        "The Agency offers up to 20 traineeships",
        "Apply for this vacancy by 3 May; up to two candidates are chosen.",
        "We received up to nine applications a day.",
    ],
)
def test_not_max_applications(reads, sample):
    assert reads(sample) is None
