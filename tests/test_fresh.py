"""Pages that the parsers' authors did not know: whatever is read in them is sound, and their kind is right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parsers import read
from parsers.pages import postings

FRESH = Path(__file__).parent / "fresh"
PAGES = sorted(path for path in FRESH.glob("*/*") if path.suffix in {".html", ".txt"})
STUDIED = [path for path in PAGES if path.parent.name == "studied"]


@pytest.mark.parametrize("path", STUDIED, ids=lambda path: path.stem)
def test_a_page_that_was_studied_is_taken_for_what_it_is(path: Path) -> None:
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    (posting,) = postings(path.read_bytes())
    assert read(posting.text).kind == gold["kind"] or "kind" in gold.get("_skip", [])


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_evidence_of_a_fresh_page_stands_in_it(path: Path) -> None:
    (posting,) = postings(path.read_bytes())
    vacancy = read(posting.text)
    spans = [span for items in vacancy.evidence.values() for item in items for span in item]
    assert spans
    assert [span for span in spans if posting.text[span.start : span.end] != span.exact] == []
