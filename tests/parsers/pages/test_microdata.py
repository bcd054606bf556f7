from parsers.pages import postings

PAGE = """<html><body><div>Menu</div><div itemscope itemtype="http://schema.org/JobPosting">
<h1 itemprop="title">Trainee in the Archives</h1>
<p><b>Published:</b> 1 May<meta itemprop="datePosted" content="Fri May 01 2026"></p>
<p><span itemprop="jobLocation" itemscope><span>Lyon, France</span></span> <span itemprop="hiringOrganization">OSM</span></p>
<meta itemprop="validThrough" content="2026-06-03T00:00:00Z">
<span itemprop="description"><p>You will:</p><ul><li>file maps</li></ul></span></div><p>Create alert</p></body></html>"""


def test_a_posting_from_its_markup():
    (posting,) = postings(PAGE.encode())
    assert posting.platform == "microdata"
    assert posting.text == (
        "Title: Trainee in the Archives\nCompany: OSM\nLocation: Lyon, France\n\nYou will:\n\n- file maps\n\nClosing date: 2026-06-03"
    )


def test_without_a_description_the_page_is_read():
    (posting,) = postings(PAGE.replace('itemprop="description"', "").encode())
    assert posting.platform == "generic"
    assert "Create alert" in posting.text
