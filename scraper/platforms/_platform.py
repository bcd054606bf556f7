"""What the run gives a platform to list with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

from scraper.exchange import Page, Request
from scraper.sources import Source

T = TypeVar("T")


class Ask(Protocol):
    """Asks the site, reads the answer, and keeps it in the archive.

    reads:   from the answer to what is in it; raises `ShapeChanged` where it is not what the platform sends.
    lasting: the part of that which is the same until the site's content changes (no token, no search id).
    """

    def __call__(self, request: Request, reads: Callable[[Page], T], lasting: Callable[[T], object]) -> T: ...


Listed = Callable[[Source, Ask], Iterator[tuple[str, str]]]
