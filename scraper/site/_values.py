"""What a posting states, in words for people: each field with its items."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from babel import Locale

from scraper.export._text import address, line
from scraper.export._words import lasts, month, pay, place, when

Row = dict[str, Any]
ENGLISH = Locale("en")


class Said(NamedTuple):
    """One value: its words, what stands beside it, and where it leads, if it is an address."""

    text: str
    detail: str = ""
    url: str | None = None


def _column(name: str) -> Callable[[Row], Iterator[Said]]:
    def say(row: Row) -> Iterator[Said]:
        if row[name] is not None:
            yield Said(line(f"{row[name]:g}" if isinstance(row[name], float) else str(row[name])))

    return say


def _texts(name: str) -> Callable[[Row], Iterator[Said]]:
    return lambda row: (Said(line(item["text"] or "")) for item in row[name])


def _unit(unit: Row) -> str:
    """
    >>> _unit({"name": "Operations", "acronym": "OPS"}), _unit({"name": None, "acronym": "OPS"})
    ('Operations (OPS)', 'OPS')
    """
    name, acronym = line(unit["name"] or ""), line(unit.get("acronym") or "")
    return f"{name} ({acronym})" if name and acronym else name or acronym


def _described(item: Row, beside: str) -> Said:
    return Said(_unit(item), line(item[beside] or ""))


def _deadline(row: Row) -> Iterator[Said]:
    if row["deadline"]:
        yield Said(when(row["deadline"], row["deadline_zone"]))


def _stipend(row: Row) -> Iterator[Said]:
    if paid := pay(row):
        yield Said(paid.removeprefix("pays "))


def _months(row: Row) -> Iterator[Said]:
    yield from (Said(month(stated)) for stated in json.loads(row["start_months"] or "[]"))


def _duration(row: Row) -> Iterator[Said]:
    if said := lasts(row["duration_min"], row["duration_max"]):
        yield Said(said.removeprefix("for "))


def _location(row: Row) -> Iterator[Said]:
    if said := place(row):
        yield Said(said)


def _kinds(row: Row) -> Iterator[Said]:
    yield from (Said(kind.replace("_", "-").lower()) for kind in json.loads(row["employment_type"] or "[]"))


def _languages(row: Row) -> Iterator[Said]:
    said = {"true": "required", "false": "an asset", "one of": "one of these"}
    for item in row["languages"]:
        name = ENGLISH.languages.get(item["language"], item["language"] or "")
        detail = ", ".join(filter(None, (line(item["level"] or ""), said.get(item["required"], ""))))
        yield Said(line(name), detail)


def _sessions(row: Row) -> Iterator[Said]:
    for session in row["info_sessions"]:
        at = when(session["at"], session["zone"]) if session["at"] else "A meeting"
        yield Said(at, url=address(session["url"]))


# Every field but the title, in the order in which people ask: can I still, may I, do I want to.
FIELDS: dict[str, Callable[[Row], Iterator[Said]]] = {
    "deadline": _deadline,
    "stipend": _stipend,
    "start_months": _months,
    "duration": _duration,
    "location": _location,
    "organization": _column("organization"),
    "division": lambda row: iter([Said(_unit(row["division"]))] if row["division"] else []),
    "employment_type": _kinds,
    "weekly_hours": _column("weekly_hours"),
    "telework": _column("telework"),
    "essential": _texts("essential"),
    "desirable": _texts("desirable"),
    "languages": _languages,
    "nationality": _column("nationality"),
    "minimum_age": _column("minimum_age"),
    "competencies": lambda row: (_described(item, "description") for item in row["competencies"]),
    "duties": _texts("duties"),
    "sections": lambda row: (_described(unit, "remit") for unit in row["sections"]),
    "benefits": _texts("benefits"),
    "documents": _texts("documents"),
    "info_session": _sessions,
    "max_applications": _column("max_applications"),
    "contact": _column("contact"),
    "category": _column("category"),
    "requisition": _column("requisition"),
}
LABELS = {
    "stipend": "Pay",
    "division": "Unit",
    "sections": "Parts of the unit",
    "start_months": "Starts",
    "organization": "Employer",
    "essential": "Must have",
    "desirable": "Nice to have",
    "duties": "What you would do",
    "benefits": "What is offered",
    "documents": "To be attached",
    "info_session": "Information session",
    "max_applications": "Applications a person",
    "weekly_hours": "Hours a week",
    "employment_type": "Kind",
    "requisition": "Number",
}


def label(field: str) -> str:
    """What a field is called on a page.

    >>> label("deadline"), label("duties"), label("programme.call_opens")
    ('Deadline', 'What you would do', 'Call opens')
    """
    return LABELS.get(field) or field.removeprefix("programme.").replace("_", " ").capitalize()
