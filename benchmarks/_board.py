"""A board whose archive has grown for years: each run lists the newest postings, and those before them are gone.

Its pages are short, few differ, and none states a number: each address is a vacancy of its own, and what is measured
with them is what is done about pages that have been read.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from unittest.mock import patch

import parsers
from benchmarks._postings import BOARD
from parsers import pages
from scraper.archive import Archive, Tally
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
    """Every listed posting asked for. Some are new or say what they have not said before; the others are copies.

    changed: how many are changed; 0 where all of them are new.
    """
    at = START + DAY * archive.db.table("runs").count
    run_id = archive.start_run(at, "benchmark")
    archive.saw(run_id, BOARD.id, {url(nth): url(nth) for nth in listed})
    said = listed[: changed or DIFFERENT]
    for nth in said:
        keep(archive, run_id, url(nth), page(nth + run_id if changed else nth), at)
    like = {nth: nth if changed else said[place % DIFFERENT] for place, nth in enumerate(listed)}
    _copy(archive, run_id, ((url(like[nth]), url(nth)) for nth in listed[len(said) :]))
    archive.finish_source(run_id, BOARD.id, Tally(found=len(listed), changed=changed))
    archive.finish_run(run_id, at, "ok", {})
    return run_id


def keep(archive: Archive, run_id: int, url: str, body: bytes, at: datetime) -> None:
    """A page as the answer of its address."""
    answer = Page(request=Request(url=url), url=url, status=200, headers={}, body=body, fetched_at=at)
    archive.keep(run_id, BOARD.id, "posting", url, answer, body.decode())


def _copy(archive: Archive, run_id: int, addresses: Iterable[tuple[str, str]]) -> None:
    """The newest answer of each first address, as what the second one answered in a run."""
    others = ", ".join(archive.db.table("fetches").columns_dict.keys() - {"id", "run_id", "url", "address"})
    newest = f"SELECT max(id) FROM fetches WHERE source_id = '{BOARD.id}' AND address = ?"
    sql = f"INSERT INTO fetches (run_id, url, address, {others}) SELECT ?, ?, ?, {others} FROM fetches"
    rows = ((run_id, there, there, here) for here, there in addresses)
    archive.db.conn.executemany(f"{sql} WHERE id = ({newest})", rows)


@contextmanager
def read_once() -> Iterator[None]:
    """Each page that differs has been read, once and by this process: reading costs nothing inside."""
    with (
        patch.object(os, "cpu_count", lambda: 1),
        patch.object(parsers, "read", lru_cache(maxsize=None)(parsers.read)),
        patch.object(pages, "postings", lru_cache(maxsize=None)(pages.postings)),
    ):
        for nth in range(DIFFERENT):
            for posting in pages.postings(page(nth), None, BOARD.posting):
                parsers.read(posting.text, BOARD.hints)
        yield
