"""NDJSON: one vacancy a line, keys and lines in an order that stays, so that a diff shows what changed."""

from __future__ import annotations

import json
from collections.abc import Iterator

from scraper.export._record import record_of
from scraper.export._rows import Rows


def write(rows: Rows) -> Iterator[bytes]:
    """A line a row, in UTF-8."""
    for row in rows:
        yield json.dumps(record_of(row), ensure_ascii=False).encode() + b"\n"
