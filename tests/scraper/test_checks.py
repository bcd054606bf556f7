"""What must hold before anything is published, and how a source is held back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import parsers
from parsers import Vacancy
from scraper import declared, update
from scraper.checks import CHECKS
from scraper.cli import main
from scraper.outcomes import OUTCOMES
from tests.scraper.conftest import FIRST, SECOND, World, dump, posting

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture
def site(world: World) -> World:
    """Two sources of thirty postings each, read once."""
    world.pages |= {
        f"{source.url}/{number}": posting(str(number + (source is SECOND) * 100))
        for source in (FIRST, SECOND)
        for number in range(260101, 260131)
    }
    world.run()
    return world


@pytest.fixture
def call(site: World, monkeypatch: pytest.MonkeyPatch):
    """The command, which knows the world's sources."""
    known = declared.Known({source.id: source for source in site.sources}, site.sources)
    monkeypatch.setattr(declared, "known", lambda data: known)

    def run(*args: str) -> Result:
        return CliRunner().invoke(main, [*args, "--data", str(site.folder)])

    return run


def without_deadlines(site: World, source_url: str) -> None:
    """The site is redone, and no page of a source says when it closes."""
    for url in site.pages:
        if url.startswith(source_url):
            site.pages[url] = str(site.pages[url]).replace("Apply until", "Somebody wrote")


def deadlines(site: World) -> dict[str, int]:
    sql = """
        SELECT source_id, count(deadline) FROM links JOIN vacancies ON vacancies.id = vacancy_id GROUP BY source_id
    """
    return dict(site.rows(sql))


def broken_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """A change of the parsers that loses every deadline."""
    read = parsers.read

    def loses(text: str, hints: parsers.Hints = parsers.Hints()) -> Vacancy:  # noqa: B008
        from dataclasses import replace

        vacancy = read(text, hints)
        evidence = {name: spans for name, spans in vacancy.evidence.items() if name != "deadline"}
        return replace(vacancy, deadline=None, evidence=evidence)

    monkeypatch.setattr(parsers, "read", loses)
    monkeypatch.setattr(update, "parser_version", lambda: "another")


# ------------------------------------------------------------------------------------------ a source's alarm


def test_a_source_that_loses_a_field_is_held_back_alone(site: World, capsys: pytest.CaptureFixture[str]) -> None:
    without_deadlines(site, FIRST.url)
    site.pages[f"{SECOND.url}/260201"] = posting("260201", title="Changed")
    site.run()
    assert deadlines(site) == {"first": 30, "second": 31}
    assert site.rows("SELECT title FROM vacancies WHERE id = 'nato-260201'") == [("Changed",)]
    said = "deadline is stated in 0 of 30, before in 30 of 30"
    assert site.rows("SELECT source_id, name, severity, message FROM check_results") == [
        ("first", "fields", "alarm", said)
    ]
    assert f"first: {said}: held back" in capsys.readouterr().err


def test_it_is_marked_with_since_when(site: World) -> None:
    without_deadlines(site, FIRST.url)
    site.run()
    (first_alarm,) = site.rows("SELECT started_at FROM runs ORDER BY id DESC LIMIT 1")[0]
    site.run(hours=24)
    assert site.rows("SELECT source_id, since FROM held_back") == [("first", first_alarm)]
    for url in site.pages:
        site.pages[url] = str(site.pages[url]).replace("Somebody wrote", "Apply until")
    site.run(hours=24)
    assert site.rows("SELECT * FROM held_back") == []


def test_a_few_postings_without_the_field_are_no_alarm(site: World) -> None:
    site.pages[f"{FIRST.url}/260101"] = posting("260101", deadline="Open until filled.")
    site.run()
    assert site.rows("SELECT * FROM check_results") == []
    assert deadlines(site)["first"] == 29


def test_an_alarm_can_be_accepted(site: World, call) -> None:
    without_deadlines(site, FIRST.url)
    site.run()
    refused = call("rebuild")
    assert (refused.exit_code, deadlines(site)["first"]) == (1, 30)
    assert refused.stderr.startswith("Error: nothing was published: first: deadline is stated in 0 of 30")
    assert call("rebuild", "--accept").exit_code == 0
    assert deadlines(site) == {"first": 0, "second": 30}
    site.run()
    assert site.rows("SELECT * FROM held_back") == []


# ------------------------------------------------------------------------------------------ a broken parser


def test_a_broken_parser_fails_the_check_and_leaves_the_database_as_it_was(
    site: World, call, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump(site.folder / "vacancies.db")
    assert (call("check").exit_code, call("check").stdout) == (0, "all is well\n")
    broken_parser(monkeypatch)
    result = call("check")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"alarm: {id}: deadline is stated in 0 of 30, before in 30 of 30" for id in ("first", "second")
    ]
    assert dump(site.folder / "vacancies.db") == before


def test_a_run_with_a_broken_parser_holds_every_source_back(site: World, monkeypatch: pytest.MonkeyPatch) -> None:
    before = dump(site.folder / "vacancies.db")
    broken_parser(monkeypatch)
    site.run()
    after = dump(site.folder / "vacancies.db")
    assert after["vacancies"] == before["vacancies"]
    assert after["evidence"] == before["evidence"]
    assert deadlines(site) == {"first": 30, "second": 30}


def test_a_rebuild_with_a_broken_parser_is_refused(site: World, call, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (site.folder / "vacancies.db").read_bytes()
    broken_parser(monkeypatch)
    assert call("rebuild").exit_code == 1
    assert (site.folder / "vacancies.db").read_bytes() == before


# ------------------------------------------------------------------------------------------ broken invariants


def test_evidence_that_would_not_hold_is_not_published(site: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from scraper import rows

    before = dump(site.folder / "vacancies.db")
    evidence = rows._evidence
    monkeypatch.setattr(rows, "_evidence", lambda *of: ({**row, "start": row["start"] + 1} for row in evidence(*of)))
    site.pages[f"{FIRST.url}/260101"] = posting("260101", title="Changed")
    with pytest.raises(update.Unsound, match=r"nothing was published: evidence: \w+ of nato-260101 and \d+ more"):
        site.run()
    assert dump(site.folder / "vacancies.db") == before
    kept = site.rows("SELECT name, severity FROM check_results", file="archive.db")
    assert kept == [("evidence", "blocks")]
    monkeypatch.undo()


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("UPDATE texts SET text = ' ' || text", "blocks: evidence: "),
        ("DELETE FROM texts WHERE vacancy_id = 'nato-260101'", "blocks: "),
        ("INSERT INTO duties VALUES ('nobody', 0, 'to wait')", "blocks: keys: duties → vacancies: the row is missing"),
        ("UPDATE run_sources SET outcome = 'shrunk', reason = 'why'", "alarm: first: shrunk: why"),
        ("UPDATE run_sources SET outcome = 'empty', reason = 'why'", "alarm: first: empty: why"),
    ],
)
def test_check_names_what_is_broken(site: World, call, damage: str, said: str) -> None:
    with closing(sqlite3.connect(site.folder / "vacancies.db")) as db, db:
        db.execute(damage)
    result = call("check")
    assert result.exit_code == 1
    assert result.stderr.startswith(said)


def test_what_is_only_doubtful_is_said_and_fails_nothing(site: World, call) -> None:
    site.pages[f"{FIRST.url}/260101"] = posting("260101", until="22 June 2036")
    site.pages[f"{FIRST.url}/260102"] = posting("260102", start="The internship starts in March 2026.")
    site.run()
    result = call("check")
    assert (result.exit_code, result.stdout) == (0, "all is well but for 2 doubts\n")
    assert result.stderr.splitlines() == [
        "doubt: nato-260101: the deadline is 2036-06-22T23:59:00+02:00, first seen 2026-06-10",
        "doubt: nato-260102: work starts in 2026-03, the deadline is 2026-06-22T23:59:00+02:00",
    ]


# ------------------------------------------------------------------------------------------ the document


def table_of_checks() -> str:
    rows = [f"| {name} | {severity} | {what} | {line} |" for name, (severity, what, line) in CHECKS.items()]
    return "\n".join(["| check | if it fails | what must hold | where the line is |", "|---|---|---|---|", *rows])


def test_the_document_holds_the_checks() -> None:
    assert table_of_checks() in (DOCS / "CHECKS.md").read_text()
    assert set(OUTCOMES) > {"empty", "shrunk"}
