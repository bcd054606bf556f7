import pytest


@pytest.mark.parametrize(
    ("sample", "nationality"),
    [
        (
            "⟦Candidates must come from one of the member states.⟧",
            "Candidates must come from one of the member states.",
        ),
        (
            "⟦L'emploi est réservé aux nationaux des pays membres.⟧",
            "L'emploi est réservé aux nationaux des pays membres.",
        ),
        (
            "⟦You must be a citizen of a Member State, an Associate Member or a Cooperating State.⟧",
            "You must be a citizen of a Member State, an Associate Member or a Cooperating State.",
        ),
        ("Who can apply\n- ⟦be a citizen of a member state⟧;\n- be 21", "be a citizen of a member state"),
        ("⟦Only nationals of the Member States may apply.⟧ Hurry.", "Only nationals of the Member States may apply."),
        (
            "Conditions essentielles\n- ⟦être ressortissant d’un État membre⟧ ;\n- avoir 18 ans",
            "être ressortissant d’un État membre",
        ),
        # a criterion beats prose
        (
            "We welcome nationals of all countries.\nRequirements:\n- ⟦a national of Norway⟧",
            "a national of Norway",
        ),
        ("⟦Applicants must hold Swiss citizenship.⟧", "Applicants must hold Swiss citizenship."),
        (
            "Essential\n- ⟦Nationality of one of the NATO member countries⟧;\n- be 21",
            "Nationality of one of the NATO member countries",
        ),
        (
            "Essential criteria\n- English.\n- ⟦Citizenship of a NATO member nation.⟧",
            "Citizenship of a NATO member nation.",
        ),
        ("Required Skills\n• Tetum;\n• ⟦Citizen of Timor-Leste.⟧", "Citizen of Timor-Leste."),
        ("Who can apply? ⟦EU nationals eligible for our programme⟧", "EU nationals eligible for our programme"),
        ("Who can apply? | ⟦EU nationals⟧", "EU nationals"),
        ("Who can apply?\n⟦EU nationals⟧\nGrant\n€1,170", "EU nationals"),
        ("Nationality: ⟦citizen of an EU Member State⟧", "citizen of an EU Member State"),
        ("⟦OPEN TO NATIONALS OF NATO MEMBER STATES ONLY⟧", "OPEN TO NATIONALS OF NATO MEMBER STATES ONLY"),
        ("⟦You are a national of a CERN Member State.⟧ Hurry.", "You are a national of a CERN Member State."),
        (
            "⟦Note that we can only accept applications from nationals of NATO member countries.⟧",
            "Note that we can only accept applications from nationals of NATO member countries.",
        ),
        (
            "⟦The programme is open to citizens of NATO member countries.⟧",
            "The programme is open to citizens of NATO member countries.",
        ),
        # an item, whatever stands over its list
        (
            "What we ask for\n- ⟦citizenship of one of the member States⟧;\n- a degree",
            "citizenship of one of the member States",
        ),
        ("Vous\n- ⟦ressortissant d’un pays membre,⟧\n- étudiant", "ressortissant d’un pays membre"),
        ("⟦We recruit nationals of EU Member States.⟧", "We recruit nationals of EU Member States."),
        ("⟦Candidates must come from a NATO country.⟧", "Candidates must come from a NATO country."),
        # one rule of several in a sentence
        (
            "You must be over 21 years of age, ⟦be a national of a NATO member state⟧ and speak English or French fluently; "
            "a working knowledge of the other is desirable.",
            "be a national of a NATO member state",
        ),
        (
            "⟦Seuls les ressortissants des États membres peuvent postuler.⟧",
            "Seuls les ressortissants des États membres peuvent postuler.",
        ),
        ("NATIONALITE : ⟦RESSORTISSANTS DES PAYS MEMBRES⟧", "RESSORTISSANTS DES PAYS MEMBRES"),
        ("Nationalité : ⟦ressortissants de l'UE⟧", "ressortissants de l'UE"),
        (
            "Essential:\n- ⟦to be of Swiss nationality or hold a permit that allows to work here⟧",
            "to be of Swiss nationality or hold a permit that allows to work here",
        ),
        (
            "Profil requis\n- ⟦Avoir la nationalité suisse ou un permis de travail valable⟧",
            "Avoir la nationalité suisse ou un permis de travail valable",
        ),
        (
            "⟦The Office as an employer only accepts applications from nationals of its members.⟧",
            "The Office as an employer only accepts applications from nationals of its members.",
        ),
        (
            "⟦Citizens of a state outside the Union must already hold a work permit.⟧",
            "Citizens of a state outside the Union must already hold a work permit.",
        ),
        (
            "⟦La nationalité d’un État membre est exigée.⟧",
            "La nationalité d’un État membre est exigée.",
        ),
        (
            "⟦Les ressortissants d’autres États doivent déjà avoir un titre de séjour.⟧",
            "Les ressortissants d’autres États doivent déjà avoir un titre de séjour.",
        ),
        (
            "⟦As an equal opportunity employer, the Office welcomes all qualified candidates who are nationals of its members.⟧",
            "As an equal opportunity employer, the Office welcomes all qualified candidates who are nationals of its members.",
        ),
    ],
)
def test_nationality(reads, sample, nationality):
    assert reads(sample) == nationality


@pytest.mark.parametrize(
    "sample",
    [
        "a senior citizen",
        "the national park",
        "equal treatment whatever your nationality",
        "une question d'importance nationale",
        "Citizens of the Union do not require a visa to live here.",
        "NATO welcomes applications of nationals from all member Nations.",
        "Nationals from all member Nations are welcome.",
        "A limited number of stipends exists for nationals of developing countries.",
        "Citizens of partner countries should contact their embassy.",
        "There are no quotas for nationals of any country.",
        "Must I be a national of a NATO country?",
        "Les ressortissants de l'UE n'ont pas besoin de visa.",
        "Toutes les candidatures sont les bienvenues, quelle que soit la nationalité.",
        "We encourage all candidates who are nationals of under-represented states to apply.",
        "Requirements\n- ability to work in a team of many nationalities",
        "Nationals of other states must ask for a work permit once they are chosen.",
        "As an employer the Office welcomes nationals of all states.",
        "Essential:\n- a work permit or visa for nationals of other states",
    ],
)
def test_not_a_nationality(reads, sample):
    assert reads(sample) is None
