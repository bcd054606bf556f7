"""Which vacancies are exported, and what is said where a condition or a file is none."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scraper.export import _rows, export
from scraper.export._rows import reading, vacancies
from scraper.refusal import Refused
from tests.scraper.conftest import rows

PEOPLE = {"id": "osm-1", "title": "Cartographer", "country": "AT", "deadline_utc": "2030-01-01T00:00:00Z", "stipend_max_number": 900.0, "languages": [{"language": "fr", "level": None, "required": "true"}]}  # fmt: skip
GONE = {"id": "osm-2", "title": "Surveyor", "country": "BE", "gone_since": "2026-06-11T10:00:00.000Z", "division": {"name": "Contours", "acronym": None}}  # fmt: skip


def read(database: Path, where: str | None = None) -> list[dict]:
    with reading(database) as db:
        return vacancies(db, where)


@pytest.mark.parametrize(
    ("where", "ids"),
    [
        (None, ["osm-1", "osm-2"]),
        ("country = 'AT'", ["osm-1"]),
        ("status = 'open'", ["osm-1"]),
        ("stipend_max_number > 800 OR gone_since IS NOT NULL", ["osm-1", "osm-2"]),
        ("division = 'Contours'", ["osm-2"]),
        ("id IN (SELECT vacancy_id FROM languages WHERE language = 'fr')", ["osm-1"]),
        ("title IN (SELECT title FROM vacancies_fts('surveyor'))", ["osm-2"]),
        ("title LIKE '%o%' -- nobody minds a remark", ["osm-1", "osm-2"]),
        ("0", []),
        ("vacancies.id = 'osm-2'", ["osm-2"]),
    ],
)
def test_a_condition_chooses(made, where, ids):
    assert [row["id"] for row in read(made(GONE, PEOPLE), where)] == ids


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("nobody = 1", "no such column: nobody"),
        ("", "syntax error"),
        ("1; DELETE FROM vacancies", "syntax error"),
        ("count(*) > 1", "misuse of aggregate"),
        ("load_extension('evil')", "not authorized"),
        ("zeroblob(1000000000) IS NULL", "too big"),
        ("id = '\udcff'", "surrogates"),
        ("id = '\x00'", "null character|unrecognized token"),
    ],
)
def test_what_is_no_condition_is_said_in_one_line(made, where, said):
    with pytest.raises(Refused, match=rf"^--where: [^\n]*(?:{said})[^\n]*$"):
        read(made(PEOPLE), where)


def test_a_condition_may_not_take_for_ever(made, monkeypatch):
    monkeypatch.setattr(_rows, "SECONDS", 0)
    endless = "id IN (WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c)"
    with pytest.raises(Refused, match=r"^--where: took longer than 0 seconds"):
        read(made(PEOPLE), endless)


def test_nothing_is_written(made):
    database = made(PEOPLE)
    before = hashlib.sha256(database.read_bytes()).digest()
    with reading(database) as db, pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute("DELETE FROM vacancies")
    assert [path.name for path in database.parent.iterdir()] == ["vacancies.db"]
    assert hashlib.sha256(database.read_bytes()).digest() == before


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(Refused, match=r"vacancies\.db: there is no such file; make it with"):
        next(export(tmp_path / "vacancies.db", "csv"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("content", "said"), [(b"no database" * 100, "not a database"), (b"", "no such table")])
def test_a_file_that_is_none_of_ours(tmp_path, content, said):
    database = tmp_path / "vacancies.db"
    database.write_bytes(content)
    with pytest.raises(Refused, match=said):
        next(export(database, "csv"))


@pytest.mark.parametrize(
    ("links", "url"),
    [
        ([], None),
        (["javascript:alert(1)", "ftp://maps.example/7", "https://", "https://[maps.example/"], None),
        (["HTTPS://maps.example/7"], "HTTPS://maps.example/7"),
        ([{"url": "https://b.example/", "source_id": "board"}, "https://maps.example/7"], "https://maps.example/7"),
        ([{"url": "https://maps.example/7", "gone_since": "2026"}, {"url": "https://b.example/", "source_id": "board"}], "https://b.example/"),
        (["https://maps.example/7", {"url": "https://maps.example/new", "first_seen": "2026-07"}], "https://maps.example/new"),
    ],
)  # fmt: skip
def test_the_address_to_show_is_listed_and_of_the_first_source(made, links, url):
    (row,) = read(made({"links": links}))
    assert row["url"] == url


def test_every_vacancy_of_the_demo_comes_with_its_lists(demo):
    found = read(demo)
    assert [row["id"] for row in found] == [id for (id,) in rows(demo, "SELECT id FROM vacancies ORDER BY id")]
    for name in ("duties", "languages", "info_sessions"):
        of = "SELECT vacancy_id, position FROM {} ORDER BY vacancy_id, position"
        assert [(row["id"], item["position"]) for row in found for item in row[name]] == rows(demo, of.format(name))


def test_it_was_updated_when_it_was_last_seen_to_change(changed):
    assert {row["id"]: row["updated"][:10] for row in read(changed)} == {"osm-7": "2026-06-12", "osm-8": "2026-06-10"}


def test_changes_are_of_the_chosen_vacancies_and_the_newest_come_first(changed):
    with reading(changed) as db:
        assert [(row["vacancy_id"], row["field"]) for row in _rows.changes(db, "title = 'Intern'")] == [
            ("osm-7", "deadline"),
            ("osm-7", "title"),
        ]
        assert _rows.changes(db, "0") == []


def test_a_database_without_changes_says_so(made):
    database = made({})
    with closing(sqlite3.connect(database)) as db:
        db.execute("DROP TABLE IF EXISTS changes")
    with pytest.raises(Refused, match=r"^atom-changes: this database has no table of changes yet"):
        next(export(database, "atom-changes"))
