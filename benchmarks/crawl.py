"""Crawling, reading and storing, beside Scrapy: pages a CPU second, of a site on loopback that wants no pauses.

    python -m benchmarks.crawl
    python -m benchmarks.crawl --pages 10000

Both start as processes of their own, and all of theirs is counted; the site's is not. Ours lists, obeys robots.txt,
asks for one page at a time, archives every answer (a transaction each, on disk before the next is asked for), reads all
fields with their words, and makes vacancies.db. Scrapy is handed the addresses.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack, closing
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from unittest.mock import patch

from tabulate import tabulate

from benchmarks._report import Goal, cpu, show
from benchmarks._server import Served, served

PAGES, ROUNDS, WARM = 1000, 1, 1  # a round takes minutes; one before it, so that all is compiled to bytecode
PROFILED = 200  # pages at most
GOAL = Goal("pages a CPU second: crawled, read, stored", "Scrapy: 12 fields by CSS, one table", 6, "≥")
NEXT = """\
Scrapy is told where twelve texts stand, and copies them; ours reads prose, and that is what costs. The goal would be
{goal:.1f} ms a page in all; asking and archiving alone are more. Next: what the table of reading says, and to hand the
text that the crawl found to the reading, which finds it again."""


def main(pages: int = PAGES, rounds: int = ROUNDS, warm: int = WARM) -> int:
    """Print the table; gives the exit code."""
    for _ in range(warm):
        with served(1) as site:
            _round(site)
    with served(pages) as site:
        times = [_round(site) for _ in range(rounds)]
    print(f"{pages:,} pages, {'one round' if rounds == 1 else f'{rounds} rounds'}.\n")
    rows = [GOAL.reached(one["Scrapy"] / one["ours"] for one in times)] if "Scrapy" in times[0] else []
    return show(rows, lambda: _missed({name: median(one[name] for one in times) for name in times[0]}, pages))


def _missed(times: dict[str, float], pages: int) -> str:
    """Where the time goes: each crawler beside Scrapy that reads nothing, and the parts of ours."""
    beside = times["Scrapy, nothing read"]
    rows = [(name, f"{took / pages * 1000:.1f}", f"{took / beside:.2f}") for name, took in times.items()]
    heads = ["a page", "CPU ms", "× Scrapy, nothing read"]
    costs = tabulate(rows, heads, tablefmt="github", disable_numparse=True)
    parts = {**_parts(min(pages, PROFILED)), "reading and vacancies.db": times["ours"] - times["ours, nothing read"]}
    parts["reading and vacancies.db"] *= 1000 / pages
    profile = tabulate(parts.items(), ["part of ours", "CPU ms"], tablefmt="github", floatfmt=".1f")
    return f"{costs}\n\n{profile}\n\n{NEXT.format(goal=times['Scrapy'] / GOAL.bound / pages * 1000)}"


def _parts(pages: int) -> dict[str, float]:
    """CPU milliseconds a page of what is done before anything is read, in the one thread that does it."""
    from scraper import crawl
    from scraper.archive import Archive
    from scraper.fetch import Fetcher

    spent: Counter[str] = Counter()
    parts = {
        "asking (httpx)": (Fetcher, "ask"),
        "finding the posting": (crawl, "texts_of"),
        "archiving": (Archive, "keep"),
    }
    with served(pages) as site, tempfile.TemporaryDirectory() as folder, ExitStack() as until:
        for name, (owner, part) in parts.items():
            until.enter_context(patch.object(owner, part, _timed(getattr(owner, part), name, spent)))
        site.declare(Path(folder))
        _archive_only(Path(folder))
    return {name: spent[name] / pages * 1000 for name in parts}


def _timed(part: Callable[..., object], name: str, spent: Counter[str]) -> Callable[..., object]:
    def timed(*args: object, **options: object) -> object:
        started = time.thread_time()
        try:
            return part(*args, **options)
        finally:
            spent[name] += time.thread_time() - started

    return timed


def _round(site: Served) -> dict[str, float]:
    """CPU seconds of each crawler that is installed, each into a folder of its own."""
    crawlers = {"ours": ours, "ours, nothing read": ours_unread}
    if find_spec("scrapy"):
        crawlers |= {"Scrapy": scrapy, "Scrapy, nothing read": scrapy_unread}
    return {name: _seconds(crawler, site) for name, crawler in crawlers.items()}


def _seconds(crawler: Callable[[Served, Path], None], site: Served) -> float:
    with tempfile.TemporaryDirectory() as folder:
        started = cpu()
        crawler(site, Path(folder))
        return cpu() - started


# ------------------------------------------------------------------------------------------ the crawlers


def ours(site: Served, data: Path) -> None:
    """`vacancies scrape`."""
    site.declare(data)
    _run("-m", "scraper.cli", "scrape", "bench", "--data", str(data))


def ours_unread(site: Served, data: Path) -> None:
    """The same without its last step: vacancies.db is not made."""
    site.declare(data)
    _run("-m", "benchmarks.crawl", "--archive-only", str(data))


def scrapy(site: Served, data: Path) -> None:
    _run("-m", "benchmarks._scrapy", str(data / "scrapy.db"), given=site)


def scrapy_unread(site: Served, data: Path) -> None:
    _run("-m", "benchmarks._scrapy", given=site)


def _run(*args: str, given: Served | None = None) -> None:
    addresses = "\n".join(given.urls) if given else ""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, *args], check=True, env=env, input=addresses, text=True, stdout=subprocess.DEVNULL)


def _archive_only(data: Path) -> None:
    from scraper import run
    from scraper.archive import Archive
    from scraper.clock import utc_now
    from scraper.declared import known

    source = known(data).sources["bench"]
    with closing(Archive(data / "archive.db")) as archive:
        run._fetch([source], archive, [source.url], utc_now, run.unsaid, run.How())


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("--pages", type=int, default=PAGES)
    asked.add_argument("--archive-only", type=Path, help=argparse.SUPPRESS)
    said = asked.parse_args()
    if said.archive_only:
        _archive_only(said.archive_only)
    else:
        sys.exit(main(said.pages))
