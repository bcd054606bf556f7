import pytest

from parsers._values import Section
from parsers.sections import read_section


@pytest.mark.parametrize(
    ("item", "section"),
    [
        (
            "⟦The Reading Room (RR) Section, responsible for visitors.⟧",
            ("Reading Room", "RR", "responsible for visitors."),
        ),
        ("⟦Press and Media Section (PMS): answers journalists.⟧", ("Press and Media", "PMS", "answers journalists.")),
        ("⟦Press Team – answers journalists⟧", ("Press", None, "answers journalists")),
        ("⟦Maps (M) draws maps. It also lends them.⟧", ("Maps", "M", "draws maps. It also lends them.")),
        ("⟦Maps (M): draws maps⟧; and", ("Maps", "M", "draws maps")),
        ("⟦Conservation Unit⟧", ("Conservation", None, None)),
        (
            "⟦La Section Conservation (SC) : restaure les livres.⟧",
            ("Conservation", "SC", "restaure les livres."),
        ),
    ],
)
def test_sections(reads, item, section):
    assert reads(f"The Division consists of the following sections:\n- {item}\n\nWe are glad.") == [section]


@pytest.mark.parametrize(
    ("sample", "names"),
    [
        # any lead-in, or none: the items' shape tells
        ("Where you could work\n- ⟦Maps Branch (MB): draws⟧;\n- ⟦Atlas Branch (AB): binds⟧", ["Maps", "Atlas"]),
        (
            "Join one of these:\n- ⟦the Maps Division, which draws⟧;\n- ⟦the Atlas Division, which binds.⟧",
            ["Maps", "Atlas"],
        ),
        ("Some teams:\n\n⟦Maps Team:ย draws.⟧\n\n⟦Atlas Team:ย binds.⟧", ["Maps", "Atlas"]),
        ("Our structure\n• ⟦CIS&CD Branch (CCD) defends.⟧\n• ⟦J7 Branch (J7) trains.⟧", ["CIS&CD", "J7 Branch"]),
        (
            "The units:\n* ⟦Investment Secretariat (IS), responsible for tenders.⟧\n* ⟦Situation Centre (SC), open.⟧",
            ["Investment Secretariat", "Situation Centre"],
        ),
        (
            "Places are offered in the following units\n• ⟦Maps and Charts (MC): draws.⟧\n• ⟦Land, Sea and Air (LSA): flies.⟧",
            ["Maps and Charts", "Land, Sea and Air"],
        ),
        (
            "- ⟦The Front Desk (FD) Team, which answers.⟧\n- ⟦The Sensors (SE) Panel Office deals with eyes.⟧",
            ["Front Desk", "Sensors"],
        ),
        # a directorate that only groups them
        ("- The Policy Directorate:\n- ⟦Maps Section (MS): draws.⟧\n- ⟦Atlas Section (AS): binds.⟧", ["Maps", "Atlas"]),
        # the name on one line, what it does on the next
        (
            "⟦Maps Section (MS)\nDraws maps for the whole house.⟧\n⟦Atlas Section (AS)\nBinds them into books of all sizes.⟧",
            ["Maps", "Atlas"],
        ),
        # in running prose
        (
            "It consists of ⟦the Maps Section (MS), which draws⟧, and ⟦the Atlas Section (AS), which binds.⟧",
            ["Maps", "Atlas"],
        ),
        ("⟦The Maps Branch (MB) draws. It is old.⟧ ⟦The Atlas Branch (AB) binds.⟧", ["Maps", "Atlas"]),
        # French
        (
            "Elle a deux équipes.\n- ⟦La Section Cartes (C), chargée du dessin⟧ ;\n- ⟦L'Unité Atlas (A), chargée de la reliure.⟧",
            ["Cartes", "Atlas"],
        ),
        (
            "La Division comprend ⟦la Section des cartes (SC), qui dessine⟧, et ⟦la Section des atlas (SA), qui relie.⟧",
            ["Section des cartes", "Section des atlas"],
        ),
        # below the division's label, and in capitals
        ("Intern\nDirectorate: Services\nSection: ⟦Maps⟧\nTasks", ["Maps"]),
        (
            "Stagiaire\nDirection : Administration\nService : Traduction\n⟦Le Service Traduction traduit.⟧",
            ["Traduction"],
        ),
        (
            "THE MAPS DIVISION (MD) CONSISTS OF ⟦THE INK BRANCH (INB), WHICH WRITES⟧, AND ⟦THE PEN BRANCH (PNB), WHICH DRAWS.⟧",
            ["INK", "PEN"],
        ),
    ],
)
def test_names(reads, sample, names):
    assert [name for name, *_ in reads(sample)] == names


def test_all_that_is_said_of_a_unit(reads):
    sample = "⟦The Maps Branch (MB) draws. It is old.⟧ ⟦The Atlas Branch (AB) binds.⟧"
    assert [remit for *_, remit in reads(sample)] == ["draws. It is old.", "binds."]


def test_in_the_pages_order(reads):
    sample = "Our Sections\n• ⟦Maps (M): draws.⟧\n• ⟦Atlas (A): binds.⟧\n• ⟦Globe (G): turns.⟧"
    assert [acronym for _, acronym, _ in reads(sample)] == ["M", "A", "G"]


def test_under_a_french_heading(reads):
    assert reads("La Division comprend les unités suivantes :\n- ⟦Cartes (C) : dessine.⟧") == [
        ("Cartes", "C", "dessine.")
    ]


@pytest.mark.parametrize(
    "sample",
    [
        "Duties:\n- help the Maps (M) Section",  # another heading's list
        "The following sections:\n\nEach has its charm. All are friendly.",  # sentences, no list
        "The Maps (M) Section draws maps.",
        # what a division does
        "The Maps Division (MD) has responsibility for:\n· Land Survey (LS);\n· Sea Charts (SC).",
        "with responsibility for:\n· Political relations with members;\n· Security policy",
        # employers
        "We work with\n- the European Space Agency (ESA);\n- the World Bank.",
        # competencies, benefits
        "Competencies\n- Customer Service: answers.\n- Team Unit: shares.",
        "MAPS DIVISION\nATLAS SECTION\nVacancy notice",  # a letterhead
        "The Maps Division helps the Archives Office. The Legal Unit is next door.",
    ],
)
def test_not_a_section(reads, sample):
    assert reads(sample) == []


@pytest.mark.parametrize(
    "words",
    ["The Maps Section (MS), which draws.", "Maps (MS) Section: which draws.", "la Section Maps (MS) which draws."],
)
def test_its_words_alone_say_it(words):
    assert read_section(words) == Section("Maps", "MS", "which draws.")
