"""The workbook, written by XlsxWriter and read back by openpyxl."""

from __future__ import annotations

import sys
import zipfile
from io import BytesIO

import openpyxl
import pytest

from scraper.export._columns import COLUMNS
from scraper.export._text import clean
from scraper.refusal import Refused
from tests.scraper.conftest import rows
from tests.scraper.export.conftest import HOSTILE


def read(book: bytes) -> list[list]:
    """The cells of its one sheet, of which none is a formula, an error or a link."""
    (sheet,) = openpyxl.load_workbook(BytesIO(book)).worksheets
    cells = [list(row) for row in sheet.iter_rows()]
    assert {cell.data_type for row in cells for cell in row} <= {"s", "n"}
    assert all(cell.hyperlink is None for row in cells for cell in row)
    assert len(sheet._hyperlinks) == 0
    return [[cell.value for cell in row] for row in cells]


def test_the_demos(demo, exported):
    head, *table = read(exported(demo, "xlsx"))
    assert head == list(COLUMNS)
    own = [name for name in COLUMNS if name not in ("division", "status", "url")]
    expected = rows(demo, f"SELECT {', '.join(own)} FROM vacancies ORDER BY id")
    assert [tuple(row[head.index(name)] for name in own) for row in table] == expected
    assert read(exported(demo, "xlsx", "0")) == [head]


def test_it_does_not_depend_on_when_it_is_written(demo, exported):
    book = exported(demo, "xlsx")
    assert book == exported(demo, "xlsx")
    assert b"2000-01-01T00:00:00Z" in zipfile.ZipFile(BytesIO(book)).read("docProps/core.xml")


def test_a_hostile_page_is_text(hostile, exported):
    book = exported(hostile, "xlsx")
    head, row = read(book)
    said = dict(zip(head, row, strict=True))
    assert (said["title"], said["contact"], said["requisition"]) == tuple(clean(HOSTILE[key]) for key in ("title", "contact", "requisition"))  # fmt: skip
    assert (said["stipend_min"], said["stipend_min_number"]) == ("1", 1)
    assert said["url"] is None
    assert b"<f>" not in zipfile.ZipFile(BytesIO(book)).read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(("text", "ends"), [("x" * 40_000, "x…"), ("🗺" * 20_000, "🗺…"), ("x" * 32_767, "xx")])
def test_a_cell_holds_so_much(made, exported, text, ends):
    head, row = read(exported(made({"telework": text}), "xlsx"))
    cell = row[head.index("telework")]
    assert cell.endswith(ends)
    assert 32_765 <= len(cell.encode("utf-16-le")) // 2 <= 32_767


def test_without_xlsxwriter_it_says_what_to_install(made, exported, monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(Refused, match=r"^xlsx: needs XlsxWriter; install it: pip install xlsxwriter"):
        exported(made({}), "xlsx")
