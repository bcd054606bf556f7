"""The sentence that says whether one may work from home."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from parsers import _items, words
from parsers._found import LABEL, PROSE, Found, found
from parsers._layout import Line, Text
from parsers._patterns import Pattern

# Lists that may name remote work as a subject or a skill.
JOINS = Pattern(rf",|&|/|{words.said('range_and')}", re.IGNORECASE)
# What makes a rule of a line without a full stop: "Telework and flexible hours possible"
RULES = Pattern(rf"\d|[:|]|{words.said('telework_rule', 'refused', 'may_be', 'is')}", re.IGNORECASE)
TITLE = 9  # words of a heading, at most
OF_OTHER_THINGS = ("duties", "essential", "desirable", "competencies", "sections")


def parse_telework(text: Text) -> Iterator[Found[str]]:
    elsewhere = {line for topic in OF_OTHER_THINGS for block in text.under(topic) for line in block.lines if line.mark}
    speaking = set(text.lines_with("telework")) - elsewhere
    for line, below in pairwise((*text.lines, None)):
        if line in speaking:
            for sentence, rank in _rules(text, line, below):
                yield found(sentence, _items.read_item(sentence[0]), rank=rank)


def _rules(text: Text, line: Line, below: Line | None) -> Iterator[tuple[re.Match[str], int]]:
    for sentence, after in pairwise((*text.sentences_of(line), None)):
        if not sentence or not text.says(sentence, "telework") or text.says(sentence, "not_telework"):
            continue
        if _titles(text, line, sentence):
            continue
        if not _only_asks(sentence[0]):
            yield sentence, LABEL if text.says(sentence, "board_says") else PROSE
        elif after:  # a question, whose answer need not name its subject again
            yield after, LABEL
        elif below and not below.mark:
            yield from ((answer, LABEL) for answer in islice(text.sentences_of(below), 1))


def _titles(text: Text, line: Line, sentence: re.Match[str]) -> bool:
    """Is it a heading over several matters, which says nothing of any of them: `Leave, hours and telework`?"""
    listed = JOINS.search(text.content, *sentence.span()) and len(sentence[0].split()) <= TITLE
    bare = not line.bulleted and sentence.end() == line.end and sentence[0][-1] not in ".!;?"
    return bool(bare and listed and not RULES.search(text.content, *sentence.span()))


def _only_asks(said: str) -> bool:
    """Is it a question or a bare heading?

    >>> _only_asks("Can I work from home?"), _only_asks("Teleworking:"), _only_asks("Teleworking: yes")
    (True, True, False)
    """
    return said[-1] in "?:" or (len(said.split()) < 4 and not re.search("[:|]", said) and said[-1] != ".")
