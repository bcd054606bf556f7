"""How many vacancies one person may apply for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from parsers import words
from parsers._found import Found, found
from parsers._layout import Line, Text
from parsers._patterns import Pattern

NUMBER = rf"(?:[1-9](?![0-9.,/:%])|\b{words.any_of(words.numbers())}(?![\w-]))(?:\s*\([0-9]\))?"
THINGS = rf"(?:[^\W\d]\S{{0,20}}\s+){{0,6}}?{words.said('vacancies')}"
# … with nothing but adjectives before them: "two different profiles", not "two reports on the vacancies"
THESE = rf"(?:(?!{words.said('binding', 'on', 'for')})[^\W\d]\S{{0,20}}\s+){{0,3}}?{words.said('vacancies')}"
LIMIT = Pattern(
    # "apply for up to three (3) different vacancies", "rank a maximum of 2 preferences"
    rf"{words.said('apply_for')}[^.!?\n0-9]{{0,40}}?{words.said('up_to')}\s+(?P<number>{NUMBER})\s+{THINGS}"
    # "may only apply for one position", "limited to one application"
    rf"|{words.said('only')}\s+(?:\w+\s+){{0,3}}?{words.said('apply_for')}\s+(?:\w+\s+)?(?P<only>{NUMBER})\s+{THINGS}"
    rf"|{words.said('apply_for')}\s+(?:\w+\s+){{0,2}}?(?<!\w){words.cue('only')}(?:(?<=['’])|\s+)(?P<just>{NUMBER})\s+{THINGS}"
    # "apply for two positions at most"
    rf"|{words.said('apply_for')}\s+(?:\w+\s+)?(?P<at_most>{NUMBER})\s+{THINGS}\s+(?:[^\W\d]{{1,20}}\s+)?{words.said('most')}"
    # "apply for one internship per season"
    rf"|{words.said('applies_for')}\s+(?:\w+\s+)?(?P<at_once>{NUMBER})\s+{THESE}\s+{words.said('per_round')}"
    # "each person may submit one application"
    rf"|{words.said('each_applicant')}\s+{words.said('may_be')}\s+(?:\w+\s+)?{words.said('applies_for')}"
    rf"\s+(?:\w+\s+)?(?P<each>{NUMBER})\s+{THESE}"
    # "Choose what suits you: you may apply for up to two."
    rf"|{words.said('applies_for')}\s+{words.said('up_to')}\s+(?P<of_them>{NUMBER})(?=\s*(?:[.;]|\Z))"
    # "apply for one traineeship only"
    rf"|{words.said('apply_for')}\s+(?P<no_other>{NUMBER})\s+{THINGS}\s+{words.said('only')}"
    # "one application per person", "two applications at most"
    rf"|(?P<per_head>{NUMBER})\s+(?:{words.said('only')}\s+)?{words.said('applications')}\s+"
    rf"(?:{words.said('most', 'only')}\s+|{words.said('is')}\s+\w+\s+)?{words.said('each_person')}"
    rf"|{words.said('each_person')}\s+(?:\w+\s+){{0,2}}?(?<!\w){words.cue('only')}(?:(?<=['’])|\s+)(?P<head>{NUMBER})\s+{words.said('applications')}"
    rf"|(?P<no_more>{NUMBER})\s+{words.said('applications')}\s+{words.said('most')}"
    # "may not apply for more than one profile"
    rf"|{words.said('not_unable')}\s+(?:\w+\s+){{0,2}}?{words.said('apply_for')}\s+(?:\w+\s+)?{words.said('more_than')}"
    rf"(?:(?<=['’])|\s+)(?P<not_more>{NUMBER})\s+{THINGS}"
    # "No more than three applications per candidate", "maximum number of applications: 3"
    rf"|{words.said('up_to', 'only')}\s+(?P<most>{NUMBER})\s+{words.said('applications')}\s+{words.said('per_person')}"
    # "Candidates may put up to three areas in order of preference"
    rf"|{words.said('up_to')}\s+(?P<ordered>{NUMBER})\s+(?:[^\W\d]\S{{0,20}}\s+){{1,3}}?{words.said('in_order')}"
    rf"|{words.said('up_to')}\s+(?P<wished>{NUMBER})\s+(?:[^\W\d]\S{{0,20}}\s+)?{words.said('ranked')}"
    # "you may rank up to three of them", "in order of preference, not more than two of them"
    rf"|(?:\b\w{{1,20}}\s+)?{words.said('chooses', 'in_order')}[^.!?\n0-9]{{0,20}}?{words.said('up_to')}\s+"
    rf"(?P<of_these>{NUMBER})\s+{words.said('of_them')}"
    # "applications for more than two units are rejected"
    rf"|{words.said('applications')}\s+(?:\w+\s+)?{words.said('more_than')}(?:(?<=['’])|\s+)(?P<rejected>{NUMBER})"
    rf"\s+{THESE}[^.!?\n0-9]{{0,40}}?{words.said('is_rejected')}"
    rf"|{words.said('number_of_applications')}[^.!?\n0-9]{{0,30}}?(?P<of>{NUMBER})(?!\w)",
    re.IGNORECASE,
)
# "To how many offers may I apply?", and the answer below: "Two in each call."
ASKED = Pattern(
    rf"{words.said('how_many')}[^.!?\n]{{0,60}}?{words.said('vacancies')}[^.!?\n]{{0,60}}?{words.said('apply_for')}"
    rf"[^.!?\n]{{0,40}}\?",
    re.IGNORECASE,
)
ANSWER = Pattern(
    rf"(?:{words.said('up_to', 'only')}\s+){{0,2}}(?P<number>{NUMBER})"
    rf"(?=\s*[.,;(]|\s*\Z|\s+{words.said('per_round', 'most', 'vacancies')})",
    re.IGNORECASE,
)
NOT_LIMIT = Pattern(words.said("not_applied_for"), re.IGNORECASE)


def parse_max_applications(text: Text) -> Iterator[Found[int]]:
    about = {
        *text.lines_with("apply_for", "applies_for", "applications", "number_of_applications", "in_order", "ranked")
    }
    for line, below in zip_longest(text.lines, text.lines[1:]):
        # a sentence may go on in the line below: "rank up to five Job / Descriptions"
        end = below.end if below and not (below.gap or below.mark) else line.end
        for match in LIMIT.finditer(text.content, line.start, end) if line in about else ():
            if match.start() < line.end and not NOT_LIMIT.search(text.content, match.start(), match.end()):
                yield found(match, read_max_applications(match[0]))
        asked = ASKED.search(text.content, line.start, line.end) if line in about else None
        answer = _answer(text, asked, below) if asked else None
        if answer:
            yield found(answer, _number(answer["number"]))


def _answer(text: Text, asked: re.Match[str], below: Line | None) -> re.Match[str] | None:
    """What stands behind the question, in its line or on the one below."""
    rest = text.content[asked.end() : asked.end() + 1]
    if rest == " ":
        return ANSWER.match(text.content, asked.end() + 1)
    return ANSWER.match(text.content, below.start, below.end) if below else None


def read_max_applications(said: str) -> int:
    """
    >>> read_max_applications("apply for up to three (3) different vacancies")
    3
    """
    match = LIMIT.search(said)
    if not match:
        raise ValueError(said)
    return _number(next(filter(None, match.groups())))


def _number(said: str) -> int:
    number = said.split("(", maxsplit=1)[0].strip().lower()
    return words.numbers().get(number) or int(number)
