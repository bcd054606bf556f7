import pytest


@pytest.mark.parametrize(
    "sample",
    [
        "Main duties:\n- ⟦draft minutes⟧;\n- ⟦keep the archive.⟧\n\nWe are glad to have you.",
        "What you will do\n• ⟦draft minutes⟧, and\n• ⟦keep the archive⟧",
        "As an intern you will:\n1. ⟦draft minutes⟧\n2. ⟦keep the archive⟧",
        "The trainee will:\n⟦draft minutes⟧\n⟦keep the archive⟧\n\nThe rest is silence.",  # no bullets, up to a gap
        "RESPONSIBILITIES\n·⟦draft minutes⟧\n·⟦keep the archive⟧",  # bullets that a repost has glued to their words
        "You will:\na) ⟦draft minutes⟧\nb) ⟦keep the archive⟧",
        "2. PRINCIPAL DUTIES\nThe incumbent's duties are to:\na. ⟦draft minutes⟧;\nb. ⟦keep the archive.⟧",
        "Duties\n\nUnder the guidance of the head, the intern will\n\n- ⟦draft minutes⟧;\n\n- ⟦keep the archive.⟧",
        "Responsibilities\nDuties of the intern may include:\n- ⟦draft minutes⟧\n- ⟦keep the archive⟧",
        "Job description\nYou join us. In particular, you will:\n•⟦draft minutes⟧;\n•⟦keep the archive.⟧",
        "Functions / Key Results Expected\n⟦draft minutes⟧\n⟦keep the archive⟧\nQualifications\nA degree.",
        "What will you do?\n§ ⟦draft minutes⟧\n§ ⟦keep the archive⟧",
        "Main duties: ⟦draft minutes⟧; and ⟦keep the archive⟧.",
        "Tasks: • ⟦draft minutes⟧ • ⟦keep the archive⟧",
        "The Office looks for a trainee who will\n\n* ⟦draft minutes⟧\n* ⟦keep the archive⟧",
        "The role\n\n- ⟦draft minutes⟧\n- ⟦keep the archive⟧",
        "As an intern, you\n\n- ⟦draft minutes⟧\n- ⟦keep the archive⟧",
        "Typical tasks\n\n- ⟦draft minutes⟧\n- ⟦keep the archive⟧",
        "THE JOB\n1. ⟦draft minutes⟧\n2. ⟦keep the archive⟧",
        "Internship content\n- ⟦draft minutes⟧\n- ⟦keep the archive⟧",
        "The traineeship will consist of:\n- ⟦draft minutes⟧\n- ⟦keep the archive⟧",
        "Your tasks at a glance:\n1️⃣ ⟦draft minutes⟧\n2️⃣ ⟦keep the archive⟧",
        "Main tasks\n>> ⟦draft minutes⟧\n>> ⟦keep the archive⟧",
        "Main tasks\n=> ⟦draft minutes⟧\n=> ⟦keep the archive⟧",
        "Main tasks\n = ⟦draft minutes⟧\n = ⟦keep the archive⟧",
        "Main tasks\n☐ ⟦draft minutes⟧\n☐ ⟦keep the archive⟧",
        "The person chosen is expected to perform, inter alia, the following:\n- ⟦draft minutes⟧\n- ⟦keep the archive⟧",
        "The trainee will in particular be responsible for:\n- ⟦draft minutes⟧\n- ⟦keep the archive⟧",
        "What will I be doing?\n- ⟦draft minutes⟧\n- ⟦keep the archive⟧",
        # in a table
        "Tasks\n\nNo. | Task | Days\n1 | ⟦draft minutes⟧ | 4\n2 | ⟦keep the archive⟧ | 12",
        "Tasks\n⟦draft minutes⟧ | 40%\n⟦keep the archive⟧ | 60%",
    ],
)
def test_duties(reads, sample):
    assert [duty.rstrip(".") for duty in reads(sample)] == ["draft minutes", "keep the archive"]


def test_duties_in_a_paragraph_each(reads):
    sample = "We are many.\n\nWhat the job looks like\n\n⟦Draft notes.⟧\n\n⟦Check figures.⟧\n\n⟦Attend meetings.⟧\n\nYour profile\n\nYou sing."
    assert reads(sample) == ["Draft notes.", "Check figures.", "Attend meetings."]


@pytest.mark.parametrize("lead", ["You will help us to", "You get to", "Vous contribuerez à"])
def test_duties_whose_signs_alone_show_the_list(reads, lead):
    sample = f"We are many.\n\n{lead}\n\n⟦draft minutes⟧;\n\n⟦keep the archive⟧;\n\n⟦water the plants.⟧\n\nThe office is open."
    assert reads(sample) == ["draft minutes", "keep the archive", "water the plants."]


def test_an_item_that_runs_over_lines(reads):
    assert reads("Your tasks\n- ⟦keep the list of\n  contacts⟧;\n- ⟦file letters\n  by date⟧") == [
        "keep the list of contacts",
        "file letters by date",
    ]


def test_the_last_item_closes_a_list_without_bullets(reads):
    sample = "The intern will:\n⟦draft minutes⟧;\n⟦keep the archive.⟧\nThe office is open all day.\nIt has a garden."
    assert reads(sample) == ["draft minutes", "keep the archive."]


@pytest.mark.parametrize(
    "heading",
    [
        "Vos tâches",
        "Vos missions :",
        "La ou le stagiaire :",
        "Responsabilités",
        "TACHES PRINCIPALES",
        "Missions\nSous l'autorité du chef d'unité, le stagiaire sera chargé de :",
        "Le titulaire du poste est appelé à :",
        "La personne recrutée sera amené(e) à :",
        "Contenu du poste",
        "Mission principale",
        "La personne choisie sera notamment chargée de :",
        "Le/la titulaire du poste :",
        "VOTRE FONCTION",
        "Votre poste",
        "Ce stage vous permettra de :",
        "Il s’agira de :",
        "La ou le stagiaire aura à :",
    ],
)
def test_in_french(reads, heading):
    assert reads(f"{heading}\n- ⟦classer les lettres⟧ ;\n- ⟦tenir le registre⟧") == [
        "classer les lettres",
        "tenir le registre",
    ]


@pytest.mark.parametrize(
    "sample",
    [
        "The duties of an intern are many.",
        "Duties:",
        "Your role\n\nIt is large. It grows.",
        "Benefits:\n- a desk",
        "Duties\n\nHow to apply:\n- online",  # the next heading's list
        "Les tâches sont variées.",
        "3. Special Requirements and Additional Duties:\n\nThe employee may be asked to travel.",
        "Duties\nThe intern joins the team. It is fun.\nBring a pen.",  # prose
        "How to apply\nCandidates must:\n- log in",
        "Duties and responsibilities form\n- step 1",
        "The Agency will:\n- move",
        "What was a normal day?\n- early starts\n- late trains",
        "The role of women in rivers\n- a lecture\n- a walk",
        "The Agency seeks somebody who will, we hope, stay:\n- the door is open",
        "The fee is paid upon deliverables: 40% in May, 30% in June and 30% in July.",
        "Expected outputs:\nAs a member of the team, good support is given; a report is written.",
        "Tasks of the Office\n- coasts",
        "Votre poste\n- Grade : B3\n- Lieu d'affectation : Rome\n- Durée du contrat : un an",
        "The job\n- Grade: B3\n- Duty station: Rome",
        "The job\nGrade: B3\nDuty station: Rome",
    ],
)
def test_not_a_duty(reads, sample):
    assert reads(sample) == []


def test_a_lost_list_is_noted(reads):
    lead = "In this job you will carry out the following duties:"
    assert reads.notes(f"{lead}\n\nApply online. Hurry.") == ["items_missing"]
    assert reads.notes(f"{lead}\n- draft minutes") == []


@pytest.mark.parametrize(
    "head",
    [
        "They work in pairs. Typically, they\n",
        "The holder is in charge, in particular, of the following areas of work:",
        "The successful applicant will:",
        "Key areas of responsibility",
        "* Duties *",
    ],
)
def test_heads_of_this_and_that_office(reads, head):
    assert reads(f"{head}\n- ⟦plan missions⟧;\n- ⟦keep lists⟧") == ["plan missions", "keep lists"]


def test_what_is_trained_is_no_duty(reads):
    assert reads("Training components and learning elements\n- using the archive\n- speaking in public") == []


def test_a_list_goes_on_over_the_foot_of_a_page(reads):
    foot = "\n\nOffice of Maps – Notice 12/2026          {}/2\n\n"
    sample = f"Tasks\n1) ⟦plan missions⟧;{foot.format(1)}2) ⟦keep lists⟧{foot.format(2)}Apply soon."
    assert reads(sample) == ["plan missions", "keep lists"]


def test_a_year_ends_an_item_in_french(reads):
    sample = "Fonctions :\n\n  ⟦organiser deux cours par an⟧\n  ⟦suivre les travaux⟧\n  ⟦écrire des notes⟧"
    assert reads(sample) == ["organiser deux cours par an", "suivre les travaux", "écrire des notes"]
