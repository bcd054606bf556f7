"""Places: the cities where international organisations work, with their country and clock."""

from __future__ import annotations

import re

from parsers import _cldr, words
from parsers._values import Place

# City → (country, IANA zone); first the name that we print, behind it the names that pages use for it.
SEATS: dict[tuple[str, ...], tuple[str, str]] = {
    ("Addis Ababa",): ("ET", "Africa/Addis_Ababa"),
    ("Ankara",): ("TR", "Europe/Istanbul"),
    ("Athens", "Athènes"): ("GR", "Europe/Athens"),
    ("Bangkok",): ("TH", "Asia/Bangkok"),
    ("Beirut", "Beyrouth"): ("LB", "Asia/Beirut"),
    ("Belgrade",): ("RS", "Europe/Belgrade"),
    ("Berlin",): ("DE", "Europe/Berlin"),
    ("Bern", "Berne"): ("CH", "Europe/Zurich"),
    ("Bonn",): ("DE", "Europe/Berlin"),
    ("Brunssum",): ("NL", "Europe/Amsterdam"),
    ("Brussels", "Bruxelles", "Brussel"): ("BE", "Europe/Brussels"),
    ("Bucharest", "Bucarest"): ("RO", "Europe/Bucharest"),
    ("Budapest",): ("HU", "Europe/Budapest"),
    ("Cairo", "Le Caire"): ("EG", "Africa/Cairo"),
    ("Capellen",): ("LU", "Europe/Luxembourg"),
    ("Copenhagen", "Copenhague"): ("DK", "Europe/Copenhagen"),
    ("Dakar",): ("SN", "Africa/Dakar"),
    ("Dili",): ("TL", "Asia/Dili"),
    ("Dublin",): ("IE", "Europe/Dublin"),
    ("Florence",): ("IT", "Europe/Rome"),
    ("Frankfurt am Main", "Frankfurt"): ("DE", "Europe/Berlin"),
    ("Geneva", "Genève", "Genf"): ("CH", "Europe/Zurich"),
    ("Hamburg", "Hambourg"): ("DE", "Europe/Berlin"),
    ("Helsinki",): ("FI", "Europe/Helsinki"),
    ("Istanbul",): ("TR", "Europe/Istanbul"),
    ("Izmir",): ("TR", "Europe/Istanbul"),
    ("Jakarta",): ("ID", "Asia/Jakarta"),
    ("Kyiv", "Kiev"): ("UA", "Europe/Kyiv"),
    ("La Spezia",): ("IT", "Europe/Rome"),
    ("Lisbon", "Lisbonne", "Lisboa"): ("PT", "Europe/Lisbon"),
    ("London", "Londres"): ("GB", "Europe/London"),
    ("Luxembourg",): ("LU", "Europe/Luxembourg"),
    ("Lyon",): ("FR", "Europe/Paris"),
    ("Madrid",): ("ES", "Europe/Madrid"),
    ("Manila", "Manille"): ("PH", "Asia/Manila"),
    ("Mons", "Casteau"): ("BE", "Europe/Brussels"),
    ("Montreal", "Montréal"): ("CA", "America/Toronto"),
    ("Munich",): ("DE", "Europe/Berlin"),
    ("Nairobi",): ("KE", "Africa/Nairobi"),
    ("Naples",): ("IT", "Europe/Rome"),
    ("New York",): ("US", "America/New_York"),
    ("Nicosia", "Nicosie"): ("CY", "Asia/Nicosia"),
    ("Norfolk",): ("US", "America/New_York"),
    ("Oberammergau",): ("DE", "Europe/Berlin"),
    ("Oslo",): ("NO", "Europe/Oslo"),
    ("Ottawa",): ("CA", "America/Toronto"),
    ("Panama City",): ("PA", "America/Panama"),
    ("Paris",): ("FR", "Europe/Paris"),
    ("Parma", "Parme"): ("IT", "Europe/Rome"),
    ("Prague",): ("CZ", "Europe/Prague"),
    ("Ramstein",): ("DE", "Europe/Berlin"),
    ("Riga",): ("LV", "Europe/Riga"),
    ("Rome",): ("IT", "Europe/Rome"),
    ("Santiago",): ("CL", "America/Santiago"),
    ("Sarajevo",): ("BA", "Europe/Sarajevo"),
    ("Skopje",): ("MK", "Europe/Skopje"),
    ("Sofia",): ("BG", "Europe/Sofia"),
    ("Stavanger",): ("NO", "Europe/Oslo"),
    ("Stockholm",): ("SE", "Europe/Stockholm"),
    ("Strasbourg",): ("FR", "Europe/Paris"),
    ("Tallinn",): ("EE", "Europe/Tallinn"),
    ("The Hague", "La Haye", "Den Haag"): ("NL", "Europe/Amsterdam"),
    ("Tokyo",): ("JP", "Asia/Tokyo"),
    ("Turin",): ("IT", "Europe/Rome"),
    ("Valencia",): ("ES", "Europe/Madrid"),
    ("Valletta", "La Valette"): ("MT", "Europe/Malta"),
    ("Vienna", "Vienne"): ("AT", "Europe/Vienna"),
    ("Vilnius",): ("LT", "Europe/Vilnius"),
    ("Warsaw", "Varsovie"): ("PL", "Europe/Warsaw"),
    ("Washington", "Washington DC", "Washington, D.C."): ("US", "America/New_York"),
    ("Zagreb",): ("HR", "Europe/Zagreb"),
}
CITIES = {name.lower(): (names[0], *where) for names, where in SEATS.items() for name in names}
CITY = words.any_of(CITIES)


def city(name: str) -> Place | None:
    """
    >>> city("La Haye")
    Place(city='The Hague', country='NL')
    """
    known = CITIES.get(_folded(name))
    return Place(known[0], known[1]) if known else None


def country(name: str) -> str | None:
    """
    >>> country("Belgium"), country("Atlantis")
    ('BE', None)
    """
    return _cldr.countries().get(_folded(name))


def zone(name: str) -> str | None:
    """The clock of a city.

    >>> zone("The Hague")
    'Europe/Amsterdam'
    """
    known = CITIES.get(_folded(name))
    return known[2] if known else None


def _folded(name: str) -> str:
    return re.sub(r"\s+", " ", name.strip()).lower()
