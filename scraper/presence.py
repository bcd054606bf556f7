"""Which postings their lists still name, run by run: when each was first seen, gone and closed.

A list that failed says nothing. Gone from a whole list once is gone; gone in two runs a day apart is closed. What a
posting's own page says counts in every run, whatever became of the list: one that says it is closed is, and one that
shows the posting is open (again), under the same id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, timedelta

from scraper.archive import Archive
from scraper.clock import stamp
from scraper.rows import Row
from scraper.store import Store
from scraper.tables import COMPLETE

CLOSED_AFTER = timedelta(hours=24)
SUMMED_UP = {"vacancies": ("first_seen", "gone_since", "closed_at"), "programmes": ("first_seen", "gone_since")}

# What a source was asked in each run, also in one that did not get to its end.
LISTINGS = f"""
    SELECT run_id, source_id, started_at, coalesce(run_sources.outcome IN {COMPLETE}, 0) AS whole
    FROM (
        SELECT run_id, source_id FROM run_sources WHERE run_id > :since
        UNION SELECT run_id, source_id FROM sightings WHERE run_id > :since
    )
    JOIN runs ON runs.id = run_id LEFT JOIN run_sources USING (run_id, source_id)
    ORDER BY run_id
"""
LISTED = "SELECT url FROM seen"
OPEN = "gone_since = NULL, closed_at = NULL"
# What is set, and where: by a whole list that names an address, by its page, by a whole list that does not name it.
NAMED = ((OPEN, f"gone_since IS NOT NULL AND url IN ({LISTED})"),)
SHOWN = (
    (OPEN, f"coalesce(gone_since, closed_at) IS NOT NULL AND url IN ({LISTED} WHERE outcome = 'ok')"),
    ("closed_at = :at", f"closed_at IS NULL AND url IN ({LISTED} WHERE outcome = 'closed')"),
)
NOT_NAMED = (
    ("closed_at = :at", f"closed_at IS NULL AND gone_since <= :long_ago AND url NOT IN ({LISTED})"),
    ("gone_since = :at", f"gone_since IS NULL AND first_seen < :at AND url NOT IN ({LISTED})"),
)


def follow(store: Store, archive: Archive, since: int, anew: Collection[str], touched: Iterable[str] | None) -> None:
    """Every listing of the runs after that one, in order.

    anew:    the sources that are followed from their first run on: postings of earlier runs have come to them only now.
    touched: the ids of postings that were written: when these were seen is to be said as well; None: all of them.
    """
    said = _forget(store, anew).union(touched or ())
    for listing in list(_listings(archive, since, anew)):
        marked = _mark(store, archive, listing)
        said |= marked if touched is not None else set()  # all of them are too many to hold
    _sum_up(store, None if touched is None else said)


def _listings(archive: Archive, since: int, anew: Collection[str]) -> Iterator[Row]:
    for listing in archive.db.query(LISTINGS, {"since": 0 if anew else since}):
        if listing["run_id"] > since or listing["source_id"] in anew:
            yield listing


def _forget(store: Store, sources: Iterable[str]) -> set[str]:
    sql = f"UPDATE links SET {OPEN} WHERE source_id = ? AND coalesce(gone_since, closed_at) IS NOT NULL"
    return {id for source in sources for (id,) in store.db.execute(f"{sql} RETURNING vacancy_id", [source])}


def _mark(store: Store, archive: Archive, listing: Row) -> set[str]:
    """What a listing says of its source's addresses; gives the ids of the postings of which it says something new."""
    db, source, at = store.db, listing["source_id"], listing["started_at"]
    long_ago = stamp(datetime.fromisoformat(at) - CLOSED_AFTER)
    db.execute("CREATE TEMP TABLE IF NOT EXISTS seen (url PRIMARY KEY, outcome)")
    db.execute("DELETE FROM seen")
    db.conn.executemany("INSERT INTO seen VALUES (?, ?)", archive.seen(listing["run_id"], source))
    marked: set[str] = set()
    for state, where in (*NAMED, *SHOWN, *NOT_NAMED) if listing["whole"] else SHOWN:
        sql = f"UPDATE links SET {state} WHERE source_id = :source AND {where} RETURNING vacancy_id"
        rows = db.execute(sql, {"at": at, "long_ago": long_ago, "source": source})
        marked.update(id for (id,) in rows)
    return marked


def _sum_up(store: Store, ids: Collection[str] | None) -> None:
    """A posting is where any of its addresses is, and gone when all of them are."""
    for table, columns in SUMMED_UP.items():
        was, now = (", ".join(f"{of}.{column}" for column in columns) for of in (table, "presence"))
        sql = f"""
            UPDATE {table} SET ({", ".join(columns)}) = ({now}) FROM presence
            WHERE presence.vacancy_id = id AND ({was}) IS NOT ({now})
        """
        if ids is None:
            store.db.execute(sql)
        else:
            store.db.conn.executemany(f"{sql} AND vacancy_id = ?", ((id,) for id in ids))
