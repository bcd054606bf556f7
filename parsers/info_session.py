"""The meeting about the vacancy: when it is, and where one registers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from parsers import _dates
from parsers._found import Found, Note, span
from parsers._layout import Line, Text
from parsers._values import InfoSession, Instant

WHEN = re.compile(_dates.MOMENT, re.IGNORECASE)
URL = re.compile(r"https?://[^\s<>\"']*[^\s<>\"'.,;:!?)]")
NEAR = 6  # lines from the one that names the session to the one with its address


def parse_info_session(text: Text) -> Iterator[Found[InfoSession]]:
    for line in text.lines_with("info_session"):
        when = next(_when(text, line), None)
        where = next(_urls(text, line), None)
        if when:
            match, instant, notes = when
            spans = (span(match), *((span(where),) if where else ()))
            yield Found(InfoSession(instant, where[0] if where else None), spans, notes=notes)


def _when(text: Text, line: Line) -> Iterator[tuple[re.Match[str], Instant, tuple[Note, ...]]]:
    for match in WHEN.finditer(text.content, line.start, line.end):
        read = _dates.read_moment(match[0], text.hints)
        if read:
            instant, doubts = read
            notes = tuple(Note("info_session", code, message, (span(match),)) for code, message in doubts)
            yield match, instant, notes


def _urls(text: Text, line: Line) -> Iterator[re.Match[str]]:
    at = text.lines.index(line)
    near = text.lines[at : at + NEAR]
    return chain.from_iterable(URL.finditer(text.content, other.start, other.end) for other in near)
