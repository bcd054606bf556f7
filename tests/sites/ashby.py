"""A replica of Ashby's job board interface.

Pay comes only with `includeCompensation=true`, and a posting that is not listed is in the answer all the same.
"""

from __future__ import annotations

from typing import Any

from parsers import Organization
from scraper.demo.posting import Posting
from scraper.demo.site import NOT_FOUND, Answer, Request
from scraper.sources import Source
from tests.sites.board import Board, as_json, notices

BOARD = "/posting-api/job-board/nato"
PLACES = {"Belgium": ("Mons", "Belgium"), "Italy": ("Naples", "Italy")}


def source(url: str, count: int = 11) -> Source:
    return Source(
        id="ashby",
        name="Ashby",
        platform="ashby",
        url=f"{url}{BOARD}",
        organization=Organization("NATO"),
        zone="Europe/Brussels",
        expects=count,
        pace=0,
    )


class Site(Board):
    """One board of so many listed postings, and one more that is not listed."""

    def __init__(self, count: int = 11) -> None:
        *self.listed, self.unlisted = notices(count + 1)

    def jobs(self, request: Request) -> Answer:
        jobs = [self._job(notice, request) for notice in (*self.listed, self.unlisted)]
        return as_json({"apiVersion": "1", "jobs": jobs})

    def _job(self, notice: Posting, request: Request) -> dict[str, Any]:
        address = f"http://{request.headers['host']}/nato/{notice.id}"
        city, country = PLACES.get(notice.location, (None, None))
        job = {
            "id": f"5c1f0f2e-0000-4000-8000-{notice.id:012}",
            "title": notice.title,
            "department": notice.company,
            "team": notice.category,
            "employmentType": "Intern",
            "location": f"{notice.location} campus",
            "secondaryLocations": [{"location": "Remote in Europe", "address": None}],
            "address": {"postalAddress": {"addressLocality": city, "addressCountry": country}} if city else None,
            "isListed": notice is not self.unlisted,
            "isRemote": False,
            "workplaceType": "Hybrid",
            "publishedAt": "2026-06-01T08:00:00.000+00:00",
            "jobUrl": address,
            "applyUrl": f"{address}/application",
            "descriptionHtml": notice.description,
            "descriptionPlain": "",
            "shouldDisplayCompensationOnJobPostings": True,
        }
        asked = request.form.get("includeCompensation") == "true"
        return job | ({"compensation": _pay(notice is self.listed[0])} if asked else {})

    routes = (("GET", BOARD, jobs), ("GET", "/posting-api/job-board/.*", lambda site, request: NOT_FOUND))


def _pay(stated: bool) -> dict[str, Any]:
    salary = {
        "summary": "€1.2K - €1.5K",
        "compensationType": "Salary",
        "interval": "1 MONTH",
        "currencyCode": "EUR",
        "minValue": 1200,
        "maxValue": 1477.3,
    }
    equity = {"compensationType": "EquityPercentage", "interval": "NONE", "currencyCode": None, "minValue": None, "maxValue": None}  # fmt: skip
    return {
        "compensationTierSummary": "€1.2K – €1.5K • Offers Equity" if stated else None,
        "compensationTiers": [],
        "summaryComponents": [salary, equity] if stated else [],
    }
