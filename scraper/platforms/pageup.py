"""PageUp's classic career sites: a table of vacancies in HTML, paged by its own link to more.

`source.url` is the listing: `https://jobs.unicef.org/cw/en-us/listing/`; employers without a host of their own are at
`https://careers.pageuppeople.com/541/cw/en/listing/`.

The link's number is what remains behind its page, not the total, and its absence marks the last page; behind that, a
page is an empty table. The rows stand on the page once more, under "current opportunities", with others that the
search no longer finds. Page sizes are asked for, but a site may cap them. The newer "careersite" product (cards
without a table) is not read. Unchecked against the live platform.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from scraper.exchange import Page, Request, ShapeChanged
from scraper.platforms._listing import MOST_PAGES, complete, endless, last_number, linked, tree_of
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

# Older sites have the second table only.
RESULTS = ("#search-results-content", "#recent-jobs-content")
JOB = re.compile(r"/job/(\d{1,12})(?:[/?#]|\Z)")
MORE = "a.more-link"
SIZE = 100


@dataclass(frozen=True, slots=True)
class Results:
    """One page of results: key → address; whether there are more, and how many where the page says so."""

    rows: dict[str, str]
    more: bool
    remaining: int | None


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    found: dict[str, str] = {}
    claimed: int | None = None
    for number in range(1, MOST_PAGES + 1):
        results = ask(_page(source, number), _results, lambda results: sorted(results.rows.items()))
        found |= results.rows
        if claimed is None and results.remaining is not None:
            claimed = len(found) + results.remaining
        if not results.more or not results.rows:
            break
    else:
        raise endless(source.url)
    complete(source.url, claimed, len(found))
    yield from (Listed(key=key, url=url) for key, url in found.items())


def _page(source: Source, number: int) -> Request:
    return Request(url=f"{source.url}?{urlencode({'page': number, 'page-items': SIZE})}")


def _results(page: Page) -> Results:
    tree = tree_of(page)
    results = next((place for place in RESULTS if tree.css_first(place)), None)
    if results is None:
        raise ShapeChanged(f"{page.url}: no table of vacancies in the page")
    around = "#search-results " if tree.css_first("#search-results") else ""
    more = tree.css_first(f"{around}{MORE}")
    return Results(
        linked(page, tree, f"{results} a.job-link", JOB), more is not None, last_number(more.text()) if more else None
    )
