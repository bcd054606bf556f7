"""What a platform is, and what the run gives it to list with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One posting in a list.

    key:     what the list calls it.
    url:     the address at which people read it.
    request: how it is asked for; None where that is by its address.
    held:    what the list's answer to `request` held of it, where that is all there is to ask for.
    """

    key: str
    url: str
    request: Request | None = None
    held: bytes | None = None


Lists = Callable[[Source, Ask], Iterator[Listed]]


@dataclass(frozen=True, slots=True)
class Platform:
    """How a platform lists its postings, and by which of `parsers.pages` each must be recognised (None: by any)."""

    lists: Lists
    shows: str | None = None
