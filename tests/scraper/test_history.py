"""The table of changes: what counts as one, between which fetches, and what does not count."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import parsers
from scraper.archive import Archive
from tests.scraper.conftest import FAQ, World, faq, posting

ONE, TWO, COPY = "http://first.example/one", "http://first.example/two", "http://second.example/copy"
ID = "nato-260101"
UNTIL_22, UNTIL_30 = "2026-06-22T23:59:00+02:00", "2026-06-30T23:59:00+02:00"


def changes(world: World) -> list[tuple[Any, ...]]:
    return world.rows("SELECT vacancy_id, field, old, new FROM changes ORDER BY fetch_after, vacancy_id, field")


def fetches(world: World, address: str = ONE) -> list[int]:
    """The ids of an address's fetches, in order."""
    found = world.rows("SELECT id FROM fetches WHERE address = ? ORDER BY id", address, file="archive.db")
    return [id for (id,) in found]


def started(world: World) -> list[str]:
    """When each run began."""
    return [at for (at,) in world.rows("SELECT started_at FROM runs ORDER BY id")]


def after(world: World, *versions: str | int, at: str = ONE) -> World:
    """The world when its page was one after the other."""
    for page in versions:
        world.pages[at] = page
        world.run()
    return world


# ------------------------------------------------------------------------------------------ what is a change


def test_a_deadline_that_moves_is_one_row_with_the_fetches_before_and_after(world: World) -> None:
    after(world, posting(), posting(), posting(until="30 June 2026"), posting(until="30 June 2026"))
    _, before, moved, _ = fetches(world)
    assert world.rows("SELECT * FROM changes") == [
        (ID, "deadline", UNTIL_22, UNTIL_30, started(world)[2], before, moved)
    ]


DUTIES = "The intern will: count beans; polish spoons."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (posting(duties=DUTIES), posting(duties="The intern will: polish spoons; count beans.")),
        (posting(duties=DUTIES), posting(duties="The  intern will:  count   beans; polish spoons.")),
        (posting(duties=DUTIES), posting(duties=DUTIES).replace("<p>", '<p class="new"><span>').replace("</p>", "</span></p>")),
        (posting(), posting(news="We moved to a new building with a garden.")),
        (posting(pay="The stipend is 1300 EUR per month."), posting(pay="The stipend is 1,300.00 EUR per month.")),
    ],
)  # fmt: skip
def test_what_says_the_same_is_no_change(world: World, first: str, second: str) -> None:
    after(world, first, second)
    assert changes(world) == []


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ({}, {"title": "Trainee"}, [("title", "Intern", "Trainee")]),
        (
            {"duties": DUTIES},
            {"duties": "The intern will: count beans; polish forks."},
            [("duties", '["count beans", "polish spoons"]', '["count beans", "polish forks"]')],
        ),
        (
            {},
            {"pay": "The stipend is 1,300.00 EUR per month."},
            [("stipend", None, '{"min": "1300.00", "max": "1300.00", "currency": "EUR", "per": "month", "unpaid": false}')],
        ),
        (
            {"age": "Applicants must be at least 21 years old."},
            {},
            [("minimum_age", "21", None)],
        ),
        (
            {"title": "Intern"},
            {"title": "Trainee", "until": "30 June 2026"},
            [("deadline", UNTIL_22, UNTIL_30), ("title", "Intern", "Trainee")],
        ),
    ],
)  # fmt: skip
def test_each_value_that_is_another_is_a_row(
    world: World, first: dict[str, str], second: dict[str, str], said: list[tuple[Any, ...]]
) -> None:
    after(world, posting(**first), posting(**second))
    assert changes(world) == [(ID, *row) for row in said]


def test_every_version_is_held_against_the_one_before(world: World) -> None:
    after(world, *(posting(until=f"{day} June 2026") for day in (22, 30, 22, 25)))
    days = [(old[8:10], new[8:10]) for _, _, old, new in changes(world)]
    assert days == [("22", "30"), ("30", "22"), ("22", "25")]
    pairs = world.rows("SELECT fetch_before, fetch_after FROM changes ORDER BY fetch_after")
    at = fetches(world)
    assert pairs == list(pairwise(at))


def test_a_fetch_that_fails_is_no_version(world: World) -> None:
    after(world, posting(), 500, posting(title="Trainee"))
    first, *_, last = fetches(world)
    assert world.rows("SELECT field, fetch_before, fetch_after FROM changes") == [("title", first, last)]


# ------------------------------------------------------------------------------------------ closed, another, copied

CLOSED = "<h1>Intern</h1><p>This job posting is no longer available.</p>"


def test_a_posting_that_says_it_is_closed_and_opens_again(world: World) -> None:
    after(world, posting())
    world.run()
    _closed(world)
    after(world, posting(until="30 June 2026"))
    assert changes(world) == [
        (ID, "status", "open", "closed"),
        (ID, "deadline", UNTIL_22, UNTIL_30),
        (ID, "status", "closed", "open"),
    ]


def _closed(world: World) -> None:
    """A run in which the page says that it is closed."""
    after(world, CLOSED)
    assert world.rows(
        "SELECT outcome FROM fetches WHERE kind = 'posting' ORDER BY id DESC LIMIT 1", file="archive.db"
    ) == [("closed",)]


def test_a_posting_that_stays_closed_has_not_changed_again(world: World) -> None:
    after(world, posting(), posting())
    _closed(world)
    _closed(world)
    assert changes(world) == [(ID, "status", "open", "closed")]


def test_a_page_that_becomes_another_vacancy_and_comes_back(world: World) -> None:
    other = posting("260102", title="Trainee")
    after(world, posting(), other)
    assert changes(world) == []
    after(world, posting(until="30 June 2026"))
    first, _, third = fetches(world)
    assert world.rows("SELECT * FROM changes") == [
        (ID, "deadline", UNTIL_22, UNTIL_30, started(world)[2], first, third)
    ]
    after(world, other)
    assert changes(world) == []  # it is not there, and so it has no history
    assert world.rows("SELECT id FROM vacancies") == [("nato-260102",)]


def test_of_several_copies_the_one_that_speaks_has_the_history(world: World) -> None:
    world.pages |= {ONE: posting(), COPY: posting()}
    world.run()
    after(world, posting(until="30 June 2026"), at=COPY)
    assert changes(world) == []  # a note says that the copy differs
    after(world, posting(until="30 June 2026"))
    assert changes(world) == [(ID, "deadline", UNTIL_22, UNTIL_30)]
    assert world.rows("SELECT DISTINCT fetch_after FROM changes") == [(fetches(world)[-1],)]


def test_a_posting_that_is_read_from_another_address_takes_its_history_along(world: World) -> None:
    """The history is that of the address that speaks: here one that is listed later, by the same source."""
    after(world, posting(), posting(until="30 June 2026"))
    after(world, posting(until="30 June 2026"), at=TWO)
    assert changes(world) == []
    after(world, posting(title="Trainee", until="30 June 2026"), at=TWO)
    assert changes(world) == [(ID, "title", "Intern", "Trainee")]


# ------------------------------------------------------------------------------------------ programmes


@pytest.mark.parametrize(
    ("versions", "said"),
    [
        ([faq(), faq(days="10", age="18")], [("assessment_days", "14", "10"), ("minimum_age", "21", "18")]),
        ([faq(days=""), faq(days="10")], [("assessment_days", None, "10")]),
        ([faq(), faq(days=""), faq(days="10")], [("assessment_days", "14", None), ("assessment_days", None, "10")]),
    ],
)
def test_a_programmes_rules_change_appear_and_go(
    world: World, versions: list[str], said: list[tuple[Any, ...]]
) -> None:
    world.sources = (FAQ,)
    after(world, *versions, at=FAQ.url)
    assert [row[1:] for row in changes(world)] == said
    step_by_step = world.dump()
    world.rebuild()
    assert world.dump() == step_by_step


# ------------------------------------------------------------------------------------------ parsers, damage


def test_new_parsers_read_the_whole_history_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    after(world, posting(), posting(title="Trainee"))
    before = changes(world)
    monkeypatch.setattr("scraper.update.parser_version", lambda: "a new one")
    world.update()
    assert changes(world) == before != []
    _blind(monkeypatch, "title")
    monkeypatch.setattr("scraper.update.parser_version", lambda: "one that reads no titles")
    world.update()
    assert changes(world) == []


def _blind(monkeypatch: pytest.MonkeyPatch, field: str) -> None:
    """Parsers that do not read the field."""
    read = parsers.read

    def blind(*known: Any) -> Any:
        vacancy = read(*known)
        evidence = {name: words for name, words in vacancy.evidence.items() if name != field}
        return replace(vacancy, evidence=evidence, **{field: None})

    monkeypatch.setattr(parsers, "read", blind)


def test_a_version_that_is_damaged_is_left_out_and_the_others_tell_the_history(world: World) -> None:
    after(world, posting(), posting(until="25 June 2026"), posting(until="30 June 2026"))
    damage(world, fetches(world)[1])
    (line,) = world.rebuild().lines
    assert line.startswith(f"{ONE} of first is left out: ")
    assert changes(world) == [(ID, "deadline", UNTIL_22, UNTIL_30)]


def damage(world: World, fetch_id: int) -> None:
    with closing(sqlite3.connect(world.folder / "archive.db")) as db, db:
        sql = "UPDATE bodies SET bytes = x'00' WHERE hash = (SELECT body_hash FROM fetches WHERE id = ?)"
        assert db.execute(sql, [fetch_id]).rowcount == 1


def test_an_update_of_an_unmoved_site_reads_no_history(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    after(world, posting(), posting(until="30 June 2026"))
    asked: list[Path] = []
    monkeypatch.setattr(Archive, "versions", lambda self, *at: asked.append(self.path) or [])
    before = changes(world)
    world.run()
    assert (asked, changes(world)) == ([], before)
