"""Cells of any table or answer: what leads to a vacancy, dates and months in words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from scraper.site._words import deadline, moment, months

STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
IN_WORDS: dict[str, Callable[[Any], str]] = {"deadline": deadline, "start_months": months}
LEADS = {"id", "title", "vacancy_id"}  # columns that name a vacancy
OF_VACANCIES = {"vacancies", "postings", "open_vacancies", "closing_soon"}


def cell(row: Any, value: Any, column: str, table: str | None, address: Callable[[str], str]) -> Markup | str | None:
    """What stands in the cell; None where Datasette shows it well.

    address: from a vacancy's id to the address of its page.
    """
    if not isinstance(value, str):
        return None
    if column in LEADS and (id := _vacancy(row, column, table)):
        return Markup('<a href="{}">{}</a>').format(address(id), value)
    if column in IN_WORDS:
        return IN_WORDS[column](value)
    return moment(value) if STAMP.fullmatch(value) else None


def _vacancy(row: Any, column: str, table: str | None) -> str | None:
    """The vacancy that a cell is of: its own table's pages link by themselves, an answer's by `id` or `vacancy_id`."""
    names = set(row.keys())
    if column == "vacancy_id" or (column == "title" and "vacancy_id" in names):
        return str(row["vacancy_id"])
    if "id" in names and "title" in names and (table is None or table in OF_VACANCIES):
        return str(row["id"])
    return None
