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
        # the unit that does the work, below the one that hires
        ("Within the Directorate, ⟦the Ink Section mixes colours.⟧", ["Ink"]),
        ("Within the Agency, ⟦the Ink Section (IS) mixes colours.⟧", ["Ink"]),
        ("Inside our division, ⟦the Ink Team mixes colours.⟧", ["Ink"]),
        ("Au sein de la Direction des cartes, ⟦la Section Encres mélange les couleurs.⟧", ["Encres"]),
        (
            "The Maps Directorate hires.\n⟦The Ink Section mixes colours.⟧ You work in the Ink Section.",
            ["Ink"],
        ),
        # names that go on behind a word for a kind, or have one in their midst
        (
            "Our units:\n- ⟦Strategic Direction South Hub (SDSH): listens.⟧\n- ⟦Ink Unit (IU): mixes.⟧",
            ["Strategic Direction South Hub", "Ink"],
        ),
        (
            "- ⟦Data Centre Cooling Lab (DCCL): cools.⟧\n- ⟦Ink Service Point (ISP): mixes.⟧",
            ["Data Centre Cooling Lab", "Ink Service Point"],
        ),
        # names that are lists
        (
            "- ⟦Section Encres, papier et cartes : elle mélange.⟧\n- ⟦Section Reliure : elle relie.⟧",
            ["Encres, papier et cartes", "Reliure"],
        ),
        (
            "Les unités suivantes :\n- ⟦Section Politique, presse et information : elle informe.⟧",
            ["Politique, presse et information"],
        ),
        # broken in the midst of a name, far to the right
        (
            "We have the following units:\n- ⟦Land, Sea\n                  and Air Branch (LSA): flies.⟧\n- ⟦Ink Branch (IB): mixes.⟧",
            ["Land, Sea and Air", "Ink"],
        ),
        # of two kinds, each with what it does
        ("⟦The Maps Section draws maps.⟧\n\n⟦The Ink Team mixes colours.⟧", ["Maps", "Ink"]),
        ("⟦The Maps Section (MS) draws maps.⟧ ⟦The Ink Team (IT) mixes colours.⟧", ["Maps", "Ink"]),
        # each name on a line of its own, what it does in the paragraph below, whatever the kinds
        (
            "Where\n\n⟦Ink Faculty (IF)\n\nMixes the colours of all seas and of\nall lands. It also keeps them in the\nNorth.⟧"
            "\n\n⟦Atlas Division (AD)\n\nBinds all sheets into books.⟧",
            ["Ink Faculty", "Atlas"],
        ),
        (
            "⟦ATLAS DIVISION (AD)\nBinds the sheets of the house into books.⟧\n\n⟦INK DEPARTMENT (ID)\nMixes all its colours.⟧",
            ["ATLAS", "INK DEPARTMENT"],
        ),
        # a name of small words, shown by its bullet and the sign behind it
        (
            "It has two teams:\n- ⟦Map quality – checks⟧\n- ⟦Reporting to sailors – writes⟧",
            ["Map quality", "Reporting to sailors"],
        ),
        (
            "Elle a deux services :\n* ⟦Encre et papier : mélange⟧ ;\n* ⟦Accueil : reçoit.⟧",
            ["Encre et papier", "Accueil"],
        ),
        # "Service" is a name's where the kind stands at the end
        ("- ⟦Service Desk Branch (SDB): answers.⟧\n- ⟦Ink Branch (IB): mixes.⟧", ["Service Desk", "Ink"]),
        # in one sentence, behind a colon
        (
            "Two of its teams take part: ⟦the Ink Team (IT) mixes⟧, while ⟦the Atlas Team (AT) binds.⟧",
            ["Ink", "Atlas"],
        ),
        # French, with the kind written small
        (
            "Le service compte deux cellules : ⟦la cellule Encre (CE), qui mélange⟧, et ⟦la cellule Atlas (CA), qui relie.⟧",
            ["Encre", "Atlas"],
        ),
        (
            "Le service comprend :\n- ⟦la cellule Encre (CE) : mélange⟧ ;\n- ⟦le pôle Atlas, qui relie.⟧",
            ["Encre", "Atlas"],
        ),
        # below what says where one can work, where all have an acronym and what they do
        (
            "Internships are available in:\n- ⟦Ink Mixing (IM), which mixes.⟧\n- ⟦Atlas Binding (AB), which binds.⟧",
            ["Ink Mixing", "Atlas Binding"],
        ),
        (
            "Des stages sont proposés dans :\n- ⟦Encres (EN), qui mélange⟧ ;\n- ⟦Reliure (RE), qui relie.⟧",
            ["Encres", "Reliure"],
        ),
    ],
)
def test_names(reads, sample, names):
    assert [name for name, *_ in reads(sample)] == names


@pytest.mark.parametrize(
    ("sample", "names"),
    [
        # a heading over what the units do
        (
            "We draw.\n\nWhere you may work\n\nPlease name two of our teams.\n\nMaps (M): draws maps.\n\nAtlas Work (AW): binds them.",
            ["Maps", "Atlas Work"],
        ),
        ("Where could you be placed?\nMaps (M) – draws maps.\nAtlas (AT) – binds them.\nAsk us.", ["Maps", "Atlas"]),
        ("Where you may work\nRome: in summer.\nTurin: in winter.", []),
        ("Where you may work\nMaps (M): draws maps.", []),
        # clauses
        ("The Maps Unit (MU) draws; the Atlas Unit (AU) binds; the Ink Unit (IU) mixes.", ["Maps", "Atlas", "Ink"]),
        ("You join the Maps Unit (MU), which draws; or the Atlas Unit (AU), which binds.", ["Maps", "Atlas"]),
        ("The Maps Unit (MU) draws; nobody reads.", []),
        ("The League (LOM) draws; the Union (UOM) binds.", []),
    ],
)
def test_units_and_what_each_does(reads, sample, names):
    assert [section.name for section in reads.value(sample) or ()] == names


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
        # the unit that hires, or another's part, or no unit
        "Within the Directorate, the Ink Section of the Paper Office (PO) mixes colours.",
        "Clerk, Ink Section\nWithin the Maps Directorate, the Ink Section mixes colours.",
        "Within the Ink Section, you mix colours.",
        "Within two weeks, the Ink Section answers.",
        "The Maps Directorate hires.\nThe Ink Section mixes colours.",
        "The Maps Section draws maps. The Ink Team mixes colours.",
        "The Maps Division (MD) draws. It is old.\n\nThe Ink Team (IT) mixes.",
        # an employer whose name goes on, a unit of another's, the houses of an office, a lead-in of another kind
        "The Polar Ink Centre of Excellence (PICE) is a hub.\n\nThe Ink Branch mixes. It is old.",
        "Le Centre d'excellence Encre (CEE) est une plate-forme.\n\nLe Service Encre mélange. Il est ancien.",
        "The Ink Office of the League mixes.\n\nThe Atlas Office of the League binds.",
        "The League has two offices. The Rome Office is old. The Vienna Office is new.",
        "Working with teams: the Ink Unit of the League and the Atlas Unit of the Bank.",
        "We have several teams: you will find your place.",
        # one unit twice: its letterhead, and what is said of it
        "Ink Division (ID)\nGrade: A2\n\nThe Ink Division (ID) mixes the colours.",
        "Internships are available in:\n- Turin (TO), in Italy.\n- Law",
        "Places in:\n- Ink: mixes\n- Maps: draws",
        "Places in our offices:\n- Rome Office (RO), which is old.\n- Vienna Office (VO), which is new.",
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
