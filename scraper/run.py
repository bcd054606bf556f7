"""A run: every source asked, everything kept, then vacancies.db brought up to date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from scraper._schema import naming
from scraper.archive import Archive, Tally
from scraper.clock import Clock, utc_now
from scraper.crawl import Crawl
from scraper.fetch import fetcher
from scraper.parser_version import parser_version
from scraper.sources import Source
from scraper.store import Store
from scraper.update import update

GOOD = ("ok", "unchanged")


def scrape(
    sources: Sequence[Source],
    data: Path,
    declared: Sequence[Source],
    *,
    clock: Clock = utc_now,
    say: Callable[[Source, Tally], None],
) -> bool:
    """Ask the sources, in order, and say what each came to; True where all of them did well.

    data:     the folder of archive.db and vacancies.db.
    declared: every source that the folder's pages may be from.
    """
    tallies = []
    with (
        naming(data),
        closing(Archive(data / "archive.db")) as archive,
        closing(Store(data / "vacancies.db")) as store,
    ):
        run_id = archive.start_run(clock(), parser_version())
        with fetcher(clock) as asking:
            for source in sources:
                tally = Crawl(source, run_id, archive, asking).run()
                archive.finish_source(run_id, source.id, tally)
                tallies.append(tally)
                say(source, tally)
        archive.finish_run(run_id, clock())
        update(store, archive, declared)
    return all(tally.outcome in GOOD for tally in tallies)
