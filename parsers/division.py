"""The unit that hires: as a label, the title or the prose names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _labels, _units, words
from parsers._found import LABEL, Found, found
from parsers._layout import Text
from parsers._values import Unit

NAME = r"[A-ZÀ-Þ][^\s,;:()–]*(?:[ \u00a0](?:(?:and|of|the|for|et|de|des|du|la|le|&|,)[ \u00a0])*[A-ZÀ-Þ&][^\s,;:()–]*)*"
KIND = words.any_of(word.title() for word in words.cues("unit"))
# "Public Diplomacy (PDD) Division", "Public Diplomacy Division (PDD)", "Public Diplomacy Division"
UNIT = re.compile(
    rf"(?P<name>{NAME})[ \u00a0]{_units.ACRONYM}[ \u00a0]{KIND}\b"
    rf"|(?P<named>{NAME}[ \u00a0]{KIND})\b(?:[ \u00a0]{_units.ACRONYM.replace('acronym', 'short')})?"
)
LABELLED = re.compile(rf"(?P<name>[^()]*[^()\s])\s*(?:{_units.ACRONYM})?")
TITLE, DIVISION_OF_PROSE = 2, 1


def parse_division(text: Text) -> Iterator[Found[Unit]]:
    for value in _labels.values(text, "division_label"):
        match = LABELLED.match(text.content, value.start(), value.end())
        if match:
            yield found(match, Unit(_units.bare(match["name"]), match["acronym"]), rank=LABEL)
    for n, line in enumerate(text.lines_with("unit")):
        for match in UNIT.finditer(text.content, line.start, line.end):
            name = match["name"] or match["named"]
            rank = TITLE if n == 0 and line == text.lines[0] else DIVISION_OF_PROSE
            yield found(match, Unit(_units.bare(name), match["acronym"] or match["short"]), rank=rank)
