import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import read, to_record
from parsers.pages import postings, workday

INFO: dict[str, Any] = {
    "title": "Trainee in the Archives",
    "jobDescription": "<p>The internship lasts six months. Trainees receive a stipend of EUR 1,170 per month.</p>"
    "<h3>Requirements</h3><ul><li>a degree</li></ul>",
    "location": "Vienna",
    "additionalLocations": ["Mons, Belgium"],
    "postedOn": "Posted 3 Days Ago",
    "startDate": "2026-06-07",
    "endDate": "2026-06-20",
    "timeLeftToApply": "10 Days Left to Apply",
    "timeType": "Full time",
    "jobReqId": "JR260181",
    "country": {"descriptor": "Austria", "id": "x"},
    "externalUrl": "https://osm.wd3.myworkdayjobs.com/jobs/job/Vienna/Trainee_JR260181",
}
TEXT = """\
Title: Trainee in the Archives
Requisition: JR260181
Company: Office of Small Maps
Location: Vienna, Austria; Mons, Belgium
Employment type: Full time
Closing date: 2026-06-20

The internship lasts six months. Trainees receive a stipend of EUR 1,170 per month.

Requirements

- a degree"""


def body(info: object) -> bytes:
    return json.dumps({"jobPostingInfo": info, "hiringOrganization": {"name": "Office of Small Maps"}}).encode()


def test_a_posting_is_its_stated_fields_and_its_prose() -> None:
    (posting,) = postings(body(INFO))
    assert (posting.platform, posting.url, posting.text) == ("workday", INFO["externalUrl"], TEXT)


def test_fields() -> None:
    record = to_record(read(TEXT))
    assert (record["title"], record["requisition"]) == ("Trainee in the Archives", "JR260181")
    assert record["organization"] == {"name": "Office of Small Maps", "acronym": None}
    assert record["location"] == {"city": "Vienna", "country": "AT"}
    assert (record["deadline"], record["deadline_zone"]) == ("2026-06-20", None)
    assert record["stipend"] == {"min": "1170", "max": "1170", "currency": "EUR", "per": "month", "unpaid": False}
    assert (record["essential"], record["notes"]) == (["a degree"], [])


def test_the_text_is_the_same_on_the_next_day() -> None:
    tomorrow = {**INFO, "postedOn": "Posted 4 Days Ago", "timeLeftToApply": "9 Days Left to Apply"}
    assert postings(body(tomorrow))[0].text == TEXT


@pytest.mark.parametrize(
    "markup",
    [
        '{"total": 1, "jobPostings": [{"title": "Intern", "externalPath": "/job/1"}]}',
        '{"errorCode": "HTTP_404"}',
        "<p>jobPostingInfo and jobDescription</p>",
        '<script>x = {"jobPostingInfo": {"jobDescription": ""}}</script>',
        "",
    ],
)
def test_what_is_no_posting_of_the_platform(markup: str) -> None:
    assert not workday.recognises(markup)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"country": None}, "Location: Vienna; Mons, Belgium"),
        ({"country": {"descriptor": "Vienna"}}, "Location: Vienna; Mons, Belgium"),
        ({"location": None}, "Location: Austria; Mons, Belgium"),
        ({"additionalLocations": "Mons"}, "Location: Vienna, Austria"),
        ({"additionalLocations": ["Vienna, Austria", None, 7]}, "Location: Vienna, Austria; 7"),
        ({"endDate": "2026-06-20T00:00:00.000Z"}, "Closing date: 2026-06-20"),
    ],
)
def test_a_field_of_another_form(change: dict[str, object], line: str) -> None:
    assert line in postings(body({**INFO, **change}))[0].text.split("\n")


@pytest.mark.parametrize("end", [None, 7, "", "soon", "20 June", "2026-06-200"])
def test_no_closing_date_is_made_up(end: object) -> None:
    assert "Closing date" not in postings(body({**INFO, "endDate": end}))[0].text


@pytest.mark.parametrize("url", [None, 7, "javascript:alert(1)", "/job/1", "https://x.example/a b"])
def test_what_is_no_address_is_none(url: object) -> None:
    assert postings(body({**INFO, "externalUrl": url}))[0].url is None


def test_no_damage_is_an_error() -> None:
    whole = body(INFO).decode()
    for cut in range(0, len(whole), 97):
        assert all(isinstance(posting.text, str) for posting in workday.postings(whole[:cut]))
    assert [posting.text for posting in workday.postings('{"jobPostingInfo":' * 50_000)] == [""]


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["<p>", "&lt;", "\ud800\0"]),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*INFO, "descriptor", "name"]), inner),
    max_leaves=20,
)


@given(info=ANY, whole=ANY)
def test_any_json_is_text(info: object, whole: object) -> None:
    for markup in (body(info).decode(), json.dumps(whole)):
        for posting in workday.postings(markup):
            posting.text.encode()
