"""Atom (RFC 4287): new vacancies, and what changed in those that are known.

Written with the standard library: feedgenerator asks the clock where a feed is empty, wants a link in every entry, and
calls all text HTML; what a page says is text here. Ids are tag URIs (RFC 4151) under a name that nobody can own, so
that a vacancy has the same one in everybody's feeds.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from itertools import groupby
from urllib.parse import quote

from scraper.export._rows import Row, Rows
from scraper.export._text import clean, line
from scraper.export._words import headline, quoted, summary, when

NAMESPACE = "http://www.w3.org/2005/Atom"
TAG = "tag:vacancies-to-sqlite.invalid,2026:"
NEVER = "1970-01-01T00:00:00Z"  # when an empty feed was last updated: one is required


def write_vacancies(rows: Rows) -> Iterator[bytes]:
    """A feed with an entry a vacancy."""
    newest = sorted(rows, key=lambda row: (row["first_seen"], row["id"]), reverse=True)
    yield _feed("vacancies", "Vacancies", map(_vacancy, newest))


def write_changes(rows: Rows) -> Iterator[bytes]:
    """A feed with an entry for what was seen to have changed in a vacancy at one time."""
    together = groupby(rows, key=lambda change: (change["seen_at"], change["vacancy_id"]))
    yield _feed("changes", "Changes of vacancies", (_changes(list(changes)) for _, changes in together))


def _vacancy(row: Row) -> ET.Element:
    closes = row["deadline"] and f"Apply by {when(row['deadline'], row['deadline_zone'])}"
    said = [*summary(row), closes, quoted(row, "deadline")]
    entry = _entry(row, f"vacancy/{quote(row['id'])}", headline(row), row["updated"], said)
    _add(entry, "published", row["first_seen"])
    return entry


def _changes(changes: Rows) -> ET.Element:
    row, seen_at = changes[0]["vacancy"], changes[0]["seen_at"]
    fields = ", ".join(dict.fromkeys(line(change["field"] or "") for change in changes))
    said = [f"{line(change['field'] or '')}: {_value(change['old'])} → {_value(change['new'])}" for change in changes]
    return _entry(row, f"change/{quote(row['id'])}/{seen_at}", f"{headline(row)}: {fields}", seen_at, said)


def _value(value: object) -> str:
    return "(nothing)" if value is None else line(str(value))


def _feed(id: str, title: str, entries: Iterable[ET.Element]) -> bytes:
    feed = ET.Element("feed", xmlns=NAMESPACE)
    _add(feed, "id", TAG + id)
    _add(feed, "title", title)
    updated = _add(feed, "updated", NEVER)
    _add(_add(feed, "author"), "name", "vacancies-to-sqlite")
    feed.extend(entries)
    updated.text = max((entry.findtext("updated", NEVER) for entry in feed.iter("entry")), default=NEVER)
    ET.indent(feed)
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _entry(row: Row, id: str, title: str, updated: str, said: Iterable[str | None]) -> ET.Element:
    """Its text is content, not a summary: an entry with a summary alone must have a link, and not all can have one."""
    entry = ET.Element("entry")
    _add(entry, "id", TAG + id)
    _add(entry, "title", title, type="text")
    _add(entry, "updated", updated)
    if row["organization"]:
        _add(_add(entry, "author"), "name", line(row["organization"]))
    if row["url"]:
        _add(entry, "link", rel="alternate", href=row["url"])
    _add(entry, "content", "\n".join(filter(None, said)) or title, type="text")
    return entry


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, attributes)
    element.text = text and clean(text)
    return element
