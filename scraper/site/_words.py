"""Values of the database in words, as filters for the templates."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from scraper.export._text import line
from scraper.export._words import month, pay, place, when
from scraper.site._values import Said


def days(left: float) -> str:
    """
    >>> days(0.3), days(1.2), days(9.99), days(-0.1)
    ('today or tomorrow', 'in 1 day', 'in 9 days', 'closed')
    """
    if left < 0:
        return "closed"
    return "today or tomorrow" if left < 1 else "in 1 day" if left < 2 else f"in {int(left)} days"


def deadline(stated: str | None, zone: str | None = None) -> str:
    """What a column of a deadline says; words that are no date stay as they are.

    >>> deadline("2026-06-13T23:59:00+02:00", "Europe/Brussels"), deadline("soon"), deadline(None)
    ('13 June 2026, 23:59 (Europe/Brussels)', 'soon', '')
    """
    try:
        return when(stated, zone) if stated else ""
    except ValueError:
        return str(stated)


def moment(stamp: str | None) -> str:
    """
    >>> moment("2026-11-22T21:14:10.222Z"), moment(None)
    ('22 November 2026, 21:14 UTC', '')
    """
    if not stamp:
        return ""
    at = datetime.fromisoformat(stamp).astimezone(UTC)
    return f"{when(at.date().isoformat(), None)}, {at:%H:%M} UTC"


def months(stated: str | None) -> str:
    """
    >>> months('["2027-03", "--09"]'), months("[]"), months("not JSON")
    ('March 2027, September', '', 'not JSON')
    """
    try:
        return ", ".join(map(month, json.loads(stated or "[]")))
    except (ValueError, TypeError, KeyError):
        return line(str(stated))


def plain(value: str | None) -> str:
    """A value of the table of changes: objects are kept as JSON.

    >>> plain('{"min": "900", "max": "900", "currency": "EUR", "per": "month", "unpaid": false}'), plain(None)
    ('pays 900 EUR a month', 'nothing')
    >>> plain('{"min": 6, "max": null}'), plain('["2027-03"]'), plain("2026-06-13")
    ('min 6', '2027-03', '13 June 2026')
    """
    if value is None:
        return "nothing"
    try:
        held = json.loads(value)
    except ValueError:
        return deadline(value)
    if isinstance(held, dict) and "currency" in held:
        named = {f"stipend_{key}": said for key, said in held.items()}
        return pay({**named, "unpaid": held.get("unpaid")}) or "nothing"
    if isinstance(held, dict):
        return ", ".join(f"{key} {said}" for key, said in held.items() if said not in (None, False))
    return ", ".join(map(str, held)) if isinstance(held, list) else value


def said(value: Said) -> str:
    """
    >>> said(Said("French", "fluent, required")), said(Said("Teamwork"))
    ('French: fluent, required', 'Teamwork')
    """
    return f"{value.text}: {value.detail}" if value.detail else value.text


FILTERS: dict[str, Any] = {
    "days": days,
    "deadline": deadline,
    "moment": moment,
    "months": months,
    "pay": lambda row: pay(row) or "",
    "place": place,
    "plain": plain,
    "said": said,
}
