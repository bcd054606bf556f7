"""What a parser finds: a value, and the words of the page that say it.

Offsets are never computed: a `Span` is where a pattern matched, so `text[start:end] == exact` holds by birth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a text: `start` and `end` count code points (the names are W3C Web Annotation's)."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader should know of a field's value; `code` is one of RECORD's words, `spans` both sides' words."""

    field: str
    code: str
    message: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value with its evidence.

    `rank` orders the places that state one value: the highest is taken, the first within a rank.
    """

    value: T
    spans: tuple[Span, ...]
    rank: int = 0
    notes: tuple[Note, ...] = ()


LABEL, PROSE, CLOCK = 0, 1, 2  # the ranks: a board's labelled field, a sentence, a sentence that names the hour


def span(match: re.Match[str], group: int | str = 0) -> Span:
    """
    >>> span(re.search("[0-9]+", "at least 21 years"))
    Span(start=9, end=11, exact='21')
    """
    return Span(match.start(group), match.end(group), match[group])


def found(
    match: re.Match[str], value: T, *, group: int | str = 0, rank: int = PROSE, notes: tuple[Note, ...] = ()
) -> Found[T]:
    """`value`, said by what `match` matched.

    >>> found(re.search("[0-9]+", "at least 21 years"), 21).spans
    (Span(start=9, end=11, exact='21'),)
    """
    return Found(value, (span(match, group),), rank, notes)
