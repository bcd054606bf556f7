"""`Label: value` lines: what a board or a notice states in a field of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsers import words
from parsers._layout import HEAD, Line, Text
from parsers._patterns import Pattern, fold


def values(text: Text, name: str) -> Iterator[re.Match[str]]:
    """What stands behind each label that one of the named cues is, or on the next line where nothing stands behind it.

    >>> [match[0] for match in values(Text("Duty station: Vienna"), "location_label")]
    ['Vienna']
    >>> [match[0] for match in values(Text("Duty station\\n\\nVienna"), "location_label")]
    ['Vienna']
    >>> [match[0] for match in values(Text("Primary LocationNetherlands-The Hague"), "location_label")]
    ['Netherlands-The Hague']
    """
    known = text.once(_stated_values)
    if name not in known:
        known[name] = tuple(_values(text, name))
    return iter(known[name])


def _stated_values(_: Text) -> dict[str, tuple[re.Match[str], ...]]:
    return {}


def _values(text: Text, name: str) -> Iterator[re.Match[str]]:
    label, lines = _label(name), text.lines
    for n in sorted({n for head in _heads(name) & text.heads.keys() for n in text.heads[head]}):
        line = lines[n]
        head = label.match(text.content, line.start, line.end)
        if head and head.end() < line.end:
            yield from VALUE.finditer(text.content, head.end(), line.end)
        elif head and n + 1 < len(lines) and not _any_label().match(text.content, lines[n + 1].start, lines[n + 1].end):
            yield from VALUE.finditer(text.content, lines[n + 1].start, lines[n + 1].end)


def is_label(text: Text, line: Line) -> bool:
    """Is the line a label whose value stands on the next one?"""
    return _end(text, line) == line.end


def stated(text: Text, line: Line) -> bool:
    """Is the line a label, with its value or without?

    >>> text = Text("Duty station: Vienna")
    >>> stated(text, text.lines[0])
    True
    """
    return _end(text, line) is not None


def _end(text: Text, line: Line) -> int | None:
    """Where the label ends that the line begins with; several fields ask it of every line."""
    known, where = text.once(_ends), (line.start, line.end)
    if where not in known:
        label = _any_label().match(text.content, *where)
        known[where] = label.end() if label else None
    return known[where]


def _ends(_: Text) -> dict[tuple[int, int], int | None]:
    return {}


VALUE = Pattern(r"[^\s|](?:[^|]*[^\s|])?")
# A label ends in a colon, a question mark or a cell's edge, or with its line, or where a copy has glued a capital or a
# number to it.
ENDS = r"(?:[^\S\n]*\??[^\S\n]*(?::|\||\Z)[\s|:]*|[^\S\n]?\?[^\S\n]+|(?<=[a-z)])(?=[A-Z0-9€$£]))"


@cache
def _heads(name: str) -> frozenset[str]:
    """The first letters of the cues, as `Text.heads` has them."""
    return frozenset(fold(word)[:HEAD].split(" ")[0] for word in words.cues(name))


@cache
def _label(name: str) -> Pattern:
    return Pattern(rf"(?i:{words.cue(name)}){ENDS}")


@cache
def _any_label() -> Pattern:
    return Pattern(rf"(?i:{words.any_of(words.labels())}){ENDS}")
