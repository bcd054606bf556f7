import pytest


@pytest.mark.parametrize(
    ("sample", "title"),
    [
        # the platform's label
        ("Title: ⟦Internship - Press and Media Section⟧\nLocation: Vienna", "Internship - Press and Media Section"),
        ("We look for you!\nJob Title: ⟦Legal Trainee⟧", "Legal Trainee"),
        ("Position title: ⟦Trainee, Archives (2026)⟧", "Trainee, Archives (2026)"),
        ("Intitulé du poste : ⟦Stagiaire aux archives⟧", "Stagiaire aux archives"),
        # the first line
        ("⟦Trainee in Data Protection⟧\n\nThe Office looks for a trainee.", "Trainee in Data Protection"),
        ("\n\n  ⟦Stage à la Division des archives⟧  \n\nDurée : six mois", "Stage à la Division des archives"),
        ("- ⟦Archivist⟧", "Archivist"),
        # other labels
        ("POST TITLE: ⟦LEGAL OFFICER⟧", "LEGAL OFFICER"),
        ("Posting Title | : | ⟦INTERN - Records, I⟧", "INTERN - Records, I"),
        ("JOB TITLE: ⟦Head, Maps Section⟧NATO Grade: A3", "Head, Maps Section"),
        ("POST: ⟦Administrative Officer⟧", "Administrative Officer"),
        ("Titre du poste : ⟦Juriste⟧", "Juriste"),
        # behind what a site or a letterhead sets before it
        ("26 September 2017\nPDF/Print version\n⟦Technical Officer⟧", "Technical Officer"),
        ("582 companies 2,101 Jobs\n\n⟦Internship - Outreach⟧", "Internship - Outreach"),
        ("1\nNATO UNCLASSIFIED\nNATO DEFENSE COLLEGE\n⟦Trainee, Library⟧", "Trainee, Library"),
        ("Home > Careers > Vacancies\n⟦Seconded National Expert⟧", "Seconded National Expert"),
        ("Employment at NATO International Staff\n⟦NATO Internship Programme⟧", "NATO Internship Programme"),
        ("VACANCY NOTICE - TEMPORARY AGENT\n⟦Head of Unit⟧", "Head of Unit"),
        ("Offre d'emploi\nPartager sur Facebook\n⟦Stagiaire aux archives⟧", "Stagiaire aux archives"),
        (
            "NON CLASSIFIÉ\nOTAN\nAppel à candidatures 2026\n⟦Stage – Division Opérations⟧",
            "Stage – Division Opérations",
        ),
        ("Classification: UNCLASSIFIED\n⟦Legal Intern⟧\nRome", "Legal Intern"),
        # the browser's title, with the heading below it
        ("Job Description - Intern (Maps) (260577)\nBasic Search\n⟦Intern (Maps)⟧\n-\n260577", "Intern (Maps)"),
        ("Vacancy details: Trainee in Law | EFSA Careers\n⟦Trainee in Law⟧\nParma", "Trainee in Law"),
        ("Détail de l’offre : Stagiaire - OIF\n⟦Stagiaire⟧\nParis", "Stagiaire"),
        # without the site's name, icons and signs
        ("⟦Trainee in Publications⟧ | European Central Bank", "Trainee in Publications"),
        ("🌎 ⟦Press Intern⟧", "Press Intern"),
        ("**⟦Press Intern⟧**", "Press Intern"),
        (
            "⟦NATO Internship Programme: Frequently Asked Questions⟧",
            "NATO Internship Programme: Frequently Asked Questions",
        ),
    ],
)
def test_title(reads, sample, title):
    assert reads(sample) == title


@pytest.mark.parametrize(
    "sample",
    [
        "From now on you can download videos from our website",  # chrome speaks to somebody
        "Nous recherchons une personne curieuse",
        "The Office looks for a trainee.",  # prose ends in a full stop
        "Please note:",
        "HR",
        "A line is too long for a title " * 8,
        "We look for you.\nJob title",
        "NATO UNCLASSIFIED\n12",
        "Last updated: 23 May. 2024 14:31",
        "Skip to main content\nMenu",
        "Didn't receive a code? Send new Code",
        "European Space Agency",
        "Retour à la liste",
    ],
)
def test_not_a_title(reads, sample):
    assert reads(sample) is None


def test_a_label_beats_the_first_line(reads):
    assert reads("Careers at the Office\nTitle: ⟦Legal Trainee⟧") == "Legal Trainee"
