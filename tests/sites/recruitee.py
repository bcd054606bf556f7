"""A replica of Recruitee's careers site interface.

A notice is in two parts, the second under a name of its own; amounts are texts; an offer's page is on the employer's
own address.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from parsers import Organization
from scraper.demo.posting import Posting, slug
from scraper.demo.site import Answer, Request
from scraper.sources import Source
from tests.sites.board import Board, as_json, notices
from tests.sites.sections import sections

UNKNOWN = as_json({"error": ["Not found"]}, HTTPStatus.NOT_FOUND)
CLOSES = "2026-06-22 21:59:00 UTC"


def source(url: str, count: int = 12) -> Source:
    return Source(
        id="recruitee",
        name="Recruitee",
        platform="recruitee",
        url=url,
        organization=Organization("NATO"),
        zone="Europe/Brussels",
        expects=count,
        pace=0,
        site="https://careers.nato.example",
    )


class Site(Board):
    """One careers site."""

    def __init__(self, count: int = 12) -> None:
        self.notices = notices(count)

    def offers(self, request: Request) -> Answer:
        return as_json({"offers": [self._offer(notice) for notice in self.notices]})

    def offer(self, request: Request, id: str) -> Answer:
        found = next((notice for notice in self.notices if notice.id == int(id)), None)
        return as_json({"offer": self._offer(found)}) if found else UNKNOWN

    def _offer(self, notice: Posting) -> dict[str, Any]:
        intro, parts = sections(notice)
        address = f"https://careers.nato.example/o/{slug(notice.title)}"
        stated = notice is self.notices[0]
        return {
            "id": notice.id,
            "slug": slug(notice.title),
            "status": "published",
            "title": notice.title,
            "company_name": notice.company,
            "department": notice.category,
            "employment_type_code": "internship",
            "city": "Brussels",
            "country": "Belgium",
            "country_code": "BE",
            "location": "Brussels, Belgium",
            "locations": [{"city": "Mons", "country": "Belgium"}, {"city": "Naples", "country": "Italy"}] if stated else [],
            "remote": False,
            "hybrid": stated,
            "on_site": not stated,
            "salary": {"min": "1477.30" if stated else None, "max": None, "currency": "EUR" if stated else None, "period": "month" if stated else None},
            "description": intro,
            "requirements": "".join(f"<h3>{heading}</h3>{part}" for heading, part in parts),
            "published_at": "2026-06-01 08:00:00 UTC",
            "close_at": CLOSES if stated else None,
            "careers_url": address,
            "careers_apply_url": f"{address}/c/new",
        }  # fmt: skip

    routes = (("GET", "/api/offers/?", offers), ("GET", r"/api/offers/(\d{1,9})", offer))
