"""A replica of UN Careers: a page that is a script, and the list of openings that it asks for."""

from __future__ import annotations

import json
from http import HTTPStatus

from scraper.demo.posting import Posting
from scraper.demo.site import Answer, Request
from scraper.sources._source import Organization, Source
from tests.sites.board import Board, as_json, notices

LIST = "/api/public/opening/jo/list/filteredV2/en"
SHELL = '<html><head><title>UN Careers</title></head><body><app-root></app-root><script src="/main.js"></script></body></html>'
CATEGORIES = {"INT"}
BY_DATE, BY_NUMBER = "startDate", "jobId"


def source(url: str, count: int = 26) -> Source:
    return Source(
        id="uncareers",
        name="UN Careers",
        platform="uncareers",
        url=f"{url}{LIST}",
        organization=Organization("United Nations", "UN"),
        zone="America/New_York",
        expects=count,
        pace=0,
    )


class Site(Board):
    """The openings.

    most:    rows that one answer has at most (the platform gives 200 and more).
    claimed: how many the list claims, if not as many as there are.
    views:   the visits that openings have had, by number.
    """

    def __init__(self, count: int = 26, *, most: int = 10, claimed: int | None = None) -> None:
        self.notices, self.most, self.claimed = notices(count), most, claimed
        self.views: dict[str, int] = {}

    def answer(self, request: Request) -> Answer:
        """Whatever is no call of the interface is answered by the script's page, robots.txt too."""
        return super().answer(request) if request.path.startswith("/api/") else Answer(SHELL)

    def openings(self, request: Request) -> Answer:
        wanted = json.loads(request.body)
        paged = wanted["pagination"]
        if "sortBy" not in paged:
            return as_json({"status": 0, "message": "sort key missing"}, HTTPStatus.INTERNAL_SERVER_ERROR)
        found = [opening(notice) for notice in self._wanted(wanted["filterConfig"])]
        page, size = paged["page"], min(paged["itemPerPage"], self.most)
        rows = _sorted(found, paged["sortBy"], page)[page * size : (page + 1) * size]
        total = len(found) if self.claimed is None else self.claimed
        return as_json({"status": 1, "message": "Success.", "data": {"list": rows, "count": total}})

    def _wanted(self, filters: dict[str, list[str]]) -> list[Posting]:
        """A value that is not known filters nothing."""
        known = CATEGORIES & set(filters.get("jc", ()))
        return [notice for notice in self.notices if not known or notice.category == "Intern"]

    def one(self, request: Request, number: str) -> Answer:
        self.views[number] = self.views.get(number, 0) + 1
        found = [opening(notice) for notice in self.notices if notice.requisition == number]
        return as_json({"status": 1, "message": "Success.", "data": found[0] if found else None})

    routes = (
        ("POST", LIST, openings),
        ("GET", r"/api/public/opening/jo/(\d+)/en", one),
    )


def _sorted(openings: list[dict[str, object]], by: str, page: int) -> list[dict[str, object]]:
    """By number, or by date: all are of one day, and ties stand in another order on every page."""
    if by == BY_NUMBER:
        return sorted(openings, key=lambda opening: str(opening["jobId"]), reverse=True)
    turn = 7 * page % (len(openings) or 1)
    return openings[turn:] + openings[:turn]


def opening(notice: Posting) -> dict[str, object]:
    """An opening as the list has it, its text included."""
    return {
        "jobId": int(notice.requisition),
        "language": "EN",
        "categoryCode": "INT",
        "jobTitle": notice.title.upper(),
        "postingTitle": notice.title,
        "jobDescription": _marked_up(notice),
        "jobLevel": "I-1",
        "jc": {"code": "INT", "name": notice.category},
        "recrttype": {"code": "N", "name": "Intern"},
        "dutyStation": [{"code": "X", "description": notice.location.upper()}],
        "dept": {"code": "Y", "name": notice.company},
        "startDate": "2026-06-01T04:00:00.000Z",
        "endDate": "2026-06-21T03:59:59.000Z",
    }


def _marked_up(notice: Posting) -> str:
    content = f"<div class='jobPostingItemContent'>{notice.description}</div>"
    item = f"<div class='jobPostingItem'><div class='jobPostingItemTitle'>Duties</div>{content}</div>"
    return f"<div class='jobPostingDetail'>{item}</div>"
