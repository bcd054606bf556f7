import json

import pytest

from parsers import Hints, read
from parsers.pages import Unreadable, postings

OFFER = {
    "id": 42,
    "title": "Trainee in the Archives",
    "company_name": "Office of Small Maps",
    "department": "Archives",
    "employment_type_code": "internship",
    "city": "Graz",
    "country": "Austria",
    "locations": [{"city": "Vienna", "country": "Austria"}, {"city": "Mons", "country": "Belgium"}],
    "remote": False,
    "hybrid": True,
    "on_site": False,
    "salary": {"min": "1170.00", "max": "1286.09", "currency": "EUR", "period": "month"},
    "description": "<p>You file maps &amp; fold sheets.</p>",
    "requirements": "<ul><li>a degree</li><li>tidy hands</li></ul>",
    "published_at": "2026-06-01 08:00:00 UTC",
    "close_at": "2026-06-22 21:59:00 UTC",
    "careers_url": "https://osm.recruitee.com/o/trainee",
    "careers_apply_url": "https://osm.recruitee.com/o/trainee/c/new",
}
TEXT = """\
Title: Trainee in the Archives
Company: Office of Small Maps
Location: Vienna, Austria; Mons, Belgium
Department: Archives
Employment type: Internship
Salary: EUR 1170.00 to 1286.09 per month
Telework: Hybrid work

You file maps & fold sheets.

Requirements

- a degree
- tidy hands

Closing date: 2026-06-22, 21:59 UTC"""


def body(value) -> bytes:
    return json.dumps(value).encode()


@pytest.mark.parametrize("value", [OFFER, {"offer": OFFER}, {"offers": [OFFER]}, [OFFER]])
def test_the_text_of_an_offer(value):
    (posting,) = postings(body(value))
    assert (posting.platform, posting.text) == ("recruitee", TEXT)
    assert posting.url == "https://osm.recruitee.com/o/trainee"


def test_what_is_read_from_it():
    vacancy = read(TEXT, Hints())
    assert (vacancy.title, vacancy.requisition) == ("Trainee in the Archives", None)
    assert vacancy.organization.name == "Office of Small Maps"
    assert (vacancy.location.city, vacancy.location.country) == ("Vienna", "AT")
    assert vacancy.division.name == "Archives"
    assert (str(vacancy.stipend.min), str(vacancy.stipend.max), vacancy.stipend.per) == ("1170.00", "1286.09", "month")
    assert str(vacancy.deadline) == "2026-06-22T21:59:00+00:00"
    assert vacancy.employment_type == ("INTERN",)
    assert vacancy.telework == "Telework: Hybrid work"
    assert vacancy.essential == ("a degree", "tidy hands")


def test_what_the_notice_says_of_its_deadline_counts():
    notice = {"description": "<p>Apply until 20 June 2026, at 12.00, Brussels time.</p>"}
    (posting,) = postings(body({**OFFER, **notice}))
    assert str(read(posting.text, Hints()).deadline) == "2026-06-20T12:00:00+02:00"


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"locations": []}, "Location: Graz, Austria"),
        ({"locations": None, "city": None}, "Location: Austria"),
        ({"locations": [7]}, None),
        ({"employment_type_code": "parttime_fixed_term"}, "Employment type: Part-time"),
        ({"employment_type_code": "other"}, None),
        ({"remote": True}, "Telework: Remote work"),
        ({"hybrid": "yes"}, None),
        ({"salary": {"min": "18.50", "max": None, "currency": "EUR", "period": "hour"}}, "Salary: EUR 18.50 per hour"),
        ({"salary": {"min": None, "max": None, "currency": None, "period": None}}, None),
        ({"salary": None}, None),
        ({"close_at": None}, None),
        ({"close_at": "2026-06-22 00:00:00 UTC"}, "Closing date: 2026-06-22"),
    ],
)
def test_a_field(change, line):
    (posting,) = postings(body({**OFFER, **change}))
    assert {part for part in posting.text.split("\n") if part not in TEXT.split("\n")} == ({line} if line else set())
    assert posting.text != TEXT


def test_without_requirements_there_is_no_heading():
    (posting,) = postings(body({**OFFER, "requirements": ""}))
    assert "Requirements" not in posting.text


@pytest.mark.parametrize("damage", [None, 7, [], {}, "", "\ud800", "<", [None, 7, [[]]], {"city": {"name": []}}])
def test_whatever_stands_in_a_field_the_rest_is_read(damage):
    for key in OFFER:
        (posting,) = postings(body({**OFFER, key: damage}))
        assert posting.platform == "recruitee"
        assert "You file maps" in posting.text or key == "description"


@pytest.mark.parametrize("damaged", ['{"careers_url": "", "description": ""}', '{"careers_url": "", "description": '])
def test_nothing_to_read(damaged):
    with pytest.raises(Unreadable):
        postings(damaged.encode())
