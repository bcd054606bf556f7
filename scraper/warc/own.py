"""An archive of ours out of the file that `scraper.warc.writing` made of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from scraper._schema import open_database
from scraper.archive import Archive
from scraper.bodies import packed
from scraper.forms import MIGRATIONS
from scraper.rows import Row
from scraper.warc import rows
from scraper.warc.records import Record


class Own:
    """The archive being put together, in a file of its own, in the form that it was written in.

    A row may come before the one that it refers to: what is missing shows at the end.
    """

    def __init__(self, path: Path, form: int) -> None:
        self.path = path
        self.db = _of_form(path, form)
        self.tables = {name: self.db.table(name).columns_dict for name in ("fetches", *rows.others(self.db))}
        self.db.execute("BEGIN")

    def close(self) -> None:
        self.db.close()

    def take(self, record: Record) -> str | None:
        """Add what a record holds; gives what is wrong with it."""
        if rows.form_of(record.header("Content-Type")):
            return self._take_rows(record)
        if record.type in ("response", "resource"):
            if record.payload is None:
                return "longer than any answer that is kept"
            self._insert("bodies", packed(record.payload), " OR IGNORE")
        return None

    def _take_rows(self, record: Record) -> str | None:
        try:
            table, said = rows.unpacked(record.payload or b"", self.tables)
            for row in said:
                self._insert(table, row)
        except (ValueError, RecursionError, sqlite3.Error) as error:
            return f"its rows cannot be read ({error})"
        return None

    def _insert(self, table: str, row: Row, otherwise: str = "") -> None:
        columns, places = ", ".join(row), ", ".join("?" * len(row))
        self.db.execute(f"INSERT{otherwise} INTO {table} ({columns}) VALUES ({places})", list(row.values()))

    def finish(self) -> list[str]:
        """Bring it to today's form; gives the rows that had to go because something that they refer to is missing."""
        gone = list(self._without_what_they_refer_to())
        self.db.execute("COMMIT")
        Archive(self.path).close()
        return gone

    def _without_what_they_refer_to(self) -> Iterator[str]:
        for table, row, parent, _ in self.db.execute("PRAGMA foreign_key_check").fetchall():
            said = self.db.execute(f"SELECT * FROM {table} WHERE rowid = ?", [row])
            values = dict(zip((column[0] for column in said.description), said.fetchone() or (), strict=False))
            self.db.execute(f"DELETE FROM {table} WHERE rowid = ?", [row])
            named = values.get("url") or values.get("source_id") or row
            yield f"{table}: {named}: left out, because its row of {parent} is missing"


def _of_form(path: Path, form: int) -> Database:
    db = open_database(path)
    for migration in MIGRATIONS[:form]:
        with db.atomic():
            migration(db)
    db.execute(f"PRAGMA user_version = {form}")
    db.execute("PRAGMA foreign_keys = OFF")
    return db
