"""How long the work lasts, in months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers import words
from parsers._found import Found, found
from parsers._layout import Text
from parsers._values import Months

COUNT = rf"(?:[0-9]{{1,2}}(?:[.,][0-9]{{1,2}})?|\b{words.any_of(words.numbers())})"
SPAN_OF = rf"{COUNT}(?:\s*(?:-|–|to|and|à|et)\s*{COUNT})?"
TERM = rf"(?<!\w){words.cue('term')}(?!\w)"
# "6-month traineeship", "six-month internship", "Internship duration: 6 months", "internship lasts six months"
LENGTH = rf"(?<![0-9.,]){SPAN_OF}[\s-]*(?:{words.cue('months')}|{words.cue('years')})(?!\w)"
OF_KIND = rf"(?:(?:paid|unpaid|{words.cue('full_time')}|{words.cue('part_time')})\s+){{0,2}}"
DURATION = re.compile(
    rf"(?P<before>{LENGTH})\s+{OF_KIND}{TERM}|{TERM}[^.;,\n0-9]{{0,40}}?(?P<behind>{LENGTH})",
    re.IGNORECASE,
)
_count = re.compile(COUNT, re.IGNORECASE)
_years = re.compile(rf"{words.cue('years')}\Z", re.IGNORECASE)


def parse_duration(text: Text) -> Iterator[Found[Months]]:
    for match in text.matches(DURATION, "term"):
        group = "before" if match["before"] else "behind"
        yield found(match, read_duration(match[group]), group=group)


def read_duration(said: str) -> Months:
    """
    >>> read_duration("3 to 6 months"), read_duration("two years")
    (Months(min=Decimal('3'), max=Decimal('6')), Months(min=Decimal('24'), max=Decimal('24')))
    """
    times = 12 if _years.search(said) else 1
    counts = [_number(match[0]) * times for match in _count.finditer(said)]
    return Months(counts[0], counts[-1])


def _number(said: str) -> Decimal:
    return Decimal(words.numbers().get(said.lower()) or said.replace(",", "."))
