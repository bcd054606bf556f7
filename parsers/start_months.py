"""The months in which work starts, with their year where one is stated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _dates, words
from parsers._found import Found, found
from parsers._layout import Text
from parsers._values import YearMonth

PART = rf"(?:(?:1|1st|1er)\s+)?{_dates.MONTH}(?:\s+{_dates.YEAR})?"
LIST = rf"{PART}(?:\s*(?:/|,|{words.cue('or')}|and|et)\s*(?:in\s+)?{PART})*"
START = re.compile(
    rf"(?<!\w){words.cue('start')}(?!\w)\W*(?:(?:in|on|from|of|as of|either|en|le|the)\s+)*(?P<months>{LIST})",
    re.IGNORECASE,
)
_part = re.compile(rf"(?P<month>{_dates.MONTH})(?:\s+(?P<year>{_dates.YEAR}))?", re.IGNORECASE)


def parse_start_months(text: Text) -> Iterator[Found[YearMonth]]:
    seen: set[YearMonth] = set()
    for match in text.matches(START, "start"):
        for month in read_start_months(match["months"]):
            if month not in seen:
                seen.add(month)
                yield found(match, month, group="months")


def read_start_months(said: str) -> list[YearMonth]:
    """A year behind the last month counts for those before it that have none.

    >>> [str(month) for month in read_start_months("March / September 2026")]
    ['2026-03', '2026-09']
    """
    months: list[YearMonth] = []
    year: int | None = None
    for match in reversed(list(_part.finditer(said))):
        year = int(match["year"]) if match["year"] else year
        number, _ = words.months()[match["month"].lower().rstrip(".")]
        months.append(YearMonth(year, number))
    return months[::-1]
