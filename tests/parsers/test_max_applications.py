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
        # in one round, by one person
        ("Applicants may ⟦apply for two placements per season⟧.", 2),
        ("Students can ⟦submit one application per intake⟧ only.", 1),
        ("⟦Every candidate may submit two applications⟧; others are deleted.", 2),
        ("⟦Chaque candidat peut postuler à deux stages⟧.", 2),
        ("Il est possible de ⟦poser deux candidatures par an⟧.", 2),
        ("Vous pouvez ⟦candidater à deux (2) postes différents au maximum⟧.", 2),
        ("Applicants are ⟦limited to one application per call⟧.", 1),
        ("⟦Une seule candidature est admise par personne⟧.", 1),
        # asked
        ("Q3. For how many posts can I apply?\n\n⟦Three⟧ per round. No more.", 3),
        ("How many placements may I apply for? ⟦Up to two⟧.", 2),
        ("À combien de stages puis-je postuler ?\n⟦Deux⟧ au maximum.", 2),
        ("⟦Un seul dossier par candidat⟧ est examiné.", 1),
        # ranked
        ("Write down ⟦up to four laboratories in order of preference⟧.", 4),
        ("Vous pouvez citer ⟦jusqu'à trois antennes par ordre de préférence⟧.", 3),
        ("The form takes ⟦up to two preferences⟧.", 2),
        ("Trois offices participent ; ⟦au maximum deux vœux⟧ sont pris en compte.", 2),
        # what is chosen among, or not named again
        ("You may ⟦name up to three teams⟧ in your letter.", 3),
        ("Candidates may ⟦apply for no more than two of the units⟧ above.", 2),
        ("Look at the list: you may ⟦apply for up to four⟧.", 4),
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
        "Interns may apply for one extension of the internship per year.",
        "We submit two reports on the vacancies per year.",
        "Submit one application per vacancy.",
        "Each applicant may submit one reference with the application.",
        "Each intern can apply for one day of leave per month in the unit.",
        "apply for up to two months in the unit",
        "You can apply for one position of six months maximum.",
        "How many posts are open? Two.",
        "How many applications did you receive?\nThree per post.",
        "List up to three referees from earlier positions.",
        "How many offices may I apply to?\n\n5 May is the last day to ask.",
    ],
)
def test_not_max_applications(reads, sample):
    assert reads(sample) is None
