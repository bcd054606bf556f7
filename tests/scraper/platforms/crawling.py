"""A source that is crawled again and again into one archive."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain, count, repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import httpx

from scraper.archive import Archive, Tally
from scraper.crawl import Crawl
from scraper.exchange import Page, Request
from scraper.fetch import Fetcher, fetcher
from scraper.sources import Source
from tests.scraper.conftest import START


@dataclass
class Crawls:
    """Crawls of one source, an hour apart, and the archive that they fill."""

    source: Source
    archive: Archive
    fetcher: Fetcher

    def __call__(self) -> Tally:
        run = self.archive.start_run(self.fetcher.clock(), "v")
        tally = Crawl(self.source, run, self.archive, self.fetcher).run()
        self.archive.finish_source(run, self.source.id, tally)
        return tally

    def listed(self) -> dict[str, str]:
        """Key → address, as the last crawl's list has them."""
        sql = "SELECT key, url FROM sightings WHERE run_id = (SELECT max(run_id) FROM sightings)"
        return dict(self.archive.db.execute(sql).fetchall())

    def asked(self) -> list[str]:
        """The listing's requests, all crawls': address without its host."""
        sql = "SELECT url FROM fetches WHERE kind = 'listing' ORDER BY id"
        return [httpx.URL(url).raw_path.decode() for (url,) in self.archive.db.execute(sql)]


@contextmanager
def crawling(source: Source) -> Iterator[Crawls]:
    hours = count()
    with (
        TemporaryDirectory() as folder,
        closing(Archive(Path(folder) / "archive.db")) as archive,
        fetcher(lambda: START + timedelta(hours=next(hours)), declared=[source.url]) as asking,
    ):
        yield Crawls(source, archive, asking)


def page(body: str | bytes, url: str = "http://jobs.example/x") -> Page:
    """An answer with that body."""
    content = body if isinstance(body, bytes) else body.encode()
    return Page(request=Request(url=url), url=url, status=200, headers={}, body=content, fetched_at=START)


def listing(platform: ModuleType, source: Source, *bodies: str | bytes) -> dict[str, str]:
    """Key → address that a platform lists when the site gives these answers, the last of them to all that follows."""
    following = chain(bodies, repeat(bodies[-1]))

    def ask(request: Request, reads: Callable[[Page], Any], lasting: Callable[[Any], object]) -> Any:
        value = reads(page(next(following), request.url))
        json.dumps(lasting(value)).encode()  # as the archive writes it
        return value

    return {item.key: item.url for item in platform.lists(source, ask)}
