"""Golden pages: our own prose in the genre's formats, each beside its record as a careful reader wrote it down.

One test a page and field, so that a failure names its field. Of a note, its field and its code are compared.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from parsers import Vacancy, read, to_record
from parsers.pages import postings

GOLDEN = Path(__file__).parent / "golden"
PAGES = sorted(path.name for path in GOLDEN.iterdir() if path.suffix != ".json")
FIELDS = [key for key in to_record(Vacancy(kind="other")) if key != "evidence"]


@cache
def text_of(page: str) -> str:
    (posting,) = postings((GOLDEN / page).read_bytes())
    return posting.text


@cache
def record_of(page: str) -> dict[str, Any]:
    record = to_record(read(text_of(page)))
    record["notes"] = [{"field": note["field"], "code": note["code"]} for note in record["notes"]]
    return record


@cache
def gold_of(page: str) -> dict[str, Any]:
    return json.loads((GOLDEN / page).with_suffix(".json").read_text("utf-8"))


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("page", PAGES)
def test_golden(page, field):
    assert record_of(page)[field] == gold_of(page)[field]


@pytest.mark.parametrize("page", PAGES)
def test_a_gold_record_has_every_key(page):
    assert list(gold_of(page)) == FIELDS


@pytest.mark.parametrize("page", PAGES)
def test_the_evidence_is_in_the_page(page):
    for entries in record_of(page)["evidence"].values():
        for entry in entries:
            assert text_of(page)[entry["start"] : entry["end"]] == entry["exact"]
