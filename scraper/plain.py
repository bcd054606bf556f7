"""A value of the record in words, for people."""

from __future__ import annotations

import json
from typing import Any


def plain(value: Any) -> str:
    """A value in one line; what a section or competency is described by stands in its words.

    >>> plain({"min": "1286.09", "currency": "EUR", "unpaid": False, "per": None})
    'min 1286.09, currency EUR'
    >>> plain({"name": "Indo-Pacific", "acronym": "IP", "remit": "responsible for …"})
    'Indo-Pacific (IP)'
    """
    if isinstance(value, list):
        return ", ".join(map(plain, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, dict):
        return str(value)
    if "name" in value:
        return f"{value['name']} ({value['acronym']})" if value.get("acronym") else str(value["name"])
    return ", ".join(f"{key} {plain(part)}" for key, part in value.items() if part not in (None, False))


def stored(text: str) -> str:
    """The same of a value as the database keeps it: lists and objects as JSON.

    >>> stored('{"min": "1286.09", "currency": "EUR"}'), stored('["2027-03", "2027-09"]'), stored("2027-03-01")
    ('min 1286.09, currency EUR', '2027-03, 2027-09', '2027-03-01')
    >>> stored('[sic] and {so on}')
    '[sic] and {so on}'
    """
    if not text.startswith(("[", "{")):
        return text
    try:
        return plain(json.loads(text))
    except ValueError:
        return text
