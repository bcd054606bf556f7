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


# notices without lists or labels: short, in prose, of unusual posts
NOTICES = (
    """\
Intern - Cryogenics
OSM, Noordwijk
Reference 14523
You will join the Thermal Division and help us test small pumps for a future telescope.
You are a master's student in physics or mechanical engineering and speak English well.
The internship lasts four to six months. Interns receive a monthly allowance of EUR 786.
Send your CV to interns@estec.example.""",
    """\
OTAN - Collège de défense
Stagiaire à la bibliothèque (h/f)
Rome
Vous aiderez à classer les fonds anciens et à accueillir les lecteurs.
Il faut être étudiant en histoire ou en sciences de l'information et lire l'italien.
Stage non rémunéré de trois mois.
CV et lettre à bibliotheque@ndc.example avant le 12 mars 2026.""",
    """\
Paid internship, press office, 6 months from September

The International Olive Council in Madrid is looking for an intern in its press office. Candidates should be
native speakers of Spanish or Arabic and have a degree in journalism. Monthly allowance of EUR 1,100.

Applications (CV and cover letter) to press-office@olive.example until 15 June 2026.""",
    """\
Postdoctoral fellowship in plasma physics
ITER Organization, Saint-Paul-lez-Durance, France
The Monaco fellowship is a two-year position. Fellows work with experienced physicists on disruption mitigation.
Eligibility: PhD obtained after 1 January 2023; nationals of ITER Members or of the Principality of Monaco.
Closing date: 1 March 2026""",
    """\
Offre de stage – Communication
L'UNESCO recherche un stagiaire pour son bureau de Dakar. Le stagiaire alimentera le site web et préparera des
brèves. Bonne maîtrise du français. Durée : trois mois. Envoyer CV à dakar.stages@unesco.example.""",
    """\
Junior Web Developer
Permanent Court of Arbitration
The Hague
The PCA seeks a junior developer for a fixed term of one year, starting 1 September 2026, to maintain its case
repository.
Knowledge of PHP and some French is needed. Salary EUR 2,900 gross per month.
Please send a CV by 1 July 2026.""",
    """\
Internship: Marine Data
Lisbon, EMSA
Start: 16 March 2026 for 6 months. Grant: 1 200 EUR.
What you'll do: clean AIS data, draw maps.
What we look for: BSc, R or Python, EU nationality.
How to apply: form on our site until 31 January 2026, 13:00.""",
    """\
Call for a research assistant, NATO CCDCOE, Tallinn
The Law Branch seeks a research assistant for three months in spring 2026 to work on the cyber law toolkit. The
position is unpaid. We expect a law student in the last year. Write to law@ccdcoe.example before 1 December
2025.""",
    """\
Consultancy: evaluation of the school meals programme
World Food Programme, Antananarivo
The consultant will review records in 40 schools and write a report of at most 60 pages. 35 working days
between May and July 2026. Proposals, with a budget, are to be sent by 4 April 2026 to wfp.mada@wfp.example""",
    """\
Trainee (Legal and Procurement)
SATCEN, Torrejón de Ardoz
The Centre offers one traineeship of six months, extendable once. Trainees shall be citizens of an EU Member
State. A grant of 1 000 EUR is paid monthly. Only applications submitted through the web form will be taken
into account. The call closes on 28/02/2026.""",
    """\
Student job at the Council of Europe library
20 hours a week, October to December
Shelve books, answer readers, scan old reports. EUR 14 per hour. You must be enrolled at a university in
Strasbourg. Come to room 0.112 with your CV.""",
    """\
SHAPE INTERNATIONAL SCHOOL LIAISON
POST OF SECRETARY (NATO GRADE B-3)
SALARY: EUR 3,187.54 MONTHLY
APPLICATIONS TO REACH THE CIVILIAN PERSONNEL BRANCH NOT LATER THAN 14 NOVEMBER 2013""",
    """\
Volunteer interpreter (Ukrainian), Warsaw
IOM needs volunteers who interpret at the reception point, two evenings a week. You receive a travel card and
lunch. Sign up with Marta: +48 22 000 00 00.""",
    """\
Temporary Assistance: Court Usher
International Residual Mechanism, Arusha
We need two ushers for the duration of one trial (May-August 2026). You escort witnesses, prepare the courtroom
and keep the log. Secondary education and good English. EUR 2,100 per month.
Reply to hr@irmct.example.""",
    """\
Frontex intern wanted!
Are you a law student? Do you like the sea? Our Fundamental Rights Office has one place free from May to July.
No pay, but a nice view and a certificate. Drop us a CV.""",
)

# what speaks of internships and is none: reports, events, alerts, rules
NO_NOTICES = (
    """\
Ten interns join the Secretariat
Vienna, 3 March 2026 – Ten interns from eight countries started their internship at the Secretariat on Monday.
"I want to see how treaties are made," said Lena, 23. The interns receive a stipend of EUR 1,000 per month and
stay for six months. Applications for the next round open in May.
Read more: our internship programme""",
    """\
Life as a trainee: Marco's story
Marco spent six months in the Communication Unit in Parma. He drafted posts, attended meetings and learned
Italian cooking. "My supervisor trusted me from day one," he says. What is his advice to future trainees? Apply
early and be yourself.
Related stories
Meet Anna, our data trainee""",
    """\
Webinar: How to apply for an internship at the OECD
Date: 12 March 2026, 15:00 – 16:00 CET
Speakers: recruiters and former interns
Register for the event by 10 March 2026
Agenda
Introduction
Questions and answers""",
    """\
NATO launches new Young Professionals Programme
BRUSSELS – NATO today announced a programme for young professionals. The programme lasts three years and
applications close on 15 January 2026. Participants receive a salary at grade G12. The spokesperson told
journalists that some 40 positions are foreseen.""",
    """\
Fraud alert
Beware of false job offers. The Organization never asks for money at any stage of the recruitment. Do not send
your CV, copies of your passport or bank details to addresses that do not end in our domain. Report offers of
employment that look false to fraud@org.example.""",
    """\
Careers Week: meet those who recruit
When: 4 November 2027, 10:00 to 16:00
Where: Great Hall, Ghent
Interns at the Agency are paid EUR 1,100 a month and stay for six months; ask them yourself.
Register by 28 October 2027 at noon. Bring a CV. The languages are English and Dutch.
Questions: careers@faculty.example""",
    """\
Mise en garde contre de fausses offres d'emploi
Fausses offres : comment les reconnaître
Un courriel promet un stage rémunéré à 3 900 francs par mois, pour 40 heures par semaine. Date limite : 3 mai 2027.
Les candidats doivent :
- envoyer une copie du passeport ;
- verser une caution.
Rien de tout cela ne vient de nous.""",
    """\
Laundry services for the training centre
Reference: LT/OP/4/2027
Receipt of tenders: 18 May 2027, 16:00 (Rome time). Opening of tenders: 19 May 2027.
The framework contract lasts 24 months and starts on 1 October 2027.
Selection criteria
- three contracts of a similar size;
- a manager with five years of experience and good knowledge of English.
Award criteria: price and quality. The tender specifications are in the annex.""",
    """\
Un stagiaire de l'OIF primé à Kigali
Kigali, le 4 avril 2026. Stagiaire à l'Organisation depuis septembre, Paul Mba a reçu le prix du jeune
entrepreneur. « Mon stage m'a tout appris », a-t-il déclaré. Lire la suite""",
    """\
Call for tenders: cleaning services
The Agency invites tenders for the cleaning of its premises in Lisbon. The contract lasts four years and its
value is EUR 1,200,000. Tenders must be received by 4 May 2026 at 17:00. Tenderers shall submit the price
schedule and a declaration on honour.""",
    """\
Privacy statement on the selection of trainees
Personal data of candidates are processed in accordance with Regulation (EU) 2018/1725. The controller is the
Head of Human Resources. Data of candidates who are not recruited are kept for two years after the deadline for
applications. You may have recourse to the European Data Protection Supervisor.""",
    """\
Thank you for your application
We have received your application for Intern, Maps Section (requisition 250111). You will hear from us by 3
June 2026. You can follow the status in your profile.""",
    """\
Job alert: 3 new jobs match your search
Intern - Legal, Brussels - Apply before 3 May 2026
Intern - HR, Brussels - Apply before 3 May 2026
Intern - IT, The Hague - Apply before 10 May 2026
Unsubscribe from this alert""",
    """\
Conference on internship quality
Save the date: 14-15 October 2026, Strasbourg. The European Youth Forum and the Council of Europe invite
researchers, trade unions and employers. Registration opens on 1 June 2026 and is free. Keynote: Prof. Silva.""",
    """\
Trainee of the month
Name: Julia Kern. Position: trainee in the Digital Unit. Location: Luxembourg. Favourite task: user tests.
Julia told us why she applied.""",
    """\
Summer interns visit the border
Frontex welcomed a group of 25 trainees at the Polish-Belarusian border on Tuesday. They met officers, saw
equipment and took part in a simulated patrol. "It was impressive," one of them said. Traineeships at the
Agency last six months and trainees receive a monthly grant. The next call will be published in the spring.""",
    """\
OTAN : les stagiaires reçus par le Secrétaire général
Bruxelles, le 12 juin 2026 – Le Secrétaire général a reçu jeudi les stagiaires du siège. « Vous êtes l'avenir
de l'Alliance », a-t-il déclaré. Les stages durent six mois et sont rémunérés. Les candidatures sont ouvertes
chaque année en avril.""",
    """\
Position closed
This position is no longer accepting applications.
Reference: 2025-119
Thank you for your interest.""",
    """\
Meet NATO's employees
Tom is a budget officer in the International Staff. Every morning he cycles to work. He joined the Organization
in 2011 as an intern. "No day is the same," Tom says.""",
    """\
Create a job alert
Enter your e-mail address and choose a category: Intern, Officer, Linguist. We will send you a message when a
new position is posted. Consent to the privacy statement is required.""",
)


# a template that nobody has filled in, in several hands
BLANKS = (
    """\
Clerk
Duty station: [city, country]
Grade: [grade]
Closing date: [day month year]
Contact: [name of the officer]
Duties:
- [verb + object]
Essential:
- a degree""",
    """\
VACANCY NOTICE
Post: ____________
Duty station: ________
Grade: ________
Contact: _______
Duties:
- draw maps""",
    """\
Avis de vacance
Poste : [intitulé du poste]
Lieu d'affectation : [ville, pays]
Date limite : [jour mois année]
Contact : [nom de la personne]
Missions :
- [verbe + objet]
Profil :
- un diplôme""",
)

# what somebody tells of himself
STORIES = (
    """\
Six months among maps
I came to Turin in March. I drew coasts, and I folded sheets. My supervisor was kind.
Duties:
I wrote minutes. I answered readers. In the evening we ate ice.
I would do it again.""",
    """\
Mon stage à Lyon
J'ai dessiné des côtes. J'ai appris à plier. Je pensais rester un mois. J’y suis depuis un an.
Je recommande ce stage à tous.""",
    """\
College Review
Where are they now?
From the map room to the registry
Ada Kern was an intern at the Office of Small Maps for six months. We asked her what she did there.
How did you apply?
By luck. The form was due on 3 May 2026 at midnight, and a friend reminded me. You had to attach a letter.
Were you paid?
Yes, 900 euros a month. It goes a long way.
Which languages did you need?
English. Fluent French is required for the market, I can tell you.
What must students know?
You must be 21. Have your papers ready.""",
)

# thanks for an application, with the posting's facts around them
THANKS = (
    """\
Thank you for your interest in the post of Clerk, Maps
Your file has arrived. You will hear from us.
Reference: OSM-14
Closing date: 3 May 2026""",
    """\
Thank you for applying!
Post: Clerk, Maps
Duty station: Turin
Closing date: 3 May 2026""",
    """\
Merci de votre candidature
Poste : stagiaire au dessin
Lieu : Lyon
Date limite : 3 mai 2026""",
)

# lists of postings, each with a way to its own page
TEASERS = (
    """\
Work at the Office
Trainee in Surveying
Draw coasts with us.
> See job: Trainee in Surveying
Clerk
Count maps.
> See job: Clerk
Driver
Bring them.
> See job: Driver""",
    """\
Latest from the board
Trainee in Surveying, Turin
Posted 3 days ago
Clerk, Paris
Posted 4 days ago
Driver, Oslo
Posted 5 days ago""",
    """\
Weekly digest of posts
Trainee in Surveying, Turin
Deadline: 3 May 2026
View job
Clerk, Paris
Deadline: 9 June 2026
View job
Driver, Oslo
Deadline: 1 July 2026
View job""",
)

# a notice that has some of it around itself
WITH_SIGNS = (
    """\
Intern, College Review
Duty station: Turin
Closing date: 3 May 2026
Stipend: EUR 700 per month
Duties
- write our column, where are they now
- interview former students""",
    """\
Trainee in Surveying
Posted 3 days ago
Turin [Italy]
Contact: [name]
Duties:
- draw
Essential:
- a degree
Apply by 3 May 2026.
Thank you for your interest in the Office.
Read more""",
    """\
Trainee in Surveying
Duties:
- draw
- fold
Essential:
- a degree
Apply by 3 May 2026.
Your name: ______
Your address: ______""",
    """\
Assistant wanted
I am looking for an assistant who draws.
Duties:
- draw coasts
Essential:
- a steady hand
Apply by 3 May 2026: maps@osm.example""",
    """\
Trainee in Surveying
Duties:
- draw maps of the coast, by day and by night, in ink and in pencil
- fold them, and send them to those who sail, and to those who read
Essential:
- a degree
Deadline: 3 May 2026
Other jobs in this digest
Clerk, Paris, deadline 9 June 2026
Driver, Oslo, deadline 1 July 2026
Cook, Bonn, deadline 4 July 2026""",
)

# every year's call, which closes on no day
EVERY_YEAR = (
    """\
Traineeships at the Office of Small Maps
The Office takes trainees twice a year. The call is published each year in January and in July.
Trainees receive EUR 1,100 a month and stay six months. Applicants hold a degree and speak English.
How to apply
Through the web form only.""",
    """\
Stages au Bureau des cartes
Chaque année, le Bureau lance deux appels à candidatures, en janvier et en juillet.
Le stage dure six mois et il est rémunéré : 900 € par mois.
Les candidats ont un diplôme.""",
)

THIS_YEAR = """\
Traineeships at the Office of Small Maps
The Office takes trainees twice a year; the call is published each year in January and in July.
This call closes on 31 January 2027. Trainees receive EUR 1,100 a month and stay six months.
Duties:
- draw
- fold
Essential:
- a degree"""


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


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice_in_prose(text):
    assert read(text).kind == "vacancy"


@pytest.mark.parametrize("text", NO_NOTICES)
def test_no_notice(text):
    assert read(text).kind == "other"


@pytest.mark.parametrize("text", [*BLANKS, *STORIES, *THANKS, *TEASERS])
def test_what_looks_like_a_notice_and_is_none(text):
    assert read(text).kind == "other"


@pytest.mark.parametrize("text", [*WITH_SIGNS, THIS_YEAR])
def test_a_notice_with_signs_of_other_pages(text):
    assert read(text).kind == "vacancy"


@pytest.mark.parametrize("text", EVERY_YEAR)
def test_a_programme_tells_of_every_years_call(text):
    assert read(text).kind == "programme"
