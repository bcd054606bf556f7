"""Dates, hours and clocks: the patterns that find them, and the readers from their words to a value.

dateparser reads the words of a date and nothing else: it is told the language and the format, so it cannot guess.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

from parsers import _places, words
from parsers._hints import DateOrder, Hints
from parsers._values import Instant

# ------------------------------------------------------------------------------------------------ patterns

# The dot of an abbreviation has its sentence go on behind it; one that ends the sentence is not the month's.
MONTH = rf"{words.any_of(words.months())}(?![^\W\d_])(?:\.(?=\s*(?-i:[^\sA-ZÀ-Þ])))?"
YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
DAY = r"(?<![0-9])[0-3]?[0-9](?:st|nd|rd|th|er|\.)?"
DATE = (
    rf"(?:(?<![0-9])(?:19|20)[0-9]{{2}}-[01][0-9]-[0-3][0-9](?![0-9])"
    rf"|(?<![0-9./-])[0-9]{{1,2}}[./-][0-9]{{1,2}}[./-]{YEAR}"
    rf"|{DAY}[\s/-]*(?:(?:of|de)\s+)?{MONTH}[\s,/-]*(?:de\s+)?{YEAR}"
    rf"|\b{MONTH}\s*{DAY}(?![0-9:.]),?\s*{YEAR})"
)
NOON, MIDNIGHT = rf"(?:12\s+)?{words.cue('noon')}\b", rf"{words.cue('midnight')}\b"
HOUR = (
    r"(?<![0-9.,:])(?:[0-2]?[0-9](?:[:.][0-5][0-9]){0,2}\s?[ap]\.?m\b\.?"
    r"|[0-2]?[0-9](?:[:.][0-5][0-9](?::[0-5][0-9])?|\s?h\s?[0-5][0-9]|\s?h\b)(?![0-9])(?:\s?(?:hrs|hours)\b)?"
    rf"|{NOON}|{MIDNIGHT})"
)
# A label → the civil time it belongs to, and the offset in hours that it names (None: both seasons).
LABELS: dict[str, tuple[str, int | None]] = {
    "CET/CEST": ("Europe/Brussels", None),
    "CET": ("Europe/Brussels", 1),
    "CEST": ("Europe/Brussels", 2),
    "UTC": ("UTC", 0),
    "GMT": ("UTC", 0),
    "BST": ("Europe/London", 1),
    "EST": ("America/New_York", -5),
    "EDT": ("America/New_York", -4),
    "EET": ("Europe/Athens", 2),
    "EEST": ("Europe/Athens", 3),
}
OFFSET = r"\b(?:GMT|UTC)\s?[+-]\s?[0-9]{1,2}\b"
LABEL = rf"(?:{OFFSET}|(?-i:\b{words.any_of(LABELS)}\b))"
PLACE_TIME = (
    rf"(?:{_places.CITY}\s+{words.cue('local_time')}\b"
    rf"|{words.cue('local_time')}\s+(?:de|in|à|of)\s+{_places.CITY}\b)"
)
CLOCK = rf"(?:{LABEL}(?:[\s,(]*{PLACE_TIME})?|{PLACE_TIME}(?:[\s,]*{LABEL})?)"
# A moment: a date, with an hour and a clock before or behind it where they are stated.
MOMENT = (
    rf"(?:{HOUR}[\s,(]*(?:{CLOCK}[\s,)]*)?(?:(?:on|le)\s+)?)?{DATE}"
    rf"(?:[\s,(]*(?:(?:at|by|à)\s+)?{HOUR})?(?:[\s,(]*{CLOCK}\)?)?"
)

_date, _hour, _midnight, _noon = (re.compile(p, re.I) for p in (DATE, HOUR, MIDNIGHT, NOON))
_offset, _label = re.compile(OFFSET, re.I), re.compile(rf"\b{words.any_of(LABELS)}\b")
_city = re.compile(PLACE_TIME.replace(_places.CITY, f"({_places.CITY})"), re.I)
_month = re.compile(MONTH, re.I)

# ------------------------------------------------------------------------------------------------ readers

Doubts = tuple[tuple[str, str], ...]  # (code of a note, its message)


def read_moment(said: str, hints: Hints) -> tuple[Instant, Doubts] | None:
    """The instant that the words say, and what to doubt of it; None where they are no date that exists.

    >>> from parsers import _hints
    >>> str(read_moment("22 June 2025, at 23.59, Brussels time", _hints.NONE)[0])
    '2025-06-22T23:59:00+02:00'
    """
    match = _date.search(said)
    day = read_date(match[0], hints.date_order) if match else None
    if not match or day is None:
        return None
    doubts = _assumed_order(match[0], hints)
    rest = f"{said[: match.start()]} {said[match.end() :]}"
    hour = _hour.search(rest)
    if not hour:
        return Instant(day), doubts
    clock, late = _at_hour(day, hour[0])
    instant, clash = _in_zone(clock, rest, hints)
    return instant, doubts + late + clash


@lru_cache(maxsize=4096)
def read_date(said: str, order: DateOrder | None = None) -> date | None:
    """The date that the words say; numbers day first unless told otherwise or impossible so.

    >>> read_date("1er juin 2025"), read_date("11/06/2025"), read_date("06/22/2025"), read_date("31 June 2025")
    (datetime.date(2025, 6, 1), datetime.date(2025, 6, 11), datetime.date(2025, 6, 22), None)
    """
    name = _month.search(said)
    if not name:
        return _read_numbers([int(number) for number in re.findall(r"[0-9]+", said)], order)
    import dateparser  # 100 ms that a page without a spelled date need not pay

    month, language = words.months()[name[0].lower().rstrip(".")]
    numbers = sorted(re.findall(r"[0-9]+", said), key=len)
    read = dateparser.parse(
        f"{numbers[0]} {name[0].rstrip('.')} {numbers[-1]}",
        date_formats=["%d %B %Y"],
        languages=[language],
        settings={"PARSERS": ["custom-formats"]},
    )
    return read.date() if read and read.month == month else None


def _read_numbers(numbers: list[int], order: DateOrder | None) -> date | None:
    if numbers[0] > 31:
        year, month, day = numbers
    else:
        day, month, year = numbers
        if order == "MDY" or (month > 12 and order is None):
            day, month = month, day
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _assumed_order(said: str, hints: Hints) -> Doubts:
    """A doubt where the numbers could be read both ways and the source does not say which."""
    numbers = [int(number) for number in re.findall(r"[0-9]+", said)]
    if hints.date_order or len(numbers) != 3 or numbers[0] > 12 or numbers[1] > 12 or numbers[0] == numbers[1]:
        return ()
    return (("date_order_assumed", f"{said} read day first"),)


def _at_hour(day: date, said: str) -> tuple[datetime, Doubts]:
    if _midnight.search(said):
        doubt = ("midnight_is_end_of_day", f"midnight is the end of {day.isoformat()}")
        return datetime.combine(day + timedelta(days=1), time()), (doubt,)
    if _noon.search(said):
        return datetime.combine(day, time(12)), ()
    hour, minute, second = ([int(number) for number in re.findall(r"[0-9]+", said)] + [0, 0])[:3]
    half = re.search(r"([ap])\.?m", said, re.I)
    if half:
        hour = hour % 12 + (12 if half[1].lower() == "p" else 0)
    return datetime.combine(day, time()) + timedelta(hours=hour, minutes=minute, seconds=second), ()


def _in_zone(clock: datetime, said: str, hints: Hints) -> tuple[Instant, Doubts]:
    """The clock in its zone: the place beside it decides, then a label, then an offset, then the source."""
    place, offset, label = _city.search(said), _offset.search(said), _label.search(said)
    zone = _places.zone(next(filter(None, place.groups()))) if place else None
    hours = int(re.sub(r"[^0-9-]", "", offset[0])) if offset else LABELS[label[0]][1] if label else None
    if not zone and offset:
        return Instant(clock.replace(tzinfo=timezone(timedelta(hours=hours or 0)))), ()
    zone = zone or (LABELS[label[0]][0] if label else hints.zone)
    if not zone:
        return Instant(clock), ()
    instant = Instant(clock.replace(tzinfo=ZoneInfo(zone)), zone)
    named = (offset or label or said)[0]
    return instant, _zone_conflict(instant, named, hours)


def _zone_conflict(instant: Instant, named: str, hours: int | None) -> Doubts:
    offset = instant.at.utcoffset() if isinstance(instant.at, datetime) else None
    if hours is None or offset == timedelta(hours=hours):
        return ()
    return (("zone_conflict", f"{named} stands beside a day on which {instant.zone} keeps another hour"),)
