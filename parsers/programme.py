"""A programme's rules, from its own page: a table of its own, read like the vacancy's.

Answers are told by what they say; a question above them, where the copy has kept it, says what a "No" denies.
The call's window stands in _call.py, the systems in _systems.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsers import _dates, _money, words
from parsers._call import parse_call_closes, parse_call_opens
from parsers._found import Found, found, span
from parsers._layout import Text
from parsers._patterns import Pattern
from parsers._prose import Told, about, prose
from parsers._systems import parse_assessment_system, parse_recruitment_system
from parsers._table import one
from parsers._values import YearMonth

COUNT = rf"(?:(?<![0-9.,])[0-9]{{1,2}}|\b{words.any_of(words.numbers())})(?!\w)(?:\s*\([0-9]{{1,2}}\))?"
NEW_YEAR = rf"(?:(?:1(?:st|er)?\s+)?{words.any_of(name for name, (n, _) in words.months().items() if n == 1)}\s+)?"


def _for_year(name: str) -> str:
    return rf"{words.said('stipend_year')}\s*(?:(?:the\s+year|l['’]année)\s+)?{NEW_YEAR}(?P<{name}>{_dates.YEAR})"


# What a room costs is no pay.
RENT = Pattern(words.said("rent"), re.IGNORECASE)
BETWEEN = r"(?:[^.;\n0-9]|\n(?!\n)|\.(?=\d))"
PAY = words.said("stipend", "allowance")
YEARS = ("behind", "bare", "rate", "before", "label", "of")  # where the year stands
RATED = words.said("stipend_year")
YEAR = Pattern(
    rf"{_money.AMOUNT}{BETWEEN}{{0,40}}?"
    rf"(?:{_for_year('behind')}|\(\s*(?:{RATED}\s*)?(?P<bare>{_dates.YEAR})(?=\s*(?:{RATED}\s*)?[),;])"
    rf"|(?P<rate>{_dates.YEAR})\s+{RATED})"
    rf"|{_for_year('before')}[^.;0-9]{{0,60}}?{_money.AMOUNT}"
    rf"|{PAY}\s*\(?(?P<label>{_dates.YEAR})\)?\s*[:–-]\s*{_money.AMOUNT}"
    rf"|(?<!\w)(?P<of>{_dates.YEAR})[^\S\n]+(?:\w+[^\S\n]+)?{PAY}[^.;0-9]{{0,40}}?{_money.AMOUNT}",
    re.IGNORECASE,
)
MONTHS = Pattern(
    rf"(?P<low>{COUNT})\s*(?:{words.cue('months')}\s+)?(?:to|and|or|à|et|ou|[-–—])\s*(?P<high>{COUNT})\s+{words.cue('months')}(?!\w)"
    rf"|(?P<most>{words.said('at_most')}\s+)?(?P<only>{COUNT})\s+{words.cue('months')}(?!\w)",
    re.IGNORECASE,
)
# "the internship of six months"
STAY, STAY_NEAR = Pattern(words.said("call_stay"), re.IGNORECASE), 20
WEEKS = Pattern(rf"(?P<count>{COUNT})[\s-]+(?:(?P<week>{words.cue('weeks')})|{words.cue('days')})(?!\w)", re.IGNORECASE)


def parse_stipend_year(text: Text) -> Iterator[Found[int]]:
    for match in prose(text).matches(YEAR, "stipend", "allowance", "per_month"):
        group = next(name for name in YEARS if match[name])
        if not RENT.search(text.content, text.content.rfind(". ", 0, match.start()) + 1, match.end()):
            yield found(match, int(match[group]), group=group)


def parse_clearance_months(text: Text) -> Iterator[Found[tuple[int, int]]]:
    page = prose(text)
    for told in about(page, "clearance"):
        sentence = told.sentence
        lasts = page.says(sentence, "takes_time") or (told.question and page.says(told.question, "takes_time"))
        stays = page.says(sentence, "call_stay") and not page.says(sentence, "clearance")
        if lasts and not stays and not page.says(sentence, "not_clearance"):
            for match in MONTHS.finditer(page.content, *sentence.span()):
                low, high = (match["low"], match["high"]) if match["low"] else (match["only"], match["only"])
                stay = STAY.search(page.content, max(match.start() - STAY_NEAR, 0), match.start())
                if not match["most"] and not stay:  # "up to six months" has no lower end
                    yield found(match, (_count(low), _count(high)), rank=1 + bool(match["low"]))


def parse_assessment_days(text: Text) -> Iterator[Found[int]]:
    page = prose(text)
    for sentence in _of_assessment(page):
        if page.says(sentence, "assessment_time") and not page.says(sentence, "not_assessment"):
            for match in WEEKS.finditer(page.content, *sentence.span()):
                yield found(match, _count(match["count"]) * (7 if match["week"] else 1))


def _of_assessment(text: Text) -> Iterator[re.Match[str]]:
    """The sentences that speak of the assessment, and the one behind each."""
    for line in text.lines_with("assessment"):
        told = False
        for sentence in text.sentences_of(line):
            says = text.says(sentence, "assessment")
            if says or told:
                yield sentence
            told = says


def parse_accommodation(text: Text) -> Iterator[Found[bool]]:
    page = prose(text)
    for told in about(page, "accommodation", asked=("lodged",)):
        offered = _offered(page, told)
        if offered is not None:
            yield Found(offered, (span(told.sentence),))


def _offered(text: Text, told: Told) -> bool | None:
    sentence, question, own = told.sentence, told.question, text.says(told.sentence, "own_means")
    if text.says(sentence, "not_accommodation") or (question and text.says(question, "not_accommodation")):
        return None
    if question and text.says(question, "own_means"):  # "Must I find a room myself?"
        return False if told.answer else None
    asks = question or sentence
    if told.answer is not None and not text.says(asks, "provided", "procured", "only_helps"):
        return None  # "Is accommodation expensive?"
    if told.answer:
        helps = text.says(sentence, "only_helps") or (question and text.says(question, "only_helps"))
        return None if helps else not own
    if told.answer is False:
        return False
    if not (text.says(sentence, "accommodation") or (question and own)):
        return None
    denied = own or (text.says(sentence, "refused", "no") and text.says(sentence, "provided", "procured"))
    return not denied if denied or (text.says(sentence, "provided") and not text.says(sentence, "only_helps")) else None


def parse_quotas(text: Text) -> Iterator[Found[bool]]:
    page = prose(text)
    for told in about(page, "quotas", asked=("reserved",)):
        if told.answer is not None:
            yield Found(told.answer, (span(told.sentence),))
        elif page.says(told.sentence, "quotas"):
            yield Found(not page.says(told.sentence, "refused", "no", "no_quotas"), (span(told.sentence),))


def parse_experience_required(text: Text) -> Iterator[Found[bool]]:
    page = prose(text)
    for told in about(page, "experience", "worked"):
        required = _required(page, told)
        if required is not None:
            yield Found(required, (span(told.sentence),))


def _required(text: Text, told: Told) -> bool | None:
    sentence, question = told.sentence, told.question
    if text.says(question or sentence, "not_experience"):
        return None
    if told.answer is not None:
        return _answered(text, told.answer, question)
    if text.says(sentence, "worked") and text.says(sentence, "not_needed"):
        return False
    if text.says(sentence, "not_experience") or not text.says(sentence, "experience"):
        return None
    if not text.says(sentence, "demanded"):
        return None
    denied = text.says(sentence, "refused")
    return not denied if denied or not text.says(sentence, "asset", "gained") else None


def _answered(text: Text, answer: bool, question: re.Match[str] | None) -> bool | None:
    """What "Can I apply without experience?" is answered is the other way round."""
    if question and text.says(question, "lacking"):
        return not answer
    asks = not question or (text.says(question, "demanded") and not text.says(question, "possible"))
    return answer if asks else None


def _count(said: str) -> int:
    first = re.split(r"\s*\(", said)[0].lower()
    return words.numbers().get(first) or int(first)


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
