import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import Hints, read
from parsers.pages import postings
from parsers.pages.successfactors import postings as read_page

PAGE = """<!doctype html><html><head><link rel="canonical" href="https://jobs.osm.example/job/Mons-Trainee/1412067333/"></head>
<body class="coreCSS jobDisplayShell"><div class="searchwell"><form><label>Search by keyword</label></form></div>
<div itemscope itemtype="http://schema.org/JobPosting" class="jobDisplay">
<meta itemprop="datePosted" content="Mon Jun 01 02:00:00 UTC 2026"><meta itemprop="hiringOrganization" content="Office of Small Maps">
<meta itemprop="validThrough" content="{until}">
<h1><span itemprop="title" data-careersite-propertyid="title">Trainee, Maps &amp; Plans</span></h1>
<div class="joblayouttoken"><span class="joblayouttoken-label">Req ID:</span> <span data-careersite-propertyid="customfield1">81838</span></div>
<div class="joblayouttoken"><span class="joblayouttoken-label">Date:</span> <span data-careersite-propertyid="date">Jun 1, 2026</span></div>
<div class="joblayouttoken"><span class="joblayouttoken-label">Grade:</span> <span data-careersite-propertyid="customfield3"></span></div>
<div class="joblayouttoken"><span class="joblayouttoken-label">Location:</span>
<span data-careersite-propertyid="location"><span class="jobGeoLocation">Mons, Belgium</span></span></div>
<span itemprop="description"></span>
<div class="joblayouttoken"><span itemprop="description" data-careersite-propertyid="description"><span class="jobdescription">
<p>A monthly grant of EUR 1,200.{prose}</p><ul><li>file maps</li></ul></span></span></div>
<a class="btn apply dialogApplyBtn" href="/talentcommunity/apply/1412067333/">Apply now</a></div></body></html>"""
TEXT = """\
Title: Trainee, Maps & Plans
Company: Office of Small Maps
Location: Mons, Belgium
Req ID: 81838

A monthly grant of EUR 1,200.

- file maps

Closing date: 22 Jun 2026, 21:59 UTC"""


def page(until: str = "Mon Jun 22 21:59:00 UTC 2026", prose: str = "") -> str:
    return PAGE.format(until=until, prose=prose)


def test_a_page_is_its_tokens_its_notice_and_its_last_day():
    (posting,) = postings(page().encode())
    assert (posting.platform, posting.text) == ("successfactors", TEXT)
    assert posting.url == "https://jobs.osm.example/job/Mons-Trainee/1412067333/"


def test_the_fields_of_a_page():
    vacancy = read(postings(page().encode())[0].text, Hints(zone="Europe/Brussels"))
    assert (vacancy.title, vacancy.requisition) == ("Trainee, Maps & Plans", "81838")
    assert vacancy.organization is not None
    assert vacancy.organization.name == "Office of Small Maps"
    assert vacancy.location is not None
    assert (vacancy.location.city, vacancy.location.country) == ("Mons", "BE")
    assert vacancy.stipend is not None
    assert (str(vacancy.stipend.min), vacancy.stipend.currency) == ("1200", "EUR")
    assert vacancy.deadline is not None
    assert vacancy.deadline.at.isoformat() == "2026-06-22T21:59:00+00:00"


def test_what_the_notice_says_comes_before_the_day_until_which_it_is_listed():
    prose = " Apply until 14 June 2026, at 23.59, Brussels time."
    deadline = read(postings(page(prose=prose).encode())[0].text).deadline
    assert deadline is not None
    assert deadline.at.isoformat() == "2026-06-14T23:59:00+02:00"


@pytest.mark.parametrize(
    ("until", "line"),
    [
        ("Mon Jun 22 00:00:00 UTC 2026", "Closing date: 22 Jun 2026"),
        ("2026-06-22", "Closing date: 2026-06-22"),
        ("2026-06-22T23:59:00+02:00", "Closing date: 2026-06-22"),
        ("", "- file maps"),
        ("soon", "- file maps"),
    ],
)
def test_the_last_day(until, line):
    assert postings(page(until).encode())[0].text.rpartition("\n")[2] == line


@pytest.mark.parametrize(
    "markup",
    [
        "<body class='coreCSS jobDisplayShell'><p>Sorry, this job posting has ended.</p></body>",
        "<body class='jobDisplayShell'><p>This position has been filled.</p><span itemprop='description'> </span></body>",
    ],
)
def test_a_job_that_has_ended_is_none(markup):
    assert postings(markup.encode())[0].platform == "generic"


@pytest.mark.parametrize(
    "markup",
    [
        "<div itemscope itemtype='https://schema.org/JobPosting'><h1 itemprop='title'>Trainee</h1><p itemprop='description'>Maps.</p></div>",
        "<div class='jobDisplay'><h1>Trainee</h1><p>Maps.</p></div>",
    ],
)
def test_other_pages_are_not_successfactors(markup):
    assert postings(markup.encode())[0].platform != "successfactors"


def test_facts_in_lines_of_their_own():
    """Sites that name no tokens; what stands behind the notice is of others."""
    markup = """<div itemscope itemtype="http://schema.org/JobPosting"><h1><span itemprop="title">Trainee</span></h1>
    <p><span>Req ID:</span> <span>81838</span></p><p>Closing Date: 3 May 2026 12:00 CEST</p><p>Shared: often</p>
    <p>Title: Trainee</p><div itemprop="description"><p>We draw maps.</p></div><p>Location: Rome, Italy</p>
    <span data-careersite-propertyid="location">Mons</span></div>"""
    text = "Title: Trainee\nLocation: Mons\nReq ID: 81838\nClosing Date: 3 May 2026 12:00 CEST\n\nWe draw maps."
    assert next(iter(read_page(markup))).text == text


@pytest.mark.parametrize("cut", range(100, len(PAGE), 200))
def test_a_page_that_breaks_off(cut):
    assert all(isinstance(posting.text, str) for posting in read_page(page()[:cut]))


@given(st.text(), st.text())
def test_whatever_stands_in_the_page(until, prose):
    assert all(isinstance(posting.text, str) for posting in read_page(page(until, prose)))
