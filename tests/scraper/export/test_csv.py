"""The table as CSV, read back by the standard library and held against the query's own rows."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.export import csv as ours
from scraper.export._columns import COLUMNS
from tests.scraper.conftest import rows
from tests.scraper.export.conftest import HOSTILE

# In the demo every vacancy has one address.
OTHERS = {"division": "coalesce(divisions.acronym, divisions.name)", "status": "status", "url": "links.url"}
QUERY = f"""
    SELECT {", ".join(OTHERS.get(name, f"vacancies.{name}") for name in COLUMNS)} FROM vacancies
    JOIN status ON status.vacancy_id = vacancies.id JOIN links ON links.vacancy_id = vacancies.id
    LEFT JOIN divisions ON divisions.id = division_id ORDER BY vacancies.id
"""


def read(table: bytes) -> list[list]:
    """Text as text, what stands without quotes as a number, as a strict reader has them."""
    return list(csv.reader(StringIO(table.decode(), newline=""), strict=True, quoting=csv.QUOTE_NONNUMERIC))


@pytest.mark.parametrize("raw", [False, True])
def test_the_demos_rows_are_the_querys_own(demo, exported, raw):
    head, *table = read(exported(demo, "csv", raw=raw))
    assert head == list(COLUMNS)
    assert table == [["" if value is None else value for value in row] for row in rows(demo, QUERY)]


def test_its_form(demo, exported):
    table = exported(demo, "csv")
    assert table.startswith(b'"id","title","organization"')
    assert table.endswith(b"\r\n")
    assert exported(demo, "csv", "0") == table.split(b"\r\n")[0] + b"\r\n"


@pytest.mark.parametrize("raw", [False, True])
def test_a_hostile_page(hostile, exported, raw):
    head, row = read(exported(hostile, "csv", raw=raw))
    said = dict(zip(head, row, strict=True))
    for name in ("title", "requisition", "contact", "stipend_currency"):
        assert said[name] == ("" if raw else "'") + HOSTILE[name]
    assert said["telework"] == HOSTILE["telework"]
    assert said["stipend_min_number"] == 1.0
    assert said["url"] == ""
    if not raw:
        assert [cell for cell in row if isinstance(cell, str) and cell[:1] in set("=+-@\t\r\n")] == []


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+49", "'+49"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
        ("", ""),
        (-1.5, -1.5),
        (None, None),
    ],
)
def test_what_a_spreadsheet_takes_for_a_formula(value, shown):
    assert ours.neutral(value) == shown


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_text_comes_back(text):
    row = {**dict.fromkeys(COLUMNS), "title": text}
    (_, raw) = read(b"".join(ours.write_raw([row])))
    (_, safe) = read(b"".join(ours.write([row])))
    assert raw[1] == text
    assert safe[1] in (text, f"'{text}")
