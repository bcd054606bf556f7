import pytest


@pytest.mark.parametrize(
    ("sample", "category"),
    [
        ("Category: ⟦Intern⟧", "Intern"),
        ("Job Category: ⟦Human Resources⟧", "Human Resources"),
        ("Category\tIntern", None),  # neither colon nor cell
        ("Category | ⟦Legal Affairs⟧", "Legal Affairs"),
        ("Category:\n⟦Intern⟧", "Intern"),
        ("Catégorie : ⟦Stagiaire⟧", "Stagiaire"),
        (
            "Categories: ⟦Research, Planning, Monitoring and Evaluation⟧",
            "Research, Planning, Monitoring and Evaluation",
        ),
        ("Job Family: ⟦Culture⟧", "Culture"),
        ("Job Field:\n\n⟦Information Technology⟧", "Information Technology"),
        ("Job Category⟦Human Resources⟧", "Human Resources"),
        ("CATEGORY: ⟦Professional and higher⟧", "Professional and higher"),
        ("Vacancy category | ⟦Administrator⟧", "Administrator"),
        ("Category : ⟦Management and Operations Support⟧", "Management and Operations Support"),
        ("Famille d'emplois : ⟦Sciences⟧", "Sciences"),
        ("Catégorie d'emploi : ⟦Cadre⟧", "Cadre"),
        ("Press Intern\n📁\n⟦Intern⟧\n📅\n250777 Requisition #", "Intern"),  # the folder that SelectMinds draws
        ("Legal Intern\n📁 ⟦Intern⟧\n📅", "Intern"),
        ("Occupational category: ⟦Intern⟧", "Intern"),
        ("Catégorie professionnelle : ⟦Stagiaire⟧", "Stagiaire"),
        ("📁\n⟦Legal Affairs⟧", "Legal Affairs"),
        ("3 May 2026 | Category: ⟦Work abroad⟧ | by: Career Centre", "Work abroad"),
        ("Career category: ⟦Legal Affairs⟧", "Legal Affairs"),
    ],
)
def test_category(reads, sample, category):
    assert reads(sample) == category


@pytest.mark.parametrize(
    "sample",
    [
        "Category:",
        "a category of its own",
        "Every category: see below",
        "Sans catégorie",
        "Category: We look for people who draw.",
        "📁",
        "📅\nIntern",
        "Staff category A",
        "Grade B3 | of any category | Turin",
        "La catégorie des stagiaires",
    ],
)
def test_not_a_category(reads, sample):
    assert reads(sample) is None


@pytest.mark.parametrize("label", ["Employment category", "Category of staff"])
def test_other_labels(reads, label):
    assert reads(f"| {label} | ⟦Trainee⟧ |") == "Trainee"
