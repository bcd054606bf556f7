"""A posting's text laid out in lines and blocks, computed once and shared by every field.

Nothing here changes the text: a line is a pair of offsets into it, so what a field finds points into the page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import takewhile
from typing import Any, TypeVar

from parsers import _hints, words
from parsers._blocks import Block, blocks_of
from parsers._hints import Hints
from parsers._lines import Line, lines_of
from parsers._patterns import Pattern, fold

__all__ = ("Block", "Line", "Text")

T = TypeVar("T")

SENTENCE = Pattern(
    r"\S(?>(?:[^.!?]|[.!?](?!\s|\Z|(?<=[a-z)][.!?])[A-ZÀ-Þ][a-zà-ÿ])|(?<=\be\.g)\.|(?<=\bi\.e)\.|(?<=\b[A-Z])\."
    r"|(?<=\b(?:Dr|Mr|Ms|St))\.|(?<=\b(?:Mrs|ext|max|min|[Tt]el))\.)*)[.!?]*+",
)
DIGIT = Pattern(r"\d")
QUARTER, MOST_QUARTERS = 4, 200_000
HEAD = 3


@dataclass(frozen=True)
class Text:
    """The text of one posting, and what its source declares of it."""

    content: str
    hints: Hints = field(default=_hints.NONE, compare=False)

    @cached_property
    def folded(self) -> str:
        """The content in lower case, offset for offset the same (a letter that would grow stays as it is)."""
        lower = self.content.lower()
        if len(lower) == len(self.content):
            return lower
        return "".join(small if len(small := char.lower()) == 1 else char for char in self.content)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines that hold anything but white space, in order, up to where a copied page goes on to other jobs."""
        return tuple(takewhile(lambda line: not _heads_others(self, line), lines_of(self.content, self.folded)))

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The lines cut at their headings and lead-ins."""
        return tuple(blocks_of(self))

    def of(self, line: Line) -> str:
        return self.content[line.start : line.end]

    @cached_property
    def _quarters(self) -> set[str]:
        """Every four letters that stand in a row in a word, but for a text so long that it would cost too much."""
        return _fours(self.folded) if len(self.folded) <= MOST_QUARTERS else set()

    def present(self, cue: str) -> list[str]:
        """The words of a cue that stand in the text, be it inside of others: four letters tell that most do not."""
        parts, words_of = _parts(cue)
        quarters, folded = self._quarters, self.folded
        if not quarters:
            return [word for near in words_of.values() for word, _ in near if word in folded]
        near = [word for part in parts & quarters for word, needed in words_of[part] if needed <= quarters]
        return [word for word in (*near, *(word for word, _ in words_of.get("", ()))) if word in folded]

    def lines_with(self, *cues: str) -> Iterator[Line]:
        """The lines in which a word of one of the named cues stands: look here before running a pattern."""
        numbers = {n for cue in cues for n in self._told_by(cue)}
        return (self.lines[n] for n in sorted(numbers))

    def _told_by(self, cue: str) -> set[int]:
        """The numbers of the lines in which a word of the cue stands."""
        if cue not in self._known:
            self._known[cue] = {n for word in self.present(cue) for n in self._lines_of(word)}
        return self._known[cue]

    def _lines_of(self, word: str) -> Iterator[int]:
        at = self.folded.find(word)
        while at >= 0:
            n = bisect_right(self._starts, at) - 1
            inside = n >= 0 and at + len(word) <= self.lines[n].end
            if inside:
                yield n
            at = self.folded.find(word, self.lines[n].end if inside else at + 1)

    @cached_property
    def _known(self) -> dict[str, set[int]]:
        return {}

    def once(self, read: Callable[[Text], T]) -> T:
        """What several fields read of the text, read once."""
        if read not in self._read:
            self._read[read] = read(self)
        value: T = self._read[read]
        return value

    @cached_property
    def _read(self) -> dict[Callable[[Text], Any], Any]:
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def heads(self) -> dict[str, list[int]]:
        """The first letters of lines, up to HEAD of them, folded → the numbers of these lines."""
        numbers: dict[str, list[int]] = {}
        for n, line in enumerate(self.lines):
            head = fold(self.content[line.start : min(line.end, line.start + HEAD)])
            for size in range(1, len(head) + 1):
                numbers.setdefault(head[:size], []).append(n)
        return numbers

    @cached_property
    def numbered(self) -> frozenset[int]:
        """Where the lines begin that hold a digit."""
        return frozenset(line.start for line in self.lines if DIGIT.search(self.content, line.start, line.end))

    def matches(self, pattern: Pattern, *cues: str, among: Container[int] | None = None) -> Iterator[re.Match[str]]:
        """Where the pattern matches in the lines that hold a word of one of the named cues.

        among: where the lines begin that can hold a match.
        """
        for line in self.lines_with(*cues):
            if among is None or line.start in among:
                yield from pattern.finditer(self.content, line.start, line.end)

    def sentences_of(self, line: Line) -> Iterator[re.Match[str]]:
        return SENTENCE.finditer(self.content, line.start, line.end)

    def sentences(self, *cues: str) -> Iterator[re.Match[str]]:
        """The sentences in which a word of one of the named cues stands."""
        for line in self.lines_with(*cues):
            for sentence in self.sentences_of(line):
                if self.says(sentence, *cues):
                    yield sentence

    def says(self, match: re.Match[str], *cues: str) -> bool:
        """Does a word of one of the named cues stand, as a whole word, in what matched?"""
        return any(words.saying(name).search(self.content, match.start(), match.end()) for name in cues)

    def under(self, topic: str) -> Iterator[Block]:
        """The blocks of one topic."""
        return (block for block in self.blocks if block.topic == topic)


@cache
def _parts(cue: str) -> tuple[frozenset[str], dict[str, list[tuple[str, set[str]]]]]:
    """Four letters → the words of a cue whose longest part ends in them, each with all fours of its letters.

    Those that have no part as long are under "".
    """
    words_of: dict[str, list[tuple[str, set[str]]]] = {}
    for word in words.cues(cue):
        longest = max(word.split(), key=len)
        part = longest[-QUARTER:] if len(longest) >= QUARTER else ""
        words_of.setdefault(part, []).append((word, _fours(word)))
    return frozenset(words_of) - {""}, words_of


def _fours(said: str) -> set[str]:
    """Every four letters that stand in a row in a word.

    >>> sorted(_fours("per month"))
    ['mont', 'onth']
    """
    return {word[at : at + QUARTER] for word in set(said.split()) for at in range(len(word) - QUARTER + 1)}


def _heads_others(text: Text, line: Line) -> bool:
    """Is it a heading over other postings, as boards show them below a notice: `Other jobs in this digest`?"""
    if line.start <= len(text.content) // 2:
        return False
    heads = words.cues("other_postings")
    if not text.folded.startswith(heads, line.start):
        return False
    head = next((head for head in heads if text.folded.startswith(head, line.start)), "")
    if text.content.startswith(":", line.start + len(head)):  # "Other open posts: a driver (3 May), …"
        return True
    rest = text.content[line.start + len(head) : line.end].strip(" :.…()0123456789")
    return not rest or (rest.islower() and rest.count(" ") < 4 and text.content[line.end - 1] != ".")
