from zoneinfo import ZoneInfo

import pytest

from parsers import _cldr, _places
from parsers._values import Place


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Brussels", Place("Brussels", "BE")),
        ("BRUXELLES", Place("Brussels", "BE")),
        ("The  Hague", Place("The Hague", "NL")),
        ("Den Haag", Place("The Hague", "NL")),
        ("Genève", Place("Geneva", "CH")),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_city(name, place):
    assert _places.city(name) == place


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Belgium", "BE"),
        ("the Netherlands", "NL"),
        ("Pays-Bas", "NL"),
        ("ALLEMAGNE", "DE"),
        ("UK", "GB"),
        ("Europe", None),
    ],
)
def test_country(name, code):
    assert _places.country(name) == code


@pytest.mark.parametrize("names", _places.SEATS, ids=lambda names: names[0])
def test_every_seat_has_a_country_and_a_clock(names):
    country, zone = _places.SEATS[names]
    assert country in _cldr.countries().values()
    assert ZoneInfo(zone)
    assert {_places.city(name) for name in names} == {Place(names[0], country)}


@pytest.mark.parametrize(
    ("name", "code"),
    [("English", "en"), ("anglais", "en"), ("néerlandais", "nl"), ("Ukrainian", "uk"), ("Klingonish", None)],
)
def test_languages(name, code):
    assert _cldr.languages().get(name.lower()) == code
