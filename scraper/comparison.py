"""When two values of a field are the same: as what they are, not as how they are written."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

INSTANTS, AMOUNTS = {"deadline", "at"}, {"min", "max"}


def comparable(value: Any, key: str = "") -> Any:
    """A record's value without what does not count: the order of a list, spaces, trailing zeros, whose clock it is.

    key: the field, or the key of its table, that holds the value.

    >>> comparable(["to  write minutes", "to read"]) == comparable(["to read", "to write minutes"])
    True
    >>> comparable("2026-06-22T23:59:00+02:00", "deadline") == comparable("2026-06-22T21:59:00+00:00", "deadline")
    True
    >>> comparable({"min": "1300.00"}) == comparable({"min": "1300"})
    True
    """
    if isinstance(value, list):
        return sorted((comparable(item, key) for item in value), key=repr)
    if isinstance(value, dict):
        return {part: comparable(inner, part) for part, inner in value.items()}
    if not isinstance(value, str):
        return value
    if key in AMOUNTS:
        return Decimal(value)
    if key in INSTANTS and "T" in value:
        return datetime.fromisoformat(value)
    return " ".join(value.split())
