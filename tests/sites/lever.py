"""A replica of Lever's postings interface.

It answers in HTML unless it is asked for JSON, gives the list in parts and states no total, and refuses a third
request within a second. It is one region: what is asked for on the other is not found.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from html import escape
from http import HTTPStatus
from typing import Any

from parsers import Organization
from scraper.demo.posting import Posting
from scraper.demo.site import Answer, Request
from scraper.sources import Source
from tests.sites.board import Board, as_json, notices
from tests.sites.sections import list_items, sections

SITE = "/v0/postings/nato"
NOT_FOUND = as_json({"ok": False, "error": "Document not found"}, HTTPStatus.NOT_FOUND)
TOO_MANY = as_json({"ok": False, "error": "Too many requests"}, HTTPStatus.TOO_MANY_REQUESTS)
SECOND = 0.9  # somewhat less, for the clocks of two threads


def source(url: str, count: int = 7, pace: float = 0.5) -> Source:
    return Source(
        id="lever",
        name="Lever",
        platform="lever",
        url=f"{url}{SITE}",
        organization=Organization("NATO"),
        zone="Europe/Brussels",
        expects=count,
        pace=pace,
    )


class Site(Board):
    """One employer's site; `most` is how many postings it gives at once, whatever it is asked for."""

    def __init__(self, count: int = 7, most: int = 4, clock: Callable[[], float] = time.monotonic) -> None:
        self.notices, self.most, self.clock = notices(count), most, clock
        self._asked: list[float] = []

    def postings(self, request: Request) -> Answer:
        if self._hurried():
            return TOO_MANY
        if request.form.get("mode") != "json" and "json" not in request.headers.get("accept", ""):
            return Answer("<div class='lever'><ul><li><h3>Interns</h3></li></ul></div>")
        skip, limit = (_count(request.form.get(name)) for name in ("skip", "limit"))
        asked = self.most if limit is None else min(limit, self.most)
        shown = self.notices[skip or 0 :][:asked]
        return as_json([_posting(notice, request) for notice in shown])

    def posting(self, request: Request, id: str) -> Answer:
        found = next((notice for notice in self.notices if _id(notice) == id), None)
        return TOO_MANY if self._hurried() else as_json(_posting(found, request)) if found else NOT_FOUND

    def _hurried(self) -> bool:
        now = self.clock()
        self._asked = [*(at for at in self._asked if now - at < SECOND), now]
        return len(self._asked) > 2

    routes = (
        ("GET", SITE, postings),
        ("GET", rf"{SITE}/([0-9a-f-]{{36}})", posting),
        ("GET", "/v0/postings/.*", lambda site, request: NOT_FOUND),
    )


def _count(said: str | None) -> int | None:
    return int(said) if said and said.isdecimal() else None


def _id(notice: Posting) -> str:
    return f"00000000-0000-4000-8000-{notice.id:012}"


def _posting(notice: Posting, request: Request) -> dict[str, Any]:
    intro, parts = sections(notice)
    address = f"http://{request.headers['host']}/nato/{_id(notice)}"
    posting = {
        "id": _id(notice),
        "text": notice.title,
        "hostedUrl": address,
        "applyUrl": f"{address}/apply",
        "categories": {
            "location": notice.location,
            "allLocations": [notice.location],
            "commitment": "Internship",
            "department": notice.company,
            "team": notice.category,
        },
        "country": None,
        "workplaceType": "hybrid",
        "createdAt": 1_780_000_000_000,
        "opening": "",
        "description": intro,
        "descriptionPlain": "",
        "lists": [{"text": heading, "content": list_items(part)} for heading, part in parts],
        "additional": f"<div>{escape('Interns & their desks: one each.')}</div>",
    }
    # Most employers leave it out; the notices of these have amounts of their own.
    return posting | ({"salaryRange": _SALARY} if "Naples" in notice.title else {})


_SALARY = {"min": 900, "max": 1000.5, "currency": "EUR", "interval": "per-month-salary"}
