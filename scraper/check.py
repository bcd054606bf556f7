"""`vacancies check`: everything that can be checked of a folder's database, and of what would take its place."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from sqlite_utils import Database

from scraper._schema import existing
from scraper.checks import Failure, broken, doubtful, held_back, lists, uncorrected
from scraper.corrections import Corrections, corrections_of
from scraper.rebuild import rebuilt, unsound
from scraper.sources import Source
from scraper.update import schema_version, version_of


def check(data: Path, sources: Sequence[Source], *, as_json: bool) -> bool:
    """Print each failure in a line, those that only are doubtful too; True where nothing but doubts is left."""
    live, corrections = data / "vacancies.db", corrections_of(data)
    with existing(live) as db:
        failures = [*broken(db), *lists(db), *held_back(db), *uncorrected(db, corrections), *doubtful(db)]
        current = _is_current(db, sources, corrections)
    if not current:
        failures += _of_todays_parsers(data, live, sources)
    for failure in failures:
        click.echo(_json(failure) if as_json else f"{failure.severity}: {failure}", err=not as_json)
    failed = [failure for failure in failures if failure.severity != "doubt"]
    if not failed and not as_json:
        click.echo("all is well" if not failures else f"all is well but for {len(failures)} doubts")
    return not failed


def _is_current(db: Database, sources: Sequence[Source], corrections: Corrections) -> bool:
    """Was the database made by what we are now?"""
    made = dict(db.execute("SELECT key, value FROM meta"))
    return made == {"schema_version": schema_version(), "parser_version": version_of(sources, corrections)}


def _of_todays_parsers(data: Path, live: Path, sources: Sequence[Source]) -> Iterator[Failure]:
    """What would be held back or refused, were everything read again now."""
    with rebuilt(data, sources, None, data) as (new, _):
        yield from unsound(new, live)


def _json(failure: Failure) -> str:
    said = {"check": failure.check, "severity": failure.severity, "source": failure.source_id}
    return json.dumps({**said, "message": failure.message}, ensure_ascii=False)
