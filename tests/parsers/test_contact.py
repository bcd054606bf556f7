import pytest


@pytest.mark.parametrize(
    ("sample", "contact"),
    [
        ("Questions? Write to ⟦trainees@office.example⟧.", "trainees@office.example"),
        ("Contact: ⟦first.last+jobs@hr.office.example⟧", "first.last+jobs@hr.office.example"),
        ("E-mail: <⟦jobs@office.example⟧>", "jobs@office.example"),
        ("Please send queries to ⟦a_b@office-one.example⟧, thank you", "a_b@office-one.example"),
        ("Contact : ⟦stages@bureau.example⟧", "stages@bureau.example"),
        ("Questions: ⟦one@office.example⟧ or two@office.example", "one@office.example"),
        ("Questions can be sent to ⟦hr@office.example⟧. Applications by e-mail are not accepted.", "hr@office.example"),
        ("Enquiries: ⟦hr@office.example⟧", "hr@office.example"),
        ("Who can I write to?\n\nSend your question to ⟦hr@office.example⟧.", "hr@office.example"),
        ("If you have any queries relating to this vacancy please contact ⟦hr@office.example⟧", "hr@office.example"),
        ("Contact details\nLaura Jones\n⟦laura.jones@office.example⟧", "laura.jones@office.example"),
        ("Contact: Ms Smith, tel. +32 2 707 1111, ⟦a.smith@office.example⟧", "a.smith@office.example"),
        ("For clarifications contact ⟦jobs[at]office.example⟧.", "jobs@office.example"),
        ("Contact: ⟦jobs (at) office.example⟧", "jobs@office.example"),
        ("Further information: ⟦jobs [at] office [dot] example⟧", "jobs@office.example"),
        ("Contact\nHuman Resources – ⟦hr@office.example⟧ (answers within a day)", "hr@office.example"),
        ("Questions: ⟦hr@office.example⟧; the press line, press@office.example, cannot help.", "hr@office.example"),
        ("For the press: media@office.example; for candidates: ⟦hr@office.example⟧", "hr@office.example"),
        ("Votre correspondante : ⟦rh@bureau.example⟧", "rh@bureau.example"),
        ("Pour en savoir plus : ⟦rh@bureau.example⟧", "rh@bureau.example"),
        # an address for questions beats one that applications go to
        ("Send your CV to in@office.example. Questions: ⟦hr@office.example⟧", "hr@office.example"),
        ("Send your CV to ⟦in@office.example⟧ by 5 May.", "in@office.example"),
        ("Data protection: dpo@office.example. Questions: ⟦hr@office.example⟧", "hr@office.example"),
        ("Pour toute question, écrivez à ⟦stages@bureau.example⟧.", "stages@bureau.example"),
        ("Renseignements : ⟦stages@bureau.example⟧", "stages@bureau.example"),
        ("Ferry House, 1 Quay Street. E-mail: ⟦pers-pool@office.example⟧", "pers-pool@office.example"),
        ("Advertiser: ads@board.example. Questions: ⟦hr@office.example⟧", "hr@office.example"),
        # behind the list of what is sent
        ("Send us\n- a CV\n- a letter\n\nto ⟦jobs@office.example⟧ by 5 May.", "jobs@office.example"),
        ("Envoyez\n- un CV\n\nà l'adresse ⟦stages@bureau.example⟧ avant le 5 mai", "stages@bureau.example"),
        ("Le dossier est transmis par courrier électronique à ⟦rh@bureau.example⟧.", "rh@bureau.example"),
    ],
)
def test_contact(reads, sample, contact):
    assert reads(sample) == contact


@pytest.mark.parametrize(
    "sample",
    [
        "Report abuse to abuse@office.example",
        "Contact us @office",
        "Questions: jobs@office",
        "Questions on your personal data go to privacy@office.example.",
        "Press contact: media@office.example",
        "Do not answer: contact no-reply@office.example",
        "Contact: webmaster@office.example",
        "Applications sent to in@office.example will not be considered.",
        "For technical problems with the website, contact it@office.example",
        "Les demandes de la presse : contact presse@bureau.example",
        "Telephone or e-mail enquiries cannot be dealt with.",
        "Posez vos questions en ligne.",
        "Ad found at Harbour Jobs. Advertiser contact: ads@board.example",
        "Contact publicité : regie@board.example",
        "Complaints go\nto mediator@office.example",
        "Questions on the list: trainees-leave@lists.office.example",
        "To leave, send a mail to trainees-unsubscribe@lists.office.example",
        "Toute question à ce sujet : protection-donnees@bureau.example",
    ],
)
def test_not_a_contact(reads, sample):
    assert reads(sample) is None


@pytest.mark.parametrize(
    ("sample", "contact"),
    [
        (
            "Applications are sent by e-mail to\n⟦jobs@office.example⟧ with the number in the subject.",
            "jobs@office.example",
        ),
        ("For questions do not hesitate to write to ⟦hr@office.example⟧.", "hr@office.example"),
        ("Do not write to hr@office.example.", None),
        ("Do not hesitate to ask, but do not send questions to hr@office.example.", None),
    ],
)
def test_what_one_should_and_should_not_write_to(reads, sample, contact):
    assert reads(sample) == contact
