import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import Hints, read
from parsers.pages import postings
from parsers.pages.taleo import postings as read_page
from parsers.pages.taleo import strings

LABELS = "'x.no','x.title','x.title','x.contestnumber','x.contestnumber','x.description','x.description','x.primarylocation','x.primarylocation','x.closedate','x.closedate'"
RICH = "!*!%3Cp%3EYou will:%3C/p%3E%3Cul%3E%3Cli%3Efile maps, fold\\'em%3C/li%3E%3C/ul%3E"
VALUES = f"'118204','Trainee%2C Maps %26 Plans','Trainee%2C Maps %26 Plans','260077','260077','{RICH}','{RICH}','Belgium-Brussels','Belgium-Brussels','18-Jan-2026, 11:59:00 PM','18-Jan-2026, 11:59:00 PM'"
PAGE = """<html><body><form><input type="hidden" name="initialHistory" id="initialHistory" value="{history}" />
<div id="requisitionDescriptionInterface"><span class="subtitle">Description</span></div></form>
<script>var _ftl = {{ descRequisition: {{ _type: 'list', _size: 1, _hlid: [{labels}] }}, pager: {{ _hlid: ['a'] }} }};
api.fillList('globalMessages', 'listMessages', ['It\\'s closed', 'x']);
api.fillList('requisitionDescriptionInterface', 'descRequisition', [{values}]);</script><p>Powered by Taleo</p></body></html>"""
TEXT = """\
Title: Trainee, Maps & Plans
Requisition: 260077
Location: Belgium-Brussels
Application Deadline: 18-Jan-2026, 11:59:00 PM

You will:

- file maps, fold'em"""


def page(labels: str = LABELS, values: str = VALUES, history: str = "") -> bytes:
    return PAGE.format(labels=labels, values=values, history=history).encode()


def test_each_value_stands_under_its_label():
    (posting,) = postings(page())
    assert (posting.platform, posting.text) == ("taleo", TEXT)


def test_another_tenants_order():
    values = f"'{RICH}','260077','Trainee'"
    (posting,) = postings(page("'x.description','x.contestnumber','x.title'", values))
    assert posting.text == "Requisition: 260077\nTitle: Trainee\n\nYou will:\n\n- file maps, fold'em"


@pytest.mark.parametrize("prefix", ["!*!", "!*", "!*!!*!!*!"])
def test_rich_text(prefix):
    (posting,) = postings(page("'x.title','x.description'", f"'Trainee','{prefix}%3Cp%3ENATO%E2%80%99s maps%3C/p%3E'"))
    assert posting.text == "Title: Trainee\n\nNATO’s maps"


def test_the_hidden_field_where_the_script_holds_nothing():
    history = "descRequisition!|!118204!|!Trainee%2C Maps!|!260077!|!!*!%3Cp%3EYou file maps.%3C%2Fp%3E!|!Full-time"
    (posting,) = postings(page(values="", history=history))
    assert posting.text == "Title: Trainee, Maps\nRequisition: 260077\n\nYou file maps."


def test_a_posting_that_is_gone():
    (posting,) = postings(
        b"<html><body><div id='unavailablerequisitionpage'><p>The job is no longer available.</p></div><script>descRequisition; initialHistory</script></body></html>"
    )
    assert (posting.platform, posting.text) == ("generic", "The job is no longer available.")


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("'a','b']", ["a", "b"]),
        ("'a\\',\\'b','c']", ["a','b", "c"]),
        (r"'\x41\u00e9\n\\', 'x']", ["Aé\n\\", "x"]),
        ('"a", 12, true]', ["a", "12", "true"]),
        ("'a', 'broken", ["a"]),
        ("'\\ud800']", [""]),
        ("]", []),
    ],
)
def test_a_scripts_strings(script, found):
    assert list(strings(script, 0)) == found


def test_the_fields_of_a_job_page():
    rich = (
        "!*!%3Cp%3EApply until 8 March 2026, at 23.59, Brussels time.%3C/p%3E%3Cp%3EMonthly grant: EUR 1,200.%3C/p%3E"
    )
    labels = [f"'x.{name}'" for name in ("title", "contestnumber", "description", "primarylocation", "organization")]
    values = f"'Trainee%2C Maps','260077','{rich}','Belgium-Mons','Office of Small Maps (OSM)'"
    # the label prints the same instant on the clock of New York: what the prose says counts
    (posting,) = postings(page(",".join([*labels, "'x.closedate'"]), f"{values},'08-Mar-2026, 6:59:00 PM'"))
    vacancy = read(posting.text, Hints(zone="Europe/Brussels"))
    assert (vacancy.title, vacancy.requisition) == ("Trainee, Maps", "260077")
    assert vacancy.deadline is not None
    assert vacancy.deadline.at.isoformat() == "2026-03-08T23:59:00+01:00"
    assert vacancy.location is not None
    assert (vacancy.location.city, vacancy.location.country) == ("Mons", "BE")
    assert vacancy.organization is not None
    assert vacancy.organization.name == "Office of Small Maps"
    assert vacancy.stipend is not None
    assert str(vacancy.stipend.min) == "1200"


def test_where_no_prose_says_it_the_deadline_is_what_the_label_says():
    (posting,) = postings(page("'x.title','x.closedate'", "'Trainee','29/May/2026, 12:59:00 AM'"))
    deadline = read(posting.text).deadline
    assert deadline is not None
    assert deadline.at.isoformat() == "2026-05-29T00:59:00"


def test_the_hidden_field_has_the_labels_of_the_script():
    history = (
        f"x!|!descRequisition!|!118204!|!A%5C: b!|!A%5C: b!|!260077!|!260077!|!{RICH}!|!{RICH}!|!Mons!|!Mons!|!more"
    )
    labels = LABELS.removesuffix(",'x.closedate','x.closedate'")
    (posting,) = postings(page(labels, "", history.replace("\\'", "&#39;")))
    assert posting.text == "Title: A: b\nRequisition: 260077\nLocation: Mons\n\nYou will:\n\n- file maps, fold'em"


def test_values_without_labels_give_title_number_and_prose():
    (posting,) = postings(page(values=f"'1','Trainee','Trainee','260077','260077','{RICH}'").replace(b"_hlid", b"_x"))
    assert posting.text == "Title: Trainee\nRequisition: 260077\n\nYou will:\n\n- file maps, fold'em"


def test_a_description_that_is_no_rich_text_is_prose_too():
    (posting,) = postings(page("'x.title','x.description'", "'Trainee','You file maps.'"))
    assert posting.text == "Title: Trainee\n\nYou file maps."


def test_letters_as_scripts_escape_them():
    (posting,) = postings(page("'x.title','x.description'", "'Maps %u2013 Plans','!*!%3Cp%3ENATO%u2019s'"))
    assert posting.text == "Title: Maps – Plans\n\nNATO’s"


@pytest.mark.parametrize("cut", [30, 300, 600, 900, 1200])
def test_a_page_that_breaks_off(cut):
    markup = page(history="descRequisition!|!1!|!Trainee!|!260077")[:cut].decode()
    assert all(isinstance(posting.text, str) for posting in read_page(markup))


@given(st.text(), st.text(), st.text())
def test_whatever_stands_in_the_page(labels, values, history):
    assert all(
        isinstance(posting.text, str)
        for posting in read_page(PAGE.format(labels=labels, values=values, history=history))
    )
