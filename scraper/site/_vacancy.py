"""A vacancy's page: what it states, and its text with the words that say so."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from scraper.export._rows import LISTS
from scraper.export._text import address, line
from scraper.site._marks import Mark, Piece, pieces
from scraper.site._query import rows
from scraper.site._values import FIELDS, Row, Said, label

VACANCY = "SELECT vacancies.*, status FROM vacancies JOIN status ON vacancy_id = id WHERE id = ?"
LINKS = """
    SELECT links.url, source_id, sources.name AS source, language, links.first_seen, gone_since, closed_at
    FROM links LEFT JOIN sources ON sources.id = source_id
    WHERE vacancy_id = ? ORDER BY gone_since IS NOT NULL, sources.rowid, links.first_seen DESC, links.url
"""
EVIDENCE = (
    "SELECT field, item, position, start, end FROM evidence WHERE vacancy_id = ? ORDER BY start, end, field, item"
)
NOTES = "SELECT position, field, code, message, start, end, exact FROM notes WHERE vacancy_id = ? ORDER BY position"
DISCREPANCIES = """
    SELECT discrepancies.*, programmes.title AS programme FROM discrepancies
    LEFT JOIN programmes ON programmes.id = programme_id
    WHERE vacancy_id = ? AND verdict = 'differs' ORDER BY rule
"""
CHANGES = "SELECT field, old, new, seen_at FROM changes WHERE vacancy_id = ? ORDER BY seen_at DESC, field"
LAST_SEEN = "SELECT last_seen FROM last_seen WHERE vacancy_id = ?"


class Item(NamedTuple):
    """A value of a field, its place in the page, and the place of its words, where there are any."""

    said: Said
    id: str
    words: str | None


class Fact(NamedTuple):
    """A field with its values, and what a reader should know of them."""

    field: str
    label: str
    items: list[Item]
    notes: list[Row]
    discrepancies: list[Row]


def vacancy(db: sqlite3.Connection, id: str) -> dict[str, Any] | None:
    """What the page shows; None where there is no such vacancy."""
    found = rows(db, VACANCY, id)
    if not found:
        return None
    row = {**found[0], **_lists(db, found[0])}
    marks = [*evidence(db, id), *_noted(db, id)]
    facts = _facts(row, rows(db, NOTES, id), rows(db, DISCREPANCIES, id), {mark.id for mark in marks})
    last_seen = rows(db, LAST_SEEN, id)
    return {
        **row,
        "facts": [fact for fact in facts if fact.items or fact.notes or fact.discrepancies],
        "absent": [fact.label for fact in facts if not fact.items],
        "title_words": words_of("title", 0) if words_of("title", 0) in {mark.id for mark in marks} else None,
        "pieces": marked_text(db, id, marks),
        "links": [{**link, "url": address(link["url"]), "stated": line(link["url"])} for link in rows(db, LINKS, id)],
        "changes": [{**change, "label": label(change["field"])} for change in rows(db, CHANGES, id)],
        "last_seen": last_seen[0]["last_seen"] if last_seen else None,
    }


def evidence(db: sqlite3.Connection, id: str) -> Iterator[Mark]:
    """The words that say each value of a posting or a programme."""
    for row in rows(db, EVIDENCE, id):
        field, item = row["field"], row["item"]
        nth = f" {item + 1}" if item else ""
        yield Mark(
            start=row["start"],
            end=row["end"],
            id=words_of(field, item, row["position"]),
            of=value_of(field, item),
            label=label(field) + nth,
        )


def marked_text(db: sqlite3.Connection, id: str, marks: list[Mark]) -> list[Piece]:
    """The text that was read, with its marks."""
    found = rows(db, "SELECT text FROM texts WHERE vacancy_id = ?", id)
    return list(pieces(found[0]["text"], marks)) if found else []


def value_of(field: str, item: int) -> str:
    """The place of a value in its page."""
    return f"value-{field.removeprefix('programme.')}-{item}"


def words_of(field: str, item: int, position: int = 0) -> str:
    """The place of a value's words in its page."""
    return f"words-{field.removeprefix('programme.')}-{item}-{position}"


def _noted(db: sqlite3.Connection, id: str) -> Iterator[Mark]:
    for note in rows(db, NOTES, id):
        if note["start"] is not None:
            place = f"note-{note['position']}"
            yield Mark(start=note["start"], end=note["end"], id=f"words-{place}", of=place, label="note")


def _facts(row: Row, notes: list[Row], discrepancies: list[Row], marked: set[str]) -> list[Fact]:
    of_note, of_rule = defaultdict(list), defaultdict(list)
    for note in notes:
        of_note[note["field"]].append(note)
    for differs in discrepancies:
        of_rule[differs["vacancy_field"].partition(".")[0]].append(differs)
    return [
        Fact(field, label(field), list(_items(field, say(row), marked)), of_note[field], of_rule[field])
        for field, say in FIELDS.items()
    ]


def _items(field: str, said: Iterator[Said], marked: set[str]) -> Iterator[Item]:
    for number, value in enumerate(said):
        words = words_of(field, number)
        yield Item(value, value_of(field, number), words if words in marked else None)


def _lists(db: sqlite3.Connection, row: Row) -> dict[str, Any]:
    division = rows(db, "SELECT name, acronym FROM divisions WHERE id = ?", row["division_id"])
    return {
        "division": division[0] if division else None,
        **{
            name: rows(db, f"SELECT * FROM {name} WHERE vacancy_id = ? ORDER BY position", row["id"])
            for name in (*LISTS, "info_sessions")
        },
    }
