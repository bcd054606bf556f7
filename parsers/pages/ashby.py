"""Ashby's job board interface: JSON, the notice in it as HTML. It has no requisition number and no closing date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parsers.pages._json import html_text, said
from parsers.pages._posting import Posting
from parsers.pages._stated import address, body, each, employment, holds, items, joined, pay, telework, under

NAME = "ashby"


def recognises(markup: str) -> bool:
    return holds(markup, "jobUrl", "descriptionHtml")


def postings(markup: str) -> Iterator[Posting]:
    for job in each(markup, "jobs"):
        stated = {
            "Title": said(job.get("title")),
            "Location": joined(map(_place, (job, *items(job.get("secondaryLocations"))))),
            "Department": said(job.get("department")) or said(job.get("team")),
            "Employment type": employment(job.get("employmentType")),
            "Salary": _pay(job),
            "Telework": telework(job.get("workplaceType")),
        }
        yield Posting(body(stated, html_text(job.get("descriptionHtml"))), NAME, address(job.get("jobUrl")))


def _place(place: Any) -> str | None:
    """City and country, or what the employer calls the place."""
    parts = under(place, "address", "postalAddress")
    city, country = (said(under(parts, key)) for key in ("addressLocality", "addressCountry"))
    return joined((city, country), ", ") if city else said(under(place, "location"))


def _pay(job: dict[str, Any]) -> str | None:
    """The salary, where it is shown to people and the same everywhere; the other components are shares and bonuses."""
    if job.get("shouldDisplayCompensationOnJobPostings") is False:
        return None
    parts = items(under(job.get("compensation"), "summaryComponents"))
    salaries = [part for part in parts if under(part, "compensationType") == "Salary"]
    if len(salaries) != 1:
        return None
    currency, low, high = (salaries[0].get(key) for key in ("currencyCode", "minValue", "maxValue"))
    return pay(currency, low, high, _each_one(salaries[0].get("interval")))


def _each_one(interval: Any) -> str | None:
    """
    >>> _each_one("1 MONTH"), _each_one("2 WEEK"), _each_one("NONE")
    ('MONTH', None, None)
    """
    return interval.removeprefix("1 ") if isinstance(interval, str) and interval.startswith("1 ") else None
