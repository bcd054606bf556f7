"""One source's part of a run: its listing, then each page that it names, all of it into the archive."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeVar

import parsers
from parsers import pages
from scraper.archive import Archive, Change, Had, Tally
from scraper.exchange import AskFailed, Closed, Kind, Page, Request, ShapeChanged
from scraper.fetch import Fetcher
from scraper.outcomes import WHOLE
from scraper.platforms import PLATFORMS, Listed, Platform
from scraper.sources import Source

T = TypeVar("T")
# A list that names less than half of what the last whole one did is not believed, until it has done so for so long.
SUSPECT_FOR = timedelta(days=3)
ENDS = ("interrupted", "resting")  # after these, nothing more is asked of a source
WALLS = {
    "barred": "the site turns programs away",
    "sign_in": "the site asks for a sign-in",
    "consent": "the site asks for consent first",
}


@dataclass
class Crawl:
    """A source being asked in a run.

    limit: how many pages to ask for at most; None: all that the list names.
    step:  is told what the source has come to so far, page by page.
    """

    source: Source
    run_id: int
    archive: Archive
    fetcher: Fetcher
    limit: int | None = None
    heed_robots: bool = True
    step: Callable[[Source, Tally], object] = lambda _source, _tally: None
    tally: Tally = field(default_factory=Tally)

    def run(self) -> Tally:
        """What it came to; a failure of the source is in the tally, never raised."""
        tally, started = self.tally, time.monotonic()
        try:
            listed = {item.key: item for item in self._platform.lists(self.source, self.ask)}
            tally.found = len(listed)
            if tally.found < self.source.expects:
                raise AskFailed(
                    "empty", f"{self.source.url}: {tally.found} listed, at least {self.source.expects} expected"
                )
            doubt = self._doubt()
            self.archive.saw(self.run_id, self.source.id, {key: item.url for key, item in listed.items()})
            self._visit_all(list(listed.values()))
            _conclude(tally, doubt)
        except AskFailed as failure:
            tally.outcome, tally.reason = failure.outcome, str(failure)
        tally.seconds = round(time.monotonic() - started, 3)
        return tally

    @property
    def _platform(self) -> Platform:
        return PLATFORMS[self.source.platform]

    def _doubt(self) -> str | None:
        """Why the list is not to be believed."""
        if not self.source.url.startswith("http"):
            return None  # nobody answers for a folder in a wrong form
        before, shrunk_since = self.archive.listed_before(self.source.id)
        if self.tally.found * 2 >= before:
            return None
        if shrunk_since and self.fetcher.clock() - datetime.fromisoformat(shrunk_since) >= SUSPECT_FOR:
            return None
        return f"{self.source.url}: {self.tally.found} listed, {before} the last time"

    # ------------------------------------------------------------------------------------------ the list

    def ask(self, request: Request, reads: Callable[[Page], T], lasting: Callable[[T], object]) -> T:
        """Ask for a part of the listing (what `scraper.platforms.Ask` says)."""
        with self._recorded("listing", request.url, request):
            page = self._asked(request)
            value = reads(page)
        self._keep("listing", request.url, page, lasting(value))
        return value

    # ------------------------------------------------------------------------------------------ its pages

    def _visit_all(self, listed: list[Listed]) -> None:
        left_over = self.archive.left_over(self.source.id, self.fetcher.clock())
        for item in self._chosen(listed):
            if item.url in left_over:
                self._count(left_over[item.url])
            else:
                self._visit(item)
            self.step(self.source, self.tally)

    def _chosen(self, listed: list[Listed]) -> list[Listed]:
        """The pages to ask for: where there is a limit, those that were never asked for, then the oldest."""
        if self.limit is None:
            return listed
        asked_at = self.archive.asked_at(self.source.id)
        return sorted(listed, key=lambda item: asked_at.get(item.url, ""))[: self.limit]

    def _visit(self, item: Listed) -> None:
        """One posting's page; one that fails does not stop the others."""
        try:
            self._count(self._change_of(item))
        except Closed:
            self.tally.closed += 1
        except AskFailed as failure:
            if failure.outcome in ENDS:
                raise
            self.tally.failed += 1
            if not self.tally.reason:
                self.tally.outcome, self.tally.reason = failure.outcome, str(failure)

    def _count(self, change: Change) -> None:
        setattr(self.tally, change, getattr(self.tally, change) + 1)

    def _change_of(self, item: Listed) -> Change:
        """Ask for the page, unless the list held it; the site may say that it is the one that was read well before."""
        had = self.archive.had(self.source.id, item.url)
        request = _conditional(item, had)
        with self._recorded(self.source.holds, item.url, request):
            page = self._held(item, request) or self._asked(request)
            texts = None if page.status == 304 else self._texts(page)
        self.tally.bytes += len(page.body)
        if texts is None and had:
            return self.archive.keep_unmodified(self.run_id, self.source.id, self.source.holds, item.url, page, had)
        return self._keep(self.source.holds, item.url, page, texts)

    def _held(self, item: Listed, request: Request) -> Page | None:
        if item.held is None:
            return None
        now = self.fetcher.clock()
        return Page(request=request, url=item.url, status=200, headers={}, body=item.held, fetched_at=now)

    def _texts(self, page: Page) -> list[str]:
        """The posting that stands in the page; a gone one leaves a page of another form, with status 200."""
        try:
            postings = pages.postings(page.body, page.charset, self.source.posting)
        except pages.Unreadable as error:
            raise _instead(page, _whole(page), str(error)) from error
        if self._platform.shows and postings[0].platform != self._platform.shows:
            raise _instead(page, postings[0].text, "no posting in the page")
        if not self._platform.shows and all(parsers.kind_of(posting.text) == "other" for posting in postings):
            raise _instead(page, postings[0].text, "neither a vacancy nor a programme in the page")
        return [posting.text for posting in postings]

    # ------------------------------------------------------------------------------------------ asking and keeping

    def _asked(self, request: Request) -> Page:
        return self.fetcher.ask(request, self.source.pace, self._keep_robots, heed_robots=self.heed_robots)

    def _keep(self, kind: Kind, address: str, page: Page, lasting: object) -> Change:
        content = json.dumps(lasting, ensure_ascii=False)
        return self.archive.keep(self.run_id, self.source.id, kind, address, page, content)

    def _keep_robots(self, page: Page) -> None:
        self._keep("robots", page.request.url, page, page.body.decode("utf-8", "replace"))

    @contextmanager
    def _recorded(self, kind: Kind, address: str, request: Request) -> Iterator[None]:
        try:
            yield
        except (AskFailed, Closed) as failure:
            now = self.fetcher.clock()
            self.archive.failed(self.run_id, self.source.id, kind, address, request, now, failure)
            raise


def _conditional(item: Listed, had: Had | None) -> Request:
    """What to ask for a page: where it was read well before, only if it is another one now (RFC 9110, 13.1)."""
    request = item.request or Request(url=item.url)
    if had is None or request.method != "GET" or had.url != request.url:
        return request
    conditions = {"If-None-Match": had.etag, "If-Modified-Since": had.last_modified}
    stated = {name: value for name, value in conditions.items() if value}
    return replace(request, headers={**request.headers, **stated})


def _whole(page: Page) -> str:
    """All that the page says, wherever its notice should stand; "" where that is nothing."""
    try:
        return pages.postings(page.body, page.charset)[0].text
    except pages.Unreadable:
        return ""


def _instead(page: Page, text: str, otherwise: str) -> AskFailed | Closed:
    """What to raise for a page that shows something else in the posting's place."""
    wall = parsers.wall_of(text)
    if wall == "closed":
        return Closed(f"{page.url}: says that it is closed")
    if wall:
        return AskFailed("blocked", f"{page.url}: {WALLS[wall]}")
    return ShapeChanged(f"{page.url}: {otherwise}")


def _conclude(tally: Tally, doubt: str | None) -> None:
    """The outcome of a source whose list was whole: where every page failed, it stays that of the first of them."""
    if 0 < tally.failed < tally.found:
        tally.outcome = "partial"
    elif not tally.failed:
        tally.outcome = "ok" if tally.new or tally.changed else "unchanged"
    if doubt and tally.outcome in WHOLE:
        tally.outcome, tally.reason = "shrunk", doubt
