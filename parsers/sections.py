"""The sub-units that the page lists, each with what it does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _items, _units, words
from parsers._found import Found, found
from parsers._layout import Text
from parsers._values import Section

# "The Indo-Pacific (IP) Section, responsible for …", "Press and Media Section (PMS): …", "Press Team: …"
SECTION = re.compile(
    rf"{_units.ARTICLE}(?:"
    rf"(?P<name>[^():]*[^():\s])\s*{_units.ACRONYM}(?:\s*{_units.GENERIC}\b)?"
    rf"|(?P<named>[^():,]*?\b{words.cue('unit')}\b)(?=\s*(?:[,:–-]|\Z)|\s+[a-z])"
    rf")[\s,:–-]*(?P<remit>(?s:.)*)",
    re.IGNORECASE,
)


def parse_sections(text: Text) -> Iterator[Found[Section]]:
    for block in text.under("sections"):
        for line in _items.listed(text, block):
            match = SECTION.match(text.content, line.start, line.end)
            if match:
                name = match["name"] or match["named"]
                yield found(match, Section(_units.bare(name), match["acronym"], match["remit"] or None))
