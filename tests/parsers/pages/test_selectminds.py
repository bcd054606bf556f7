import pytest

from parsers.pages import postings

PAGE = """\
<!doctype html><html><head><link rel="canonical" href="https://osm.example/jobs/trainee-77"></head><body>
<nav>All jobs</nav>
<h1 class="title">🎓 Trainee   in the Archives</h1>
<h4 class="primary_location"><span>Location</span><a href="/brussels">🔍 Belgium-Brussels</a></h4>
<dl class="job_category"><dt>Category</dt><dd class="field_value">Intern</dd></dl>
<dl class="job_external_id"><dt>Requisition</dt><dd><span class="field_value">260077</span> Requisition #</dd></dl>
<dl class="field_company"><dt>Company</dt><dd><span>Office of Small Maps</span></dd></dl>
<div class="job_description"><p>You will:</p><ul><li>file maps</li></ul></div>
<div class="related">Other jobs</div>
</body></html>"""

COPY = """\
Trainee in the Archives
🌎
This job posting isn’t available in all website languages

🔍
Belgium-Brussels
📁 Intern
📅
260077 Requisition #

You will:
- file maps
"""


def test_a_page_is_its_stated_fields_and_its_prose():
    (posting,) = postings(PAGE.encode())
    assert posting.text == (
        "Title: Trainee in the Archives\n"
        "Location: Belgium-Brussels\n"
        "Category: Intern\n"
        "Requisition: 260077\n"
        "Company: Office of Small Maps\n"
        "\n"
        "You will:\n"
        "\n"
        "- file maps"
    )
    assert (posting.platform, posting.url) == ("selectminds", "https://osm.example/jobs/trainee-77")


@pytest.mark.parametrize(
    ("place", "label"),
    [
        ("job_external_id", "Requisition"),
        ("job_category", "Category"),
        ("primary_location", "Location"),
        ("field_company", "Company"),
    ],
)
def test_a_field_that_is_not_there_has_no_line(place, label):
    (posting,) = postings(PAGE.replace(place, "elsewhere").encode())
    assert f"{label}: " not in posting.text


def test_a_copy_has_the_labels_that_its_icons_stand_for():
    (posting,) = postings(COPY.encode())
    assert posting.platform == "selectminds"
    assert "This job posting" not in posting.text
    assert posting.text == (
        "Trainee in the Archives\n"
        "Location: Belgium-Brussels\n"
        "Category: Intern\n"
        "Requisition: 260077\n"
        "\n"
        "You will:\n"
        "- file maps"
    )


@pytest.mark.parametrize("markup", ["<p>📅 3 May</p>", "<div class='other'><p>A page</p></div>", "Pack your 🔍 and go"])
def test_other_pages_are_not_selectminds(markup):
    assert postings(markup.encode())[0].platform != "selectminds"


def test_fields_beside_their_icons():
    (posting,) = postings(
        '<h1>Trainee</h1><ul><li class="job_category"><i>📁</i> Intern</li>'
        '<li class="job_external_id">260318 Requisition #</li></ul><div class="wide job_description jd">Maps.</div>'.encode()
    )
    assert posting.text == "Title: Trainee\nCategory: Intern\nRequisition: 260318\n\nMaps."
