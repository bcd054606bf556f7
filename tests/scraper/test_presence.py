"""When a posting was first seen, is gone, is closed, and is open again."""

import pytest

from tests.scraper.conftest import World, posting
from tests.scraper.histories import CLOSED

ONE, COPY, LAST = "http://first.example/one", "http://second.example/copy", "http://first.example/last"
STATE = "SELECT gone_since, closed_at FROM vacancies WHERE id = 'nato-260101'"


@pytest.fixture
def listed(world: World) -> World:
    """A world in which `ONE` was listed in the run at 10:00, beside a posting that stays."""
    world.pages |= {ONE: posting(), LAST: posting("260199")}
    world.run()
    return world


def test_listed_is_neither_gone_nor_closed(listed: World) -> None:
    assert listed.rows(STATE) == [(None, None)]
    assert listed.rows("SELECT first_seen FROM vacancies") == [("2026-06-10T10:00:00.000Z",)] * 2


def test_first_seen_stays(listed: World) -> None:
    listed.run(hours=100)
    listed.pages[ONE] = posting(title="Changed")
    listed.run(hours=100)
    assert listed.rows("SELECT DISTINCT first_seen FROM vacancies") == [("2026-06-10T10:00:00.000Z",)]


@pytest.mark.parametrize(
    ("hours", "state"),
    [
        ([1], ("2026-06-10T11:00:00.000Z", None)),
        ([1, 1], ("2026-06-10T11:00:00.000Z", None)),
        ([48], ("2026-06-12T10:00:00.000Z", None)),  # one run, however late, is one run
        ([1, 23.9], ("2026-06-10T11:00:00.000Z", None)),
        ([1, 24], ("2026-06-10T11:00:00.000Z", "2026-06-11T11:00:00.000Z")),
        ([1, 12, 12, 100], ("2026-06-10T11:00:00.000Z", "2026-06-11T11:00:00.000Z")),
    ],
)
def test_closed_is_gone_in_two_runs_a_day_apart(
    listed: World, hours: list[float], state: tuple[str, str | None]
) -> None:
    del listed.pages[ONE]
    for later in hours:
        listed.run(hours=later)
    assert listed.rows(STATE) == [state]
    assert listed.rows("SELECT count(*) FROM vacancies WHERE gone_since IS NULL") == [(1,)]


def test_listed_again_is_open_again_under_the_same_id(listed: World) -> None:
    page = listed.pages.pop(ONE)
    listed.run(hours=1)
    listed.run(hours=25)
    assert listed.rows("SELECT status FROM status WHERE vacancy_id = 'nato-260101'") == [("closed",)]
    listed.pages[ONE] = page
    listed.run()
    assert listed.rows(STATE) == [(None, None)]
    assert listed.rows("SELECT first_seen FROM vacancies WHERE id = 'nato-260101'") == [("2026-06-10T10:00:00.000Z",)]


def test_the_day_counts_from_when_it_was_gone_last(listed: World) -> None:
    page = listed.pages.pop(ONE)
    listed.run(hours=1)
    listed.pages[ONE] = page
    listed.run(hours=1)
    del listed.pages[ONE]
    listed.run(hours=23)
    assert listed.rows(STATE) == [("2026-06-11T11:00:00.000Z", None)]


def test_a_list_that_cannot_be_had_closes_nothing(listed: World) -> None:
    listed.down = {"first"}
    for _ in range(3):
        assert listed.run(hours=48)["first"].outcome == "refused"
    assert listed.rows(STATE) == [(None, None)]


def test_an_empty_list_closes_nothing(listed: World) -> None:
    listed.pages.clear()
    for _ in range(3):
        assert listed.run(hours=48)["first"].outcome == "empty"
    assert listed.rows(STATE) == [(None, None)]


def test_what_a_page_says_counts_where_its_list_does_not(listed: World) -> None:
    more = {f"http://first.example/{n}": posting(str(n)) for n in range(260102, 260106)}
    listed.pages |= more
    listed.run()
    listed.pages[ONE] = CLOSED
    listed.run()
    assert listed.rows(STATE) == [(None, "2026-06-10T12:00:00.000Z")]
    listed.pages = {ONE: posting()}  # one of six: the list is not believed, the page is
    assert listed.run()["first"].outcome == "shrunk"
    assert listed.rows(STATE) == [(None, None)]
    listed.pages[ONE] = CLOSED
    listed.run()
    assert listed.rows(STATE) == [(None, "2026-06-10T14:00:00.000Z")]
    assert listed.rows("SELECT count(*) FROM vacancies WHERE gone_since IS NOT NULL") == [(0,)]


def test_what_was_held_back_is_gone_since_its_list_left_it_out(listed: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its page is read in the first run, and written only when its source is not held back any more."""
    pages = {f"http://first.example/{n}": posting(str(n)) for n in range(260110, 260140)}
    listed.pages |= pages
    listed.run()
    with monkeypatch.context() as held:
        held.setattr("scraper.update.drops", lambda before, now: ["it says less"])
        listed.pages["http://first.example/new"] = posting("260150")
        listed.run()
        del listed.pages["http://first.example/new"]
        listed.run()
        assert listed.rows("SELECT 1 FROM vacancies WHERE id = 'nato-260150'") == []
    listed.run()
    listed.run()
    state = "SELECT first_seen, gone_since FROM vacancies WHERE id = 'nato-260150'"
    assert listed.rows(state) == [("2026-06-10T12:00:00.000Z", "2026-06-10T13:00:00.000Z")]
    before = listed.dump()
    listed.rebuild()
    assert listed.dump() == before


def test_a_page_that_cannot_be_had_closes_nothing(listed: World) -> None:
    listed.pages[ONE] = 404
    for _ in range(3):
        assert listed.run(hours=48)["first"].outcome == "partial"
    assert listed.rows(STATE) == [(None, None)]


def test_a_copy_keeps_a_vacancy_open(listed: World) -> None:
    listed.pages[COPY] = posting()
    listed.run()
    del listed.pages[ONE]
    for _ in range(2):
        listed.run(hours=48)
    assert listed.rows(STATE) == [(None, None)]
    assert listed.rows("SELECT url FROM links WHERE closed_at IS NOT NULL") == [(ONE,)]


def test_a_run_without_a_source_says_nothing_of_it(listed: World) -> None:
    sources, listed.sources = listed.sources, listed.sources[1:]
    listed.pages[COPY] = posting("260150")
    listed.run(hours=48)
    listed.sources = sources
    listed.update()
    assert listed.rows(STATE) == [(None, None)]


def test_last_seen_is_the_last_list_that_named_it(listed: World) -> None:
    listed.run(hours=5)
    del listed.pages[ONE]
    listed.run(hours=5)
    assert dict(listed.rows("SELECT * FROM last_seen")) == {
        "nato-260101": "2026-06-10T15:00:00.000Z",
        "nato-260199": "2026-06-10T20:00:00.000Z",
    }


@pytest.mark.parametrize(
    ("until", "hours", "status"),
    [
        ("22 June 2099", [], "open"),
        ("22 June 2020", [], "closed"),  # its deadline is past
        ("22 June 2099", [1], "gone"),
        ("22 June 2099", [1, 25], "closed"),
    ],
)
def test_status(listed: World, until: str, hours: list[float], status: str) -> None:
    listed.pages[ONE] = posting(until=until)
    listed.run()
    if hours:
        del listed.pages[ONE]
    for later in hours:
        listed.run(hours=later)
    assert listed.rows("SELECT status FROM status WHERE vacancy_id = 'nato-260101'") == [(status,)]
