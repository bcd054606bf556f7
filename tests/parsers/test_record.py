import json
from datetime import date
from decimal import Decimal

import pytest

from parsers import Vacancy, read, to_record
from parsers._record import plain
from parsers._values import Instant, Months, YearMonth

# A page that says nothing: every key, in RECORD.md's order.
NOTHING = {
    "kind": "other",
    "title": None,
    "organization": None,
    "requisition": None,
    "category": None,
    "location": None,
    "division": None,
    "sections": [],
    "stipend": None,
    "deadline": None,
    "deadline_zone": None,
    "start_months": [],
    "duration": None,
    "weekly_hours": None,
    "employment_type": [],
    "telework": None,
    "competencies": [],
    "duties": [],
    "essential": [],
    "desirable": [],
    "benefits": [],
    "documents": [],
    "languages": [],
    "minimum_age": None,
    "nationality": None,
    "max_applications": None,
    "info_session": None,
    "contact": None,
    "programme": None,
    "notes": [],
    "evidence": {},
}
POSTING = """\
Title: Trainee in the Archives (AR) Division
Company: Office of Small Maps (OSM)
Requisition: 260014
Category: Intern
Location: Belgium-Brussels

The Division has the following sections:
- Maps Section (MS): draws maps.
You will:
- file maps
Essential:
- patience
Desirable:
- tact
Competencies:
- Curiosity: Asks why.
We offer:
- a desk
Attach the following documents:
- a CV
Fluency in English or French. You must be a national of a Member State. You must be 21 years of age.
Apply until 3 May 2026, midnight, Brussels time. You may apply for up to two vacancies.
A six-month full-time internship (38 hours a week), starting in March / September 2026.
Stipend: EUR 1,100.50 per month. Teleworking is possible.
Join our webinar on 3 April 2026 at 14:00 (Brussels time): https://osm.example/webinar
Questions: jobs@osm.example
"""


@pytest.fixture(scope="module")
def record():
    return to_record(read(POSTING))


@pytest.mark.parametrize("text", ["", "Our garden", POSTING])
def test_every_key_is_there_in_order(text):
    assert list(to_record(read(text))) == list(NOTHING)


def test_what_is_not_stated_is_null_or_an_empty_list():
    assert to_record(Vacancy(kind="other")) == NOTHING


def test_json_takes_it_and_gives_it_back(record):
    assert json.loads(json.dumps(record)) == record


@pytest.mark.parametrize("key", [key for key in NOTHING if key != "programme"])
def test_a_full_posting_fills_every_key(record, key):
    assert record[key] not in (None, [], {})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("organization", {"name": "Office of Small Maps", "acronym": "OSM"}),
        ("location", {"city": "Brussels", "country": "BE"}),
        ("division", {"name": "Archives", "acronym": "AR"}),
        ("sections", [{"name": "Maps", "acronym": "MS", "remit": "draws maps."}]),
        ("stipend", {"min": "1100.50", "max": "1100.50", "currency": "EUR", "per": "month", "unpaid": False}),
        ("deadline", "2026-05-04T00:00:00+02:00"),
        ("deadline_zone", "Europe/Brussels"),
        ("start_months", ["2026-03", "2026-09"]),
        ("duration", {"min": 6, "max": 6}),
        ("weekly_hours", 38),
        ("competencies", [{"name": "Curiosity", "description": "Asks why."}]),
        (
            "languages",
            [
                {"language": "en", "level": "Fluency", "required": "one of"},
                {"language": "fr", "level": "Fluency", "required": "one of"},
            ],
        ),
        (
            "info_session",
            {"at": "2026-04-03T14:00:00+02:00", "zone": "Europe/Brussels", "url": "https://osm.example/webinar"},
        ),
        ("minimum_age", 21),
        ("max_applications", 2),
    ],
)
def test_values_have_the_records_shape(record, key, value):
    assert record[key] == value


@pytest.mark.parametrize(
    "key", [key for key in NOTHING if key not in ("kind", "deadline_zone", "programme", "notes", "evidence")]
)
def test_every_value_has_its_words(record, key):
    entries = record["evidence"][key]
    assert all(POSTING[entry["start"] : entry["end"]] == entry["exact"] for entry in entries)
    if NOTHING[key] == [] and len(record[key]) > 1:
        assert [entry["item"] for entry in entries] == list(range(len(record[key])))


def test_a_note_has_its_words_too(record):
    (note,) = record["notes"]
    assert (note["field"], note["code"]) == ("deadline", "midnight_is_end_of_day")
    assert [entry["exact"] for entry in note["evidence"]] == ["3 May 2026, midnight, Brussels time"]


def test_evidence_is_not_identity():
    assert read("Garden") == read(" Garden")
    assert read("Garden").evidence != read(" Garden").evidence


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("38"), 38),
        (Decimal("37.50"), 37.5),
        (Months(Decimal(3), None), {"min": 3, "max": None}),
        (YearMonth(None, 9), "--09"),
        (Instant(date(2026, 5, 3)), "2026-05-03"),
        ((1, "a"), [1, "a"]),
        (None, None),
    ],
)
def test_plain(value, expected):
    assert plain(value) == expected
