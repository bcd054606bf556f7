"""Taleo Enterprise: a career section's search page, then its REST search; where that fails, the list in the page.

`source.url` is the career section: `https://nato.taleo.net/careersection/2`.

The search page warms the session's cookie and says the number of the portal, without which the search is "not
available". A result's columns are positional and differ from tenant to tenant, so nothing of it is read but
`contestNo`, the requisition's number, which the posting's address takes (`jobId` is another number). Older sections
have no REST search: their search page holds its list as strings in a script, of which the page shows the first part;
asking for further parts is not implemented, so a list that claims more fails.

Taleo prints instants on the clock that the session is in. Each request names one (`tz`), always the same for a source:
its zone's, without summer time. That job pages heed the header as the search does is unchecked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import quote, unquote, urlencode
from zoneinfo import ZoneInfo

from parsers.pages.taleo import strings
from scraper.exchange import AskFailed, Page, Request, ShapeChanged
from scraper.platforms._listing import MOST_PAGES, complete, endless, last_number, tree_of
from scraper.platforms._parts import data_of
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

PORTAL = re.compile(rb"\bportal(?:No)?['\"]?\s{0,9}[:=]\s{0,9}['\"]?(\d{1,32})")
LIST = re.compile(r"fillList\(\s*['\"]requisitionListInterface['\"]\s*,\s*['\"]listRequisition['\"]\s*,\s*\[")
LABELS = re.compile(r"listRequisition['\"]?\s*:\s*\{[^{}]{0,400}?_hlid['\"]?\s*:\s*\[")
LABEL = "reqlistitem.contestnumber"
NUMBER = re.compile(r"[\w./ -]{1,60}")
CAPTION = re.compile(r"\(Job Number: ([\w-]{1,40})\)")
TOTAL = "input[name='listRequisition.nbElements']"
FILTERS = ("POSTING_DATE", "LOCATION", "JOB_FIELD", "JOB_SCHEDULE")
ADVANCED = ("ORGANIZATION", "LOCATION", "JOB_FIELD", "URGENT_JOB", "EMPLOYEE_STATUS")


@dataclass(frozen=True, slots=True)
class Front:
    """What the search page holds: the portal's number, and the list of an older section (numbers, and how many)."""

    portal: str | None
    numbers: tuple[str, ...] | None
    total: int | None


@dataclass(frozen=True, slots=True)
class Results:
    """One page of results: the requisitions' numbers, how many pages there are, and how many results."""

    numbers: tuple[str, ...]
    pages: int
    total: int | None


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    language, clock = source.languages[0], _clock(source.zone)
    search = Request(url=f"{source.url}/jobsearch.ftl?lang={language}", headers=clock)
    front = ask(search, _front, lambda front: [front.portal, front.numbers])
    for number in _numbers(source, ask, front):
        url = f"{source.url}/jobdetail.ftl?job={quote(number, safe='')}&lang={language}"
        yield Listed(key=number, url=url, request=Request(url=url, headers=clock))


def _numbers(source: Source, ask: Ask, front: Front) -> list[str]:
    """The numbers of all requisitions: from the search, else those that the page itself lists."""
    if front.portal:
        try:
            return _searched(source, ask, front.portal)
        except AskFailed as failure:
            if front.numbers is None or failure.outcome == "network":
                raise
    numbers = list(dict.fromkeys(front.numbers or ()))
    complete(source.url, front.total, len(numbers))
    return numbers


def _searched(source: Source, ask: Ask, portal: str) -> list[str]:
    found: dict[str, None] = {}
    for page in range(1, MOST_PAGES + 1):
        results = ask(_query(source, portal, page), _results, lambda results: [results.total, sorted(results.numbers)])
        found |= dict.fromkeys(results.numbers)
        if page >= results.pages or not results.numbers:  # a page behind the last is the last once more
            complete(source.url, results.total, len(found))
            return list(found)
    raise endless(source.url)


def _query(source: Source, portal: str, page: int) -> Request:
    query = urlencode({"lang": source.languages[0], "portal": portal})
    body = {
        "multilineEnabled": False,
        "sortingSelection": {"sortBySelectionParam": "3", "ascendingSortingOrder": "false"},
        "fieldData": {"fields": {"KEYWORD": "", "JOB_TITLE": "", "JOB_NUMBER": ""}, "valid": True},
        "filterSelectionParam": {"searchFilterSelections": _all_of(FILTERS)},
        "advancedSearchFiltersSelectionParam": {"searchFilterSelections": _all_of(ADVANCED)},
        "pageNo": page,
    }
    url = f"{source.url.rpartition('/')[0]}/rest/jobboard/searchjobs?{query}"
    headers = {"X-Requested-With": "XMLHttpRequest", **_clock(source.zone)}
    return Request(url=url, method="POST", headers=headers, json=body)


def _all_of(filters: tuple[str, ...]) -> list[dict[str, object]]:
    return [{"id": name, "selectedValues": []} for name in filters]


def _clock(zone: str) -> dict[str, str]:
    """The clock to print instants on.

    >>> _clock("Europe/Brussels"), _clock("America/New_York")
    ({'tz': 'GMT+01:00'}, {'tz': 'GMT-05:00'})
    """
    offsets = [ZoneInfo(zone).utcoffset(datetime(2026, month, 1)) or timedelta() for month in (1, 7)]
    minutes = int(min(offsets).total_seconds()) // 60
    return {"tz": f"GMT{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"}


# ------------------------------------------------------------------------------------------------ the search page


def _front(page: Page) -> Front:
    portal, markup = PORTAL.search(page.body), page.body.decode("utf-8", "replace")
    stated = tree_of(page).css_first(TOTAL)
    total = last_number(stated.attributes.get("value") or "") if stated else None
    front = Front(portal[1].decode("ascii") if portal else None, _in_script(page, markup), total)
    if front.portal is None and front.numbers is None:
        raise ShapeChanged(f"{page.url}: neither a portal's number nor a list in the search page")
    return front


def _in_script(page: Page, markup: str) -> tuple[str, ...] | None:
    """The numbers in the script's list, which is one flat array: every value of a row in turn."""
    begun, labelled = LIST.search(markup), LABELS.search(markup)
    if not begun:
        return None
    values, labels = list(strings(markup, begun.end())), list(strings(markup, labelled.end())) if labelled else []
    if LABEL not in labels:  # then a link's caption says the number
        return tuple(caption[1] for value in values if (caption := CAPTION.search(unquote(value))))
    if len(values) % len(labels):
        raise ShapeChanged(f"{page.url}: {len(values)} values in the list, which is no multiple of {len(labels)}")
    return tuple(value for value in values[labels.index(LABEL) :: len(labels)] if NUMBER.fullmatch(value))


# ------------------------------------------------------------------------------------------------ the search


def _results(page: Page) -> Results:
    answer = _answer(page)
    rows, paging = answer.get("requisitionList"), answer.get("pagingData")
    if not isinstance(rows, list) or not isinstance(paging, dict):
        raise ShapeChanged(f"{page.url}: no list of requisitions in the answer")
    total, size, pages = (_count(paging, name) for name in ("totalCount", "pageSize", "numberOfPages"))
    if pages is None and total is not None:
        pages = -(-total // (size or len(rows) or 1))
    if pages is None:
        raise ShapeChanged(f"{page.url}: the answer says neither how many results nor how many pages there are")
    return Results(tuple(_number(page, row) for row in rows), pages, total)


def _answer(page: Page) -> dict[str, object]:
    answer = data_of(page)
    if not isinstance(answer, dict):
        raise ShapeChanged(f"{page.url}: no list of requisitions in the answer")
    if answer.get("careerSectionUnAvailable") is True:
        raise ShapeChanged(f"{page.url}: the career section is not available")
    return answer


def _count(paging: dict[str, object], name: str) -> int | None:
    value = paging.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1_000_000 else None


def _number(page: Page, row: object) -> str:
    number = row.get("contestNo") if isinstance(row, dict) else None
    if isinstance(number, bool) or not isinstance(number, (str, int)) or not NUMBER.fullmatch(str(number)):
        raise ShapeChanged(f"{page.url}: a requisition without its number")
    return str(number)
