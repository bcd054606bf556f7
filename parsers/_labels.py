"""`Label: value` lines: what a board or a notice states in a field of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsers import words
from parsers._layout import Text


def values(text: Text, name: str) -> Iterator[re.Match[str]]:
    """The value behind (or on the line under) each label that has one of the named cues, and nothing else, before it.

    >>> [match[0] for match in values(Text("Duty station: Vienna"), "location_label")]
    ['Vienna']
    """
    label, value = _patterns(name)
    lines = text.lines
    for n, line in enumerate(lines):
        head = label.match(text.content, line.start, line.end)
        if head and head.end() < line.end:
            yield from value.finditer(text.content, head.end(), line.end)
        elif head and head["colon"] and n + 1 < len(lines):
            yield from value.finditer(text.content, lines[n + 1].start, lines[n + 1].end)


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    label = rf"{words.cue(name)}[^\S\n]*(?:(?P<colon>:)\s*|\|\s*|\Z)"
    return re.compile(label, re.IGNORECASE), re.compile(r"\S(?:.*\S)?")
