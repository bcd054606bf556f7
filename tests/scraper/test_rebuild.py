"""`vacancies rebuild`: an equal database, as of any run, under whoever reads it, whole or not at all."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings

from scraper import rebuild, run
from scraper._schema import LEDGER
from scraper.cli import main
from scraper.corrections import corrections_of
from scraper.lock import locked
from scraper.moments import moment
from scraper.refusal import Refused
from scraper.site import command
from tests.scraper.conftest import World, dump, posting, rows
from tests.scraper.histories import HISTORIES, lived

ONE, TWO, THREE = (f"http://first.example/{name}" for name in ("one", "two", "three"))


@pytest.fixture
def told(world: World) -> World:
    """A world with some history, a correction, and rows in vacancies.db that are none of its archive's."""
    world.pages |= {ONE: posting(), TWO: posting("260102")}
    world.run()
    world.pages[ONE] = posting(until="30 June 2026")
    world.run()
    with closing(sqlite3.connect(world.folder / "vacancies.db")) as db, db:
        db.execute("UPDATE vacancies SET title = 'Somebody wrote this'")
    return world


def titles(path: Path) -> list[str]:
    return [title for (title,) in rows(path, "SELECT title FROM vacancies ORDER BY id")]


def rebuilt(world: World, **how: Any) -> bool:
    return rebuild.rebuild(world.folder, world.sources, **how)


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {".lock"}


# ------------------------------------------------------------------------------------------ what it arrives at


def test_the_database_is_that_of_the_runs(told: World) -> None:
    assert titles(told.folder / "vacancies.db") == ["Somebody wrote this"] * 2
    assert rebuilt(told)
    assert titles(told.folder / "vacancies.db") == ["Intern"] * 2
    assert files(told.folder) == {"archive.db", "vacancies.db"}
    by_rebuild = told.dump()
    told.rebuild()
    assert told.dump() == by_rebuild
    for table in LEDGER:
        sql = f"SELECT * FROM {table} ORDER BY 1, 2"
        assert told.rows(sql) == told.rows(sql, file="archive.db")
        assert told.rows(sql) or table == "check_results"


def test_a_database_that_is_gone_is_made(told: World) -> None:
    (told.folder / "vacancies.db").unlink()
    assert rebuilt(told)
    assert titles(told.folder / "vacancies.db") == ["Intern"] * 2


def test_the_next_run_goes_on_from_a_rebuilt_database(told: World) -> None:
    assert rebuilt(told)
    told.pages[TWO] = posting("260102", title="Trainee")
    told.run()
    assert titles(told.folder / "vacancies.db") == ["Intern", "Trainee"]


@given(history=HISTORIES)
@settings(max_examples=10, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_as_of_any_run_it_is_the_database_of_then(
    history: Any, make_world: Callable[[Path], World], tmp_path_factory: pytest.TempPathFactory
) -> None:
    world = make_world(tmp_path_factory.mktemp("history"))
    of_then = [(world.now, world.dump()) for world in lived(world, history)]
    now = world.dump()
    for at, then in of_then:
        rebuilt(world, to=world.folder / "then.db", as_of=at)  # its correction may not be due then: that is said
        assert dump(world.folder / "then.db") == then
    assert world.dump() == now


def test_as_of_a_moment_before_the_first_run_there_is_nothing(told: World) -> None:
    assert rebuilt(told, to=told.folder / "then.db", as_of=datetime(2020, 1, 1, tzinfo=UTC))
    assert titles(told.folder / "then.db") == []


@pytest.mark.parametrize("said", ["May", "2026-13-01", "9999-12-31T23:59-05:00", "0001-01-01T00:00+05:00", ""])
def test_what_is_no_moment_is_refused(said: str) -> None:
    with pytest.raises(Refused, match="is no date, such as 2026-05-03"):
        moment(said)


# ------------------------------------------------------------------------------------------ whoever reads meanwhile


def test_a_reader_that_has_the_file_open_sees_the_new_rows(told: World) -> None:
    with closing(sqlite3.connect(told.folder / "vacancies.db")) as reader:
        assert reader.execute("SELECT DISTINCT title FROM vacancies").fetchall() == [("Somebody wrote this",)]
        assert rebuilt(told)
        assert reader.execute("SELECT DISTINCT title FROM vacancies").fetchall() == [("Intern",)]


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """In the middle of a transaction, so that nobody can write."""
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM vacancies").fetchone()
        yield reader


def test_a_reader_that_lets_go_in_time_is_waited_for(told: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """It lets go in the third nap; the clock of the test is the naps themselves."""
    monkeypatch.setattr(rebuild, "NAP", 0.01)
    with reading(told.folder / "vacancies.db") as reader:
        backup, naps = _counting_naps(monkeypatch)
        monkeypatch.setattr(rebuild, "_napping", lambda live: backup(live, reader))
        assert rebuilt(told)
    assert len(naps) >= 3
    assert titles(told.folder / "vacancies.db") == ["Intern"] * 2


def _counting_naps(monkeypatch: pytest.MonkeyPatch) -> tuple[Callable[..., Any], list[int]]:
    naps: list[int] = []
    napping = rebuild._napping

    def counting(live: Path, reader: sqlite3.Connection) -> Any:
        nap = napping(live)

        def count(status: int, left: int, pages: int) -> None:
            nap(status, left, pages)
            naps.append(status)
            if len(naps) == 3:
                reader.rollback()

        return count

    return counting, naps


def test_a_reader_that_never_lets_go_is_said_and_nothing_is_written(
    told: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuild, "BUSY_SECONDS", 0.1)
    monkeypatch.setattr(rebuild, "NAP", 0.05)
    live = told.folder / "vacancies.db"
    before = live.read_bytes()
    with reading(live) as reader:
        with pytest.raises(Refused) as refused:
            rebuilt(told)
        assert reader.execute("SELECT DISTINCT title FROM vacancies").fetchall() == [("Somebody wrote this",)]
    assert str(refused.value) == f"{live}: somebody has been reading it for 0.1 seconds; try again later"
    assert refused.value.exit_code == 1
    assert live.read_bytes() == before
    assert files(told.folder) == {"archive.db", "vacancies.db"}


def test_a_running_site_serves_the_new_rows(told: World) -> None:
    with served(told.folder / "vacancies.db") as ask:
        assert ask() == ["Somebody wrote this"]
        assert rebuilt(told)
        assert ask() == ["Intern"]


@contextmanager
def served(database: Path) -> Iterator[Callable[[], list[str]]]:
    """Asks the site that `vacancies serve` runs for the titles."""
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    sql = f"http://127.0.0.1:{port}/vacancies.json?_shape=arrayfirst&sql=select+distinct+title+from+vacancies"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    environment = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    _, *words = command(database, "127.0.0.1", port)
    site = subprocess.Popen([sys.executable, "-m", "datasette", *words], env=environment, **quiet)
    try:
        with httpx.Client(trust_env=False) as client:
            _until_it_answers(client, sql, site)
            yield lambda: client.get(sql).raise_for_status().json()
    finally:
        site.terminate()
        site.wait(30)


def _until_it_answers(client: httpx.Client, url: str, site: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        assert site.poll() is None, "it ended"
        try:
            client.get(url)
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the site did not answer within a minute")


# ------------------------------------------------------------------------------------------ into another file


def test_a_file_elsewhere_is_made_and_the_folder_is_left_alone(told: World, tmp_path_factory: Any) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    before = told.dump()
    assert rebuilt(told, to=elsewhere / "new.db")
    assert titles(elsewhere / "new.db") == ["Intern"] * 2
    assert (told.dump(), files(elsewhere), files(told.folder)) == (before, {"new.db"}, {"archive.db", "vacancies.db"})


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="no second file system")
def test_a_file_on_another_disk_is_made(told: World) -> None:
    folder = Path("/dev/shm", f"vacancies-{os.getpid()}")
    folder.mkdir()
    try:
        assert rebuilt(told, to=folder / "new.db")
        assert (titles(folder / "new.db"), files(folder)) == (["Intern"] * 2, {"new.db"})
    finally:
        shutil.rmtree(folder)


def test_it_is_whole_or_not_there(told: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any) -> Any:
        raise RuntimeError("a bug")

    target = told.folder / "new.db"
    monkeypatch.setattr("scraper.update.history.follow", fails)
    for before in (None, "what stood there"):
        if before:
            target.write_text(before)
        with pytest.raises(RuntimeError):
            rebuilt(told, to=target)
        assert (target.read_text() if target.exists() else None) == before
    assert files(told.folder) == {"archive.db", "vacancies.db", "new.db"}


@pytest.mark.parametrize("own", ["archive.db", "vacancies.db", "link.db"])
def test_the_folders_own_databases_are_not_replaced(told: World, own: str) -> None:
    (told.folder / "link.db").symlink_to(told.folder / "archive.db")
    before = {name: (told.folder / name).read_bytes() for name in ("archive.db", "vacancies.db")}
    with pytest.raises(Refused, match=r"is the folder's own; leave --to out"):
        rebuilt(told, to=told.folder / own)
    assert {name: (told.folder / name).read_bytes() for name in before} == before


def test_a_folder_that_is_not_there_is_named(told: World) -> None:
    with pytest.raises(Refused, match=r"nowhere: there is no such folder"):
        rebuilt(told, to=told.folder / "nowhere" / "new.db")


def test_beside_another_run_it_does_not_begin(told: World) -> None:
    with locked(told.folder), pytest.raises(Refused) as refused:
        rebuilt(told)
    assert refused.value.exit_code == 75
    assert titles(told.folder / "vacancies.db") == ["Somebody wrote this"] * 2


def test_without_an_archive_there_is_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"archive\.db: there is no such file"):
        rebuild.rebuild(tmp_path, ())
    assert files(tmp_path) == set()


def test_wrong_corrections_end_it_before_it_begins(told: World) -> None:
    (told.folder / "corrections.toml").write_text("[correction]")
    for does in (rebuilt, World.run):
        with pytest.raises(Refused, match=r"corrections\.toml: correction: is one table"):
            does(told)
    (told.folder / "corrections.toml").unlink()
    assert corrections_of(told.folder) == {}
    assert len(told.rows("SELECT * FROM runs", file="archive.db")) == 2


# ------------------------------------------------------------------------------------------ a damaged archive

DAMAGES = {
    "a body of other bytes": ("UPDATE bodies SET bytes = (SELECT bytes FROM bodies AS b WHERE b.hash <> :hash) WHERE hash = :hash", "holds other bytes than those that its hash is of"),
    "a body that cannot be unpacked": ("UPDATE bodies SET bytes = x'00010203' WHERE hash = :hash", "cannot be unpacked"),
    "a body cut off": ("UPDATE bodies SET bytes = substr(bytes, 1, length(bytes) / 2) WHERE hash = :hash", ""),
    "a body packed otherwise": ("UPDATE bodies SET codec = 'br' WHERE hash = :hash", "is packed in a way that is not known (br)"),
    "a fetch without its body": ("DELETE FROM bodies WHERE hash = :hash", "is missing"),
    "a fetch that names no body": ("UPDATE fetches SET body_hash = NULL WHERE body_hash = :hash", "body None is missing"),
}  # fmt: skip


@pytest.fixture(params=DAMAGES)
def damaged(told: World, request: pytest.FixtureRequest) -> tuple[World, str]:
    """A world whose archive has lost the newest page of the first posting; and what is said of it."""
    sql, said = DAMAGES[request.param]
    newest = "SELECT body_hash FROM fetches WHERE address = ? AND kind = 'posting' ORDER BY id DESC LIMIT 1"
    ((hash,),) = told.rows(newest, ONE, file="archive.db")
    with closing(sqlite3.connect(told.folder / "archive.db")) as db, db:
        assert db.execute(sql, {"hash": hash}).rowcount == 1
    return told, said


def called(world: World, *args: str) -> Result:
    sources = "".join(
        f'[sources.{one.id}]\nname = "NATO"\nplatform = "selectminds"\nurl = "{one.url}"\nzone = "{one.zone}"\nissuer = "nato"\n'
        for one in world.sources
    )
    (world.folder / "sources.toml").write_text(sources)
    return CliRunner().invoke(main, ["rebuild", *args, "--data", str(world.folder)])


def test_a_damaged_page_is_named_and_the_others_are_read(damaged: tuple[World, str]) -> None:
    world, said = damaged
    result = called(world)
    line, count = result.stderr.splitlines()
    assert result.exit_code == 1
    assert (line.startswith(f"{ONE} of first is left out: "), said in line) == (True, True)
    assert count == "1 damaged; the rest is read"
    assert world.rows("SELECT id, title FROM vacancies") == [("nato-260102", "Intern")]
    assert world.rows("SELECT * FROM links WHERE url = ?", ONE) == []


@pytest.mark.parametrize("args", [["--diff"], ["--to", "new.db"]])
def test_so_it_is_with_other_ways_to_rebuild(
    damaged: tuple[World, str], args: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    world, _ = damaged
    monkeypatch.chdir(world.folder)
    before = world.dump()
    result = called(world, *args)
    assert (result.exit_code, result.stderr.count("is left out")) == (1, 1)
    assert world.dump() == before


def test_a_run_does_not_stop_at_it(damaged: tuple[World, str], monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    world, _ = damaged
    monkeypatch.setattr("scraper.update.parser_version", lambda: "a new one")
    world.pages |= {ONE: 500, TWO: posting("260102", title="Trainee")}
    world.run()
    assert "is left out" in capsys.readouterr().err
    assert titles(world.folder / "vacancies.db") == ["Trainee"]
    step_by_step = world.dump()
    world.rebuild()
    assert world.dump() == step_by_step


def test_a_run_that_fetches_the_page_again_brings_a_missing_body_back(told: World) -> None:
    with closing(sqlite3.connect(told.folder / "archive.db")) as db, db:
        db.execute("DELETE FROM bodies")
    told.run()
    (line,) = told.rebuild().lines
    assert line.startswith(ONE)  # of which the version before is lost
    assert titles(told.folder / "vacancies.db") == ["Intern"] * 2


def test_a_run_that_meets_damage_has_not_done_well(told: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def scraped() -> bool:
        sources = told.sources[:1]  # the other's list is empty
        return run.scrape(sources, told.folder, sources, clock=lambda: told.now, say=lambda *_: None)

    assert scraped()
    with closing(sqlite3.connect(told.folder / "archive.db")) as db, db:
        db.execute(
            "UPDATE bodies SET bytes = x'00' WHERE hash IN (SELECT body_hash FROM fetches WHERE address = ?)", [TWO]
        )
    monkeypatch.setattr("scraper.update.parser_version", lambda: "a new one")
    assert not scraped()
    assert titles(told.folder / "vacancies.db") == ["Intern"]


def test_a_copy_that_was_damaged_since_it_was_read_is_left_out(world: World) -> None:
    copy = "http://second.example/copy"
    world.pages |= {ONE: posting(), copy: posting(more="A copy.")}
    world.run()
    with closing(sqlite3.connect(world.folder / "archive.db")) as db, db:
        db.execute("DELETE FROM bodies WHERE hash = (SELECT body_hash FROM fetches WHERE address = ?)", [copy])
    world.pages |= {ONE: posting(title="Trainee"), copy: 500}
    world.run()
    assert titles(world.folder / "vacancies.db") == ["Trainee"]
    assert world.rows("SELECT url FROM links") == [(ONE,)]
    step_by_step = world.dump()
    assert len(world.rebuild().lines) == 1
    assert world.dump() == step_by_step


def test_pruned_versions_are_not_damage(told: World) -> None:
    """Superseded versions may have been given up (`body_hash` is then null): no history is told of them."""
    first = "(SELECT body_hash FROM fetches WHERE address = ? AND kind = 'posting' ORDER BY id LIMIT 1)"
    with closing(sqlite3.connect(told.folder / "archive.db")) as db, db:
        db.execute(f"UPDATE fetches SET body_hash = NULL WHERE body_hash = {first}", [ONE])
    assert called(told).exit_code == 0
    assert told.rows("SELECT * FROM changes") == []


def test_the_command_ends_well_where_all_is_well(told: World) -> None:
    result = called(told)
    assert (result.exit_code, result.output) == (0, "")
