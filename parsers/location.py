"""Where the work is: a label's city and country, filled up from the prose that names the seat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, zip_longest

from parsers import _labels, _organizations, _places, words
from parsers._found import LABEL, PROSE, Found, span
from parsers._layout import Text
from parsers._patterns import Pattern
from parsers._values import Place
from parsers.title import title_of

CITY = Pattern(rf"(?<!\w)(?P<city>{_places.CITY})(?!\w)", re.IGNORECASE)
# Names that we do not know as cities, where a label sets them beside a country's.
TOWN = (
    r"(?-i:[A-ZÀ-Þ][^\W\d_]*+"
    r"(?:[ '’-](?:[A-ZÀ-Þ][^\W\d_]*+|(?:de|del|di|da|do|la|le|les|am|an|der|sur|en|of|on|upon))){0,5})"
)
BEFORE = Pattern(rf"(?P<city>{TOWN})\s*[,(/–—-][^;:\n]{{0,40}}\Z")  # "Ispra, Varese, Italy"
BEHIND = Pattern(rf"\s*-\s*(?:(?P<before>{TOWN})-)?(?P<city>{TOWN})\Z")  # "Italy-Ispra"
# A house in the town before it: "Italy-Ispra-HSO Laboratories"
SITE = Pattern(rf"(?<!\w)[A-Z]{{2,}}(?!\w)|(?i:{words.said('seat_noun', 'organization_kind')})")
CODE = Pattern(rf"(?P<city>{TOWN})\s*[,(–—-]\s*(?P<code>[A-Z]{{2}})\)?\Z")  # "Ispra (IT)"
# Codes that stand for a state of the US more often than for a country.
STATES = {"AL", "AR", "AZ", "CA", "CO", "GA", "ID", "IL", "IN", "KY", "LA", "MA", "MD", "ME", "MN", "MO"}
STATES |= {"MS", "MT", "NC", "NE", "PA", "SC", "SD", "TN", "VA"}
HEADER = 12  # lines in which a page's head stands
SHORT = 100  # letters of such a line
SAID = 200  # characters that a label's value may have


def parse_location(text: Text) -> Iterator[Found[Place]]:
    labelled = list(_labelled(text))
    country = next((found.value.country for found in labelled if found.value.country), None)
    stated = (found for found in chain(labelled, _seated(text)) if _fits(found.value, country))
    whole = next((found for found in stated if found.value.city), None) or _only_city(text, country)
    if whole and labelled and whole not in labelled:
        place = Place(whole.value.city, country or whole.value.country)
        yield Found(place, labelled[0].spans + whole.spans, PROSE)
    else:
        yield from filter(None, (whole or next(iter(labelled), None) or next(_headed(text), None),))


def _fits(place: Place, country: str | None) -> bool:
    return country is None or place.country in (None, country)


def _labelled(text: Text) -> Iterator[Found[Place]]:
    for value in _labels.values(text, "location_label"):
        place = read_location(text.content, value.start(), min(value.end(), value.start() + SAID))
        if place:
            yield Found(place, (span(value),), LABEL)


def read_location(said: str, start: int = 0, end: int | None = None) -> Place | None:
    """
    >>> read_location("Geneva, Switzerland"), read_location("Italy-Ispra"), read_location("Belgium")
    (Place(city='Geneva', country='CH'), Place(city='Ispra', country='IT'), Place(city=None, country='BE'))
    """
    end = len(said) if end is None else end
    if _nowhere().match(said, start, end):
        return None
    named, known = _places.countries().search(said, start, end), _capital(CITY.finditer(said, start, end))
    country = _places.country(named[0]) if named else None
    if known:
        place = _places.city(known["city"])
        return place and Place(place.city, country or place.country)
    if named:
        return Place(_town(said, start, end, named), country)
    return _coded(CODE.match(said, start, end))


def _town(said: str, start: int, end: int, country: re.Match[str]) -> str | None:
    """A town beside its country that our table of cities lacks."""
    before, behind = BEFORE.match(said, start, country.start()), BEHIND.match(said, country.end(), end)
    towns = [before["city"]] if before else [behind["city"], behind["before"]] if behind else []
    town = next((town for town in towns if town and not SITE.search(town)), None)
    return town if town and not _nowhere().search(town) else None


def _coded(town: re.Match[str] | None) -> Place | None:
    known = town and town["code"] not in STATES and town["code"] in set(_places.codes())
    return Place(town["city"], town["code"]) if town and known else None


@cache
def _nowhere() -> Pattern:
    return Pattern(rf"\W*{words.cue('no_place')}(?!\w)", re.IGNORECASE)


@cache
def _seat() -> Pattern:
    """A sentence that says where the work is: `based in Vienna, Austria`; `, in Parma (Italy),`."""
    at = words.cue("at_place")
    cue = words.any_of([*words.cues("seat"), *words.cues("location_label")])
    said = rf"(?<!\w)(?:{cue}\W{{1,4}}(?:{at}\s+){{0,2}}|(?<=,\s){at}\s+(?={_places.CITY}\s*\())"
    return Pattern(rf"{said}(?P<city>{_places.CITY})(?!\w){_country_behind()}", re.IGNORECASE)


@cache
def _ends() -> Pattern:
    """A title that ends in a place: `Intern, Archives, The Hague`."""
    before = rf"(?:[,–—(-]\s*|(?<!\w){words.cue('at_place')}\s+)"
    return Pattern(rf"{before}(?P<city>{_places.CITY}){_country_behind()}\)?\Z", re.IGNORECASE)


@cache
def _behind_comma() -> Pattern:
    """A line of the page's head that ends in a place: `Council of Europe, Strasbourg`."""
    country = _places.countries().pattern
    said = rf",\s+(?P<city>{_places.CITY})(?!\w)(?:,\s\w{{3,20}})?{_country_behind()}\)?\W*\Z"
    # behind a dash with its country only: `Agency for Harbours - Lisbon, Portugal`
    dashed = rf"\s[–—-]\s(?P<town>{_places.CITY})\s?[,(]\s?(?P<country_too>{country})\)?\Z"
    return Pattern(f"{said}|{dashed}", re.IGNORECASE)


@cache
def _dated() -> Pattern:
    """The head of a letter: `Lisbon, 8 April 2019`; `Dakar, le 12 février 2024`."""
    month = words.any_of(words.months())
    day = rf"(?:{words.cue('on')}\s+)?\d{{1,2}}(?:er|st|nd|rd|th|\.)?\s+{month}|{month}\s+\d{{1,2}}"
    country = rf"(?:,\s(?P<country>{_places.countries().pattern}))?"
    said = rf"(?P<city>{_places.CITY}){country},?\s+(?:{day}),?\s+(?:19|20)\d\d(?=\s\s|\W*\Z)"
    return Pattern(said, re.IGNORECASE)


def _country_behind(sign: str = ",") -> str:
    return rf"(?:\s?{sign}?\s*\(?(?P<country>{_places.countries().pattern}))?"


def _seated(text: Text) -> Iterator[Found[Place]]:
    """The seat that a sentence, the title's end or a line of the page's head names."""
    yield from _said(text.matches(_seat(), "seat", "location_label", "at_place"))
    title = title_of(text)
    if title:
        yield from _said(filter(None, (_ends().search(text.content, title.start, title.end),)))
    yield from (found for found in _headed(text) if found.value.city)
    heads = [line for line in text.lines[:HEADER] if line.end - line.start < SHORT]
    yield from _said(filter(None, (_behind_comma().search(text.content, line.start, line.end) for line in heads)))
    yield from _one_of(_said(text.matches(_working(), "work_at", "seat_noun")))
    yield from _one_of(_said(text.matches(_with_country(), "at_place")))
    yield from _one_of(_said(text.matches(_apposed(), "at_place")))
    yield from _one_of(_said(filter(None, (_dated().match(text.content, line.start, line.end) for line in heads))))
    yield from _one_of(_said(_beside_employer(text)))
    yield from _one_of(_said(_addresses(text)))


def _addresses(text: Text) -> Iterator[re.Match[str]]:
    """Postal addresses; not that of the board, below its list of other postings."""
    return (match for line in text.lines for match in _posted().finditer(text.content, line.start, line.end))


def _one_of(places: Iterator[Found[Place]]) -> list[Found[Place]]:
    """The first of them, where all name one place."""
    named = list(places)
    return named[:1] if len({found.value for found in named}) == 1 else []


@cache
def _working() -> Pattern:
    """`You will work with the lawyers in Vienna`, `our Lyon office`."""
    at, behind = words.cue("at_place"), _country_behind()
    city = rf"(?<!\w){at}\s+(?P<city>{_places.CITY})(?!\w){behind}"
    work = rf"{words.cue('work_at')}(?!\w)[^.;:\n]{{0,90}}?{city}"
    office = rf"{words.cue('own')}\s+(?P<town>{_places.CITY})\s+{words.cue('seat_noun')}(?!\w)"
    return Pattern(rf"(?<!\w)(?:{work}|{office})", re.IGNORECASE)


@cache
def _apposed() -> Pattern:
    """`The Agency, in Warsaw, …`, `The Office (HSO) in Alicante`."""
    at = words.cue("at_place")
    return Pattern(
        rf"(?:(?<=,\s){at}\s+(?P<city>{_places.CITY})(?=,)|(?<=\)\s){at}\s+(?P<town>{_places.CITY})(?!\w))",
        re.IGNORECASE,
    )


def _beside_employer(text: Text) -> Iterator[re.Match[str]]:
    """A sentence that begins with an employer and its seat: `The European Court of Auditors in Luxembourg has …`."""
    for name in _organizations.named().finditer(text.content):
        place = _behind_name().match(text.content, name.end())
        if place and _opens().search(text.content, max(0, name.start() - 12), name.start()):
            yield place


@cache
def _opens() -> Pattern:
    return Pattern(rf"(?:\A|\n|[.!?]\s)\s?(?:{words.cue('unit_article')}\s?)?\Z", re.IGNORECASE)


@cache
def _behind_name() -> Pattern:
    return Pattern(rf"\s{words.cue('at_place')}\s+(?P<city>{_places.CITY})(?!\w)", re.IGNORECASE)


@cache
def _with_country() -> Pattern:
    """A place with its country: `the Office (MPR) in Warsaw, Poland`, `, in Alicante, Spain,`."""
    at, country = words.cue("at_place"), _places.countries().pattern
    return Pattern(
        rf"(?<!\w){at}\s+(?P<city>{_places.CITY})(?!\w)(?:,\s\w{{3,20}})?,?\s*[(,]\s?(?P<country>{country})",
        re.IGNORECASE,
    )


@cache
def _posted() -> Pattern:
    """The employer's address: `00-844 Warsaw, Poland`, `B-1110 Bruxelles – Belgique`."""
    code = r"(?<![\w/.,-])(?!(?:19|20)\d\d\s)(?:[A-Z]{1,2}-)?\d[\d-]{2,6}\d(?:\s[A-Z]{2})?"
    return Pattern(
        rf"{code}\s+(?P<city>{_places.CITY})(?!\w)(?:\s\d{{1,2}})?{_country_behind('[,–—-]')}", re.IGNORECASE
    )


def _said(matches: Iterator[re.Match[str]]) -> Iterator[Found[Place]]:
    for match in matches:
        groups = match.groupdict()
        city = groups["city"] or groups.get("town") or ""
        place = _places.city(city) if city[:1].isupper() else None
        named = groups.get("country") or groups.get("country_too")
        country = _places.country(named) if named else None
        if place and country in (None, place.country):
            yield Found(place, (span(match),), PROSE)


def _headed(text: Text) -> Iterator[Found[Place]]:
    """A line of the page's head that is a place and nothing else."""
    for line in text.lines[:HEADER]:
        match = _line().fullmatch(text.content, line.start, line.end)
        place = match and read_location(text.content, match.start("place"), match.end("place"))
        if match and place and match["place"][0].isupper():
            yield Found(place, (span(match, "place"),), LABEL)


@cache
def _line() -> Pattern:
    country = _places.countries().pattern
    city = rf"{_places.CITY}(?!\w)(?:\s*[,(–-]\s*(?:{country}|(?-i:[A-Z]{{2}}|[A-Z][a-z]+))\)?){{0,2}}"
    behind = r"(?:\W{0,2}|\s·\s[^\n]{1,80})"  # networks go on: "Rome, Italy · 3 days ago"
    return Pattern(
        rf"\W{{0,4}}(?:(?-i:[A-Z]{{2,12}})\s(?:[–|·,-]\s)?)?(?P<place>{city}|{country}){behind}", re.IGNORECASE
    )


def _only_city(text: Text, country: str | None) -> Found[Place] | None:
    """The one city of the label's country that the page's sentences name."""
    if not country:
        return None
    said = [found for found in _said(text.matches(_in_city(), "at_place")) if found.value.country == country]
    return said[0] if len({found.value for found in said}) == 1 else None


@cache
def _in_city() -> Pattern:
    at, time = words.cue("at_place"), words.cue("local_time")
    return Pattern(rf"(?<!\w){at}\s+(?P<city>{_places.CITY})(?!\w)(?!\s+{time}){_country_behind()}", re.IGNORECASE)


def _lies_in(village: re.Match[str], town: re.Match[str]) -> bool:
    """`Casteau/Mons`: is it a part of the town behind it?"""
    slash = village.end() + 1 == town.start() and town.string[village.end()] == "/"
    here, there = _places.city(village[0]), _places.city(town[0])
    return bool(slash and here and there and here.country == there.country)


def _capital(cities: Iterator[re.Match[str]]) -> re.Match[str] | None:
    """The first city that is written as a name, and rather one that is not a country's name, too."""
    named = [city for city in cities if city[0][0].isupper()]
    named = [city for city, other in zip_longest(named, named[1:]) if not (other and _lies_in(city, other))]
    return next((city for city in named if not _places.country(city[0])), next(iter(named), None))
