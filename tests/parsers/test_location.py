import pytest

from parsers._values import Place
from parsers.location import read_location


@pytest.mark.parametrize("label", ["Location of the position", "Location of the assignment", "Lieu du stage"])
def test_the_place_of_the_post(reads, label):
    assert reads(f"{label}: ⟦Rome (Italy)⟧") == ("Rome", "IT")


def test_the_seat_of_the_secretariat(reads):
    assert reads("Ils travaillent à son ⟦siège de Genève⟧, en Suisse.") == ("Geneva", "CH")


@pytest.mark.parametrize(
    ("sample", "location"),
    [
        # a label
        ("Duty station: ⟦Vienna⟧", ("Vienna", "AT")),
        ("Primary Location: ⟦Belgium-Brussels⟧", ("Brussels", "BE")),
        ("Location: ⟦The Hague, Netherlands⟧", ("The Hague", "NL")),
        ("Place of work: ⟦Oberammergau (Germany)⟧", ("Oberammergau", "DE")),
        ("Location: ⟦Belgium⟧", (None, "BE")),
        ("Location:\n⟦Luxembourg⟧", ("Luxembourg", "LU")),
        ("Lieu d'affectation : ⟦La Haye, Pays-Bas⟧", ("The Hague", "NL")),
        ("Lieu : ⟦Genève⟧", ("Geneva", "CH")),
        # the seat that a sentence names
        ("The team is ⟦based in Rome⟧.", ("Rome", "IT")),
        ("positions at our ⟦Headquarters in Brussels, Belgium⟧", ("Brussels", "BE")),
        # both: the label's country, the sentence's city
        ("Location: ⟦Belgium⟧\nYou will work at ⟦Headquarters in Mons⟧.", ("Mons", "BE")),
        ("Location: ⟦Belgium⟧\nOur sister agency has its Headquarters in Rome.", (None, "BE")),
        # towns that no table has, beside their country
        ("Location: ⟦Kerteminde, Denmark⟧", ("Kerteminde", "DK")),
        ("Primary Location: ⟦Italy-Varenna⟧", ("Varenna", "IT")),
        ("Duty station: ⟦Varenna (IT)⟧", ("Varenna", "IT")),
        # other labels
        ("Duty Station: ⟦The Hague – NL⟧", ("The Hague", "NL")),
        ("Primary Location⟦Netherlands-The Hague⟧", ("The Hague", "NL")),
        ("GEOGRAPHICAL LOCATION: ⟦Casteau/Mons, 60 km south of Brussels (Belgium)⟧", ("Mons", "BE")),
        ("Location: ⟦Dili, Timor-Leste⟧", ("Dili", "TL")),
        ("Duty station: ⟦GENEVA⟧", ("Geneva", "CH")),
        ("Place of employment: ⟦Alicante, SPAIN⟧", ("Alicante", "ES")),
        ("Lieu de travail : ⟦Abidjan (Côte d’Ivoire)⟧", ("Abidjan", "CI")),
        ("Location: Belgium\nLocation: ⟦Mons, Belgium⟧", ("Mons", "BE")),
        # other prose
        ("Le bureau ⟦se trouve à Strasbourg⟧.", ("Strasbourg", "FR")),
        ("The Agency, ⟦in Parma (Italy⟧), looks for trainees.", ("Parma", "IT")),
        ("The Agency ⟦sits in Vienna, Austria⟧.", ("Vienna", "AT")),
        ("Stage au ⟦siège de l'OTAN, à Bruxelles (Belgique⟧)", ("Brussels", "BE")),
        ("Intern, Archives⟦, The Hague⟧", ("The Hague", "NL")),
        ("Location: ⟦Belgium⟧\nInterviews take part ⟦in Brussels⟧, at 10:00 Brussels time.", ("Brussels", "BE")),
        ("The Office (HSO), ⟦in Alicante, Spain⟧, registers names.", ("Alicante", "ES")),
        ("one trainee for its Press Office (PO) ⟦in Warsaw, Poland⟧.", ("Warsaw", "PL")),
        ("The Agency, ⟦in Warsaw⟧, needs you.", ("Warsaw", "PL")),
        ("⟦You will work with lawyers in Vienna⟧.", ("Vienna", "AT")),
        ("Interns sit in ⟦our Lyon office⟧.", ("Lyon", "FR")),
        ("Vous ⟦travaillerez à Paris⟧, au siège.", ("Paris", "FR")),
        ("Place of traineeship | ⟦Valletta Harbour, Malta⟧", ("Valletta", "MT")),
        ("Lieu de stage : ⟦Tunis⟧", ("Tunis", "TN")),
        ("INTERN\nHQ, ⟦B-7010 Mons, Belgium⟧", ("Mons", "BE")),
        ("The European Court of Auditors⟦ in Luxembourg⟧ has 900 staff.", ("Luxembourg", "LU")),
        # a line of the page's head
        ("Trainee\n🔍 ⟦Belgium⟧", (None, "BE")),
        ("Trainee\n⟦The Hague, Netherlands⟧", ("The Hague", "NL")),
        ("Trainee\nCouncil of Europe⟦, Strasbourg⟧", ("Strasbourg", "FR")),
        ("Location, Country: ⟦Lomé, Togo⟧", ("Lomé", "TG")),
        ("Primary Location: ⟦Italy-Ispra-HSO Laboratories⟧", ("Ispra", "IT")),
        ("Call for trainees\n⟦Lisbon, 8 April 2019⟧", ("Lisbon", "PT")),
        ("⟦Dakar, le 12 février 2024⟧\nStage", ("Dakar", "SN")),
        ("L'Office ⟦recrute deux stagiaires pour son secrétariat, à Bruxelles⟧.", ("Brussels", "BE")),
        ("Trainee, Archives\nAgency for Harbours (AFH)⟦ - Lisbon, Portugal⟧", ("Lisbon", "PT")),
        ("Trainee - Charts\n⟦Lisbon, Lisbon, Portugal⟧ · 3 days ago · 12 people applied", ("Lisbon", "PT")),
    ],
)
def test_location(reads, sample, location):
    assert reads(sample) == location


@pytest.mark.parametrize(
    "sample",
    [
        "Location: anywhere",
        "Apply until 3 May 2026, Brussels time",
        "a mission to Vienna",
        "citizens of Belgium",
        "Lieu : à convenir",
        "Une mission à Genève est prévue.",
        "Location: Home-based, with travel to Geneva",
        "Location: Springfield, VA",  # no ISO code
        "The call closes at noon in London time.",
        "We keep contact with the OSCE in Vienna.",
        "a turkey, some china and a jersey",
        "Location: various",
        "Trainee\nWe build quays.\nJobs in Europe - Geneva",
        "Geneva, 5-7 May 2024: conference",
        "Geneva has a lake · Three days ago",
    ],
)
def test_not_a_location(reads, sample):
    assert reads(sample) is None


@pytest.mark.parametrize(
    "words", ["Vienna, Austria", "based in Vienna", "Austria-Vienna", ", in Vienna (Austria", "Vienne (Autriche)"]
)
def test_its_words_alone_say_it(words):
    assert read_location(words) == Place("Vienna", "AT")


@pytest.mark.parametrize(
    ("sample", "location"),
    [
        ("The ⟦place of employment will be Lisbon, Portugal⟧, where the Office sits.", ("Lisbon", "PT")),
        ("Le ⟦lieu d'affectation sera Rome (Italie⟧).", ("Rome", "IT")),
        ("Place of secondment: ⟦Bergen Harbour, Norway⟧\nIt has offices in Rome.", ("Bergen", "NO")),
        ("Lieu de détachement : ⟦Lisbonne (Portugal)⟧", ("Lisbon", "PT")),
        ("Place of posting: ⟦Rome⟧", ("Rome", "IT")),
        ("| Duty station | ⟦Rome, Italy⟧ |", ("Rome", "IT")),
    ],
)
def test_where_it_will_be(reads, sample, location):
    assert reads(sample) == location
