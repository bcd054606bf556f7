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
        # below a site's name and the way through it
        ("Maps & Co\nJobs | Employers | Advice | Log in\n⟦Trainee in Surveying⟧\nTurin", "Trainee in Surveying"),
        ("The Map Board\n‹ Back to the list\n⟦Trainee in Surveying⟧\nTurin", "Trainee in Surveying"),
        ("La Gazette des cartes\nAccueil / Offres / Stages\n⟦Stagiaire au dessin⟧\nLyon", "Stagiaire au dessin"),
        ("⟦Trainee in Surveying⟧\nHome > Vacancies > Turin\nThe Map Board", "Trainee in Surveying"),
        ("⟦Map drawing and ink⟧\nTurin | Full-time | 6 months | Paid\nThe Office draws maps.", "Map drawing and ink"),
        # below a message's head
        (
            "From: Anna Roth\nSent: Monday\nTo: all\nSubject: a place in Turin\n⟦Trainee in Surveying⟧",
            "Trainee in Surveying",
        ),
        ("De : Anna Roth\nEnvoyé : lundi\nObjet : un stage\n\n⟦Stagiaire au dessin⟧", "Stagiaire au dessin"),
        ("X-Mailer: Mapmail 2\n⟦Trainee in Surveying⟧", "Trainee in Surveying"),
        ("Subject: ⟦Trainee in Surveying⟧\n\nDear all,\nThe Office draws maps.", "Trainee in Surveying"),
        # below a reference, a place and a day, numbers and bullets
        ("OSM/INT/2026-14\n⟦Trainee in Surveying⟧", "Trainee in Surveying"),
        ("Lyon, le 4 mai 2026\n⟦Stagiaire au dessin⟧", "Stagiaire au dessin"),
        ("New York, 04/05/2026\n⟦Intern, Ink⟧", "Intern, Ink"),
        ("1. Purpose of the post\n- map rooms\n⟦Trainee in Surveying⟧", "Trainee in Surveying"),
        ("1. ⟦Archivist⟧", "Archivist"),
        # without a board's number, and what says that it is one
        ("⟦Trainee Surveyor⟧-221466\nTurin", "Trainee Surveyor"),
        ("⟦Assistant⟧ - 221466 | Jobs", "Assistant"),
        ("⟦Head of Unit AD-9⟧", "Head of Unit AD-9"),
        ("⟦Trainee, call 2026-27⟧", "Trainee, call 2026-27"),
        ("Vacancy: ⟦Trainee in Surveying⟧", "Trainee in Surveying"),
        ("RE: FW: ⟦Trainee in Surveying⟧", "Trainee in Surveying"),
        ("Offre : ⟦Stagiaire au dessin⟧", "Stagiaire au dessin"),
        ("⟦Report: maps of today⟧", "Report: maps of today"),
        # a template's field is none
        ("Job title: [title of the post]\n⟦Trainee in Surveying⟧", "Trainee in Surveying"),
        ("[title]\n⟦Trainee in Surveying⟧", "Trainee in Surveying"),
        # a word alone above the post's name
        ("Surveying\n⟦Trainee in the Map Room⟧\nTurin", "Trainee in the Map Room"),
        ("⟦Mapmaker⟧\nTurin", "Mapmaker"),
        # broken over two lines
        (
            "⟦Junior Expert in the Surveying of\nCoasts and Islands⟧\nTurin",
            "Junior Expert in the Surveying of Coasts and Islands",
        ),
        ("⟦Stagiaire auprès du\nDirecteur⟧\nLyon", "Stagiaire auprès du Directeur"),
        ("Title: ⟦Surveyor of Coasts and\n       Islands⟧\nLocation: Turin", "Surveyor of Coasts and Islands"),
        ("⟦Trainee in the Surveying of⟧\n\nTurin", "Trainee in the Surveying of"),
        ("Title: ⟦Surveyor of Coasts and⟧\nLocation: Turin", "Surveyor of Coasts and"),
        # below the head of a bulletin, and a way through the site
        ("Job bulletin no. 7 – May 2026\n\n⟦Trainee, Ink⟧\nTurin", "Trainee, Ink"),
        ("Bulletin des stages n° 7 – semaine du 4 mai 2026\n\n⟦Stage : Encre⟧\nTurin", "Stage : Encre"),
        ("Careers / Internships / Turin\n⟦Trainee, Ink⟧", "Trainee, Ink"),
        ("⟦Newsletter Editor⟧\nTurin", "Newsletter Editor"),
        ("⟦Clerk / Trainee / Volunteer⟧\nTurin", "Clerk / Trainee / Volunteer"),
        ("AVIS DE VACANCE DE POSTE N° 12/2026\n\n⟦Traducteur (P-3)⟧\nTurin", "Traducteur (P-3)"),
        # behind a letterhead, a bulletin's head, the number of an act
        (
            "INK/HR/12        League of Ink\n                  and Maps\n\nVacancy: ⟦Surveyor Assistant⟧",
            "Surveyor Assistant",
        ),
        (
            "STUDENTS OF TURIN\nBulletin no. 4 / 2027\nIn this issue: a trainee, grants\n⟦TRAINEE IN INK⟧",
            "TRAINEE IN INK",
        ),
        ("NORTH SEA JOBS * BULLETIN 02/2027\n\n1. ⟦GRADUATE TRAINEE IN INK⟧\nTurin", "GRADUATE TRAINEE IN INK"),
        ("Gazette des cartes · Lettre d’information · mai 2027\n⟦Technicien encres⟧\nLyon", "Technicien encres"),
        (
            "Decision No 4 of the Secretary-General\n⟦Rules on traineeships at the League⟧\nArticle 1",
            "Rules on traineeships at the League",
        ),
        ("Décision n° 4 du Directeur\n⟦Règles des stages à la Ligue⟧\nArticle 1", "Règles des stages à la Ligue"),
        (
            "⟦Decision No 4 on internships at the League⟧\nArticle 1\nTrainees",
            "Decision No 4 on internships at the League",
        ),
        # what a copy has left of a row of links, a board's employer behind its post, a Markdown page's own fields
        ("VacanciesInternshipsAbout usLog in\n⟦Trainee in Ink⟧\nTurin", "Trainee in Ink"),
        ("⟦Trainee in Ink⟧: European Space Agency\nTurin", "Trainee in Ink"),
        ("⟦Stage: NATO⟧\nTurin", "Stage: NATO"),
        (
            '---\ntitle: "Paid: ink in Turin"\ndate: 2027-01-01\n---\n\n⟦Intern, Ink and Paper⟧\nTurin',
            "Intern, Ink and Paper",
        ),
        ("---\ntitle: ⟦Trainee in Ink⟧\n---\n\nThe office mixes.", "Trainee in Ink"),
        # quotation marks of its own, and around all of it
        ("⟦“Half as long”: six months in Turin⟧\nStories", "“Half as long”: six months in Turin"),
        ("⟦« Encre » : stage au dessin⟧\nLyon", "« Encre » : stage au dessin"),
        ('"⟦Trainee in Ink⟧"\nTurin', "Trainee in Ink"),
        ("Job title: “⟦Trainee in Ink⟧”", "Trainee in Ink"),
        ("Title: ⟦Trainee “Ink”⟧", "Trainee “Ink”"),
        ("Job opening: ⟦Trainee in Ink⟧\nTurin", "Trainee in Ink"),
        (
            "⟦The League and its offices at the Careers Week in Turin⟧\nSala Verde",
            "The League and its offices at the Careers Week in Turin",
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
        "Post title: [post title]",
        "OSM/2026/14",
        "Turin, 4 May 2026",
        "Vacancies: 3",
    ],
)
def test_not_a_title(reads, sample):
    assert reads(sample) is None


@pytest.mark.parametrize(
    ("sample", "title"),
    [
        ("4 notifications\nMy Network\nShow more options\n⟦Trainee - Charts⟧\nTurin", "Trainee - Charts"),
        ("EUROPOL PUBLIC INFORMATION\n\n⟦Internships at the Office - call⟧\n", "Internships at the Office - call"),
        # a page's own title above its way, and lines of a timetable
        ("⟦Salon des carrières 2027⟧\n\nAccueil / Carrières / Agenda\n\n10 h 30: Récits d'anciens stagiaires", None),
    ],
)
def test_a_title_below_chrome(reads, sample, title):
    assert reads(sample) == (title or "Salon des carrières 2027")


def test_a_label_beats_the_first_line(reads):
    assert reads("Careers at the Office\nTitle: ⟦Legal Trainee⟧") == "Legal Trainee"
