"""The table as Parquet, read back by pyarrow."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from io import BytesIO

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from scraper.export._columns import COLUMNS
from scraper.refusal import Refused
from tests.scraper.conftest import rows
from tests.scraper.export.conftest import HOSTILE


def read(file: bytes) -> pa.Table:
    return pq.read_table(BytesIO(file))


def test_its_columns_have_types(made, exported):
    schema = read(exported(made({}), "parquet")).schema
    assert schema.names == list(COLUMNS)
    assert {str(schema.field(name).type) for name in ("first_seen", "gone_since", "closed_at", "deadline_utc")} == {"timestamp[ms, tz=UTC]"}  # fmt: skip
    assert schema.field("start_months").type.value_type == pa.string()
    assert (schema.field("unpaid").type, schema.field("stipend_min").type) == (pa.bool_(), pa.string())
    assert (schema.field("weekly_hours").type, schema.field("minimum_age").type) == (pa.float64(), pa.int64())


def test_the_demos(demo, exported):
    table = read(exported(demo, "parquet"))
    columns = ("id", "title", "stipend_min", "stipend_max_number", "weekly_hours", "minimum_age", "deadline", "contact")
    query = f"SELECT {', '.join(columns)} FROM vacancies ORDER BY id"
    assert [tuple(row.values()) for row in table.select(columns).to_pylist()] == rows(demo, query)
    assert table.schema == read(exported(demo, "parquet", "0")).schema
    assert exported(demo, "parquet") == exported(demo, "parquet")


def test_values_are_what_their_text_stands_for(made, exported):
    vacancy = {"start_months": ["--09"], "unpaid": 1, "deadline_utc": "2026-06-13T21:59:00Z"}
    (row,) = read(exported(made(vacancy), "parquet")).to_pylist()
    assert (row["start_months"], row["unpaid"], row["employment_type"]) == (["--09"], True, [])
    assert row["deadline_utc"] == datetime(2026, 6, 13, 21, 59, tzinfo=UTC)
    assert row["gone_since"] is None


def test_a_hostile_page_is_text(hostile, exported):
    (row,) = read(exported(hostile, "parquet")).to_pylist()
    assert (row["id"], row["title"], row["url"]) == (HOSTILE["id"], HOSTILE["title"], None)


def test_without_pyarrow_it_says_what_to_install(made, exported, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(Refused, match=r"^parquet: needs pyarrow; install it: pip install pyarrow"):
        exported(made({}), "parquet")
