"""A source that is one page: there is nothing to list."""

from __future__ import annotations

from collections.abc import Iterator

from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source


def lists(source: Source, _ask: Ask) -> Iterator[Listed]:
    yield Listed(key=source.url, url=source.url)
