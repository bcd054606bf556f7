import json

import pytest

from parsers import Hints, read
from parsers.pages import Unreadable, postings

POSTING = {
    "id": "5f0c",
    "text": "Trainee in the Archives",
    "hostedUrl": "https://jobs.lever.co/osm/5f0c",
    "applyUrl": "https://jobs.lever.co/osm/5f0c/apply",
    "categories": {
        "location": "Vienna, Austria",
        "allLocations": ["Vienna, Austria", "Mons, Belgium"],
        "commitment": "Internship",
        "department": "Archives",
        "team": "Sheets",
    },
    "workplaceType": "hybrid",
    "createdAt": 1_780_000_000_000,
    "description": "<div>You file maps &amp; fold sheets.</div>",
    "descriptionPlain": "You file maps & fold sheets.\n",
    "lists": [
        {"text": "Requirements", "content": "<li>a degree</li><li>tidy hands</li>"},
        {"text": "Benefits &amp; pay", "content": "<li>a lamp</li>"},
    ],
    "salaryRange": {"min": 1170, "max": 1286.09, "currency": "EUR", "interval": "per-month-salary"},
    "salaryDescription": "<p>And lunch.</p>",
    "additional": "<div>Apply until 22 June 2026, at 23.59, Brussels time.</div>",
}
TEXT = """\
Title: Trainee in the Archives
Location: Vienna, Austria; Mons, Belgium
Department: Archives
Employment type: Internship
Salary: EUR 1170 to 1286.09 per month
Telework: Hybrid work

You file maps & fold sheets.

Requirements

- a degree
- tidy hands

Benefits & pay

- a lamp

And lunch.

Apply until 22 June 2026, at 23.59, Brussels time."""


def body(value) -> bytes:
    return json.dumps(value).encode()


def test_the_text_of_a_posting():
    (posting,) = postings(body(POSTING))
    assert (posting.platform, posting.text) == ("lever", TEXT)
    assert posting.url == "https://jobs.lever.co/osm/5f0c"


def test_what_is_read_from_it():
    vacancy = read(TEXT, Hints())
    assert (vacancy.title, vacancy.requisition) == ("Trainee in the Archives", None)
    assert (vacancy.location.city, vacancy.location.country) == ("Vienna", "AT")
    assert vacancy.division.name == "Archives"
    assert (str(vacancy.stipend.min), str(vacancy.stipend.max), vacancy.stipend.per) == ("1170", "1286.09", "month")
    assert str(vacancy.deadline) == "2026-06-22T23:59:00+02:00"
    assert vacancy.employment_type == ("INTERN",)
    assert vacancy.telework == "Telework: Hybrid work"
    assert vacancy.essential == ("a degree", "tidy hands")


def test_a_whole_list_is_several_postings():
    assert len(postings(body([POSTING, {**POSTING, "text": "Trainee in the Stacks"}]))) == 2


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"categories": {**POSTING["categories"], "allLocations": []}}, "Location: Vienna, Austria"),
        ({"categories": {**POSTING["categories"], "allLocations": None}}, "Location: Vienna, Austria"),
        ({"categories": {**POSTING["categories"], "department": None}}, "Department: Sheets"),
        ({"categories": {**POSTING["categories"], "commitment": "Full-time"}}, "Employment type: Full-time"),
        ({"workplaceType": "remote"}, "Telework: Remote work"),
        ({"workplaceType": "onsite"}, None),
        ({"salaryRange": None}, None),
        ({"salaryRange": {"min": 25, "max": 30, "currency": "USD", "interval": "per-hour-wage"}}, "Salary: USD 25 to 30 per hour"),
        ({"salaryRange": {"min": 9000, "max": 9000, "currency": "EUR", "interval": "one-time"}}, "Salary: EUR 9000"),
        ({"salaryRange": {"min": 25, "max": 30, "interval": "per-hour-wage"}}, None),
    ],
)  # fmt: skip
def test_a_field(change, line):
    (posting,) = postings(body({**POSTING, **change}))
    assert {part for part in posting.text.split("\n") if part not in TEXT.split("\n")} == ({line} if line else set())
    assert posting.text != TEXT


def test_a_list_without_items_has_no_heading():
    lists = [{"text": "Benefits", "content": ""}, {"text": "", "content": "<li>a lamp</li>"}, {"text": "Tasks"}, 7]
    (posting,) = postings(body({**POSTING, "lists": lists}))
    assert "You file maps & fold sheets.\n\n- a lamp\n\nAnd lunch." in posting.text


@pytest.mark.parametrize("damage", [None, 7, [], {}, "", "\ud800", "<", [None, 7, {"text": {}, "content": 7}]])
def test_whatever_stands_in_a_field_the_rest_is_read(damage):
    for key in POSTING:
        (posting,) = postings(body({**POSTING, key: damage}))
        assert posting.platform == "lever"
        assert "You file maps" in posting.text or key == "description"


@pytest.mark.parametrize("damaged", ["[]", "7]", '{"text": 7', "{}"])
def test_nothing_to_read(damaged):
    with pytest.raises(Unreadable):
        postings(f'[{{"hostedUrl": null, "text": null}}, {damaged}]'.encode())
