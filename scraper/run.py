"""A run: every source asked, hosts side by side, everything kept, then vacancies.db brought up to date."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from urllib.parse import urlsplit

from scraper._schema import naming
from scraper.archive import Archive, Tally
from scraper.clock import Clock, utc_now
from scraper.corrections import corrections_of
from scraper.crawl import Crawl
from scraper.fetch import fetcher
from scraper.lock import locked
from scraper.outcomes import WELL
from scraper.parser_version import parser_version
from scraper.signals import Stop
from scraper.sources import Source
from scraper.store import Store
from scraper.transport import REQUEST_SECONDS
from scraper.update import update

MOST_HOSTS = 8  # that are asked side by side

Say = Callable[[Source, Tally], object]


def unsaid(_source: Source, _tally: Tally) -> None:
    """Nothing is to be said."""


@dataclass(frozen=True, kw_only=True)
class How:
    """How a run is to go.

    limit:    how many pages to ask each source for at most.
    contact:  where whoever runs it can be written to; sites are told.
    heedless: the ids of sources whose robots.txt is not heeded; each declares why.
    step:     is told what a source has come to so far, page by page, from the threads that ask.
    stop:     set, it ends the run after the pages in hand.
    seconds:  how long a request may take as a whole.
    """

    limit: int | None = None
    contact: str | None = None
    heedless: Collection[str] = ()
    step: Say = unsaid
    stop: Stop = field(default_factory=Stop)
    seconds: float = REQUEST_SECONDS


def scrape(
    sources: Sequence[Source],
    data: Path,
    declared: Sequence[Source],
    *,
    clock: Clock = utc_now,
    say: Say,
    how: How | None = None,
) -> bool:
    """Ask the sources, and say what each came to when it ends; True where all of them did well.

    data:     the folder of archive.db and vacancies.db; raises `Locked` where another run is at work there.
    declared: every source that the folder's pages may be from.
    Interrupted, it keeps what it has, and the next run goes on from there.
    """
    how, corrections = how or How(), corrections_of(data)
    with (
        locked(data, clock),
        naming(data),
        closing(Archive(data / "archive.db")) as archive,
        closing(Store(data / "vacancies.db")) as store,
    ):
        run_id, well = _fetch(sources, archive, addresses(declared), clock, say, how)
        if how.stop.is_set():
            return False
        with naming(store.path):
            found = update(store, archive, declared, corrections=corrections, run_id=run_id)
    return found.say() and well


def addresses(sources: Iterable[Source]) -> set[str]:
    """Where sources are declared to be."""
    return {url for source in sources for url in (source.url, source.site) if url}


def _fetch(
    sources: Sequence[Source], archive: Archive, declared: Iterable[str], clock: Clock, say: Say, how: How
) -> tuple[int, bool]:
    """The part of a run that needs the network: its number, and whether every source did well."""
    run_id = archive.start_run(clock(), parser_version())
    well = True
    with fetcher(
        clock,
        how.stop.wait,
        declared=declared,
        contact=how.contact,
        gentle=archive.rested(),
        seconds=how.seconds,
    ) as asking:
        crawls = [
            Crawl(source, run_id, archive, asking, how.limit, source.id not in how.heedless, how.step)
            for source in sources
        ]
        for crawl in _side_by_side(crawls, how.stop):
            archive.finish_source(run_id, crawl.source.id, crawl.tally)
            well &= crawl.tally.outcome in WELL
            say(crawl.source, crawl.tally)
        resting = {host.name: host.resting for host in asking.hosts.values() if host.resting}
    outcome = "interrupted" if how.stop.is_set() else "ok" if well else "failed"
    archive.finish_run(run_id, clock(), outcome, resting)
    return run_id, well


def _side_by_side(crawls: Sequence[Crawl], stop: Stop) -> Iterator[Crawl]:
    """Each crawl once it is done; those at one host are done one after the other."""
    of_host: dict[str | None, list[Crawl]] = {}
    for crawl in crawls:
        of_host.setdefault(urlsplit(crawl.source.url).hostname, []).append(crawl)
    done: SimpleQueue[Crawl | BaseException] = SimpleQueue()

    def work(turns: list[Crawl]) -> None:
        try:
            for crawl in turns:
                crawl.run()
                done.put(crawl)
        except BaseException as error:  # said by the thread that waits
            done.put(error)

    with ThreadPoolExecutor(MOST_HOSTS, "host") as threads:
        for turns in of_host.values():
            threads.submit(work, turns)
        try:
            for _ in crawls:
                ended = done.get()
                if isinstance(ended, BaseException):
                    raise ended
                yield ended
        except BaseException:  # a full disk, say: the others need not go on
            stop.set()
            raise
