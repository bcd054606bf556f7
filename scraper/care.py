"""Care of archive.db, which cannot be made again: is it whole, a copy of it, and what may leave it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlite_utils import Database

from scraper._schema import existing, naming
from scraper.archive import Archive
from scraper.bodies import Damaged, Dictionaries, drop_unused, unpacked
from scraper.forms import MIGRATIONS
from scraper.lock import locked
from scraper.refusal import Refused


@contextmanager
def opened(path: Path) -> Iterator[Database]:
    """archive.db as it stands, of any form up to ours, for what only reads; raises `Refused` where it is none."""
    with existing(path) as db:
        form = db.execute("PRAGMA user_version").fetchone()[0]
        if form > len(MIGRATIONS):
            raise Refused(f"{path}: written by a newer version of vacancies-to-sqlite; update this one")
        if not {"runs", "bodies", "fetches"} <= set(db.table_names()):
            raise Refused(f"{path}: is no archive of vacancies-to-sqlite")
        yield db


@contextmanager
def writing(path: Path) -> Iterator[Archive]:
    """archive.db for a command that changes it; raises `Locked` where a run is at work in its folder."""
    with locked(path.parent), naming(path), closing(Archive(path)) as archive:
        yield archive


def backup(db: Database, path: Path) -> None:
    """A copy as of one moment, through SQLite's own backup: others may write meanwhile, and the copy is whole."""
    with closing(sqlite3.connect(path)) as copy:
        db.conn.backup(copy, pages=4096)  # 16 MB at a time: whoever wants to write gets a turn


# ------------------------------------------------------------------------------------------ is it whole?


def damage(db: Database) -> Iterator[str]:
    """Whatever is wrong with the archive, a line each; nothing where it is whole."""
    looks = (_of_the_file, _of_bodies, _of_fetches, _of_references)
    for look in looks:
        try:
            yield from look(db)
        except sqlite3.DatabaseError as error:  # a page of the file that SQLite cannot read; the rest may be whole
            yield f"SQLite: {error}"


def counts(db: Database) -> str:
    """What there is, in words."""
    bodies, fetches, runs = (
        db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("bodies", "fetches", "runs")
    )
    return f"{bodies:,} bodies of {fetches:,} fetches in {runs:,} runs"


def _of_the_file(db: Database) -> Iterator[str]:
    for (said,) in db.execute("PRAGMA integrity_check").fetchall():
        if said != "ok":
            yield f"SQLite: {' '.join(said.split())}"


def _of_bodies(db: Database) -> Iterator[str]:
    """Each body hashed again. A query each, so that a run that wants to write does not wait for all of them."""
    sql = "SELECT hash, codec, bytes FROM bodies WHERE hash > ? ORDER BY hash LIMIT 1"
    last, dictionaries = "", Dictionaries(db)
    while row := db.execute(sql, [last]).fetchone():
        last = row[0]
        try:
            unpacked(dictionaries, *row)
        except Damaged as reason:
            yield f"body {last} of {_addresses(db, last)}: {reason}"


def _addresses(db: Database, digest: str) -> str:
    sql = f"SELECT DISTINCT {_address(db)} FROM fetches WHERE body_hash = ? ORDER BY id"
    return ", ".join(address for (address,) in db.execute(sql, [digest])) or "no fetch"


def _address(db: Database) -> str:
    """The column with what a fetch is of, which older forms of the file name otherwise."""
    return "address" if "address" in db.table("fetches").columns_dict else "url"


READ = "kind IN ('posting', 'programme') AND content_hash IS NOT NULL"


def _of_fetches(db: Database) -> Iterator[str]:
    address = _address(db)
    without = "body_hash IS NOT NULL AND body_hash NOT IN (SELECT hash FROM bodies)"
    yield from _named(db, address, without, "its body is missing")
    newest = f"id IN (SELECT max(id) FROM fetches WHERE {READ} GROUP BY source_id, {address}) AND body_hash IS NULL"
    yield from _named(db, address, newest, "the newest version of its address has no body")
    yield from _named(db, address, "headers IS NOT NULL AND NOT json_valid(headers)", "its headers cannot be read")


def _named(db: Database, address: str, which: str, reason: str) -> Iterator[str]:
    for id, of in db.execute(f"SELECT id, {address} FROM fetches WHERE {which} ORDER BY id").fetchall():
        yield f"fetch {id} of {of}: {reason}"


def _of_references(db: Database) -> Iterator[str]:
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check").fetchall():
        if parent != "bodies":  # those are named with their fetches
            yield f"{table}, row {row}: its row of {parent} is missing"


# ------------------------------------------------------------------------------------------ what may leave it


@dataclass(frozen=True, slots=True)
class Prunable:
    """Bodies that may leave the archive, and how many bytes they take there."""

    bodies: int
    bytes: int


# A body may go where every fetch that it is of may: fetched before the day, and asked again since with an answer.
# So the newest answer to each question stays, and with it the only copy of every posting.
PRUNABLE = """
    CREATE TEMP TABLE prunable AS SELECT body_hash AS hash FROM (
        SELECT body_hash, fetched_at < :before AND (kind IN ('listing', 'robots') OR :versions)
            AND id < max(id) OVER (PARTITION BY source_id, kind, address, method, request_body) AS may_go
        FROM fetches WHERE body_hash IS NOT NULL
    ) GROUP BY body_hash HAVING min(may_go)
"""


def prunable(archive: Archive, before: date, *, versions: bool) -> Prunable:
    """What `prune` would remove.

    before:   the day (UTC) from which on everything stays.
    versions: superseded versions of postings as well, with which the history of what they said goes.
    """
    archive.db.execute("DROP TABLE IF EXISTS temp.prunable")
    archive.db.execute(PRUNABLE, {"before": before.isoformat(), "versions": versions})
    found = "SELECT count(*), coalesce(sum(length(bytes)), 0) FROM bodies WHERE hash IN (SELECT hash FROM prunable)"
    return Prunable(*archive.db.execute(found).fetchone())


def prune(archive: Archive, before: date, *, versions: bool) -> Prunable:
    """Remove the bodies; the log of fetches stays, and says of each what it was."""
    archive.db.execute("PRAGMA foreign_keys = OFF")  # else each body that goes is looked for in every fetch again
    with archive.db.atomic():
        removed = prunable(archive, before, versions=versions)  # again: a run may have come between
        archive.db.execute("UPDATE fetches SET body_hash = NULL WHERE body_hash IN (SELECT hash FROM prunable)")
        archive.db.execute("DELETE FROM bodies WHERE hash IN (SELECT hash FROM prunable)")
        drop_unused(archive.db)
    archive.db.execute("PRAGMA foreign_keys = ON")
    archive.db.execute("VACUUM")
    return removed
