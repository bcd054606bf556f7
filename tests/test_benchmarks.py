"""The benchmarks run, and what they measure is read rightly; how long it takes is nobody's business here."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import httpx
import pytest

from benchmarks import _board, _postings, crawl, growth, hostile, pages, read, rebuild, site, startup, store, unchanged
from benchmarks.__main__ import TABLES, document, sections
from benchmarks._many import fill
from benchmarks._report import MISSED, Goal, show
from benchmarks._server import TOKEN, served
from parsers import read as read_text
from parsers import to_record
from parsers.pages import postings
from tests.scraper.conftest import dump, rows


@pytest.mark.parametrize("layout", ["known", "unknown"])
@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_measured_is_read_rightly(seed, layout):
    made = pages.made(seed)
    (posting,) = postings(getattr(made, layout))
    record = to_record(read_text(posting.text))
    assert {name: record[name] for name in made.facts} == made.facts


def test_pages_are_as_large_as_they_say():
    made = pages.made(7)
    assert pages.SIZE <= len(made.known) < pages.SIZE * 1.05
    assert pages.TEXT <= len(postings(made.known)[0].text) < pages.TEXT * 1.2


def test_every_page_is_another():
    assert len({pages.made(seed).known for seed in range(5)}) == 5


def test_every_reader_that_is_here_has_its_row(capsys):
    read.main(rounds=1, pages=1, warm=0)
    said = capsys.readouterr().out
    readers = read._readers()
    assert [goal.name in said for _, _, goal in read.GOALS] == [reader in readers for reader, _, _ in read.GOALS]


def test_every_command_has_its_row(capsys):
    startup.main(rounds=1)
    said = capsys.readouterr().out
    assert all(goal.name in said for _, _, goal in startup.GOALS)


def test_every_hostile_text_has_its_row(capsys):
    hostile.main(rounds=1, size=200)
    said = capsys.readouterr().out
    assert all(f"| {name}" in said for name in hostile.TEXTS)


def test_the_site_sends_its_vacancies_with_fresh_tokens_and_304_where_it_heeds():
    with served(2) as site, httpx.Client() as client:
        first, again = (client.get(site.urls[1]) for _ in range(2))
        assert first.content != again.content
        assert TOKEN.sub(b"", first.content) == TOKEN.sub(b"", again.content) == TOKEN.sub(b"", pages.made(1).known)
        asked = {"If-None-Match": first.headers["ETag"]}
        assert client.get(site.urls[1], headers=asked).status_code == 200
        site.heeding.set()
        assert client.get(site.urls[1], headers=asked).status_code == 304
        assert client.get(site.urls[0], headers=asked).status_code == 200
        assert client.get(f"{site.url}/jobs/internship-{pages.FIRST + 2}").status_code == 404


def test_crawling_stores_every_page_and_every_crawler_has_its_row(tmp_path, capsys):
    with served(3) as site:
        crawl.ours(site, tmp_path)
    with closing(sqlite3.connect(tmp_path / "vacancies.db")) as db:
        stored = db.execute("SELECT requisition, title FROM vacancies ORDER BY 1").fetchall()
    facts = [pages.made(seed).facts for seed in range(3)]
    assert stored == [(fact["requisition"], fact["title"]) for fact in facts]
    crawl.main(pages=2, warm=0)
    assert (crawl.GOAL.name in capsys.readouterr().out) == bool(find_spec("scrapy"))


@pytest.mark.skipif(find_spec("scrapy") is None, reason="scrapy is not installed")
def test_scrapy_stores_every_page_too(tmp_path):
    with served(3) as site:
        crawl.scrapy(site, tmp_path)
    with closing(sqlite3.connect(tmp_path / "scrapy.db")) as db:
        stored = db.execute("SELECT requisition, title FROM vacancies ORDER BY 1").fetchall()
    assert stored == [(pages.made(seed).facts["requisition"], pages.made(seed).facts["title"]) for seed in range(3)]


def test_a_run_in_which_nothing_changed_writes_nothing(capsys):
    unchanged.main(pages=2, rounds=1)
    said = capsys.readouterr().out
    assert [goal.name in said for goal in (*unchanged.GOALS.values(), unchanged.WRITTEN)] == [True] * 3
    (written,) = (line for line in said.splitlines() if unchanged.WRITTEN.name in line)
    assert "| 0 rows " in written
    assert "MISSED" not in written


def test_what_is_stored_beside_sqlite_is_the_same(tmp_path, capsys):
    posted = list(_postings.many(3, different=2))
    store.fill(tmp_path / "ours.db", posted)
    store.fill_raw(tmp_path / "raw.db", store.by_table(rows for _, rows in posted))
    ours, raw = (dump(tmp_path / f"{name}.db") for name in ("ours", "raw"))
    assert {**ours, "stated": []} == {**raw, "stated": []}
    assert len(ours["vacancies"]) == 3
    for name in ("ours", "raw"):
        found = rows(tmp_path / f"{name}.db", "SELECT count(*) FROM texts_fts WHERE texts_fts MATCH 'curriculum'")
        assert found == [(3,)]
    store.main(rounds=1, vacancies=2, different=1)
    assert store.GOAL.name in capsys.readouterr().out


def test_a_board_grows_by_its_runs(tmp_path, monkeypatch):
    monkeypatch.setattr(_board, "LISTED", 20)
    monkeypatch.setattr(_board, "CHANGED", 5)
    _board.fill(tmp_path / "archive.db", 60)
    growth.spend_on_rebuild(tmp_path)
    database = tmp_path / "vacancies.db"
    assert rows(database, "SELECT count(*), count(gone_since), count(closed_at) FROM vacancies") == [(60, 40, 20)]
    growth.spend_on_runs({tmp_path: 60}, 1)
    assert rows(database, "SELECT count(DISTINCT vacancy_id), count(DISTINCT seen_at) FROM changes") == [(5, 2)]
    before = dump(database)
    growth.spend_on_rebuild(tmp_path)
    assert dump(database) == before


def test_growth_has_its_rows(capsys, monkeypatch):
    monkeypatch.setattr(growth, "apart", lambda work, *args: work(*args))
    growth.main(pages=20, rounds=1, read_pages=1)
    said = capsys.readouterr().out
    assert all(goal.name in said for goal in growth.GOALS)


def test_a_rebuild_has_its_row(tmp_path, capsys):
    rebuild.main(rounds=1, pages=2)
    assert rebuild.GOAL.name in capsys.readouterr().out
    rebuild.fill(tmp_path / "archive.db", 2)
    rebuild.rebuilt(tmp_path, 1)
    assert rows(tmp_path / "vacancies.db", "SELECT count(*) FROM vacancies") == [(2,)]


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A file of 200 vacancies that repeat four notices."""
    path = tmp_path_factory.mktemp("many") / "vacancies.db"
    fill(path, 200, datetime.now(UTC), notices=4)
    return path


def test_a_file_of_many_vacancies_is_as_a_run_leaves_it(many):
    with closing(sqlite3.connect(many)) as db:

        def one(sql):
            return db.execute(sql).fetchone()[0]

        assert one("SELECT count(*) FROM postings") == 200
        assert one("SELECT count(DISTINCT vacancy_id) FROM evidence") == 200
        assert one("SELECT count(*) FROM broken_evidence") == 0
        assert one("SELECT count(*) FROM texts_fts WHERE texts_fts MATCH 'traineeship'") == 200
        assert one("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'") == 6
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        for column, least in (("deadline", 100), ("title", 100), ("organization", 15), ("city", 7), ("status", 2)):
            assert one(f"SELECT count(DISTINCT {column}) FROM postings") >= least


def test_every_page_of_the_site_has_its_row(capsys):
    site.main(vacancies=40, rounds=1, notices=2)
    said = capsys.readouterr().out
    assert all(page.goal.name in said for page in site._pages())
    assert "| 0 facets" in said


def test_a_page_that_costs_too_much_says_where_its_time_goes(many):
    with site.opened(many) as sites:
        rows = [page.goal.reached([9]) for page in site._pages()]
        said = site._missed(sites, rows)
        assert all(f"| {page.goal.name}" in said for page in site._pages())
        shares = asyncio.run(site._shares(sites.ours, "/"))
    assert sum(shares.values()) == pytest.approx(1)
    assert all(shares.values())


@pytest.mark.parametrize("path", site.FACETED)
def test_both_sites_show_the_same_facets(many, path):
    with site.opened(many) as sites:
        ours = asyncio.run(site.facets(sites.ours, path))
        with site._without_plugin():
            assert asyncio.run(site.facets(sites.plain, site.faceted(path))) == ours
        assert asyncio.run(site.timed_out(sites.ours, path)) == set()


def test_a_goal_that_is_missed_says_so_and_why(capsys):
    cheap, dear = Goal("cheap", "dear", 0.5), Goal("dear", "cheap", 3, "≥")
    assert show([cheap.reached([0.4]), dear.reached([3])], lambda: "because") == 0
    assert all(words not in capsys.readouterr().out for words in ("MISSED", "because"))
    assert show([cheap.reached([0.4, 0.6, 0.7]), dear.reached([3])], lambda: "because") == MISSED
    said = capsys.readouterr().out
    assert said.count("MISSED") == 1
    assert said.endswith("because\n")


def test_every_program_is_in_the_table_of_all():
    programs = {path.stem for path in Path(pages.__file__).parent.glob("[a-z]*.py")}
    assert programs - {"pages", "accuracy"} == TABLES.keys()


def test_a_table_that_is_run_alone_leaves_the_others_in_the_document():
    every = {title: f"| {title} |" for title in TABLES.values()}
    assert sections(document(every)) == every
    again = sections(document({**sections(document(every)), "Storing": "anew"}))
    assert again == {**every, "Storing": "anew"}
    assert [*again] == [*TABLES.values()]
