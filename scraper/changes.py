"""`vacancies changes`: what postings say differently than before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from sqlite_utils import Database
from tabulate import tabulate

from scraper._schema import existing
from scraper.clock import stamp
from scraper.moments import moment
from scraper.plain import stored

CHANGES = """
    SELECT vacancy_id, coalesce(vacancies.title, programmes.title) AS title, field, old, new, seen_at
    FROM changes
    LEFT JOIN vacancies ON vacancies.id = vacancy_id
    LEFT JOIN programmes ON programmes.id = vacancy_id
    WHERE seen_at >= ? AND field = coalesce(?, field)
    ORDER BY seen_at DESC, vacancy_id, field
"""
WIDTH = 40  # of a title or a value in the table


def show_changes(data: Path, *, since: str | None = None, field: str | None = None, as_json: bool = False) -> None:
    """Print the changes as a table, or as JSON, one object a line.

    since: a moment, or "last-run".
    """
    with existing(data / "vacancies.db") as db:
        changes = list(db.query(CHANGES, [_since(db, since), field]))
    changes.sort(key=lambda change: not is_earlier(change))
    if as_json:
        for change in changes:
            click.echo(json.dumps({**change, "earlier": is_earlier(change)}, ensure_ascii=False))
    elif changes:
        click.echo(tabulate(list(_lines(changes)), ["vacancy", "title", "field", "before", "now", ""]))
    else:
        click.echo("nothing changed")


def is_earlier(change: dict[str, Any]) -> bool:
    """Has a deadline moved towards today? Where one has no clock, its day counts, wherever that is.

    >>> is_earlier({"field": "deadline", "old": "2026-06-22", "new": "2026-06-21T23:59:00+02:00"})
    True
    """
    if change["field"] != "deadline" or None in (change["old"], change["new"]):
        return False
    old, new = (datetime.fromisoformat(change[side]) for side in ("old", "new"))
    return new < old if old.tzinfo and new.tzinfo else change["new"][:10] < change["old"][:10]


def _since(db: Database, since: str | None) -> str:
    if since is None:
        return ""
    if since == "last-run":
        return str(db.execute("SELECT coalesce(max(started_at), '') FROM runs WHERE outcome IS NOT NULL").fetchone()[0])
    return stamp(moment(since, first=True))


def _lines(changes: list[dict[str, Any]]) -> Iterator[list[str]]:
    for change in changes:
        said = [_short(change[key]) for key in ("vacancy_id", "title", "field", "old", "new")]
        yield [*said, "earlier!" if is_earlier(change) else ""]


def _short(value: str | None) -> str:
    """
    >>> _short(None), _short('["2027-03"]'), _short("An internship whose title never seems to come to an end")
    ('–', '2027-03', 'An internship whose title never seems t…')
    """
    value = "–" if value is None else " ".join(stored(value).split())
    return value if len(value) <= WIDTH else value[: WIDTH - 1] + "…"
