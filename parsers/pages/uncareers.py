"""UN Careers (careers.un.org): postings as the list of openings holds them.

`endDate` is the last second of a day in New York, written in UTC: `2026-06-21T03:59:59Z` is 20 June there, and read as
it stands it would be a day late. How a notice is marked up (`jobPostingItemTitle`, breaks that were lost in runs of
spaces, bullets inside of lines) and the field `recrttype` were seen in public descriptions only, not at the platform.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from parsers.pages._json import html_text, loaded, said
from parsers.pages._posting import Posting, labelled
from parsers.pages._stated import holds, items, joined, under
from parsers.words.en import EN

NAME = "uncareers"
PAGE = "https://careers.un.org/jobSearchDescription/{}?language=en"
NEW_YORK = ZoneInfo("America/New_York")
# A section's title would be read as the label of all that follows it.
TITLE = re.compile(r"<div class=['\"]jobPostingItemTitle['\"]>([^<>]{0,200})</div>")
BULLET = re.compile(r"(?<!\s)\s*•\s*")
LOST_BREAK = re.compile(r"(?<=[^\s>]) {3,}(?=[^\s<])|(?<=[.:;!?]) {2,}(?=[^\s<])")


def recognises(markup: str) -> bool:
    return holds(markup, "jobId", "postingTitle", "jobDescription")


def postings(markup: str) -> Iterator[Posting]:
    for opening in items(under(loaded(markup), "data", "list")):
        number = said(under(opening, "jobId"))
        url = PAGE.format(number) if number and number.isdecimal() else None
        yield Posting(labelled(_fields(opening, number), _prose(under(opening, "jobDescription"))), NAME, url)


def _fields(opening: Any, number: str | None) -> dict[str, str | None]:
    stations = (said(station, "description") for station in items(under(opening, "dutyStation")))
    return {
        "Title": said(under(opening, "postingTitle")) or said(under(opening, "jobTitle")),
        "Requisition": number,
        "Department": said(under(opening, "dept")),
        "Location": joined(stations),
        "Category": said(under(opening, "jc")) or said(under(opening, "categoryCode")),
        "Grade": said(under(opening, "jobLevel")),
        "Employment type": said(under(opening, "recrttype")),
        "Closing date": _closing(under(opening, "endDate")),
    }


def _prose(description: Any) -> str:
    """The notice, with the lines that its markup has lost."""
    if not isinstance(description, str):
        return ""
    lines = LOST_BREAK.sub("<br>", BULLET.sub("<br>- ", description))
    return html_text(TITLE.sub(r"<h3>\1</h3>", lines))


def _closing(value: Any) -> str | None:
    """
    >>> _closing("2026-06-21T03:59:59Z"), _closing("2026-01-11T04:59:59.000Z"), _closing("soon")
    ('20 June 2026, 23:59 (New York time)', '10 January 2026, 23:59 (New York time)', None)
    """
    try:
        instant = datetime.fromisoformat(value) if isinstance(value, str) else None
        at_home = instant.astimezone(NEW_YORK) if instant and instant.tzinfo else None
    except (ValueError, OverflowError):
        return None
    month = EN.months[at_home.month - 1][0].title() if at_home else ""
    return f"{at_home.day} {month} {at_home.year}, {at_home:%H:%M} (New York time)" if at_home else None
