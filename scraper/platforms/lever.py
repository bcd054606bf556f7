"""Lever: every posting of a site, page by page.

A source's `url` is the site below the interface's host, https://api.lever.co/v0/postings/palantir; its `site` is where
people read, https://jobs.lever.co/palantir. What is on https://jobs.eu.lever.co is on https://api.eu.lever.co: a name
on the other host is another site, or none. Lever asks for at most two requests a second: a source's `pace` is 0.5 or
more. Without `mode=json` the answer is HTML. It states no total: the list ends with an empty page. Unchecked: whether
Lever ever gives fewer than it is asked for; the empty page ends the list in either case.
"""

from __future__ import annotations

from collections.abc import Iterator

from scraper.exchange import Page, Request
from scraper.platforms._held import held
from scraper.platforms._parts import Part, data_of, rows, whole
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

LIMIT, MOST = 100, 10_000


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    return whole(source.url, lambda skip: ask(_list(source, skip), _part, Part.lasting), MOST)


def _list(source: Source, skip: int) -> Request:
    return Request(url=f"{source.url}?mode=json&skip={skip}&limit={LIMIT}")


def _part(page: Page) -> Part:
    postings = rows(page, data_of(page))
    return Part([held(page, posting, key="id", address="hostedUrl", prose="text") for posting in postings], 0)
