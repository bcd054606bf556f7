"""Tables as data, and the opening of the files that hold them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from scraper.refusal import Refused


@dataclass(frozen=True, slots=True)
class Table:
    """Columns with their Python types, the primary key, and column → (table, column) that it refers to."""

    columns: Mapping[str, type]
    pk: str | tuple[str, ...]
    foreign_keys: Mapping[str, tuple[str, str]]


def table(
    pk: str | tuple[str, ...], foreign_keys: Mapping[str, tuple[str, str]] | None = None, **columns: type
) -> Table:
    """A table, written as its key and its columns."""
    return Table(columns, pk, foreign_keys or {})


def create(db: Database, tables: Mapping[str, Table]) -> None:
    """The tables that the file does not have yet."""
    for name, form in tables.items():
        keys = [(column, *target) for column, target in form.foreign_keys.items()]
        db.create_table(name, dict(form.columns), pk=form.pk, foreign_keys=keys, if_not_exists=True)


def open_database(path: Path) -> Database:
    """The file as a database, made where it does not exist; raises `Refused` where it is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with naming(path), ExitStack() as unless_well:
        connection = sqlite3.connect(path, timeout=30, check_same_thread=False)
        unless_well.callback(connection.close)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        unless_well.pop_all()
    return Database(connection)


def sql_list(words: tuple[str, ...]) -> str:
    """
    >>> sql_list(("ok", "unchanged"))
    "('ok', 'unchanged')"
    """
    return f"({', '.join(map(repr, words))})"


@contextmanager
def existing(path: Path) -> Iterator[Database]:
    """The file as a database, for a command that only reads."""
    if not path.exists():
        raise Refused(f"{path}: there is no such file; make it with `vacancies scrape` or `vacancies demo`")
    with naming(path), closing(open_database(path)) as db:
        yield db


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Whatever SQLite refuses inside is said with the name of the file or folder."""
    try:
        yield
    except sqlite3.OperationalError as error:  # locked, full, not to be written, not of our tables
        raise Refused(f"{path}: {error}") from error
    except sqlite3.Error as error:
        raise Refused(f"{path}: {error}; move it away, or put a backup in its place") from error


# The ledger stands in archive.db and, as a copy, in vacancies.db.
LEDGER: dict[str, Table] = {
    "runs": table("id", id=int, started_at=str, finished_at=str, version=str, outcome=str),
    "run_sources": table(
        ("run_id", "source_id"),
        {"run_id": ("runs", "id")},
        run_id=int,
        source_id=str,
        outcome=str,
        reason=str,
        found=int,
        new=int,
        changed=int,
        unchanged=int,
        failed=int,
        bytes=int,
        seconds=float,
        closed=int,
    ),
    "check_results": table(
        ("run_id", "position"),
        {"run_id": ("runs", "id")},
        run_id=int,
        position=int,
        source_id=str,
        name=str,
        severity=str,
        message=str,
    ),
}
