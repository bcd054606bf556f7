"""A run that was stopped, and the one that goes on from there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from scraper import run
from scraper.archive import Tally
from scraper.run import How
from scraper.signals import Stop
from tests.scraper.conftest import FIRST, World, posting

PATHS = [f"/{number}" for number in range(1, 7)]


class Site:
    """A world whose requests are written down, and whose run can be stopped at the nth page."""

    def __init__(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        self.world, self.asked = world, list[str]()
        self.at: dict[str, Callable[[], object]] = {}
        world.sources = (FIRST,)
        world.pages |= {f"{FIRST.url}{path}": posting(f"26010{path[1:]}") for path in PATHS}
        answer = world.answer
        monkeypatch.setattr(world, "answer", lambda request: self._answer(request, answer))

    def _answer(self, request: httpx.Request, answer: Callable[[httpx.Request], httpx.Response]) -> httpx.Response:
        self.asked.append(request.url.path)
        self.at.pop(request.url.path, lambda: None)()
        return answer(request)

    def run(self, *, hours: float = 1) -> tuple[Tally, list[str]]:
        """What a run came to, and the pages that it asked for."""
        self.asked.clear()
        tally = self.world.run(hours=hours)["first"]
        return tally, [path for path in self.asked if path in PATHS]

    def stopped(self, path: str, *, hours: float = 1) -> tuple[Tally, list[str]]:
        """The same of a run that is asked to stop while a page is on its way."""
        stop, tallies = Stop(), list[Tally]()
        self.at[path] = stop.set
        self.asked.clear()
        self.world.now += _hours(hours)
        well = run.scrape(
            self.world.sources,
            self.world.folder,
            self.world.sources,
            clock=lambda: self.world.now,
            say=lambda _, tally: tallies.append(tally),
            how=How(stop=stop),
        )
        assert not well
        return tallies[0], [path for path in self.asked if path in PATHS]

    def killed(self, path: str) -> None:
        """A run that ends in the middle of a page, without a word."""
        self.at[path] = _dies
        with pytest.raises(Died):
            self.world.run()


class Died(BaseException):
    pass


def _dies() -> None:
    raise Died


def _hours(hours: float) -> timedelta:
    return timedelta(hours=hours)


@pytest.fixture
def site(world: World, monkeypatch: pytest.MonkeyPatch) -> Site:
    return Site(world, monkeypatch)


def test_the_page_in_hand_is_finished_and_no_more(site: Site) -> None:
    tally, asked = site.stopped("/3")
    assert asked == ["/1", "/2", "/3"]
    assert (tally.outcome, tally.found, tally.new, tally.failed) == ("interrupted", 6, 3, 0)
    with closing(sqlite3.connect(site.world.folder / "archive.db")) as db:
        assert db.execute("SELECT outcome, finished_at IS NOT NULL FROM runs").fetchall() == [("interrupted", 1)]
        assert db.execute("SELECT count(*) FROM fetches WHERE kind = 'posting' AND outcome = 'ok'").fetchall() == [(3,)]


@pytest.mark.parametrize("path", ["/1", "/3", "/5"])
def test_the_next_run_asks_only_for_the_rest(site: Site, path: str) -> None:
    _, first = site.stopped(path)
    tally, second = site.run()
    assert first + second == PATHS
    assert (tally.found, tally.new, tally.done) == (6, 6, 6)  # as one run would have counted


def test_a_run_stopped_before_its_list_leaves_nothing_to_go_on_from(site: Site) -> None:
    tally, asked = site.stopped("/list")
    assert (tally.outcome, tally.found, asked) == ("interrupted", 6, [])
    assert site.run()[1] == PATHS


def test_a_source_that_was_done_when_the_run_was_stopped_is_asked_anew(site: Site) -> None:
    tally, _ = site.stopped("/6")
    assert tally.outcome == "ok"
    assert site.run()[1] == PATHS
    assert site.world.rows("SELECT count(*) FROM vacancies") == [(6,)]


def test_stopped_twice_it_goes_on_from_both(site: Site) -> None:
    site.stopped("/2")
    _, second = site.stopped("/4")
    _, third = site.run()
    assert (second, third) == (["/3", "/4"], ["/5", "/6"])


def test_a_killed_run_is_gone_on_from_as_well(site: Site) -> None:
    site.killed("/4")
    tally, asked = site.run()
    assert asked == ["/4", "/5", "/6"]
    assert (tally.outcome, tally.new) == ("ok", 6)


@pytest.mark.parametrize(("hours", "asked"), [(23.9, ["/3", "/4", "/5", "/6"]), (24.1, PATHS)])
def test_what_is_older_than_a_day_is_asked_for_again(site: Site, hours: float, asked: list[str]) -> None:
    site.stopped("/2")
    assert site.run(hours=hours)[1] == asked


def test_what_the_clock_says_is_yet_to_come_is_asked_for_again(site: Site) -> None:
    site.stopped("/2")
    assert site.run(hours=-5)[1] == PATHS


def test_a_run_that_ended_is_nothing_to_go_on_from(site: Site) -> None:
    site.run()
    assert site.run()[1] == PATHS


def test_a_page_that_failed_is_asked_for_again(site: Site) -> None:
    page = site.world.pages[f"{FIRST.url}/1"]
    site.world.pages[f"{FIRST.url}/1"] = 404
    site.stopped("/3")
    site.world.pages[f"{FIRST.url}/1"] = page
    assert site.run()[1] == ["/1", "/4", "/5", "/6"]


def test_a_change_that_a_stopped_run_saw_is_counted_when_it_is_gone_on_with(site: Site) -> None:
    site.run()
    site.world.pages[f"{FIRST.url}/1"] = posting("260101", title="Changed")
    site.stopped("/2")
    tally, _ = site.run()
    assert (tally.outcome, tally.changed, tally.unchanged) == ("ok", 1, 5)
    assert ("Changed",) in site.world.rows("SELECT title FROM vacancies")


def test_it_comes_to_the_same_as_a_run_that_was_never_stopped(
    site: Site,
    make_world: Callable[..., World],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    site.stopped("/3")
    site.killed("/5")
    site.world.now -= _hours(2)
    site.run()
    other = Site(make_world(tmp_path / "other"), monkeypatch)
    other.run()
    assert site.world.dump() == other.world.dump()
