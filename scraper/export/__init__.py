"""Out of the database: the vacancies as a calendar, a feed, a table …

Each format is a pure function from rows to bytes, in a file of its own and with its entry in `FORMATS`; `_rows.py` is
the one reader of the database for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scraper.export import _rows, atom, csv, ics, jsonld, ndjson, parquet, xlsx
from scraper.export._rows import Read, Rows

Write = Callable[[Rows], Iterable[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How a format is called elsewhere, what it is written of, and the function that writes it.

    `raw`, where there is one, writes the text as it is, without what protects whoever opens it; `binary` is not for
    terminals.
    """

    media_type: str
    suffix: str
    about: str
    write: Write
    read: Read = _rows.vacancies
    raw: Write | None = None
    binary: bool = False


FORMATS: dict[str, Format] = {
    "ics": Format(
        media_type="text/calendar; charset=utf-8",
        suffix=".ics",
        about="a calendar (RFC 5545): deadlines, with alarms 7 days and 1 day before, and info sessions",
        write=ics.write,
    ),
    "atom": Format(
        media_type="application/atom+xml",
        suffix=".atom",
        about="a feed (RFC 4287) of the vacancies, those first seen last before the others",
        write=atom.write_vacancies,
    ),
    "atom-changes": Format(
        media_type="application/atom+xml",
        suffix=".atom",
        about="a feed of what changed in them: a deadline put off, a stipend raised",
        write=atom.write_changes,
        read=_rows.changes,
    ),
    "jsonld": Format(
        media_type="application/ld+json",
        suffix=".jsonld",
        about="schema.org JobPosting, under the names that the README's table of fields gives",
        write=jsonld.write,
    ),
    "csv": Format(
        media_type="text/csv; charset=utf-8; header=present",
        suffix=".csv",
        about="a table (RFC 4180), one vacancy a row; formulas of spreadsheets neutralised, unless `--raw`",
        write=csv.write,
        raw=csv.write_raw,
    ),
    "ndjson": Format(
        media_type="application/x-ndjson",
        suffix=".ndjson",
        about="one vacancy a line with all its lists, nothing of when it was fetched: for git",
        write=ndjson.write,
    ),
    "parquet": Format(
        media_type="application/vnd.apache.parquet",
        suffix=".parquet",
        about="the same table with types: instants, lists, numbers (extra `parquet`)",
        write=parquet.write,
        binary=True,
    ),
    "xlsx": Format(
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        suffix=".xlsx",
        about="the same table as a workbook; text is never a formula or a link (extra `xlsx`)",
        write=xlsx.write,
        binary=True,
    ),
}


def export(database: Path, name: str, where: str | None = None, *, raw: bool = False) -> Iterator[bytes]:
    """The vacancies for which a condition in SQL holds, as pieces of a file; raises `Refused`."""
    form = FORMATS[name]
    with _rows.reading(database) as db:
        rows = form.read(db, where)
    yield from (form.raw if raw and form.raw else form.write)(rows)
