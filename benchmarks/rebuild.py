"""How much sooner a rebuild from the archive is done by two cores than by one.

    python -m benchmarks.rebuild [--pages 10000]

The one table of wall time: what is asked is how long somebody waits. Whole pages are read, as `vacancies rebuild` does
it, by one process and by as many as it takes where there are two cores, in turn. Each begins with nothing compiled.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import NamedTuple
from unittest.mock import patch

from benchmarks._board import keep
from benchmarks._postings import BOARD
from benchmarks._report import Goal, apart, cpu, show
from benchmarks.pages import made
from scraper.archive import Archive
from scraper.rebuild import rebuild

ROUNDS, PAGES, CORES = 3, 1500, 2  # a round takes a minute or so
GOAL = Goal("a rebuild by two cores: times faster", "by one", 1.8, "≥")
START = datetime(2026, 1, 5, 6, tzinfo=UTC)


class Took(NamedTuple):
    """Seconds that a rebuild took, by the clock on the wall and of all the cores."""

    wall: float
    cpu: float


def rebuilt(data: Path, cores: int) -> Took:
    """By as many cores, from a standing start."""
    wall, spent = time.perf_counter(), cpu()
    with patch.object(os, "cpu_count", lambda: cores):
        rebuild(data, [BOARD])
    return Took(time.perf_counter() - wall, cpu() - spent)


def main(rounds: int = ROUNDS, pages: int = PAGES) -> int:
    """Print the table; gives the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        fill(data / "archive.db", pages)
        took = [tuple(apart(rebuilt, data, cores) for cores in (1, CORES)) for _ in range(rounds)]
    code = show([GOAL.reached(one.wall / two.wall for one, two in took)], lambda: _missed(took))
    print(f"\n{pages} pages; {rounds} rounds.")
    return code


def fill(path: Path, count: int) -> None:
    """An archive of so many whole pages."""
    with closing(Archive(path)) as archive, archive.db.atomic():
        run_id = archive.start_run(START, "benchmark")
        bodies = {f"{BOARD.url}/{seed}": made(seed).known for seed in range(count)}
        archive.saw(run_id, BOARD.id, {url: url for url in bodies})
        for url, body in bodies.items():
            keep(archive, run_id, url, body, START)


def _missed(took: list[tuple[Took, ...]]) -> str:
    one, two = sorted(took)[len(took) // 2]
    busy = median(two.cpu / (CORES * two.wall) for _, two in took)
    return f"""\
One core takes {one.cpu:.1f} CPU seconds, two take {two.cpu:.1f} of theirs and are at work {busy:.0%} of the time. Each
reader first compiles every expression with all of its words, which takes seconds: it matters less, the more pages.
Next: fewer and smaller expressions; readers that are started while the first pages are looked up."""


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=PAGES)
    sys.exit(main(pages=parser.parse_args().pages))
