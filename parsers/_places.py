"""Places: the cities where international organisations work, with their country."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from parsers import _cldr, words
from parsers._cities import SEATS
from parsers._patterns import Pattern
from parsers._values import Place

CITIES = {name.lower(): (names[0], *where) for names, where in SEATS.items() for name in names}
CITY = words.any_of(CITIES)


def city(name: str) -> Place | None:
    """
    >>> city("La Haye")
    Place(city='The Hague', country='NL')
    """
    known = CITIES.get(folded(name))
    return Place(known[0], known[1]) if known else None


@cache
def countries() -> Pattern:
    """A pattern for the name of any country, in any language that we know."""
    names = (name for name in _cldr.countries() if len(name) > 1)
    return Pattern(rf"(?<!\w){words.any_of(names)}(?!\w)", re.IGNORECASE)


def codes() -> Iterable[str]:
    """The codes of all countries."""
    return _cldr.countries().values()


def country(name: str) -> str | None:
    """
    >>> country("Belgium"), country("Atlantis")
    ('BE', None)
    """
    return _cldr.countries().get(folded(name))


def folded(name: str) -> str:
    return re.sub(r"\s+", " ", name.strip()).lower().replace("’", "'")
