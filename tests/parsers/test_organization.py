import pytest

from parsers import Organization


@pytest.mark.parametrize(
    ("sample", "organization"),
    [
        # the body that hires before its parent
        ("NATO\n⟦NATO Defense College⟧\nIntern", ("NATO Defense College", "NDC")),
        ("Trainees of the ⟦European Parliament⟧ see how the European Union works.", ("European Parliament", "EP")),
        (
            "Intern\n⟦The NATO Maps Centre of Excellence (MAPS COE)⟧ in Riga draws maps for NATO.",
            ("NATO Maps Centre of Excellence", "MAPS COE"),
        ),
        # a label
        ("Company: ⟦International Staff⟧", ("International Staff", None)),
        ("Organisation: ⟦European Defence Agency (EDA)⟧", ("European Defence Agency", "EDA")),
        ("Employer: ⟦World Food Programme⟧", ("World Food Programme", "WFP")),
        ("Employeur : ⟦Agence des archives (AA)⟧", ("Agence des archives", "AA")),
        # a known name in the prose
        ("You will work at ⟦NATO⟧ Headquarters.", ("NATO", None)),
        ("The ⟦European Central Bank⟧ looks for trainees.", ("European Central Bank", "ECB")),
        ("Le stage se déroule à l'⟦OSCE⟧.", ("OSCE", None)),
        ("The ⟦UNDP⟧ and UNICEF share an office.", ("UNDP", None)),  # the first
        # by its name rather than by its acronym, wherever that stands
        (
            "EFSA Traineeship\nThe ⟦European Food Safety Authority (EFSA)⟧ is in Parma.",
            ("European Food Safety Authority", "EFSA"),
        ),
        # a letterhead
        (
            "1\n⟦SUPREME HEADQUARTERS ALLIED POWERS EUROPE⟧\nNATO grade: A2",
            ("SUPREME HEADQUARTERS ALLIED POWERS EUROPE", "SHAPE"),
        ),
        ("⟦NATO - North Atlantic Treaty Organization⟧\nJobs", ("North Atlantic Treaty Organization", "NATO")),
        # the body that hires beats its parent in the title
        ("Internship - ⟦NATO Defense College (NDC)⟧\nNATO pays.", ("NATO Defense College", "NDC")),
        # partners and members are not the employer
        ("The ⟦OSCE⟧ works with the United Nations and the European Union.", ("OSCE", None)),
        ("EU nationals may apply. The ⟦European Defence Agency⟧ ...", ("European Defence Agency", "EDA")),
        # labels as boards have them
        (
            "NATO Body⟦NATO Communications and Information Agency⟧",
            ("NATO Communications and Information Agency", "NCIA"),
        ),
        (
            "Organization: ⟦UNDP - United Nations Development Programme⟧",
            ("United Nations Development Programme", "UNDP"),
        ),
        ("Company: ⟦The World Bank⟧", ("World Bank", None)),
        # an employer that no list has
        ("⟦The Harbour Safety Organisation (HSO)⟧ keeps ports safe.", ("Harbour Safety Organisation", "HSO")),
        # French
        ("Une offre de l'⟦Organisation mondiale de la Santé (OMS)⟧", ("Organisation mondiale de la Santé", "OMS")),
        ("⟦Cour pénale internationale⟧\nAvis de vacance", ("Cour pénale internationale", "ICC")),
        ("Le siège de l’⟦OTAN⟧ est à Bruxelles.", ("OTAN", "NATO")),
        # one that we do not know, right below the title
        (
            "Juriste (H/F)\n⟦Secrétariat exécutif de la Convention du Golfe⟧\n\nLieu : Bruges",
            ("Secrétariat exécutif de la Convention du Golfe", None),
        ),
        ("Trainee in Law\n⟦Dike Safety Agency⟧\n\nGrade: T1", ("Dike Safety Agency", None)),
        (
            "Trainee in Law\n⟦Secretariat of the Dike Convention⟧\n\nGrade: T1",
            ("Secretariat of the Dike Convention", None),
        ),
        # … and at the end of the title
        (
            "Internship at the ⟦Permanent Secretariat of the Dike Convention⟧\nThe European Union helps.",
            ("Permanent Secretariat of the Dike Convention", None),
        ),
        (
            "Employer: ⟦Organization for Security and Co-operation in Europe (OSCE)⟧, Secretariat",
            ("Organization for Security and Co-operation in Europe", "OSCE"),
        ),
        ("Praktikum\n⟦Europäisches Patentamt (EPA)⟧", ("Europäisches Patentamt", "EPA")),
        # a label beats the prose
        ("NATO pays the stipend.\nEmployer: ⟦Interpol⟧", ("Interpol", "ICPO")),
    ],
)
def test_organization(reads, sample, organization):
    assert reads(sample) == organization


@pytest.mark.parametrize(
    "sample",
    [
        "Our organisation: a short history",  # a label stands alone before its colon
        "SENATO, NATOs",
        "the whole company: all of us",
        "Notre organisation est jeune.",
        "WHO CAN APPLY?\nThose who ACT.",
        "EU and UN nationals",
        "Organization: Division of Maps and Charts",
        "Organization\nGeneva",
        "The Maps Section (MS) draws maps.",
        "ORGANISATION\nINTERNATIONALE DE\nLA PÊCHE",
        "Trainee in Law\nLegal Service\nGrade: T1",
        "Lessons learned at the Dike Convention",
        "Trainee in Law\nCourt Management Section\nGrade: T1",
        "Trainee in Law\nUniversity degree required\nGrade: T1",
        "Trainee in Law\n\nUnion dues are paid.",
        "Juriste\nFonds de roulement\nGrade : T1",
        "Organization: HARB-Quay Safety Laboratory",
    ],
)
def test_not_an_organization(reads, sample):
    assert reads(sample) is None


def test_the_source_names_its_employer_where_the_page_mentions_one(reads):
    sherpas = Organization("Office of the Sherpas", "OS")
    assert reads("The ⟦OECD⟧ is our host.", organization=sherpas) == ("Office of the Sherpas", "OS")
    assert reads("Nothing is said.", organization=sherpas) is None  # no value without its words
