"""A replica of SmartRecruiters: the public API's postings of one company."""

from __future__ import annotations

from http import HTTPStatus

from scraper.demo.posting import Posting
from scraper.demo.site import Answer, Request
from scraper.sources._source import Organization, Source
from tests.sites.board import Board, as_json, notices

COMPANY = "Alliance"


def source(url: str, count: int = 26) -> Source:
    return Source(
        id="smartrecruiters",
        name="SmartRecruiters",
        platform="smartrecruiters",
        url=f"{url}/v1/companies/{COMPANY}/postings",
        organization=Organization("NATO"),
        zone="Europe/Brussels",
        expects=count,
        pace=0,
    )


class Site(Board):
    """A company's postings.

    most:    rows that one answer has at most, however many are asked for (the platform's own limit is 100).
    claimed: how many the list claims, if not as many as there are.
    """

    def __init__(self, count: int = 26, *, most: int = 10, claimed: int | None = None) -> None:
        self.notices, self.most, self.claimed = notices(count), most, claimed

    def postings(self, request: Request, company: str) -> Answer:
        found = self.notices if company == COMPANY else ()  # a stranger has an empty list
        offset, limit = int(request.form.get("offset", 0)), min(int(request.form.get("limit", 10)), self.most)
        total = len(found) if self.claimed is None else self.claimed
        rows = [_row(notice) for notice in found[offset : offset + limit]]
        return as_json({"offset": offset, "limit": limit, "totalFound": total, "content": rows})

    def posting(self, request: Request, company: str, id: str) -> Answer:
        found = [notice for notice in self.notices if company == COMPANY and _id(notice) == id]
        if not found:
            return as_json({"message": "Posting not found"}, HTTPStatus.NOT_FOUND)
        return as_json(_detail(found[0]))

    routes = (
        ("GET", r"/v1/companies/(\w+)/postings", postings),
        ("GET", r"/v1/companies/(\w+)/postings/(\d+)", posting),
    )


def _id(notice: Posting) -> str:
    return f"744000{notice.requisition}"


def _row(notice: Posting) -> dict[str, object]:
    """What the list has of a posting: not its text, not its address."""
    return {
        "id": _id(notice),
        "name": notice.title,
        "refNumber": notice.requisition,
        "company": {"identifier": COMPANY, "name": notice.company},
        "releasedDate": "2026-06-01T08:00:00.000Z",
        "location": {"city": "", "country": "be", "remote": False, "fullLocation": notice.location},
        "department": {},
        "function": {"label": notice.category},
        "typeOfEmployment": {"id": "intern", "label": "Intern"},
    }


def _detail(notice: Posting) -> dict[str, object]:
    sections = {
        "companyDescription": {"title": "Company Description", "text": ""},
        "jobDescription": {"title": "Job Description", "text": notice.description},
        "qualifications": {"title": "Qualifications", "text": ""},
        "additionalInformation": {"title": "Additional Information", "text": "<p>Pets wait outside.</p>"},
        "videos": {"urls": []},
    }
    url = f"https://jobs.smartrecruiters.com/{COMPANY}/{_id(notice)}"
    return {**_row(notice), "active": True, "postingUrl": url, "jobAd": {"sections": sections}}
