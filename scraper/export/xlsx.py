"""A workbook, with XlsxWriter (the extra `xlsx`). It holds no formulas and no links: text is written as text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from scraper.export._columns import COLUMNS, cells
from scraper.export._rows import Rows
from scraper.export._text import clean
from scraper.refusal import Refused

LONGEST = 32_767  # characters, in UTF-16, that a cell holds
MADE = datetime(2000, 1, 1)  # a workbook says when it was made; ours does not depend on that
WIDTHS = {"title": 60, "organization": 30, "deadline": 26, "url": 40}


def write(rows: Rows) -> Iterator[bytes]:
    """A workbook of one sheet, its head kept in view."""
    try:
        import xlsxwriter
    except ImportError as error:
        raise Refused("xlsx: needs XlsxWriter; install it: pip install xlsxwriter (our extra `xlsx`)") from error
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": MADE})
        sheet = book.add_worksheet("vacancies")
        _fill(sheet, [list(COLUMNS), *cells(rows)])
        sheet.set_row(0, None, book.add_format({"bold": True}))
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
        for at, name in enumerate(COLUMNS):
            sheet.set_column(at, at, WIDTHS.get(name, 14))
    yield out.getvalue()


def _fill(sheet: Any, table: list[list[Any]]) -> None:
    for at, row in enumerate(table):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(at, column, cut(clean(value)))
            elif value is not None:
                sheet.write_number(at, column, value)


def cut(text: str) -> str:
    """As much as a cell holds.

    >>> len(cut("x" * 40_000)), cut("x" * 40_000)[-1]
    (32767, '…')
    """
    units = text.encode("utf-16-le")
    return text if len(units) <= 2 * LONGEST else units[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
