"""The postings that stand in a source's page, or what stands there instead."""

from __future__ import annotations

import parsers
from parsers import pages
from scraper.exchange import AskFailed, Closed, Page, ShapeChanged
from scraper.platforms import PLATFORMS
from scraper.sources import Source

WALLS = {
    "barred": "the site turns programs away",
    "sign_in": "the site asks for a sign-in",
    "consent": "the site asks for consent first",
}


def texts_of(page: Page, source: Source) -> list[str]:
    """The texts of its postings; raises `AskFailed`, or `Closed` where a posting says that it is.

    A gone posting leaves a page of another form, with status 200.
    """
    shows = PLATFORMS[source.platform].shows
    try:
        postings = pages.postings(page.body, page.charset, source.posting)
    except pages.Unreadable as error:
        raise _instead(page, _whole(page), str(error)) from error
    if shows and postings[0].platform != shows:
        raise _instead(page, postings[0].text, "no posting in the page")
    if not shows and all(parsers.kind_of(posting.text) == "other" for posting in postings):
        raise _instead(page, postings[0].text, "neither a vacancy nor a programme in the page")
    return [posting.text for posting in postings]


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
