"""The newest read answer of each posting's or programme's address: of all of them, or of those asked since a run.

Fetches are numbered in the order of their runs, so those since a run are the last rows of their table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlite_utils.utils import chunks

from scraper.archive import Archive, Kept

READ = "kind IN ('posting', 'programme') AND +content_hash IS NOT NULL"  # +: not by the index that begins with it
KEPT = "source_id, kind, address, headers ->> 'content-type', body_hash, content_hash"
# The addresses in the order in which they were first seen; CROSS JOIN and + keep SQLite
# from another way: it would go through all of them.
NEWEST = f"""
    SELECT id, address, content_hash FROM fetches JOIN (
        SELECT max(id) AS id, min(id) AS first FROM {{of}} WHERE source_id = :source_id AND {READ} GROUP BY address
    ) USING (id) ORDER BY first
"""
ALL = NEWEST.format(of="fetches")
SINCE = NEWEST.format(
    of="""(
        SELECT DISTINCT address AS asked FROM fetches WHERE id > :last AND +source_id = :source_id
    ) CROSS JOIN fetches ON address = asked"""
)
AT_ONCE = 100  # that are looked up by one query


class Newest(NamedTuple):
    """One address, and the number of its fetch: the rest of it is `kept_by_id` when it is wanted."""

    id: int
    url: str
    content_hash: str


def newest(archive: Archive, source_id: str, since: int | None = None) -> Iterator[Newest]:
    """Of a source's addresses, in the order they were first seen.

    since: the last fetch that is not wanted any more: only addresses that were asked for later.
    """
    sql, of = (ALL, {}) if since is None else (SINCE, {"last": since})
    return (Newest(*row) for row in archive.db.execute(sql, {"source_id": source_id, **of}))


def kept_by_id(archive: Archive, ids: Sequence[int]) -> Iterator[Kept]:
    """The fetches with these numbers, in their order; only a few are in memory at a time."""
    for some in map(list, chunks(ids, AT_ONCE)):
        sql = f"SELECT id, {KEPT} FROM fetches WHERE id IN ({', '.join('?' * len(some))})"
        rows = {id: Kept(*row) for id, *row in archive.db.execute(sql, some)}
        yield from (rows[id] for id in some)


def kept_at(archive: Archive, source_id: str, url: str) -> Kept:
    """The newest of one address, of which there is one."""
    sql = f"SELECT {KEPT} FROM fetches WHERE source_id = ? AND address = ? AND {READ} ORDER BY id DESC LIMIT 1"
    return Kept(*archive.db.execute(sql, [source_id, url]).fetchone())


def last_fetch(archive: Archive, run_id: int) -> int:
    """The number of the last fetch of a run and those before it; 0 where there is none."""
    row = archive.db.execute("SELECT id FROM fetches WHERE run_id <= ? ORDER BY id DESC LIMIT 1", [run_id]).fetchone()
    return int(row[0]) if row else 0
