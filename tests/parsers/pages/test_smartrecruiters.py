import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import read, to_record
from parsers.pages import postings, smartrecruiters

JOB: dict[str, Any] = {
    "id": "744000260181",
    "name": "Trainee in the Archives",
    "refNumber": "OSM-2026-31-TRNE",
    "company": {"identifier": "OSM", "name": "Office of Small Maps"},
    "releasedDate": "2026-06-01T08:00:00.000Z",
    "location": {"city": "Geneva", "region": "GENEVA", "country": "ch", "fullLocation": "Geneva, GENEVA, Switzerland"},
    "department": {"id": "1", "label": "Sheet Maps"},
    "function": {"id": "adm", "label": "Administrative"},
    "typeOfEmployment": {"id": "intern", "label": "Intern"},
    "postingUrl": "https://jobs.smartrecruiters.com/OSM/744000260181-trainee",
    "jobAd": {
        "sections": {
            "companyDescription": {"title": "Company Description", "text": "<p>The Office keeps maps.</p>"},
            "additionalInformation": {"title": "", "text": "<p>Monthly stipend: 1,516 CHF.</p><p>Apply by 20 June 2026 at 23:59 CEST.</p>"},
            "jobDescription": {"title": "Job Description", "text": "&lt;p&gt;You file maps in the reading room.&lt;/p&gt;"},
            "qualifications": {"title": "Qualifications", "text": "<ul><li>a degree</li></ul>"},
            "videos": {"urls": []},
        }
    },
}  # fmt: skip
TEXT = """\
Title: Trainee in the Archives
Requisition: OSM-2026-31-TRNE
Company: Office of Small Maps
Location: Geneva, GENEVA, Switzerland
Department: Sheet Maps
Category: Administrative
Employment type: Intern

Company Description

The Office keeps maps.

Job Description

You file maps in the reading room.

Qualifications

- a degree

Monthly stipend: 1,516 CHF.

Apply by 20 June 2026 at 23:59 CEST."""


def body(job: object) -> bytes:
    return json.dumps(job).encode()


def test_a_posting_is_its_stated_fields_and_its_sections() -> None:
    (posting,) = postings(body(JOB))
    assert (posting.platform, posting.url, posting.text) == ("smartrecruiters", JOB["postingUrl"], TEXT)


def test_fields() -> None:
    record = to_record(read(TEXT))
    assert (record["title"], record["requisition"]) == ("Trainee in the Archives", "OSM-2026-31-TRNE")
    assert record["organization"] == {"name": "Office of Small Maps", "acronym": None}
    assert (record["location"], record["category"]) == ({"city": "Geneva", "country": "CH"}, "Administrative")
    assert record["division"] == {"name": "Sheet Maps", "acronym": None}
    assert record["deadline"] == "2026-06-20T23:59:00+02:00"
    assert record["stipend"] == {"min": "1516", "max": "1516", "currency": "CHF", "per": "month", "unpaid": False}
    assert (record["employment_type"], record["notes"]) == (["INTERN"], [])


@pytest.mark.parametrize(
    "markup",
    [
        '{"totalFound": 1, "content": [{"id": "1", "name": "Intern"}]}',
        '{"message": "Posting not found"}',
        "<p>jobAd, sections</p>",
        '<script>x = {"jobAd": {"sections": {}}}</script>',
        "",
    ],
)
def test_what_is_no_posting_of_the_platform(markup: str) -> None:
    assert not smartrecruiters.recognises(markup)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"location": {"city": "Geneva", "country": "ch"}}, "Location: Geneva, CH"),
        ({"location": {"country": "ch"}}, "Location: CH"),
        ({"location": "Geneva"}, None),
        ({"location": [{"city": "Geneva"}]}, None),
        ({"location": {"city": {"x": 1}, "country": ["ch", 7]}}, "Location: CH"),
    ],
)
def test_location(change: dict[str, object], line: str | None) -> None:
    lines = postings(body({**JOB, **change}))[0].text.split("\n")
    assert [said for said in lines if said.startswith("Location")] == ([line] if line else [])


@pytest.mark.parametrize("sections", [None, 7, [], {}, {"jobDescription": "Maps"}, {"jobDescription": {"text": 7}}])
def test_a_posting_without_its_sections_is_its_fields(sections: object) -> None:
    (posting,) = postings(body({**JOB, "jobAd": {"sections": sections}}))
    assert posting.text == TEXT.partition("\n\n")[0]


def test_no_damage_is_an_error() -> None:
    whole = body(JOB).decode()
    for cut in range(0, len(whole), 97):
        assert all(isinstance(posting.text, str) for posting in smartrecruiters.postings(whole[:cut]))
    assert [posting.text for posting in smartrecruiters.postings('{"jobAd":' * 50_000)] == [""]


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["<p>", "&lt;", "\ud800\0"]),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.sampled_from([*JOB, "sections", *smartrecruiters.PARTS, "title", "text", "city", "label"]), inner
        )
    ),
    max_leaves=20,
)


@given(job=ANY, sections=ANY)
def test_any_json_is_text(job: object, sections: object) -> None:
    for markup in (json.dumps(job), json.dumps({**JOB, "jobAd": {"sections": sections}})):
        for posting in smartrecruiters.postings(markup):
            posting.text.encode()
