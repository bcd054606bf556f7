import pytest

from parsers._values import Unit
from parsers.division import read_division


@pytest.mark.parametrize(
    ("sample", "division"),
    [
        # the title's unit
        ("Internship - ⟦Public Diplomacy (PDD) Division⟧", ("Public Diplomacy", "PDD")),
        ("Trainee in the ⟦Legal Affairs Division (LAD)⟧", ("Legal Affairs", "LAD")),
        ("Internship - ⟦Joint Intelligence and Security Division⟧", ("Joint Intelligence and Security", None)),
        # a label
        ("Trainee\nDivision: ⟦Health and Safety (HS)⟧", ("Health and Safety", "HS")),
        ("Trainee\nOrganizational unit: ⟦Archives Unit⟧", ("Archives", None)),
        # the prose
        ("Trainee\n⟦The Building Services Division⟧ looks for help.", ("Building Services", None)),
        # the title beats the prose
        ("Intern, ⟦Budget Office⟧\nYou will work with the Archives Division.", ("Budget", None)),
        # only a generic last word goes
        ("Intern at the ⟦Shared Services Centre⟧", ("Shared Services Centre", None)),
        ("Intern - ⟦J8 Budget Branch⟧", ("J8 Budget Branch", None)),
        ("Intern in the ⟦Legal Office⟧", ("Legal Office", None)),  # "Legal" is no name
        # a name that follows its kind
        ("NATO Internship - ⟦Office of Legal Affairs (OLA)⟧", ("Office of Legal Affairs", "OLA")),
        ("NATO Internship - ⟦NATO Office of Resources (NOR)⟧", ("NATO Office of Resources", "NOR")),
        ("Traineeship in the ⟦Directorate General Statistics⟧", ("Directorate General Statistics", None)),
        # commas inside a name and before it
        ("NATO Internship - ⟦Innovation, Hybrid and Cyber Division (IHC)⟧", ("Innovation, Hybrid and Cyber", "IHC")),
        ("Head, ⟦Language and Editing Section⟧", ("Language and Editing", None)),
        ("INTERNSHIP - International Military Staff, ⟦Plans and Policy Division⟧", ("Plans and Policy", None)),
        # labels: with a path, with more than the unit, an employer's whole staff
        ("Trainee\nOrganization unit: ⟦HQ/HIS/HWF Health Workforce (HQ/HWF)⟧", ("Health Workforce", "HWF")),
        ("Trainee\nOrganisational Unit: ⟦Detention Section,⟧ Registry", ("Detention", None)),
        ("Trainee\nDepartment/Office | : | ⟦Department of Management⟧", ("Department of Management", None)),
        ("DIVISION: International Military Staff (IMS)\n⟦The Plans Division (PLD)⟧ plans.", ("Plans", "PLD")),
        # a programme that is a unit
        ("Clerk\nYou will be part of the ⟦Quay Safety Programme (QS)⟧, in a team.", ("Quay Safety Programme", "QS")),
        # prose: the unit that opens a sentence, or that the reader joins
        ("Trainee\nYou will be part of ⟦the Directorate General Economics⟧.", ("Directorate General Economics", None)),
        ("Officer Maps Section\n⟦The Archives Division (AD)⟧ keeps maps.", ("Archives", "AD")),  # the highest
        ("Trainee\nThe Data team of ⟦the Chief Technology Office (CTO)⟧ draws.", ("Chief Technology Office", "CTO")),
        # the title's acronym, or its unit, is spelt out in the prose
        ("Internship Call - CMT\nOur ⟦Charts and Maps Team (CMT)⟧ draws.", ("Charts and Maps", "CMT")),
        ("Intern, Maps Division\n⟦The Maps (MD) Division⟧ draws.", ("Maps", "MD")),
        # French
        ("STAGE - ⟦Service des langues et des conférences (SLC)⟧", ("Service des langues et des conférences", "SLC")),
        ("Stage\n⟦La Division Diplomatie publique (PDD)⟧ explique.", ("Diplomatie publique", "PDD")),
        ("Stagiaire à ⟦la Division des archives⟧", ("Division des archives", None)),
        ("DIVISION: ⟦SUPPLY CHAIN DIVISION (SCD)⟧", ("SUPPLY CHAIN", "SCD")),
        ("Stagiaire\nLa ⟦Direction des opérations⟧ comprend trois sections.", ("Direction des opérations", None)),
        # a kind written small, where the end of the name is shown
        ("Clerk\nYou will join the ⟦Ink Supply⟧ team, which mixes.", ("Ink Supply", None)),
        ("Clerk\nYou will be part of our ⟦Cartography⟧ team in Turin.", ("Cartography", None)),
        ("Dessinateur\nVous rejoignez l'équipe ⟦Encre & Papier⟧, qui mélange.", ("Encre & Papier", None)),
        ("Dessinateur\nAu sein de l’unité ⟦Encre⟧, vous mélangez.", ("Encre", None)),
        ("Stage au service ⟦Encre et papier⟧\nTurin", ("Encre et papier", None)),
        ("Stage à la direction de la ⟦Cartographie⟧\nTurin", ("Cartographie", None)),
        # a low unit's label, where no higher one is named
        ("Clerk\nBranch: ⟦Ink Supply Branch (N5)⟧", ("Ink Supply", "N5")),
        ("Clerk\nDivision: ⟦Colours⟧\nSection: Ink", ("Colours", None)),
        # other labels; the employer's own house is none; a paragraph under a heading of duties
        ("Stagiaire\nService recruteur : ⟦Secteur des encres (ENC)⟧", ("Secteur des encres", "ENC")),
        ("Intern\nHiring unit: ⟦Ink Mixing (IM)⟧", ("Ink Mixing", "IM")),
        ("INTERN AT THE NATO SECRETARIAT\n⟦The Ink Division (ID)⟧ mixes.", ("Ink", "ID")),
        ("Clerk\n\nPurpose of the job\n\n⟦The Ink and Paper (IP) team⟧ mixes colours.", ("Ink and Paper", "IP")),
    ],
)
def test_division(reads, sample, division):
    assert reads(sample) == division


@pytest.mark.parametrize(
    "sample",
    [
        "Trainee\nYou will be part of a division with 30 colleagues.",
        "Intern\nthe division of labour",
        "Intern\nThe Division has three sections.",
        "Stagiaire\nLa Division comprend trois sections.",
        "Stagiaire\nune division de trente personnes",
        "Intern, European Central Bank",  # the employer
        "Intern\nThe International Military Staff (IMS) plans.",
        "Intern\nTalent Acquisition Service (TAS) will contact you.",  # recruiters
        "Intern\nThe Liaison Office Kabul (LOK) reports.",
        "Intern\nYou will sit with the Research Division or the Archives Division.",
        "Intern\nIt also writes to the Maps Section.",
        "Trainee\nThe following units:\n- Maps Unit (MU): draws.\n- Atlas Unit (AU): binds.",  # sections
        "Clerk\nYou will join the NATO team.",
        "Clerk\nYou will join the Young Clerks Programme.",
        "Clerk\nThe Quay Safety Programme (QS) has ended.",
        "Clerk\nEmployer: Dike Safety Centre (DSC)\nDike Safety Centre (DSC) looks for you.",  # the employer
        "Clerk at the Permanent Secretariat of the Dike Convention\nThe Permanent Secretariat is in Turin.",
        "Clerk\nStart » Career Office » Clerks » Turin",
        "Clerk\nAsk in the Career Service",
        "Clerk\nYou will join the Turin team.",
        "Clerk\nYou will join the team in June.",
        "Clerk\nYou will be a member of the Ink team of the Registry.",
        "Stage à l'équipe de Genève\nTurin",
        "Clerk\nCell: +32 400 00 00",
        "Clerk\nYou will join the Polar Ink Centre of Excellence.",
        "Intern at the European Space Agency Headquarters\nTurin",
        "Stage au Secrétariat de l'OTAN\nTurin",
    ],
)
def test_not_a_division(reads, sample):
    assert reads(sample) is None


@pytest.mark.parametrize(
    "words", ["the Legal Affairs Division (LAD)", "HQ/HIS/HWF Legal Affairs (HQ/LAD)", "Legal Affairs (LAD) Division"]
)
def test_its_words_alone_say_it(words):
    assert read_division(words) == Unit("Legal Affairs", "LAD")
