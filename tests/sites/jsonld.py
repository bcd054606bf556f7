"""A site whose postings are JSON-LD: an index of sitemaps, one of them packed, and a page of links beside it.

The sitemaps name the whole site, pictures too; what only looks like a posting's address leads nowhere.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable
from html import escape
from xml.sax.saxutils import escape as escape_xml

from parsers import Organization
from scraper.demo.posting import Posting
from scraper.demo.site import NOT_FOUND, Answer, Request
from scraper.sources import Source
from tests.sites.board import Board, notices

COUNT = 8
XML = "application/xml"
SPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
)
# The ways in which sites write the same script; each is used by some of the notices.
FORMS: tuple[Callable[[dict[str, object]], str], ...] = (
    json.dumps,
    lambda job: json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "OSM"}, job]}),
    lambda job: json.dumps([{"@type": "BreadcrumbList"}, job]),
    lambda job: json.dumps({**job, "description": escape(str(job["description"]))}),
    lambda job: json.dumps({**job, "description": escape(escape(str(job["description"])))}),
    lambda job: json.dumps(job).replace("\\n", "\n"),  # control characters in its strings
    lambda job: json.dumps(
        {**job, "@type": ["JobPosting"], "validThrough": "2026-09-30T00:00"}
    ),  # made up by the board
)


class Site(Board):
    """/sitemap.xml, /jobs (links), /jobs/view?id=…&lang=en."""

    def __init__(self) -> None:
        self._notices = {notice.requisition: notice for notice in notices(COUNT)}

    def index(self, request: Request) -> Answer:
        root = _root(request)
        entries = (f"<sitemap><loc>{root}/sitemaps/{name}</loc></sitemap>" for name in ("site.xml", "jobs.xml.gz"))
        return Answer(f"<?xml version='1.0'?><sitemapindex {SPACES}>{''.join(entries)}</sitemapindex>", XML)

    def pages(self, request: Request) -> Answer:
        """The rest of the site; it names a notice once more."""
        root = _root(request)
        links = (f"{root}/", f"{root}/about", self._address(root, next(iter(self._notices))))
        return Answer(_urlset(_entry(link) for link in links), XML)

    def jobs(self, request: Request) -> Answer:
        root = _root(request)
        entries = (_entry(self._address(root, number), f"{root}/pictures/{number}.jpg") for number in self._notices)
        return Answer(gzip.compress(_urlset(entries).encode(), mtime=0), "application/gzip")

    def links(self, request: Request) -> Answer:
        rows = "".join(f'<a class="job" href="/jobs/view?id={number}&amp;lang=en">Job</a>' for number in self._notices)
        return Answer(f"<html><body><h1>Jobs</h1>{rows}<a href='/about'>About us</a></body></html>")

    def job(self, request: Request) -> Answer:
        """A notice; one that is not there is answered like a page that is."""
        notice = self._notices.get(request.form.get("id", ""))
        if request.form.get("lang") != "en":
            return NOT_FOUND
        if notice is None:
            return Answer("<html><body><h1>This job is no longer available</h1></body></html>")
        form = FORMS[list(self._notices).index(notice.requisition) % len(FORMS)]
        script = form(_job(notice)).replace("</", "<\\/")
        return Answer(
            f'<html><head><title>{escape(notice.title)}</title><script type="application/ld+json">{script}</script>'
            f'</head><body><div id="app">Loading</div></body></html>'
        )

    def about(self, request: Request) -> Answer:
        return Answer("<html><body><h1>About us</h1><p>We make small maps.</p></body></html>")

    def _address(self, root: str, number: str) -> str:
        return f"{root}/jobs/view?id={number}&lang=en"

    routes = (
        ("GET", "/sitemap.xml", index),
        ("GET", "/sitemaps/site.xml", pages),
        ("GET", "/sitemaps/jobs.xml.gz", jobs),
        ("GET", "/jobs", links),
        ("GET", "/jobs/view", job),
        ("GET", "/(?:about)?", about),
    )


def _root(request: Request) -> str:
    return f"http://{request.headers['host']}"


def _entry(url: str, picture: str | None = None) -> str:
    image = f"<image:image><image:loc>{escape_xml(picture)}</image:loc></image:image>" if picture else ""
    return f"<url><loc>\n  {escape_xml(url)}\n</loc><lastmod>2026-06-01</lastmod>{image}</url>"


def _urlset(entries: Iterable[str]) -> str:
    return f"<?xml version='1.0' encoding='UTF-8'?>\n<urlset {SPACES}>{''.join(entries)}</urlset>"


def _job(notice: Posting) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": notice.title,
        "description": notice.description,
        "identifier": {"@type": "PropertyValue", "name": "OSM", "value": notice.requisition},
        "hiringOrganization": {"@type": "Organization", "name": "Office of Small Maps"},
        "jobLocation": {"@type": "Place", "address": {"addressLocality": "Brussels", "addressCountry": "BE"}},
    }


def source(url: str) -> Source:
    return Source(
        id="osm",
        name="Office of Small Maps",
        platform="jsonld",
        url=f"{url}/sitemap.xml",
        organization=Organization("Office of Small Maps", "OSM"),
        zone="Europe/Brussels",
        expects=COUNT,
        pace=0,
        site=f"{url}/jobs",
    )
