"""A replica of Personio's feed.

A position stands in the feed in every language, its notice only in its own. A part of a notice has a `<name>`, as the
position has. A tenant without a feed, or a name that is no tenant's, leads to a page that is no feed, with status 200.
"""

from __future__ import annotations

from html import escape
from http import HTTPStatus

from parsers import Organization
from scraper.demo.posting import Posting
from scraper.demo.site import Answer, Request
from scraper.sources import Source
from tests.sites.board import Board, notices
from tests.sites.sections import sections

XML = "text/xml; charset=UTF-8"
SALARY = (
    "<salaryInformation><type>monthly</type><min>1250</min><max>1286.09</max>"
    "<currencyCode>EUR</currencyCode></salaryInformation>"
)


def source(url: str, count: int = 20, languages: tuple[str, ...] = ("en", "fr")) -> Source:
    return Source(
        id="personio",
        name="Personio",
        platform="personio",
        url=url,
        organization=Organization("NATO"),
        zone="Europe/Brussels",
        languages=languages,
        expects=count,
        pace=0,
    )


class Site(Board):
    """One tenant's site; `french` are the numbers of the positions whose notice is in French alone."""

    def __init__(self, count: int = 20, *, french: frozenset[str] = frozenset({"260154"}), feeds: bool = True) -> None:
        self.notices, self.french, self.feeds = notices(count), french, feeds

    def xml(self, request: Request) -> Answer:
        if not self.feeds:
            return Answer("", status=HTTPStatus.TEMPORARY_REDIRECT, headers={"Location": "/product/recruiting"})
        language = request.form.get("language", "en")
        found = "".join(self._position(notice, language) for notice in self.notices)
        return Answer(f'<?xml version="1.0" encoding="UTF-8"?>\n<workzag-jobs>{found}</workzag-jobs>\n', XML)

    def product(self, request: Request) -> Answer:
        return Answer("<!DOCTYPE html><html><body><h1>Hire with less paper</h1></body></html>")

    def _position(self, notice: Posting, language: str) -> str:
        own = "fr" if notice.requisition in self.french else "en"
        return (
            f"<position><id>{notice.id}</id><subcompany>{escape(notice.company)}</subcompany>"
            f"<office>{escape(notice.location)}</office>"
            "<additionalOffices><office>Mons</office></additionalOffices>"
            f"<department>{escape(notice.category)}</department>"
            f"<recruitingCategory>Interns</recruitingCategory><name>{escape(notice.title)}</name>"
            f"{_descriptions(notice) if language == own else '<jobDescriptions></jobDescriptions>'}"
            f"<employmentType>intern</employmentType><seniority>student</seniority><schedule>full-time</schedule>"
            f"{SALARY if notice is self.notices[0] else ''}<createdAt>2026-06-01T08:00:00+00:00</createdAt></position>"
        )

    routes = (("GET", "/xml", xml), ("GET", "/product/recruiting", product))


def _descriptions(notice: Posting) -> str:
    intro, parts = sections(notice)
    told = "".join(
        f"<jobDescription><name>{escape(heading)}</name><value>\n<![CDATA[\n{part}]]>\n</value></jobDescription>"
        for heading, part in (("About the post", intro), *parts)
    )
    return f"<jobDescriptions>{told}</jobDescriptions>"
