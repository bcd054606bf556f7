"""What ten times as many vacancies cost: a rebuild, a run in which some pages changed, and memory.

    python -m benchmarks.growth [--pages 100000]

The pages are short and few differ, and each of those is read once: what is measured is everything but the reading,
which takes as long for each page however many there are. Every rebuild is a process of its own, whose memory at its
peak counts; to that of the larger one the memory of two readers is put, which read whole pages.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from typing import NamedTuple

from benchmarks import _board
from benchmarks._postings import BOARD
from benchmarks._report import Goal, apart, cpu, show
from benchmarks.pages import made
from parsers import read
from parsers.pages import postings
from scraper.archive import Archive
from scraper.rebuild import rebuild
from scraper.store import Store
from scraper.update import update

PAGES, TENTH, ROUNDS, READ = 100_000, 10, 5, 20  # postings, how many times fewer, later runs, pages of a reader
READERS = 2
GOALS = (
    Goal("rebuild: time a vacancy", "a tenth of them", 1.2),
    Goal("a later run: time", "a tenth of them stored", 1.2),
    Goal("rebuild: memory, two readers included", "", 300, unit="MB"),
    Goal("rebuild: memory", "a tenth of them", 1.1),
)
NEXT = """\
What grows is the list of what is unread, eight bytes a page, and what SQLite keeps of a larger file. Next: a profile of
the later run, statement by statement, at both sizes."""


class Spent(NamedTuple):
    """What a rebuild took: CPU seconds, and MB at the peak."""

    seconds: float
    memory: float


def main(pages: int = PAGES, rounds: int = ROUNDS, read_pages: int = READ) -> int:
    """Print the table; gives the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder, "few"), Path(folder, "many")
        sizes = {few: pages // TENTH, many: pages}
        for data, size in sizes.items():
            data.mkdir()
            apart(_board.fill, data / "archive.db", size)
        before, large, behind = (apart(spend_on_rebuild, data) for data in (few, many, few))
        small = Spent((before.seconds + behind.seconds) / 2, before.memory)
        later = apart(spend_on_runs, sizes, rounds)
    reader = apart(memory_of_reading, read_pages)
    rows = [
        GOALS[0].reached([large.seconds / small.seconds / TENTH]),
        GOALS[1].reached(run[many] / run[few] for run in later),
        GOALS[2].reached([large.memory + READERS * reader]),
        GOALS[3].reached([large.memory / small.memory]),
    ]
    code = show(rows, lambda: NEXT)
    print(
        f"\n{sizes[few]:,} and {pages:,} vacancies, of which {_board.LISTED:,} are listed; one rebuild of the many, "
        f"between two of the few. In each\nof {rounds} later runs {_board.CHANGED} pages changed. Memory: "
        f"{small.memory:.0f} and {large.memory:.0f} MB, and a reader {reader:.0f} MB. A vacancy takes\n"
        f"{large.seconds / pages * 1000:.2f} ms beside its reading, a later run "
        f"{median(run[many] for run in later):.2f} s."
    )
    return code


def spend_on_rebuild(data: Path) -> Spent:
    with _board.read_once():
        before = cpu()
        rebuild(data, [BOARD])
        return Spent(cpu() - before, memory())


def spend_on_runs(sizes: dict[Path, int], rounds: int) -> list[dict[Path, float]]:
    """CPU seconds of bringing each vacancies.db up to date, in turn, round by round; the first one warms up."""
    with _board.read_once():
        return [{data: spend_on_run(data, size) for data, size in sizes.items()} for _ in range(rounds + 1)][1:]


def spend_on_run(data: Path, postings: int) -> float:
    with closing(Archive(data / "archive.db")) as archive, closing(Store(data / "vacancies.db")) as store:
        run_id = _board.go_on(archive, postings)
        gc.collect()
        before = cpu()
        update(store, archive, [BOARD], run_id=run_id)
        return cpu() - before


def memory_of_reading(count: int) -> float:
    """Of a process that has read so many whole pages."""
    for seed in range(count):
        for posting in postings(made(seed).known):
            read(posting.text, BOARD.hints)
    return memory()


def memory() -> float:
    """Megabytes that this process had at its peak."""
    return getrusage(RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=PAGES)
    sys.exit(main(parser.parse_args().pages))
