"""Clocks: the words that say whose hour it is, and the reader from them to an IANA zone or an offset."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from parsers import _cldr, _places, words
from parsers._hints import Hints
from parsers._patterns import Pattern
from parsers._values import Instant

Doubts = tuple[tuple[str, str], ...]  # (code of a note, its message)

# The clock of a country that has several, or one for all but its islands.
MAIN = {
    "AR": "America/Argentina/Buenos_Aires",
    "CY": "Asia/Nicosia",
    "DE": "Europe/Berlin",
    "ES": "Europe/Madrid",
    "PT": "Europe/Lisbon",
    "UA": "Europe/Kyiv",
}
# "Belgian time", "heure française": an adjective → ISO 3166-1 alpha-2.
ADJECTIVES = {
    **dict.fromkeys(("austrian", "autrichienne"), "AT"),
    **dict.fromkeys(("belge", "belgian"), "BE"),
    **dict.fromkeys(("suisse", "swiss"), "CH"),
    **dict.fromkeys(("allemande", "german"), "DE"),
    **dict.fromkeys(("danish", "danoise"), "DK"),
    **dict.fromkeys(("española", "espagnole", "spanish"), "ES"),
    **dict.fromkeys(("finlandaise", "finnish"), "FI"),
    **dict.fromkeys(("française", "french"), "FR"),
    **dict.fromkeys(("british", "britannique", "uk"), "GB"),
    **dict.fromkeys(("grecque", "greek"), "GR"),
    **dict.fromkeys(("hongroise", "hungarian"), "HU"),
    **dict.fromkeys(("irish", "irlandaise"), "IE"),
    **dict.fromkeys(("italian", "italiana", "italienne"), "IT"),
    **dict.fromkeys(("luxembourgeoise",), "LU"),
    **dict.fromkeys(("dutch", "néerlandaise"), "NL"),
    **dict.fromkeys(("norwegian", "norvégienne"), "NO"),
    **dict.fromkeys(("polish", "polonaise"), "PL"),
    **dict.fromkeys(("portugaise", "portuguese"), "PT"),
    **dict.fromkeys(("romanian", "roumaine"), "RO"),
    **dict.fromkeys(("swedish", "suédoise"), "SE"),
    **dict.fromkeys(("turkish", "turque"), "TR"),
}
# "Wiener Zeit": the other cities whose German adjective is not their name with -er behind it.
OF_CITY = {"haager": "den haag", "münchner": "münchen", "zürcher": "zürich"}
# A label → the civil time it belongs to, and the offset in hours that it names (None: both seasons).
LABELS: dict[str, tuple[str, int | None]] = {
    "CET/CEST": ("Europe/Brussels", None),
    "CEST/CET": ("Europe/Brussels", None),
    "CET": ("Europe/Brussels", 1),
    "CEST": ("Europe/Brussels", 2),
    "MEZ": ("Europe/Brussels", 1),
    "MESZ": ("Europe/Brussels", 2),
    "UTC": ("UTC", 0),
    "GMT": ("UTC", 0),
    "WET": ("Europe/Lisbon", 0),
    "WEST": ("Europe/Lisbon", 1),
    "BST": ("Europe/London", 1),
    "ET": ("America/New_York", None),
    "EST": ("America/New_York", -5),
    "EDT": ("America/New_York", -4),
    "EET": ("Europe/Athens", 2),
    "EEST": ("Europe/Athens", 3),
    "EAT": ("Africa/Nairobi", 3),
    "Central European Time": ("Europe/Brussels", None),
    "Central European Standard Time": ("Europe/Brussels", 1),
    "Central European Summer Time": ("Europe/Brussels", 2),
    "Greenwich Mean Time": ("UTC", 0),
    "Coordinated Universal Time": ("UTC", 0),
    "Eastern Time": ("America/New_York", None),
    "Eastern Standard Time": ("America/New_York", -5),
    "Eastern Daylight Time": ("America/New_York", -4),
    "East Africa Time": ("Africa/Nairobi", 3),
    "heure centrale européenne": ("Europe/Brussels", None),
    "heure d'Europe centrale": ("Europe/Brussels", None),
    "heure d'été d'Europe centrale": ("Europe/Brussels", 2),
    "heure de l'Europe centrale": ("Europe/Brussels", None),
    "heure normale d'Europe centrale": ("Europe/Brussels", 1),
    "temps universel coordonné": ("UTC", 0),
}
# Windows names the civil time of a place "Standard Time" in summer too: "Romance Standard Time" is Paris's clock.
LABELS |= {name: (zone, None) for name, zone in _cldr.windows().items() if name not in LABELS}
OFFSET = (
    r"(?:\b(?:GMT|UTC)\s?[+−–-]\s?[0-9]{1,2}(?::?[0-9]{2})?(?![0-9])|(?<=[0-9])\+[0-9]{2}:?[0-9]{2}(?![0-9])"
    r"|(?<=:[0-9]{2}:[0-9]{2})-[0-9]{2}:?[0-9]{2}(?![0-9]))"
)
SHORT, LONG = (words.any_of(name for name in LABELS if (" " in name) == long) for long in (False, True))
LABEL = rf"(?:{OFFSET}|(?-i:(?<![A-Za-z]){SHORT}\b)|\b{LONG}\b)"
# A name is words with capitals, which the reader looks up among cities and countries; an adjective needs none.
NAME_WORD = r"[A-ZÀ-Þ][^\W\d_]*(?:[.'’-][^\W\d_]+)*\.?"
PLACE = rf"(?-i:{NAME_WORD}(?:(?:\s|,\s|/)(?!{SHORT}\b)(?:(?:de|of|the|am)\s)?{NAME_WORD}){{0,3}})"
TIME = rf"{words.any_of(word for name in ('local_time', 'time_here') for word in words.cues(name))}(?![^\W\d_])"
JOINED = rf"(?:{words.any_of(word for name in ('of', 'in') for word in words.cues(name))}\s*(?:the\s+)?|(?=\w+\)))"
# "time in Parma", "heure française"; "Vienna local time", "Italian time"; a name that ends its brackets; "local time".
BEHIND = rf"(?<!\w){TIME}(?:\s+(?:{JOINED}(?P<_behind>{PLACE})|(?P<_adjective>{words.any_of(ADJECTIVES)})))"
PLACED = rf"(?:{BEHIND}|(?P<_before>{PLACE}|\b[^\W\d_]{{4,12}})(?:(?:['’]s)?\s+{TIME})|(?P<_bracket>{PLACE})(?=\s?\)))"
_ANONYMOUS = re.sub(r"\?P<_\w+>", "?:", PLACED)
CLOCK = rf"(?:(?:[\s,;/(–-]{{0,3}}(?:{LABEL}|{_ANONYMOUS}|(?<!\w){words.cue('time_here')}(?![^\W\d_]))){{1,3}})"

_offset, _label = Pattern(OFFSET, re.I), Pattern(LABEL, re.I)
_place = Pattern(PLACED, re.I)
_here = Pattern(words.cue("time_here"), re.I)


def in_zone(clock: datetime, said: str, hints: Hints, here: str | None) -> tuple[Instant, Doubts]:
    """The clock in its zone: the place beside it decides, then a label, then an offset, then the source."""
    offset, label = _offset.search(said), _label.search(said)
    fixed = _hours(offset[0]) if offset else None
    named = None if offset or not label else _of_label(label[0])
    zone = next(_zones(said), None) or (here if _here.search(said) else None)
    if not zone and fixed is not None:
        return Instant(clock.replace(tzinfo=timezone(fixed))), ()
    if not zone and re.search(r"[0-9]Z\b", said):
        zone = "UTC"
    zone = zone or (named[0] if named else hints.zone)
    if not zone:
        return Instant(clock), ()
    instant = Instant(clock.replace(tzinfo=ZoneInfo(zone)), zone)
    hours = timedelta(hours=named[1]) if named and named[1] is not None else fixed
    return instant, _zone_conflict(instant, (offset or label or said)[0], hours)


def is_local(said: str) -> bool:
    """Do the words mean the clock of a place that they do not name?"""
    return _here.search(said) is not None


def _zones(said: str) -> Iterator[str]:
    """The clocks of the places that are named beside the hour."""
    for match in _place.finditer(said):
        zone = zone_of(next(filter(None, match.groups())))
        if zone:
            yield zone


def zone_of(name: str) -> str | None:
    """The clock of a city, or of a country that has only one; of several names, the first that is known.

    >>> zone_of("The Hague"), zone_of("Belgian"), zone_of("NATO HQ, Brussels"), zone_of("Italy"), zone_of("USA")
    ('Europe/Amsterdam', 'Europe/Brussels', 'Europe/Brussels', 'Europe/Rome', None)
    """
    words_of = [part.split() for part in (name, *re.split(r"[,/()]", name))]
    spans = ((said, at, at + size) for said in words_of for size in range(len(said), 0, -1) for at in range(len(said)))
    names = (" ".join(said[start:end]) for said, start, end in spans if end <= len(said))
    return next((known for name in names if (known := _zone(_places.folded(name)))), None)


def _zone(name: str) -> str | None:
    city = name if name in _places.CITIES else OF_CITY.get(name) or name.removesuffix("er")
    if city in _places.CITIES:
        return _places.CITIES[city][2]
    code = ADJECTIVES.get(name) or _places.country(name)
    return zone_of_country(code) if code else None


def zone_of_country(code: str) -> str | None:
    """The clock of a country (ISO 3166-1 alpha-2) that has only one.

    >>> zone_of_country("NL"), zone_of_country("ES"), zone_of_country("CA")
    ('Europe/Amsterdam', 'Europe/Madrid', None)
    """
    return MAIN.get(code) or _cldr.clocks().get(code)


def _of_label(said: str) -> tuple[str, int | None]:
    folded = " ".join(said.lower().replace("’", "'").split())
    return next(clock for name, clock in LABELS.items() if name.lower() == folded)


def _hours(said: str) -> timedelta:
    """
    >>> _hours("GMT+5:30"), _hours("UTC -4")
    (datetime.timedelta(seconds=19800), datetime.timedelta(days=-1, seconds=72000))
    """
    digits = re.sub(r"[^0-9]", "", said)
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    east = min(timedelta(hours=int(hours), minutes=int(minutes)), timedelta(hours=14))
    return east if "+" in said else -east


def _zone_conflict(instant: Instant, named: str, hours: timedelta | None) -> Doubts:
    offset = instant.at.utcoffset() if isinstance(instant.at, datetime) else None
    if hours is None or offset == hours:
        return ()
    return (("zone_conflict", f"{named} stands beside a day on which {instant.zone} keeps another hour"),)
