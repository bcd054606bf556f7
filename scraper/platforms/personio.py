"""Personio: one feed lists every position of a careers site.

A source's `url` is the careers site: https://personio.jobs.personio.de (or `.com`). The feed gives a position's notice
in the language that it is asked for and leaves it empty where there is none, so it is asked for in each of the
source's languages, and the first that has a notice counts. Newer tenants have no feed; a name that is no tenant's
leads to a page about Personio, with status 200.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element, tostring

from parsers.pages.personio import NAMED, positions
from scraper.exchange import Page, Request, ShapeChanged
from scraper.platforms._held import listed
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

Told = tuple[bool, Listed]  # is there a notice in it?


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    found: dict[str, Told] = {}
    for language in source.languages:
        request = Request(url=f"{source.url}/xml?language={language}")
        for told, posting in ask(request, partial(_told, source), _lasting):
            if posting.key not in found or (told and not found[posting.key][0]):
                found[posting.key] = told, posting
    yield from (posting for _, posting in found.values())


def _told(source: Source, page: Page) -> list[Told]:
    markup = page.body.decode("utf-8-sig", "replace")
    feed = positions(markup)
    if feed is None:
        why = "the feed is damaged, or declares a document type" if NAMED in markup else "newer tenants have none"
        raise ShapeChanged(f"{page.url}: no feed of positions in the answer ({why})")
    return [_position(source, page, position) for position in feed]


def _lasting(told: list[Told]) -> list[tuple[str, str]]:
    return sorted((posting.key, posting.url) for _, posting in told)


def _position(source: Source, page: Page, position: Element) -> Told:
    position.tail = None
    key = (position.findtext("id") or "").strip()
    try:
        body = f"<{NAMED}>{tostring(position, encoding='unicode')}</{NAMED}>"
    except RecursionError as error:
        raise ShapeChanged(f"{page.url}: a position too deep to hold") from error
    told = any((value.text or "").strip() for value in position.iterfind("jobDescriptions/jobDescription/value"))
    return told, listed(page, key, f"{source.url}/job/{key}", body)
