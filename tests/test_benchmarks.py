"""The benchmarks run, and what they measure is read rightly; how long it takes is nobody's business here."""

import sqlite3
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import httpx
import pytest

from benchmarks import crawl, hostile, pages, read, startup, unchanged
from benchmarks.__main__ import TABLES
from benchmarks._report import MISSED, Goal, show
from benchmarks._server import TOKEN, served
from parsers import read as read_text
from parsers import to_record
from parsers.pages import postings


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
