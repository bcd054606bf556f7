"""A replica of a classic PageUp site: a table of vacancies and its link to more, which counts what remains."""

from __future__ import annotations

from html import escape

from parsers import Organization
from scraper.demo.posting import Posting, slug
from scraper.demo.site import Answer, Request
from scraper.sources import Source
from tests.sites.board import Board, notices

GONE = "<p>Sorry, we can't provide additional information about this job right now.</p>"


def source(url: str, count: int = 8) -> Source:
    return Source(
        id="pageup",
        name="PageUp",
        platform="pageup",
        url=f"{url}/cw/en-us/listing/",
        organization=Organization("NATO"),
        zone="Europe/Brussels",
        expects=count,
        pace=0,
    )


class Site(Board):
    """A career site that shows at most so many rows a page, however many are asked for."""

    def __init__(self, count: int = 8, *, most: int = 3, counted: bool = True) -> None:
        self.notices, self.most, self.counted = notices(count), most, counted

    def listing(self, request: Request) -> Answer:
        size = min(int(request.form.get("page-items", 20)), self.most)
        page = int(request.form.get("page", 1))
        shown, remaining = self.notices[(page - 1) * size : page * size], len(self.notices) - page * size
        count = f' <span class="count">{remaining}</span>' if self.counted else ""
        more = f'<a class="more-link button" href="?page={page + 1}&amp;page-items={size}">More Jobs{count}</a>'
        return Answer(
            "<html><body><h2>Search results</h2><div id='search-results'><table>"
            "<thead><tr><th>Position</th><th>Location</th><th>Closes</th></tr></thead>"
            f"<tbody id='search-results-content'>{''.join(map(_row, shown))}</tbody></table>"
            f"{f'<p>{more}</p>' if remaining > 0 else ''}</div>"
            f"<div id='recent-jobs' hidden><h2>Current opportunities</h2><table><tbody id='recent-jobs-content'>"
            f"{''.join(map(_row, shown))}"
            '<tr><td><a class="job-link" href="/cw/en-us/job/900001/long-gone">Long gone</a></td></tr>'
            "</tbody></table></div></body></html>"
        )

    def job(self, request: Request, number: str) -> Answer:
        found = next((_page(notice) for notice in self.notices if notice.requisition == number), GONE)
        link = f'<a class="apply-link button" href="https://secure.dc7.pageuppeople.com/apply/671/?lJobID={number}">Apply now</a>'
        content = f'<div id="job"><div id="job-content">{"" if found == GONE else link}{found}</div></div>'
        return Answer(
            f"<html><body><nav><a href='/cw/en-us/listing/'>All jobs</a></nav>{content}"
            '<script src="https://static.pageuppeople.com/site.js"></script></body></html>'
        )

    routes = (("GET", r"/cw/en-us/listing/", listing), ("GET", r"/cw/en-us/job/(\d+)(?:/[^/]*)?", job))


def _row(notice: Posting) -> str:
    """A vacancy's row, and under it another with its beginning, which may be commented out."""
    address = f"/cw/en-us/job/{notice.requisition}/{slug(notice.title)}"
    return (
        f'<tr><td><a class="job-link" href="{address}">{escape(notice.title)}</a></td>'
        f'<td><span class="location">{notice.location}</span></td>'
        '<td><span class="close-date"><time datetime="2026-06-23T03:55:00Z">22 Jun 2026</time></span></td></tr>'
        f'<!-- <tr class="summary"><td><a class="job-link" href="/cw/en-us/job/9{notice.requisition}/x">x</a></td></tr> -->'
    )


def _page(notice: Posting) -> str:
    return (
        f"<h2>{escape(notice.title)}</h2>"
        f'<p><b>Job no:</b> <span class="job-externalJobNo">{notice.requisition}</span><br>'
        '<b>Contract type:</b> <span class="work-type">Internship</span><br>'
        f'<b>Location:</b> <span class="location">{notice.location}</span><br>'
        f'<b>Categories:</b> <span class="categories">{escape(notice.category)}</span></p>'
        f'<div id="job-details">{notice.description}</div>'
        '<p><b>Advertised:</b> <span class="open-date"><time datetime="2026-06-01T12:00:00Z">01 Jun 2026</time></span>'
        " Romance Standard Time<br>"
        '<b>Applications close:</b> <span class="close-date"><time datetime="2026-06-23T03:55:00Z">22 Jun 2026</time></span>'
        " Romance Standard Time</p>"
    )
