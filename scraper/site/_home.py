"""The home page: what closes next, what is new since the last run, and how the sources are."""

from __future__ import annotations

import sqlite3
from typing import Any

from scraper.outcomes import WELL
from scraper.site._query import Row, rows
from scraper.site._values import label

NEXT = """
    SELECT open_vacancies.*, julianday(coalesce(deadline_utc, deadline)) - julianday('now') AS days
    FROM open_vacancies WHERE deadline IS NOT NULL
    ORDER BY coalesce(deadline_utc, deadline), id LIMIT 10
"""
LAST_RUN = "SELECT id, started_at, finished_at, outcome FROM runs WHERE outcome IS NOT NULL ORDER BY id DESC LIMIT 1"
NEW = """
    SELECT id, title, organization, deadline, deadline_zone FROM vacancies
    WHERE first_seen >= ? ORDER BY first_seen DESC, id LIMIT 10
"""
CHANGED = """
    SELECT vacancy_id AS id, title, field, old, new FROM changes JOIN vacancies ON vacancies.id = vacancy_id
    WHERE seen_at >= ? ORDER BY field <> 'deadline', title, field LIMIT 10
"""
HEALTH = """
    SELECT source_id AS id, coalesce(name, source_id) AS name, started_at, run_sources.outcome, reason, found,
        new, failed, max(run_id) AS run_id, (
            SELECT 'held back since ' || substr(since, 1, 10) || ': ' || message FROM held_back
            WHERE held_back.source_id = run_sources.source_id LIMIT 1
        ) AS held
    FROM run_sources JOIN runs ON runs.id = run_id LEFT JOIN sources ON sources.id = source_id
    GROUP BY source_id ORDER BY sources.rowid
"""
COUNTS = """
    SELECT (SELECT count(*) FROM vacancies) AS known, (SELECT count(*) FROM status WHERE status = 'open') AS open,
        (SELECT count(*) FROM sources WHERE id NOT IN (SELECT source_id FROM run_sources)) AS never_asked
"""


def home(db: sqlite3.Connection) -> dict[str, Any]:
    """What the page shows."""
    (counts,) = rows(db, COUNTS)
    last = next(iter(rows(db, LAST_RUN)), None)
    since = last["started_at"] if last else ""
    return {
        **counts,
        "next": rows(db, NEXT),
        "last_run": last,
        "new": rows(db, NEW, since),
        "changed": [{**change, "label": label(change["field"])} for change in rows(db, CHANGED, since)],
        "sources": list(map(judged, rows(db, HEALTH))),
    }


def judged(source: Row) -> Row:
    """With a word on its last run that tells without colour.

    >>> judged({"outcome": "unchanged"})["health"], judged({"outcome": "blocked"})["health"]
    ('well', 'wants a look')
    """
    well = source["outcome"] in WELL and not source.get("held")
    return {**source, "health": "well" if well else "wants a look"}
