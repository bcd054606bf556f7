"""Questions to the database, answered as dictionaries."""

from __future__ import annotations

import sqlite3
from functools import cache
from typing import Any

import yaml

from scraper.site import DATABASE, METADATA

Row = dict[str, Any]


def rows(db: sqlite3.Connection, sql: str, *parameters: Any) -> list[Row]:
    """All rows of the answer, whatever makes the connection's rows."""
    cursor = db.execute(sql, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


@cache
def canned() -> dict[str, dict[str, Any]]:
    """The questions that metadata.yaml puts onto the site, by name: `sql`, `title`, `description`, `params`."""
    configured = yaml.safe_load(METADATA.read_text("utf-8"))
    queries: dict[str, dict[str, Any]] = configured["databases"][DATABASE]["queries"]
    return queries
