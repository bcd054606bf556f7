"""One source's part of a run: its listing, then each page that it names, all of it into the archive."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import parsers
from parsers import pages
from scraper.archive import Archive, Change, Tally
from scraper.exchange import AskFailed, Kind, Page, Request, ShapeChanged
from scraper.fetch import Fetcher
from scraper.platforms import PLATFORMS, Listed, Platform
from scraper.sources import Source

T = TypeVar("T")


@dataclass
class Crawl:
    """A source being asked in a run."""

    source: Source
    run_id: int
    archive: Archive
    fetcher: Fetcher

    def run(self) -> Tally:
        """What it came to; a failure of the source is in the tally, never raised."""
        tally, started = Tally(), time.monotonic()
        try:
            listed = {item.key: item for item in self._platform.lists(self.source, self.ask)}
            tally.found = len(listed)
            if tally.found < self.source.expects:
                raise AskFailed(
                    "empty", f"{self.source.url}: {tally.found} listed, at least {self.source.expects} expected"
                )
            self.archive.saw(self.run_id, self.source.id, {key: item.url for key, item in listed.items()})
            for item in listed.values():
                self._visit(item, tally)
            _conclude(tally)
        except AskFailed as failure:
            tally.outcome, tally.reason = failure.outcome, str(failure)
        tally.seconds = round(time.monotonic() - started, 3)
        return tally

    @property
    def _platform(self) -> Platform:
        return PLATFORMS[self.source.platform]

    def ask(self, request: Request, reads: Callable[[Page], T], lasting: Callable[[T], object]) -> T:
        """Ask for a part of the listing (what `scraper.platforms.Ask` says)."""
        value, _, _ = self._fetch("listing", Listed(key="", url=request.url, request=request), reads, lasting)
        return value

    def _visit(self, item: Listed, tally: Tally) -> None:
        """One posting's page; one that fails does not stop the others."""
        try:
            _, change, size = self._fetch(self.source.holds, item, self._texts, lambda texts: texts)
        except AskFailed as failure:
            tally.failed += 1
            if not tally.reason:
                tally.outcome, tally.reason = failure.outcome, str(failure)
            return
        setattr(tally, change, getattr(tally, change) + 1)
        tally.bytes += size

    def _fetch(
        self, kind: Kind, item: Listed, reads: Callable[[Page], T], lasting: Callable[[T], object]
    ) -> tuple[T, Change, int]:
        request = item.request or Request(url=item.url)
        try:
            page = self._page(item, request)
            value = reads(page)
        except AskFailed as failure:
            self.archive.failed(self.run_id, self.source.id, kind, item.url, request, self.fetcher.clock(), failure)
            raise
        content = json.dumps(lasting(value), ensure_ascii=False)
        return value, self.archive.keep(self.run_id, self.source.id, kind, item.url, page, content), len(page.body)

    def _page(self, item: Listed, request: Request) -> Page:
        if item.held is None:
            return self.fetcher.ask(request, self.source.pace, self._keep_robots)
        return Page(
            request=request, url=item.url, status=200, headers={}, body=item.held, fetched_at=self.fetcher.clock()
        )

    def _keep_robots(self, page: Page) -> None:
        url, content = page.request.url, page.body.decode("utf-8", "replace")
        self.archive.keep(self.run_id, self.source.id, "robots", url, page, content)

    def _texts(self, page: Page) -> list[str]:
        """The posting that stands in the page; a gone one leaves a page of another form, with status 200."""
        try:
            postings = pages.postings(page.body, page.charset, self.source.posting)
        except pages.Unreadable as error:
            raise ShapeChanged(f"{page.url}: {error}") from error
        if self._platform.shows and postings[0].platform != self._platform.shows:
            raise ShapeChanged(f"{page.url}: no posting in the page")
        if not self._platform.shows and all(parsers.kind_of(posting.text) == "other" for posting in postings):
            raise ShapeChanged(f"{page.url}: neither a vacancy nor a programme in the page")  # a consent page, say
        return [posting.text for posting in postings]


def _conclude(tally: Tally) -> None:
    """The outcome of a source whose list was whole: where every page failed, it stays that of the first of them."""
    if 0 < tally.failed < tally.found:
        tally.outcome = "partial"
    elif not tally.failed:
        tally.outcome = "ok" if tally.new or tally.changed else "unchanged"
