"""Recruitee's careers site interface: JSON, the notice in it as HTML in two parts.

Unchecked: how `close_at` is written where it is set.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parsers.pages._json import said
from parsers.pages._posting import Posting
from parsers.pages._stated import (
    address,
    body,
    each,
    employment,
    holds,
    items,
    joined,
    moment,
    pay,
    sections,
    telework,
    under,
)  # fmt: skip

NAME = "recruitee"


def recognises(markup: str) -> bool:
    return holds(markup, "careers_url", "description")


def postings(markup: str) -> Iterator[Posting]:
    for offer in each(markup, "offers", "offer"):
        salary = offer.get("salary")
        stated = {
            "Title": said(offer.get("title")),
            "Company": said(offer.get("company_name")),
            "Location": joined(map(_place, items(offer.get("locations")) or [offer])),
            "Department": said(offer.get("department")),
            "Employment type": employment(offer.get("employment_type_code")),
            "Salary": pay(*(under(salary, key) for key in ("currency", "min", "max", "period"))),
            "Telework": next((telework(kind) for kind in ("remote", "hybrid") if offer.get(kind) is True), None),
        }
        prose = sections((None, offer.get("description")), ("Requirements", offer.get("requirements")))
        yield Posting(body(stated, prose, moment(offer.get("close_at"))), NAME, address(offer.get("careers_url")))


def _place(place: Any) -> str | None:
    return joined((under(place, "city"), under(place, "country")), ", ")
