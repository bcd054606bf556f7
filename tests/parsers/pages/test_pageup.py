import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import Hints, read
from parsers.pages import postings
from parsers.pages.pageup import postings as read_page

PAGE = """<!doctype html><html><head><link rel="canonical" href="https://jobs.osm.example/cw/en-us/job/595227/trainee"></head>
<body><nav><a href="/cw/en-us/listing/">All jobs</a></nav><div id="job"><div id="job-content">
<a class="back-link" href="/cw/en-us/listing/">Back to search results</a>
<h2>Trainee, Maps &amp; Plans</h2>
<p><a class="apply-link button" href="https://secure.dc7.pageuppeople.com/apply/671/gateway/?lJobID=595227">Apply now</a></p>
<p><b>Job no:</b> <span class="job-externalJobNo">595227</span><br>
<b>Contract type:</b> <span class="work-type internship">Internship</span><br>
<b>Duty Station:</b> Mons<br>
<b>Location:</b> <span class="location">Belgium</span></p>
<div id="job-details"><p>The Office of Small Maps pays a monthly stipend of EUR 1,200.</p><ul><li>file maps</li></ul></div>
<p><b>Advertised:</b> <span class="open-date"><time datetime="2026-06-01T12:00:00Z">01 Jun 2026</time></span> Romance Standard Time<br>
<b>Applications close:</b> <span class="close-date"><time datetime="2026-06-23T03:55:00Z">22 Jun 2026</time></span> Eastern Daylight Time</p>
</div></div><footer>Powered by PageUp</footer></body></html>"""
TEXT = """\
Title: Trainee, Maps & Plans

Job no: 595227
Contract type: Internship
Duty Station: Mons
Location: Belgium

The Office of Small Maps pays a monthly stipend of EUR 1,200.

- file maps

Advertised: 01 Jun 2026 Romance Standard Time
Applications close: 22 Jun 2026 Eastern Daylight Time"""


def test_a_page_is_its_facts_its_text_and_its_days():
    (posting,) = postings(PAGE.encode())
    assert (posting.platform, posting.text) == ("pageup", TEXT)
    assert posting.url == "https://jobs.osm.example/cw/en-us/job/595227/trainee"


def test_the_fields_of_a_page():
    vacancy = read(postings(PAGE.encode())[0].text, Hints(zone="Europe/Brussels"))
    assert (vacancy.title, vacancy.requisition) == ("Trainee, Maps & Plans", "595227")
    assert vacancy.employment_type == ("INTERN",)
    assert vacancy.location is not None
    assert (vacancy.location.city, vacancy.location.country) == ("Mons", "BE")
    assert vacancy.deadline is not None
    assert vacancy.deadline.at.isoformat() == "2026-06-22"  # not the 23rd, as in UTC
    assert vacancy.stipend is not None
    assert (str(vacancy.stipend.min), vacancy.stipend.currency) == ("1200", "EUR")


@pytest.mark.parametrize(
    "body",
    [
        "<p>Sorry, we can't provide additional information about this job right now.</p>",
        "<h2></h2><p>Sorry.</p>",
        "<p>Sorry.</p>",
    ],
)
def test_a_vacancy_that_is_gone_is_none(body):
    markup = f'<div id="job-content">{body}</div><script src="https://static.pageuppeople.com/x.js"></script>'
    assert postings(markup.encode())[0].platform == "generic"


@pytest.mark.parametrize(
    "markup",
    [
        '<div id="job-content"><h2>Trainee</h2><p>Maps.</p></div>',
        '<h1>Trainee</h1><p>Maps.</p><a href="https://secure.dc7.pageuppeople.com/x">Apply</a>',
    ],
)
def test_other_pages_are_not_pageups(markup):
    assert postings(markup.encode())[0].platform != "pageup"


@pytest.mark.parametrize("cut", range(100, len(PAGE), 200))
def test_a_page_that_breaks_off(cut):
    assert all(isinstance(posting.text, str) for posting in read_page(PAGE[:cut]))


def test_content_that_looks_like_what_is_no_part_of_it():
    (posting,) = read_page('<form id="job-content"><h2>Trainee</h2><p>Maps.</p></form>')
    assert posting.text == "Title: Trainee\n\nMaps."


@given(st.text())
def test_whatever_stands_in_the_page(text):
    assert all(isinstance(posting.text, str) for posting in read_page(f'<div id="job-content"><h2>{text}<p>{text}'))
