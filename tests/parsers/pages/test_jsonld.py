import json
from html import escape

import pytest

from parsers import Organization, read
from parsers.pages import postings

NOTICE = "You file maps and fold sheets in the reading room of the Office. "
JOB = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Trainee in the Archives",
    "description": f"<p>{NOTICE}</p><ul><li>a degree</li></ul>",
    "identifier": {"@type": "PropertyValue", "name": "OSM", "value": "8842"},
    "datePosted": "2023-12-07",
    "validThrough": "2024-02-05T00:00",
    "employmentType": ["INTERN", "FULL_TIME"],
    "hiringOrganization": {"@type": "Organization", "name": "Office of Small Maps"},
    "jobLocation": {"address": {"addressLocality": "Vienna", "addressCountry": "AT"}},
    "baseSalary": {"currency": "EUR", "value": {"value": 1170, "unitText": "MONTH"}},
}
TEXT = """\
Title: Trainee in the Archives
Requisition: 8842
Company: Office of Small Maps
Location: Vienna, AT
Employment type: Internship, Full-time

You file maps and fold sheets in the reading room of the Office.

- a degree

Salary: EUR 1170 per month

Closing date: 2024-02-05""".replace("month\n\nClosing", "month\nClosing")


def page(*scripts: object, body: str = "<p>Loading</p>") -> bytes:
    said = "".join(
        f'<script type="application/ld+json">{script if isinstance(script, str) else json.dumps(script)}</script>'
        for script in scripts
    )
    return f"<html><head>{said}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    "scripts",
    [
        [JOB],
        [[{"@type": "WebSite"}, JOB]],
        [{"@graph": [{"@type": "BreadcrumbList"}, JOB]}],
        [{"@type": "WebSite"}, JOB],
        [JOB, JOB],  # the same twice
        [{**JOB, "@type": ["JobPosting", "Thing"]}],
        [{"@type": "WebPage", "mainEntity": JOB}],
        [{**JOB, "description": "&lt;p&gt;" + NOTICE + "&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a degree&lt;/li&gt;&lt;/ul&gt;"}],
        [
            {
                **JOB,
                "employmentType": "intern, full-time",
                "identifier": "8842",
                "hiringOrganization": "Office of Small Maps",
            }
        ],
        [{**JOB, "jobLocation": [JOB["jobLocation"]], "validThrough": "2024-02-05"}],
        [json.dumps(JOB).replace("reading room", "reading\n room")],  # a control character in a string
        ["<!-- " + json.dumps(JOB) + " -->"],
        [json.dumps(JOB)[:-1] + ",}"],
        [json.dumps(JOB).replace("reading room", "reading\t \r\n\x01 room")],  # and others
        [json.dumps(JOB).replace("Trainee in", "Trainee\\ in")],  # an escape that is none
        [{**JOB, "description": escape(escape(JOB["description"]))}],  # escaped twice
        [{**JOB, "description": f"<p>{NOTICE}</p>" + escape("<ul><li>a degree</li></ul>")}],  # in part
        [escape(json.dumps(JOB))],  # the whole script
        [escape(json.dumps({**JOB, "description": escape(JOB["description"])}))],
        [[[JOB]]],
        [{"@graph": JOB}],
        [{"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": JOB}]}],
    ],
)
def test_a_posting_from_its_script(scripts):
    (posting,) = postings(page(*scripts))
    assert (posting.platform, posting.text) == ("jsonld", TEXT)


def test_the_pages_own_notice_where_the_description_is_a_summary():
    body = f"<main><h1>Trainee in the Archives</h1><p>{NOTICE}</p><p>Closing date: 4 January 2024</p><p>{NOTICE}</p></main>"
    (posting,) = postings(page({**JOB, "description": NOTICE}, body=body))
    assert posting.text.count("Trainee in the Archives") == 1
    # the notice's own date comes before the script's
    assert posting.text.index("4 January 2024") < posting.text.index("2024-02-05")


def test_several_postings_are_several():
    jobs = [{**JOB, "title": f"Trainee {n}", "identifier": str(n), "description": NOTICE * 4} for n in (1, 2, 3)]
    found = postings(page(*jobs))
    assert [posting.text.partition("\n")[0] for posting in found] == [
        "Title: Trainee 1",
        "Title: Trainee 2",
        "Title: Trainee 3",
    ]


@pytest.mark.parametrize(
    "change",
    [
        {
            "validThrough": "",
            "baseSalary": None,
            "identifier": None,
            "jobLocation": None,
            "hiringOrganization": None,
            "employmentType": None,
        },
        {
            "validThrough": 7,
            "baseSalary": "much",
            "identifier": {},
            "jobLocation": [],
            "hiringOrganization": [],
            "employmentType": {},
        },
        {
            "validThrough": "soon",
            "baseSalary": {"value": 0, "currency": "EUR"},
            "identifier": "OSM",
            "jobLocation": {},
            "hiringOrganization": {},
            "employmentType": "OTHER",
        },
    ],
)
def test_what_is_not_stated_has_no_line(change):
    (posting,) = postings(page({**JOB, **change}))
    assert posting.text == "Title: Trainee in the Archives\n\n" + NOTICE.strip() + "\n\n- a degree"


@pytest.mark.parametrize(
    "script", ["{", '{"@type": "JobPosting"', "[" * 5000 + '"@type": "JobPosting"', '"@type":"JobPosting"']
)
def test_a_broken_script_leaves_the_page(script):
    (posting,) = postings(page(script, body="<p>Trainee</p>"))
    assert posting.text == "Trainee"


# ------------------------------------------------------------------------------------------ what is read


def test_fields():
    (posting,) = postings(page(JOB))
    vacancy = read(posting.text)
    assert (vacancy.title, vacancy.requisition) == ("Trainee in the Archives", "8842")
    assert vacancy.organization == Organization("Office of Small Maps")
    assert (vacancy.location.city, vacancy.location.country) == ("Vienna", "AT")
    assert (str(vacancy.stipend.min), vacancy.stipend.currency, vacancy.stipend.per) == ("1170", "EUR", "month")
    assert str(vacancy.deadline) == "2024-02-05"
    assert set(vacancy.employment_type) == {"INTERN", "FULL_TIME"}


@pytest.mark.parametrize(
    ("stated", "deadline"),
    [
        ("2024-02-05", "2024-01-04"),
        ("2024-02-05T00:00", "2024-01-04"),
        ("2024-02-05T23:59:00+01:00", "2024-01-04"),
        ("2024-01-04", "2024-01-04"),
    ],
)
def test_the_notices_own_deadline_wins_over_the_boards(stated, deadline):
    job = {**JOB, "description": f"<p>{NOTICE}</p><p>Apply until 4 January 2024.</p>", "validThrough": stated}
    vacancy = read(postings(page(job))[0].text)
    assert str(vacancy.deadline) == deadline
    assert [note.code for note in vacancy.notes] == ([] if stated == "2024-01-04" else ["ambiguous"])


@pytest.mark.parametrize("said", ["Use &lt;, &gt; and &amp; with care.", "Use &lt;table&gt;s with care.", "a &lt; b"])
def test_signs_that_a_notice_is_about_stay(said):
    job = {**JOB, "description": f"<p>{NOTICE}</p><p>{said}</p>"}
    assert "<" in postings(page(job))[0].text
