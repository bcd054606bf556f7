"""Which postings their lists still name, run by run: when each was first seen, gone and closed.

A failed run says nothing. Gone from a whole list once is gone; gone in two runs a day apart is closed, and so is one
whose own page says so; listed again, with a page that does not, it is open again, under the same id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from scraper.archive import Archive
from scraper.clock import stamp
from scraper.rows import Row
from scraper.store import Store
from scraper.tables import COMPLETE

CLOSED_AFTER = timedelta(hours=24)
SUMMED_UP = {"vacancies": ("first_seen", "gone_since", "closed_at"), "programmes": ("first_seen", "gone_since")}
LISTED = "SELECT url FROM seen"


def follow(store: Store, archive: Archive, since: int, touched: Iterable[str] | None) -> None:
    """Every finished listing of the runs after that one, in order.

    touched: the ids of postings that were written: when these were seen is to be said as well; None: all of them.
    """
    sql = f"""
        SELECT run_id, source_id, started_at FROM run_sources JOIN runs ON runs.id = run_id
        WHERE run_id > ? AND run_sources.outcome IN {COMPLETE} ORDER BY run_id
    """
    said = set(touched or ())
    for listing in list(archive.db.query(sql, [since])):
        marked = _mark(store, archive, listing)
        said |= set() if touched is None else marked
    _sum_up(store, None if touched is None else said)


def _mark(store: Store, archive: Archive, listing: Row) -> set[str]:
    """What a listing says of its source's addresses; gives the ids of the postings of which it says something new."""
    db, source, at = store.db, listing["source_id"], listing["started_at"]
    long_ago = stamp(datetime.fromisoformat(at) - CLOSED_AFTER)
    db.execute("CREATE TEMP TABLE IF NOT EXISTS seen (url PRIMARY KEY, outcome)")
    db.execute("DELETE FROM seen")
    db.conn.executemany("INSERT INTO seen VALUES (?, ?)", archive.seen(listing["run_id"], source))
    marked: set[str] = set()
    for state, where in (
        ("gone_since = NULL, closed_at = NULL", f"gone_since IS NOT NULL AND url IN ({LISTED})"),
        (
            "closed_at = NULL",
            f"gone_since IS NULL AND closed_at IS NOT NULL AND url IN ({LISTED} WHERE outcome = 'ok')",
        ),
        ("closed_at = :at", f"closed_at IS NULL AND url IN ({LISTED} WHERE outcome = 'closed')"),
        ("closed_at = :at", f"closed_at IS NULL AND gone_since <= :long_ago AND url NOT IN ({LISTED})"),
        ("gone_since = :at", f"gone_since IS NULL AND first_seen < :at AND url NOT IN ({LISTED})"),
    ):
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
