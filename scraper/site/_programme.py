"""A programme's page: its rules, and its text with the words that say them."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from typing import Any

from scraper.export._text import address
from scraper.site._query import rows
from scraper.site._vacancy import evidence, marked_text, value_of
from scraper.site._values import label

RULES = "SELECT rule, value FROM programme_rules WHERE programme_id = ? ORDER BY rowid"
LINKS = "SELECT url FROM links WHERE vacancy_id = ? ORDER BY gone_since IS NOT NULL, url"


def programme(db: sqlite3.Connection, id: str) -> dict[str, Any] | None:
    """What the page shows; None where there is no such programme."""
    found = rows(db, "SELECT * FROM programmes WHERE id = ?", id)
    if not found:
        return None
    marks = list(evidence(db, id))
    words = {mark.of: mark.id for mark in reversed(marks)}
    rules = defaultdict(list)
    for rule in rows(db, RULES, id):
        field, _, part = rule["rule"].partition(".")
        rules[field].append({"part": part, "value": rule["value"]})
    facts = [(label(field), value_of(field, 0), words.get(value_of(field, 0)), said) for field, said in rules.items()]
    links = [link for row in rows(db, LINKS, id) if (link := address(row["url"]))]
    return {**found[0], "facts": facts, "pieces": marked_text(db, id, marks), "links": links}
