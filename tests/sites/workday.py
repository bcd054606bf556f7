"""A replica of Workday: a tenant's career site, and the interface that its pages ask."""

from __future__ import annotations

import json
from http import HTTPStatus

from scraper.demo.posting import Posting, slug
from scraper.demo.site import Answer, Request
from scraper.sources._source import Organization, Source
from tests.sites.board import Board, as_json, notices

INTERFACE = "/wday/cxs/tenant/jobs_site"
SHELL = (
    '<html><head><title>Careers</title></head><body><div id="root"></div><script src="/app.js"></script></body></html>'
)
MOST, CAP = 20, 2000


def source(url: str, count: int = 26) -> Source:
    return Source(
        id="workday",
        name="Workday",
        platform="workday",
        url=f"{url}{INTERFACE}",
        organization=Organization("NATO"),
        zone="Europe/Brussels",
        expects=count,
        pace=0,
    )


class Site(Board):
    """A career site whose total only the first page knows.

    busy:    how many requests are refused before the first is answered.
    claimed: how many the list claims, if not as many as there are.
    """

    def __init__(self, count: int = 26, *, busy: int = 1, claimed: int | None = None) -> None:
        self.notices, self.busy, self.claimed = notices(count), busy, claimed

    def search(self, request: Request) -> Answer:
        if self.busy:
            self.busy -= 1
            return as_json({"errorCode": "TOO_MANY"}, HTTPStatus.TOO_MANY_REQUESTS)
        wanted = json.loads(request.body or "{}")
        limit, offset = wanted.get("limit", MOST), wanted.get("offset", 0)
        if limit > MOST or offset >= CAP:
            return as_json({"errorCode": "HTTP_400"}, HTTPStatus.BAD_REQUEST)
        total = len(self.notices) if self.claimed is None else self.claimed
        rows = [_row(notice) for notice in self.notices[offset : offset + limit]]
        return as_json({"total": 0 if offset else total, "jobPostings": rows, "facets": []})

    def detail(self, request: Request, path: str) -> Answer:
        found = next((notice for notice in self.notices if _path(notice) == path), None)
        if found is None:
            return as_json({"errorCode": "HTTP_404"}, HTTPStatus.NOT_FOUND)
        return as_json(_detail(found, f"http://{request.headers['host']}/jobs_site{path}"))

    routes = (
        ("POST", rf"{INTERFACE}/jobs", search),
        ("GET", rf"{INTERFACE}(/job/.+)", detail),
        ("GET", r"/jobs_site(?:/.*)?", lambda self, request: Answer(SHELL)),
    )


def _path(notice: Posting) -> str:
    return f"/job/{notice.location.replace(' ', '-')}/{slug(notice.title)}_JR{notice.requisition}"


def _row(notice: Posting) -> dict[str, object]:
    """A row whose first bullet is not its number, as at some tenants."""
    return {
        "title": notice.title,
        "externalPath": _path(notice),
        "locationsText": "2 Locations",
        "postedOn": "Posted 3 Days Ago",
        "bulletFields": [notice.location, f"JR{notice.requisition}"],
    }


def _detail(notice: Posting, url: str) -> dict[str, object]:
    info = {
        "title": notice.title,
        "jobDescription": notice.description,
        "location": notice.location,
        "postedOn": "Posted 3 Days Ago",
        "startDate": "2026-06-07",
        "timeType": "Full time",
        "jobReqId": f"JR{notice.requisition}",
        "country": {"descriptor": notice.location},
        "canApply": True,
        "externalUrl": url,
    }
    return {"jobPostingInfo": info, "hiringOrganization": {"name": notice.company}, "similarJobs": []}
