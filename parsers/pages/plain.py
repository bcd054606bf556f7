"""Text without markup, as it is."""

from __future__ import annotations

from collections.abc import Iterator

from parsers.pages._posting import Posting

NAME = "text"


def recognises(_markup: str) -> bool:
    return True


def postings(markup: str) -> Iterator[Posting]:
    yield Posting(markup.strip("\n"), NAME)
