import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import Hints, read
from parsers.pages import postings
from parsers.pages.talentsoft import postings as read_page

PAGE = """<!doctype html><html><head><link rel="canonical" href="https://osm.talent-soft.example/job/job-trainee_77.aspx"></head>
<body><nav><a href="/accueil.aspx">Home</a></nav><main><h1 class="ts-offer-page__title"><span>Trainee, Maps &amp; Plans</span></h1>
<div class="ts-offer-page__reference"><h3>Reference</h3> 2026-77</div>
<div id="contenu-ficheoffre"><h2 class="JobDescription">Position description</h2>
<h3>Job title</h3><p id="fldjobdescription_jobtitle">Trainee, Maps &amp; Plans</p>
<h3>Contract type</h3><p id="fldjobdescription_contract">Internship</p>
<h3>Contract duration</h3><p id="fldjobdescription_contractlength">6 months</p>
<h3>Closing date</h3><p id="fldoffercustomblock1_date1">22/06/2026</p>
<h3>Job description</h3><div id="fldjobdescription_description1"><p>A monthly grant of EUR 1,200.</p><ul><li>file maps</li></ul></div>
<h2 class="Location">Position location</h2><h3>Job location</h3><p id="fldlocation_joblocation">The Hague, Netherlands</p>
<form><input type="submit" value="Apply"></form></div>
<div class="ts-related-offers"><h2>These offers may interest you</h2><a class="ts-offer-card__title-link" href="/job/x_78.aspx">Head</a></div>
</main></body></html>"""
TEXT = """\
Title: Trainee, Maps & Plans
Requisition: 2026-77
Location: The Hague, Netherlands
Contract type: Internship
Contract duration: 6 months

Position description

Closing date

22/06/2026

Job description

A monthly grant of EUR 1,200.

- file maps

Position location"""


def test_a_page_is_its_fields_and_the_offer():
    (posting,) = postings(PAGE.encode())
    assert (posting.platform, posting.text) == ("talentsoft", TEXT)
    assert posting.url == "https://osm.talent-soft.example/job/job-trainee_77.aspx"


def test_the_fields_of_a_page():
    vacancy = read(postings(PAGE.encode())[0].text, Hints(zone="Europe/Amsterdam", date_order="DMY"))
    assert (vacancy.title, vacancy.requisition) == ("Trainee, Maps & Plans", "2026-77")
    assert vacancy.employment_type == ("INTERN",)
    assert vacancy.location is not None
    assert (vacancy.location.city, vacancy.location.country) == ("The Hague", "NL")
    assert vacancy.deadline is not None
    assert vacancy.deadline.at.isoformat() == "2026-06-22"
    assert vacancy.duration is not None
    assert (vacancy.duration.min, vacancy.duration.max) == (6, 6)
    assert vacancy.stipend is not None
    assert (str(vacancy.stipend.min), vacancy.stipend.currency) == ("1200", "EUR")


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("Référence 2026-77", "Requisition: 2026-77"),
        ("Ref. : OSM/26/077", "Requisition: OSM/26/077"),
        ("Reference", ""),
    ],
)
def test_the_number_behind_its_word(said, line):
    (posting,) = postings(PAGE.replace("<h3>Reference</h3> 2026-77", said).encode())
    assert [each for each in posting.text.split("\n") if each.startswith("Requisition")] == ([line] if line else [])


@pytest.mark.parametrize(
    "markup",
    [
        "<main><p>This offer is no longer online.</p></main>",
        "<main><div id='contenu-ficheoffre'><p>This offer is no longer online.</p></div></main>",
    ],
)
def test_an_offer_that_is_gone_is_none(markup):
    assert postings(markup.encode())[0].platform == "generic"


@pytest.mark.parametrize("markup", ["<main><h1>Trainee</h1><p>Maps.</p></main>", "<p>contenu-ficheoffre</p>"])
def test_other_pages_are_not_talentsofts(markup):
    assert postings(markup.encode())[0].platform != "talentsoft"


@pytest.mark.parametrize("cut", range(100, len(PAGE), 200))
def test_a_page_that_breaks_off(cut):
    assert all(isinstance(posting.text, str) for posting in read_page(PAGE[:cut]))


@pytest.mark.parametrize(
    "markup",
    [
        '<div id="fldlocation_joblocation"><div id="contenu-ficheoffre"><h1>Trainee</h1><p>Maps.</p></div></div>',
        '<form id="contenu-ficheoffre"><h1>Trainee</h1><p>Maps.</p></form>',
    ],
)
def test_an_offer_inside_of_what_is_no_part_of_it(markup):
    assert "Maps." in postings(markup.encode())[0].text


@given(st.text())
def test_whatever_stands_in_the_page(text):
    markup = f'<p id="fldjobdescription_jobtitle">{text}</p><div id="contenu-ficheoffre">{text}'
    assert all(isinstance(posting.text, str) for posting in read_page(markup))
