"""A posting's text laid out in lines and blocks, computed once and shared by every field.

Nothing here changes the text: a line is a pair of offsets into it, so what a field finds points into the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from parsers import _headings, _hints, words
from parsers._hints import Hints
from parsers._lines import Line, lines_of

__all__ = ("Block", "Line", "Text")

SENTENCE = re.compile(
    r"\S(?:[^.!?]|[.!?](?!\s|\Z|(?<=[a-z)][.!?])[A-ZÀ-Þ][a-zà-ÿ])|(?<=\be\.g)\.|(?<=\bi\.e)\.|(?<=\b[A-Z])\."
    r"|(?<=\b(?:Dr|Mr|Ms|St))\.|(?<=\b(?:Mrs|ext|max|min|[Tt]el))\.)*+[.!?]*+",
)
# A label of a list and what stands behind its colon.
INLINE = re.compile(r"(?P<head>[^\s:][^:\n]{2,150}?)\s?:\s*(?P<rest>[^\s:](?s:.)*)")
SHOUTED = re.compile(r"[^a-zà-ÿ\d]{0,3}[^a-zà-ÿ]{0,30}?[A-ZÀ-Þ]{4}[^a-zà-ÿ]{0,120}")
SHORT = 90  # letters of a heading, at most
CLOSING = ".;,!?:"
CRITERIA = ("essential", "desirable")
LISTS = (*CRITERIA, "duties", "benefits", "documents", "competencies")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or lead-in and the lines under it; `topic` is None where the heading is not one that we know."""

    topic: str | None
    head: Line | None
    lines: tuple[Line, ...]
    run_on: bool = False  # do the items stand in one line, behind the heading?


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
        return tuple(lines_of(self.content, self.folded))

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


def _blocks(text: Text) -> Iterator[Block]:
    topic: str | None = None
    head: Line | None = None
    body: list[Line] = []
    for n, line in enumerate(text.lines):
        inline = _inline(text, n)
        stand = inline or _stand(text, n)
        if not stand:
            body.append(line)
            continue
        now = _topic(text, n, stand, topic, fresh=not body) if isinstance(stand, Stand) else stand.topic
        if body or now != topic:
            yield Block(topic, head, tuple(body))
            topic, body = now, []
        head = line
        if inline:
            yield inline
            topic, head = None, None
    yield Block(topic, head, tuple(body))


@dataclass(frozen=True, slots=True)
class Stand:
    """A line that stands over others; a heading stands over more than a lead-in does."""

    topic: str | None
    heading: bool


def _stand(text: Text, n: int) -> Stand | None:
    """What the line stands for, if it stands over others.

    A bullet that ends in a colon only stands over the bullets nested in it, unless it is a heading that we know
    ("Education:", but not "a degree in:").
    """
    line, last = text.lines[n], text.content[text.lines[n].end - 1]
    if line.bulleted and not (last == ":" and text.content[line.start].isupper()):
        return None
    dots = text.content.endswith("...", line.start, line.end)
    if line.end - line.start <= SHORT and (dots or last not in ".;,!"):
        topic = _headings.heading_topic(text.of(line))
        if topic and not (line.numbered and topic == "aspect" and last != ":" and _before_bullets(text, n)):
            return Stand(topic, heading=True)
    if line.bulleted:
        return None
    if last in ":?…" or dots or (not line.mark and last not in CLOSING and _before_bullets(text, n)):
        return Stand(_headings.lead_topic(text.content[max(line.start, line.end - 300) : line.end]), heading=False)
    return Stand(None, heading=True) if _by_place(text, n) else None


def _topic(text: Text, n: int, stand: Stand, topic: str | None, *, fresh: bool) -> str | None:
    """The topic from here on: `topic` is the one above, and `fresh` says that nothing stands under that heading yet."""
    line, last = text.lines[n], text.content[text.lines[n].end - 1]
    if stand.topic == "criteria":  # in some notices the list itself, in others a title over all that follows
        return "essential" if _before_bullets(text, n) else "other"
    if stand.topic == "aspect":  # "Education:" among the essential or the desirable criteria
        goes_on = fresh or last == ":" or not line.gap
        return topic if topic in CRITERIA and goes_on else None
    if stand.topic and (stand.heading or stand.topic in _headings.FIRM):
        return stand.topic
    # "The candidate must:" right under "Essential" goes on with it, and under "How to apply" too.
    if fresh and topic not in (None, "other") and last != "?":
        return topic
    return stand.topic


def _before_bullets(text: Text, n: int) -> bool:
    """Does the line stand right over a list?"""
    return n + 1 < len(text.lines) and bool(text.lines[n + 1].mark)


def _by_place(text: Text, n: int) -> bool:
    """A heading that we do not know: in capitals over words that are not, or short and alone between two gaps."""
    line, below = text.lines[n], text.lines[n + 1] if n + 1 < len(text.lines) else None
    words_of = text.of(line) if line.end - line.start <= SHORT else ""
    if not words_of or words_of[-1] in CLOSING or not below:
        return False
    if SHOUTED.fullmatch(words_of):
        return not SHOUTED.fullmatch(text.content, below.start, min(below.end, below.start + SHORT))
    alone = below.gap or bool(below.mark)
    listed = line.numbered and (below.numbered or (n > 0 and text.lines[n - 1].numbered))
    return alone and (line.gap or line.numbered) and not listed and not words_of[0].islower()


def _inline(text: Text, n: int) -> Block | None:
    """A heading or lead-in with its list behind it in one line: `Desirable: French`, `Please attach: a CV`."""
    line = text.lines[n]
    match = INLINE.match(text.content, line.start, line.end)
    if line.bulleted or not match or _before_bullets(text, n):
        return None
    topic = _headings.heading_topic(match["head"]) or _headings.lead_topic(match["head"])
    if topic not in LISTS:
        return None
    head, rest = (replace(line, start=match.start(part), end=match.end(part)) for part in ("head", "rest"))
    return Block(topic, head, (replace(rest, mark="", gap=False),), run_on=True)
