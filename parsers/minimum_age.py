"""The age from which one may apply, in years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers._found import Found, found
from parsers._layout import Text

YEARS = r"(?<![0-9])(?:1[4-9]|[2-3][0-9])(?![0-9])"
NOT_FROM = r"(?<!under )(?<!maximum )(?<!moins de )(?<!il y a )(?<!depuis )"
AGE = re.compile(
    rf"{NOT_FROM}(?P<old>{YEARS})(?:\s+years\s+(?:old|of\s+age)|\s+ans\b(?!\s+d['’e]))"
    rf"|\b(?:minimum\s+age|age|âge)(?:\s+of|\s+minimum)?\s*:?\s*(?P<age>{YEARS})",
    re.IGNORECASE,
)


def parse_minimum_age(text: Text) -> Iterator[Found[int]]:
    for match in text.matches(AGE, "age"):
        yield found(match, int(match["old"] or match["age"]))
