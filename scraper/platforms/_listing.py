"""What lists in HTML share: links, with what they call each posting, and the number of postings that a list claims."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from parsers.pages._html import parse
from scraper.exchange import Page, ShapeChanged

NUMBER = re.compile(r"\d{1,9}(?:[,.\u00a0\u202f]\d{3}){0,2}(?!\d)")
MOST_PAGES = 500
LABEL = 200  # no label that says a number is longer


def tree_of(page: Page) -> LexborHTMLParser:
    """An answer as HTML, no deeper than pages are."""
    return parse(page.body.decode("utf-8", "replace"))


def linked(page: Page, tree: LexborHTMLParser, links: str, key: re.Pattern[str]) -> dict[str, str]:
    """Key → address of each posting that the links (a CSS selector) lead to; one that is linked twice is one.

    key: finds in a link what the platform calls the posting.
    """
    rows: dict[str, str] = {}
    for link in tree.css(links):
        href = link.attributes.get("href") or ""
        called, url = key.search(href), joined(page.url, href)
        if called and url:
            rows.setdefault(called[1], url)
    return rows


def joined(base: str, link: str) -> str | None:
    """The address that a link leads to; None where that is none that could be asked for.

    >>> joined("https://osm.example/jobs", "job/7")
    'https://osm.example/job/7'
    >>> joined("https://osm.example/jobs", "mailto:us"), joined("https://osm.example/jobs", "http://[")
    (None, None)
    """
    try:
        url = urljoin(base, link)
        return url if urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def first_number(text: str) -> int | None:
    """The first number in a text.

    >>> first_number("1,234 offers, 10 a page"), first_number("no offers")
    (1234, None)
    """
    return _number(NUMBER.search(text[:LABEL]))


def last_number(text: str) -> int | None:
    """The last number in a text.

    >>> last_number("Results 1 to 25 of 1,234"), last_number("More jobs")
    (1234, None)
    """
    return _number(next(reversed(list(NUMBER.finditer(text[-LABEL:]))), None))


def _number(found: re.Match[str] | None) -> int | None:
    return int(re.sub(r"\D", "", found[0])) if found else None


def endless(url: str, pages: int = MOST_PAGES) -> ShapeChanged:
    """What to raise where a list goes on for more pages than any employer has."""
    return ShapeChanged(f"{url}: the list does not end after {pages} pages")


def complete(url: str, claimed: int | None, given: int) -> None:
    """Raises `ShapeChanged` where a list claims more postings than it gave."""
    if claimed is not None and claimed > given:
        raise ShapeChanged(f"{url}: the list claims {claimed}, gave {given}")
