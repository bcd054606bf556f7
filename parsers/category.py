"""The board's category of the posting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _labels, words
from parsers._found import PROSE, Found, found
from parsers._layout import Text
from parsers._patterns import Pattern

NAME = r"[^\W_](?:[^\n|.;]{0,78}[^\s|.;,:])?"
CATEGORY = Pattern(rf"{NAME}\Z")
# "3 May 2026 | Category: Internships | Career Centre"
BETWEEN_BARS = Pattern(rf"\|\s*{words.cue('category_label')}\s?:\s*(?P<category>{NAME})(?=\s*(?:\||\Z))", re.IGNORECASE)
ICON = "\U0001f4c1"  # the folder that SelectMinds sets before it, on its line or on the one above
ICONED = Pattern(rf"{ICON}\s{{0,4}}(?P<category>{NAME})[^\S\n]*$", re.MULTILINE)


def parse_category(text: Text) -> Iterator[Found[str]]:
    for value in _labels.values(text, "category_label"):
        match = CATEGORY.match(text.content, value.start(), value.end())
        if match:
            yield found(match, " ".join(match[0].split()), rank=PROSE)
    for match in text.matches(BETWEEN_BARS, "category_label"):
        yield found(match, " ".join(match["category"].split()), group="category")
    for match in ICONED.finditer(text.content):
        yield found(match, match["category"], group="category", rank=PROSE)
