"""The record: a vacancy as one JSON-ready object, a contract with everybody who reads our output."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from functools import singledispatch
from typing import Any

from parsers import _table
from parsers._found import Note, Span
from parsers._values import InfoSession, Instant, Stipend, YearMonth
from parsers.vacancy import Vacancy


def to_record(vacancy: Vacancy) -> dict[str, Any]:
    """Every key, in order; what the page does not state is None or an empty list.

    Money is decimal strings, months and hours are numbers, instants are ISO 8601.
    """
    record: dict[str, Any] = {"kind": vacancy.kind}
    for name in _table.columns(Vacancy):
        record[name] = plain(getattr(vacancy, name))
        if name == "deadline":
            record["deadline_zone"] = vacancy.deadline and vacancy.deadline.zone
    record["programme"] = plain(vacancy.programme)
    record["notes"] = [_note(note) for note in vacancy.notes]
    record["evidence"] = {name: _entries(items) for name, items in vacancy.evidence.items()}
    return record


@singledispatch
def plain(value: Any) -> Any:
    """A value as JSON has it."""
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return value


@plain.register
def _(value: tuple) -> list[Any]:  # type: ignore[type-arg]  # singledispatch takes the bare class
    return [plain(item) for item in value]


@plain.register
def _(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


@plain.register(Instant)
@plain.register(YearMonth)
def _(value: Instant | YearMonth) -> str:
    return str(value)


@plain.register
def _(value: Stipend) -> dict[str, Any]:
    exact = {name: None if amount is None else str(amount) for name, amount in (("min", value.min), ("max", value.max))}
    return {**exact, "currency": value.currency, "per": value.per, "unpaid": value.unpaid}


@plain.register
def _(value: InfoSession) -> dict[str, Any]:
    return {"at": plain(value.at), "zone": value.at and value.at.zone, "url": value.url}


def _note(note: Note) -> dict[str, Any]:
    said = {"evidence": [_entry(span) for span in note.spans]} if note.spans else {}
    return {"field": note.field, "code": note.code, "message": note.message, **said}


def _entries(items: tuple[tuple[Span, ...], ...]) -> list[dict[str, Any]]:
    """One entry a span; `item` counts the items of a list field that has several."""
    numbered = len(items) > 1
    return [_entry(span) | ({"item": item} if numbered else {}) for item, spans in enumerate(items) for span in spans]


def _entry(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "exact": span.exact}
