"""The rules of programmes that postings may contradict: how each side states one, and how the two are compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from parsers import words
from parsers._call import parse_call_closes
from parsers._layout import Text
from parsers._values import YearMonth
from parsers.programme import parse_stipend_year
from scraper import verdicts
from scraper.sides import Side
from scraper.verdicts import Languages, Pay, Range, Verdict, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of a programme: how each side states it, how the two are compared, and whose words are the evidence.

    here, there: what the posting and the programme say; None where they say nothing.
    cues:        vocabulary of the rule: a page that has words of it may state it without our reading it, and then
                 nobody says that it is silent.
    """

    name: str
    here: Callable[[Side], Any]
    there: Callable[[Side], Any]
    compare: Callable[[Any, Any], Verdict | None]
    vacancy_field: str | None
    programme_fields: tuple[str, ...]
    cues: tuple[str, ...] = ()

    def verdict(self, vacancy: Side, programme: Side) -> Verdict | None:
        """None where there is nothing to be said."""
        here, there = self.here(vacancy), self.there(programme)
        if here is None and there is None:
            return None
        if there is None:
            return None if self._speaks(programme) else verdicts.ONLY_HERE
        if here is None:
            return None if self._speaks(vacancy) else verdicts.ONLY_THERE
        return self.compare(here, there)

    def _speaks(self, silent: Side) -> bool:
        return any(words.saying(cue).search(silent.text) for cue in self.cues)


def shared(name: str, read: Callable[[Side], Any], compare: Callable[[Any, Any], Verdict | None], *cues: str) -> Rule:
    """A rule that postings and programmes state in the same field."""
    return Rule(
        name=name, here=read, there=read, compare=compare, vacancy_field=name, programme_fields=(name,), cues=cues
    )


def number(name: str, *cues: str) -> Rule:
    return shared(name, lambda side: side.number(name), verdicts.compare_equal, *cues)


def sentence(name: str, *cues: str) -> Rule:
    return shared(name, lambda side: side.stated.get(name), verdicts.compare_words, *cues)


def told(name: str, *cues: str) -> Rule:
    """A rule that only programmes state."""
    return Rule(
        name=name,
        here=lambda vacancy: None,
        there=lambda programme: programme.stated.get(name),
        compare=verdicts.compare_equal,
        vacancy_field=None,
        programme_fields=(f"programme.{name}",),
        cues=cues,
    )


# ------------------------------------------------------------------------------------------ what a side says


def _range(name: str) -> Callable[[Side], Range | None]:
    def read(side: Side) -> Range | None:
        low, high = side.number(f"{name}.min"), side.number(f"{name}.max")
        return None if low is None and high is None else Range(low, high)

    return read


def _pay(side: Side, year: int | None) -> Pay | None:
    amount = _range("stipend")(side)
    if amount is None and side.stated.get("stipend.unpaid") != "true":
        return None
    return Pay(amount, side.stated.get("stipend.currency"), side.stated.get("stipend.per"), year)


def _posting_pay(vacancy: Side) -> Pay | None:
    """Of the year that its line on the pay names (`1477.30 (2026 rate)`), else of the year in which it closes."""
    beside = next(parse_stipend_year(Text(vacancy.line("stipend"))), None)
    return _pay(vacancy, beside.value if beside else _year(vacancy.stated.get("deadline")))


def _programme_pay(programme: Side) -> Pay | None:
    """Of the year that it names for it, else of the one call that the page is about."""
    year, deadline = programme.number("stipend_year"), programme.stated.get("deadline")
    return _pay(programme, int(year) if year is not None else _year(deadline))


def _year(deadline: str | None) -> int | None:
    return verdicts.last_day(deadline).year if deadline else None


def _window(programme: Side) -> Window | None:
    months = (programme.stated.get(name) for name in ("call_opens", "call_closes"))
    opens, closes = (int(month[-2:]) if month else None for month in months)
    if opens is None and closes is None:
        return None
    several = bool(words.saying("call_twice").search(programme.line("programme.call_opens")))
    several = several or len(_closing_months(programme.text)) > 1
    return Window(opens, closes, several)


@lru_cache(maxsize=4)
def _closing_months(text: str) -> frozenset[YearMonth]:
    """Every month in which a call closes; the rules name the first."""
    return frozenset(found.value for found in parse_call_closes(Text(text)))


def _months(side: Side) -> tuple[str, ...] | None:
    return tuple(side.items("start_months")) or None


def _languages(side: Side) -> Languages | None:
    asked = {word: frozenset(item["language"] for item in side.items("languages") if item["required"] == word)
             for word in (True, "one of")}  # fmt: skip
    return Languages(asked[True], asked["one of"]) if any(asked.values()) else None


def _times(side: Side) -> frozenset[str] | None:
    return frozenset(side.items("employment_type")) & {"FULL_TIME", "PART_TIME"} or None


RULES: tuple[Rule, ...] = (
    Rule(
        name="call_window",
        here=lambda vacancy: vacancy.stated.get("deadline"),
        there=_window,
        compare=verdicts.compare_window,
        vacancy_field="deadline",
        programme_fields=("programme.call_opens", "programme.call_closes"),
        cues=("deadline", "call"),
    ),
    Rule(
        name="stipend",
        here=_posting_pay,
        there=_programme_pay,
        compare=verdicts.compare_pay,
        vacancy_field="stipend",
        programme_fields=("stipend",),
        cues=("stipend", "allowance"),
    ),
    shared("duration", _range("duration"), verdicts.compare_ranges, "months"),
    number("weekly_hours", "hours_a_week"),
    shared("employment_type", _times, verdicts.compare_times, "full_time", "part_time"),
    shared("start_months", _months, verdicts.compare_months, "start", "intake"),
    number("minimum_age", "age", "turned"),
    shared("languages", _languages, verdicts.compare_languages, "language_label", "level"),
    sentence("nationality", "national"),
    sentence("telework", "telework"),
    number("max_applications", "number_of_applications", "in_order", "ranked"),
    told("clearance_months", "clearance"),
    told("assessment_days", "assessment"),
    told("recruitment_system", "system", "system_name"),
    told("assessment_system", "assessment", "platform_name"),
    told("accommodation", "accommodation"),
    told("quotas", "quotas"),
    told("experience_required", "experience"),
)
