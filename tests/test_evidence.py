"""Evidence says the value by itself: each field's reader, given nothing but the words, arrives at the same value.

Runs over the golden pages and the replica's postings.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from parsers import Hints, Vacancy, read
from parsers._dates import read_moment
from parsers._items import read_item
from parsers._table import columns
from parsers.competencies import read_competency
from parsers.contact import read_contact
from parsers.division import read_division
from parsers.duration import read_duration
from parsers.location import read_location
from parsers.max_applications import read_max_applications
from parsers.minimum_age import read_minimum_age
from parsers.organization import read_organization
from parsers.pages import postings
from parsers.sections import read_section
from parsers.start_months import read_start_months
from parsers.stipend import read_stipend
from parsers.title import read_title
from parsers.weekly_hours import read_weekly_hours
from scraper.demo.pages import Visit, job
from scraper.demo.posting import load

GOLDEN = Path(__file__).parent / "golden"
HINTS = Hints(zone="Europe/Brussels", date_order="DMY")

# Fields whose words alone cannot say the value, and why.
CANNOT = {
    "employment_type": "a word of the page stands for one of schema.org's",
    "languages": "whether a language is an asset may stand in the heading above it",
    "info_session": "the time and the address stand in two places",
}


def folded(words: str) -> str:
    return " ".join(words.split())


READERS: dict[str, Callable[[str], Any]] = {
    "title": read_title,
    "organization": read_organization,
    "requisition": folded,
    "category": folded,
    "location": read_location,
    "division": read_division,
    "sections": read_section,
    "stipend": read_stipend,
    "deadline": lambda words: (read_moment(words, HINTS) or [None])[0],
    "start_months": read_start_months,
    "duration": read_duration,
    "weekly_hours": read_weekly_hours,
    "telework": folded,
    "competencies": read_competency,
    **dict.fromkeys(("duties", "essential", "desirable", "benefits", "documents"), read_item),
    "minimum_age": read_minimum_age,
    "nationality": folded,
    "max_applications": read_max_applications,
    "contact": read_contact,
}


def pages() -> list[bytes]:
    visit = Visit(url="http://replica.example", token="token", noise=lambda: "noise")
    replica = [job(visit, posting, ()).encode() for posting in load(date(2026, 6, 1))]
    return [*replica, *(path.read_bytes() for path in sorted(GOLDEN.iterdir()) if path.suffix != ".json")]


@pytest.fixture(scope="module")
def vacancies() -> list[Vacancy]:
    return [read(posting.text, HINTS) for body in pages() for posting in postings(body)]


def test_every_field_has_a_reader_or_a_reason() -> None:
    assert READERS.keys() | CANNOT.keys() == columns(Vacancy).keys()
    assert not READERS.keys() & CANNOT.keys()


@pytest.mark.parametrize("field", READERS)
def test_the_words_alone_say_the_value(vacancies: list[Vacancy], field: str) -> None:
    said = [pair for vacancy in vacancies for pair in _said(vacancy, field)]
    assert said, f"no page states {field}"
    assert [(words, value) for words, value in said if not _same(READERS[field](words), value)] == []


def _said(vacancy: Vacancy, field: str) -> list[tuple[str, Any]]:
    """Each value of the field that one stretch of words says, with them."""
    items = vacancy.evidence.get(field, ())
    value = getattr(vacancy, field)
    values = value if columns(Vacancy)[field].many else (value,)
    return [(spans[0].exact, one) for spans, one in zip(items, values, strict=False) if len(spans) == 1]


def _same(read: Any, value: Any) -> bool:
    """One stretch of words may say several values of a list."""
    return value in read if isinstance(read, list | tuple) and not isinstance(value, list | tuple) else read == value
