"""The e-mail address for questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parsers import words
from parsers._found import Found, found
from parsers._layout import Line, Text
from parsers._patterns import Pattern

# Pages hide addresses from robots: `jobs [at] office.example`, `jobs(at)office(dot)example`.
AT = r"(?:@|[ ]?[\[({]at[\])}][ ]?)"
DOT = r"(?:\.|[ ]?[\[({]dot[\])}][ ]?)"
EMAIL = Pattern(rf"(?<![\w.+-])[\w.+-]{{1,64}}{AT}[\w-]{{1,63}}(?:{DOT}[\w-]{{1,63}})+", re.IGNORECASE)
CLAUSE = Pattern(r"[^;]+")
WHOLE = Pattern(r"(?s:.)+")
# Boxes that answer no question on a vacancy.
ELSEWHERE = Pattern(rf"{words.cue('not_contact_box')}", re.IGNORECASE)
# The robots of a mailing list.
ROBOT = Pattern(r"[\w.+-]{1,60}-(?:leave|unsubscribe|owner|bounces)@", re.IGNORECASE)
# A line that goes on behind the list of what is sent: `Send us … / to jobs@office.example by 5 May`.
TO = Pattern(rf"(?:{words.cue('to_address')})\s+\Z")
QUESTIONS, APPLICATIONS = 1, 0  # an address for questions is better than one that applications are sent to


def parse_contact(text: Text) -> Iterator[Found[str]]:
    lines = text.lines
    for n, line in enumerate(lines):
        if any(text.folded.find(sign, line.start, line.end) >= 0 for sign in words.cues("e_mail")):
            yield from _addresses(text, line, lines[max(0, n - NEAR) : n])


def _addresses(text: Text, line: Line, above: Sequence[Line]) -> Iterator[Found[str]]:
    for sentence in text.sentences_of(line):
        whole = (
            [sentence] if sentence.end() - sentence.start() < PARAGRAPH else []
        )  # a clause of more speaks for itself
        for clause in CLAUSE.finditer(text.content, *sentence.span()):
            matches = [match for match in EMAIL.finditer(text.content, *clause.span()) if not _elsewhere(match[0])]
            rank = _rank(text, line, [clause, *whole], above) if matches else None
            if rank is None and matches and TO.fullmatch(text.content, line.start, matches[0].start()):
                near = [sentence, *_matches(text, above[-1:])]
                rank = None if any(_refused(words_of) for words_of in near) else APPLICATIONS
            if rank is not None:
                yield from (found(match, read_contact(match[0]), rank=rank) for match in matches)


def _elsewhere(said: str) -> bool:
    return bool(ELSEWHERE.match(said) or ROBOT.match(said))


def _rank(text: Text, line: Line, around: list[re.Match[str]], above: Sequence[Line]) -> int | None:
    """What the address is for, as its clause or sentence says, or else its line, or the heading that it stands under,
    or those above an address that stands alone."""
    said = [*around, *_matches(text, [line])]
    near = _matches(text, list(reversed(above)))
    alone = len(said[-1][0].split()) <= ALONE
    said += near if alone else [heading for heading in near[:1] if len(heading[0].split()) <= ALONE]
    for words_of in said:
        if _refused(words_of):
            return None
        if text.says(words_of, "contact"):
            return QUESTIONS
        if text.says(words_of, "application_address"):
            return APPLICATIONS
    return None


def _refused(said: re.Match[str]) -> bool:
    """Does it speak of another matter? Not "do not hesitate", nor in the address: `pers-jobs@office.example`."""
    boxes = [
        box.span() for other in (EMAIL, words.saying("invited")) for box in other.finditer(said.string, *said.span())
    ]
    others = words.saying("not_contact").finditer(said.string, *said.span())
    return any(not any(start <= other.start() < end for start, end in boxes) for other in others)


def _matches(text: Text, lines: Sequence[Line]) -> list[re.Match[str]]:
    """The lines that are no paragraphs."""
    matches = (WHOLE.match(text.content, line.start, min(line.end, line.start + PARAGRAPH)) for line in lines)
    return [match for match in matches if match and match.end() - match.start() < PARAGRAPH]


ALONE = 4  # words of a line that is little more than an address
NEAR = 3  # lines from a heading to the address under it, with a name and a telephone between them
PARAGRAPH = 250


def read_contact(said: str) -> str:
    """
    >>> read_contact("jobs [at] office.example")
    'jobs@office.example'
    """
    return re.sub(DOT, ".", re.sub(AT, "@", said, flags=re.IGNORECASE), flags=re.IGNORECASE)
