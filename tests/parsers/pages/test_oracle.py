import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import read, to_record
from parsers.pages import oracle, postings

JOB: dict[str, Any] = {
    "Id": "36470",
    "Title": "Trainee in the Archives",
    "PrimaryLocation": "Vienna, Austria",
    "secondaryLocations": [{"Name": "Mons, Belgium"}, {"Name": "Vienna, Austria"}],
    "Category": "Intern",
    "JobSchedule": "Full time",
    "ContractType": "Traineeship",
    "ExternalPostedStartDate": "2026-05-20T08:00:00+00:00",
    "ExternalPostedEndDate": "2026-06-21T03:59:00+00:00",
    "ExternalDescriptionStr": "<p>The internship lasts six months. Trainees receive a stipend of EUR 1,170 per month.</p>",
    "ExternalResponsibilitiesStr": "<ul><li>file maps</li><li>fold sheets</li></ul>",
    "ExternalQualificationsStr": "&lt;ul&gt;&lt;li&gt;a degree in cartography &amp;amp; ink&lt;/li&gt;&lt;/ul&gt;",
    "CorporateDescriptionStr": "<p>The Office keeps maps.</p>",
    "OrganizationDescriptionStr": None,
    "requisitionFlexFields": [
        {"Prompt": "Agency", "Value": "Office of Small Maps"},
        {"Prompt": "Grade", "Value": "NPSA-8"},
        {"Prompt": "Category", "Value": "another"},
        {"Prompt": "Practice Area", "Value": None},
    ],
}
TEXT = """\
Title: Trainee in the Archives
Requisition: 36470
Location: Vienna, Austria; Mons, Belgium
Category: Intern
Employment type: Full time
Contract type: Traineeship
Closing date: 2026-06-21, 03:59 UTC
Agency: Office of Small Maps
Grade: NPSA-8

The internship lasts six months. Trainees receive a stipend of EUR 1,170 per month.

Responsibilities

- file maps
- fold sheets

Qualifications

- a degree in cartography & ink

The Office keeps maps."""


def body(job: object) -> bytes:
    return json.dumps({"items": [job], "count": 1, "hasMore": False}).encode()


def test_a_posting_is_its_stated_fields_and_its_prose() -> None:
    (posting,) = postings(body(JOB))
    assert (posting.platform, posting.url, posting.text) == ("oracle", None, TEXT)


def test_fields() -> None:
    record = to_record(read(TEXT))
    assert (record["title"], record["requisition"]) == ("Trainee in the Archives", "36470")
    assert record["organization"] == {"name": "Office of Small Maps", "acronym": None}
    assert record["location"] == {"city": "Vienna", "country": "AT"}
    assert (record["deadline"], record["deadline_zone"]) == ("2026-06-21T03:59:00+00:00", "UTC")
    assert record["stipend"] == {"min": "1170", "max": "1170", "currency": "EUR", "per": "month", "unpaid": False}
    assert (record["duties"], record["essential"]) == (["file maps", "fold sheets"], ["a degree in cartography & ink"])
    assert record["notes"] == []


def test_the_closing_instant_and_the_notices_own_words_agree() -> None:
    prose = "<p>Deadline: 20 June 2026, 23:59 New York time. Send your application by then to the Office.</p>"
    (posting,) = postings(body({**JOB, "ExternalDescriptionStr": prose}))
    assert read(posting.text).notes == ()


def test_a_notice_that_stands_in_every_field_is_read_once() -> None:
    whole = "<p>You file maps.</p>"
    same = dict.fromkeys(oracle.PROSE, whole)
    (posting,) = postings(body({"Title": "Trainee", **same}))
    assert posting.text == "Title: Trainee\n\nYou file maps."


@pytest.mark.parametrize(
    "markup",
    [
        '{"items": [], "count": 0, "hasMore": false}',
        '{"items": [{"TotalJobsCount": 1, "requisitionList": [{"Id": "1", "ShortDescriptionStr": "Maps"}]}]}',
        "<p>ExternalDescriptionStr, items</p>",
        '<script>{"items": [{"ExternalDescriptionStr": "Maps"}]}</script>',
        "",
    ],
)
def test_what_is_no_posting_of_the_platform(markup: str) -> None:
    assert not oracle.recognises(markup)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"secondaryLocations": {"Name": "Mons"}}, "Location: Vienna, Austria"),
        ({"secondaryLocations": [7, None, {"Name": ["Mons"]}]}, "Location: Vienna, Austria; Mons"),
        ({"PrimaryLocation": None, "secondaryLocations": None}, None),
        ({"ExternalPostedEndDate": "2026-06-20T23:59:00-04:00"}, "Closing date: 2026-06-21, 03:59 UTC"),
        ({"requisitionFlexFields": [{"Prompt": "Note: <b>x</b>", "Value": "1"}, {"Prompt": "A\nGrade", "Value": 2}]}, "A Grade: 2"),
    ],
)  # fmt: skip
def test_a_field_of_another_form(change: dict[str, object], line: str | None) -> None:
    text = postings(body({**JOB, **change}))[0].text
    lines = text.partition("\n\n")[0].split("\n")
    assert line in lines if line else not any(said.startswith("Location") for said in lines)


@pytest.mark.parametrize("end", [None, 7, "", "soon", "2026-06-21", "2026-06-21T03:59:00", "0001-01-01T00:00:00+14:00"])
def test_no_closing_date_is_made_up(end: object) -> None:
    assert "Closing date" not in postings(body({**JOB, "ExternalPostedEndDate": end}))[0].text


def test_no_damage_is_an_error() -> None:
    whole = body(JOB).decode()
    for cut in range(0, len(whole), 97):
        assert all(isinstance(posting.text, str) for posting in oracle.postings(whole[:cut]))
    assert [posting.text for posting in oracle.postings('{"items":' * 50_000)] == [""]


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["<p>", "&lt;", "\ud800\0"]),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*JOB, "Prompt", "Value", "Name"]), inner),
    max_leaves=20,
)


@given(job=ANY, whole=ANY)
def test_any_json_is_text(job: object, whole: object) -> None:
    for markup in (body(job).decode(), json.dumps(whole), json.dumps({"items": whole})):
        for posting in oracle.postings(markup):
            posting.text.encode()
