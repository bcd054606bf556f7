"""The one reader of vacancies.db for every format: rows with their lists, read without writing anything."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

from scraper._schema import naming
from scraper.export._text import address, line
from scraper.refusal import Refused
from scraper.tables import ITEM, TABLES

Row = dict[str, Any]
Rows = list[Row]
Read = Callable[[sqlite3.Connection, str | None], Rows]

# What a condition can speak of: every column of `vacancies`, and these. Other tables: `id IN (SELECT vacancy_id …)`.
WIDE = """
    SELECT vacancies.*, divisions.name AS division_name, divisions.acronym AS division_acronym,
        coalesce(divisions.acronym, divisions.name) AS division, status
    FROM vacancies
    JOIN status ON status.vacancy_id = vacancies.id
    LEFT JOIN divisions ON divisions.id = division_id
"""
# The record's lists. `scraper.rows` names them too, but takes seconds to import: it brings the parsers.
LISTS = tuple(name for name, form in TABLES.items() if form.pk == ITEM and name not in ("info_sessions", "notes"))
# Each list, by what it is called in a row. Addresses: the one that is listed, and of the first source, comes first.
PARTS = {
    **{name: f"SELECT * FROM {name} ORDER BY vacancy_id, position" for name in (*LISTS, "info_sessions")},
    "links": """
        SELECT links.*, sources.name AS source FROM links LEFT JOIN sources ON sources.id = source_id
        ORDER BY vacancy_id, gone_since IS NOT NULL, sources.rowid, links.first_seen DESC, links.url DESC""",
    "notes": """
        SELECT vacancy_id, field, code, message FROM notes
        GROUP BY vacancy_id, field, code, message ORDER BY vacancy_id, min(position)""",
    "evidence": """
        SELECT vacancy_id, field, exact FROM evidence WHERE field IN ('deadline', 'info_session')
        ORDER BY vacancy_id, field, item, position""",
}
SECONDS = 10.0  # that a condition may take
STEPS = 10_000  # of SQLite's machine between two looks at the clock
LONGEST = 100_000_000  # bytes of a value that a condition may make


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as it is at one moment, read-only; raises `Refused` where it is none of ours."""
    if not path.exists():
        raise Refused(f"{path}: there is no such file; make it with `vacancies scrape` or `vacancies demo`")
    with naming(path), closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
        db.row_factory = sqlite3.Row
        db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
        db.execute("BEGIN")
        db.execute(f"{WIDE} LIMIT 0")
        yield db


def vacancies(db: sqlite3.Connection, where: str | None = None) -> Rows:
    """The vacancies for which the condition holds, by id: their columns, their lists, and

    - `url`: the address to show, None where no copy has one that may be followed;
    - `updated`: when what the database says of it was last seen to change.
    """
    parts = {name: _by_vacancy(db, sql) for name, sql in PARTS.items()}
    changed = _last_changes(db)
    rows = []
    for row in _chosen(db, where):
        lists = {name: part.get(row["id"], []) for name, part in parts.items()}
        links = [link for link in lists["links"] if address(link["url"])]
        url = links[0]["url"] if links else None
        updated = max(row["first_seen"], changed.get(row["id"], ""))
        rows.append({**row, **lists, "links": links, "url": url, "updated": updated})
    return rows


def changes(db: sqlite3.Connection, where: str | None = None) -> Rows:
    """What changed in those vacancies, the newest first; `vacancy` is the row as it is today."""
    if not _has_changes(db):
        raise Refused("atom-changes: this database has no table of changes yet; the next `vacancies scrape` makes it")
    of = {row["id"]: row for row in vacancies(db, where)}
    sql = "SELECT vacancy_id, field, old, new, seen_at FROM changes ORDER BY seen_at DESC, vacancy_id, field"
    return [{**change, "vacancy": of[change["vacancy_id"]]} for change in db.execute(sql) if change["vacancy_id"] in of]


def _chosen(db: sqlite3.Connection, where: str | None) -> Rows:
    until = monotonic() + SECONDS
    db.set_progress_handler(lambda: monotonic() > until, STEPS)
    try:
        # On lines of its own, so that a comment at the condition's end ends with it.
        sql = f"SELECT * FROM ({WIDE}) AS vacancies WHERE (\n{where}\n) ORDER BY id"
        return [dict(row) for row in db.execute(sql if where is not None else f"{WIDE} ORDER BY id")]
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise Refused(f"--where: took longer than {SECONDS:g} seconds; ask for less") from error
        said = line(str(error))
        raise Refused(f"--where: {said}; it is a condition in SQL on the columns of vacancies") from error
    finally:
        db.set_progress_handler(None, STEPS)


def _by_vacancy(db: sqlite3.Connection, sql: str) -> dict[str, Rows]:
    parts = defaultdict(list)
    for row in db.execute(sql):
        parts[row["vacancy_id"]].append(dict(row))
    return parts


def _has_changes(db: sqlite3.Connection) -> bool:
    sql = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'changes'"
    return bool(db.execute(sql).fetchone()[0])


def _last_changes(db: sqlite3.Connection) -> dict[str, str]:
    if not _has_changes(db):
        return {}
    return dict(map(tuple, db.execute("SELECT vacancy_id, max(seen_at) FROM changes GROUP BY vacancy_id")))
