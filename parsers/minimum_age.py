"""The age from which one may apply, in years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import words
from parsers._found import Found, found
from parsers._layout import Text
from parsers._patterns import Pattern

YEARS = r"(?<![0-9.,/-])(?:1[4-9]|2[0-9])(?![0-9]|[.,/][0-9])(?:\s*\([0-9]{2}\))?"
TO_AGE = rf"(?:\s*(?:[-–—]|{words.said('range', 'range_and')})\s*[0-9]{{2}})?"
AGE = Pattern(
    # "at least 21 years old", "be over 21 years of age", "aged between 18 and 30 years old", "avoir au moins 21 ans"
    rf"(?:{words.said('aged')}\s+(?:the\s+age\s+of\s+)?)(?P<least>{YEARS}){TO_AGE}(?:\s*|-){words.said('old')}"
    # "21 years of age or older", "18 ans révolus", "18 years of age"
    rf"|(?P<old>{YEARS}){TO_AGE}(?:\s+{words.said('old')})?\s*(?:\+(?!\w)|{words.said('older')})"
    rf"|(?P<of>{YEARS})\s+{words.said('of_age')}"
    # "Minimum age: 18", "Age: 21+", "have reached the age of 18", "aged 18 or over"
    rf"|{words.said('age_label', 'reached')}(?:\s*[:–(|-]|\s+{words.said('age_is')}){{0,3}}"
    rf"\s*(?P<age>{YEARS}){TO_AGE}"
    # "have turned 21", "be no younger than 20", "you must be 18 when you apply"
    rf"|{words.said('turned')}\s+(?P<turned>{YEARS})(?=\s*(?:[.;,)]|\Z)|\s+{words.said('age_when')})"
    rf"|{words.said('be_aged')}\s+(?P<be>{YEARS})(?=,?\s+{words.said('age_when')})",
    re.IGNORECASE,
)
NOT_AGE = Pattern(words.said("not_age"), re.IGNORECASE)
OF = Pattern(rf"\s+(?:{words.said('of')}\s+)?(?:[\w'’-]+\s+){{0,3}}?{words.said('after_term')}", re.IGNORECASE)
CLAUSE = Pattern(r"[.;:]")


def parse_minimum_age(text: Text) -> Iterator[Found[int]]:
    for line in text.lines_with("age", "turned"):
        for sentence in text.sentences_of(line):
            for match in AGE.finditer(text.content, *sentence.span()):
                if _of_applicants(text, sentence, match):
                    yield found(match, read_minimum_age(match[0]))


def _of_applicants(text: Text, sentence: re.Match[str], match: re.Match[str]) -> bool:
    """Not a highest age, years of experience, a child's age or an anniversary."""
    cuts = [cut.end() for cut in CLAUSE.finditer(text.content, sentence.start(), match.start())]
    before, behind = max([sentence.start(), *cuts]), min(match.end() + 14, sentence.end())
    around = ((before, match.start()), (match.end(), behind))
    if any(NOT_AGE.search(text.content, *words_around) for words_around in around):
        return False
    return not OF.match(text.content, match.end(), sentence.end())


def read_minimum_age(said: str) -> int:
    """
    >>> read_minimum_age("at least 21 years old")
    21
    """
    match = re.search(YEARS, said)
    if not match:
        raise ValueError(said)
    return int(match[0][:2])
