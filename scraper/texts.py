"""The postings that stand in a source's page, or why there is none."""

from __future__ import annotations

import parsers
from parsers import pages
from scraper.exchange import Page, ShapeChanged
from scraper.platforms import PLATFORMS
from scraper.sources import Source


def texts_of(page: Page, source: Source) -> list[str]:
    """The texts of its postings; raises `ShapeChanged`.

    A gone posting leaves a page of another form, with status 200.
    """
    shows = PLATFORMS[source.platform].shows
    try:
        postings = pages.postings(page.body, page.charset, source.posting)
    except pages.Unreadable as error:
        raise ShapeChanged(f"{page.url}: {error}") from error
    if shows and postings[0].platform != shows:
        raise ShapeChanged(f"{page.url}: no posting in the page")
    if not shows and all(parsers.kind_of(posting.text) == "other" for posting in postings):
        raise ShapeChanged(f"{page.url}: neither a vacancy nor a programme in the page")  # a consent page, say
    return [posting.text for posting in postings]
