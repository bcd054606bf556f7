"""SmartRecruiters: a posting as its public API answers it, for CERN and the OECD among others.

It states no closing date: where there is one, the notice itself says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parsers.pages._json import loaded, said
from parsers.pages._posting import Posting, labelled
from parsers.pages._stated import address, holds, joined, sections, under

NAME = "smartrecruiters"
PARTS = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")


def recognises(markup: str) -> bool:
    return holds(markup, "jobAd", "sections")


def postings(markup: str) -> Iterator[Posting]:
    data = loaded(markup)
    fields = {
        "Title": said(under(data, "name")),
        "Requisition": said(under(data, "refNumber")),
        "Company": said(under(data, "company")),
        "Location": _location(under(data, "location")),
        "Department": said(under(data, "department"), "label"),
        "Category": said(under(data, "function"), "label"),
        "Employment type": said(under(data, "typeOfEmployment"), "label"),
    }
    parts = (under(data, "jobAd", "sections", name) for name in PARTS)
    prose = sections(*((under(part, "title"), under(part, "text")) for part in parts))
    yield Posting(labelled(fields, prose), NAME, address(under(data, "postingUrl")))


def _location(place: Any) -> str | None:
    """
    >>> _location({"city": "Geneva", "country": "ch", "fullLocation": "Geneva, GENEVA, Switzerland"})
    'Geneva, GENEVA, Switzerland'
    >>> _location({"city": "Geneva", "country": "ch"})
    'Geneva, CH'
    """
    country = said(under(place, "country"))
    parts = said(under(place, "city")), country and country.upper()
    return said(under(place, "fullLocation")) or joined(parts, ", ")
