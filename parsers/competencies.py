"""The competencies that candidates must show, each with its description where the page gives one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from parsers import _headings, _items, words
from parsers._found import Found, found
from parsers._layout import Block, Line, Text
from parsers._patterns import Pattern
from parsers._values import Competency

NAMED = Pattern(r"(?P<name>[^:–—|\n]{2,60}?)\s*(?::|\s(?:[–—|]|--?)\s|\n)\s*(?P<description>(?s:.)+)")
# The number of a framework before the name: `C001: Teamwork`, `CC-2 – Planning`.
CODE = r"[A-Z]{1,4}[ .-]?\d{1,4}"
CODED = Pattern(rf"(?:\(?{CODE}\)?\s{{0,3}}(?:[:.|–—]|--?(?=\s))|\({CODE}\))\s{{0,3}}(?=[^\W\d])")
# A name that needs no bullet to be seen: a few words with a capital, then a colon or a dash.
TITLED = Pattern(r"[A-ZÀ-Þ][^\s:–—]*+(?:[ \u00a0][^\s:–—]++){0,4}?[ \u00a0]?(?::|[ \u00a0](?:[–—]|--?))\s")
NAME = Pattern(r"[A-ZÀ-Þ][^\s.:;]*+(?:[ \u00a0,][^\s.:;]++){0,4}\Z")
TITLE = Pattern(r"[A-ZÀ-Þ][^\s.:;]*+(?:[ \u00a0,][^\s.:;]++){0,4}\s?:?\Z")  # a name over its description
SUBTITLE = Pattern(r"[A-ZÀ-Þ][^\s:]*+(?:[ \u00a0][^\s:]++){0,3}:")
# A name inside a line that holds several.
RUN_ON = Pattern(r"(?<![^\sa-zß-ÿ])[A-ZÀ-Þ][\w'’-]{2,30}(?:\s[a-zß-ÿ][\w'’-]{0,30}){0,4}\s?:(?=\s+\S)")
# How a sentence about competencies begins: "Candidates show …", "The post calls for …", "UNICEF's values of …".
SAYS = Pattern(
    rf"{words.said('article', 'prose')}|(?:\S+\s+){{0,2}}?{words.said('applying', 'holder')}|\S{{1,40}}['’]s\s",
    re.IGNORECASE,
)
SHORT_NAME = 4  # words of a competency in a row of them
LONGEST = 14  # words of a competency; what is longer is prose about them


def parse_competencies(text: Text) -> Iterator[Found[Competency]]:
    for block in text.under("competencies"):
        if block.head and _is_subtitle(text, block.head):
            continue
        for told in (
            _told(text, block) or _titled(text, block) or list(_items.matches_of(text, block)) or _in_a_row(text, block)
        ):
            for match in _single(text, _uncoded(text, told)):
                if _is_competency(match[0]):
                    yield found(match, read_competency(match[0]))


def _is_competency(said: str) -> bool:
    """Not so the head of a table (`Name: Definition`), and prose."""
    named = NAMED.fullmatch(said)
    if not named:
        return len(said.split()) <= LONGEST and said.lower() not in words.cues("column_head")
    return not {part.lower() for part in named.groups()} <= set(words.cues("column_head"))


def _uncoded(text: Text, told: re.Match[str]) -> re.Match[str]:
    """The item without the number that its framework gives it."""
    code = CODED.match(text.content, *told.span())
    return (_items.item(text, code.end(), told.end()) if code else None) or told


def _single(text: Text, told: re.Match[str]) -> list[re.Match[str]]:
    """The competencies in one item: "Core: Communication, Planning" holds two, and so does "Vision; Ethics"."""
    named = NAMED.match(text.content, *told.span())
    if named and named["name"].lower() in words.cues("competency_kind"):
        return _items.in_sentence(text, *named.span("description"), commas=0)
    return [told] if named else _items.in_sentence(text, *told.span(), commas=None)


def _is_subtitle(text: Text, head: Line) -> bool:
    """Is it the name of one competency, over bullets that describe it (`Communication:`)?"""
    known = _headings.heading_topic(text.of(head)) or _headings.lead_topic(text.of(head))
    return not known and SUBTITLE.fullmatch(text.content, head.start, head.end) is not None


def _told(text: Text, block: Block) -> list[re.Match[str]]:
    """Names with their descriptions, in a paragraph each: `Teamwork: Shares.`, or the name on a line of its own."""
    if block.run_on or any(line.mark for line in block.lines):
        return []
    if len(together := _together(text, block)) > 1:
        return together
    told: list[re.Match[str]] = []
    apart = len(block.lines) > 1 and block.lines[1].gap
    lines = list(reversed(block.lines))
    while lines:
        line = last = lines.pop()
        if len(told) > 1 and line.gap and not apart:
            break
        if not TITLED.match(text.content, line.start, line.end):
            below = lines[-1] if lines else None
            if not below or below.gap or not _is_name(text, line):
                break
            if TITLED.match(text.content, below.start, below.end):  # "Core" over the core competencies
                continue
            if not _describes(text, below):
                break
            last = lines.pop()
        match = _items.item(text, line.start, last.end)
        told += [match] if match else []
    return told


def _titled(text: Text, block: Block) -> list[re.Match[str]]:
    """Bulleted or numbered names, the description of each on the line below: `1. Teamwork`, `Shares.`"""
    heads = [n for n, line in enumerate(block.lines) if line.mark]
    if not heads or any(not TITLE.match(text.content, block.lines[n].start, block.lines[n].end) for n in heads):
        return []
    told = [(block.lines[n], tuple(_below(block.lines[n + 1 :]))) for n in heads]
    if len(told) < 2 or not all(below for _, below in told):
        return []
    matches = (_items.item(text, head.start, below[-1].end) for head, below in told)
    return [match for match in matches if match]


def _below(lines: tuple[Line, ...]) -> Iterator[Line]:
    return takewhile(lambda line: not line.mark and not line.gap, lines)


def _in_a_row(text: Text, block: Block) -> list[re.Match[str]]:
    """Names in one line below the heading: `Initiative, teamwork, planning.`; a sentence about them is none."""
    line = block.lines[0] if block.lines else None
    if block.run_on or not line or line.mark or (len(block.lines) > 1 and not block.lines[1].gap):
        return []
    names = _items.in_sentence(text, line.start, line.end, commas=2)
    short = all(len(name[0].split()) <= SHORT_NAME for name in names)
    return names if len(names) > 2 and short and not SAYS.match(text.content, line.start, line.end) else []


def _together(text: Text, block: Block) -> list[re.Match[str]]:
    """Names and descriptions that a copy has run together in one line: `Empathy: listens Initiative: acts`."""
    line = block.lines[0] if block.lines else None
    if not line:
        return []
    starts = [name.start() for name in RUN_ON.finditer(text.content, line.start, line.end)]
    if len(starts) < 2 or starts[0] != line.start:
        return []
    matches = (_items.item(text, *ends) for ends in pairwise([*starts, line.end]))
    return [match for match in matches if match]


def _describes(text: Text, line: Line) -> bool:
    return text.content[line.end - 1] == "." or line.end - line.start > 60


def _is_name(text: Text, line: Line) -> bool:
    return NAME.match(text.content, line.start, line.end) is not None


def read_competency(said: str) -> Competency:
    """
    >>> read_competency("Empathy: Listens actively.")
    Competency(name='Empathy', description='Listens actively.')
    >>> read_competency("Empathy\\nListens actively.")
    Competency(name='Empathy', description='Listens actively.')
    """
    match = NAMED.fullmatch(said)
    if not match:
        return Competency(_items.read_item(said).rstrip("."))
    return Competency(_items.read_item(match["name"]), _items.read_item(match["description"]))
