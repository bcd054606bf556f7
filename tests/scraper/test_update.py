"""From the archive to vacancies.db: what is written, and that only what differs is."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import parsers
from benchmarks import _board
from benchmarks._postings import BOARD
from parsers import pages
from scraper import update
from scraper._schema import LEDGER
from scraper.archive import Archive
from scraper.demo import replica
from scraper.refusal import Refused
from scraper.rows import rows_of
from scraper.tables import TABLES
from tests.scraper.conftest import FIRST, SECOND, TODAY, World, posting, rows, scrape_replica
from tests.scraper.histories import HISTORIES, lived

ONE, TWO, THREE = (f"http://first.example/{name}" for name in ("one", "two", "three"))
COPY = "http://second.example/copy"


# ------------------------------------------------------------------------------------------ what is written


def test_an_unmoved_site_writes_no_row(tmp_path: Path) -> None:
    with replica(TODAY) as site:
        scrape_replica(site, tmp_path)
        _forbid_writing(tmp_path / "vacancies.db")
        tallies = scrape_replica(site, tmp_path)
    assert {id: (tally.outcome, tally.new, tally.unchanged) for id, tally in tallies.items()} == {
        "demo": ("unchanged", 0, 26),
        "demo-faq": ("unchanged", 0, 1),
    }
    assert rows(tmp_path / "vacancies.db", "SELECT count(*) FROM runs") == [(2,)]


def test_the_guard_of_the_test_above_guards(world: World) -> None:
    world.pages[ONE] = posting()
    world.run()
    _forbid_writing(world.folder / "vacancies.db")
    world.pages[ONE] = posting(title="Other")
    with pytest.raises(Refused, match="a derived table is written"):
        world.run()


def _forbid_writing(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        for table in set(TABLES) - set(LEDGER):
            for event in ("INSERT", "UPDATE", "DELETE"):
                db.execute(
                    f"CREATE TRIGGER forbid_{table}_{event} BEFORE {event} ON {table} "
                    "BEGIN SELECT RAISE(ABORT, 'a derived table is written'); END"
                )


def test_what_a_page_says_anew_takes_the_place_of_what_it_said(world: World) -> None:
    world.pages[ONE] = posting(
        title="Intern", duties="The intern will: count beans; polish spoons.", until="22 June 2026"
    )
    world.run()
    world.pages[ONE] = posting(title="Trainee", until="30 June 2026")
    assert world.run()["first"].changed == 1
    assert world.rows("SELECT id, title, deadline FROM vacancies") == [
        ("nato-260101", "Trainee", "2026-06-30T23:59:00+02:00")
    ]
    assert world.rows("SELECT text LIKE '%beans%' FROM texts") == [(0,)]
    assert world.rows("SELECT * FROM duties") == []
    assert world.rows("SELECT * FROM broken_evidence") == []
    assert world.rows("SELECT exact FROM evidence WHERE field = 'title'") == [("Trainee",)]


def test_a_new_number_at_an_address_is_a_new_vacancy(world: World) -> None:
    for number in ("260101", "260102"):
        world.pages[ONE] = posting(number)
        world.run()
    assert world.rows("SELECT id FROM vacancies") == [("nato-260102",)]
    assert world.rows("SELECT vacancy_id FROM texts") == [("nato-260102",)]


def test_a_page_that_has_several_addresses_is_one(world: World) -> None:
    paths = ("en/natohq/71194.htm", "fr/natolive/71194.htm", "en/SID-0A1B-2C3D/natolive/71194.htm?selectedLocale=en")
    pages = {f"https://www.nato.int/cps/{path}": posting(None, title="One page") for path in paths}
    world.sources = tuple(
        replace(FIRST, id=f"s{n}", platform="page", url=url, languages=(language,))
        for n, (url, language) in enumerate(zip(pages, ("en", "fr", "en"), strict=True))
    )
    world.pages |= pages
    world.run()
    assert world.rows("SELECT count(*) FROM vacancies") == [(1,)]
    assert world.rows("SELECT language FROM links ORDER BY source_id") == [("en",), ("fr",), ("en",)]


def test_a_posting_without_a_number_is_named_after_its_address(world: World) -> None:
    world.pages |= {ONE: posting(None), TWO: posting(None)}
    world.run()
    ids = [id for (id,) in world.rows("SELECT id FROM vacancies")]
    assert len(ids) == 2
    assert all(id.startswith("nato-") and len(id) == 17 for id in ids)


def test_a_division_that_no_posting_has_goes(world: World) -> None:
    world.pages |= {ONE: posting(title="Internship - Operations Division (OPS)")}
    world.run()
    assert world.rows("SELECT acronym FROM divisions") == [("OPS",)]
    world.pages |= {ONE: posting(title="Internship - Public Diplomacy Division (PDD)")}
    world.run()
    assert world.rows("SELECT acronym FROM divisions") == [("PDD",)]


# ------------------------------------------------------------------------------------------ copies


def test_copies_are_one_vacancy_with_the_text_of_the_source_declared_first(world: World) -> None:
    world.pages |= {COPY: posting(title="The copy"), ONE: posting(title="The first")}
    world.run()
    assert world.rows("SELECT id, title FROM vacancies") == [("nato-260101", "The first")]
    assert world.rows("SELECT source_id, url FROM links ORDER BY source_id") == [("first", ONE), ("second", COPY)]


def test_a_copy_that_says_something_else_is_noted(world: World) -> None:
    world.pages |= {ONE: posting(until="22 June 2026"), COPY: posting(until="21 June 2026", pay="A stipend of € 900.")}
    world.run()
    notes = "SELECT vacancy_id, field, code, message FROM notes"
    assert world.rows(notes) == [("nato-260101", "deadline", "copies_differ", f"{COPY} says 2026-06-21T23:59:00+02:00")]
    world.pages[COPY] = posting(until="22 June 2026")
    world.run()
    assert world.rows(notes) == []


def test_a_link_is_in_the_language_of_a_site_that_has_one(world: World) -> None:
    world.sources = (FIRST, replace(SECOND, languages=("en", "fr")))
    world.pages |= {ONE: posting(), COPY: posting()}
    world.run()
    assert world.rows("SELECT source_id, language FROM links ORDER BY source_id") == [("first", "en"), ("second", None)]


def test_the_order_in_which_copies_are_found_does_not_matter(world: World) -> None:
    world.pages[COPY] = posting(title="The copy")
    world.run()
    assert world.rows("SELECT title FROM vacancies") == [("The copy",)]
    world.pages[ONE] = posting(title="The first")
    world.run()
    world.pages[COPY] = posting(title="The copy, changed")
    world.run()
    assert world.rows("SELECT title FROM vacancies") == [("The first",)]


def test_of_two_addresses_of_one_source_the_newer_one_speaks(world: World) -> None:
    world.pages[TWO] = posting(title="Older")
    world.run()
    world.pages[ONE] = posting(title="Newer")
    world.run()
    assert world.rows("SELECT title FROM vacancies") == [("Newer",)]


def test_a_copy_speaks_when_the_first_address_becomes_another_vacancy(world: World) -> None:
    world.pages |= {ONE: posting(title="The first"), COPY: posting(title="The copy")}
    world.run()
    world.pages[ONE] = posting("260102", title="Another")
    world.run()
    assert world.rows("SELECT id, title FROM vacancies ORDER BY id") == [
        ("nato-260101", "The copy"),
        ("nato-260102", "Another"),
    ]


def test_issuers_do_not_share_numbers(world: World) -> None:
    world.sources = (FIRST, replace(SECOND, issuer="other"))
    world.pages |= {ONE: posting(), COPY: posting()}
    world.run()
    assert world.rows("SELECT id FROM vacancies ORDER BY id") == [("nato-260101",), ("other-260101",)]


# ------------------------------------------------------------------------------------------ read again


@pytest.fixture
def demo(demo_folder: Path, tmp_path: Path) -> Path:
    for name in ("archive.db", "vacancies.db"):
        shutil.copy(demo_folder / name, tmp_path)
    return tmp_path


def test_new_parsers_read_everything_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.pages |= {ONE: posting(), COPY: posting("260102")}
    world.run()
    before, reads = world.dump(), _counted(monkeypatch)
    world.update()
    assert reads == []
    monkeypatch.setattr("scraper.update.parser_version", lambda: "a new one")
    world.update()
    assert len(reads) == 2
    _assert_same_but_for_meta(world.dump(), before)


def test_new_parsers_read_the_demo_to_an_equal_database(
    demo: Path, make_world: Callable[[Path], World], monkeypatch: pytest.MonkeyPatch
) -> None:
    world = make_world(demo)
    world.sources = _sources_of(demo)
    before = world.dump()
    monkeypatch.setattr("scraper.update.parser_version", lambda: "a new one")
    world.update()
    _assert_same_but_for_meta(world.dump(), before)


def _sources_of(demo: Path) -> Any:
    from scraper.demo import Replica
    from scraper.demo.tour import sources_of

    ((url,),) = rows(demo / "vacancies.db", "SELECT url FROM sources WHERE id = 'demo'")
    return sources_of(Replica(url, TODAY))


def _counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    reads: list[str] = []
    read = parsers.read

    def counting(text: str, *hints: Any) -> Any:
        reads.append(text)
        return read(text, *hints)

    monkeypatch.setattr(parsers, "read", counting)
    return reads


def _assert_same_but_for_meta(after: Any, before: Any) -> None:
    assert {**after, "meta": None} == {**before, "meta": None}
    assert after["meta"] != before["meta"]


@pytest.mark.parametrize("change", [{"zone": "America/New_York"}, {"issuer": "other"}, {"name": "Another name"}])
def test_a_new_declaration_reads_everything_again(world: World, change: dict[str, Any]) -> None:
    world.pages[ONE] = posting()
    world.run()
    world.sources = (replace(FIRST, **change), SECOND)
    world.update()
    ((declared,),) = world.rows(f"SELECT {next(iter(change))} FROM sources WHERE id = 'first'")
    assert declared == next(iter(change.values()))


def test_pages_of_a_source_that_is_not_declared_are_left_out(world: World) -> None:
    world.pages |= {ONE: posting(), COPY: posting("260102")}
    world.run()
    world.sources = (FIRST,)
    world.update()
    assert world.rows("SELECT id FROM vacancies") == [("nato-260101",)]


def test_an_update_that_fails_midway_leaves_everything_as_it_was(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.pages |= {ONE: posting(), TWO: posting("260102")}
    world.run()
    before = world.dump()
    world.pages |= {ONE: posting(title="Changed"), TWO: posting("260102", title="Changed"), THREE: posting("260103")}

    def fails_late(id: str, *read: Any) -> Any:
        if id == "nato-260103":
            raise RuntimeError("a bug")
        return rows_of(id, *read)

    monkeypatch.setattr(update, "rows_of", fails_late)
    monkeypatch.setattr(
        "scraper.update.parser_version", lambda: "a new one"
    )  # so that tables are dropped and made as well
    with pytest.raises(RuntimeError):
        world.run()
    assert world.dump() == before
    monkeypatch.undo()
    world.update()
    assert len(world.rows("SELECT * FROM vacancies")) == 3


def test_a_kept_page_that_cannot_be_read_any_more_does_not_stop_the_others(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.pages |= {ONE: posting(title="Bad"), TWO: posting("260102", title="Good")}
    world.run()
    postings = pages.postings

    def stricter(body: bytes, *known: Any) -> Any:
        if b"Bad" in body:
            raise pages.Unreadable("cannot be read")
        return postings(body, *known)

    monkeypatch.setattr(pages, "postings", stricter)
    monkeypatch.setattr("scraper.update.parser_version", lambda: "a new one")
    world.update()
    assert world.rows("SELECT title FROM vacancies") == [("Good",)]


def test_a_reader_that_has_the_file_open_sees_the_new_rows(world: World) -> None:
    world.pages[ONE] = posting(title="Intern")
    world.run()
    with closing(sqlite3.connect(world.folder / "vacancies.db")) as reader:
        world.pages[ONE] = posting(title="Trainee")
        world.run()
        assert reader.execute("SELECT title FROM vacancies").fetchall() == [("Trainee",)]
        world.sources = (replace(FIRST, name="Renamed"), SECOND)
        world.update()
        assert reader.execute("SELECT name FROM sources WHERE id = 'first'").fetchall() == [("Renamed",)]
    assert {path.name for path in world.folder.iterdir()} - {".lock"} == {"archive.db", "vacancies.db"}


def test_the_ledger_is_copied(world: World) -> None:
    world.pages[ONE] = posting()
    for _ in range(2):
        world.run()
    for table in LEDGER:
        sql = f"SELECT * FROM {table} ORDER BY 1, 2"
        assert world.rows(sql) == world.rows(sql, file="archive.db")
        assert world.rows(sql) or table == "check_results"


def test_what_a_killed_run_kept_is_read_by_the_next_update(world: World) -> None:
    world.pages |= {ONE: posting(title="Before"), TWO: posting("260102")}
    world.run()
    del world.pages[ONE]
    world.run()
    with closing(Archive(world.folder / "archive.db")) as archive:
        run_id = archive.start_run(world.now, "v")
        archive.saw(run_id, "first", {ONE: ONE})
        _keep(archive, run_id, world, posting(title="After"))
    world.update()
    assert world.rows("SELECT title, gone_since FROM vacancies WHERE id = 'nato-260101'") == [("After", None)]
    before = world.dump()
    world.rebuild()
    assert world.dump() == before


def test_an_archive_that_a_backup_took_the_place_of_is_read_whole(world: World) -> None:
    """Its next run has a number that vacancies.db knows already, of another run."""
    world.pages |= {ONE: posting(title="Before"), TWO: posting("260102")}
    world.run()
    backup = shutil.copy(world.folder / "archive.db", world.folder / "backup.db")
    world.pages[ONE] = posting(title="After")
    for _ in range(2):
        world.run()
    shutil.move(backup, world.folder / "archive.db")
    world.update()
    assert world.rows("SELECT title FROM vacancies ORDER BY id") == [("Before",), ("Intern",)]
    world.pages[TWO] = posting("260102", title="Last")
    world.run()
    assert world.rows("SELECT title FROM vacancies ORDER BY id") == [("After",), ("Last",)]


def test_an_update_does_not_go_through_what_is_stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten times as many vacancies, as many listed and changed: SQLite has as much to do."""
    monkeypatch.setattr(_board, "LISTED", 20)
    monkeypatch.setattr(_board, "CHANGED", 5)
    few, many = (_steps(tmp_path / str(postings), postings) for postings in (200, 2000))
    assert many < 1.2 * few


def _steps(data: Path, postings: int) -> int:
    """Hundreds of steps that SQLite takes to bring a board's database up to date, after a run."""
    data.mkdir()
    _board.fill(data / "archive.db", postings)
    archive, store = Archive(data / "archive.db"), update.Store(data / "vacancies.db")
    steps: list[None] = []
    with _board.read_once(), closing(archive), closing(store):
        update.update(store, archive, [BOARD])
        _board.go_on(archive, postings)
        for db in (archive.db, store.db):
            db.conn.set_progress_handler(lambda: steps.append(None), 100)
        update.update(store, archive, [BOARD])
    return len(steps)


def _keep(archive: Archive, run_id: int, world: World, markup: str) -> None:
    from scraper.exchange import Page, Request

    page = Page(request=Request(url=ONE), url=ONE, status=200, headers={}, body=markup.encode(), fetched_at=world.now)
    archive.keep(run_id, "first", "posting", ONE, page, markup)


# ------------------------------------------------------------------------------------------ any history


@given(history=HISTORIES)
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_history_of_runs_arrives_where_a_rebuild_does(
    history: Any, make_world: Callable[[Path], World], tmp_path_factory: pytest.TempPathFactory
) -> None:
    world = make_world(tmp_path_factory.mktemp("history"))
    for _ in lived(world, history):
        pass
    step_by_step = world.dump()
    world.rebuild()
    assert world.dump() == step_by_step
    assert world.rows("PRAGMA foreign_key_check") == world.rows("SELECT * FROM broken_evidence") == []


def test_what_is_of_a_source_that_is_no_longer_declared_goes(world: World) -> None:
    """With all that refers to it; the next run of parsers that did not change takes nothing away that is declared."""
    world.pages |= {ONE: posting(), COPY: posting(title="Copy"), f"{SECOND.url}/own": posting("260102")}
    world.run()
    world.sources = (FIRST,)
    world.update()
    assert world.rows("SELECT id FROM vacancies") == [("nato-260101",)]
    assert world.rows("SELECT DISTINCT source_id FROM links") == [("first",)]
    before = world.dump()
    world.rebuild()
    assert world.dump() == before


def test_a_programme_of_a_source_that_is_no_longer_declared_takes_its_discrepancies_along(
    demo_folder: Path, tmp_path: Path
) -> None:
    from scraper.sources import SOURCES

    folder = Path(shutil.copytree(demo_folder, tmp_path / "data"))
    archive, store = Archive(folder / "archive.db"), update.Store(folder / "vacancies.db")
    with closing(archive), closing(store):
        assert store.db.execute("SELECT count(*) FROM discrepancies").fetchone()[0] > 0
        update.update(store, archive, SOURCES)
        assert [
            store.db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("vacancies", "discrepancies")
        ] == [0, 0]
