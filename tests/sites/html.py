"""A small employer's own site, of no platform: a list of links on two pages, and notices below another folder.

What a browser does with such a page, a client must do: links start from `<base>`, the next page is the one that the
page itself names, a menu is no list, and one of the notices is a PDF.
"""

from __future__ import annotations

from html import escape

from parsers import Organization
from scraper.demo.posting import Posting
from scraper.demo.site import NOT_FOUND, Answer, Request
from scraper.sources import Source
from tests.sites.board import Board, notices

COUNT, A_PAGE = 8, 5
MENU = '<nav><a href="/">Home</a> <a href="/news/canteen">News</a> <a href="mailto:hr@osm.example">Write</a></nav>'
PDF = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length %d>>stream
%s
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
"""


def pdf(*lines: str) -> bytes:
    """A page of plain text as the smallest PDF."""
    content = "BT /F 12 Tf 20 280 Td " + " ".join(f"({line}) Tj 0 -16 Td" for line in lines) + " ET"
    return PDF % (len(content), content.encode())


class Site(Board):
    """The list at /en/work/vacancies, the notices at /careers/notice/<number>, the last of them as a file."""

    def __init__(self) -> None:
        self._notices = {notice.requisition: notice for notice in notices(COUNT)}
        self._file = list(self._notices)[-1]

    def list_page(self, request: Request) -> Answer:
        """`after` names the notice that the page before ended with; what else is asked for is not heard."""
        numbers = list(self._notices)
        after = request.form.get("after")
        start = numbers.index(after) + 1 if after in numbers else 0
        shown = numbers[start : start + A_PAGE]
        more = f'<a rel="nofollow next" href="/en/work/vacancies?after={shown[-1]}">More</a>'
        rows = "".join(self._row(self._notices[number]) for number in shown)
        return Answer(
            f'<html><head><base href="/careers/"><title>Vacancies</title></head><body>{MENU}<h1>Vacancies</h1>'
            f'<ul class="jobs">{rows}</ul>{more if start + A_PAGE < len(numbers) else ""}</body></html>'
        )

    def notice(self, request: Request, number: str) -> Answer:
        notice = self._notices.get(number)
        if notice is None or number == self._file:
            return NOT_FOUND
        return Answer(
            f"<html><head><title>{escape(notice.title)}</title></head><body>{MENU}"
            f'<div class="notice"><h1>{escape(notice.title)}</h1><p>Requisition: {number}</p>{notice.description}</div>'
            "<div>Other call, no longer open. Deadline: 3 January 2020, 12:00, Brussels time.</div></body></html>"
        )

    def file(self, request: Request, number: str) -> Answer:
        if number != self._file:
            return NOT_FOUND
        title = self._notices[number].title
        said = pdf(title, f"Requisition: {number}", "Duties", "- file maps", "Apply until 22 June 2026, at 23.59, Brussels time.")  # fmt: skip
        return Answer(said, "application/pdf")

    def news(self, request: Request) -> Answer:
        return Answer(f"<html><body>{MENU}<h1>The canteen</h1><p>It opens at noon.</p></body></html>")

    def _row(self, notice: Posting) -> str:
        """The title and a second link lead to the same place, as on many sites."""
        number = notice.requisition
        link = f"files/{number}.pdf" if number == self._file else f"notice/{number}"
        return f'<li><a href="{link}">{escape(notice.title)}</a> <a href="{link}#apply">How to apply</a> <a href="javascript:print()">Print</a></li>'

    routes = (
        ("GET", "/en/work/vacancies", list_page),
        ("GET", r"/careers/notice/(\d+)", notice),
        ("GET", r"/careers/files/(\d+)\.pdf", file),
        ("GET", "/(?:news/canteen)?", news),
    )


def source(url: str) -> Source:
    return Source(
        id="osm",
        name="Office of Small Maps",
        platform="html",
        url=f"{url}/en/work/vacancies",
        organization=Organization("Office of Small Maps", "OSM"),
        zone="Europe/Brussels",
        expects=COUNT,
        pace=0,
        site=f"{url}/careers",
        listing="ul.jobs",
        posting="div.notice",
    )
