"""A replica of Oracle Recruiting Cloud: one career site, and the REST interface that its pages ask."""

from __future__ import annotations

import re
from http import HTTPStatus

from scraper.demo.posting import Posting
from scraper.demo.site import Answer, Request
from scraper.sources._source import Organization, Source
from tests.sites.board import Board, as_json, notices

SITE = "CX_1"
PATH = f"/hcmUI/CandidateExperience/en/sites/{SITE}"
SHELL = (
    '<html><head><title>Careers</title></head><body><div id="app"></div><script src="/app.js"></script></body></html>'
)
FIRST_PAGE = 25  # what a search without a limit gives
CLOSED: dict[str, object] = {"items": [], "count": 0, "hasMore": False, "limit": 25, "offset": 0}


def source(url: str, count: int = 26) -> Source:
    return Source(
        id="oracle",
        name="Oracle",
        platform="oracle",
        url=f"{url}{PATH}",
        organization=Organization("NATO"),
        zone="Europe/Brussels",
        expects=count,
        pace=0,
    )


class Site(Board):
    """A career site.

    most:    rows that one answer has at most (the platform's own limit is 200).
    claimed: how many the list claims, if not as many as there are.
    closed:  numbers that are still listed when their posting has closed.
    """

    def __init__(self, count: int = 26, *, most: int = 10, claimed: int | None = None, closed: set[str] = frozenset()) -> None:  # type: ignore[assignment]  # fmt: skip
        self.notices, self.most, self.claimed, self.closed = notices(count), most, claimed, closed

    def search(self, request: Request) -> Answer:
        """What stands outside of `finder` is not looked at, but for `expand`."""
        found = self.notices if finder(request, "siteNumber") == SITE else ()
        offset, limit = int(finder(request, "offset") or 0), int(finder(request, "limit") or FIRST_PAGE)
        size = min(limit, self.most)
        rows = [_row(notice) for notice in found[offset : offset + size]]
        listed = {"requisitionList": rows} if "requisitionList" in request.form.get("expand", "") else {}
        total = len(found) if self.claimed is None else self.claimed
        return as_json({"items": [{"SearchId": 1, "TotalJobsCount": total, "Limit": size, **listed}], "count": 1})

    def details(self, request: Request) -> Answer:
        if not request.form.get("finder", "").startswith("ById;"):
            return as_json({"title": "Bad Request", "status": "400"}, HTTPStatus.BAD_REQUEST)
        number = (finder(request, "Id") or "").strip('"')
        here = finder(request, "siteNumber") == SITE and number not in self.closed
        found = [_detail(notice) for notice in self.notices if here and notice.requisition == number]
        return as_json({"items": found, "count": len(found)} if found else CLOSED)

    routes = (
        ("GET", r"/hcmRestApi/resources/latest/recruitingCEJobRequisitions", search),
        ("GET", r"/hcmRestApi/resources/latest/recruitingCEJobRequisitionDetails", details),
        ("GET", rf"{PATH}(?:/.*)?", lambda self, request: Answer(SHELL)),
    )


def finder(request: Request, name: str) -> str | None:
    """A parameter of the finder: `findReqs;siteNumber=CX_1,limit=200`."""
    found = re.search(rf"[;,]{name}=([^;,]*)", request.form.get("finder", ""))
    return found[1] if found else None


def _row(notice: Posting) -> dict[str, object]:
    return {
        "Id": notice.requisition,
        "Title": notice.title,
        "PostedDate": "2026-06-01",
        "PrimaryLocation": notice.location,
        "ShortDescriptionStr": notice.extract,
        "workLocation": [],
        "secondaryLocations": [],
    }


def _detail(notice: Posting) -> dict[str, object]:
    return {
        **_row(notice),
        "Category": notice.category,
        "JobSchedule": "Full time",
        "ExternalPostedStartDate": "2026-06-01T08:00:00+00:00",
        "ExternalPostedEndDate": None,
        "ExternalDescriptionStr": notice.description,
        "ExternalResponsibilitiesStr": "",
        "ExternalQualificationsStr": None,
        "requisitionFlexFields": [{"Prompt": "Agency", "Value": notice.company}],
    }
