"""A replica of Greenhouse's job board interface.

A board gives no more than it is asked for: notices with `content=true`, pay with `pay_transparency=true`. Notices are
escaped once more, and a requisition may be a remark that is no number.
"""

from __future__ import annotations

from html import escape
from http import HTTPStatus
from typing import Any

from parsers import Organization
from scraper.demo.posting import Posting
from scraper.demo.site import Answer, Request
from scraper.sources import Source
from tests.sites.board import Board, as_json, notices

BOARD = "/v1/boards/nato"
NOT_FOUND = as_json({"status": 404, "error": "Job not found"}, HTTPStatus.NOT_FOUND)
REMARK = "See Opening ID"


def source(url: str, count: int = 12) -> Source:
    return Source(
        id="greenhouse",
        name="Greenhouse",
        platform="greenhouse",
        url=f"{url}{BOARD}",
        organization=Organization("NATO"),
        zone="Europe/Brussels",
        expects=count,
        pace=0,
    )


class Site(Board):
    """One board; `claims` is how many postings it says it has."""

    def __init__(self, count: int = 12, claims: int | None = None) -> None:
        self.notices, self.claims = notices(count), count if claims is None else claims

    def jobs(self, request: Request) -> Answer:
        jobs = [self._job(notice, request) for notice in self.notices]
        return as_json({"jobs": jobs, "meta": {"total": self.claims}})

    def job(self, request: Request, id: str) -> Answer:
        found = next((notice for notice in self.notices if notice.id == int(id)), None)
        return as_json(self._job(found, request) | _content(found)) if found else NOT_FOUND

    def page(self, request: Request, id: str) -> Answer:
        return Answer("<html><body><div id='app'>Loading</div></body></html>")

    def _job(self, notice: Posting, request: Request) -> dict[str, Any]:
        job = {
            "id": notice.id,
            "internal_job_id": notice.id + 4_000_000,
            "title": notice.title,
            "absolute_url": f"http://{request.headers['host']}/nato/jobs/{notice.id}",
            "location": {"name": notice.location},
            "company_name": notice.company,
            "requisition_id": REMARK if notice is self.notices[-1] else notice.requisition,
            "first_published": "2026-06-01T08:00:00-04:00",
            "updated_at": "2026-06-02T08:00:00-04:00",
            "application_deadline": None,
            "metadata": None,
        }
        if request.form.get("content") == "true":
            job |= _content(notice)
        if request.form.get("pay_transparency") == "true":
            job |= {"pay_input_ranges": _pay(notice is self.notices[0])}
        return job

    routes = (
        ("GET", f"{BOARD}/jobs", jobs),
        ("GET", rf"{BOARD}/jobs/(\d{{1,9}})", job),
        ("GET", r"/nato/jobs/(\d{1,9})", page),
        ("GET", "/v1/boards/.*", lambda site, request: NOT_FOUND),
    )


def _content(notice: Posting) -> dict[str, Any]:
    return {
        "content": escape(notice.description),
        "departments": [{"id": 7, "name": notice.category, "child_ids": [], "parent_id": None}],
        "offices": [{"id": 9, "name": notice.location, "location": None}],
    }


def _pay(stated: bool) -> list[dict[str, Any]]:
    if not stated:
        return []
    return [{"min_cents": 147730, "max_cents": 160000, "currency_type": "EUR", "title": "Monthly grant", "blurb": ""}]
