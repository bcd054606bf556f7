"""Workday: a career site's postings by the interface that its own pages use, 20 at a time.

A source's address is that of the interface, such as https://wfp.wd3.myworkdayjobs.com/wday/cxs/wfp/job_openings (WFP):
host, tenant, site. People read the posting at https://wfp.wd3.myworkdayjobs.com/job_openings and its path.

More than 20 at once are refused; at some tenants only the first page knows the total; no list has more than 2,000
rows, so that a longer one is not to be had whole. Too many requests are answered 429, across all tenants.
Unchecked at the platform itself: that every path ends in the requisition's number. `bulletFields`, where some tenants
have it, holds other things at others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any
from urllib.parse import quote

from scraper.exchange import Page, Request, ShapeChanged
from scraper.platforms._parts import Part, answer, formed, number, rows, whole, word
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

FORM = re.compile(r"(https?://[^/?#]+)/wday/cxs/[^/?#]+/([^/?#]+)/?")
EXAMPLE = "https://tenant.wd3.myworkdayjobs.com/wday/cxs/tenant/site"
# A path ends in the requisition's number; what stands before it changes with the title and the place.
NUMBERED = re.compile(r"_(?=[^/_]*\d)([^/_]+)\Z")
IN_PATHS = "/%:@!$&'()*+,;="  # may stand there as they are (RFC 3986, 3.3)
SIZE, MOST = 20, 2000


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    host, site = formed(source, FORM, EXAMPLE).groups()
    reads = partial(_part, source.url.rstrip("/"), f"{host}/{site}")
    return whole(source.url, lambda offset: ask(_list(source, offset), reads, Part.lasting), MOST)


def _list(source: Source, offset: int) -> Request:
    wanted = {"appliedFacets": {}, "limit": SIZE, "offset": offset, "searchText": ""}
    return Request(url=f"{source.url.rstrip('/')}/jobs", method="POST", json=wanted)


def _part(interface: str, site: str, page: Page) -> Part:
    data = answer(page)
    postings = [_listed(interface, site, page, row) for row in rows(page, data.get("jobPostings"))]
    claimed = number(page, data.get("total", 0))
    if claimed >= MOST:
        raise ShapeChanged(f"{page.url}: the list claims {claimed}, and never gives more than {MOST}")
    return Part(postings, claimed)


def _listed(interface: str, site: str, page: Page, row: dict[str, Any]) -> Listed:
    said = word(page, row.get("externalPath"), "address")
    if not said.startswith("/"):
        raise ShapeChanged(f"{page.url}: a posting whose address is no path: {said}")
    key, path = NUMBERED.search(said), quote(said, safe=IN_PATHS)
    return Listed(key=key[1] if key else said, url=f"{site}{path}", request=Request(url=f"{interface}{path}"))
