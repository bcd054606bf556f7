"""archive.db: append-only, every body once, and a form that only migrations change."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import zstandard

from scraper import archive as archive_module
from scraper._schema import naming
from scraper.archive import MIGRATIONS, Archive, Tally
from scraper.exchange import AskFailed, Page, Request
from scraper.refusal import Refused
from tests.scraper.conftest import START, newest_kept

URL = "http://first.example/one"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with closing(Archive(tmp_path / "archive.db")) as opened:
        opened.start_run(START, "v")
        yield opened


def keep(archive: Archive, body: bytes = b"body", content: str = "content", url: str = URL, **more: Any) -> str:
    page = Page(
        request=Request(url=url), url=url, status=200, headers=more.pop("headers", {}), body=body, fetched_at=START
    )
    return archive.keep(1, more.get("source_id", "first"), more.get("kind", "posting"), url, page, content)


def rows(archive: Archive, sql: str) -> list[tuple[Any, ...]]:
    return archive.db.execute(sql).fetchall()


# ------------------------------------------------------------------------------------------ bodies and fetches


def test_a_body_is_kept_once_and_compressed(archive: Archive) -> None:
    body = b"<p>bean</p>" * 100
    for url in (URL, f"{URL}/copy"):
        keep(archive, body, content=url, url=url)
    ((digest, codec, kept),) = rows(archive, "SELECT hash, codec, bytes FROM bodies")
    assert (codec, zstandard.decompress(kept), len(kept) < 100) == ("zstd", body, True)
    assert archive.body(digest) == body
    assert rows(archive, "SELECT count(*) FROM fetches") == [(2,)]


def test_unchanged_content_in_other_bytes_is_not_kept_again(archive: Archive) -> None:
    changes = [keep(archive, b"token 1"), keep(archive, b"token 2")]
    assert changes == ["new", "unchanged"]
    assert rows(archive, "SELECT count(*) FROM bodies") == [(1,)]
    assert rows(archive, "SELECT DISTINCT body_hash FROM fetches WHERE body_hash NOT NULL") != []
    assert [archive.body(kept.body_hash) for kept in newest_kept(archive)] == [b"token 1"]


def test_changed_content_is_kept(archive: Archive) -> None:
    changes = [keep(archive, body, content) for body, content in [(b"1", "a"), (b"2", "b"), (b"3", "a"), (b"4", "a")]]
    assert changes == ["new", "changed", "changed", "unchanged"]
    assert rows(archive, "SELECT count(*) FROM bodies") == [(2,)]  # the third says what the first said


def test_sources_do_not_share_what_they_have_seen(archive: Archive) -> None:
    assert [keep(archive, source_id=source) for source in ("first", "second")] == ["new", "new"]


def test_an_empty_body_is_a_body(archive: Archive) -> None:
    keep(archive, b"")
    assert [archive.body(kept.body_hash) for kept in newest_kept(archive)] == [b""]


def test_a_fetch_is_a_row(archive: Archive) -> None:
    headers = {"content-type": "text/html", "etag": '"1"', "last-modified": "Wed, 10 Jun 2026 09:00:00 GMT"}
    keep(archive, headers=headers)
    columns = "run_id, source_id, kind, method, url, request_body, fetched_at, status, etag, last_modified, error"
    assert rows(archive, f"SELECT {columns} FROM fetches") == [
        (
            1,
            "first",
            "posting",
            "GET",
            URL,
            None,
            "2026-06-10T09:00:00.000Z",
            200,
            '"1"',
            headers["last-modified"],
            None,
        )
    ]
    ((kept,),) = rows(archive, "SELECT headers FROM fetches")
    assert json.loads(kept) == headers


def test_the_clock_that_was_asked_for_is_kept(archive: Archive) -> None:
    """Some platforms print every hour on the clock that the request names."""
    request = Request(url=URL, headers={"tz": "GMT+01:00"})
    archive.failed(1, "first", "posting", URL, request, START, AskFailed("refused", "gone"))
    assert rows(archive, "SELECT clock FROM fetches") == [("GMT+01:00",)]


def test_set_cookie_is_nobody_elses_business(archive: Archive) -> None:
    keep(archive, headers={"set-cookie": "session=secret", "server": "x"})
    assert rows(archive, "SELECT headers FROM fetches") == [('{"server": "x"}',)]
    assert b"secret" not in archive.path.read_bytes()


def test_a_failure_is_a_row(archive: Archive) -> None:
    request = Request(url=URL, method="POST", form={"keywords": ""})
    archive.failed(
        1, "first", "listing", request.url, request, START, AskFailed("network", "first.example: no answer in time")
    )
    assert rows(archive, "SELECT method, request_body, status, body_hash, error FROM fetches") == [
        ("POST", '{"keywords": ""}', None, None, "first.example: no answer in time")
    ]


# ------------------------------------------------------------------------------------------ reading


def test_newest_is_the_last_read_page_of_each_address(archive: Archive) -> None:
    keep(archive, b"1", "one")
    keep(archive, b"2", "two", url=f"{URL}/2", headers={"content-type": "text/html; charset=latin-1"})
    keep(archive, b"3", "three")
    archive.failed(1, "first", "posting", URL, Request(url=URL), START, AskFailed("refused", "gone"))
    newest = newest_kept(archive)
    assert [(kept.url, archive.body(kept.body_hash)) for kept in newest] == [(URL, b"3"), (f"{URL}/2", b"2")]
    assert [kept.content_type for kept in newest] == [None, "text/html; charset=latin-1"]


def test_newest_leaves_listings_out(archive: Archive) -> None:
    keep(archive, kind="listing")
    keep(archive, b"2", kind="programme", url=f"{URL}/faq")
    assert [kept.kind for kept in newest_kept(archive)] == ["programme"]


def test_first_seen_is_the_first_run_that_listed_it(archive: Archive) -> None:
    archive.saw(1, "first", {"1": URL})
    archive.saw(archive.start_run(START + timedelta(days=1), "v"), "first", {"1": URL})
    assert archive.first_seen("first", URL) == "2026-06-10T09:00:00.000Z"


def test_the_ledger(archive: Archive) -> None:
    archive.finish_source(1, "first", Tally(outcome="partial", reason="why", found=3, new=1, failed=2, seconds=0.5))
    archive.finish_run(1, START + timedelta(seconds=2), "failed", {"jobs.example": "no answer in time"})
    assert rows(archive, "SELECT * FROM runs") == [
        (1, "2026-06-10T09:00:00.000Z", "2026-06-10T09:00:02.000Z", "v", "failed")
    ]
    assert rows(archive, "SELECT * FROM run_sources") == [(1, "first", "partial", "why", 3, 1, 0, 0, 2, 0, 0.5, 0)]


# ------------------------------------------------------------------------------------------ the file's form


def form(path: Path) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])


def at_version(path: Path, number: int) -> Path:
    """A file as the migrations up to that number made it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(archive_module, "MIGRATIONS", MIGRATIONS[:number])
        Archive(path).close()
    return path


@pytest.mark.parametrize("number", range(len(MIGRATIONS) + 1))
def test_every_older_form_becomes_the_newest(tmp_path: Path, number: int) -> None:
    old = at_version(tmp_path / "old.db", number)
    assert version(old) == number
    Archive(old).close()
    Archive(tmp_path / "new.db").close()
    assert (version(old), form(old)) == (len(MIGRATIONS), form(tmp_path / "new.db"))


def test_addresses_of_an_older_form_are_what_was_asked_for(tmp_path: Path) -> None:
    path = at_version(tmp_path / "old.db", 1)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            "INSERT INTO fetches (source_id, kind, url, content_hash) VALUES ('first', 'posting', ?, 'c')", [URL]
        )
    with closing(Archive(path)) as archive:
        assert [kept.url for kept in newest_kept(archive)] == [URL]


def test_version_1_is_what_it_was_when_it_was_released(tmp_path: Path) -> None:
    """A migration that has been released is never changed: another one is added."""
    old = at_version(tmp_path / "old.db", 1)
    columns = {
        "bodies": "hash codec bytes",
        "fetches": "id run_id source_id kind method url request_body fetched_at status headers etag last_modified body_hash content_hash error",
        "run_sources": "run_id source_id outcome reason found new changed unchanged failed bytes seconds",
        "runs": "id started_at finished_at version",
        "sightings": "run_id source_id key url",
    }
    with closing(sqlite3.connect(old)) as db:
        found = {
            table: " ".join(row[1] for row in db.execute(f"PRAGMA table_info({table})"))
            for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        }
    assert found == columns


def test_rows_live_through_migrations(tmp_path: Path) -> None:
    path = at_version(tmp_path / "old.db", 1)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("INSERT INTO runs VALUES (7, '2026-06-10T09:00:00.000Z', NULL, 'v')")
    with closing(Archive(path)) as archive:
        assert rows(archive, "SELECT id FROM runs") == [(7,)]


def test_a_migration_that_fails_leaves_the_form_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Archive(tmp_path / "archive.db").close()
    before = form(tmp_path / "archive.db")

    def fails(db: Any) -> None:
        db.execute("ALTER TABLE runs ADD COLUMN more")
        raise RuntimeError("a bug")

    monkeypatch.setattr(archive_module, "MIGRATIONS", (*MIGRATIONS, fails))
    with pytest.raises(RuntimeError):
        Archive(tmp_path / "archive.db")
    assert (form(tmp_path / "archive.db"), version(tmp_path / "archive.db")) == (before, len(MIGRATIONS))


def test_a_newer_form_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()
    with pytest.raises(Refused) as refused:
        Archive(path)
    assert str(refused.value) == f"{path}: written by a newer version of vacancies-to-sqlite; update this one"
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"This is no database.\n" * 100, bytes(range(256)) * 20])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "archive.db"
    path.write_bytes(content)
    with pytest.raises(Refused, match=r"archive\.db: file is not a database; "):
        Archive(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (sqlite3.OperationalError("database is locked"), "x.db: database is locked"),
        (sqlite3.OperationalError("database or disk is full"), "x.db: database or disk is full"),
        (
            sqlite3.DatabaseError("database disk image is malformed"),
            "x.db: database disk image is malformed; move it away, or put a backup in its place",
        ),
    ],
)
def test_what_sqlite_refuses_is_said_with_the_files_name(error: sqlite3.Error, said: str) -> None:
    with pytest.raises(Refused) as refused, naming(Path("x.db")):
        raise error
    assert str(refused.value) == said


def test_a_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    Archive(tmp_path / "a" / "b" / "archive.db").close()
    assert version(tmp_path / "a" / "b" / "archive.db") == len(MIGRATIONS)


# ------------------------------------------------------------------------------------------ what SQLite refuses


def test_what_cannot_be_written_is_said_with_the_files_name_and_leaves_nothing_behind(archive: Archive) -> None:
    """A full disk says so as well; a reader that does not come to an end is easier to have."""
    keep(archive)
    archive.db.execute("PRAGMA busy_timeout = 10")
    before = rows(archive, "SELECT * FROM fetches")
    with closing(sqlite3.connect(archive.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM fetches").fetchone()
        with pytest.raises(Refused) as refused:
            keep(archive, content="another")
        assert str(refused.value) == f"{archive.path}: database is locked"
    assert rows(archive, "SELECT * FROM fetches") == before
    assert keep(archive, content="another") == "changed"
