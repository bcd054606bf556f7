"""What platforms that list in JSON share: what an answer must hold, and a list that is given in parts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from scraper.exchange import Page, ShapeChanged
from scraper.platforms._listing import complete
from scraper.platforms._platform import Listed
from scraper.sources import Source


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a list: its postings, one for each row, and how many the list claims to have (0: it does not say)."""

    postings: list[Listed]
    claimed: int

    def lasting(self) -> list[tuple[str, str]]:
        return sorted((posting.key, posting.url) for posting in self.postings)


def whole(url: str, part_at: Callable[[int], Part], most: int) -> Iterator[Listed]:
    """Every posting of a list, asked for part by part, `most` rows at most.

    part_at: the part that begins behind so many rows. How many those are, the list decides: it may give fewer than it
             was asked for. The first part's claim counts.
    Raises `ShapeChanged` where the list claims more than it gives, so also where it gives the same part again.
    """
    found: set[str] = set()
    claimed = given = 0
    while given < most:
        part = part_at(given)
        fresh = {posting.key: posting for posting in part.postings if posting.key not in found}
        yield from fresh.values()
        found |= fresh.keys()
        claimed, given = claimed or part.claimed, given + len(part.postings)
        if not fresh or 0 < claimed <= given:
            break
    complete(url, claimed, len(found))


def formed(source: Source, form: re.Pattern[str], example: str) -> re.Match[str]:
    """The parts of the address at which a source lists."""
    match = form.fullmatch(source.url)
    if not match:
        raise ShapeChanged(f"{source.url}: is not of the form {example}")
    return match


def data_of(page: Page) -> Any:
    """An answer's JSON."""
    try:
        return json.loads(page.body)
    except (ValueError, RecursionError) as error:
        raise ShapeChanged(f"{page.url}: the answer is not JSON") from error


def answer(page: Page) -> dict[str, Any]:
    """An answer's JSON object."""
    data = data_of(page)
    if not isinstance(data, dict):
        raise ShapeChanged(f"{page.url}: the answer is no JSON object")
    return data


def rows(page: Page, value: object) -> list[dict[str, Any]]:
    """The rows of a list."""
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise ShapeChanged(f"{page.url}: no list of postings in the answer")
    return value


def number(page: Page, value: object) -> int:
    """How many postings a list claims."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ShapeChanged(f"{page.url}: no number of postings in the answer")
    return value


def word(page: Page, value: object, what: str) -> str:
    """A number or a name that can be part of an address."""
    said = str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    if not said.strip() or not said.isprintable():
        raise ShapeChanged(f"{page.url}: a posting without its {what}")
    return said
