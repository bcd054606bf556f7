"""Parquet, with pyarrow (the extra `parquet`): the table with the types that the database's text stands for."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from scraper.export._columns import COLUMNS, cells
from scraper.export._rows import Rows
from scraper.refusal import Refused

LISTS = {"start_months", "employment_type"}
INSTANTS = {"deadline_utc", "first_seen", "gone_since", "closed_at"}
TRUTHS = {"unpaid"}


def write(rows: Rows) -> Iterator[bytes]:
    """One file, with one row group."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise Refused("parquet: needs pyarrow; install it: pip install pyarrow (our extra `parquet`)") from error
    plain = {str: pa.string(), int: pa.int64(), float: pa.float64()}
    meant = {
        **dict.fromkeys(LISTS, pa.list_(pa.string())),
        **dict.fromkeys(INSTANTS, pa.timestamp("ms", tz="UTC")),
        **dict.fromkeys(TRUTHS, pa.bool_()),
    }
    columns = list(zip(*cells(rows), strict=True)) or [()] * len(COLUMNS)
    arrays = [
        pa.array([typed(name, value) for value in values], meant.get(name, plain[kind]))
        for (name, kind), values in zip(COLUMNS.items(), columns, strict=True)
    ]
    out = io.BytesIO()
    pq.write_table(pa.table(arrays, names=list(COLUMNS)), out)
    yield out.getvalue()


def typed(name: str, value: Any) -> Any:
    """
    >>> typed("start_months", '["--09"]'), typed("unpaid", 0), typed("city", None)
    (['--09'], False, None)
    """
    if value is None:
        return None
    if name in LISTS:
        return json.loads(value)
    if name in INSTANTS:
        return datetime.fromisoformat(value)
    return bool(value) if name in TRUTHS else value
