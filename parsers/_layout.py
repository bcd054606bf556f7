"""A posting's text laid out in lines and blocks, computed once and shared by every field.

Nothing here changes the text: a line is a pair of offsets into it, so what a field finds points into the page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile
from typing import Any, TypeVar

from parsers import _hints, _places, words
from parsers._blocks import Block, blocks_of
from parsers._hints import Hints
from parsers._lines import Line, lines_of
from parsers._patterns import Pattern, fold
from parsers._signs import Signs, signs_in

__all__ = ("Block", "Line", "Text")

T = TypeVar("T")

SENTENCE = Pattern(
    r"\S(?>(?:[^.!?]++|[.!?](?!\s|\Z|(?<=[a-z)][.!?])[A-ZÀ-Þ][a-zà-ÿ])|(?<=\be\.g)\.|(?<=\bi\.e)\.|(?<=\b[A-Z])\."
    r"|(?<=\b(?:Dr|Mr|Ms|St))\.|(?<=\b(?:Mrs|ext|max|min|[Tt]el))\.)*)[.!?]*+",
)
DIGIT = Pattern(r"\d")
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
    def _plain(self) -> str:
        """The content as signs are looked up in it, offset for offset the same."""
        return fold(self.content)

    @cached_property
    def signs(self) -> Signs:
        """Which words may stand in the text."""
        return signs_in(self.content)

    def present(self, cue: str) -> list[str]:
        """The words of a cue that stand in the text, be it inside of others."""
        return [word for word in self.signs.words(cue) if word in self.folded]

    def may_say(self, cue: str, start: int, end: int) -> bool:
        """May a word of the cue stand there with no letter beside it? Look here before running a pattern of it."""
        for sign in self._signs_of(cue):
            if self._plain.find(sign, start, end) >= 0:
                return True
        return end < len(self.content) and self.content[end - 1 : end + 1].isalpha()  # a word that a copy has glued

    def may_begin(self, cue: str, start: int, end: int) -> Iterator[int]:
        """Where words of the cue may begin of which the first part is the longest."""
        for sign in self._signs_of(cue):
            at = self._plain.find(sign, start, end)
            while at >= 0:
                yield at
                at = self._plain.find(sign, at + 1, end)

    def _signs_of(self, cue: str) -> tuple[str, ...]:
        if cue not in self._near:
            self._near[cue] = self.signs.whole(cue)
        return self._near[cue]

    @cached_property
    def _near(self) -> dict[str, tuple[str, ...]]:
        return {}

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

    def sentences_of(self, line: Line) -> tuple[re.Match[str], ...]:
        where = line.start, line.end
        if where not in self._sentences:
            self._sentences[where] = tuple(SENTENCE.finditer(self.content, *where))
        return self._sentences[where]

    @cached_property
    def _sentences(self) -> dict[tuple[int, int], tuple[re.Match[str], ...]]:
        return {}

    def sentences(self, *cues: str) -> Iterator[re.Match[str]]:
        """The sentences in which a word of one of the named cues stands."""
        for line in self.lines_with(*cues):
            for sentence in self.sentences_of(line):
                if self.says(sentence, *cues):
                    yield sentence

    def says(self, match: re.Match[str], *cues: str) -> bool:
        """Does a word of one of the named cues stand, as a whole word, in what matched?"""
        start, end = match.span()
        return any(self.may_say(cue, start, end) and words.saying(cue).search(self.content, start, end) for cue in cues)

    def under(self, topic: str) -> Iterator[Block]:
        """The blocks of one topic."""
        return (block for block in self.blocks if block.topic == topic)


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
    tie, _, place = rest.partition(" ")
    if tie.lower() in words.cues("in") and (_places.city(place) or _places.country(place)):  # "Latest jobs in Kenya"
        return True
    return not rest or (rest.islower() and rest.count(" ") < 4 and text.content[line.end - 1] != ".")
