"""What the commands print of the databases and of a run."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
from tabulate import tabulate

from scraper._schema import existing
from scraper.archive import Tally
from scraper.sources import Source

POSTINGS = """
    SELECT title, division, stipend || coalesce(' ' || currency, '') || coalesce(' a ' || per, '') AS stipend,
        deadline, start_months
    FROM postings
"""
LAST_RUNS = """
    SELECT source_id, max(started_at) AS last_run, run_sources.outcome, found, new, changed, failed, reason
    FROM run_sources JOIN runs ON runs.id = run_id GROUP BY source_id
"""
WIDTH = 46  # of a title or a division in a table


def say_tally(source: Source, tally: Tally) -> None:
    """One line on what a source came to; on standard error where it failed."""
    if tally.reason:
        click.echo(f"{source.id}: {tally.outcome}: {tally.reason}", err=True)
    if tally.found > tally.failed:
        click.echo(f"{source.id}: {counts(tally)}")


def counts(tally: Tally) -> str:
    """
    >>> counts(Tally(unchanged=26)), counts(Tally(new=1, failed=2))
    ('0 new, 26 unchanged', '1 new, 2 failed')
    """
    names = ("changed", "unchanged", "closed", "failed")
    return ", ".join([f"{tally.new} new", *(f"{n} {name}" for name in names if (n := getattr(tally, name)))])


def show_postings(data: Path, *, as_json: bool, most: int | None = None) -> None:
    """The vacancies as a table, or as JSON with every column of the view."""
    with existing(data / "vacancies.db") as db:
        rows = list(db.query("SELECT * FROM postings" if as_json else POSTINGS))
    if as_json:
        _echo_json(rows)
        return
    table = [[_short(row["title"]), _short(row["division"]), *list(row.values())[2:4], _months(row)] for row in rows]
    click.echo(
        tabulate(table[:most], ["title", "division", "stipend", "deadline", "start months"], disable_numparse=True)
    )
    if most and len(rows) > most:
        click.echo(f"… and {len(rows) - most} more")


def show_sources(sources: Iterable[Source], data: Path, *, as_json: bool) -> None:
    """Every source, and how its last run ended."""
    ran = _last_runs(data / "archive.db")
    columns = ("id", "name", "platform", "url")
    rows = [{key: getattr(source, key) for key in columns} | _last(ran.get(source.id)) for source in sources]
    if as_json:
        _echo_json(rows)
    else:
        keys = ("id", "name", "outcome", "found", "new", "changed", "failed", "last_run")
        said = ({**row, "outcome": row["outcome"] or "not yet run"} for row in rows)
        table = [[row[key] for key in keys] for row in said]
        click.echo(tabulate(table, [key.replace("_", " ") for key in keys]))


def _last_runs(path: Path) -> dict[str, dict[str, Any]]:
    if not path.exists():
        return {}
    with existing(path) as db:
        return {row["source_id"]: row for row in db.query(LAST_RUNS)}


def _last(row: dict[str, Any] | None) -> dict[str, Any]:
    return {key: row and row[key] for key in ("last_run", "outcome", "found", "new", "changed", "failed", "reason")}


def _echo_json(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def _months(row: dict[str, Any]) -> str:
    return ", ".join(json.loads(row["start_months"]))


def _short(text: str | None) -> str:
    """
    >>> _short("An internship whose title never seems to come to an end")
    'An internship whose title never seems to come…'
    """
    text = text or ""
    return text if len(text) <= WIDTH else text[: WIDTH - 1].rstrip() + "…"
