"""The replica's pages in SelectMinds markup, each with the noise that real ones carry."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from string import Template

from scraper.demo.listing import rows
from scraper.demo.posting import Posting
from scraper.demo.sessions import Noise

SHORT_NAME = "default909"
DISCLAIMER = (
    "This is a replica with invented postings, made for vacancies-to-sqlite. It is not NATO, "
    "and nobody reads applications here."
)

_PAGE = Template("""\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>$title$at | Careers</title>
<link rel="canonical" href="$canonical">
<meta property="og:title" content="$title">
<meta name="csrf-token" content="$csrf">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/assets/css/site.css?v=$version">
<style>.job_description p { margin: 0 0 8px; } .hidden { display: none; }</style>
<script nonce="$nonce">
var TVE = { site: { id: "2", short_name: "$short_name" }, locale: "en_US", loggedIn: false };
</script>
</head>
<body class="$kind">
<!-- visitor $visitor of today -->
<input type="hidden" name="tsstoken" id="tsstoken" value="$token">
<div id="header">
 <ul class="nav"><li><a href="/">Home</a></li><li><a href="/jobs/search">Search Jobs</a></li>\
<li><a href="/login">Sign In</a></li><li><a href="/join">Join our Talent Community</a></li></ul>
</div>
$content
<div id="footer"><p>Not ready to apply? Receive an e-mail when a matching job is posted.</p>
<form action="/ajax/alerts"><input type="email" name="email" placeholder="name@host.example">\
<button>Create Alert</button></form>
<p>$disclaimer</p>
<p>Privacy Policy | Cookie Settings</p></div>
<script nonce="$nonce" src="/assets/js/tss.js?v=$version"></script>
</body>
</html>
""")

_FRONT = Template("""\
<div id="welcome"><h1>Internships, invented</h1>
<p class="replica_notice">$disclaimer</p>
<p>There are $count postings today. <a href="/jobs/search">Search them all</a>, or read the
<a href="/faq">questions that candidates ask</a>.</p></div>""")

_JOB = Template("""\
<div id="language_notice"><span class="icon">&#127758;</span> This job posting isn&#39;t available in \
all website languages</div>
<div id="job_details_content">
 <div class="content_header">
  <h1 class="title">$title</h1>
  <h4 class="primary_location"><a href="/jobs/search?location=$location">\
<span class="icon" aria-hidden="true">&#128269;</span> $location</a></h4>
 </div>
 <div class="info_box"><div class="info_box_fields">
  $category
  <dl><dt class="field_icon">&#128197;</dt>\
<dd class="job_post_date"><span class="field_value"></span></dd></dl>
  <dl class="job_external_id"><dd><span class="field_value">$requisition</span> Requisition #</dd></dl>
  <dl class="field_company hidden"><dt>Company</dt><dd><span>$company</span></dd></dl>
 </div></div>
 <div class="job_actions"><a class="apply_btn" \
href="/careersection/jobdetail.ftl?job=$requisition&amp;lang=en">Apply Now</a> \
<a class="refer_btn" href="#">Refer a friend</a> <a href="#" class="save_job">Save Job</a></div>
 <div class="job_description">
$description
 </div>
 <div class="similar_jobs"><h3>Similar Jobs</h3><ul>$similar</ul></div>
</div>""")

_CATEGORY = Template("""\
<dl><dt class="field_icon">&#128193;</dt>\
<dd class="job_category"><span class="field_value">$name</span></dd></dl>""")

_GONE = Template("""\
<div class="alert">The job you are looking for is no longer available. Here are others.</div>
<div id="job_results_list_hldr">
$rows
</div>""")


@dataclass(frozen=True, kw_only=True)
class Visit:
    """What the chrome of a page needs: where it stands, the visitor's token, and the maker of noise."""

    url: str
    token: str
    noise: Noise


def front(visit: Visit, postings: Sequence[Posting]) -> str:
    content = _FRONT.substitute(disclaimer=DISCLAIMER, count=len(postings))
    return _page(visit, "Internships", content, kind="home")


def job(visit: Visit, posting: Posting, similar: Sequence[Posting]) -> str:
    content = _JOB.substitute(
        title=escape(posting.title),
        location=escape(posting.location),
        category=_CATEGORY.substitute(name=escape(posting.category)) if posting.category else "",
        requisition=posting.requisition,
        company=escape(posting.company),
        description=posting.description,
        similar="".join(f'<li><a href="{other.path}">{escape(other.title)}</a></li>' for other in similar),
    )
    return _page(visit, posting.title, content, kind="jobs_details", at=f" at {posting.company}")


def gone(visit: Visit, others: Sequence[Posting]) -> str:
    """What the platform shows, with status 200, for a job that has expired or never was."""
    return _page(visit, "Search Results", _GONE.substitute(rows=rows(others)), kind="jobs_search")


def search(visit: Visit, results: str) -> str:
    return _page(visit, "Search Results", f'<div id="search_results">\n{results}\n</div>', kind="jobs_search")


def expired(visit: Visit) -> str:
    content = '<div class="alert">Your search has expired. <a href="/jobs/search">Search again</a>.</div>'
    return _page(visit, "Search Results", content, kind="jobs_search")


def door(visit: Visit) -> str:
    """Where every link ends that would lead on to an application or an account."""
    content = f'<div class="alert">There is nothing behind this door. {DISCLAIMER}</div>'
    return _page(visit, "Closed", content, kind="door")


def _page(visit: Visit, title: str, content: str, *, kind: str, at: str = "") -> str:
    return _PAGE.substitute(
        title=escape(title),
        at=escape(at),
        canonical=escape(visit.url),
        csrf=visit.noise(),
        version=visit.noise()[:6],
        nonce=visit.noise(),
        visitor=visit.noise()[:8],
        token=visit.token,
        short_name=SHORT_NAME,
        kind=kind,
        content=content,
        disclaimer=DISCLAIMER,
    )
