import json

import pytest

from parsers import Hints, read
from parsers.pages import Unreadable, postings

SALARY = {
    "compensationType": "Salary",
    "interval": "1 MONTH",
    "currencyCode": "EUR",
    "minValue": 1170,
    "maxValue": 1286.09,
}
EQUITY = {
    "compensationType": "EquityPercentage",
    "interval": "NONE",
    "currencyCode": None,
    "minValue": 1,
    "maxValue": 2,
}
JOB = {
    "id": "5f0c",
    "title": "Trainee in the Archives",
    "jobUrl": "https://jobs.ashbyhq.com/osm/5f0c",
    "department": "Archives",
    "team": "Sheets",
    "employmentType": "Intern",
    "location": "Ringstrasse",
    "address": {"postalAddress": {"addressLocality": "Vienna", "addressRegion": "Vienna", "addressCountry": "Austria"}},
    "secondaryLocations": [{"location": "Mons", "address": None}, {"location": "Ringstrasse", "address": {}}],
    "isListed": True,
    "workplaceType": "Hybrid",
    "publishedAt": "2026-06-01T08:00:00.000+00:00",
    "shouldDisplayCompensationOnJobPostings": True,
    "compensation": {
        "compensationTierSummary": "€1.2K – €1.3K • Offers Equity",
        "summaryComponents": [SALARY, EQUITY],
    },
    "descriptionHtml": "<p>You file maps &amp; fold sheets.</p><h2>Requirements</h2><ul><li><p>a degree</p></li></ul>"
    "<p>Apply until 22 June 2026, at 23.59, Brussels time.</p>",
    "descriptionPlain": "You file maps & fold sheets.",
}
TEXT = """\
Title: Trainee in the Archives
Location: Vienna, Austria; Mons; Ringstrasse
Department: Archives
Employment type: Internship
Salary: EUR 1170 to 1286.09 per month
Telework: Hybrid work

You file maps & fold sheets.

Requirements

- a degree

Apply until 22 June 2026, at 23.59, Brussels time."""


def body(value) -> bytes:
    return json.dumps(value).encode()


def test_the_text_of_a_posting():
    (posting,) = postings(body(JOB))
    assert (posting.platform, posting.text) == ("ashby", TEXT)
    assert posting.url == "https://jobs.ashbyhq.com/osm/5f0c"


def test_what_is_read_from_it():
    vacancy = read(TEXT, Hints())
    assert (vacancy.title, vacancy.requisition) == ("Trainee in the Archives", None)
    assert (vacancy.location.city, vacancy.location.country) == ("Vienna", "AT")
    assert vacancy.division.name == "Archives"
    assert (str(vacancy.stipend.min), str(vacancy.stipend.max), vacancy.stipend.per) == ("1170", "1286.09", "month")
    assert str(vacancy.deadline) == "2026-06-22T23:59:00+02:00"
    assert vacancy.employment_type == ("INTERN",)
    assert vacancy.essential == ("a degree",)


def test_a_whole_board_is_several_postings():
    assert len(postings(body({"apiVersion": "1", "jobs": [JOB, JOB, 7]}))) == 2


def paid(*components, **more):
    return {"compensation": {"summaryComponents": list(components)}, **more}


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"address": None}, "Location: Ringstrasse; Mons"),
        ({"secondaryLocations": None}, "Location: Vienna, Austria"),
        ({"department": None}, "Department: Sheets"),
        ({"employmentType": "FullTime"}, "Employment type: Full-time"),
        ({"employmentType": "Apprentice"}, None),
        ({"workplaceType": "OnSite"}, None),
        (paid(EQUITY), None),
        (paid(SALARY, {**SALARY, "minValue": 1}), None),  # those of two places
        (paid(SALARY, shouldDisplayCompensationOnJobPostings=False), None),
        (paid({**SALARY, "interval": "1 YEAR", "minValue": None}), "Salary: EUR 1286.09 per year"),
        (paid({**SALARY, "interval": "2 WEEK"}), "Salary: EUR 1170 to 1286.09"),
        (paid({**SALARY, "minValue": 0, "maxValue": 0}), None),
        (paid(), None),
    ],
)
def test_a_field(change, line):
    (posting,) = postings(body({**JOB, **change}))
    assert {part for part in posting.text.split("\n") if part not in TEXT.split("\n")} == ({line} if line else set())
    assert posting.text != TEXT


@pytest.mark.parametrize("damage", [None, 7, [], {}, "", "\ud800", "<", [None, 7, [[]]], {"postalAddress": 7}])
def test_whatever_stands_in_a_field_the_rest_is_read(damage):
    for key in JOB:
        (posting,) = postings(body({**JOB, key: damage}))
        assert posting.platform == "ashby"
        assert "You file maps" in posting.text or key == "descriptionHtml"


@pytest.mark.parametrize("damaged", ['{"jobUrl": "", "descriptionHtml": ""}', '{"jobUrl": "", "descriptionHtml": '])
def test_nothing_to_read(damaged):
    with pytest.raises(Unreadable):
        postings(damaged.encode())
