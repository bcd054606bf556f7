"""Rows of archive.db as the block of a `metadata` record: JSON, the table's name and its rows by the columns' names."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from scraper.forms import MIGRATIONS
from scraper.rows import Row

# The form is archive.db's own (`PRAGMA user_version`): what was written by an older one is brought up by migrations.
MEDIA_TYPE = f"application/vnd.vacancies-to-sqlite.rows+json;form={len(MIGRATIONS)}"
BATCH = 500  # rows a record


def others(db: Database) -> list[str]:
    """The tables whose rows are written by themselves, those first that others refer to.

    Not bodies, what they are packed with, and fetches.
    """
    names = [name for name in db.table_names() if not name.startswith("sqlite_")]
    return sorted({*names} - {"bodies", "dictionaries", "fetches"}, key=lambda name: (name != "runs", name))


def batches(db: Database, table: str) -> Iterator[list[Row]]:
    """A table's rows, in the order in which they came."""
    last = -1
    while rows := list(db.query(f"SELECT rowid AS _at, * FROM {table} WHERE rowid > ? LIMIT {BATCH}", [last])):
        last = rows[-1]["_at"]
        yield [{name: value for name, value in row.items() if name != "_at"} for row in rows]


def packed(table: str, rows: list[Row]) -> bytes:
    """The block.

    >>> packed("runs", [{"id": 1, "version": None}])
    b'{"table": "runs", "rows": [{"id": 1, "version": null}]}'
    """
    return json.dumps({"table": table, "rows": rows}, ensure_ascii=False).encode()


def form_of(media_type: str) -> int | None:
    """The form of the archive whose rows these are; None where they are no rows of ours.

    >>> form_of("application/vnd.vacancies-to-sqlite.rows+json;form=2"), form_of("application/warc-fields")
    (2, None)
    """
    ours, _, form = media_type.replace(" ", "").partition(";form=")
    return int(form) if ours == MEDIA_TYPE.partition(";")[0] and form.isascii() and form.isdigit() else None


def unpacked(block: bytes, tables: Mapping[str, Mapping[str, type]]) -> tuple[str, list[Row]]:
    """The table and its rows; raises `ValueError` where they do not fit the tables, column → its type."""
    said = json.loads(block)
    if not isinstance(said, dict) or not isinstance(said.get("table"), str) or not isinstance(said.get("rows"), list):
        raise ValueError("no table")
    if said["table"] not in tables:
        raise ValueError("no table that we know")
    columns = tables[said["table"]]
    for row in said["rows"]:
        if not isinstance(row, dict) or not row.keys() <= columns.keys():
            raise ValueError(f"no row of {said['table']}")
        for name, value in row.items():
            if not _fits(name, value, columns[name]):
                raise ValueError(f"no value of {said['table']}.{name}")
    return said["table"], said["rows"]


def _fits(name: str, value: Any, column: type) -> bool:
    """May the value stand in the column? What is read back later must be readable: instants, headers."""
    if value is None:
        return True
    if column in (int, float):
        return isinstance(value, int | column) and not isinstance(value, bool) and abs(value) < 2**63
    if not isinstance(value, str):
        return False
    if name == "headers":
        kept = json.loads(value)
        return isinstance(kept, dict) and all(isinstance(said, str) for said in kept.values())
    return not name.endswith("_at") or datetime.fromisoformat(value).tzinfo is not None
