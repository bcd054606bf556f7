"""A source's page: its runs, and what it lists."""

from __future__ import annotations

import sqlite3
from typing import Any

from scraper.export._text import address
from scraper.site._home import judged
from scraper.site._query import rows

RUNS = """
    SELECT started_at, run_sources.outcome, reason, found, new, changed, unchanged, closed, failed, seconds
    FROM run_sources JOIN runs ON runs.id = run_id WHERE source_id = ? ORDER BY run_id DESC LIMIT 100
"""
LISTED = """
    SELECT vacancies.id, title, deadline, deadline_zone, status FROM vacancies JOIN status ON status.vacancy_id = id
    WHERE id IN (SELECT vacancy_id FROM links WHERE source_id = ? AND gone_since IS NULL AND closed_at IS NULL)
    ORDER BY status <> 'open', deadline_utc IS NULL, deadline_utc, id LIMIT 200
"""


def source(db: sqlite3.Connection, id: str) -> dict[str, Any] | None:
    """What the page shows; None where there is no such source."""
    found = rows(db, "SELECT * FROM sources WHERE id = ?", id)
    if not found:
        return None
    runs = list(map(judged, rows(db, RUNS, id)))
    return {**found[0], "link": address(found[0]["url"]), "runs": runs, "listed": rows(db, LISTED, id)}
