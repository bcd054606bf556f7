"""A replica of Taleo Enterprise: a career section with its REST search, or an older one whose page holds the list."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta, timezone
from html import escape
from http import HTTPStatus
from urllib.parse import quote

from parsers import Organization
from scraper.demo.posting import Posting
from scraper.demo.site import NOT_FOUND, Answer, Request
from scraper.sources import Source
from tests.sites.board import Board, as_json, notices

PORTAL = "101430233"
COOKIE = "JSESSIONID=replica"
DEADLINE = datetime.fromisoformat("2026-06-22T21:59:00+00:00")  # 23:59 in Brussels
UNAVAILABLE = {"careerSectionUnAvailable": True, "requisitionList": None, "pagingData": None}
GONE = (
    '<div id="unavailablerequisitionpage"><p>The job is no longer available.</p></div><script>descRequisition</script>'
)
LIST_LABELS = ("no", "title", "title", "contestnumber", "basiclocations", "applycaption")


def source(url: str, count: int = 8) -> Source:
    return Source(
        id="taleo",
        name="Taleo",
        platform="taleo",
        url=f"{url}/careersection/2",
        organization=Organization("NATO"),
        zone="Europe/Brussels",
        expects=count,
        pace=0,
    )


class Site(Board):
    """A career section.

    rest:  the status of its search (the section answers as an older one, its list in the page, where it is not 200).
    pages: whether the search says how many pages there are (else how many results).
    """

    def __init__(self, count: int = 8, *, size: int = 3, rest: HTTPStatus = HTTPStatus.OK, pages: bool = False) -> None:
        self.notices, self.size, self.rest, self.pages = notices(count), size, rest, pages

    def front(self, request: Request) -> Answer:
        script = f"require = {{config: {{'fs/Settings': {{ lang: 'en', portalNo: '{PORTAL}', urlCode: '2' }}}}}};"
        listed = "" if self.rest == HTTPStatus.OK else _listed(self.notices)
        page = f"<html><head><title>Job Search</title><script>{script}</script></head><body>{listed}</body></html>"
        return Answer(page, headers={"Set-Cookie": f"{COOKIE}; Path=/careersection; HttpOnly"})

    def search(self, request: Request) -> Answer:
        if COOKIE not in request.headers.get("cookie", "") or "x-requested-with" not in request.headers:
            return as_json({"error": "A system error has occurred."}, HTTPStatus.INTERNAL_SERVER_ERROR)
        if self.rest != HTTPStatus.OK:
            return Answer("<html><body>A system error has occurred.</body></html>", status=self.rest)
        if request.form.get("portal") != PORTAL:
            return as_json(UNAVAILABLE)
        asked = json.loads(request.body).get("pageNo", 1)
        pages = -(-len(self.notices) // self.size)
        page = min(max(asked, 1), pages)  # behind the last, the last once more
        rows = [_row(notice) for notice in self.notices[(page - 1) * self.size : page * self.size]]
        counted = {"currentPageNo": page, "pageSize": self.size, "totalCount": len(self.notices)}
        paged = {"pageNo": page, "numberOfPages": pages}
        return as_json({"requisitionList": rows, "pagingData": paged if self.pages else counted})

    def job(self, request: Request) -> Answer:
        found = [notice for notice in self.notices if notice.requisition == request.form.get("job")]
        return Answer(_page(found[0], request.headers.get("tz")) if found else GONE)

    routes = (
        ("GET", r"/careersection/2/jobsearch\.ftl", front),
        ("POST", r"/careersection/rest/jobboard/searchjobs", search),
        ("GET", r"/careersection/2/jobdetail\.ftl", job),
        ("GET", r"/.*", lambda self, request: NOT_FOUND),
    )


def _row(notice: Posting) -> dict[str, object]:
    """A result, in this tenant's order: the title is not the first column, and a column holds JSON of its own."""
    columns = [notice.category, json.dumps([notice.location]), "Jun 1, 2026", notice.title]
    return {
        "jobId": str(notice.id),
        "contestNo": notice.requisition,
        "linkedColumn": 3,
        "locationsColumns": [1],
        "column": columns,
    }


def _listed(found: tuple[Posting, ...]) -> str:
    """An older section's list: one flat array, with commas and quotation marks in its strings."""
    values = [
        value
        for notice in found
        for value in (
            str(notice.id),
            notice.title,
            notice.title,
            notice.requisition,
            f"['{notice.location}']",
            f"Apply for position: {notice.title} (Job Number: {notice.requisition})",
        )
    ]
    return (
        f'<form id="ftlform"><input type="hidden" name="listRequisition.nbElements" value="{len(found)}"></form>'
        f"<script>_ftl = {{ listRequisition: {{ _type: 'list', _hlid: {_labels(LIST_LABELS)} }} }};"
        f"api.fillList('requisitionListInterface', 'listRequisition', {_array(values)});</script>"
    )


def _page(notice: Posting, clock: str | None) -> str:
    """A job page: each value twice, under its label, and once more in the hidden field."""
    stated = {
        "title": quote(notice.title, safe=" "),
        "contestnumber": notice.requisition,
        "description": f"!*!{quote(notice.description, safe=' ')}",
        "primarylocation": notice.location,
        "organization": quote(notice.company, safe=" "),
        "jobschedule": "Full-time",
        "closedate": printed(DEADLINE, clock),
    }
    labels = ["no", *(label for label in stated for _ in range(2))]
    values = [str(notice.id), *(value for value in stated.values() for _ in range(2))]
    history = escape("!|!".join(["descRequisition", *values]))
    return (
        f"<html><head><title>Job Description</title></head><body><form id='ftlform'>"
        f'<input type="hidden" name="initialHistory" id="initialHistory" value="{history}">'
        '<div id="requisitionDescriptionInterface"><span class="subtitle">Description</span></div></form>'
        f"<script>_ftl = {{ descRequisition: {{ _type: 'list', _size: 1, _hlid: {_labels(labels)} }} }};"
        f"api.fillList('requisitionDescriptionInterface', 'descRequisition', {_array(values)});</script></body></html>"
    )


def printed(instant: datetime, clock: str | None) -> str:
    """An instant on the clock that the request names, else on that of the machine that runs the site.

    >>> printed(DEADLINE, "GMT+02:00"), printed(DEADLINE, None)
    ('22-Jun-2026, 11:59:00 PM', '22-Jun-2026, 5:59:00 PM')
    """
    named = re.fullmatch(r"GMT([+-])(\d\d):(\d\d)", clock or "GMT-04:00")
    assert named
    offset = timedelta(hours=int(named[2]), minutes=int(named[3])) * (-1 if named[1] == "-" else 1)
    at = instant.astimezone(timezone(offset))
    return f"{at:%d-%b-%Y}, {at:%I:%M:%S %p}".replace(", 0", ", ")


def _labels(names: object) -> str:
    return _array([f"reqlistitem.{name}" for name in names])  # type: ignore[attr-defined]


def _array(values: list[str]) -> str:
    return "[" + ",".join("'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'" for value in values) + "]"
