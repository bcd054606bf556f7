"""The site at 100,000 vacancies: our pages, beside those of a Datasette without our plugin on the same file.

    python -m benchmarks.site                      (three minutes, most of which go into making the file)
    python -m benchmarks.site --vacancies 10000

Both have the settings of `vacancies serve`, suggestions of facets off, and answer in turn in this process, whose CPU
seconds count, those of SQLite's threads too; the plain one may take its time, so that it gives the same answer. What it
has instead of our home page is its page of the database, a list of tables with their numbers of rows.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from cProfile import Profile
from pathlib import Path
from pstats import Stats
from typing import NamedTuple
from urllib.parse import urlencode

import yaml
from datasette.app import Datasette
from datasette.plugins import pm
from tabulate import tabulate

from benchmarks._many import NOTICES, fill
from benchmarks._report import Goal, Reached, cpu, show
from scraper.clock import utc_now
from scraper.site import HERE, METADATA, SETTINGS

VACANCIES, ROUNDS, WARM = 100_000, 7, 1
CONFIGURED = yaml.safe_load(METADATA.read_text("utf-8"))
TABLES = CONFIGURED["databases"]["vacancies"]["tables"]
PLUGIN = "vacancies_site.py"
ONE = "nato-nato-hq-0"  # the vacancy whose page is asked for
FACETED = ("/vacancies/postings", "/vacancies/postings?status=open", "/vacancies/vacancies")
TIMED_OUT = Goal("declared facets that time out", "none may", 0, unit="facets")

# Parts of a page's time, and what stands in the names of their files and functions.
PARTS = {
    "SQLite": ("sqlite3.",),
    "templates": ("/templates/", "jinja2", "markupsafe"),
    "our plugin": ("scraper/",),
    "Datasette and the rest": ("",),
}
NEXT = "Next: what a page asks of the file kept until the file changes (`PRAGMA data_version`)."


class Compared(NamedTuple):
    """A page of ours, the one beside it, the goal of their ratio, and how often both are asked for in a round."""

    ours: str
    plain: str
    goal: Goal
    times: int = 1


class Sites(NamedTuple):
    """Datasette as we configure it, and as it comes; our plugin is there while ours is asked."""

    ours: Datasette
    plain: Datasette

    async def cost(self, page: Compared) -> float:
        """CPU seconds that our page takes, by those of the one beside it: in turn, as the machine's pace varies."""
        ours = plain = 0.0
        for _ in range(page.times):
            with _without_plugin():
                plain += await _cost(self.plain, page.plain)
            ours += await _cost(self.ours, page.ours)
        return ours / plain


def main(vacancies: int = VACANCIES, rounds: int = ROUNDS, notices: int = NOTICES) -> int:
    """Print the table; gives the exit code."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder, "vacancies.db")
        fill(path, vacancies, utc_now(), notices)
        print(f"A file of {vacancies:,} vacancies, {path.stat().st_size / 1e6:,.0f} MB.\n")
        with opened(path) as sites:
            rows = asyncio.run(_measure(sites, rounds))
            return show(rows, lambda: _missed(sites, rows))


async def _measure(sites: Sites, rounds: int) -> list[Reached]:
    rows = []
    for page in _pages():
        for _ in range(WARM):
            await sites.cost(page)
        rows.append(page.goal.reached([await sites.cost(page) for _ in range(rounds)]))
    late = [name for path in FACETED for name in await timed_out(sites.ours, path)]
    return [*rows, TIMED_OUT.reached([len(late)])]


def _pages() -> Iterator[Compared]:
    same = "the same, with the same facets"
    yield Compared("/", "/vacancies", Goal("home", "Datasette's page of the database", 1.2), times=3)
    yield Compared(FACETED[0], faceted(FACETED[0]), Goal("all postings, with facets", same, 1.2))
    yield Compared(FACETED[1], faceted(FACETED[1]), Goal("open postings, with facets", same, 1.2))
    row = f"/vacancies/vacancies/{ONE}"
    yield Compared(row, row, Goal("a vacancy", "Datasette's page of the row", 1.2), times=20)


def faceted(path: str) -> str:
    """A table's address that asks a Datasette without our configuration for the facets that we declare."""
    form = TABLES[_table(path)]
    asked = [("_facet_array", one["list"]) if isinstance(one, dict) else ("_facet", one) for one in form["facets"]]
    size = [("_facet_size", form["facet_size"])] if "facet_size" in form else []
    return f"{path}{'&' if '?' in path else '?'}{urlencode([*asked, *size])}"


async def timed_out(site: Datasette, path: str) -> set[str]:
    """The declared facets that an answer does not have."""
    declared = {next(iter(one.values())) if isinstance(one, dict) else one for one in TABLES[_table(path)]["facets"]}
    return declared - (await facets(site, path)).keys()


async def facets(site: Datasette, path: str) -> dict[str, dict[str, int]]:
    """What the facets of a table's page say: how often each value is there."""
    answer = await site.client.get(path.replace("?", ".json?", 1) if "?" in path else f"{path}.json")
    found = answer.json()["facet_results"]
    return {name: {value["value"]: value["count"] for value in facet["results"]} for name, facet in found.items()}


def _table(path: str) -> str:
    return path.partition("?")[0].rpartition("/")[2]


def _missed(sites: Sites, rows: list[Reached]) -> str:
    """Where the time of the pages goes that cost too much."""
    missed = [page for page, row in zip(_pages(), rows, strict=False) if not row.well]
    profiles = {page.goal.name: asyncio.run(_shares(sites.ours, page.ours)) for page in missed}
    parts = [[name, *(f"{shares[part]:.0%}" for part in PARTS)] for name, shares in profiles.items()]
    return f"Where its time goes:\n\n{tabulate(parts, ['page', *PARTS], tablefmt='github')}\n\n{NEXT}"


async def _shares(site: Datasette, path: str) -> dict[str, float]:
    """The parts of a page's time, by whose functions it is spent in, while SQLite is asked in the same thread."""
    threads, site.executor = site.executor, None
    profile = Profile()
    await site.client.get(path)
    with profile:
        await site.client.get(path)
    site.executor = threads
    spent: Counter[str] = Counter()
    for (file, _, function), (_, _, own, _, _) in Stats(profile).stats.items():  # type: ignore[attr-defined]
        spent[next(part for part, words in PARTS.items() if any(word in file + function for word in words))] += own
    return {part: spent[part] / spent.total() for part in PARTS}


@contextmanager
def opened(path: Path) -> Iterator[Sites]:
    """Both of one file, opened as `vacancies serve` opens it."""
    plain = Datasette([path], settings=SETTINGS | dict.fromkeys(("sql_time_limit_ms", "facet_time_limit_ms"), 60_000))
    folders = {"template_dir": str(HERE / "templates"), "plugins_dir": str(HERE / "plugins")}
    static = [("assets", str(HERE / "static"))]
    sites = Sites(Datasette([path], settings=SETTINGS, metadata=CONFIGURED, static_mounts=static, **folders), plain)
    try:
        yield sites
    finally:
        pm.unregister(name=PLUGIN)
        for site in sites:
            site.executor.shutdown()


@contextmanager
def _without_plugin() -> Iterator[None]:
    """Datasette has one list of plugins a process."""
    plugin = pm.unregister(name=PLUGIN)
    yield
    pm.register(plugin, name=PLUGIN)


async def _cost(site: Datasette, path: str) -> float:
    started = cpu()
    answer = await site.client.get(path)
    spent = cpu() - started
    answer.raise_for_status()
    return spent


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--vacancies", type=int, default=VACANCIES)
    sys.exit(main(arguments.parse_args().vacancies))
