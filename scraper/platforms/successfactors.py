"""SuccessFactors' career sites: search results in HTML, in a table or in tiles, row by row; else the site's feed.

`source.url` is the site: `https://jobs.ilo.org` (or the folder in which a site of several has its search).

A table goes on at `/search/?startrow=`, where the server says by 10 or 25 rows; tiles go on at
`/tile-search-results/?startrow=`, which answers with a fragment of HTML, and shows each tile's link twice. Sites whose
search is drawn by a script alone still have a feed of all their jobs for search engines (`/googlefeed.xml`); that it
is whole is unchecked, as is all of this against the live platform.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from scraper.exchange import Page, Request, ShapeChanged
from scraper.platforms._listing import MOST_PAGES, complete, endless, joined, last_number, linked, tree_of
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

TABLE, TILES = "tr.data-row, #searchresults", "li.job-tile, #job-tile-list"
LINKS = "tr.data-row a[href*='/job/'], li.job-tile a[href*='/job/']"
JOB = re.compile(r"/job/[^?#]{0,400}?/(\d{1,15})/?(?:[?#]|\Z)")
SHOWN = ".paginationLabel, #tile-search-results-label"
RECORDS = re.compile(r"jobRecordsFound\W{0,9}(?:parseInt\W{0,9})?(\d{1,9})")
FEED = re.compile(r"<(?:rss|feed)\b")
FEED_LINK = re.compile(r"<link>\s*+(?:<!\[CDATA\[\s*+)?([^<>\]\s]{1,600})")


@dataclass(frozen=True, slots=True)
class Results:
    """One part of the results: key → address, how many there are in all, and which way they are shown."""

    rows: dict[str, str]
    total: int | None
    shown: bool
    tiles: bool


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    first = ask(_search(source), _results, lambda results: [results.total, sorted(results.rows.items())])
    if not first.shown and first.total != 0:
        found = ask(Request(url=f"{source.url}/googlefeed.xml"), _feed, lambda rows: sorted(rows.items()))
    else:
        found = _followed(source, ask, first)
        complete(source.url, first.total, len(found))
    yield from (Listed(key=key, url=url) for key, url in found.items())


def _followed(source: Source, ask: Ask, results: Results) -> dict[str, str]:
    """The first part's rows and those of the parts behind it, until one brings nothing new."""
    found, total, tiles, start = dict(results.rows), results.total, results.tiles, 0
    for _ in range(MOST_PAGES):
        start += len(results.rows)
        if not results.rows or (total is not None and start >= total):
            return found
        results = ask(_search(source, start, tiles), _results, lambda results: sorted(results.rows.items()))
        if results.rows.keys() <= found.keys():
            return found
        found |= results.rows
    raise endless(source.url)


def _search(source: Source, start: int = 0, tiles: bool = False) -> Request:
    return Request(url=f"{source.url}/{'tile-search-results' if tiles else 'search'}/?q=&startrow={start}")


def _results(page: Page) -> Results:
    tree = tree_of(page)
    label = tree.css_first(SHOWN)
    records = RECORDS.search(page.body.decode("utf-8", "replace"))
    total = last_number(label.text()) if label else int(records[1]) if records else None
    tiles = tree.css_first(TILES) is not None
    return Results(linked(page, tree, LINKS, JOB), total, tiles or tree.css_first(TABLE) is not None, tiles)


def _feed(page: Page) -> dict[str, str]:
    """Key → address of the feed's jobs; an empty feed has one item, which leads to the front page."""
    markup = page.body.decode("utf-8", "replace")
    if not FEED.search(markup):
        raise ShapeChanged(f"{page.url}: neither search results nor a feed of jobs")
    links = [html.unescape(link).partition("?")[0] for link in FEED_LINK.findall(markup)]
    return {job[1]: url for link in links if (job := JOB.search(link)) and (url := joined(page.url, link))}
