"""UN Careers: the openings of the UN Secretariat, with their whole text in the list.

A source's address is that of the list, https://careers.un.org/api/public/opening/jo/list/filteredV2/en, which ends in
the language; people read an opening at https://careers.un.org/jobSearchDescription/285249?language=en.

An opening's own request counts as a visit, so none is made. By its date the list has ties, which change places from
page to page: it is asked for by number. A filter that the site does not know is ignored and everything comes, so no
filter is used. Unchecked at the platform itself: that its number orders the list, which public descriptions say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from itertools import count
from typing import Any
from urllib.parse import quote

from scraper.exchange import Page, Request, ShapeChanged
from scraper.platforms._parts import Part, answer, formed, number, rows, whole, word
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

FORM = re.compile(r"(https?://[^/?#]+)/api/public/opening/jo/list/filteredV2/([a-z]{2})")
EXAMPLE = "https://careers.un.org/api/public/opening/jo/list/filteredV2/en"
SIZE, MOST = 100, 10_000


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    host, language = formed(source, FORM, EXAMPLE).groups()
    reads = partial(_part, f"{host}/jobSearchDescription/{{}}?language={language}")
    pages = count()  # the list counts pages, not rows
    return whole(source.url, lambda _: ask(_list(source, next(pages)), reads, Part.lasting), MOST)


def _list(source: Source, page: int) -> Request:
    pagination = {"page": page, "itemPerPage": SIZE, "sortBy": "jobId", "sortDirection": -1}
    everything: dict[str, list[str]] = {"jn": [], "jf": [], "jc": [], "jle": []}
    return Request(url=source.url, method="POST", json={"filterConfig": everything, "pagination": pagination})


def _part(address: str, page: Page) -> Part:
    said = answer(page)
    data = said.get("data")
    if said.get("status") != 1 or not isinstance(data, dict):
        raise ShapeChanged(f"{page.url}: the list was refused ({_reason(said.get('message'))})")
    openings = [(word(page, row.get("jobId"), "jobId"), row) for row in rows(page, data.get("list"))]
    postings = [_held(id, address.format(quote(id, safe="")), page, row) for id, row in openings]
    return Part(postings, number(page, data.get("count")))


def _reason(message: object) -> str:
    return message[:200] if isinstance(message, str) and message and message.isprintable() else "no reason given"


def _held(id: str, url: str, page: Page, opening: dict[str, Any]) -> Listed:
    """An opening in an answer of its own, in the form in which the list came."""
    try:
        held = json.dumps({"data": {"list": [opening]}, "status": 1}, sort_keys=True).encode()
    except RecursionError as error:
        raise ShapeChanged(f"{page.url}: an opening too deep to hold") from error
    return Listed(key=id, url=url, request=page.request, held=held)
