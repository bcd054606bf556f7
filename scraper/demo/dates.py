"""The dates in a posting, written as days from today, so that something always closes soon.

A placeholder is a number of days and the name of a form; without a name the long form is meant.
For 10 June 2025:

    {+12}            22 June 2025
    {+12 weekday}    Sunday 22 June 2025
    {+12 numeric}    22/06/2025
    {+12 short}      22-Jun-2025
    {+12 french}     22 juin 2025
    {+12 month}      June 2025
    {+12 year}       2025
    {+12 next-year}  2026

The last two are the year of that day and the one after it, never of today: a deadline in January
and the start months beside it must move into the new year together.

Braces hold nothing else. Anything but the above raises `UnknownPlaceholder`.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

# Not `calendar` and not `%B`: both follow the locale of whoever runs the demo.
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MOIS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
_PLACEHOLDER = re.compile(r"\{(?P<days>[+-]\d+)(?: (?P<form>[a-z-]+))?\}")


class UnknownPlaceholder(ValueError):
    """Braces that hold no day and form of ours."""


def fill(text: str, today: date) -> str:
    """The text with each placeholder replaced by its date.

    >>> fill("Apply until {+12}, at 23.59, Brussels time", date(2025, 6, 10))
    'Apply until 22 June 2025, at 23.59, Brussels time'
    """
    return _BRACES.sub(lambda braces: _words(braces[0], today), text)


def _words(placeholder: str, today: date) -> str:
    match = _PLACEHOLDER.fullmatch(placeholder)
    form = match and FORMS.get(match["form"] or "long")
    if match is None or form is None:
        raise UnknownPlaceholder(placeholder)
    return form(today + timedelta(days=int(match["days"])))


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _long(day: date) -> str:
    return f"{day.day} {_month(day)}"


def _weekday(day: date) -> str:
    return f"{DAYS[day.weekday()]} {_long(day)}"


def _numeric(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year}"


def _short(day: date) -> str:
    return f"{day.day:02}-{MONTHS[day.month - 1][:3]}-{day.year}"


def _french(day: date) -> str:
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {MOIS[day.month - 1]} {day.year}"


FORMS: Mapping[str, Callable[[date], str]] = {
    "long": _long,
    "weekday": _weekday,
    "numeric": _numeric,
    "short": _short,
    "french": _french,
    "month": _month,
    "year": lambda day: str(day.year),
    "next-year": lambda day: str(day.year + 1),
}
