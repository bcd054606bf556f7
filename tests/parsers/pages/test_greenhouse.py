import html
import json

import pytest

from parsers import Hints, read
from parsers.pages import Unreadable, postings

NOTICE = "<p>You file maps &amp; fold sheets.</p><h3>Requirements</h3><ul><li>a degree</li><li>tidy hands</li></ul>"
JOB = {
    "id": 4011,
    "internal_job_id": 3055,
    "title": "Trainee in the Archives",
    "absolute_url": "https://job-boards.greenhouse.io/osm/jobs/4011",
    "requisition_id": "OSM-42",
    "company_name": "Office of Small Maps",
    "location": {"name": "Vienna, Austria"},
    "departments": [{"id": 1, "name": "Archives"}],
    "offices": [{"id": 2, "name": "Vienna"}, {"id": 3, "name": "Mons"}],
    "first_published": "2026-06-01T08:00:00-04:00",
    "updated_at": "2026-06-02T08:00:00-04:00",
    "application_deadline": "2026-06-22T23:59:00+02:00",
    "pay_input_ranges": [{"min_cents": 117000, "max_cents": 128609, "currency_type": "EUR", "title": "Monthly grant"}],
    "content": html.escape(NOTICE),
}
PROSE = "You file maps & fold sheets.\n\nRequirements\n\n- a degree\n- tidy hands"
TEXT = f"""\
Title: Trainee in the Archives
Requisition: OSM-42
Company: Office of Small Maps
Location: Vienna, Austria
Department: Archives
Salary: EUR 1170 to 1286.09 per month

{PROSE}

Closing date: 2026-06-22, 23:59 UTC+02:00"""


def body(value) -> bytes:
    return json.dumps(value).encode()


def test_the_text_of_a_posting():
    (posting,) = postings(body(JOB))
    assert (posting.platform, posting.text) == ("greenhouse", TEXT)
    assert posting.url == "https://job-boards.greenhouse.io/osm/jobs/4011"


def test_what_is_read_from_it():
    vacancy = read(TEXT, Hints())
    assert (vacancy.title, vacancy.requisition) == ("Trainee in the Archives", "OSM-42")
    assert vacancy.organization.name == "Office of Small Maps"
    assert (vacancy.location.city, vacancy.location.country) == ("Vienna", "AT")
    assert vacancy.division.name == "Archives"
    assert (str(vacancy.stipend.min), str(vacancy.stipend.max), vacancy.stipend.per) == ("1170", "1286.09", "month")
    assert str(vacancy.deadline) == "2026-06-22T23:59:00+02:00"
    assert vacancy.essential == ("a degree", "tidy hands")


def test_a_whole_board_is_several_postings():
    found = postings(body({"jobs": [JOB, {**JOB, "title": "Trainee in the Stacks"}], "meta": {"total": 2}}))
    assert [posting.text.partition("\n")[0] for posting in found] == [
        "Title: Trainee in the Archives",
        "Title: Trainee in the Stacks",
    ]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"location": None}, "Location: Vienna; Mons"),
        ({"location": {"name": ""}}, "Location: Vienna; Mons"),
        ({"location": 7, "offices": 7}, "Location: 7"),
        ({"requisition_id": "See Opening ID"}, None),
        ({"requisition_id": None}, None),
        ({"pay_input_ranges": []}, None),
        ({"pay_input_ranges": [{**JOB["pay_input_ranges"][0], "title": "Range"}]}, "Salary: EUR 1170 to 1286.09"),
        ({"pay_input_ranges": JOB["pay_input_ranges"] * 2}, None),  # those of two places
        ({"pay_input_ranges": [{"min_cents": 117000, "max_cents": None, "currency_type": "EUR"}]}, "Salary: EUR 1170"),
        ({"pay_input_ranges": [{"min_cents": 0, "max_cents": 0, "currency_type": "EUR"}]}, None),
        ({"pay_input_ranges": [{"min_cents": -5, "max_cents": "9", "currency_type": "EUR"}]}, None),
        ({"pay_input_ranges": [{"min_cents": 5, "max_cents": True, "currency_type": None}]}, None),
        ({"application_deadline": "2026-06-22"}, "Closing date: 2026-06-22"),
        ({"application_deadline": "soon"}, None),
        ({"application_deadline": 7}, None),
    ],
)
def test_a_field(change, line):
    (posting,) = postings(body({**JOB, **change}))
    assert {part for part in posting.text.split("\n") if part not in TEXT.split("\n")} == ({line} if line else set())
    assert posting.text != TEXT


def test_unescaped_content_is_read_as_well():
    (posting,) = postings(body({**JOB, "content": NOTICE}))
    assert posting.text == TEXT


@pytest.mark.parametrize("damage", [None, 7, [], {}, "", "\ud800", "<", "&", "a" * 100_000, {"name": {"name": 1}}])
def test_whatever_stands_in_a_field_the_rest_is_read(damage):
    for key in JOB:
        (posting,) = postings(body({**JOB, key: damage}))
        assert posting.platform == "greenhouse"
        assert PROSE in posting.text or key == "content"


@pytest.mark.parametrize("content", ['""', '"', "[" * 9999, '"&lt;!-- maps"'])
def test_nothing_to_read(content):
    with pytest.raises(Unreadable):
        postings(f'{{"absolute_url": 1, "content": {content}}}'.encode())
