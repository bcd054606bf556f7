"""A run in which nothing changed, beside the first run: CPU seconds of the whole `vacancies scrape`.

    python -m benchmarks.unchanged
    python -m benchmarks.unchanged --pages 10000

The site answers 304 Not Modified first; then it sends every page again in full, with fresh tokens, so that no bytes are
the same though nothing else changed. Triggers count what is written into vacancies.db's tables, but for its copy of the
ledger.
"""

from __future__ import annotations

import argparse
import re
import sqlite3
import sys
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks._report import Goal, cpu, show
from benchmarks._server import Served, served
from benchmarks.crawl import ours
from benchmarks.pages import made
from scraper._schema import LEDGER
from scraper.archive import Archive
from scraper.bodies import packed
from scraper.clock import utc_now
from scraper.tables import TABLES

PAGES, ROUNDS = 1000, 5  # rounds of unchanged runs; the first run takes a minute and is run once
PACKED = 100  # pages of which the packing is looked at
FIRST = "the first run"
CHROME = re.compile(rb"(?:<style>[^<]*</style>\n<script>[^<]*</script>\n)+")
GOALS = {
    "304": Goal("nothing changed, 304 Not Modified", FIRST, 0.10),
    "full": Goal("nothing changed, full answers with fresh tokens", FIRST, 0.30),
}
WRITTEN = Goal("rows written in derived tables, all those runs", "", 0, unit="rows")
NEXT = """\
A 304 costs a request; a full answer costs finding its posting as well, whose words say whether it changed. Next:
compare the bytes without their tokens before the page is parsed."""


class Run(NamedTuple):
    """What one run came to: CPU seconds, and by how many bytes it made the archive longer."""

    seconds: float
    grown: int


def main(pages: int = PAGES, rounds: int = ROUNDS) -> int:
    """Print the table; gives the exit code."""
    with tempfile.TemporaryDirectory() as folder, served(pages) as site:
        data = Path(folder)
        first = _run(site, data)
        _count_writes(data / "vacancies.db")
        runs = {name: [_run(site, data, heeding=name == "304") for _ in range(rounds)] for name in GOALS}
        written = _value(data / "vacancies.db", "SELECT count(*) FROM written")
    print(f"{_said(pages, first, runs)}\n{_packed()}")
    rows = [GOALS[name].reached(run.seconds / first.seconds for run in of) for name, of in runs.items()]
    return show([*rows, WRITTEN.reached([written])], lambda: NEXT)


def _said(pages: int, first: Run, runs: dict[str, list[Run]]) -> str:
    added = {name: median(run.grown for run in of) / pages for name, of in runs.items()}
    return f"""\
{pages:,} pages of 60 kB; the first run once, the others {len(runs["304"])} times each. Bytes that a run adds to the
archive, a page: the first {first.grown / pages:,.0f}; one of 304s {added["304"]:,.0f}; one of full answers
{added["full"]:,.0f} (the log of what was asked and answered: nothing of the pages).
"""


def _packed() -> str:
    """What bodies take with a dictionary, of what they take without.

    The pages that are made have random styles and scripts, which nothing packs; sites repeat theirs.
    """
    pages = [made(seed).known for seed in range(PACKED)]
    (chrome,) = CHROME.findall(pages[0])
    alike = [CHROME.sub(lambda _: chrome, page) for page in pages]
    return f"""\
Bodies, packed with their source's first page as a dictionary, take {_share(pages):.2f} of the bytes that they take
each by itself; {_share(alike):.2f} where styles and scripts are the same on every page.
"""


def _share(pages: Sequence[bytes]) -> float:
    with closing(Archive(Path(":memory:"))) as archive:
        rows = [archive.dictionaries.packed(page, "bench", "posting", utc_now()) for page in pages]
    together, alone = (sum(len(row["bytes"]) for row in of) for of in (rows[1:], map(packed, pages[1:])))
    return together / alone


def _run(site: Served, data: Path, *, heeding: bool = False) -> Run:
    (site.heeding.set if heeding else site.heeding.clear)()
    before, started = _size(data / "archive.db"), cpu()
    ours(site, data)
    return Run(cpu() - started, _size(data / "archive.db") - before)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _count_writes(path: Path) -> None:
    """From now on each row that is written in a table of what was read is counted in the table `written`."""
    with closing(sqlite3.connect(path)) as db:
        db.executescript("\n".join(["CREATE TABLE written (name);", *_triggers(TABLES.keys() - LEDGER.keys())]))


def _triggers(tables: Iterable[str]) -> Iterable[str]:
    for table in tables:
        for change in ("INSERT", "UPDATE", "DELETE"):
            then = f"INSERT INTO written VALUES ('{table}')"
            yield f"CREATE TRIGGER written_{table}_{change} AFTER {change} ON {table} BEGIN {then}; END;"


def _value(path: Path, sql: str) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute(sql).fetchone()[0])


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("--pages", type=int, default=PAGES)
    sys.exit(main(asked.parse_args().pages))
