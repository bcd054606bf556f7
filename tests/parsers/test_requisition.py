import pytest


@pytest.mark.parametrize(
    ("sample", "requisition"),
    [
        ("Requisition: ⟦250777⟧", "250777"),
        ("📅\n⟦250777⟧ Requisition #", "250777"),
        ("Job Number: ⟦240123⟧ (internal)", "240123"),
        ("Vacancy number: ⟦VN/2026/014⟧.", "VN/2026/014"),
        ("Vacancy Notice No\n", None),
        ("Taleo Job Number: ⟦J-0925⟧", "J-0925"),
        ("Requisition Number | ⟦2026-17⟧", "2026-17"),
        ("Requisition:\n⟦250777⟧", "250777"),  # on the line below
        ("Référence : ⟦STG-2026-03⟧", "STG-2026-03"),
        # as different employers call it
        ("Job Requisition ID: ⟦19876⟧", "19876"),
        ("Job Number⟦250123⟧", "250123"),
        ("Vacancy Notice No: ⟦HQ/17/HWF/TA112⟧", "HQ/17/HWF/TA112"),
        ("Ref.: ⟦EFSA/2024/TR/01⟧", "EFSA/2024/TR/01"),
        ("Selection procedure reference: ⟦EMA/TR/2025/11⟧", "EMA/TR/2025/11"),
        ("Requisition ID ⟦34567⟧", "34567"),
        ("TALEO Job Number: ⟦250981⟧ Vacancy Number: A41/25Post Number: OSC 0060", "250981"),
        (
            "Job Opening Number | : | ⟦20-Administration-JIU-125250-J-Geneva (I)⟧",
            "20-Administration-JIU-125250-J-Geneva (I)",
        ),
        ("N° de référence : ⟦OIF/2026/ST/04⟧", "OIF/2026/ST/04"),
        # in the notice's words
        ("Legal Officer\nVACANCY NOTICE ⟦1291⟧", "1291"),
        ("Trainee\nVN ⟦2020/15⟧", "2020/15"),
        ("Avis de vacance de poste n° ⟦2026/12⟧", "2026/12"),
        # alone in the page's head
        ("Trainee\nHuman Resources\n⟦11700⟧", "11700"),
        ("Trainee\n⟦23989⟧ | OTP", "23989"),
        ("Trainee\nAdministration · ⟦9312⟧", "9312"),
        ("Traineeship Call\n⟦FRA-TRAI-APR-2024⟧", "FRA-TRAI-APR-2024"),
        ("Brussels, 18 July 2012\n⟦A 25(2012)⟧", "A 25(2012)"),
        ("Trainee (Evidence) - (⟦2401234⟧)", "2401234"),
        # under a label composed of what is numbered and the number's word
        ("INTERNSHIP NUMBER: ⟦INT 07/14⟧", "INT 07/14"),
        ("Numéro de l’appel à candidatures : ⟦AC/SRH, N° 03/2026⟧ du 14 janvier 2026", "AC/SRH, N° 03/2026"),
        ("Nº de l’offre : ⟦14207⟧", "14207"),
        ("Stage\nAvis n° ⟦260418⟧", "260418"),
        ("Offre de stage n° ⟦INT01553⟧", "INT01553"),
        ("Reference of the call: ⟦ST/2026/07⟧", "ST/2026/07"),
        ("Trainee\nRequisition ID (internal)\n\n⟦204417⟧", "204417"),
        ("JOB DESCRIPTION NO. ⟦2026-14⟧", "2026-14"),
        # in a cell of the head
        ("Trainee\n29 September 2025 | ⟦RCT-2025-00061⟧ | 4 min read", "RCT-2025-00061"),
        ("Trainee\n- ID ⟦2026-EPRS-0442⟧\n- Brussels", "2026-EPRS-0442"),
        # as applicants are asked to name it
        ("Trainee\n\nPlease quote ⟦HSO/TR/26/07⟧ in all mails.", "HSO/TR/26/07"),
        ("Send your CV with the reference ⟦HSO-2024-117⟧ in the subject line.", "HSO-2024-117"),
        ("En rappelant la référence ⟦STG/2024/17⟧", "STG/2024/17"),
        ("Write to us, quoting the vacancy number: ⟦VN-2024-012⟧.", "VN-2024-012"),
        # at the edge of the head, behind the title or before it
        ("Paris, 3 May 2012              ⟦A 25(2012)⟧", "A 25(2012)"),
        ("Assistant (Archives)-⟦221466⟧\nBelgium", "221466"),
        ("Intern, Plant Health (⟦2022/0518 (302217)⟧)", "2022/0518 (302217)"),
        ("Position title: ⟦HS26-117⟧, Heat in Harbours", "HS26-117"),
        ("SVN No.   : ⟦SVN/KE/2024/012⟧", "SVN/KE/2024/012"),
        ("DOA code: ⟦KENR000214--6602⟧", "KENR000214--6602"),
        ("Harbour Agency\nRef.⟦HSO/TR/2026/01⟧", "HSO/TR/2026/01"),
    ],
)
def test_requisition(reads, sample, requisition):
    assert reads(sample) == requisition


@pytest.mark.parametrize(
    "sample",
    [
        "Requisition: to be assigned",
        "Job Number:",
        "The requisition is open.",
        "250777",
        "Votre référence en la matière : 2026",
        "Post Number: OSC MPLX 0060",
        "Reference: 2026",
        "Trainee\n2026",
        "Trainee\n26/09/2017",
        "The vacancy notice 2026 was printed.",
        "Number of vacancies: 25",
        "Intern\nPhone number: 0229171234",
        "Intern\nPostal code: 10017",
        "Intern\nRoom No. 1204",
        "Regulation No 1049/2001\nTrainee",
        "one of 34567 applicants",
        "Trainees work under the call H2020-MSCA-2018.",
        "We work with the ISO-9001/2015 standard.",
        "Please quote your invoice number INV-2024-001.",
        "Our office\nNew Delhi-110003",
        "Position: F-16/100, mechanic",
    ],
)
def test_not_a_requisition(reads, sample):
    assert reads(sample) is None


@pytest.mark.parametrize(
    ("sample", "requisition"),
    [
        ("| Requisition ID | ⟦38999⟧ |\n| Office | Rome |", "38999"),
        ("|---|---|\n|Reference|⟦ABC/2026/11⟧|", "ABC/2026/11"),
        ("Job opening:     ⟦INT-2026-114⟧", "INT-2026-114"),
        ("Avis : ⟦STG-2026-114⟧", "STG-2026-114"),
        ("Job opening: 2 posts", None),
        ("Call: COVID-19", None),
        ("Office of Maps, Rome. Req. ⟦20411⟧", "20411"),
        ("VA No.: ⟦2026/14⟧", "2026/14"),
        ("Code du poste : ⟦ABC/2026/11⟧", "ABC/2026/11"),
    ],
)
def test_codes_in_rows_and_behind_the_kind_of_notice(reads, sample, requisition):
    assert reads(sample) == requisition
