"""Where the work is: a label's city and country, filled up from the prose that names the seat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _labels, _places, words
from parsers._found import LABEL, PROSE, Found, Span, span
from parsers._layout import Text
from parsers._values import Place

CITY = re.compile(rf"(?<!\w){_places.CITY}(?!\w)", re.IGNORECASE)
COUNTRY = re.compile(r"[^\W\d_](?:[^,;:()|/\n-]*[^\W\d_])?")
SEAT = re.compile(
    rf"\b{words.cue('seat')}\W+(?:(?:in|at|à)\s+)?(?P<city>{_places.CITY})(?!\w)"
    r"(?:,\s*(?P<country>(?-i:[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)*)))?",
    re.IGNORECASE,
)


def parse_location(text: Text) -> Iterator[Found[Place]]:
    labelled = next(_labelled(text), None)
    seated = next(_seated(text, labelled.value.country if labelled else None), None)
    if labelled and labelled.value.city:
        yield labelled
    elif labelled and seated:
        place = Place(seated.value.city, labelled.value.country)
        yield Found(place, labelled.spans + seated.spans, PROSE)
    else:
        yield from filter(None, (labelled or seated,))


def _labelled(text: Text) -> Iterator[Found[Place]]:
    for value in _labels.values(text, "location_label"):
        said = (span(value),)
        city = CITY.search(text.content, value.start(), value.end())
        country = _country(text, value)
        place = _places.city(city[0]) if city else None
        if place:
            yield Found(Place(place.city, country or place.country), said, LABEL)
        elif country:
            yield Found(Place(None, country), said, LABEL)


def _country(text: Text, value: re.Match[str]) -> str | None:
    parts = COUNTRY.finditer(text.content, value.start(), value.end())
    return next((code for part in parts if (code := _places.country(part[0]))), None)


def _seated(text: Text, country: str | None) -> Iterator[Found[Place]]:
    """The seat that a sentence names, in the country that a label names."""
    for match in text.matches(SEAT, "seat"):
        place = _places.city(match["city"])
        if place and country in (None, place.country):
            said: tuple[Span, ...] = (span(match),)
            yield Found(place, said, PROSE)
