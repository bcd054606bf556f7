"""What a printed page repeats around its text: page numbers, and the headers and footers that stand beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from parsers import words
from parsers._patterns import Pattern

if TYPE_CHECKING:
    from parsers._lines import Line

# `Page 1 of 3`, `AC/12    Page 1/3`: the number of the page ends its line, with the notice's own number before it.
PAGE = Pattern(
    rf"(?:(?P<rest>\S[^\n]{{0,150}}?)(?:[^\S\n]{{2,}}|[^\S\n]*[|–—·-][^\S\n]*))??"
    rf"{words.cue('page')}\s{{0,3}}\d{{1,3}}(?:\s{{0,3}}(?:/|{words.cue('page_of')})\s{{0,3}}\d{{1,3}})?",
    re.IGNORECASE,
)
BARE = Pattern(r"\d{1,3}\s?/\s?\d{1,3}|[–—-]?\s?\d{1,3}\s?[–—-]")  # `1/3`, `- 2 -` (the first is a bullet)
# `Name of the notice 12/2026        2/3`: the same words and the same count of pages stand on each page.
TITLED = Pattern(r"(?P<title>\S[^\n]{2,150}?)[^\S\n]{3,}(?P<n>\d{1,2})\s?/\s?(?P<of>\d{1,2})")
INDENT = 20  # spaces before a page's number that is set in the middle or at the right edge
DASHES = tuple("–—-")
APART = 12  # lines of a page, at least
LONGEST = 200  # letters of a footer, its wide gap included
NEAR = 3  # lines of a header or footer, at most


def without_furniture(content: str, lines: list[Line]) -> Iterator[Line]:
    """The lines but for those that a printed page repeats; the line behind them stands apart from what is before."""
    gone = _furniture(content, lines)
    dropped = False
    for n, line in enumerate(lines):
        if n not in gone:
            yield replace(line, gap=True) if dropped else line
        dropped = n in gone


def _furniture(content: str, lines: list[Line]) -> set[int]:
    pages = {n: page for n, line in enumerate(lines) if (page := _page(content, line))}
    # of the other kinds one alone may be anything, but for a number between two dashes
    numbers = {
        n
        for n, page in pages.items()
        if len(pages) > 1 or (PAGE.made(page) and not page["rest"]) or lines[n].mark[:1] in DASHES
    }
    numbers |= _counted(content, lines) | _titled(content, lines)
    if not numbers:
        return set()
    said = [_said(content, line) for line in lines]
    # a header or footer stands beside the numbers of two pages, or beside one and at the text's beginning
    times = Counter(said[n] for at in (-1, *numbers) for n in _once(said, at))
    repeated = {text for text, count in times.items() if count > 1}
    return numbers.union(*(_beside(lines, said, repeated, n, step) for n in numbers for step in (-1, 1)))


def _once(said: list[str], at: int) -> set[int]:
    """The lines around that one, of those that say the same one."""
    near = range(max(at - NEAR, 0), min(at + NEAR + 1, len(said)))
    return set({said[n]: n for n in near if n != at}.values())


def _counted(content: str, lines: list[Line]) -> set[int]:
    """The lines that are a number alone, each one more than the one a page before: 2, 3, 4."""
    alone = [
        (n, int(content[line.start : line.end]))
        for n, line in enumerate(lines)
        if not line.mark and line.end - line.start < 4 and content[line.start : line.end].isdecimal()
        if (line.gap and (n + 1 == len(lines) or lines[n + 1].gap)) or _indent(content, line) >= INDENT
    ]
    pairs = [(a, b) for (a, one), (b, other) in pairwise(alone) if other == one + 1 and b - a >= APART]
    return {n for pair in pairs for n in pair}


def _indent(content: str, line: Line) -> int:
    return line.start - content.rfind("\n", max(0, line.start - LONGEST), line.start) - 1


def _titled(content: str, lines: list[Line]) -> set[int]:
    """The lines that end in the page's number and the count of pages, two or more of them with one title."""
    pages: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for n, line in enumerate(lines):
        short = line.end - line.start <= LONGEST and content[line.end - 1].isdecimal()
        page = TITLED.fullmatch(content, line.start, line.end) if short else None
        if page and 0 < int(page["n"]) <= int(page["of"]):
            pages.setdefault((page["title"], page["of"]), []).append((n, int(page["n"])))
    counted = (same for same in pages.values() if all(b == a + 1 for (_, a), (_, b) in pairwise(same)))
    return {n for same in counted if len(same) > 1 for n, _ in same}


def _page(content: str, line: Line) -> re.Match[str] | None:
    if line.end - line.start > LONGEST or content[line.end - 1] not in "0123456789–—-":
        return None
    return PAGE.fullmatch(content, line.start, line.end) or BARE.fullmatch(content, line.start, line.end)


def _said(content: str, line: Line) -> str:
    return " ".join(content[line.start : line.end].split())


def _beside(lines: list[Line], said: list[str], repeated: set[str], at: int, step: int) -> set[int]:
    """The lines beside a page's number that stand elsewhere too, word for word."""
    beside = set()
    for n in range(at + step, at + step * (NEAR + 1), step):
        if not 0 <= n < len(lines) or lines[n].mark or said[n] not in repeated:
            break
        beside.add(n)
    return beside
