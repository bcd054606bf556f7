"""What changed: the versions of a posting's page held against each other, value by value.

A vacancy's history is that of the address that speaks for it. Values are compared as they were read, by today's
parsers, so that new markup, another order or other spaces are no change. Postings that a list leaves out are no
change of a page: `gone_since` and `closed_at` tell of these.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from parsers import to_record
from scraper.archive import Archive, Version
from scraper.readings import Reads, read_page
from scraper.rows import Row
from scraper.sources import Source
from scraper.store import Store

# What a record holds beside its fields, and what goes with another of its keys.
NO_FIELDS = {"kind", "programme", "notes", "evidence", "deadline_zone"}
State = dict[str, Any]  # field → value


def follow(store: Store, archive: Archive, sources: Mapping[str, Source], touched: Collection[str]) -> None:
    """The changes of what was written, and of what says since the last update that it is closed, or open again.

    touched: the ids of postings that were written or removed.
    """
    said = {id for at in archive.closings(store.last_run()) for id in store.ids_at(*at)}
    for id in sorted(said.union(touched)):
        links = store.speaking_first(id, sources)
        versions = archive.versions(links[0]["source_id"], links[0]["url"]) if links else []
        if len({version.says for version in versions}) > 1:
            store.set_changes(id, list(_changes(id, _states(archive, id, versions, sources))))
        else:
            store.set_changes(id, [])


def _states(
    archive: Archive, id: str, versions: list[Version], sources: Mapping[str, Source]
) -> Iterator[tuple[Version, State | None]]:
    """What each version of its page says of a posting; None where it is not there, but another one."""
    known: dict[str, Reads] = {}
    for version in versions:
        if version.kept is None:
            yield version, {"status": "closed"}
            continue
        if version.says not in known:
            known[version.says] = read_page(archive, version.kept, sources[version.kept.source_id])
        read = known[version.says].get(id)
        yield version, _state(to_record(read.vacancy)) if read else None


def _state(record: Row) -> State:
    fields = {name: value for name, value in record.items() if name not in NO_FIELDS}
    return {**fields, **(record["programme"] or {}), "status": "open"}


def _changes(id: str, states: Iterator[tuple[Version, State | None]]) -> Iterator[Row]:
    """A row for each value that is another one than the page said before."""
    last: State = {}
    before: Version | None = None
    for after, state in states:
        now = {**last, **state} if state else {}  # a page that says it is closed says nothing else
        for field in now.keys() & last.keys() if before else ():
            if _comparable(now[field]) != _comparable(last[field]):
                yield {
                    "vacancy_id": id,
                    "field": field,
                    "old": _plain(last[field]),
                    "new": _plain(now[field]),
                    "seen_at": after.seen_at,
                    "fetch_before": before and before.fetch_id,
                    "fetch_after": after.fetch_id,
                }
        last, before = now, after


def _comparable(value: Any) -> Any:
    """The value without what does not count: the order of a list, spaces.

    >>> _comparable(["to  write minutes", "to read"]) == _comparable(["to read", "to write minutes"])
    True
    """
    if isinstance(value, list):
        return sorted(json.dumps(_comparable(item), sort_keys=True) for item in value)
    if isinstance(value, dict):
        return {key: _comparable(part) for key, part in value.items()}
    return " ".join(value.split()) if isinstance(value, str) else value


def _plain(value: Any) -> str | None:
    """
    >>> _plain("2026-05-03"), _plain({"min": 6, "max": None}), _plain([])
    ('2026-05-03', '{"min": 6}', None)
    """
    if isinstance(value, dict):
        value = {key: part for key, part in value.items() if part is not None}
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False) if value not in ([], {}) else None
