"""Recruitee: one answer lists every offer of a careers site.

A source's `url` is the careers site, https://fastned.recruitee.com, or the employer's own address where Recruitee
serves that.
"""

from __future__ import annotations

from collections.abc import Iterator

from scraper.exchange import Page, Request
from scraper.platforms._held import held
from scraper.platforms._parts import Part, answer, rows
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    yield from ask(Request(url=f"{source.url}/api/offers"), _part, Part.lasting).postings


def _part(page: Page) -> Part:
    offers = rows(page, answer(page).get("offers"))
    held_offers = [held(page, offer, key="id", address="careers_url", prose="description") for offer in offers]
    return Part(held_offers, len(offers))
