"""Workday: a posting as WFP's, the IMF's, UNHCR's and the WTO's career sites answer it.

`postedOn` ("Posted 3 Days Ago") and `timeLeftToApply` say something else every day, so neither is part of the text.
`endDate` is taken as the last day to apply, as the page shows it; its hour is nowhere stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from parsers.pages._json import html_text, loaded, said
from parsers.pages._posting import Posting, labelled
from parsers.pages._stated import address, holds, items, joined, under

NAME = "workday"
DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")


def recognises(markup: str) -> bool:
    return holds(markup, "jobPostingInfo", "jobDescription")


def postings(markup: str) -> Iterator[Posting]:
    data = loaded(markup)
    info = under(data, "jobPostingInfo")
    end = said(under(info, "endDate"))
    day = DAY.match(end) if end else None
    fields = {
        "Title": said(under(info, "title")),
        "Requisition": said(under(info, "jobReqId")),
        "Company": said(under(data, "hiringOrganization")),
        "Location": _locations(info),
        "Employment type": said(under(info, "timeType")),
        "Closing date": day and day[0],
    }
    yield Posting(labelled(fields, html_text(under(info, "jobDescription"))), NAME, address(under(info, "externalUrl")))


def _locations(info: Any) -> str | None:
    """The place with its country, and the other places.

    >>> _locations({"location": "Rome", "country": {"descriptor": "Italy"}, "additionalLocations": ["Nairobi, Kenya"]})
    'Rome, Italy; Nairobi, Kenya'
    """
    place, country = said(under(info, "location")), said(under(info, "country"), "descriptor")
    if place and country and country.casefold() not in place.casefold():
        place = f"{place}, {country}"
    return joined([place or country, *items(under(info, "additionalLocations"))])
