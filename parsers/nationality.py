"""Whose nationals may apply, as the page says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _items, _labels, words
from parsers._found import Found, found
from parsers._layout import Text

CRITERION, LABEL, SENTENCE = 2, 1, 0  # the ranks of the places that state the rule
NEXT = rf"\s+{words.cue('conjunction')}\s+{words.cue('next_rule')}\b"
# "be a national of a NATO member state" among other rules of one sentence: up to the next rule.
CLAUSE = re.compile(
    rf"\b{words.cue('be')}\s+(?:{words.cue('article')}\s+)?{words.cue('national')}\b"
    rf"(?:(?!,\s+(?-i:[a-z])|{NEXT})[^.;\n]){{0,300}}(?=,\s+(?-i:[a-z])|{NEXT})",
    re.IGNORECASE,
)


def parse_nationality(text: Text) -> Iterator[Found[str]]:
    for match, rank in _rules(text):
        rule = _clause(text, match) or match
        yield found(rule, _items.read_item(rule[0]), rank=rank)


def _rules(text: Text) -> Iterator[tuple[re.Match[str], int]]:
    for criterion in _items.item_matches(text, "essential"):
        if text.says(criterion, "national") and not text.says(criterion, "not_nationality"):
            yield criterion, CRITERION
    for value in _labels.values(text, "nationality_label"):
        yield value, LABEL
    for value in _labels.values(text, "who_label"):
        if text.says(value, "national") and not text.says(value, "not_nationality"):
            yield value, LABEL
    for sentence in text.sentences("national"):
        if _is_rule(text, sentence):
            yield sentence, SENTENCE


def _is_rule(text: Text, sentence: re.Match[str]) -> bool:
    """Does the sentence say who may apply, and not that all are welcome, or who needs a visa?"""
    if sentence[0].endswith("?") or text.says(sentence, "not_nationality"):
        return False
    return text.says(sentence, "nationality_rule")


def _clause(text: Text, match: re.Match[str]) -> re.Match[str] | None:
    """The clause on nationality alone, where the sentence is mostly about other things."""
    clause = CLAUSE.search(text.content, *match.span())
    return clause if clause and len(clause[0]) * 2 < len(match[0]) else None
