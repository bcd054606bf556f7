"""What changed: the versions of a posting's page held against each other, value by value.

A vacancy's history is that of the address that speaks for it. Values are compared as they were read, by today's
parsers, and as people corrected them, so that new markup, another order or other spaces are no change. Versions that
show another posting tell nothing of this one. Postings that a list leaves out are no change of a page: `gone_since`
and `closed_at` tell of these.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from parsers import to_record
from parsers._table import columns
from parsers.programme import Programme
from scraper.archive import Archive, Version
from scraper.bodies import DamagedBody
from scraper.comparison import comparable
from scraper.corrections import Corrections, corrected
from scraper.damage import Damage
from scraper.newest import last_fetch
from scraper.readings import Reads, read_page
from scraper.rows import Row
from scraper.sources import Source
from scraper.store import Store

# What a record holds beside its fields, and what goes with another of its keys.
NO_FIELDS = {"kind", "programme", "notes", "evidence", "deadline_zone"}
State = dict[str, Any]  # field → value

# +: by their numbers, not by the index of all addresses.
CLOSINGS = """
    SELECT DISTINCT +source_id, +address FROM fetches AS late WHERE id > ? AND EXISTS (
        SELECT 1 FROM fetches WHERE (source_id, address) = (late.source_id, late.address) AND outcome = 'closed'
    )
"""


def follow(
    store: Store,
    archive: Archive,
    sources: Mapping[str, Source],
    touched: Collection[str] | None,
    corrections: Corrections,
    damage: Damage,
) -> None:
    """The changes of what was written, and of what says since the last update that it is closed, or open again.

    touched: the ids of postings that were written or removed; None: all that are there.
    damage:  is told of versions that cannot be read; they are left out.
    """
    for id in _all(store) if touched is None else sorted(_said(store, archive).union(touched)):
        links = store.speaking_first(id, sources)
        versions = archive.versions(links[0]["source_id"], links[0]["url"]) if links else []
        if len({version.says for version in versions}) > 1:
            states = _states(_readable(archive, versions, sources, damage), id, corrections)
            store.set_changes(id, list(_changes(id, states)))
        else:
            store.set_changes(id, [])


def _all(store: Store) -> Iterator[str]:
    return (id for (id,) in store.db.execute("SELECT vacancy_id FROM texts ORDER BY vacancy_id"))


def _said(store: Store, archive: Archive) -> set[str]:
    """The postings that were asked for since the last update, and said at any time that they are closed."""
    return {id for at in _closings(archive, store.last_run()) for id in store.ids_at(*at)}


def _closings(archive: Archive, run_id: int) -> list[tuple[str, str]]:
    """The sources and addresses asked since a run that said, at any time, that their posting is closed."""
    return archive.db.execute(CLOSINGS, [last_fetch(archive, run_id)]).fetchall()


def _readable(
    archive: Archive, versions: Iterable[Version], sources: Mapping[str, Source], damage: Damage
) -> Iterator[tuple[Version, Reads | None]]:
    """Each version with its postings, None where it says that it is closed; content that comes again is read once."""
    known: dict[str, Reads] = {}
    for version in versions:
        kept = version.kept
        if kept and version.says not in known:
            try:
                known[version.says] = read_page(archive, kept, sources[kept.source_id])
            except DamagedBody as reason:
                damage.leave_out(kept, reason)
                continue
        yield version, known[version.says] if kept else None


def _states(
    readable: Iterable[tuple[Version, Reads | None]], id: str, corrections: Corrections
) -> Iterator[tuple[Version, State]]:
    """What each version of its page says of a posting."""
    for version, reads in readable:
        if reads is None:
            yield version, {"status": "closed"}
        elif id in reads:
            yield version, _state(corrected(id, to_record(reads[id].vacancy), corrections))


def _state(record: Row) -> State:
    fields = {name: value for name, value in record.items() if name not in NO_FIELDS}
    rules = dict.fromkeys(columns(Programme)) if record["kind"] == "programme" else {}
    return {**fields, **rules, **(record["programme"] or {}), "status": "open"}


def _changes(id: str, states: Iterable[tuple[Version, State]]) -> Iterator[Row]:
    """A row for each value that is another one than the page said before."""
    last: State = {}
    before: Version | None = None
    for after, state in states:
        now = {**last, **state}  # a page that says it is closed says nothing else
        for field in now.keys() & last.keys():
            if comparable(now[field], field) != comparable(last[field], field):
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
