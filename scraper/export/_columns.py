"""The table that CSV, Parquet and workbooks hold: one vacancy a row, no lists but months and kinds of employment."""

from __future__ import annotations

from scraper.export._rows import Rows
from scraper.tables import TABLES

# What people look at first; then the other columns of the database, in its order.
FIRST = ("id", "title", "organization", "division", "city", "country", "deadline", "status", "url")
LEFT_OUT = {"division_id", "text_hash"}  # keys of the database's own

COLUMNS: dict[str, type] = {
    **dict.fromkeys(FIRST, str),
    **{name: kind for name, kind in TABLES["vacancies"].columns.items() if name not in {*FIRST, *LEFT_OUT}},
}


def cells(rows: Rows) -> list[list[str | int | float | None]]:
    """The values of each row, in the columns' order, as the database has them."""
    return [[row.get(name) for name in COLUMNS] for row in rows]
