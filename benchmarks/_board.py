"""A board whose archive has grown for years: each run lists the newest postings, and those before them are gone.

Its pages are short, few differ, and none states a number: each address is a vacancy of its own, and what is measured
with them is what is done about pages that have been read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from sys import maxsize
from unittest.mock import patch

import parsers
from benchmarks._postings import BOARD
from parsers import pages
from scraper import readings
from scraper.archive import Archive, Had, Tally
from scraper.exchange import Page, Request

LISTED, CHANGED, DIFFERENT = 1000, 50, 40  # postings of a run, those of a later run that change, pages that differ
START = datetime(2026, 1, 5, 6, tzinfo=UTC)
DAY = timedelta(days=2)
PAGE = """\
<h1 class="title">Internship - Night Trains Division (NT)</h1><div class="job_description">
<p>The Night Trains Division looks after what travellers take for granted.</p>
<p>What will you do?</p><ul><li>Compare the weekly table of tides;</li><li>File notes on fog.</li></ul>
<p>Monthly grant of €{grant}.00 and a travel reimbursement.</p><p>{months}-month traineeship in Vienna.</p>
<p>Apply until {day} June 2028, at 23.59, Brussels time</p>
<p>Documents</p><ul><li>Curriculum vitae</li><li>Motivation letter</li></ul></div>"""


def page(nth: int) -> bytes:
    """One of the pages that differ."""
    nth %= DIFFERENT
    return PAGE.format(grant=900 + nth, months=3 + nth % 9, day=1 + nth % 30).encode()


def url(nth: int) -> str:
    return f"{BOARD.url}/{nth}"


def fill(path: Path, postings: int) -> None:
    """An archive of so many postings."""
    with closing(Archive(path)) as archive, archive.db.atomic():
        for first in range(0, postings, LISTED):
            _run(archive, list(range(first, min(first + LISTED, postings))), 0)


def go_on(archive: Archive, postings: int) -> int:
    """One more run, in which some pages say something else; gives its number."""
    with archive.db.atomic():
        return _run(archive, list(range(max(0, postings - LISTED), postings)), CHANGED)


def _run(archive: Archive, listed: list[int], changed: int) -> int:
    """Every listed posting asked for; so many, or all where they are new, say what they have not said before."""
    at = START + DAY * archive.db.table("runs").count
    run_id = archive.start_run(at, "benchmark")
    archive.saw(run_id, BOARD.id, {url(nth): url(nth) for nth in listed})
    hads: dict[int, Had | None] = {}
    for place, nth in enumerate(listed):
        asked = Request(url=url(nth))
        body = page(nth + run_id if place < changed else nth)
        answer = Page(request=asked, url=asked.url, status=200, headers={}, body=body, fetched_at=at)
        had = archive.had(BOARD.id, url(nth)) if changed and place >= changed else hads.get(nth % DIFFERENT)
        if had:
            archive.keep_unmodified(run_id, BOARD.id, "posting", url(nth), answer, had)
        else:
            archive.keep(run_id, BOARD.id, "posting", url(nth), answer, body.decode())
            if not changed:
                hads[nth % DIFFERENT] = archive.had(BOARD.id, url(nth))
    archive.finish_source(run_id, BOARD.id, Tally(found=len(listed), changed=changed))
    archive.finish_run(run_id, at, "ok", {})
    return run_id


@contextmanager
def read_once() -> Iterator[None]:
    """Each page that differs is read once, by this process: so that reading costs nothing."""
    with (
        patch.object(readings, "FEWEST", maxsize),
        patch.object(parsers, "read", lru_cache(maxsize=None)(parsers.read)),
        patch.object(pages, "postings", lru_cache(maxsize=None)(pages.postings)),
    ):
        yield
