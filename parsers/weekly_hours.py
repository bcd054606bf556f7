"""The hours of a working week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers import words
from parsers._found import Found, found
from parsers._layout import Text

HOURS = re.compile(rf"(?<![0-9.,])(?P<hours>[1-6][0-9](?:[.,][0-9]{{1,2}})?)\s*{words.cue('hours_a_week')}", re.I)


def parse_weekly_hours(text: Text) -> Iterator[Found[Decimal]]:
    for match in text.matches(HOURS, "hours_a_week"):
        yield found(match, Decimal(match["hours"].replace(",", ".")))
