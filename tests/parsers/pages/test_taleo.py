import pytest

from parsers.pages import postings
from parsers.pages.taleo import _strings

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
    ("script", "strings"),
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
def test_a_scripts_strings(script, strings):
    assert list(_strings(script, 0)) == strings
