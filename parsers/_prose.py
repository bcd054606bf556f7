"""A programme's page read as prose: its sentences whole again, and what each answers.

Regulations and questions are told in sentences that copies break at the page's edge; fields that read sentences and
no lists can join what the layout, which must keep lists apart, has to leave cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import islice

from parsers import words
from parsers._layout import Line, Text
from parsers._patterns import Pattern

ENDED = ".!?:;|"
EDGE = 45  # letters of a line that may have been broken at the page's edge
LABEL = Pattern(r"[^\n:.]{1,40}:\s")  # "Work experience: …" is a line of its own
LONGEST_ANSWER = 3
# The number before a question: "Q3.", "4)", "Question 12 –".
NUMBER = r"(?:Q(?:uestion)?(?!\w*[a-z]))?[\W\d]{0,8}"
REPLY = r"(?:(?:A|R|Answer|Réponse)\s?[.:)–-]\s*)?"  # before an answer: "A: No."
QUOTED = "”»\")'’ "


@dataclass(frozen=True)
class Prose(Text):
    """A text whose broken lines are whole."""

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        whole: list[Line] = []
        for line in Text(self.content, self.hints).lines:
            if whole and _goes_on(self.content, whole[-1], line):
                whole[-1] = replace(whole[-1], end=line.end)
            else:
                whole.append(line)
        return tuple(whole)

    def asks(self, line: Line) -> bool:
        return self.of(line).rstrip(QUOTED).endswith("?")


@lru_cache(maxsize=2)
def prose(text: Text) -> Prose:
    return Prose(text.content, text.hints)


def _goes_on(content: str, above: Line, line: Line) -> bool:
    """Has a copy broken the sentence between the two lines?"""
    if line.gap or line.mark or content[above.end - 1] in ENDED or LABEL.match(content, line.start, line.end):
        return False
    last = content.rfind("\n", above.start, above.end) + 1
    return above.end - max(above.start, last) >= EDGE


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence about something; `question` stands over it, `answer` is the yes or no that it opens with."""

    sentence: re.Match[str]
    question: re.Match[str] | None = None
    answer: bool | None = None


ANSWER = Pattern(
    rf"{REPLY}(?:(?P<yes>{words.cue('yes')})|{words.cue('no')})(?!\w)\s?(?P<sign>[,.;:!–—-]?)", re.IGNORECASE
)


def about(text: Prose, *cues: str, asked: tuple[str, ...] = ()) -> Iterator[Told]:
    """What answers a question about one of the cues (or of `asked`, which only questions use), or speaks of it."""
    for n, line in enumerate(text.lines):
        sentences = list(text.sentences_of(line)) if _stands(text, line, *cues, *asked) else []
        speaks = any(text.says(sentence, *cues) for sentence in sentences)
        question = None
        for sentence in sentences:
            if sentence[0].endswith("?"):
                question = sentence if text.says(sentence, *cues, *asked) else None
            elif question or speaks:
                yield _answered(text, sentence, question) if question else _opened(text, sentence, *cues)
        if question and text.asks(line):
            for m, sentence in enumerate(under(text, n)):
                yield Told(sentence, question) if m else _answered(text, sentence, question)


def _opened(text: Text, sentence: re.Match[str], *cues: str) -> Told:
    """A sentence under no question that is left: where it begins with a yes or no, that answers what it speaks of."""
    answer = ANSWER.match(text.content, *sentence.span())
    if answer and (answer["yes"] or answer["sign"]) and text.says(sentence, *cues):
        return Told(sentence, None, bool(answer["yes"]))
    return Told(sentence)


def _answered(text: Text, sentence: re.Match[str], question: re.Match[str]) -> Told:
    answer = ANSWER.match(text.content, *sentence.span())
    # "No previous experience is needed" is a sentence, "No." and "No, none" are answers
    said = answer and (answer["yes"] or answer["sign"] or answer.end() == sentence.end())
    return Told(sentence, question, bool(answer["yes"]) if answer and said else None)


def under(text: Prose, n: int) -> Iterator[re.Match[str]]:
    """The sentences under a line, up to the next question."""
    for line in islice(text.lines, n + 1, n + 1 + LONGEST_ANSWER):
        if text.asks(line):
            return
        yield from text.sentences_of(line)


def _stands(text: Text, line: Line, *cues: str) -> bool:
    return any(text.folded.find(word, line.start, line.end) >= 0 for cue in cues for word in words.cues(cue))
