import pytest


@pytest.mark.parametrize(
    "sample",
    [
        "What do we offer?\n- ⟦a monthly grant⟧;\n- ⟦two days of leave a month⟧",
        "Benefits:\n• ⟦a monthly grant⟧,\n• ⟦two days of leave a month⟧",
        "What do we offer\n⟦a monthly grant⟧\n⟦two days of leave a month⟧\nSelection Criteria\nApply soon.",
        "7. Benefits\n\n- ⟦a monthly grant⟧\n- ⟦two days of leave a month⟧",
        "What you receive:\n• ⟦a monthly grant⟧\n• ⟦two days of leave a month⟧\nWhat to attach:\n• a CV",
        "Interns will enjoy the following:\n*⟦a monthly grant⟧\n*⟦two days of leave a month⟧",
        "What's in it for you?\n§ ⟦a monthly grant⟧\n§ ⟦two days of leave a month⟧",
        "In return, we offer you:\n- ⟦a monthly grant⟧\n- ⟦two days of leave a month⟧",
        "Perks\n➤ ⟦a monthly grant⟧\n➤ ⟦two days of leave a month⟧",
        "Trainees are entitled to:\n(i) ⟦a monthly grant⟧;\n(ii) ⟦two days of leave a month⟧",
        "What we can offer you\n1. ⟦a monthly grant⟧\n2. ⟦two days of leave a month⟧",
        "We offer: • ⟦a monthly grant⟧ • ⟦two days of leave a month⟧",
        "Our benefits include:\n- ⟦a monthly grant⟧\n- ⟦two days of leave a month⟧",
        "We offer: ⟦a monthly grant⟧; ⟦two days of leave a month⟧.",
        "We offer:\n⟦a monthly grant⟧\n⟦two days of leave a month⟧\n\nAnd a smile.",
        "Rents are high. The Office can provide:\n- ⟦a monthly grant⟧;\n- ⟦two days of leave a month⟧",
        "The Bank provides interns with:\n- ⟦a monthly grant⟧;\n- ⟦two days of leave a month⟧",
        "Why work here?\n- ⟦a monthly grant⟧\n- ⟦two days of leave a month⟧",
        "Compensation & benefits\n- ⟦a monthly grant⟧\n- ⟦two days of leave a month⟧",
        "What ESO offers\n- ⟦a monthly grant⟧\n- ⟦two days of leave a month⟧",
        "What does the ICC offer?\n- ⟦a monthly grant⟧\n- ⟦two days of leave a month⟧",
        "What you will gain\n- ⟦a monthly grant⟧\n- ⟦two days of leave a month⟧",
        "The Court offers its trainees:\n- ⟦a monthly grant⟧\n- ⟦two days of leave a month⟧",
        "Advantages of the traineeship\n- ⟦a monthly grant⟧\n- ⟦two days of leave a month⟧",
    ],
)
def test_benefits(reads, sample):
    assert reads(sample) == ["a monthly grant", "two days of leave a month"]


@pytest.mark.parametrize(
    "heading",
    [
        "Nous offrons :",
        "Ce que nous offrons",
        "Que proposons-nous ?",
        "Avantages",
        "CE QUE NOUS VOUS PROPOSONS",
        "Le stagiaire bénéficie de :",
        "Ce qui vous est offert",
        "Nous mettons à votre disposition :",
        "4. Ce que l’OIF offre",
        "Rémunération et avantages",
        "L'Office peut fournir :",
        "Les stagiaires ont droit à :",
    ],
)
def test_in_french(reads, heading):
    assert reads(f"{heading}\n- ⟦une gratification⟧ ;\n- ⟦deux jours de congé⟧") == [
        "une gratification",
        "deux jours de congé",
    ]


@pytest.mark.parametrize(
    "sample",
    [
        "The benefits of patience are many.",
        "Benefits:",
        "What we ask:\n- a degree",
        "Nous offrons un stage.",
        "Benefits\n\nYou will receive a monthly allowance of 1,516 Swiss Francs.\n(Life is dear, so count on money of your own.)",
        "Benefits: see our website.",
        "The Agency has:\n- a garden",
        "Applicants who can provide:\n- proof of studies",
        "Prestations attendues\n- un rapport",
        "The Unit provides:\n- legal advice",
        "Grant\n€1,170",
        "Conditions\n- Full time",
        "Start | Jobs | What we offer | Help\n\nRome\nParis",
        "What we offer\nPosting title: Clerk\nDuty station: Rome",
    ],
)
def test_not_a_benefit(reads, sample):
    assert reads(sample) == []


@pytest.mark.parametrize(
    "head",
    [
        "What the internship brings you",
        "What the traineeship gives you",
        "What we have for you",
        "Ce que le stage vous apporte",
        "Conditions d'accueil",
    ],
)
def test_what_it_brings(reads, head):
    assert reads(f"{head}\n- ⟦a mentor⟧\n- ⟦two days of leave⟧") == ["a mentor", "two days of leave"]


def test_who_brings_what(reads):
    assert reads("Who will bring you home\n- a driver\n- a pilot") == []


def test_plus_signs_before_numbers(reads):
    assert reads("We offer\n+ ⟦a desk⟧\n+ ⟦15 days of leave⟧\n\nTel.\n+ 32 2 111") == ["a desk", "15 days of leave"]
