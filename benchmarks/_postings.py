"""Postings that are read once and then many: what is measured with them is everything but the reading."""

from __future__ import annotations

from collections.abc import Iterator

import parsers
from benchmarks.pages import made
from parsers import Organization, Vacancy
from parsers.pages import postings
from scraper.rows import Rows, rows_of
from scraper.sources import Source

DIFFERENT = 20  # postings that are read; the others say what one of these says
BOARD = Source(
    id="board",
    name="The board of vacancies",
    issuer="board",
    platform="selectminds",
    url="https://jobs.example",
    organization=Organization("NATO"),
    zone="Europe/Brussels",
    date_order="DMY",
)


def read_some(different: int = DIFFERENT) -> list[tuple[Vacancy, str]]:
    """Vacancies with their texts."""
    texts = (posting.text for seed in range(different) for posting in postings(made(seed).known))
    return [(parsers.read(text, BOARD.hints), text) for text in texts]


def many(vacancies: int, different: int = DIFFERENT) -> Iterator[tuple[str, Rows]]:
    """The rows of so many vacancies, each with its id."""
    some = read_some(different)
    for n in range(vacancies):
        vacancy, text = some[n % len(some)]
        yield f"board-{n}", rows_of(f"board-{n}", vacancy, text, BOARD)
