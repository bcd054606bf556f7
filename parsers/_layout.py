"""A posting's text laid out in lines and blocks, computed once and shared by every field.

Nothing here changes the text: a line is a pair of offsets into it, so what a field finds points into the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise

from parsers import _hints, words
from parsers._hints import Hints

# A bullet is a sign, or a number or letter with its bracket or dot; reposts glue the first kind to its words.
MARK = r"[·•●◦▪■□‣⁃➤➢►▶✓✔\uf0b7\uf0a7](?=\s*\w)|[*–—-](?=\s)|-(?=[^\W\d])|\d{1,2}[.)](?=\s)|\(?[a-z]\)(?=\s)"
LINE = re.compile(rf"^[^\S\n]*+(?:(?P<mark>{MARK})[^\S\n]*+)?(?P<words>\S(?:[^\n]*\S)?)", re.MULTILINE)
SENTENCE = re.compile(
    r"\S(?:[^.!?]|[.!?](?!\s|\Z|(?<=[a-z)][.!?])[A-ZÀ-Þ][a-zà-ÿ])|(?<=\be\.g)\.|(?<=\bi\.e)\.|(?<=\b[A-Z])\.)*+[.!?]*+",
)
GLUED = re.compile(r"(?:^|(?<=[a-z0-9)%€.]))[A-ZÀ-Þ][A-ZÀ-Þ&/,'() -]{6,80}[A-ZÀ-Þ)](?=[A-ZÀ-Þ][a-zà-ÿ])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `start` stands behind indent and bullet, `end` before trailing white space."""

    start: int
    end: int
    mark: str = ""  # the bullet or number before it
    gap: bool = False  # does a blank line stand before it?


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or lead-in and the lines under it; `topic` is None where the heading is not one that we know."""

    topic: str | None
    head: Line | None
    lines: tuple[Line, ...]


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
        """The lines that hold anything but white space, in order."""
        return tuple(_lines(self))

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The lines cut at their headings and lead-ins."""
        return tuple(_blocks(self))

    def of(self, line: Line) -> str:
        return self.content[line.start : line.end]

    def lines_with(self, *cues: str) -> Iterator[Line]:
        """The lines in which a word of one of the named cues stands: look here before running a pattern."""
        present = [word for name in cues for word in words.cues(name) if word in self.folded]
        if present:
            for line in self.lines:
                if any(self.folded.find(word, line.start, line.end) >= 0 for word in present):
                    yield line

    def matches(self, pattern: re.Pattern[str], *cues: str) -> Iterator[re.Match[str]]:
        """Where the pattern matches in the lines that hold a word of one of the named cues."""
        for line in self.lines_with(*cues):
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
        return any(_said(name).search(self.content, match.start(), match.end()) for name in cues)

    def under(self, topic: str) -> Iterator[Block]:
        """The blocks of one topic."""
        return (block for block in self.blocks if block.topic == topic)


@cache
def _said(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){words.cue(name)}(?!\w)", re.IGNORECASE)


def _lines(text: Text) -> Iterator[Line]:
    """The physical lines, cut where copies have glued a label or a heading to what stands before or behind it."""
    end = 0
    for match in LINE.finditer(text.content):
        gap = text.content.count("\n", end, match.start()) > 1
        start, end = match.span("words")
        cuts = sorted({start, *_labels(text, start, end), *_capitals(text, start, end)})
        for at, stop in pairwise([*cuts, end]):
            first = at == start
            yield Line(at, stop, (match["mark"] or "") if first else "", gap and first)


def _labels(text: Text, start: int, end: int) -> Iterator[int]:
    """Where a known label with its colon begins inside the line: `… A41/25Post Number: 0060Job Title: Head`."""
    colon = text.content.find(":", start, end)
    while colon >= 0:
        stop = len(text.content[start:colon].rstrip()) + start
        label = next((word for word in words.labels() if text.folded.endswith(word, start, stop)), None)
        at = stop - len(label) if label else start
        if at > start and text.content[at].isupper() and text.content[at - 1] not in "-/(&":
            yield at
        colon = text.content.find(":", colon + 1, end)


def _capitals(text: Text, start: int, end: int) -> Iterator[int]:
    """Where a heading in capitals begins and ends that has lost its line breaks: `LEGAL AUTHORITYThe decision …`."""
    for match in GLUED.finditer(text.content, start, end):
        yield from (at for at in match.span() if at > start)


def _blocks(text: Text) -> Iterator[Block]:
    topic: str | None = None
    head: Line | None = None
    body: list[Line] = []
    for line in text.lines:
        if not _is_heading(text, line):
            body.append(line)
            continue
        stated = _topic(text, line)
        # "The candidate must:" right under "Essential:" continues it; elsewhere an unknown lead-in starts afresh.
        if body or stated not in (None, topic):
            yield Block(topic, head, tuple(body))
            topic, body = stated, []
        head = line
    yield Block(topic, head, tuple(body))


def _is_heading(text: Text, line: Line) -> bool:
    """A line that stands over others: it ends in a colon or a question mark, or is a heading that we know.

    A bullet that ends so only stands over the bullets nested in it, unless we know it as a heading.
    """
    last = text.content[line.end - 1]
    if (last == "?" and not line.mark) or (last == ":" and line.mark[-1:] in ("", ".", ")")):
        return True
    return _topic(text, line) is not None


def _topic(text: Text, line: Line) -> str | None:
    """The topic of a heading: the whole line is a known phrase, or a line that ends in a colon holds one.

    >>> text = Text("Please attach the following documents:")
    >>> _topic(text, text.lines[0])
    'documents'
    """
    line_words = text.folded[line.start : line.end].rstrip(" :?!.…")
    known = words.headings()
    if line_words in known:
        return known[line_words]
    if text.content[line.end - 1] != ":":
        return None
    # The phrase that stands last says most: "the following documents" in "to be eligible, attach …".
    at, _, topic = max((line_words.rfind(phrase), len(phrase), topic) for phrase, topic in known.items())
    return topic if at >= 0 else None
