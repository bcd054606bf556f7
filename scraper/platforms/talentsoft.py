"""Talentsoft (Cegid): a list of offers in HTML, ten or twelve a page.

`source.url` is the list: `https://opcw-career.talent-soft.com/job/list-of-jobs.aspx`.

The list says how many offers there are; a page behind the last has none, or is the last once more. An offer's page
ends with other offers, which are no part of any list. Unchecked against the live platform.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scraper.exchange import Page, Request, ShapeChanged
from scraper.platforms._listing import MOST_PAGES, complete, endless, first_number, linked, tree_of
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

LINKS = "a.ts-offer-list-item__title-link, a.ts-offer-card__title-link"
OFFER = re.compile(r"_(\d{1,12})\.aspx(?:[?#]|\Z)")
TOTAL = "[id$=TotalOffers]"
LIST = f"{TOTAL}, .ts-offer-list-item, .ts-offer-card, .ts-related-offers"


@dataclass(frozen=True, slots=True)
class Results:
    """One page of the list: key → address, and how many offers there are in all."""

    rows: dict[str, str]
    total: int | None


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    found: dict[str, str] = {}
    claimed: int | None = None
    for number in range(1, MOST_PAGES + 1):
        request = Request(url=f"{source.url}?page={number}")
        results = ask(request, _results, lambda results: [results.total, sorted(results.rows.items())])
        claimed = results.total if number == 1 else claimed
        if results.rows.keys() <= found.keys():
            break
        found |= results.rows
        if claimed is not None and len(found) >= claimed:
            break
    else:
        raise endless(source.url)
    complete(source.url, claimed, len(found))
    yield from (Listed(key=key, url=url) for key, url in found.items())


def _results(page: Page) -> Results:
    tree = tree_of(page)
    if not tree.css_first(LIST):
        raise ShapeChanged(f"{page.url}: no list of offers in the page")
    total = tree.css_first(TOTAL)
    return Results(linked(page, tree, LINKS, OFFER), first_number(total.text()) if total else None)
