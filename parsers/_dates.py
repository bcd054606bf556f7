"""Dates, hours and clocks: the patterns that find them, and the readers from their words to a value.

The patterns are small: a month is any word of the right shape, and the reader looks it up. dateparser reads the words
of a spelled date, and nothing else.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from parsers import _clocks, words
from parsers._clocks import CLOCK, Doubts
from parsers._hints import DateOrder, Hints
from parsers._patterns import Pattern
from parsers._values import Instant

# ------------------------------------------------------------------------------------------------ patterns

# The dot of an abbreviation has its sentence go on behind it; one that ends the sentence is not the month's.
# "Mars Express": the planet's name is a month only before a number or another month with its year.
ANOTHER = r"(?:\s?[/,&–-]\s?|\s(?:ou|et|à|au)\s)[^\W\d_]{3,9}\.?\s(?=[12])"
PLANET = rf"(?-i:Mars\b(?!(?:\.?\s?|{ANOTHER})[0-9]))"
MONTH = rf"(?!{PLANET}){words.any_of(words.months())}(?![^\W\d_])(?:\.(?=\s*(?-i:[^\sA-ZÀ-Þ])))?"
YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
DAY = r"(?<![0-9])[0-3]?[0-9](?:\s?(?:st|nd|rd|th|er|º)(?![^\W\d_])|\.)?"
WEEKDAY = rf"(?<![^\W\d_]){words.any_of(words.weekdays())}(?![^\W\d_])\.?"
OF = words.cue("of")
SOME_MONTH = r"[^\W\d_]{3,12}\.?"  # read_date knows which words are months
NAMED = rf"{DAY}(?!\d)[\s/.-]{{0,3}}(?:{OF}\s*)?{SOME_MONTH}"
NUMBERS = (
    r"(?:(?<![0-9])(?:19|20)[0-9]{2}[-/.][01]?[0-9][-/.][0-3]?[0-9](?![0-9])"
    rf"|(?<![0-9./-])[0-9]{{1,2}}\s?[./-]\s?[0-9]{{1,2}}\s?[./-]\s?(?:{YEAR}|[0-9]{{2}}(?![0-9./-])))"
)
# "12 JAN 15", "7-Sep-15", "07 SEP '15": two digits are a year where no hour or other number can stand.
AFTER_YEAR = words.any_of(word for name in ("month_tie", "to", "limit", "at") for word in words.cues(name))
SHORT = (
    rf"(?<![0-9.,/-])[0-3]?[0-9][\s-]{{1,2}}{words.any_of(words.months())}\.?[\s-]{{1,2}}['’]?[1-3][0-9]"
    rf"(?=\s{{0,3}}(?:[,;)(/|]|[–-](?!\s?[0-9])|\.(?![0-9])|\Z|\n|{AFTER_YEAR}\s|[0-9]{{4}}\s?h))"
)
DATE = (
    rf"(?:{NUMBERS}|{SHORT}"
    rf"|{NAMED}[\s,/-]{{0,3}}(?:{OF}\s+)?{YEAR}"
    rf"|(?<![0-9])[0-3]?[0-9]-[^\W\d_]{{3}}-[0-9]{{2}}(?![0-9])"
    rf"|(?<![^\W\d_]){SOME_MONTH}\s{{0,3}}{DAY}(?![0-9:]|\.[0-9]),?\s{{0,3}}{YEAR})"
)
NOON, MIDNIGHT = rf"(?:12\s+)?\b{words.cue('noon')}\b", rf"(?:12\s+)?\b{words.cue('midnight')}\b"
WORDED = rf"(?:12\s+)?\b{words.any_of(word for name in ('noon', 'midnight') for word in words.cues(name))}\b"
HOUR = (
    r"(?:(?<![0-9.,:])(?:"
    r"[0-2]?[0-9](?:\s?[:.]\s?[0-5][0-9]){0,2}\s?[ap]\.?\s?m(?:\b\.?|(?=(?-i:[A-Z][a-z])))"
    r"|[0-2]?[0-9](?:[:.][0-5][0-9](?::[0-5][0-9])?(?:\.[0-9]{3})?|\s?h\s?[0-5][0-9]|\s?h\b)(?![0-9])"
    rf"|[0-2]?[0-9](?:[0-5][0-9])?(?=\s?{words.cue('hours')}\b)"
    rf")(?:\s?{words.cue('hours')}\b)?(?:\s?\(?{WORDED}\)?)?|{WORDED})"
)
# A moment: a date, with an hour and a clock before or behind it where they are stated.
TO = words.any_of(word for name in ("to", "month_tie") for word in words.cues(name))
UNTIL = rf"(?:-|–|{TO})\s?[0-2]?[0-9](?:[:.h][0-5][0-9])?(?:\s?[ap]\.?m\b|\s?h\b)?(?![0-9./-]|\s?[^\W\d_]{{3}})"
HOURS = rf"{HOUR}(?:\s?{UNTIL})?"
ON = rf"(?:(?<![^\W\d_]){words.any_of(word for name in ('on', 'of') for word in words.cues(name))}[\s,]{{1,3}})"
AT = rf"(?:(?<!\w){words.any_of(word for name in ('at', 'limit') for word in words.cues(name))}[\s:]+)"
AT_HOURS = rf"(?:T|[\s,;:|(–-]{{0,4}}{AT}{{0,2}}){HOURS}"
TAIL = rf"(?:{AT_HOURS})?(?:[\s,(–-]{{0,3}}(?:{words.cue('in')}\s+)?{CLOCK}\s?\)?|Z\b)?"
# Two days of which only the first has its year: "13 March 2017 until 18 April (23h59 CET)".
PERIOD = (
    rf"(?P<first>{DATE})\s{{0,3}}(?:-|–|{words.any_of(word for name in ('to', 'limit') for word in words.cues(name))})"
    rf"\s{{0,3}}(?P<last>{DAY}(?!\d)[\s.-]{{0,3}}(?:{OF}\s*)?{MONTH}(?!\w)(?!\s?,?\s?{YEAR}))"
)
MOMENT = (
    rf"(?:(?:{HOURS}|(?<=\()(?=[^\W\d_]))(?:{CLOCK}[\s,):]{{0,4}}|[\s,(]{{0,3}}){ON}{{0,2}})?"
    rf"(?:{WEEKDAY}[\s,(]{{1,3}}{ON}?)?(?:{PERIOD}|{DATE})(?:\s?\((?:[^\W\d_]{{2,13}}|[A-Z]{{1,4}}(?:[/.-][A-Z]{{1,4}}){{2}})\))?{TAIL}"
)

moment = Pattern(MOMENT, re.I)
_date, _hour, _midnight, _noon = (Pattern(p, re.I) for p in (DATE, HOUR, MIDNIGHT, NOON))
_weekday, _period = Pattern(WEEKDAY, re.I), Pattern(PERIOD, re.I)
_four_or_two = Pattern(
    r"(?<![0-9])(?:(?:19|20)[0-9]{2}(?![0-9])|[0-9]{1,2}[./\s-]{1,2}\w{1,10}\.?[./\s-]{1,2}['’]?[0-9]{2}(?![0-9]))"
)
# "All dates are given as MM/DD/YYYY", "Date limite (jj/mm/aaaa)"
_named_order = Pattern(r"(?<![A-Z])(?:(?P<month>MM?[/.-]DD?)|(?:DD?|JJ?)[/.-]MM?)[/.-](?:YY|AA){1,2}(?![A-Z])", re.I)
YEARS = Pattern(r"[YyAa][YyAa]")
_slashed = Pattern(r"([0-9](?<![0-9./-].)[0-9]?)[/-]([0-9]{1,2})[/-](?:19|20)[0-9]{2}(?![0-9])")
_word, _number = Pattern(r"[^\W\d_]+"), Pattern(r"[0-9]+")

# ------------------------------------------------------------------------------------------------ readers


def read_moment(said: str, hints: Hints, here: str | None = None) -> tuple[Instant, Doubts] | None:
    """The instant that the words say, and what to doubt of it; None where they are no date that exists.

    `here` is the clock that "local time" means.

    >>> from parsers import _hints
    >>> str(read_moment("22 June 2025, at 23.59, Brussels time", _hints.NONE)[0])
    '2025-06-22T23:59:00+02:00'
    """
    said = _with_year(said, hints)
    match = _date.search(said)
    day = read_date(match[0], hints.date_order) if match else None
    if not match or day is None:
        return None
    rest = f"{said[: match.start()]} {said[match.end() :]}"
    doubts = _assumed_order(match[0], hints) + _weekday_conflict(day, rest)
    hour = _hour.search(rest)
    clock = _at_hour(day, hour[0]) if hour else None
    if clock is None:
        return Instant(day), doubts
    instant, clash = _clocks.in_zone(clock, rest, hints, here)
    return instant, doubts + _late(day, hour[0] if hour else "") + clash


def _with_year(said: str, hints: Hints) -> str:
    """Of two days with one year the second, with that year."""
    period = _period.search(said)
    first = read_date(period["first"], hints.date_order) if period else None
    return f"{period['last']} {first.year}{said[period.end() :]}" if period and first else said


@lru_cache(maxsize=8)
def ordered(content: str, hints: Hints) -> Hints:
    """The hints with the order of numbers that the page itself names, or that it shows where its source names none.

    >>> from parsers import _hints
    >>> ordered("Closing date (MM/DD/YYYY): 04/09/2025", _hints.NONE).date_order
    'MDY'
    >>> ordered("Apply by 04/09/2025. Last updated 03/31/2025", _hints.NONE).date_order
    'MDY'
    """
    named = _named_order.search(content) if YEARS.search(content) else None
    if named:
        return replace(hints, date_order="MDY" if named["month"] else "DMY")
    return replace(hints, date_order="MDY") if not hints.date_order and _is_month_first(content) else hints


def _is_month_first(content: str) -> bool:
    """Does the page write a date that only a month can begin (12/31/2025), and none that only a day can?"""
    pairs = [(int(match[1]), int(match[2])) for match in _slashed.finditer(content)]
    return any(one <= 12 < other <= 31 for one, other in pairs) and not any(one > 12 for one, _ in pairs)


def is_date(said: str) -> bool:
    """Do the words hold a date that exists?"""
    match = _date.search(said)
    return match is not None and read_date(match[0]) is not None


def dated(content: str, start: int, end: int) -> bool:
    """May a date stand here? Look here before running a pattern of dates."""
    return _four_or_two.search(content, start, end) is not None


def ends_a_day(said: str) -> bool:
    """
    >>> ends_a_day("5 June 2025 (midnight The Hague time)"), ends_a_day("5 June 2025, 17:00")
    (True, False)
    """
    match = _date.search(said)
    hour = _hour.search(said, match.end()) if match else None
    return hour is not None and _hour_minute_second(hour[0])[:2] in ((24, 0), (23, 59), (23, 55))


@lru_cache(maxsize=4096)
def read_date(said: str, order: DateOrder | None = None) -> date | None:
    """The date that the words say; numbers day first unless told otherwise or impossible so.

    >>> read_date("1er juin 2025"), read_date("11/06/2025"), read_date("06/22/2025"), read_date("31 June 2025")
    (datetime.date(2025, 6, 1), datetime.date(2025, 6, 11), datetime.date(2025, 6, 22), None)
    """
    numbers = [int(number) for number in _number.findall(said)]
    name = _month_name(said)
    if not name and _word.search(said.replace("T", " ")):
        return None
    if name:
        day, year = (min(numbers), max(numbers)) if max(numbers) > 99 else (numbers[0], numbers[-1])
        return _spelled(day, name, _century(year))
    day, month, year = _in_order(numbers, order)
    try:
        return date(_century(year), month, day)
    except ValueError:
        return None


def _spelled(day: int, name: str, year: int) -> date | None:
    """dateparser reads it, told the language and the format so that it cannot guess."""
    import dateparser  # 100 ms that a page without such a date need not pay

    read = dateparser.parse(
        f"{day} {name} {year}",
        date_formats=["%d %B %Y"],
        languages=[words.months()[name][1]],
        settings={"PARSERS": ["custom-formats"]},
    )
    return read.date() if read else None


def read_month(said: str) -> int | None:
    """The number of the month that is named.

    >>> read_month("1er juin 2025"), read_month("11/06/2025")
    (6, None)
    """
    name = _month_name(said)
    return words.months()[name][0] if name else None


def _month_name(said: str) -> str | None:
    names = (match[0].lower() for match in _word.finditer(said))
    return next((name for name in names if name in words.months()), None)


def _century(year: int) -> int:
    return year + 2000 if year < 100 else year


def _in_order(numbers: list[int], order: DateOrder | None) -> tuple[int, int, int]:
    """Day, month, year."""
    if numbers[0] > 31:
        year, month, day = numbers
    else:
        day, month, year = numbers
        if order == "MDY" or (month > 12 and order is None):
            day, month = month, day
    return day, month, year


def _assumed_order(said: str, hints: Hints) -> Doubts:
    """A doubt where the numbers could be read both ways and the source does not say which."""
    numbers = [int(number) for number in _number.findall(said)]
    if hints.date_order or len(numbers) != 3 or numbers[0] > 12 or numbers[1] > 12 or numbers[0] == numbers[1]:
        return ()
    return (("date_order_assumed", f"{said} read day first"),)


def _weekday_conflict(day: date, said: str) -> Doubts:
    named = _weekday.search(said)
    if not named or words.weekdays()[named[0].lower().rstrip(".")] == day.weekday():
        return ()
    return (("weekday_conflict", f"{day.isoformat()} is no {named[0]}"),)


def _at_hour(day: date, said: str) -> datetime | None:
    """The day at its hour; None for an hour that no day has."""
    hour, minute, second = _hour_minute_second(said)
    if minute > 59 or second > 59 or hour > 24 or (hour == 24 and minute):
        return None
    try:
        return datetime.combine(day, time()) + timedelta(hours=hour, minutes=minute, seconds=second)
    except OverflowError:
        return None


def _hour_minute_second(said: str) -> tuple[int, int, int]:
    digits = re.sub(r"(?<![0-9])([0-9]{2})([0-9]{2})(?![0-9])", r"\1:\2", said)  # 2359 hrs
    hour, minute, second = ([int(number) for number in _number.findall(digits)] + [0, 0, 0])[:3]
    if _midnight.search(said) and not minute:
        return 24, 0, 0
    if _noon.search(said) and not minute:
        return 12, 0, 0
    half = re.search(r"([ap])\.?\s?m(?:\b|\Z)", said, re.I)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half[1].lower() == "p" else 0)
    return hour, minute, second


def _late(day: date, hour: str) -> Doubts:
    numbers = _number.findall(hour)
    if not _midnight.search(hour) or (len(numbers) > 1 and int(numbers[1])):  # 23:59 is said to be midnight
        return ()
    return (("midnight_is_end_of_day", f"midnight is the end of {day.isoformat()}"),)
