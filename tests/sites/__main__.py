"""`make demo-all`: the replica of every platform scraped in one run, and what each came to."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from tabulate import tabulate

from scraper.archive import Tally
from scraper.demo import replica
from scraper.demo.server import serving
from scraper.demo.tour import sources_of
from scraper.platforms import PLATFORMS
from scraper.run import scrape
from scraper.sources import Organization, Source
from tests.sites.board import TODAY, notices

NOT_A_SITE = {"page", "selectminds", "folder"}  # of the demo's own replica, or of no site at all
COLUMNS = ("found", "new", "failed", "seconds")


@contextmanager
def every_platform(folder: Path) -> Iterator[tuple[Source, ...]]:
    """A source of each platform, whose replicas are served until the block ends."""
    with ExitStack() as running:
        jobs, questions = sources_of(running.enter_context(replica(TODAY)))
        yield jobs, questions, _saved(folder), *(_replica(name, running) for name in sorted({*PLATFORMS} - NOT_A_SITE))


def _replica(platform: str, running: ExitStack) -> Source:
    site = import_module(f"tests.sites.{platform}")
    source: Source = site.source(running.enter_context(serving(site.Site())).url)
    return replace(source, id=platform, issuer=platform)


def _saved(folder: Path) -> Source:
    """A folder of notices, as people save them."""
    saved = folder / "saved"
    saved.mkdir()
    for notice in notices(5):
        (saved / f"{notice.requisition}.html").write_text(f"<h1>{notice.title}</h1>{notice.description}", "utf-8")
    nato = Organization("NATO")
    return Source(
        id="folder",
        name="Saved",
        platform="folder",
        url=str(saved),
        organization=nato,
        zone="Europe/Brussels",
        expects=5,
    )


def read(folder: Path) -> dict[str, int]:
    """How many postings and programmes of each source the database holds."""
    with closing(sqlite3.connect(folder / "vacancies.db")) as db:
        return dict(db.execute("SELECT source_id, count(DISTINCT vacancy_id) FROM links GROUP BY source_id"))


def main() -> int:
    tallies: dict[str, Tally] = {}
    with TemporaryDirectory() as name, every_platform(Path(name)) as sources:
        well = scrape(sources, Path(name), sources, say=lambda source, tally: tallies.update({source.id: tally}))
        held = read(Path(name))
    rows = [
        [source.platform, *(getattr(tallies[source.id], column) for column in COLUMNS[:2]), held.get(source.id, 0)]
        + [getattr(tallies[source.id], column) for column in COLUMNS[2:]]
        for source in sources
    ]
    print(tabulate(rows, ["platform", *COLUMNS[:2], "read", *COLUMNS[2:]]))
    for source in sources:
        if tallies[source.id].reason:
            print(f"{source.platform}: {tallies[source.id].reason}", file=sys.stderr)
    return 0 if well and all(found == kept for _, found, _, kept, *_ in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
