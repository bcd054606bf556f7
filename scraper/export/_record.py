"""A row as the record that `vacancies read --json` prints: what the page says, nothing of when it was fetched."""

from __future__ import annotations

import json
from typing import Any

from scraper.export._rows import LISTS, Row


def record_of(row: Row) -> Row:
    """Every key but `kind` and `evidence`; the database keeps no acronym of the employer. And two keys more:

    - `links`: the addresses that may be followed, by their text;
    - `listed`: whether its employer still lists it.
    """
    division = {"name": row["division_name"], "acronym": row["division_acronym"]}
    return {
        "id": row["id"],
        "title": row["title"],
        "organization": _stated({"name": row["organization"]}),
        "requisition": row["requisition"],
        "category": row["category"],
        "location": _stated({"city": row["city"], "country": row["country"]}),
        "division": _stated(division),
        "stipend": _stipend(row),
        "deadline": row["deadline"],
        "deadline_zone": row["deadline_zone"],
        "start_months": json.loads(row["start_months"] or "[]"),
        "duration": _stated({end: _number(row[f"duration_{end}"]) for end in ("min", "max")}),
        "weekly_hours": _number(row["weekly_hours"]),
        "employment_type": json.loads(row["employment_type"] or "[]"),
        "telework": row["telework"],
        **{name: [_item(item) for item in row[name]] for name in LISTS},
        **{key: row[key] for key in ("minimum_age", "nationality", "max_applications")},
        "info_session": next((_item(session) for session in row["info_sessions"]), None),
        "contact": row["contact"],
        "links": sorted(({key: link[key] for key in ("url", "source", "language")} for link in row["links"]), key=str),
        "listed": row["gone_since"] is None,
        "notes": [{key: note[key] for key in ("field", "code", "message")} for note in row["notes"]],
    }


def _stated(values: Row) -> Row | None:
    """
    >>> _stated({"city": None, "country": None}), _stated({"city": "Mons", "country": None})
    (None, {'city': 'Mons', 'country': None})
    """
    return None if all(value is None for value in values.values()) else values


def _stipend(row: Row) -> Row | None:
    stated = {key: row[f"stipend_{key}"] for key in ("min", "max", "currency", "per")}
    return {**stated, "unpaid": bool(row["unpaid"])} if _stated(stated) or row["unpaid"] else None


def _item(item: Row) -> Any:
    """An item as the record has it: a plain one is its text, and what a language is for is a word or a truth."""
    said = {key: value for key, value in item.items() if key not in ("vacancy_id", "position")}
    if "required" in said:
        said["required"] = {"true": True, "false": False}.get(said["required"], said["required"])
    return said["text"] if list(said) == ["text"] else said


def _number(value: float | None) -> int | float | None:
    """
    >>> _number(38.0), _number(37.5), _number(None)
    (38, 37.5, None)
    """
    return int(value) if value is not None and value == int(value) else value
