import pytest

from parsers import read

SHORT = """\
Intern, Archives (6 months)
Duty station: Rome
Stipend: EUR 700 per month
We are looking for a student who likes old maps.
Apply by 3 May 2026: send your CV and a letter to jobs@osm.example."""

BULLETIN = """\
NOTIFICATION OF AN "A" GRADE VACANCY
LEGAL ADVISER
GRADE: A.2
LOCATION: MONS, BELGIUM
CLOSING DATE: THURSDAY, MAY 1, 2014
THE INCUMBENT ADVISES THE DIRECTOR ON CONTRACTS."""

FRENCH = """\
Stage au service des archives
Lieu d'affectation : Strasbourg
Le ou la stagiaire classe des plans.
Indemnité : 600 € par mois
Date limite de candidature : 3 mai 2026"""

CLOSED = """\
Traineeship in the Map Room
You can no longer apply
Closing date: 29.02.2024
Your tasks:
- draw coastlines
- fold sheets
Essential:
- a degree in geography"""

CALL = """\
Traineeship Call - April cohort
Open until: 13/12/2026 13:00
What is a traineeship?
Trainees work beside an adviser.
Who can apply?
Citizens of a Member State.
How long does it last?
It begins on 1 April 2027 and lasts six months.
Trainees receive a monthly grant of €1,325.95."""

CONSULTANCY = """\
National consultant, coastal erosion
UNDP, Dili
Type of contract: individual contract
Applications close on 9 June 2026.
Scope of work
- map three bays
- write a report"""

FAQ = """\
Internships: frequently asked questions
When can I do an internship?
The call opens each year in March.
Do I need a visa?
That depends on your nationality.
Is the internship paid?
Yes, EUR 900 a month.
Do you provide housing?
No."""

ANSWERS = """\
The call for applications opens once a year from April to May for all eligible candidates.
We do not offer summer internships.
No, we do not apply quotas.
You must be 21 years of age or older.
No, you do not need any previous professional experience.
The security clearance usually takes six to eight months.
The Office does not offer accommodation to interns.
Yes, the internship is paid."""

TRAINEESHIPS = """\
Traineeships at the Agency
The Agency runs a traineeship programme for recent graduates.
Applications are accepted twice a year, from 1 to 31 March and from 1 to 30 September.
Trainees receive a monthly grant of EUR 1,200. Trainees must find their own accommodation.
The selection takes two months. There are no quotas by nationality."""

OLD_RULES = """\
Internship Programme 2015
Selection process
One call is made each year, in spring.
The call will open on 13 March and close on 15 April 2014, 23h00.
Interns receive a lump sum of € 800 per month.
A clearance from your own country follows; it takes some five months."""

STAGES = """\
Programme de stages
L'appel à candidatures est ouvert chaque année de mars à avril.
Le stage dure six mois. L'Organisation ne fournit pas de logement.
Aucun quota ne s'applique."""

VOLUNTEERS = """\
Young Graduates Programme
Applications open every year in February.
Is it possible to apply twice?
No, once a year only.
Can I work from home?
Yes, two days a week.
Who can I contact?
graduates@osm.example"""

EXPIRED = "Careers at the Office\nThis job is no longer available.\nThe posting you are looking for has expired. Search our open positions."

LISTING = """\
Current vacancies
Showing 1-4 of 4
Sort by: closing date
Intern, Archives
Rome | Closing date: 3 May 2026
Officer, Maps
Paris | Closing date: 9 June 2026
Clerk, Post
Oslo | Closing date: 1 July 2026
Driver
Bonn | Closing date: 4 July 2026"""

RESULTS = """\
Offres d'emploi
Résultats de la recherche : 3 offres trouvées
Stagiaire aux archives, candidature avant le 3 mai 2026, indemnité 600 € par mois
Chargé de mission, date limite : 9 juin 2026
Page suivante"""

PRESS = """\
Secretary meets this year's interns
12 March 2026
Forty interns began work at the Office on Monday. "I learned to fold maps," said one trainee from Riga.
They receive EUR 900 a month and stay until September 2026.
The deadline for the report is 15 April 2026.
Read more: photos of the visit
Press contact: press@osm.example"""

PRESS_OPEN = """\
Agency opens new training centre
The building cost EUR 12,450,000, the Director told journalists.
Courses last six months, 38 hours a week. The first students start in September 2026.
For media enquiries: press@osm.example"""

PRESS_CALL = """\
Call for internships opens
15 March 2026
The Office announced today that its call for applications is open until 18 April 2026.
"We want curious people", said the head of recruitment.
Read more about the programme."""

GONE = """\
Internship - Archives
Applications for this vacancy are closed.
Reference 2026-12
This job posting is no longer active."""

LOGIN = "Sign in\nE-mail address\nPassword\nForgot your password?\nRemember me\nNew user? Create an account to apply for jobs and to save your application."
COOKIES = (
    "We use cookies\nThis site uses cookies to improve your visit. Accept all\nPrivacy preferences\nManage consent"
)
MISSING = "404\nPage not found\nThe page you are looking for does not exist. Go to our vacancies."
ROBOT = "Just a moment...\nEnable JavaScript and cookies to continue\nI am not a robot"
EVENT = """\
Career fair 2026: meet our recruiters
Save the date: 3 May 2026, 10:00-17:00
Venue: Conference Centre, Vienna
Speakers: the head of recruitment and two trainees
Agenda
10:00 Opening
Add to calendar"""
TEMPLATE = "[Insert title]\nLocation:\nClosing date: XX/XX/XXXX\nDuties:\nLorem ipsum dolor sit amet."
EMPTY = "Job title:\nLocation:\nGrade:\nClosing date:\nDuties and responsibilities:\nQualifications:"
ABOUT = "About the Office\nThe Office of Small Maps was founded in 1949. It has 70 staff members and a budget of EUR 3,000,000."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # its own work, or things that only a posting states
        ("Trainee\nDuties:\n- file", "vacancy"),
        ("Trainee\nCompetencies\n- Curiosity", "vacancy"),
        ("Trainee\nApply by 3 May 2026.\nStipend: EUR 800 per month", "vacancy"),
        ("Stage\nDate limite : 3 mai 2026\nIndemnité : 800 € par mois", "vacancy"),
        (SHORT, "vacancy"),
        (BULLETIN, "vacancy"),
        (FRENCH, "vacancy"),
        (CLOSED, "vacancy"),
        (CALL, "vacancy"),
        (CONSULTANCY, "vacancy"),
        # a call and its rules
        ("Frequently asked questions\nWe do not offer accommodation.\nThere are no quotas.", "programme"),
        ("The call for applications opens in April.\nA security clearance takes time.", "programme"),
        (FAQ, "programme"),
        (ANSWERS, "programme"),
        (TRAINEESHIPS, "programme"),
        (OLD_RULES, "programme"),
        (STAGES, "programme"),
        (VOLUNTEERS, "programme"),
        # neither
        ("Our garden\nRoses and tulips.", "other"),
        ("News: the deadline for the photo contest is near.", "other"),
        ("", "other"),
        (EXPIRED, "other"),
        (LISTING, "other"),
        (RESULTS, "other"),
        (PRESS, "other"),
        (PRESS_OPEN, "other"),
        (PRESS_CALL, "other"),
        (GONE, "other"),
        (LOGIN, "other"),
        (COOKIES, "other"),
        (MISSING, "other"),
        (ROBOT, "other"),
        (EVENT, "other"),
        (TEMPLATE, "other"),
        (EMPTY, "other"),
        (ABOUT, "other"),
    ],
)
def test_kind(text, kind):
    assert read(text).kind == kind


def test_another_kind_of_page_has_a_title_and_nothing_else():
    page = read("A small garden\nOpen on 3 May 2026. Closing date: 4 May 2026. Location: Vienna")
    assert (page.kind, page.title) == ("other", "A small garden")
    assert set(page.evidence) == {"title"}


def test_a_programme_has_no_requisition_of_its_own():
    page = read("Frequently asked questions\nRequisition: 250777\nWe do not offer accommodation. There are no quotas.")
    assert (page.kind, page.requisition) == ("programme", None)
