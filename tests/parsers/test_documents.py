import pytest


@pytest.mark.parametrize(
    ("sample", "documents"),
    [
        ("Please attach the following documents:\n- ⟦a CV⟧;\n- ⟦a motivation letter⟧", ["a CV", "a motivation letter"]),
        ("Required documents\n1) ⟦a CV⟧\n2) ⟦a transcript⟧ and/or", ["a CV", "a transcript"]),
        ("What to attach\n⟦a CV⟧\n⟦a letter⟧", ["a CV", "a letter"]),
        ("Pièces à joindre :\n- ⟦un CV⟧ ;\n- ⟦une lettre⟧", ["un CV", "une lettre"]),
        (
            "Documents\n\nPlease upload\n\n- ⟦a letter⟧,\n\n- ⟦a passport⟧, and\n\n- ⟦a transcript.⟧",
            ["a letter", "a passport", "a transcript."],
        ),
        ("What to send\n- ⟦Curriculum vitae⟧\n- ⟦List of exams⟧", ["Curriculum vitae", "List of exams"]),
        (
            "Required Documents for This Application\nHave the following ready:\n- ⟦A form.⟧\n- ⟦An essay.⟧",
            ["A form.", "An essay."],
        ),
        ("What are the documents that I need to attach?\n- ⟦A copy of your degrees⟧", ["A copy of your degrees"]),
        ("The form is online. Please attach\n• ⟦a CV⟧\n• ⟦a letter⟧", ["a CV", "a letter"]),
        (
            "Special Notice:\nPlease attach the following documents:\n⟦Copy of degrees⟧ and/or\n⟦Proof of studies.⟧\nPapers may be copies.",
            ["Copy of degrees", "Proof of studies."],
        ),
        (
            "Send us\n\n⟦your CV⟧,\n\n⟦a letter⟧,\n\n⟦a sample of your prose⟧\n\nas one file to jobs@office.example.",
            ["your CV", "a letter", "a sample of your prose"],
        ),
        ("Application checklist\n☐ ⟦a CV⟧\n☐ ⟦a letter of motivation⟧", ["a CV", "a letter of motivation"]),
        ("E-mail your ⟦CV⟧ and ⟦a cover letter⟧ to jobs@office.example.", ["CV", "a cover letter"]),
        (
            "Call for applications\n\n1. A call is published in May.\n\n2. The following documents are attached:\n"
            "   (a) ⟦a CV⟧;\n   (b) ⟦a copy of the degree⟧",
            ["a CV", "a copy of the degree"],
        ),
        # run together in a sentence
        ("Applications must include ⟦a CV⟧, ⟦a letter⟧ and ⟦a transcript⟧.", ["a CV", "a letter", "a transcript"]),
        (
            "Please attach: ⟦a CV⟧, ⟦a motivation letter⟧ and ⟦two references⟧.",
            ["a CV", "a motivation letter", "two references"],
        ),
        ("Documents: ⟦CV⟧, ⟦cover letter⟧, ⟦proof of enrolment⟧", ["CV", "cover letter", "proof of enrolment"]),
        ("Required documents: (1) ⟦CV⟧; (2) ⟦Statement of Interest⟧.", ["CV", "Statement of Interest"]),
        (
            "Send ⟦your CV⟧ and ⟦a cover letter⟧ in one PDF to jobs@office.example by 5 May.",
            ["your CV", "a cover letter"],
        ),
        ("Pièces à fournir\n1) ⟦un CV⟧ ;\n2) ⟦une copie du passeport.⟧", ["un CV", "une copie du passeport."]),
        (
            "Dossier de candidature : ⟦CV⟧, ⟦lettre de motivation⟧ et ⟦relevés de notes⟧.",
            ["CV", "lettre de motivation", "relevés de notes"],
        ),
        ("You will need to upload\n- ⟦a CV⟧\n- ⟦a letter⟧", ["a CV", "a letter"]),
        ("Only those chosen are asked for the following:\n- ⟦passport⟧\n- ⟦diploma⟧", ["passport", "diploma"]),
        ("Votre dossier comprendra :\n1°) ⟦un CV⟧ ;\n2°) ⟦une lettre.⟧", ["un CV", "une lettre."]),
        ("Remplissez le formulaire et joignez :\n- ⟦un CV⟧ ;\n- ⟦une lettre.⟧", ["un CV", "une lettre."]),
        (
            "Pièces à fournir\n\n⟦CV⟧, ⟦lettre de motivation⟧, ⟦copie du passeport⟧.",
            ["CV", "lettre de motivation", "copie du passeport"],
        ),
        ("To be uploaded once you are chosen\n- 📎 ⟦Passport⟧\n- 📎 ⟦Diploma(s)⟧", ["Passport", "Diploma(s)"]),
        ("Documents: 1) ⟦CV⟧ 2) ⟦Motivation letter⟧ 3) ⟦Transcript⟧", ["CV", "Motivation letter", "Transcript"]),
        ("Merci d'adresser ⟦votre CV⟧ et ⟦une lettre⟧ à stages@office.example.", ["votre CV", "une lettre"]),
        ("Please upload with your profile ⟦a CV⟧ and ⟦a copy of the passport⟧.", ["a CV", "a copy of the passport"]),
        (
            "We need from you: ⟦a CV⟧, ⟦a letter⟧ and ⟦proof of enrolment⟧.",
            ["a CV", "a letter", "proof of enrolment"],
        ),
        ("Bitte senden Sie ⟦Lebenslauf⟧ und ⟦Zeugnisse⟧ an jobs@amt.example.", ["Lebenslauf", "Zeugnisse"]),
        ("Votre candidature comportera ⟦un CV⟧ et ⟦une lettre⟧.", ["un CV", "une lettre"]),
        (
            "Send ⟦a letter of two pages⟧ and ⟦a confirmation of enrolment⟧ to jobs@office.example.",
            ["a letter of two pages", "a confirmation of enrolment"],
        ),
        (
            "Apply through our careers portal with ⟦a CV⟧ and ⟦a short text (one page) on rivers⟧.",
            ["a CV", "a short text (one page) on rivers"],
        ),
        (
            "Le dossier\n\nIl comprend ⟦un curriculum vitae⟧, ⟦les copies des diplômes⟧ et ⟦les coordonnées d’un professeur⟧.",
            ["un curriculum vitae", "les copies des diplômes", "les coordonnées d’un professeur"],
        ),
        ("How to apply: Online, with ⟦a letter⟧ and ⟦a CV⟧.", ["a letter", "a CV"]),
        ("Applications (⟦CV⟧ and ⟦cover letter⟧, in English) must reach us by May.", ["CV", "cover letter"]),
        ("Les candidatures (⟦CV⟧ et ⟦lettre de motivation⟧) sont à envoyer.", ["CV", "lettre de motivation"]),
        ("Les candidats joignent ⟦un CV⟧ et ⟦une lettre⟧.", ["un CV", "une lettre"]),
        ("Les candidatures doivent comprendre :\n- ⟦un CV⟧\n- ⟦une lettre⟧", ["un CV", "une lettre"]),
        ("Mail us, in one file,\n- ⟦a CV⟧\n- ⟦a letter⟧\nto jobs@office.example.", ["a CV", "a letter"]),
        ("Veuillez joindre ⟦un CV⟧ et ⟦une lettre de motivation⟧.", ["un CV", "une lettre de motivation"]),
    ],
)
def test_documents(reads, sample, documents):
    assert reads(sample) == documents


@pytest.mark.parametrize(
    "sample",
    [
        "These documents may be in English or French.",
        "You will file letters and maps.",
        "Documents",
        "Les documents sont confidentiels.",
        "Please do not attach certificates at this stage.",
        "We ask for a cover letter inside the form.",
        "Documents are asked for later.",
        "You will send letters and invitations.",
        "Supporting documents\n\nThey are checked. All of them.",
        "Applications (45 last year) are read.",
        "The form is filled in online, with care and patience.",
        "What not to send\n- photos",
        "Requirements: a degree in law, a driving licence and good humour.",
        "You bring: a passport, patience and a good eye.",
        "Le bâtiment est vaste ; il comprend une bibliothèque et un jardin.",
        "Log in to our portal with your name and password.",
        "Please do not send letters, certificates or copies of your diploma.",
        "N'envoyez pas de photo ni de copie du passeport.",
        "Call for applications\n1. It opens in May.\n2. It closes in June.",
        "Reference documents\n- the rules",
    ],
)
def test_not_a_document(reads, sample):
    assert reads(sample) == []


def test_a_lost_list_is_noted(reads):
    assert reads.notes(
        "To be considered, you must attach the following documents:\n\nThese may be copies. Or not."
    ) == ["items_missing"]


@pytest.mark.parametrize(
    ("sample", "documents"),
    [
        (
            "How to apply\n\n- Create an account.\n- Upload in one file:\n\n- ⟦a CV⟧;\n- ⟦a letter⟧;\n- ⟦a copy of the degree.⟧"
            "\n\n- Press the button.",
            ["a CV", "a letter", "a copy of the degree."],
        ),
        (
            "Vous joindrez à votre formulaire ⟦un curriculum vitae⟧, ⟦une lettre⟧ et ⟦une copie du diplôme⟧.",
            ["un curriculum vitae", "une lettre", "une copie du diplôme"],
        ),
        (
            "Write to\njobs@office.example. The application package includes:\n- ⟦a CV⟧;\n- ⟦a letter⟧",
            ["a CV", "a letter"],
        ),
        ("The package includes:\n- a car\n- a house", []),
        (
            "Applicants shall upload ⟦a CV⟧, ⟦a letter⟧ and ⟦the completed questionnaire⟧.",
            ["a CV", "a letter", "the completed questionnaire"],
        ),
        ("Application requirements\n- ⟦a CV⟧\n- ⟦a letter of motivation⟧", ["a CV", "a letter of motivation"]),
        ("⟦A CV⟧ and ⟦a letter of motivation⟧ must be attached to the form.", ["A CV", "a letter of motivation"]),
        ("⟦Un CV⟧ et ⟦une lettre⟧ doivent être joints au dossier.", ["Un CV", "une lettre"]),
        ("If you are chosen, a passport and a diploma must be uploaded.", []),
        ("All files must be uploaded by noon.", []),
    ],
)
def test_papers_in_steps_and_sentences(reads, sample, documents):
    assert reads(sample) == documents


def test_the_next_clause_goes_on_with_no_list_of_letters(reads):
    sample = "3. The form is sent with the following documents:\n(a) ⟦a CV⟧;\n(b) ⟦proof of age.⟧\n\n4. A fee is due."
    assert reads(sample) == ["a CV", "proof of age."]
