"""A source that is one page: there is nothing to list."""

from __future__ import annotations

from collections.abc import Iterator

from scraper.platforms._platform import Ask
from scraper.sources import Source


def listed(source: Source, _ask: Ask) -> Iterator[tuple[str, str]]:
    yield source.url, source.url
