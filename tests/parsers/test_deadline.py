import pytest


@pytest.mark.parametrize(
    ("sample", "deadline"),
    [
        # two digits for the year; the order that the page names or shows; other postings
        ("CLOSING DATE:        ⟦FRIDAY 31 OCT 14, 1700 HRS (SHAPE LOCAL TIME, BELGIUM)⟧", "2014-10-31T17:00:00+01:00"),
        ("(Dates are given as MM/DD/YYYY.)\nAPPLY BY: ⟦04/09/2025⟧", "2025-04-09"),
        ("Closing date: ⟦04/09/2025⟧\nPage last reviewed 02/20/2025", "2025-04-09"),
        ("Date limite (jj/mm/aaaa) : ⟦04/09/2025⟧", "2025-09-04"),
        ("Apply by ⟦3 May 2026⟧.\nWe work.\nSimilar jobs\nTrainee, Paris, closes 15 April 2026", "2026-05-03"),
        # a sentence, with the clock of a place
        ("Apply until ⟦22 June 2025, at 23.59, Brussels time⟧", "2025-06-22T23:59:00+02:00"),
        ("Applications close on ⟦18 January 2026, at 23.59, Brussels time⟧", "2026-01-18T23:59:00+01:00"),  # winter
        ("The deadline is ⟦28 May 2021, at 13:00 (Vienna Local time)⟧", "2021-05-28T13:00:00+02:00"),
        ("Apply by ⟦11:59 p.m. New York time on 20 June 2026⟧", "2026-06-20T23:59:00-04:00"),
        ("Apply no later than ⟦1 November 2025 at 17:00 (Lisbon time)⟧", "2025-11-01T17:00:00+00:00"),
        ("Deadline: ⟦12 noon (Luxembourg time) on 6 October 2025⟧", "2025-10-06T12:00:00+02:00"),
        ("Application Deadline: ⟦17 October 2017 (23h59 Geneva time)⟧", "2017-10-17T23:59:00+02:00"),
        # the clock of a label
        ("Applications due ⟦30 June 2025 23:59 UTC⟧", "2025-06-30T23:59:00+00:00"),
        ("Closing date: ⟦28 February 2025 23:59 CET/CEST⟧", "2025-02-28T23:59:00+01:00"),
        ("Deadline: ⟦29 April 2024, 23:59 (GMT +1)⟧", "2024-04-29T23:59:00+01:00"),
        # no clock
        ("Closing date: ⟦28.02.2025 23:59⟧", "2025-02-28T23:59:00"),
        ("Application Deadline⟦08-Mar-2026, 6:59:00 PM⟧", "2026-03-08T18:59:00"),
        ("Closure Date: ⟦29/May/2026, 12:59:00 AM⟧", "2026-05-29T00:59:00"),
        # a date
        ("Closing date for applications: ⟦22 April 2026⟧", "2026-04-22"),
        ("Closing Date: ⟦Sunday 21 September 2025⟧", "2025-09-21"),
        ("Closing date: ⟦03/07/2025⟧", "2025-07-03"),  # day first
        ("Deadline: ⟦06/22/2025⟧", "2025-06-22"),  # there is no month 22
        ("Closing Date: ⟦2026-03-31⟧", "2026-03-31"),
        ("Application deadline: ⟦Sept. 5, 2026⟧", "2026-09-05"),
        ("Please apply no later than ⟦1st March 2026⟧", "2026-03-01"),
        ("Deadline extended to ⟦30 June 2025⟧", "2025-06-30"),
        # midnight is the end of the day that is named
        ("Apply until ⟦26 May 2024, midnight Brussels time⟧", "2024-05-27T00:00:00+02:00"),
        ("Deadline: ⟦15 December 2025, 24:00 Brussels time⟧", "2025-12-16T00:00:00+01:00"),
        # French
        ("Date limite de candidature : ⟦15 mars 2026⟧", "2026-03-15"),
        ("Les candidatures sont à envoyer au plus tard le ⟦28 février 2026⟧", "2026-02-28"),
        ("Candidatures jusqu'au ⟦1er juin 2025 à 23h59 (heure de Bruxelles)⟧", "2025-06-01T23:59:00+02:00"),
        ("Postulez avant le ⟦20 août 2025 à 17 h (heure de Genève)⟧", "2025-08-20T17:00:00+02:00"),
        ("Clôture des candidatures : ⟦12 décembre 2025 à midi (heure de Paris)⟧", "2025-12-12T12:00:00+01:00"),
        ("Deadline for Applications:\n\n⟦23 June 2022⟧", "2022-06-23"),
        ("Deadline for Applications: | ⟦15 May 2022⟧ |", "2022-05-15"),
        ("Application deadline (⟦midnight Geneva time): 24 July 2025⟧", "2025-07-25T00:00:00+02:00"),
        ("Posting Period: 03 February 2020 - ⟦31 December 2020⟧", "2020-12-31"),
        ("Applications must be received by close of business on ⟦14 May 2026⟧", "2026-05-14"),
        ("Closes ⟦5 May 2026 at 23:55 London time⟧", "2026-05-05T23:55:00+01:00"),
        ("GradeINTERNClosing Date: ⟦30 November 2025⟧", "2025-11-30"),
        ("Date limite de dépôt : le ⟦7 janvier 2026 à minuit (heure de Bruxelles)⟧", "2026-01-08T00:00:00+01:00"),
        # as other organisations write them
        ("Application Deadline :\t⟦15-Apr-25 (Midnight New York, USA)⟧", "2025-04-16T00:00:00-04:00"),
        ("Deadline : ⟦15-Apr-25⟧", "2025-04-15"),
        (
            "Advertised: 03 Feb 2026 E. Africa Standard Time\nDeadline: ⟦17 Feb 2026 E. Africa Standard Time⟧",
            "2026-02-17",
        ),
        ("Applications close: ⟦17 Feb 2026 11:55 PM Romance Standard Time⟧", "2026-02-17T23:55:00+01:00"),
        ("Closing Date: ⟦March 3, 2026, 11:59:00 PM⟧", "2026-03-03T23:59:00"),
        ("Contract duration: 6 months\nClosing Date\n:\n⟦Mar 3, 2026, 11:59:00 PM⟧", "2026-03-03T23:59:00"),
        ("Closing date for applications: ⟦23:59 hours CET on 14 March 2026⟧", "2026-03-14T23:59:00+01:00"),
        ("DEADLINE FOR APPLICATIONS: ⟦30 SEPTEMBER 2025⟧", "2025-09-30"),
        ("CLOSING DATE: ⟦THURSDAY, MAY 1, 2014⟧", "2014-05-01"),
        (
            "The deadline for applications is ⟦Friday 10 October 2025 at 13:00 (Alicante time)⟧.",
            "2025-10-10T13:00:00+02:00",
        ),
        (
            "The closing date for the submission of applications is: ⟦02/06/2026 at 11:59 p.m. (Malta time)⟧",
            "2026-06-02T23:59:00+02:00",
        ),
        (
            "Please submit your application by email to jobs@example.org no later than ⟦15 June 2026, 12:00 hrs (Helsinki time)⟧.",
            "2026-06-15T12:00:00+03:00",
        ),
        (
            "Applications must be submitted using the e-recruitment system by ⟦2 March 2026 (23:59 CET)⟧.",
            "2026-03-02T23:59:00+01:00",
        ),
        (
            "Interested candidates are invited to send their CV and a motivation letter to hr@x.int before ⟦31 January 2026⟧.",
            "2026-01-31",
        ),
        ("Interested candidates should apply online at the latest by ⟦31 January 2026⟧, COB.", "2026-01-31"),
        ("Only applications received by ⟦31 January 2026⟧ will be considered.", "2026-01-31"),
        (
            "Applications should reach the Agency not later than ⟦midnight (Brussels time) on Sunday, 18 May 2025⟧.",
            "2025-05-19T00:00:00+02:00",
        ),
        ("Deadline: ⟦18 May 2025, midnight CET⟧. Interviews: 2 June 2025.", "2025-05-19T00:00:00+02:00"),
        ("Vacancy closes on ⟦18/05/2025 at 17h00 Luxembourg time⟧", "2025-05-18T17:00:00+02:00"),
        ("This vacancy will be posted until ⟦18 May 2025⟧", "2025-05-18"),
        ("The vacancy notice is published until ⟦18 May 2025 (23:59 Paris time)⟧.", "2025-05-18T23:59:00+02:00"),
        ("To apply, fill in the form by ⟦18 May 2025 at 4:00 pm (CEST)⟧.", "2025-05-18T16:00:00+02:00"),
        ("By ⟦18 May 2025⟧, please send your application to jobs@x.int.", "2025-05-18"),
        ("Deadline to apply: ⟦18.05.2025 – 23.59 h (CET/CEST)⟧", "2025-05-18T23:59:00+02:00"),
        ("The application period runs from 1 April 2025 to ⟦18 May 2025⟧.", "2025-05-18"),
        ("Application period: 1 April – ⟦18 May 2025⟧", "2025-05-18"),
        (
            "Applications are accepted between 1 April and ⟦18 May 2025 at 18:00 (Vienna time)⟧",
            "2025-05-18T18:00:00+02:00",
        ),
        ("The call for applications opens on 1 April 2025 and closes on ⟦18 May 2025⟧.", "2025-05-18"),
        ("The deadline has been extended to ⟦25 May 2025⟧ (previously 18 May 2025).", "2025-05-25"),
        ("EXTENDED DEADLINE: ⟦25 May 2025⟧\nDeadline for applications: 18 May 2025", "2025-05-25"),
        ("Deadline for applications: 18 May 2025 (extended to ⟦25 May 2025⟧)", "2025-05-25"),
        (
            "Deadline for applications: 18 May 2025\nUpdate: the application deadline has been extended until ⟦25 May 2025, 12:00 noon Geneva time⟧.",
            "2025-05-25T12:00:00+02:00",
        ),
        (
            "Please note that the application form must be received by ⟦3 July 2025 at 12:00 p.m. Central European Time⟧.",
            "2025-07-03T12:00:00+02:00",
        ),
        (
            "La date limite de dépôt des candidatures est fixée au ⟦15 mars 2026 à 23 h 59 (heure de Paris)⟧.",
            "2026-03-15T23:59:00+01:00",
        ),
        (
            "Les candidatures doivent parvenir au plus tard le ⟦vendredi 15 mai 2026, minuit (heure locale)⟧.",
            "2026-05-16T00:00:00",
        ),
        (
            "Merci d'adresser votre candidature (CV et lettre de motivation) avant le ⟦3 avril 2026⟧ à recrutement@oif.example",
            "2026-04-03",
        ),
        ("Appel à candidatures ouvert du 1er au ⟦30 avril 2026⟧", "2026-04-30"),
        ("Date de clôture : ⟦jeudi 30 avril 2026, 17h (heure belge)⟧", "2026-04-30T17:00:00+02:00"),
        ("Clôture : ⟦30.04.2026⟧", "2026-04-30"),
        ("Posted: 3 Mar 2026 | Closing: ⟦24 Mar 2026⟧ | Location: Vienna", "2026-03-24"),
        ("Date posted: 3 March 2026  Closing date: ⟦24 March 2026⟧", "2026-03-24"),
        ("Issue date: 3 March 2026\nClosing date: ⟦24 March 2026⟧", "2026-03-24"),
        ("Opening date | 3 March 2026 | Closing date | ⟦24 March 2026⟧", "2026-03-24"),
        ("Deadline for applications\n⟦15 June 2026 - 23:59 (CEST)⟧\n", "2026-06-15T23:59:00+02:00"),
        ("Apply by: ⟦15 June 2026⟧", "2026-06-15"),
        (
            "Apply before ⟦15 June 2026 11:59 PM (GMT+02:00)⟧ Brussels, Copenhagen, Madrid, Paris",
            "2026-06-15T23:59:00+02:00",
        ),
        ("Closing date: ⟦15 June 2026 (23:59 local time, The Hague)⟧", "2026-06-15T23:59:00+02:00"),
        ("Closing date: ⟦15 June 2026, 5:30pm BST⟧", "2026-06-15T17:30:00+01:00"),
        ("Applications deadline : ⟦28/02/2026 ; 23:59 hrs (Brussels local time)⟧", "2026-02-28T23:59:00+01:00"),
        (
            "The following must be submitted through the portal at https://x.int by ⟦15 June 2026, 23:59 Central European Summer Time (CEST)⟧: CV",
            "2026-06-15T23:59:00+02:00",
        ),
        (
            "Applications should be submitted no later than ⟦24.00 hours (Vienna time) on 15 June 2026⟧",
            "2026-06-16T00:00:00+02:00",
        ),
        ("Last day to apply: ⟦Jun 15, 2026⟧", "2026-06-15"),
        ("Recruitment open until: ⟦15-06-2026⟧", "2026-06-15"),
        (
            "NOTIFICATION OF AN 'A' GRADE VACANCY\nBrussels, 18 July 2012\nThe deadline is: ⟦14 September 2012⟧",
            "2012-09-14",
        ),
        ("Deadline: ⟦14 September 2012 at 12.00 midnight⟧", "2012-09-15T00:00:00"),
        ("Deadline: ⟦14 September 2026, 00:00 CET⟧", "2026-09-14T00:00:00+02:00"),
        ("Deadline: ⟦2026-09-14 23:59 (UTC+1)⟧", "2026-09-14T23:59:00+01:00"),
        ("Applications are to be made online by ⟦Monday 14th September 2026⟧", "2026-09-14"),
        (
            "ESA\nThe closing date for applications is ⟦14 September 2026⟧.\nDates: Contract start 1 January 2027",
            "2026-09-14",
        ),
        (
            "For applications to be considered, they must be submitted before ⟦midnight CET on the 14 September 2026⟧.",
            "2026-09-15T00:00:00+02:00",
        ),
        (
            "Interviews will be held by video from 3 May 2026, for applications sent until ⟦14 April 2026⟧.",
            "2026-04-14",
        ),
        (
            "Posting Title: Programme Officer, P3\nJob Opening Number: 25-PGM-123\nPosting Period: 10 March 2026 - ⟦8 April 2026⟧\nOrganizational Setting",
            "2026-04-08",
        ),
        ("Job Opening ID: 123\nDate Posted: 3/10/2026\nDeadline: ⟦4/8/2026⟧", "2026-08-04"),
        ("Job Posting: Mar 3, 2026, 5:00:00 PM\nUnposting Date: ⟦Mar 31, 2026, 10:59:00 PM⟧", "2026-03-31T22:59:00"),
        ("Closing Date\n: ⟦Mar 31, 2026, 10:59:00 PM⟧", "2026-03-31T22:59:00"),
        ("Schedule: Full-time; Application Deadline: ⟦31-Mar-2026, 11:59:00 PM⟧; Salary: 7,000", "2026-03-31T23:59:00"),
        ("Application Deadline⟦31-Mar-2026, 11:59:00 PM⟧Salary (Pay Basis)7,000", "2026-03-31T23:59:00"),
        ("Closing date: ⟦Monday, 3 May 2026⟧", "2026-05-03"),
        ("Closing date: ⟦Sunday 3 May 2026⟧", "2026-05-03"),
        ("Closing date: ⟦3 May 2026 (Sunday)⟧", "2026-05-03"),
        ("Closing date: ⟦3 May 2026 (Monday)⟧", "2026-05-03"),
        ("Apply until ⟦3 May 2026, 23:59 CEST⟧\nClosing date: 3 May 2026", "2026-05-03T23:59:00+02:00"),
        ("Apply until ⟦3 May 2026, midnight Rome time⟧\nClosing date: 3 May 2026", "2026-05-04T00:00:00+02:00"),
        ("Apply until ⟦3 May 2026, 23:59 CEST⟧\nClosing date: 4 May 2026", "2026-05-03T23:59:00+02:00"),
        ("Apply by ⟦3 May 2026⟧. Applications submitted after 3 May 2026 are ignored.", "2026-05-03"),
        ("Closing date: 05/06/2026. Please apply by ⟦5 June 2026⟧.", "2026-06-05"),
        ("Closing date: ⟦05/06/2026⟧", "2026-06-05"),
        ("Deadline: ⟦3 December 2026 12:00 CEST⟧", "2026-12-03T12:00:00+01:00"),
        ("Deadline: ⟦3 June 2026 at 12:00 CET (Brussels time)⟧", "2026-06-03T12:00:00+02:00"),
        ("Deadline: ⟦3 June 2026 at 12:00 (CET, Brussels)⟧", "2026-06-03T12:00:00+02:00"),
        ("Deadline: ⟦3 June 2026 at 12:00 noon CET/Brussels time⟧", "2026-06-03T12:00:00+02:00"),
        ("Deadline: ⟦3 June 2026 at 12:00 Brussels time (CET/CEST)⟧", "2026-06-03T12:00:00+02:00"),
        ("Deadline: ⟦3 June 2026 at 12:00 (GMT+2)⟧", "2026-06-03T12:00:00+02:00"),
        ("Deadline: ⟦3 June 2026 at 12:00 (UTC+2, Paris)⟧", "2026-06-03T12:00:00+02:00"),
        ("Deadline: ⟦3 June 2026 at 12:00 EST⟧", "2026-06-03T12:00:00-04:00"),
        ("Deadline: ⟦3 June 2026 (17:00 Eastern Time)⟧", "2026-06-03T17:00:00-04:00"),
        ("Deadline: ⟦3 June 2026, 5 p.m. Washington, D.C. time⟧", "2026-06-03T17:00:00-04:00"),
        ("Deadline: ⟦3 June 2026, 5 p.m. Washington DC time⟧", "2026-06-03T17:00:00-04:00"),
        ("Deadline: ⟦3 June 2026, 23:59 hours Addis Ababa time⟧", "2026-06-03T23:59:00+03:00"),
        ("Deadline: ⟦3 June 2026, 23:59 (Nairobi time)⟧", "2026-06-03T23:59:00+03:00"),
        ("Deadline: ⟦3 June 2026, 16h00 (heure de Dakar)⟧", "2026-06-03T16:00:00+00:00"),
        ("Date limite : ⟦mercredi 3 juin 2026, 17h00 (UTC+2)⟧", "2026-06-03T17:00:00+02:00"),
        ("Date limite de candidature : le ⟦3 juin 2026 à 12h00, heure d’Abidjan⟧", "2026-06-03T12:00:00+00:00"),
        (
            "Les dossiers de candidature doivent être envoyés avant le ⟦3 juin 2026 à 18 heures (heure de Genève)⟧",
            "2026-06-03T18:00:00+02:00",
        ),
        ("Candidature à adresser jusqu’au ⟦3 juin 2026⟧ inclus", "2026-06-03"),
        ("Les candidatures seront acceptées jusqu'au ⟦3 juin 2026⟧.", "2026-06-03"),
        ("Vous pouvez postuler jusqu'au ⟦3 juin 2026⟧", "2026-06-03"),
        ("Envoyez votre CV et votre lettre de motivation au plus tard le ⟦3 juin 2026⟧ à rh@x.int", "2026-06-03"),
        ("L'appel à candidatures est prolongé jusqu'au ⟦17 juin 2026⟧", "2026-06-17"),
        ("Date limite prolongée au ⟦17 juin 2026⟧", "2026-06-17"),
        (
            "VACANCY NOTICE NO. 12/25\nDATE OF ISSUE: 3 MARCH 2025\nCLOSING DATE FOR APPLICATIONS: ⟦31 MARCH 2025⟧\nDATE OF ENTRY: 1 JULY 2025",
            "2025-03-31",
        ),
        ("APPLICATIONS MUST REACH THE PERSONNEL OFFICE NOT LATER THAN ⟦31 MARCH 2025 (17H00⟧)", "2025-03-31T17:00:00"),
        (
            "ALL APPLICATIONS MUST BE RECEIVED BY ⟦FRIDAY, 28 MARCH 2025 AT 1700 HOURS (NAPLES TIME)⟧.",
            "2025-03-28T17:00:00+01:00",
        ),
        ("Closing date : ⟦28/03/2025 (midnight, local time)⟧", "2025-03-29T00:00:00"),
        (
            "The deadline for submission is ⟦12 noon CET on Monday 17 March 2025⟧. Tests will be held between 1 April 2025 and 4 April 2025.",
            "2025-03-17T12:00:00+01:00",
        ),
        ("Deadline: ⟦March 17 2025 by 5:00 PM EDT⟧", "2025-03-17T17:00:00-04:00"),
        ("Applications will close at ⟦11:59 pm (GMT) on 17 March 2025⟧", "2025-03-17T23:59:00+00:00"),
        ("The recruitment campaign closes on the ⟦17th of March 2025 at 23:59⟧.", "2025-03-17T23:59:00"),
        ("We accept applications up to and including ⟦17 March 2025⟧.", "2025-03-17"),
        ("You can apply for this position until ⟦March 17th, 2025⟧.", "2025-03-17"),
        ("Interested? Then apply now, but no later than ⟦17-03-2025⟧!", "2025-03-17"),
        (
            "Please apply via the link by ⟦17 March 2025⟧ at the latest. Interviews are planned by 30 April 2025.",
            "2025-03-17",
        ),
        ("Application deadline  ⟦Tue 17 Mar 2025 23:59⟧", "2025-03-17T23:59:00"),
        ("Deadline for receipt of applications (date and time): ⟦17/03/2025 - 12:00⟧", "2025-03-17T12:00:00"),
        ("Deadline (⟦Brussels time): 17/03/2025 12:00⟧", "2025-03-17T12:00:00+01:00"),
        ("Deadline (⟦CET): 17/03/2025 12:00⟧", "2025-03-17T12:00:00+01:00"),
        ("Closing date (extended): ⟦17 March 2025⟧", "2025-03-17"),
        ("Deadline for applications: **⟦17 March 2025⟧**", "2025-03-17"),
        ("Deadline:⟦17 March 2025⟧", "2025-03-17"),
        ("Application deadline – ⟦17 March 2025, midnight⟧", "2025-03-18T00:00:00"),
        (
            "Applicants for the 2025 intake must apply by ⟦17 March 2025⟧; those selected will be told by 30 June 2025.",
            "2025-03-17",
        ),
        (
            "The application portal will be open from Monday 3 March to ⟦Monday 17 March 2025 (23:59 CET)⟧.",
            "2025-03-17T23:59:00+01:00",
        ),
        ("How to apply: send your application to hr@x.int by ⟦17 March 2025⟧ quoting reference 25/03.", "2025-03-17"),
        (
            "Deadline for applications for the summer session: ⟦17 March 2025⟧. For the winter session: 17 September 2025.",
            "2025-03-17",
        ),
        # an address, and right behind it the limit
        ("Papers to maps@osm.example not later than ⟦5 May 2026, 17:00 Rome time⟧.", "2026-05-05T17:00:00+02:00"),
        ("All of it in one file: maps@osm.example, no later than ⟦5 May 2026⟧", "2026-05-05"),
        ("Dossier complet : cartes@bureau.example, au plus tard le ⟦5 mai 2026 à 12 h⟧.", "2026-05-05T12:00:00"),
        # how the date is written stands behind it
        ("Deadline: ⟦2/9/2026 (MM/DD/YYYY) at 11:59pm UTC⟧", "2026-02-09T23:59:00+00:00"),
        ("Closing date: ⟦2/9/2026 (DD/MM/YYYY) at 17:00⟧", "2026-09-02T17:00:00"),
        ("Date limite : ⟦2/9/2026 (JJ/MM/AAAA) à 17 h 00⟧", "2026-09-02T17:00:00"),
        # Windows' names, which say "Standard" in summer too
        ("Applications close: ⟦3 Mar 2026 5:00 PM W. Europe Standard Time⟧", "2026-03-03T17:00:00+01:00"),
        ("Applications close: ⟦3 Jul 2026 5:00 PM W. Europe Standard Time⟧", "2026-07-03T17:00:00+02:00"),
        ("Applications close: ⟦3 Jul 2026 11:55 PM SE Asia Standard Time⟧", "2026-07-03T23:55:00+07:00"),
        ("Deadline: ⟦3 July 2026, 5 pm New Zealand Standard Time⟧", "2026-07-03T17:00:00+12:00"),
        ("Deadline: ⟦3 July 2026, 5 pm W. Central Africa Standard Time⟧", "2026-07-03T17:00:00+01:00"),
        # a label over two lines, its value in a column
        ("Date limite d'envoi\ndes candidatures :      le ⟦14 mai 2025 à 18 h⟧", "2025-05-14T18:00:00"),
        (
            "Lieu :                  Lyon\nDate limite d'envoi\ndes candidatures :      le ⟦14 mai 2025⟧\nDébut :                 2 septembre 2025",
            "2025-05-14",
        ),
        ("Closing date for\napplications:      ⟦14 May 2025, noon⟧", "2025-05-14T12:00:00"),
        ("Deadline for the receipt\nof your papers:      ⟦14 May 2025⟧", "2025-05-14"),
        # the hour or the clock in the label, the date on the line below
        ("Application Deadline (⟦CET⟧)\n\n⟦13.01.2026, 23:59⟧", "2026-01-13T23:59:00+01:00"),
        ("Closing date (⟦Rome time⟧):\n⟦5 May 2026 at 17:00⟧", "2026-05-05T17:00:00+02:00"),
        ("Deadline (⟦17:00 Geneva time⟧)\n⟦5 May 2026⟧", "2026-05-05T17:00:00+02:00"),
        ("Date limite (⟦heure de Paris⟧)\n⟦12 mars 2026 à 18 h⟧", "2026-03-12T18:00:00+01:00"),
        ("Closing date (extended)\n⟦5 May 2026⟧", "2026-05-05"),
        # other labels
        ("Calling period: from 3 to ⟦28 September 2026, 23h59 (Rome time)⟧", "2026-09-28T23:59:00+02:00"),
        ("Période d’inscription : du 1er au ⟦28 mai 2026⟧", "2026-05-28"),
        ("Last day for applications: ⟦4 May 2026⟧", "2026-05-04"),
        ("Dernier jour pour postuler : ⟦4 mai 2026⟧", "2026-05-04"),
        # what a board shows beside the notice
        ("Closing Date:\n⟦05/02/2026⟧\nReaders also viewed: Clerk, Turin, apply before 05/03/2026", "2026-02-05"),
        ("Date limite : ⟦5 mai 2026⟧\nIls ont aussi consulté : Commis, postuler avant le 6 juin 2026", "2026-05-05"),
        # Europe's clock, spelt out in French
        ("Date limite : ⟦5 mai 2026, 17h00 (heure d'Europe centrale)⟧", "2026-05-05T17:00:00+02:00"),
        ("Date limite : ⟦5 mai 2026, 17h00, heure de l’Europe centrale⟧", "2026-05-05T17:00:00+02:00"),
        # the hour, which another place names for the same day
        ("Closing date 3 May 2026\nDeadline: ⟦3 May 2026, 17:00 (Rome time)⟧", "2026-05-03T17:00:00+02:00"),
        ("Deadline: ⟦3 May 2026, 17:00 (Rome time)⟧\nSend your CV by 3 May 2026.", "2026-05-03T17:00:00+02:00"),
        ("Closing date ⟦3 May 2026⟧\nDeadline: 4 May 2026, 17:00 (Rome time)", "2026-05-03"),
        # a bulletin's own
        ("Closing date: ⟦3 May 2026⟧\nSend your notices to bulletin@x.int by 15 April 2026.", "2026-05-03"),
        ("Clôture : ⟦3 mai 2026⟧\nEnvoyez-nous vos annonces avant le 15 avril 2026.", "2026-05-03"),
        ("Last day for applying: ⟦3 May 2026⟧", "2026-05-03"),
        ("Offer valid until ⟦3 May 2026⟧", "2026-05-03"),
        ("Fin de l'appel à candidatures : ⟦3 mai 2026 à minuit⟧", "2026-05-04T00:00:00"),
        # a day that was moved, said in another sentence
        ("The deadline of 3 May 2026 has been moved. Applications are accepted until ⟦9 May 2026⟧.", "2026-05-09"),
        ("Closing date: ⟦9 May 2026⟧\nThe closing date of 3 May 2026 was extended.", "2026-05-09"),
        ("La date limite du 3 mai 2026 a été reportée au ⟦9 mai 2026⟧.", "2026-05-09"),
        ("Die Bewerbungsfrist 3. Mai 2026 wurde verlängert. Bewerbungsfrist: ⟦9. Mai 2026⟧", "2026-05-09"),
        # what is read when, and what else is accepted
        ("Closing date: ⟦3 May 2026⟧\nApplications are read between 5 and 9 May 2026.", "2026-05-03"),
        (
            "Apply by ⟦3 May 2026⟧.\nCall for tenders. Offers for a new roof are accepted until 9 May 2026.",
            "2026-05-03",
        ),
        # the clock, which another place names for the same hour
        ("Apply by 3 May 2026, 17:00\nClosing: ⟦3 May 2026, 17:00 (Rome time)⟧", "2026-05-03T17:00:00+02:00"),
        ("Apply by ⟦3 May 2026, 17:00⟧\nClosing: 3 May 2026, 18:00 (Rome time)", "2026-05-03T17:00:00"),
        # the clock of a city, as German says it
        ("Bewerbungsschluss: ⟦03.05.2026, 12:00 Uhr (Wiener Zeit)⟧", "2026-05-03T12:00:00+02:00"),
        ("Bewerbungsschluss: ⟦3. Mai 2026, 12:00 Uhr Haager Zeit⟧", "2026-05-03T12:00:00+02:00"),
        ("Bewerbungsschluss: ⟦3. Dezember 2026, 12:00 Uhr MEZ⟧", "2026-12-03T12:00:00+01:00"),
        ("Bewerbungsschluss: ⟦3. Mai 2026, 12:00 Uhr⟧ (zur Zeit der Ferien)", "2026-05-03T12:00:00"),
    ],
)
def test_deadline(reads, sample, deadline):
    assert reads(sample) == deadline


@pytest.mark.parametrize(
    "sample",
    [
        "ANNEX D LISTS POSTS OPEN AT JFC NAPLES (CLOSING 24 OCT 14) AND NCSA GLONS (CLOSING 07 NOV 14).",
        "The next call closes on 5 May 2027.",
        "an info-session webinar which will take place on 11/06/2025 at 4pm CET",
        "the application cannot be updated after the relevant deadline.",
        "The deadline cannot be extended.",
        "You must meet the criteria by the deadline for application.",
        "Closing Date: Closed",
        "Closing Date:",
        "Deadline: Open until filled\nFirst review: closing date 3 May 2026",
        "Applications are accepted on a rolling basis.",
        "Posted on May 9, 2025",
        "Publication Starting Date: Jul 21, 2025",
        "Interviews are planned for the week of 20 April 2026.",
        "The contract runs until 31 December 2026.",
        "The reserve list is valid until 31 December 2026.",
        "Maintenance window: 31 December 2025, 23:59 CET",
        "Deadline: 31 June 2026",  # June has 30 days
        "Deadline: 18 April (23h59 CET)",  # of which year?
        "Une séance d'information aura lieu le 12 mai 2026 à 14 h.",
        "Contrat jusqu'au 31 décembre 2026",
        "Applications received after 31 January 2026 will not be considered.",
        "Position open until filled. First review of applications: 15 May 2025.",
        "Questions may be submitted until 10 May 2025.",
        "References must be submitted by 10 May 2025.",
        "Successful candidates must submit the original documents by 10 May 2025.",
        "Shortlisted applicants will be contacted by 10 May 2025.",
        "Applicants must have obtained their degree by 1 March 2026.",
        "Applicants must be at least 21 years old by 1 March 2026.",
        "The selected candidate is expected to take up duty by 1 March 2026.",
        "The reserve list established by this selection procedure will be valid until 31 December 2026.",
        "Vacancy announcement valid from 1 January 2026",
        "Les entretiens auront lieu avant le 30 avril 2026.",
        "Publié le 12 avril 2026",
        "Contrat à durée déterminée jusqu'au 31 décembre 2026",
        "Date limite de candidature : ouvert jusqu'à ce que le poste soit pourvu",
        "The internship will end on 15 June 2026.",
        "The traineeship ends on 15 June 2026. Applications are welcome.",
        "Your application will be kept until 15 June 2027.",
        "Applications will be assessed by 15 June 2027.",
        "Candidates will be informed of the outcome of their application by 15 June 2027.",
        "The Secretariat moved into its building on 15 June 2006; apply to be part of it.",
        "Employment contract until 31 December 2027; application by e-mail",
        "Data are kept until 15 June 2027 after your application.",
        "This call is part of the project funded until 31 December 2027.",
        "Vacancy Notice No 12/2026 of 3 March 2026",
        "Job Posting\n: Mar 3, 2026, 5:00:00 PM",
        "Publication : 3 juin 2026",
        "Offre clôturée\nDate limite : 3 juin 2026",
        "Le poste est à pourvoir le 1er septembre 2026",
        "Members of staff may apply until their contract ends on 31 December 2026.",
        "The position is available until 31 December 2026 with possible extension.",
        "Applicants whose contract ends before 31 December 2026 may apply.",
        "NATO was founded on 4 April 1949. Apply today.",
        "Since 1 January 2020, applications are made online only.",
        "Questions to maps@osm.example not later than 5 May 2026.",
        "Questions on the interviews go to maps@osm.example by 5 May 2026.",
        "maps@osm.example answers until 5 May 2026.",
        "Write to maps@osm.example. The office moves by 5 May 2026.",
        "maps@osm.example has been our address since 5 May 2026",
        "Contrat :               six mois\nDate de la\nréunion :               le 14 mai 2025",
        "People also viewed: Clerk, Turin, apply before 05/03/2026",
        "The closing date of 3 May 2026 has been moved.",
        "La date limite du 3 mai 2026 a été reportée.",
        "Applications will be read between 3 and 9 May 2026.",
        "Les candidatures seront lues entre le 3 mai 2026 et le 9 mai 2026.",
        "Die Bewerbungen werden bis zum 9. Mai 2026 gesichtet.",
        "Call for tenders: bids are accepted until 9 May 2026.",
    ],
)
def test_not_a_deadline(reads, sample):
    assert reads(sample) is None


@pytest.mark.parametrize(
    ("sample", "deadline"),
    [
        # prose with a clock beats prose beats a label
        (
            "Closing date: 21 June 2025\nApply until ⟦22 June 2025, at 23.59, Brussels time⟧",
            "2025-06-22T23:59:00+02:00",
        ),
        ("Closing date: 21 June 2025\nApply until ⟦22 June 2025⟧.", "2025-06-22"),
        # the first of its kind
        ("Closing date: ⟦21 June 2025⟧\nDeadline: 22 June 2025", "2025-06-21"),
    ],
)
def test_of_two_deadlines(reads, sample, deadline):
    assert reads(sample) == deadline


@pytest.mark.parametrize(
    ("sample", "zone"),
    [
        ("Apply until 3 May 2026, 23:59, The Hague time", "Europe/Amsterdam"),
        ("Apply until 3 May 2026, 23:59 CET", "Europe/Brussels"),  # a label is a family's civil time
        ("Apply until 3 May 2026, 23:59 (GMT +1)", None),
        ("Apply until 3 May 2026, 23:59", None),
        ("Apply until 3 May 2026", None),
    ],
)
def test_zone(reads, sample, zone):
    assert reads.value(sample).zone == zone


@pytest.mark.parametrize(
    ("sample", "notes"),
    [
        ("Apply until 3 May 2026, 23:59 CET", ["zone_conflict"]),  # in May that clock shows CEST
        ("Apply until 3 May 2026, 23:59 CEST", []),
        ("Apply until 3 May 2026, 23:59 CET/CEST", []),
        ("Apply until 3 May 2026, midnight Rome time", ["midnight_is_end_of_day"]),
        ("Closing date: 03/07/2025", ["date_order_assumed"]),
        ("Closing date (DD/MM/YYYY): 03/07/2025", []),
        ("Closing date: 3 May 2026\nNous travaillons à Paris.\nOffres similaires\nDakar – date limite 28/02/2026", []),
        ("Closing date: 23/07/2025", []),
        ("Closing date: 07/07/2025", []),
        ("Closing date: Monday 3 May 2026", ["weekday_conflict"]),
        ("Apply until 3 May 2026.\nApply until 4 May 2026.", ["ambiguous"]),
        ("Closing date: Monday, 3 May 2026", ["weekday_conflict"]),
        ("Closing date: Sunday 3 May 2026", []),
        ("Closing date: 3 May 2026 (Sunday)", []),
        ("Closing date: 3 May 2026 (Monday)", ["weekday_conflict"]),
        ("Apply until 3 May 2026, 23:59 CEST\nClosing date: 3 May 2026", []),
        ("Apply until 3 May 2026, midnight Rome time\nClosing date: 3 May 2026", ["midnight_is_end_of_day"]),
        ("Apply until 3 May 2026, 23:59 CEST\nClosing date: 4 May 2026", ["ambiguous"]),
        ("Apply by 3 May 2026. Applications submitted after 3 May 2026 are ignored.", []),
        ("Closing date: 05/06/2026. Please apply by 5 June 2026.", []),
        ("Closing date: 05/06/2026", ["date_order_assumed"]),
        ("Deadline: 3 December 2026 12:00 CEST", ["zone_conflict"]),
        ("Deadline: 3 June 2026 at 12:00 CET (Brussels time)", ["zone_conflict"]),
        ("Deadline: 3 June 2026 at 12:00 (CET, Brussels)", ["zone_conflict"]),
        ("Deadline: 3 June 2026 at 12:00 noon CET/Brussels time", ["zone_conflict"]),
        ("Deadline: 3 June 2026 at 12:00 Brussels time (CET/CEST)", []),
        ("Deadline: 3 June 2026 at 12:00 (GMT+2)", []),
        ("Deadline: 3 June 2026 at 12:00 (UTC+2, Paris)", []),
        ("Deadline: 3 June 2026 at 12:00 EST", ["zone_conflict"]),
        ("Deadline: 3 June 2026 (17:00 Eastern Time)", []),
        ("Deadline: 3 June 2026, 5 p.m. Washington, D.C. time", []),
        ("Deadline: 3 June 2026, 5 p.m. Washington DC time", []),
        ("Deadline: 3 June 2026, 23:59 hours Addis Ababa time", []),
        ("Deadline: 3 June 2026, 23:59 (Nairobi time)", []),
        ("Deadline: 3 June 2026, 16h00 (heure de Dakar)", []),
        ("Date limite : mercredi 3 juin 2026, 17h00 (UTC+2)", []),
        ("Date limite de candidature : le 3 juin 2026 à 12h00, heure d’Abidjan", []),
        ("Les dossiers de candidature doivent être envoyés avant le 3 juin 2026 à 18 heures (heure de Genève)", []),
        ("Closing date : 28/03/2025 (midnight, local time)", ["midnight_is_end_of_day"]),
        ("Application deadline  Tue 17 Mar 2025 23:59", ["weekday_conflict"]),
        ("Application deadline (CET)\n13.04.2026, 23:59", ["zone_conflict"]),
        ("Application deadline (CEST)\n13.04.2026, 23:59", []),
        ("Closing date: 23/02/2026\nReaders also viewed: Clerk, Turin, apply before 25/03/2026", []),
        ("Date limite : 5 mai 2026, 17h00 (heure normale d'Europe centrale)", ["zone_conflict"]),
    ],
)
def test_notes(reads, sample, notes):
    assert reads.notes(sample) == notes


@pytest.mark.parametrize(
    ("sample", "hints", "deadline"),
    [
        ("Deadline: ⟦03/07/2025⟧", {"date_order": "MDY"}, "2025-03-07"),
        ("Deadline: ⟦03/07/2025⟧", {"date_order": "DMY"}, "2025-07-03"),
        ("Deadline: ⟦3 July 2025, 17:00⟧", {"zone": "Europe/Vienna"}, "2025-07-03T17:00:00+02:00"),
        ("Deadline: ⟦3 July 2025, 17:00 London time⟧", {"zone": "Europe/Vienna"}, "2025-07-03T17:00:00+01:00"),
        ("Deadline: ⟦3 July 2025⟧", {"zone": "Europe/Vienna"}, "2025-07-03"),
    ],
)
def test_what_the_source_declares(reads, sample, hints, deadline):
    assert reads(sample, **hints) == deadline
    assert "date_order_assumed" not in reads.notes(sample, **hints)
