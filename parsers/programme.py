"""A programme's rules, from its own page: a table of its own, read like the vacancy's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsers import _dates, stipend, words
from parsers._found import Found, found
from parsers._layout import Text
from parsers._table import one
from parsers._values import YearMonth

COUNT = rf"(?:[0-9]{{1,2}}|\b{words.any_of(words.numbers())})(?!\w)"
CALL = re.compile(
    rf"(?<!\w)(?:from|between|de|d['’])\s+(?P<opens>{_dates.MONTH})\s+(?:to|and|until|à|et)\s+(?P<closes>{_dates.MONTH})",
    re.IGNORECASE,
)
YEAR = re.compile(rf"{stipend.AMOUNTS}\s*\(?\s*{words.cue('stipend_year')}?\s*(?P<year>{_dates.YEAR})", re.IGNORECASE)
MONTHS = re.compile(rf"(?P<low>{COUNT})\s+(?:to|and|à|et)\s+(?P<high>{COUNT})\s+{words.cue('months')}(?!\w)", re.I)
WEEKS = re.compile(rf"(?P<count>{COUNT})\s+(?P<unit>{words.cue('weeks')}|days)(?!\w)", re.IGNORECASE)
NAME = r"(?-i:[A-Z][\w-]*[A-Z0-9a-z])"
RECRUITMENT = re.compile(rf"recruitment\s+system,?\s+(?:called\s+)?(?P<name>{NAME})", re.IGNORECASE)
ASSESSMENT = re.compile(rf"(?:platform|tool)\s+(?:called|named)\s+(?P<name>{NAME})", re.IGNORECASE)


def parse_call_opens(text: Text) -> Iterator[Found[YearMonth]]:
    for match in text.matches(CALL, "call_opens"):
        yield found(match, _month(match["opens"]), group="opens")


def parse_call_closes(text: Text) -> Iterator[Found[YearMonth]]:
    for match in text.matches(CALL, "call_opens"):
        yield found(match, _month(match["closes"]), group="closes")


def parse_stipend_year(text: Text) -> Iterator[Found[int]]:
    for match in text.matches(YEAR, "stipend"):
        yield found(match, int(match["year"]), group="year")


def parse_clearance_months(text: Text) -> Iterator[Found[tuple[int, int]]]:
    for match in text.matches(MONTHS, "clearance"):
        yield found(match, (_count(match["low"]), _count(match["high"])))


def parse_assessment_days(text: Text) -> Iterator[Found[int]]:
    for sentence in text.sentences("assessment"):
        for match in WEEKS.finditer(text.content, *sentence.span()):
            days = 7 if match["unit"].lower() in words.cues("weeks") else 1
            yield found(match, _count(match["count"]) * days)


def parse_recruitment_system(text: Text) -> Iterator[Found[str]]:
    for match in text.matches(RECRUITMENT, "system"):
        yield found(match, match["name"], group="name")


def parse_assessment_system(text: Text) -> Iterator[Found[str]]:
    for match in text.matches(ASSESSMENT, "system"):
        yield found(match, match["name"], group="name")


def parse_accommodation(text: Text) -> Iterator[Found[bool]]:
    return _whether(text, "accommodation")


def parse_quotas(text: Text) -> Iterator[Found[bool]]:
    return _whether(text, "quotas")


def parse_experience_required(text: Text) -> Iterator[Found[bool]]:
    return _whether(text, "experience")


def _whether(text: Text, cue: str) -> Iterator[Found[bool]]:
    """A yes-or-no rule: the first sentence that speaks of it."""
    for sentence in text.sentences(cue):
        yield found(sentence, not text.says(sentence, "denied"))


def _month(said: str) -> YearMonth:
    return YearMonth(None, words.months()[said.lower().rstrip(".")][0])


def _count(said: str) -> int:
    return words.numbers().get(said.lower()) or int(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """What a programme's own page says of its rules; None where it says nothing."""

    call_opens: YearMonth | None = one(parse_call_opens, None, "month in which the yearly call opens")
    call_closes: YearMonth | None = one(parse_call_closes, None, "month in which it closes")
    stipend_year: int | None = one(parse_stipend_year, None, "year that the stipend is stated for")
    clearance_months: tuple[int, int] | None = one(parse_clearance_months, None, "months a security clearance takes")
    assessment_days: int | None = one(parse_assessment_days, None, "days given for the assessment")
    recruitment_system: str | None = one(parse_recruitment_system, None, "where one applies")
    assessment_system: str | None = one(parse_assessment_system, None, "where one is assessed")
    accommodation: bool | None = one(parse_accommodation, None, "is accommodation offered?")
    quotas: bool | None = one(parse_quotas, None, "are there quotas?")
    experience_required: bool | None = one(parse_experience_required, None, "is professional experience required?")
