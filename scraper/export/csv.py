"""CSV (RFC 4180), safe to be opened in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from scraper.export._columns import COLUMNS, cells
from scraper.export._rows import Rows

# What a spreadsheet takes for a formula, in its wide forms too (https://owasp.org/www-community/attacks/CSV_Injection).
FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def write(rows: Rows) -> Iterator[bytes]:
    """Every text in quotes, with an apostrophe before what would be a formula; numbers stay numbers."""
    return _lines([neutral(value) for value in row] for row in cells(rows))


def write_raw(rows: Rows) -> Iterator[bytes]:
    """The same, every text as the database has it: for programs, not for spreadsheets."""
    return _lines(cells(rows))


def neutral(value: Any) -> Any:
    """
    >>> neutral("=cmd|' /C calc'!A0"), neutral("--09"), neutral("Intern"), neutral(-1.5)
    ("'=cmd|' /C calc'!A0", "'--09", 'Intern', -1.5)
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _lines(table: Any) -> Iterator[bytes]:
    # All text is quoted, so that a cell does not end at another country's separator (`;`).
    for row in (COLUMNS, *table):
        out = io.StringIO(newline="")
        csv.writer(out, quoting=csv.QUOTE_NONNUMERIC).writerow(row)
        yield out.getvalue().encode()
