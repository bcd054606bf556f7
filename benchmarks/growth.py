"""What ten times as many vacancies cost: a rebuild, a run in which some pages changed, and memory.

    python -m benchmarks.growth [--pages 100000]

The pages are short and few differ, and each of those is read once: what is measured is everything but the reading,
which takes as long for each page however many there are. Every rebuild is a process of its own, whose memory at its
peak counts; to that of the larger one the memory of two readers is put, which read whole pages.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from typing import NamedTuple, TypeVar

from benchmarks import _board
from benchmarks._postings import BOARD
from benchmarks._report import Goal, cpu, show
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
Of a database that is made anew no ids are held, so what is left of the growth is not explained. Next: measure the
memory step by step, in a process that has filled no archive before."""
T = TypeVar("T")


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
        small, large = (apart(spend_on_rebuild, data) for data in sizes)
        later = [apart(spend_on_runs, data, size, rounds) for data, size in sizes.items()]
    reader = apart(memory_of_reading, read_pages)
    rows = [
        GOALS[0].reached([large.seconds / small.seconds / TENTH]),
        GOALS[1].reached(now / before for before, now in zip(*later, strict=True)),
        GOALS[2].reached([large.memory + READERS * reader]),
        GOALS[3].reached([large.memory / small.memory]),
    ]
    code = show(rows, lambda: NEXT)
    print(
        f"\n{sizes[few]:,} and {pages:,} vacancies, of which {_board.LISTED:,} are listed; one rebuild of each. In "
        f"each of {rounds} later runs\n{_board.CHANGED} pages changed. Memory: {small.memory:.0f} and "
        f"{large.memory:.0f} MB, and a reader {reader:.0f} MB. A vacancy takes\n"
        f"{large.seconds / pages * 1000:.2f} ms beside its reading, a later run {median(later[1]):.2f} s."
    )
    return code


def spend_on_rebuild(data: Path) -> Spent:
    with _board.read_once():
        before = cpu()
        rebuild(data, [BOARD])
        return Spent(cpu() - before, memory())


def spend_on_runs(data: Path, postings: int, rounds: int) -> list[float]:
    """CPU seconds of bringing vacancies.db up to date, run by run; the first one warms up."""
    with _board.read_once():
        return [spend_on_run(data, postings) for _ in range(rounds + 1)][1:]


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


def apart(work: Callable[..., T], *args: object) -> T:
    """In a process of its own."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        return process.submit(work, *args).result()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=PAGES)
    sys.exit(main(parser.parse_args().pages))
