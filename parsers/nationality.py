"""Whose nationals may apply, as the page says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _items, _labels, words
from parsers._found import Found, found
from parsers._layout import Text
from parsers._patterns import Pattern

CRITERION, LABEL, SENTENCE = 2, 1, 0  # the ranks of the places that state the rule
NEXT = rf"\s+{words.cue('conjunction')}\s+{words.cue('next_rule')}\b"
# A comma before the next rule; not before another state: "a citizen of a Member State, an Associate Member or …".
THEN = rf",\s+(?-i:(?!{words.cue('article')}\s+[A-ZÀ-Þ])[a-z])"
# "be a national of a NATO member state" among other rules of one sentence: up to the next rule.
CLAUSE = Pattern(
    rf"\b{words.cue('be')}\s+(?:{words.cue('article')}\s+)?{words.cue('national')}\b"
    rf"(?:(?!{THEN}|{NEXT})[^.;\n]){{0,300}}(?={THEN}|{NEXT})",
    re.IGNORECASE,
)

# An item that is the rule, under whatever heading: `citizen of a member country`.
ITEM = Pattern(rf"(?:{words.cue('be')}\s+)?(?:{words.cue('article')}\s+)?{words.cue('national')}(?!\w)", re.IGNORECASE)
# "a Swiss national or the holder of a permit that allows to work here"
OR_PERMIT = Pattern(
    rf"[^.;\n]{{0,80}}?(?P<national>{words.said('national')})[^.;\n]{{0,60}}?{words.said('or')}"
    rf"[^.;\n]{{0,60}}?{words.said('permit')}",
    re.IGNORECASE,
)
# "Nationals of a state outside the Union must already hold a permit"
WITH_PERMIT = Pattern(
    rf"[^.;\n]{{0,20}}?{words.said('national')}[^.;\n]{{0,80}}?{words.said('must_already')}"
    rf"[^.;\n]{{0,60}}?{words.said('permit')}",
    re.IGNORECASE,
)
NOT_RULE = Pattern(words.said("not_nationality"), re.IGNORECASE)
NOT_RULES = ("documents", "duties", "benefits", "desirable")


def parse_nationality(text: Text) -> Iterator[Found[str]]:
    for match, rank in _rules(text):
        rule = _clause(text, match) or match
        yield found(rule, _items.read_item(rule[0]).rstrip(" ;,"), rank=rank)


def _rules(text: Text) -> Iterator[tuple[re.Match[str], int]]:
    for criterion in _items.item_matches(text, "essential"):
        if text.says(criterion, "national") and not _excluded(text, criterion):
            yield criterion, CRITERION
    for value in _labels.values(text, "nationality_label"):
        yield value, LABEL
    for value in _labels.values(text, "who_label"):
        if text.says(value, "national") and not text.says(value, "not_nationality"):
            yield value, LABEL
    others = {line.start for topic in NOT_RULES for block in text.under(topic) for line in block.lines}
    listed = {line.start for line in text.lines_with("national") if line.mark} - others
    for sentence in text.sentences("national"):
        if _is_rule(text, sentence, listed):
            yield sentence, SENTENCE


def _is_rule(text: Text, sentence: re.Match[str], listed: set[int]) -> bool:
    """Does the sentence, or the item that begins so, say who may apply, and not that all are welcome?"""
    if sentence[0].endswith(("?", ":")) or _excluded(text, sentence):
        return False
    if text.says(sentence, "only_nationals"):  # "… and welcomes all candidates who are nationals of its members"
        return True
    begins = sentence.start() in listed and ITEM.match(text.content, *sentence.span())
    return bool(begins) or text.says(sentence, "nationality_rule")


def _excluded(text: Text, said: re.Match[str]) -> bool:
    """Does it speak of something else than who may apply? A permit may stand in for the nationality asked for."""
    if text.says(said, "only_nationals"):
        return text.says(said, "encouraged")
    if WITH_PERMIT.match(text.content, *said.span()):
        return False
    permit = OR_PERMIT.match(text.content, *said.span())
    return bool(NOT_RULE.search(text.content, said.start(), permit.end("national") if permit else said.end()))


def _clause(text: Text, match: re.Match[str]) -> re.Match[str] | None:
    """The clause on nationality alone, where the sentence is mostly about other things."""
    clause = CLAUSE.search(text.content, *match.span())
    return clause if clause and len(clause[0]) * 2 < len(match[0]) else None
