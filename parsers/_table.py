"""The table mechanism: a frozen dataclass whose every field names the parser that reads it.

A parser takes a `Text` and yields `Found` values (and `Note`s); `read_table` runs them all.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from parsers._found import Found, Note, Span
from parsers._layout import Text

T = TypeVar("T")
Parser = Callable[[Text], Iterable["Found[Any] | Note"]]


@dataclass(frozen=True, slots=True)
class Column:
    """What the table says of a field: its parser, whether it is a list, its schema.org name, what it holds."""

    parser: Parser
    many: bool
    schema: str | None
    about: str


def one(parser: Parser, schema: str | None, about: str) -> Any:
    """A field with one value or None; where several places state it, the best rank wins, then the first."""
    return dataclasses.field(default=None, metadata={"column": Column(parser, False, schema, about)})


def many(parser: Parser, schema: str | None, about: str) -> Any:
    """A field with a value an item, in the page's order."""
    return dataclasses.field(default=(), metadata={"column": Column(parser, True, schema, about)})


def columns(table: type) -> dict[str, Column]:
    """The table's fields in order."""
    fields = dataclasses.fields(table)
    return {field.name: field.metadata["column"] for field in fields if "column" in field.metadata}


@dataclass(frozen=True, slots=True)
class Reading:
    """What one text says: values by field, the spans of each item by field, notes."""

    values: Mapping[str, Any]
    evidence: Mapping[str, tuple[tuple[Span, ...], ...]]
    notes: tuple[Note, ...]


def read_table(table: type, text: Text, only: Container[str]) -> Reading:
    """The named fields of the table, read from the text."""
    values: dict[str, Any] = {}
    evidence: dict[str, tuple[tuple[Span, ...], ...]] = {}
    notes: list[Note] = []
    for name, column in columns(table).items():
        if name not in only:
            continue
        results = tuple(column.parser(text))
        notes += [result for result in results if isinstance(result, Note)]
        kept = _kept([result for result in results if isinstance(result, Found)], column)
        if kept:
            values[name] = tuple(result.value for result in kept) if column.many else kept[0].value
            evidence[name] = tuple(result.spans for result in kept)
            notes += [note for result in kept for note in result.notes]
    return Reading(values, evidence, tuple(notes))


def _kept(results: list[Found[Any]], column: Column) -> list[Found[Any]]:
    if column.many or not results:
        return results
    return [max(results, key=lambda result: result.rank)]
