"""Where a posting contradicts its programme: the rules, what belongs together, and that the table follows its pages."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import parsers
from parsers import pages, words
from parsers._table import columns
from parsers.programme import Programme
from scraper.belonging import belongs
from scraper.demo.posting import load
from scraper.discrepancies import compare
from scraper.programme_rules import RULES
from scraper.rows import Row, rows_of
from scraper.sides import Side, side_of_programme, side_of_vacancy
from scraper.verdicts import (
    Languages,
    Pay,
    Range,
    Window,
    compare_equal,
    compare_languages,
    compare_months,
    compare_pay,
    compare_ranges,
    compare_times,
    compare_window,
    compare_words,
    rounds,
)
from tests.scraper.conftest import FIRST, SECOND, TODAY, World, posting, rows

WORDS = {"agrees", "differs", "rounds_to", "only_here", "only_there"}


# ------------------------------------------------------------------------------------------ the two real documents


def sides(text: str) -> tuple[Row, Side]:
    """A page's own row, and the page as a side."""
    vacancy = parsers.read(text, FIRST.hints)
    made = rows_of("id", vacancy, text, FIRST)
    if vacancy.kind == "programme":
        return made["programmes"][0], side_of_programme(made["programme_rules"], made["evidence"], text)
    (row,) = made["vacancies"]
    return row, side_of_vacancy(row, made["languages"], made["evidence"], text)


@pytest.fixture(scope="module")
def seeds(corpus: Path) -> dict[str, Row]:
    """What is said of the vacancy and the questions and answers of the corpus, by rule."""
    (vacancy,), (programme,) = (
        pages.postings((corpus / f"seeds/{name}.txt").read_bytes()) for name in ("vacancy", "programme")
    )
    return {row["rule"]: row for row in compare(sides(vacancy.text)[1], sides(programme.text)[1])}


SAID = ("verdict", "vacancy_value", "programme_value", "vacancy_exact", "programme_exact")


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("call_window", ("differs", "2025-06-22T23:59:00+02:00", "--04 to --05",
                         "22 June 2025, at 23.59, Brussels time", "April … May")),
        ("stipend", ("rounds_to", "1286.09 EUR a month", "1286 EUR a month",
                     "Monthly grant of €1,286.09", "monthly stipend (EUR 1,286")),
        ("duration", ("agrees", "6", "6", "6-month", "six-month")),
        ("weekly_hours", ("agrees", "38", "38", "38 hours a week", "38 hours per week")),
        ("employment_type", ("agrees", "FULL_TIME", "FULL_TIME", "Internship … Full-time", "internships … full-time")),
        ("start_months", ("agrees", "2026-03, 2026-09", "--03, --09", "March / September 2026", "March or September")),
        ("minimum_age", ("agrees", "21", "21", "at least 21 years old", "be 21 years of age")),
        ("languages", ("agrees", "en or fr", "en or fr",
                       "have proficiency in one of the two official NATO languages (English/French).",
                       "You must be proficient in one of the two official NATO languages: English and French.")),
        ("max_applications", ("only_here", "3", None, "apply for up to three (3) different NATO HQ Internship", None)),
        ("clearance_months", ("only_there", None, "[6, 8]", None, "six to eight months")),
        ("recruitment_system", ("only_there", None, "TALEO", None, "TALEO")),
    ],
)  # fmt: skip
def test_seed(seeds: dict[str, Row], rule: str, said: tuple[str | None, ...]) -> None:
    assert tuple(seeds[rule][key] for key in SAID) == said


def test_the_seeds_differ_in_nothing_else(seeds: dict[str, Row]) -> None:
    assert [rule for rule, row in seeds.items() if row["verdict"] == "differs"] == ["call_window"]


def test_the_year_of_a_rounded_stipend_is_noted(seeds: dict[str, Row]) -> None:
    assert seeds["stipend"]["note"] == "1286 EUR a month is 1286.09 without its cents; stated for 2025"


@pytest.mark.parametrize(
    ("seed", "field", "code"),
    [
        ("vacancy", "info_session", "zone_conflict"),
        ("programme", "essential", "self_contradiction"),
        ("programme", "essential", "items_missing"),
        ("programme", "documents", "items_missing"),
    ],
)
def test_what_a_seed_says_against_itself_is_a_note(corpus: Path, seed: str, field: str, code: str) -> None:
    (page,) = pages.postings((corpus / f"seeds/{seed}.txt").read_bytes())
    notes = [note for note in parsers.to_record(parsers.read(page.text))["notes"] if note["code"] == code]
    assert field in {note["field"] for note in notes}
    assert all(note["evidence"] for note in notes)


# ------------------------------------------------------------------------------------------ the table of rules


def test_the_rules_are_fields_of_postings_or_of_programmes() -> None:
    fields = {*columns(parsers.Vacancy), "call_window"}
    told = set(columns(Programme)) - {"call_opens", "call_closes", "stipend_year"}  # parts of two other rules
    assert told <= {rule.name for rule in RULES} <= told | fields


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rules_words_exist(rule: Any) -> None:
    assert all(words.cues(cue) for cue in rule.cues)


def programme(text: str = "", **stated: str) -> Side:
    return Side(stated, {}, text)


POSTING = sides("Internship, Archives\nYou work 36 hours a week.\nApply until 4 May 2026.")[1]


def test_a_page_that_has_words_of_a_rule_is_not_called_silent() -> None:
    there = programme(clearance_months="[6, 8]", quotas="false", weekly_hours="36")
    mute = {row["rule"]: row["verdict"] for row in compare(POSTING, there)}
    assert mute == {
        "call_window": "only_here", "weekly_hours": "agrees", "clearance_months": "only_there", "quotas": "only_there"
    }  # fmt: skip
    speaking = replace(POSTING, text="A security clearance is needed.")
    assert {row["rule"] for row in compare(speaking, there)} == set(mute) - {"clearance_months"}
    vague = replace(there, stated={}, text="All about hours per week and calls for applications.")
    assert list(compare(POSTING, vague)) == []


# ------------------------------------------------------------------------------------------ what belongs together


def row(
    organization: str | None = "NATO", city: str | None = "Brussels", types: str = '["INTERN"]', title: str = "Intern"
) -> Row:
    return {"organization": organization, "city": city, "employment_type": types, "title": title}


@pytest.mark.parametrize(
    ("vacancy", "organization", "rules", "belonging"),
    [
        (row(), "NATO", {}, True),
        (row("OTAN"), "North Atlantic Treaty Organization", {"location.city": "Brussels"}, True),
        (row(None, None), "NATO", {"location.city": "Brussels"}, True),
        (row(types='["FULL_TIME"]'), "NATO", {}, False),
        (row(), "NATO", {"employment_type": '["TEMPORARY"]'}, False),
        (row(), "NATO", {"employment_type": '["INTERN", "FULL_TIME"]'}, True),
        (row("NATO Communications and Information Agency"), "NATO", {}, False),
        (row("NATO Communications and Information Agency", "Mons"), "NCI Agency", {}, True),
        (row(title="Intern, Allied Joint Force Command Naples (JFCNP)"), "NATO", {}, False),  # whoever shows it
        (row(title="NATO Internship - EU Relations"), "NATO", {}, True),
        (row(city="Rome"), "NATO", {"location.city": "Brussels"}, False),
        (row(), None, {}, True),
        (row(title="Young Graduate Trainee in Optics"), "NATO", {}, False),
    ],
)
def test_belongs(vacancy: Row, organization: str | None, rules: dict[str, str], belonging: bool) -> None:
    assert belongs(vacancy, {"organization": organization, "title": "Internship Programme"}, rules) is belonging


# ------------------------------------------------------------------------------------------ each comparison


@pytest.mark.parametrize(
    ("here", "there", "verdict"),
    [("38", "38", "agrees"), ("38.0", "38", "agrees"), ("37.5", "38", "differs"), ("21", "18", "differs")],
)
def test_numbers(here: str, there: str, verdict: str) -> None:
    assert compare_equal(Decimal(here), Decimal(there)).word == verdict


def test_sentences_are_not_called_different() -> None:
    assert compare_words("Telework is possible.", "telework  is possible") is not None
    assert compare_words("Telework is possible.", "There is no telework.") is None


def span(said: str) -> Range:
    """
    >>> str(span("3-6")), str(span("-6"))
    ('3 to 6', 'up to 6')
    """
    low, _, high = said.partition("-")
    return Range(Decimal(low) if low else None, Decimal(high or low) if high or "-" not in said else None)


@pytest.mark.parametrize(
    ("here", "there", "verdict"),
    [
        ("6", "6", "agrees"),
        ("6", "3-12", "agrees"),
        ("3-6", "-6", "agrees"),
        ("6", "5", "differs"),
        ("3-6", "6", "differs"),
        ("6-12", "3-6", "differs"),
        ("3-", "3-6", "only_here"),
        ("-12", "3-6", "only_here"),
        ("7-", "3-6", "differs"),
        ("12", "-6", "differs"),
    ],
)
def test_lengths(here: str, there: str, verdict: str) -> None:
    assert compare_ranges(span(here), span(there)).word == verdict


def pay(amount: str | None, unit: str = "EUR month", year: int | None = None) -> Pay:
    currency, per = (None if part == "-" else part for part in unit.split())
    return Pay(None if amount is None else span(amount), currency, per, year)


@pytest.mark.parametrize(
    ("here", "there", "verdict", "note"),
    [
        (pay("1286.09", year=2025), pay("1286.09", year=2025), "agrees", "stated for 2025"),
        (pay("1286.09", year=2025), pay("1286", year=2025), "rounds_to",
         "1286 EUR a month is 1286.09 without its cents; stated for 2025"),
        (pay("1286", year=2026), pay("1286.09", year=2025), "rounds_to",
         "1286 EUR a month is 1286.09 without its cents; stated for 2025, the posting is of 2026"),
        (pay("1243.63"), pay("1243"), "rounds_to", "1243 EUR a month is 1243.63 without its cents"),  # cut off
        (pay("1243.63"), pay("1244"), "rounds_to", "1244 EUR a month is 1243.63 without its cents"),
        (pay("1243.63", year=2025), pay("1240", year=2025), "differs", "stated for 2025"),
        (pay("1286.09", year=2025), pay("800"), "only_here", "the programme names no year for its 800 EUR a month"),
        (pay("1300.00", year=2025), pay("1286", year=2025), "differs", "stated for 2025"),
        (pay("1477.30", year=2026), pay("1286", year=2025), "only_here",
         "the programme's 1286 EUR a month is for 2025, the posting's of 2026"),
        (pay("1477.30"), pay("1286", year=2025), "only_here",
         "the programme's 1286 EUR a month is for 2025, the posting's of a year that is not known"),
        (pay("1477.30", "USD month", 2025), pay("1286", year=2025), "only_here",
         "the programme's 1286 EUR a month is in EUR, the posting's in USD"),
        (pay("60", "EUR day", 2025), pay("1286", year=2025), "only_here",
         "the programme's 1286 EUR a month is in month, the posting's in day"),
        (pay("1477.30", "- month", 2025), pay("1286", year=2025), "only_here",
         "the programme has 1286 EUR a month, which does not say enough to compare the two"),
        (pay("1286", "- month", 2025), pay("1286", year=2025), "agrees", "stated for 2025"),
        (pay("1200"), pay("1150-1380"), "agrees", "within the programme's range"),
        (pay(None, "- -", 2025), pay(None, "- -"), "agrees", None),
        (pay(None, "- -", 2025), pay("1286", year=2025), "differs", "stated for 2025"),
        (pay(None, "- -", 2026), pay("1286", year=2025), "only_here",
         "the programme's 1286 EUR a month is for 2025, the posting's of 2026"),
        (pay("900"), pay(None, "- -"), "differs", None),
    ],
)  # fmt: skip
def test_pay(here: Pay, there: Pay, verdict: str, note: str | None) -> None:
    assert compare_pay(here, there) == (verdict, note)


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Monthly stipend: EUR 1,286.09", 2025),  # the year in which it closes
        ("You receive a stipend of EUR 1477.30 (2026 rate) a month.", 2026),
    ],
)
def test_a_posting_is_of_the_year_beside_its_pay_or_of_its_deadline(line: str, year: int) -> None:
    _, vacancy = sides(f"Internship, Archives\n{line}\nApply until 22 June 2025.")
    there = programme(**{"stipend.min": "1", "stipend.max": "1", "stipend.currency": "EUR", "stipend_year": "2019"})
    (stipend,) = (row for row in compare(vacancy, there) if row["rule"] == "stipend")
    there = replace(there, stated=there.stated | {"stipend.per": "month"})
    (stipend,) = (row for row in compare(vacancy, there) if row["rule"] == "stipend")
    assert (stipend["verdict"], stipend["programme_value"]) == ("only_here", None)
    assert stipend["note"] == f"the programme's 1 EUR a month is for 2019, the posting's of {year}"


def test_a_programme_of_one_call_speaks_of_its_year() -> None:
    here = sides("Internship, Archives\nMonthly stipend: EUR 900\nApply until 22 June 2025.")[1]
    stated = {"stipend.min": "800", "stipend.max": "800", "stipend.currency": "EUR", "stipend.per": "month"}
    for deadline, verdict in {"2017-04-18": "only_here", "2025-04-18": "differs"}.items():
        there = programme(**stated, deadline=deadline)
        assert {row["verdict"] for row in compare(here, there) if row["rule"] == "stipend"} == {verdict}


@pytest.mark.parametrize(
    ("deadline", "window", "verdict"),
    [
        ("2025-06-22T23:59:00+02:00", Window(4, 5), "differs"),
        ("2025-05-31", Window(4, 5), "agrees"),
        ("2025-06-01T00:00:00+02:00", Window(4, 5), "agrees"),  # the end of May
        ("2025-04-30T23:59:00", Window(4, 5), "agrees"),
        ("2025-03-31", Window(4, 5), "differs"),
        ("2026-01-15", Window(11, 2), "agrees"),
        ("2026-03-15", Window(11, 2), "differs"),
        ("2025-05-31", Window(None, 5), "agrees"),
        ("2025-04-30", Window(None, 5), "only_here"),
        ("2025-04-30", Window(4, None), "agrees"),
        ("2025-09-30", Window(3, 3, several=True), "only_here"),
        ("2025-03-30", Window(3, 3, several=True), "agrees"),
    ],
)
def test_the_call(deadline: str, window: Window, verdict: str) -> None:
    assert compare_window(deadline, window).word == verdict


@pytest.mark.parametrize(
    ("page", "verdict"),
    [
        ("The call for applications opens every year from March to April.", "differs"),
        ("Applications are accepted twice a year, from 1 to 31 March and from 1 to 30 September.", "only_here"),
        ("The call opens in March and closes in April. A second call opens in August and closes in September.",
         "only_here"),
    ],
)  # fmt: skip
def test_a_programme_with_several_calls_is_not_contradicted(page: str, verdict: str) -> None:
    there = sides(f"Internship Programme: frequently asked questions\n{page}\nWe do not offer accommodation.")[1]
    (window,) = (row for row in compare(POSTING, there) if row["rule"] == "call_window")
    assert window["verdict"] == verdict


@pytest.mark.parametrize(
    ("here", "there", "verdict"),
    [
        ("2026-03 2026-09", "--03 --09", "agrees"),
        ("2026-09", "--03 --09", "agrees"),
        ("--03", "2026-03 2026-09", "agrees"),
        ("2026-03 2026-10", "--03 --09", "differs"),
        ("2026-10", "2026-03", "differs"),
        ("2027-03", "2026-03", "only_here"),
        ("2027-10", "2026-03 2027-03", "differs"),
    ],
)
def test_months(here: str, there: str, verdict: str) -> None:
    assert compare_months(tuple(here.split()), tuple(there.split())).word == verdict


def languages(said: str) -> Languages:
    """`nl en/fr`: Dutch, and English or French."""
    parts = said.split()
    every = {part for part in parts if "/" not in part}
    return Languages(frozenset(every), frozenset(code for part in parts if "/" in part for code in part.split("/")))


@pytest.mark.parametrize(
    ("here", "there", "verdict"),
    [
        ("en/fr", "en/fr", "agrees"),
        ("en", "en/fr", "agrees"),  # who has English meets both
        ("en fr", "en/fr", "agrees"),
        ("nl en/fr", "en/fr", "agrees"),
        ("en/fr", "en", "differs"),  # who has French alone meets one
        ("nl", "en/fr", "differs"),
        ("de/nl", "en/fr", "differs"),
        ("en/fr/es", "en/fr", "only_here"),  # one choice of three, or two choices
    ],
)
def test_languages(here: str, there: str, verdict: str) -> None:
    assert compare_languages(languages(here), languages(there)).word == verdict


def test_times() -> None:
    full, part = frozenset({"FULL_TIME"}), frozenset({"PART_TIME"})
    assert [compare_times(full, there).word for there in (full, full | part, part)] == ["agrees", "agrees", "differs"]


# ------------------------------------------------------------------------------------------ properties

AMOUNTS = st.decimals(min_value=0, max_value=9999, places=2) | st.integers(0, 9999).map(Decimal)
RANGES = st.one_of(
    AMOUNTS.map(lambda n: Range(n, n)),
    st.tuples(AMOUNTS, AMOUNTS).map(lambda ends: Range(min(ends), max(ends))),
    AMOUNTS.map(lambda n: Range(n, None)),
    AMOUNTS.map(lambda n: Range(None, n)),
)
PAYS = st.builds(
    Pay,
    st.none() | RANGES,
    st.sampled_from([None, "EUR", "USD"]),
    st.sampled_from([None, "hour", "month"]),
    st.sampled_from([None, 2025, 2026]),
)


@given(PAYS, PAYS)
@example(pay("1286.09"), pay("1286"))
def test_equal_and_rounded_pay_is_so_from_either_side(one: Pay, other: Pay) -> None:
    there, back = compare_pay(one, other), compare_pay(other, one)
    assert (there.word == "rounds_to") == (back.word == "rounds_to")
    assert (one.amount == other.amount and there.word == "agrees") == (
        one.amount == other.amount and back.word == "agrees"
    )


@given(PAYS, PAYS)
def test_pay_of_another_year_or_unit_is_never_called_different(here: Pay, there: Pay) -> None:
    if compare_pay(here, there).word == "differs":
        paid = here.amount is not None and there.amount is not None
        assert there.year == here.year or (there.year is None and not paid)
        assert not paid or (here.currency, here.per) == (there.currency, there.per)


@given(AMOUNTS, AMOUNTS)
def test_rounding_is_symmetric_and_less_than_a_unit(one: Decimal, other: Decimal) -> None:
    assert rounds(one, other) == rounds(other, one)
    assert not rounds(one, other) or abs(one - other) < 1


@given(RANGES)
def test_everything_agrees_with_itself(length: Range) -> None:
    assert compare_ranges(length, length).word == "agrees"
    assert compare_pay(Pay(length, "EUR"), Pay(length, "EUR")).word == "agrees"


@pytest.fixture(scope="module")
def read_pages(demo_folder: Path) -> list[Side]:
    """Pages of every kind, read: the demo's, and prose in which every value is another."""
    return [sides(text)[1] for (text,) in rows(demo_folder / "vacancies.db", "SELECT text FROM texts")]


def test_any_two_pages_can_be_compared(read_pages: list[Side]) -> None:
    for here in read_pages:
        for there in read_pages:
            assert {row["verdict"] for row in compare(here, there)} <= WORDS


LINES = st.lists(
    st.sampled_from(
        [
            "Apply until 22 June 2025, midnight.", "Closing date: 22/06/2025", "The call opens in March.",
            "The call for applications opens twice a year, from April to May.", "Stipend: EUR 950 to 1,100 per month",
            "The internship is unpaid.", "A stipend of 12.50 an hour (2026 rate).", "6-month internship",
            "An internship of at least 3 months.", "38 hours a week, full-time", "part-time", "starting in March 2026",
            "Interns start in March or September.", "You must be 21 years of age or older.", "Fluent English and French",
            "English or French is required.", "Teleworking is possible.", "be a national of a NATO member state",
            "The security clearance takes six to eight months.", "There are no quotas.",
        ]
    ),
    unique=True,
)  # fmt: skip
HEADS = st.sampled_from(["Internship, Archives", "Internship Programme: frequently asked questions", ""])
PAGES = st.builds(lambda head, lines: "\n".join([head, *lines]), HEADS, LINES)


@given(PAGES, PAGES)
@settings(max_examples=60, deadline=None)
def test_whatever_is_read_can_be_compared(one: str, other: str) -> None:
    for row in compare(sides(one)[1], sides(other)[1]):
        assert (row["vacancy_value"] is None) == (row["verdict"] == "only_there")
        assert (row["programme_value"] is None) == (row["verdict"] == "only_here")


# ------------------------------------------------------------------------------------------ in the database

JOB, OTHER = "http://first.example/one", "http://first.example/two"
FAQ = "http://second.example/faq"
SOURCES = (FIRST, replace(SECOND, platform="page", url=FAQ, holds="programme"))
ALL = "SELECT vacancy_id, rule, vacancy_value, programme_value, verdict FROM discrepancies ORDER BY 1, 2"


def faq(hours: int = 38, months: str = "April to May") -> str:
    said = (
        "<h1>NATO Internship Programme: frequently asked questions</h1>",
        f"<p>The call for applications opens once a year, from {months}.</p>",
        f"<p>Is it paid? Yes, the internship is paid and full-time ({hours} hours per week).</p>",
        "<p>Applicants have two weeks to complete the online assessment. We do not offer accommodation.</p>",
    )
    return f"<html><body><main>{''.join(said)}</main></body></html>"


def intern(number: str = "260101", hours: int = 38, until: str = "22 May 2026") -> str:
    return posting(number, "Internship, Archives", until=until, hours=f"You work {hours} hours a week.")


@pytest.fixture
def world(world: World) -> World:
    world.sources = SOURCES
    return world


def hours_of(world: World) -> list[tuple[Any, ...]]:
    return world.rows("SELECT vacancy_id, vacancy_value, programme_value, verdict FROM discrepancies "
                      "WHERE rule = 'weekly_hours' ORDER BY 1")  # fmt: skip


def test_each_vacancy_is_held_against_its_programme(world: World) -> None:
    world.pages |= {JOB: intern(), OTHER: intern("260102", hours=36, until="22 June 2026"), FAQ: faq()}
    world.run()
    differing = [row for row in world.rows(ALL) if row[-1] == "differs"]
    assert differing == [
        ("nato-260102", "call_window", "2026-06-22T23:59:00+02:00", "--04 to --05", "differs"),
        ("nato-260102", "weekly_hours", "36", "38", "differs"),
    ]
    assert hours_of(world)[0] == ("nato-260101", "38", "38", "agrees")


def test_both_sides_evidence_is_at_hand(world: World) -> None:
    world.pages |= {JOB: intern(), FAQ: faq()}
    world.run()
    said = """
        SELECT here.exact, there.exact FROM discrepancies
        JOIN evidence AS here ON here.vacancy_id = discrepancies.vacancy_id AND here.field = vacancy_field
        JOIN evidence AS there ON there.vacancy_id = programme_id AND there.field = programme_field
        WHERE rule = ?
    """
    assert world.rows(said, "weekly_hours") == [("38 hours a week", "38 hours per week")]
    assert world.rows(said, "call_window") == [("22 May 2026, at 23.59, Brussels time", "May")]


def test_vacancies_of_others_are_not_compared(world: World) -> None:
    world.pages |= {JOB: posting("1", "Head of Archives"), OTHER: intern(), FAQ: faq()}
    world.sources = (replace(FIRST, issuer="other"), SOURCES[1])
    world.run()
    assert world.rows(ALL) == []


def test_a_vacancy_is_held_against_every_programme_of_its_issuer(world: World) -> None:
    second = "http://third.example/faq"
    world.sources = (*SOURCES, replace(SOURCES[1], id="third", url=second))
    world.pages |= {JOB: intern(), FAQ: faq(hours=38), second: faq(hours=40)}
    world.run()
    assert sorted(hours_of(world)) == [("nato-260101", "38", "38", "agrees"), ("nato-260101", "38", "40", "differs")]


@pytest.mark.parametrize("order", [(JOB, FAQ), (FAQ, JOB)])
def test_the_order_in_which_they_come_does_not_matter(world: World, order: tuple[str, ...]) -> None:
    markup = {JOB: intern(), FAQ: faq(hours=40)}
    for url in order:
        world.pages[url] = markup[url]
        world.run()
    assert hours_of(world) == [("nato-260101", "38", "40", "differs")]


def test_what_changes_is_compared_anew(world: World) -> None:
    world.pages |= {JOB: intern(), OTHER: intern("260102"), FAQ: faq()}
    world.run()
    world.pages[FAQ] = faq(hours=40)
    world.run()
    assert [row[-1] for row in hours_of(world)] == ["differs", "differs"]
    world.pages[JOB] = intern(hours=40)
    world.run()
    assert [row[-1] for row in hours_of(world)] == ["agrees", "differs"]


def test_what_is_no_programme_any_more_has_no_rows(world: World) -> None:
    world.pages |= {JOB: intern(), FAQ: faq()}
    world.run()
    world.pages[FAQ] = (
        "<html><body><main><h1>Internship, Library</h1><p>Apply until 3 May 2026.</p></main></body></html>"
    )
    world.run()
    assert world.rows("SELECT count(*) FROM programmes") == [(0,)]
    assert world.rows(ALL) == world.rows("PRAGMA foreign_key_check") == []


def test_nothing_is_compared_where_nothing_changed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.pages |= {JOB: intern(), FAQ: faq()}
    world.run()
    monkeypatch.delattr("scraper.discrepancies.follow")
    world.run()


def test_new_rules_compare_everything_anew(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.pages |= {JOB: intern(), FAQ: faq()}
    world.run()
    monkeypatch.setattr("scraper.discrepancies.RULES", RULES[:3])
    world.run()
    assert hours_of(world) != []
    monkeypatch.setattr("scraper.discrepancies.version", lambda: "a new one")
    world.run()
    assert hours_of(world) == []


_JOBS = st.one_of(st.builds(intern, st.sampled_from(["260101", "260102"]), st.sampled_from([36, 38])), st.just(404))
_FAQS = st.one_of(st.builds(faq, st.sampled_from([38, 40])), st.just(intern("260103")), st.just(404))
_STATES = st.fixed_dictionaries({}, optional={JOB: _JOBS, OTHER: _JOBS, FAQ: _FAQS})


@given(history=st.lists(_STATES, min_size=2, max_size=5))
@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_history_arrives_where_a_rebuild_does(
    history: Any, make_world: Callable[[Path], World], tmp_path_factory: pytest.TempPathFactory
) -> None:
    world = make_world(tmp_path_factory.mktemp("history"))
    world.sources = SOURCES
    for shown in history:
        world.pages = dict(shown)
        world.run(hours=30)
    step_by_step = world.dump()
    world.rebuild()
    assert world.dump() == step_by_step
    assert world.rows("PRAGMA foreign_key_check") == []


# ------------------------------------------------------------------------------------------ the demo


def test_the_demo_holds_the_headquarters_internships_against_its_questions(demo_folder: Path) -> None:
    said = rows(demo_folder / "vacancies.db", "SELECT DISTINCT rule, verdict, count(*) FROM discrepancies "
                                              "WHERE verdict IN ('differs', 'rounds_to') GROUP BY 1, 2")  # fmt: skip
    assert said == [("call_window", "differs", 17), ("stipend", "rounds_to", 17)]


def test_the_demos_call_was_over_when_its_postings_close(demo_folder: Path) -> None:
    """So the rows above are true: of the replica's postings none closes in April or May."""
    months = "SELECT DISTINCT substr(vacancy_value, 6, 2) FROM discrepancies WHERE rule = 'call_window'"
    assert {month for (month,) in rows(demo_folder / "vacancies.db", months)} <= {"06", "07"}
    assert len(load(TODAY)) == 26
