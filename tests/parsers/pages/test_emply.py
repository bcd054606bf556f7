import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import Hints, read
from parsers.pages import postings
from parsers.pages.emply import postings as read_page

PAGE = """<!doctype html><html><head><link rel="canonical" href="https://osm.career.emply.example/ad/trainee/k3x91q"></head>
<body><header>Vacancies | Log in | My profile</header><div class="css_section csa_area csa_jobad"><div class="css_holder">
<div class="csa_jobadLeft"><h1 class="css_headline">Trainee, Maps &amp; Plans</h1><div class="clear"></div>
<div class="csa_jobadText"><p>A monthly grant of EUR 1,200.</p><div><ul><li>file maps</li></ul></div></div>
<a class="css_button" href="/apply/trainee/k3x91q">Apply now</a></div>
<div class="csa_jobadRight"><div class="csa_jobadInfo">
<div class="csa_jobadInfoItem"><strong>Vacancy number:</strong> <span>L-27</span></div>
<div class="csa_jobadInfoItem"><strong>Deadline:</strong> <span>22.06.2026</span></div>
<div class="csa_jobadInfoItem"><strong>Employer:</strong> <span>Office of Small Maps</span></div>
<div class="csa_jobadInfoItem"><strong>Location:</strong> <span>Capellen, Luxembourg</span></div>
</div></div></div></div><footer>Powered by Emply</footer></body></html>"""
TEXT = """\
Title: Trainee, Maps & Plans
Vacancy number: L-27
Deadline: 22.06.2026
Employer: Office of Small Maps
Location: Capellen, Luxembourg

A monthly grant of EUR 1,200.

- file maps"""


def test_a_page_is_its_facts_and_the_advertisement():
    (posting,) = postings(PAGE.encode())
    assert (posting.platform, posting.text) == ("emply", TEXT)
    assert posting.url == "https://osm.career.emply.example/ad/trainee/k3x91q"


def test_the_fields_of_a_page():
    vacancy = read(postings(PAGE.encode())[0].text, Hints(zone="Europe/Luxembourg", date_order="DMY"))
    assert (vacancy.title, vacancy.requisition) == ("Trainee, Maps & Plans", "L-27")
    assert vacancy.organization is not None
    assert vacancy.organization.name == "Office of Small Maps"
    assert vacancy.location is not None
    assert (vacancy.location.city, vacancy.location.country) == ("Capellen", "LU")
    assert vacancy.deadline is not None
    assert vacancy.deadline.at.isoformat() == "2026-06-22"
    assert vacancy.stipend is not None
    assert (str(vacancy.stipend.min), vacancy.stipend.currency) == ("1200", "EUR")


def test_a_page_without_facts():
    (posting,) = postings(b"<h1>Trainee</h1><div class='csa_jobadText wide'>Maps.</div>")
    assert posting.text == "Title: Trainee\n\nMaps."


@pytest.mark.parametrize("markup", ["<h1>Trainee</h1><div class='text'>Maps.</div>", "<p>csa_jobadText</p>"])
def test_other_pages_are_not_emplys(markup):
    assert postings(markup.encode())[0].platform != "emply"


@pytest.mark.parametrize("cut", range(100, len(PAGE), 200))
def test_a_page_that_breaks_off(cut):
    assert all(isinstance(posting.text, str) for posting in read_page(PAGE[:cut]))


@given(st.text())
def test_whatever_stands_in_the_page(text):
    markup = f'<h1>{text}</h1><div class="csa_jobadInfoItem">{text}</div><div class="csa_jobadText">{text}'
    assert all(isinstance(posting.text, str) for posting in read_page(markup))
