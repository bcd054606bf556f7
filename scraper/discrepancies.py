"""Where a posting contradicts its programme: each rule of `RULES` held against what the posting says.

A vacancy belongs to every programme of its issuer that is its own employer's, where it is an internship and its city,
if both name one, is the programme's: other bodies and other duty stations have rules and figures of their own. What
is compared are the rows of vacancies.db, so the table can be made again from them at any time. A rule about which
both are silent, and sentences that are worded differently, have no row.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
from typing import Any

from parsers import words
from parsers._call import parse_call_closes
from parsers._layout import Text
from parsers._organizations import MENTIONED, named
from parsers._values import YearMonth
from parsers.organization import PARENTS, read_organization
from parsers.programme import parse_stipend_year
from scraper import verdicts
from scraper.rows import Row
from scraper.sides import Side, side_of_programme, side_of_vacancy
from scraper.store import Store
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


# ------------------------------------------------------------------------------------------ rows

# Titles of schemes that count as internships and have rules of their own; a programme of theirs is titled so, too.
SCHEMES = ("young graduate", "graduate trainee", "young professional", "junior professional", "young scientist")


def compare(vacancy: Side, programme: Side) -> Iterator[Row]:
    """What each rule says of a posting and its programme: rows without their ids.

    `only_here` has no programme_value, also where the programme has one that cannot be held against the posting's.
    """
    for rule in RULES:
        verdict = rule.verdict(vacancy, programme)
        if verdict:
            yield {
                "rule": rule.name,
                "vacancy_field": rule.vacancy_field,
                "programme_field": next(filter(programme.evidence.get, reversed(rule.programme_fields)), None),
                "vacancy_value": _shown(rule.here(vacancy)),
                "programme_value": None if verdict.word == "only_here" else _shown(rule.there(programme)),
                "verdict": verdict.word,
                "note": verdict.note,
                "vacancy_exact": vacancy.exact(rule.vacancy_field or ""),
                "programme_exact": programme.exact(*rule.programme_fields),
            }


def _shown(value: Any) -> str | None:
    """
    >>> _shown(("2026-03", "2026-09")), _shown(frozenset({"FULL_TIME"})), _shown(None)
    ('2026-03, 2026-09', 'FULL_TIME', None)
    """
    if isinstance(value, tuple | frozenset):
        return ", ".join(sorted(value) if isinstance(value, frozenset) else value)
    return None if value is None else str(value)


def belongs(vacancy: Row, programme: Row, rules: Mapping[str, str]) -> bool:
    """Is the vacancy one of the programme's? An internship, of the same employer, at the same place; see above."""
    if _schemes(vacancy) - _schemes(programme):
        return False
    interns = [json.loads(types) for types in (vacancy["employment_type"], rules.get("employment_type")) if types]
    bodies = {*_bodies(vacancy), _body(programme["organization"] or "")} - {""}
    cities = {city for city in (vacancy["city"], rules.get("location.city")) if city}
    return all("INTERN" in types for types in interns) and len(bodies) < 2 and len(cities) < 2


def _schemes(row: Row) -> set[str]:
    """
    >>> _schemes({"title": "Young Professionals Programme 2027"})
    {'young professional'}
    """
    title = (row["title"] or "").casefold()
    return {scheme for scheme in SCHEMES if scheme in title}


def _bodies(vacancy: Row) -> set[str]:
    """The posting's employer; a body that its title names is one, where a site names the parent on every page.

    >>> _bodies({"organization": "NATO", "title": "Intern, Allied Joint Force Command Naples"}) == {"jfc naples"}
    True
    """
    titled = {_body(match["name"] or match["short"]) for match in named().finditer(vacancy["title"] or "")}
    parents = {name.casefold() for name in (*PARENTS, *MENTIONED)}
    return titled - parents or {_body(vacancy["organization"] or "")}


def _body(name: str) -> str:
    """An employer whichever way it is written: `OTAN` is `NATO`.

    >>> _body("NCI Agency") == _body("NATO Communications and Information Agency"), _body("OTAN") == _body("NATO")
    (True, True)
    """
    organization = read_organization(name)
    return (organization.acronym or organization.name or "").casefold()


# ------------------------------------------------------------------------------------------ in vacancies.db

# CROSS JOIN: from what has changed to the others, not the other way round.
PAIRS = """
    SELECT vacancies.id, programmes.id FROM vacancies CROSS JOIN programmes USING (issuer)
    WHERE vacancies.id IN (SELECT value FROM json_each(:ids))
    UNION SELECT vacancies.id, programmes.id FROM programmes CROSS JOIN vacancies USING (issuer)
    WHERE programmes.id IN (SELECT value FROM json_each(:ids))
    ORDER BY 2, 1
"""
ALL_PAIRS = "SELECT vacancies.id, programmes.id FROM programmes JOIN vacancies USING (issuer) ORDER BY 2, 1"


def follow(store: Store, touched: Collection[str] | None) -> None:
    """Compare anew what has changed: a posting with its programmes, a programme with all of its postings.

    touched: the ids of both that were written or removed; None: all, of which none has been compared. Made inside of
    the update's transaction.
    """
    ids = {"ids": json.dumps(sorted(touched or ()))}
    for column in ("vacancy_id", "programme_id"):
        store.db.execute(f"DELETE FROM discrepancies WHERE {column} IN (SELECT value FROM json_each(:ids))", ids)
    pairs = store.db.execute(ALL_PAIRS) if touched is None else store.db.execute(PAIRS, ids)
    for programme_id, of_programme in groupby(pairs, key=itemgetter(1)):
        rows = _compared(store, programme_id, (vacancy_id for vacancy_id, _ in of_programme))
        store.db.table("discrepancies").insert_all(rows)


def _compared(store: Store, programme_id: str, vacancy_ids: Iterable[str]) -> Iterator[Row]:
    """The rows of one programme and those of these vacancies that are its own."""
    (row,) = store.rows("SELECT * FROM programmes WHERE id = ?", programme_id)
    rules = store.rows("SELECT rule, value FROM programme_rules WHERE programme_id = ?", programme_id)
    programme = side_of_programme(rules, *_words(store, programme_id))
    for id in vacancy_ids:
        (vacancy,) = store.rows("SELECT * FROM vacancies WHERE id = ?", id)
        if belongs(vacancy, row, programme.stated):
            languages = store.rows("SELECT language, required FROM languages WHERE vacancy_id = ?", id)
            here = side_of_vacancy(vacancy, languages, *_words(store, id))
            yield from ({"vacancy_id": id, "programme_id": programme_id, **said} for said in compare(here, programme))


def _words(store: Store, id: str) -> tuple[Iterator[Row], str]:
    """The evidence of a posting or a programme, and its text."""
    evidence = "SELECT * FROM evidence WHERE vacancy_id = ? ORDER BY field, item, position"
    (text,) = store.rows("SELECT text FROM texts WHERE vacancy_id = ?", id)
    return store.rows(evidence, id), text["text"]


def version() -> str:
    """Twelve hex digits that change with what makes the rows: with this file, the sides and the verdicts.

    >>> len(version())
    12
    """
    verdicts = (file for file in files("scraper.verdicts").iterdir() if file.name.endswith(".py"))
    made_by = [files("scraper") / "discrepancies.py", files("scraper") / "sides.py", *verdicts]
    codes = sorted(file.read_bytes() for file in made_by)  # a folder's order is the disk's
    return sha256(b"".join(codes)).hexdigest()[:12]
