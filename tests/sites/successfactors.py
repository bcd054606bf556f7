"""A replica of a SuccessFactors career site: its search in a table, in tiles, or drawn by a script, and its feed."""

from __future__ import annotations

import re
from html import escape
from typing import Literal

from parsers import Organization
from scraper.demo.posting import Posting
from scraper.demo.site import NOT_FOUND, Answer, Request
from scraper.sources import Source
from tests.sites.board import Board, notices

ENDED = "<html><body class='coreCSS jobDisplayShell'><p>Sorry, this job posting has ended.</p></body></html>"
XML = "application/xml;charset=UTF-8"


def source(url: str, count: int = 8) -> Source:
    return Source(
        id="successfactors",
        name="SuccessFactors",
        platform="successfactors",
        url=url,
        organization=Organization("NATO"),
        zone="Europe/Brussels",
        expects=count,
        pace=0,
    )


class Site(Board):
    """A career site that shows its results so many rows at a time."""

    def __init__(self, count: int = 8, *, size: int = 3, shows: Literal["table", "tiles", "script"] = "table") -> None:
        self.notices, self.size, self.shows = notices(count), size, shows

    def search(self, request: Request) -> Answer:
        # Tiles begin at the first, whatever is asked: further ones are had elsewhere.
        start = 0 if self.shows == "tiles" else int(request.form.get("startrow", 0))
        found = self._from(start)
        shown = f"{start + 1} – {start + len(found)}"
        total = len(self.notices)
        return Answer(
            {
                "table": f"<html><body><span class='paginationLabel'>Results <b>{shown}</b> of <b>{total}</b></span>"
                f"<table id='searchresults'><tbody>{''.join(map(_row, found))}</tbody></table></body></html>",
                "tiles": f"<html><body><span id='tile-search-results-label'>Showing 1 to {self.size} of {total} Jobs</span>"
                f"<ul id='job-tile-list'>{''.join(map(_tile, found))}</ul></body></html>",
                "script": "<html><body><div id='app'></div><script src='/app.js'></script></body></html>",
            }[self.shows]
        )

    def tiles(self, request: Request) -> Answer:
        return Answer("".join(map(_tile, self._from(int(request.form.get("startrow", 0))))))

    def feed(self, request: Request) -> Answer:
        host = request.headers["host"]
        items = "".join(
            f"<item><title>{escape(notice.title)}</title><link>http://{host}{_path(notice)}?feedId=1&amp;utm_source=x</link>"
            f"<description><![CDATA[{notice.extract}]]></description></item>"
            for notice in self.notices
        )
        nothing = f"<item><title>No jobs currently available</title><link>http://{host}/</link></item>"
        return Answer(f'<?xml version="1.0"?><rss version="2.0"><channel>{items or nothing}</channel></rss>', XML)

    def job(self, request: Request, number: str) -> Answer:
        found = [notice for notice in self.notices if _number(notice) == number]
        return Answer(_page(found[0]) if found else ENDED)

    def _from(self, start: int) -> tuple[Posting, ...]:
        return self.notices[start : start + self.size]

    routes = (
        ("GET", r"/search/", search),
        ("GET", r"/tile-search-results/", tiles),
        ("GET", r"/googlefeed\.xml", feed),
        ("GET", r"/job/[^/]+/(\d+)/", job),
        ("GET", r"/search", lambda self, request: NOT_FOUND),
    )


def _number(notice: Posting) -> str:
    return f"13{notice.requisition}01"


def _path(notice: Posting) -> str:
    title = re.sub(r"[^\w]+", "-", f"{notice.location} {notice.title}".encode("ascii", "ignore").decode())
    return f"/job/{title}/{_number(notice)}/"


def _row(notice: Posting) -> str:
    """A row; telephones are shown the link in a place of its own."""
    link = f'<a href="{_path(notice)}" class="jobTitle-link">{escape(notice.title)}</a>'
    return (
        f'<tr class="data-row"><td class="colTitle"><span class="jobTitle hidden-phone">{link}</span>'
        f'<div class="jobdetail-phone visible-phone">{link}</div></td>'
        f'<td class="colLocation"><span class="jobLocation">{notice.location}</span></td></tr>'
    )


def _tile(notice: Posting) -> str:
    link = f'<a class="jobTitle-link" href="{_path(notice)}">{escape(notice.title)}</a>'
    return f'<li class="job-tile job-id-{_number(notice)}"><div class="desktop">{link}</div><div class="mobile">{link}</div></li>'


def _page(notice: Posting) -> str:
    return (
        "<html><body class='coreCSS jobDisplayShell'><div class='jobDisplay' itemscope itemtype='http://schema.org/JobPosting'>"
        '<meta itemprop="datePosted" content="Mon Jun 01 02:00:00 UTC 2026">'
        '<meta itemprop="validThrough" content="Mon Jun 22 21:59:00 UTC 2026">'
        f'<h1><span itemprop="title" data-careersite-propertyid="title">{escape(notice.title)}</span></h1>'
        f'<div class="joblayouttoken"><span class="joblayouttoken-label">Req ID:</span> '
        f'<span data-careersite-propertyid="customfield1">{notice.requisition}</span></div>'
        '<div class="joblayouttoken"><span class="joblayouttoken-label">Location:</span> '
        f'<span data-careersite-propertyid="location"><span class="jobGeoLocation">{notice.location}</span></span></div>'
        '<span itemprop="description"></span><span itemprop="description" data-careersite-propertyid="description">'
        f'<span class="jobdescription">{notice.description}</span></span>'
        f'<a class="btn apply" href="/talentcommunity/apply/{_number(notice)}/">Apply now</a></div></body></html>'
    )
