"""The hours of a working week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers import words
from parsers._found import Found, found
from parsers._layout import Text

HOURS = r"(?<![0-9.,:/–-])(?P<{0}>[1-6][0-9](?:[.,][0-9]{{1,2}})?)(?![0-9])"
WEEKLY = re.compile(
    # "38 hours a week", "a 38-hour week", "37h30 par semaine"; never the upper end of "20-40 hours a week"
    rf"{HOURS.format('hours')}(?:h(?P<minutes>[0-5][0-9]))?\s*{words.cue('hours_a_week')}(?!\w)"
    rf"|{HOURS.format('clock')}h(?P<past>[0-5][0-9])\s+{words.said('a_week')}"
    # "five days per week (35 hours)", "Weekly working hours: 38"
    rf"|{words.said('week_of')}(?:\s*[:=(|]|\s+{words.said('is')})?\s*{HOURS.format('behind')}(?:\s*{words.cue('hours_a_week')}(?!\w)|\s*{words.said('hours')}|(?=\s*(?:[)|]|\Z)))",
    re.IGNORECASE,
)
RANGE = re.compile(
    rf"[0-9]\s*(?:h|{words.said('hours')})?\s*(?:[-–—/]|{words.said('range', 'range_and', 'or')})\s*\Z", re.I
)


def parse_weekly_hours(text: Text) -> Iterator[Found[Decimal]]:
    for match in text.matches(WEEKLY, "hours_a_week", "week_of", "a_week"):
        if not RANGE.search(text.content, max(0, match.start() - 20), match.start()):
            yield found(match, read_weekly_hours(match[0]))


def read_weekly_hours(said: str) -> Decimal:
    """
    >>> read_weekly_hours("37,5 hours a week"), read_weekly_hours("37h30 par semaine")
    (Decimal('37.5'), Decimal('37.5'))
    """
    match = WEEKLY.search(said)
    if not match:
        raise ValueError(said)
    hours = Decimal((match["hours"] or match["clock"] or match["behind"]).replace(",", "."))
    return hours + Decimal(match["minutes"] or match["past"] or 0) / 60
