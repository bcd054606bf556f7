import json
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import read, to_record
from parsers.pages import postings, uncareers

ITEM = "<div class='jobPostingItem'><div class='jobPostingItemTitle'>{}</div><div class='jobPostingItemContent'>{}</div></div>"
DUTIES = "You work in the reading room.  Under supervision, the intern will:   • file maps; • fold sheets;    All of it is quiet."
JOB: dict[str, Any] = {
    "jobId": 285249,
    "postingTitle": "Trainee in the Archives",
    "jobTitle": "TRAINEE",
    "jobLevel": "I-1",
    "categoryCode": "INT",
    "jc": {"code": "INT", "name": "Internship"},
    "recrttype": {"code": "N", "name": "Intern"},
    "dutyStation": [{"code": "1", "description": "VIENNA"}],
    "dept": {"code": "2", "name": "Office of Small Maps"},
    "startDate": "2026-05-22T04:00:00.000Z",
    "endDate": "2026-06-21T03:59:59.000Z",
    "jobDescription": "<div class='jobPostingDetail'>"
    + ITEM.format("Work Location", "Vienna")
    + ITEM.format("Expected duration", "6 months")
    + ITEM.format("Duties and Responsibilities", DUTIES)
    + "</div>",
}
TEXT = """\
Title: Trainee in the Archives
Requisition: 285249
Department: Office of Small Maps
Location: VIENNA
Category: Internship
Grade: I-1
Employment type: Intern
Closing date: 20 June 2026, 23:59 (New York time)

Work Location

Vienna

Expected duration

6 months

Duties and Responsibilities

You work in the reading room.
Under supervision, the intern will:
- file maps;
- fold sheets;
All of it is quiet."""


def body(*openings: object) -> bytes:
    return json.dumps({"data": {"list": openings}, "status": 1}).encode()


def test_an_opening_is_its_stated_fields_and_its_prose() -> None:
    (posting,) = postings(body(JOB))
    assert (posting.platform, posting.text) == ("uncareers", TEXT)
    assert posting.url == "https://careers.un.org/jobSearchDescription/285249?language=en"


def test_a_saved_list_is_several() -> None:
    found = postings(body(JOB, {**JOB, "jobId": 285250}))
    assert [posting.text.split("\n")[1] for posting in found] == ["Requisition: 285249", "Requisition: 285250"]


def test_fields() -> None:
    record = to_record(read(TEXT))
    assert (record["title"], record["requisition"]) == ("Trainee in the Archives", "285249")
    assert record["division"] == {"name": "Office of Small Maps", "acronym": None}
    assert (record["location"], record["category"]) == ({"city": "Vienna", "country": "AT"}, "Internship")
    assert (record["deadline"], record["deadline_zone"]) == ("2026-06-20T23:59:00-04:00", "America/New_York")
    assert (record["duration"], record["employment_type"]) == ({"min": 6, "max": 6}, ["INTERN"])
    assert record["duties"] == ["file maps", "fold sheets"]
    assert record["notes"] == []


@pytest.mark.parametrize(
    ("end", "line"),
    [
        ("2026-06-21T03:59:59Z", "Closing date: 20 June 2026, 23:59 (New York time)"),  # summer
        ("2026-01-11T04:59:59.000Z", "Closing date: 10 January 2026, 23:59 (New York time)"),  # winter
        ("2026-06-20T23:59:59-04:00", "Closing date: 20 June 2026, 23:59 (New York time)"),
        ("2026-06-21T12:00:00Z", "Closing date: 21 June 2026, 08:00 (New York time)"),
        ("2026-06-21T03:59:59", None),  # on no clock
        ("2026-06-20", None),
        ("soon", None),
        ("0001-01-01T00:00:00Z", None),  # before there were days in New York
        (1782014399000, None),
        (None, None),
    ],
)
def test_the_closing_date_is_the_day_in_new_york(end: object, line: str | None) -> None:
    lines = postings(body({**JOB, "endDate": end}))[0].text.split("\n")
    assert [said for said in lines if said.startswith("Closing")] == ([line] if line else [])


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"postingTitle": None}, "Title: TRAINEE"),
        ({"jc": None}, "Category: INT"),
        ({"dutyStation": [{"description": "ROME"}, {"description": "VIENNA"}, 7, None]}, "Location: ROME; VIENNA; 7"),
        ({"dept": "OSM"}, "Department: OSM"),
    ],
)
def test_a_field_of_another_form(change: dict[str, object], line: str) -> None:
    assert line in postings(body({**JOB, **change}))[0].text.split("\n")


@pytest.mark.parametrize(
    "markup",
    [
        '{"status": 1, "data": {"list": [], "count": 0}}',
        '{"status": 0, "message": "jobId, postingTitle, jobDescription"}',
        "<app-root></app-root>",
        '<script>{"jobId": 1, "postingTitle": "", "jobDescription": ""}</script>',
        "",
    ],
)
def test_what_is_no_opening(markup: str) -> None:
    assert not uncareers.recognises(markup)


@pytest.mark.parametrize("description", [None, 7, [], "", "  "])
def test_an_opening_without_its_text_is_its_fields(description: object) -> None:
    assert postings(body({**JOB, "jobDescription": description}))[0].text == TEXT.partition("\n\n")[0]


def test_lost_lines_are_found_in_linear_time() -> None:
    begun = perf_counter()
    for sign in (" ", "  •", ".  ", "<div class='jobPostingItemTitle'>", " " * 40 + "a"):
        (_, *_) = postings(body({**JOB, "jobDescription": sign * (300_000 // len(sign))}))
    assert perf_counter() - begun < 20


def test_no_damage_is_an_error() -> None:
    whole = body(JOB).decode()
    for cut in range(0, len(whole), 97):
        assert all(isinstance(posting.text, str) for posting in uncareers.postings(whole[:cut]))
    assert list(uncareers.postings('{"data":' * 50_000)) == []


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["<p>", "•", "\ud800\0"]),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from([*JOB, "data", "list", "name", "description"]), inner)
    ),
    max_leaves=20,
)


@given(opening=ANY, whole=ANY)
def test_any_json_is_text(opening: object, whole: object) -> None:
    for markup in (body(opening).decode(), json.dumps(whole), json.dumps({"data": {"list": whole}})):
        for posting in uncareers.postings(markup):
            posting.text.encode()
