"""Care of the archive: damage is named, old answers leave it and nothing else does, a copy is whole."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import zstandard
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scraper import archive as archive_module
from scraper import clock
from scraper.archive import Archive
from scraper.care import Prunable, backup, damage, opened, prunable, prune
from scraper.cli import main
from scraper.forms import MIGRATIONS
from scraper.lock import locked
from tests.scraper.conftest import START, World, posting, rows

ONE, TWO, THREE = (f"http://first.example/{name}" for name in ("one", "two", "three"))
LATER = date(2027, 1, 1)


@pytest.fixture
def archive(demo_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(demo_folder / "archive.db", tmp_path))


def run(*arguments: str | Path, answer: str = "") -> Result:
    return CliRunner().invoke(main, ["archive", *map(str, arguments)], input=answer)


def change(path: Path, sql: str, *parameters: object) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(sql, parameters)


def found(path: Path) -> list[str]:
    with opened(path) as db:
        return list(damage(db))


# ------------------------------------------------------------------------------------------ is it whole?

SOME = "(SELECT body_hash FROM fetches WHERE kind = 'posting' ORDER BY id DESC LIMIT 1)"


def test_a_whole_archive_is_one_line(archive: Path) -> None:
    ran = run("verify", "--data", archive.parent)
    bodies, fetches = (rows(archive, f"SELECT count(*) FROM {table}")[0][0] for table in ("bodies", "fetches"))
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == f"{archive}: whole: {bodies} bodies of {fetches} fetches in 1 runs\n"


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        (f"UPDATE bodies SET bytes = x'00' WHERE hash = {SOME}", "body {hash} of {address}: cannot be unpacked"),
        (f"UPDATE bodies SET bytes = substr(bytes, 1, 30) WHERE hash = {SOME}", "body {hash} of {address}: holds other bytes than those that its hash is of"),
        (f"UPDATE bodies SET bytes = NULL WHERE hash = {SOME}", "body {hash} of {address}: is missing"),
        (f"UPDATE bodies SET bytes = 'text' WHERE hash = {SOME}", "body {hash} of {address}: is packed in a way that is not known ({codec})"),
        (f"UPDATE bodies SET codec = 'lz4' WHERE hash = {SOME}", "body {hash} of {address}: is packed in a way that is not known (lz4)"),
        (f"DELETE FROM bodies WHERE hash = {SOME}", "fetch {id} of {address}: its body is missing"),
        (f"UPDATE fetches SET body_hash = NULL WHERE body_hash = {SOME}", "fetch {id} of {address}: the newest version of its address has no body"),
        (f"UPDATE fetches SET headers = '{{' WHERE body_hash = {SOME}", "fetch {id} of {address}: its headers cannot be read"),
    ],
)  # fmt: skip
def test_damage_is_named(archive: Path, sql: str, said: str) -> None:
    ((id, digest, address),) = rows(archive, f"SELECT id, body_hash, address FROM fetches WHERE body_hash = {SOME}")
    ((codec,),) = rows(archive, f"SELECT codec FROM bodies WHERE hash = {SOME}")
    change(archive, sql)
    ran = run("verify", "--data", archive.parent)
    line = f"{archive}: " + said.format(id=id, hash=digest, address=address, codec=codec)
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert ran.stderr.splitlines() == [
        line,
        f"Error: {archive}: 1 damaged, named above; docs/ARCHIVE.md says what to do",
    ]


def test_a_body_that_holds_another_is_damaged(archive: Path) -> None:
    change(archive, f"UPDATE bodies SET bytes = ? WHERE hash = {SOME}", zstandard.compress(b"another"))
    (line,) = found(archive)
    assert line.endswith("holds other bytes than those that its hash is of")


def test_a_row_without_its_run_is_damaged(archive: Path) -> None:
    change(archive, "DELETE FROM runs")
    lines = found(archive)
    assert "run_sources, row 1: its row of runs is missing" in lines
    assert (
        len(lines)
        == rows(archive, "SELECT (SELECT count(*) FROM fetches) + (SELECT count(*) FROM sightings) + 2")[0][0]
    )


@pytest.mark.parametrize("at", [0.2, 0.5, 0.9])
def test_a_page_of_the_file_that_is_lost_is_damage(archive: Path, at: float) -> None:
    data = bytearray(archive.read_bytes())
    start = int(len(data) * at) // 4096 * 4096
    data[start : start + 4096] = b"\xff" * 4096
    archive.write_bytes(data)
    ran = run("verify", "--data", archive.parent)
    assert ran.exit_code == 1
    assert isinstance(ran.exception, SystemExit)
    assert all(line.startswith((str(archive), "Error: ")) for line in ran.stderr.splitlines())


def test_an_older_form_is_looked_at_as_it_is(archive: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    old = tmp_path / "old" / "archive.db"
    monkeypatch.setattr(archive_module, "MIGRATIONS", MIGRATIONS[:1])
    with closing(Archive(old)) as kept:
        run_id = kept.start_run(START, "v")
        kept.db.table("bodies").insert({"hash": "0", "codec": "zstd", "bytes": b""})
        kept.db.table("fetches").insert(
            {"run_id": run_id, "kind": "posting", "url": ONE, "body_hash": "0", "content_hash": "0"}
        )
    assert found(old) == [f"body 0 of {ONE}: holds other bytes than those that its hash is of"]
    assert rows(old, "PRAGMA user_version") == [(1,)]


@pytest.mark.parametrize("command", ["verify", "export x.warc.gz", "prune"])
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "there is no such file; make it with `vacancies scrape` or `vacancies demo`"),
        (b"no database, but some text", "file is not a database; move it away, or put a backup in its place"),
        (b"", "is no archive of vacancies-to-sqlite"),
        (99, "written by a newer version of vacancies-to-sqlite; update this one"),
    ],
)
def test_what_is_no_archive_is_refused_in_one_line(
    archive: Path, command: str, content: bytes | int | None, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(archive.parent)
    if isinstance(content, int):
        change(archive, f"PRAGMA user_version = {content}")
    else:
        archive.unlink()
    if isinstance(content, bytes):
        archive.write_bytes(content)
    ran = run(*command.split(), "--data", ".")
    assert (ran.exit_code, ran.stdout, ran.stderr) == (1, "", f"Error: archive.db: {said}\n")
    assert {path.name for path in archive.parent.iterdir()} <= {"archive.db"}


def test_a_damaged_body_is_said_by_whoever_reads_it(world: World) -> None:
    world.pages[ONE] = posting()
    world.run()
    ((digest,),) = world.rows("SELECT body_hash FROM fetches WHERE kind = 'posting'", file="archive.db")
    change(world.folder / "archive.db", "UPDATE bodies SET bytes = x'00'")
    (world.folder / "vacancies.db").unlink()
    (line,) = world.update().lines
    assert f"archive.db: body {digest} cannot be unpacked; `vacancies archive verify` says" in line


# ------------------------------------------------------------------------------------------ a copy


def test_a_backup_holds_what_was_committed_and_stops_nobody(archive: Path, tmp_path: Path) -> None:
    with closing(Archive(archive)) as writer, opened(archive) as db, writer.db.atomic():
        writer.start_run(START, "not committed")
        backup(db, tmp_path / "copy.db")
    assert rows(tmp_path / "copy.db", "SELECT count(*) FROM runs") == [(1,)]
    assert rows(archive, "SELECT count(*) FROM runs") == [(2,)]
    assert found(tmp_path / "copy.db") == []


# ------------------------------------------------------------------------------------------ what may leave it


def went(world: World, *, versions: bool = False, before: date = LATER) -> set[str]:
    """The addresses of the bodies that pruning takes."""
    path = world.folder / "archive.db"
    before_it = set(rows(path, "SELECT id, address FROM fetches WHERE body_hash IS NOT NULL"))
    with closing(Archive(path)) as archive:
        prune(archive, before, versions=versions)
    return {
        url for _, url in before_it - set(rows(path, "SELECT id, address FROM fetches WHERE body_hash IS NOT NULL"))
    }


def versioned(world: World) -> World:
    """Three versions of a posting, lists that grew, a posting that is gone."""
    world.pages |= {ONE: posting(title="First"), TWO: posting("260102")}
    world.run()
    world.pages[ONE] = posting(title="Second")
    world.pages[THREE] = posting("260103")
    world.run(hours=24)
    del world.pages[TWO]
    world.pages[ONE] = posting(title="Third")
    world.run(hours=24)
    return world


def test_old_lists_leave_and_nothing_that_is_read_does(world: World) -> None:
    before = versioned(world).dump()
    assert went(world) == {"http://first.example/list"}
    world.rebuild()
    assert world.dump() == before
    assert rows(
        world.folder / "archive.db", "SELECT count(*) FROM fetches WHERE content_hash IS NOT NULL AND body_hash IS NULL"
    ) == [(2,)]
    assert found(world.folder / "archive.db") == []


def test_superseded_versions_leave_where_that_is_wanted(world: World) -> None:
    before = versioned(world).dump()
    assert before.pop("changes") != []
    assert went(world, versions=True) == {"http://first.example/list", ONE}
    world.rebuild()
    after = world.dump()
    assert after.pop("changes") == []  # that is what is given up
    assert after == before


@pytest.mark.parametrize(("days", "left"), [(0, 0), (1, 1), (2, 2), (3, 2)])
def test_what_was_fetched_since_the_day_stays(world: World, days: int, left: int) -> None:
    versioned(world)
    with closing(Archive(world.folder / "archive.db")) as archive:
        assert prunable(archive, START.date() + timedelta(days=days), versions=False).bodies == left


def test_a_body_of_which_one_fetch_stays_stays(world: World) -> None:
    """The list says on the last day what it said on the first."""
    world.pages[ONE] = posting()
    world.run()
    world.pages[TWO] = posting("260102")
    world.run()
    del world.pages[TWO]
    world.run()
    with closing(Archive(world.folder / "archive.db")) as archive:
        assert prunable(archive, LATER, versions=True).bodies == 1


def test_lists_asked_with_other_words_are_other_questions(archive: Path) -> None:
    with closing(Archive(archive)) as kept:
        kept.db.execute("UPDATE fetches SET request_body = '{\"offset\": ' || id || '}' WHERE kind = 'listing'")
        assert prunable(kept, LATER, versions=True) == Prunable(0, 0)


def test_after_pruning_runs_go_on(world: World) -> None:
    """A list that comes back to what it was is kept again."""
    versioned(world)
    went(world, versions=True)
    world.pages = {ONE: posting(title="First"), TWO: posting("260102")}
    world.run()
    assert world.rows("SELECT title FROM vacancies WHERE gone_since IS NULL ORDER BY id") == [("First",), ("Intern",)]
    assert found(world.folder / "archive.db") == []


def test_what_a_run_needs_meanwhile_stays(world: World) -> None:
    versioned(world)
    with closing(Archive(world.folder / "archive.db")) as archive:
        assert prunable(archive, LATER, versions=True).bodies == 4
        world.pages[ONE] = posting(title="First")  # while somebody thinks about it
        world.run()
        assert prune(archive, LATER, versions=True).bodies == 4  # the third version instead of the first
    world.rebuild()
    assert ("First",) in world.rows("SELECT title FROM vacancies")


PAGES = st.dictionaries(
    st.sampled_from([ONE, TWO, THREE]), st.sampled_from("ABC").map(lambda title: posting(title=title))
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PAGES, min_size=1, max_size=5), st.integers(0, 6), st.booleans())
def test_whatever_leaves_the_newest_is_read_the_same(
    make_world: Callable[[Path], World], states: list[dict[str, str | int]], days: int, versions: bool
) -> None:
    with TemporaryDirectory() as folder:
        world = make_world(Path(folder))
        for world.pages in states:
            world.run(hours=24)
        before = world.dump()
        went(world, versions=versions, before=START.date() + timedelta(days=days))
        world.rebuild()
        after = world.dump()
        if versions:  # what they said, and so what changed, is given up
            del before["changes"], after["changes"]
        assert after == before
        assert found(world.folder / "archive.db") == []


def test_prune_asks(world: World) -> None:
    versioned(world)
    arguments = ("prune", "--before", "2027-01-01", "--data", world.folder)
    path, size = world.folder / "archive.db", (world.folder / "archive.db").stat().st_size
    asked = run(*arguments, answer="n\n")
    assert asked.exit_code == 1
    assert "2 bodies from before 2027-01-01 may go, " in asked.stdout
    assert "Remove them? [y/N]" in asked.stdout
    assert run(*arguments).exit_code == 1  # nobody is there to answer
    assert path.stat().st_size == size
    assert run(*arguments, "--yes").stdout.endswith(f"{path}: removed 2 bodies\n")
    assert run(*arguments).stdout == f"{path}: nothing to remove from before 2027-01-01\n"


def test_prune_leaves_a_quarter_of_a_year(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    versioned(world)
    monkeypatch.setattr(clock, "today", lambda: START.date() + timedelta(days=91))
    ran = run("prune", "--data", world.folder, answer="n\n")
    assert "1 bodies from before 2026-06-11 may go, " in ran.stdout


def test_prune_beside_a_writer_is_refused(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    versioned(world)
    path = world.folder / "archive.db"
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *args, **options: connect(*args, **{**options, "timeout": 0}))
    with closing(connect(path)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        ran = run("prune", "--before", "2027-01-01", "--yes", "--data", world.folder)
    assert (ran.exit_code, ran.stderr) == (1, f"Error: {path}: database is locked\n")
    assert run("prune", "--before", "2027-01-01", "--yes", "--data", world.folder).exit_code == 0


@pytest.mark.parametrize("command", [["prune", "--yes"], ["import", "archive.db"]])
def test_what_changes_the_archive_waits_for_a_run(
    archive: Path, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(archive.parent)
    with locked(archive.parent):
        ran = run(*command, "--data", ".")
    assert (ran.exit_code, ran.stdout, ran.stderr.count("\n")) == (75, "", 1)
    assert "try again when it is done" in ran.stderr


def test_the_file_becomes_smaller(archive: Path) -> None:
    change(archive, "INSERT INTO bodies VALUES ('f', 'zstd', randomblob(1000000))")
    change(
        archive,
        "INSERT INTO fetches (run_id, source_id, kind, method, url, address, fetched_at, body_hash) VALUES (1, 'demo', 'robots', 'GET', 'u', 'u', '2026', 'f'), (1, 'demo', 'robots', 'GET', 'u', 'u', '2026', NULL)",
    )
    change(
        archive,
        "UPDATE fetches SET body_hash = (SELECT hash FROM bodies WHERE hash <> 'f' LIMIT 1) WHERE url = 'u' AND body_hash IS NULL",
    )
    before = archive.stat().st_size
    with closing(Archive(archive)) as kept:
        assert prune(kept, LATER, versions=False) == Prunable(1, 1_000_000)
    assert archive.stat().st_size < before - 900_000
