"""SmartRecruiters: a company's postings by the public API, 100 at a time.

A source's address is that of the company's list, such as https://api.smartrecruiters.com/v1/companies/CERN/postings
(CERN; the OECD's is companies/OECD). People read the postings at https://jobs.smartrecruiters.com/CERN and their
number, or below the source's `site`. A company that nobody knows has an empty list, not an error.
Unchecked at the platform itself: that an address with the number alone, without the title behind it, leads there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from urllib.parse import quote

from scraper.exchange import Page, Request
from scraper.platforms._parts import Part, answer, formed, number, rows, whole, word
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

FORM = re.compile(r"(https?://[^/?#]+/v1/companies/([^/?#]+)/postings)/?")
EXAMPLE = "https://api.smartrecruiters.com/v1/companies/CERN/postings"
SIZE, MOST = 100, 10_000


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    url, company = formed(source, FORM, EXAMPLE).groups()
    site = source.site or f"https://jobs.smartrecruiters.com/{company}"
    return whole(url, lambda offset: ask(_list(url, offset), partial(_part, url, site), Part.lasting), MOST)


def _list(url: str, offset: int) -> Request:
    return Request(url=f"{url}?limit={SIZE}&offset={offset}")


def _part(url: str, site: str, page: Page) -> Part:
    data = answer(page)
    ids = [quote(word(page, row.get("id"), "id"), safe="") for row in rows(page, data.get("content"))]
    postings = [Listed(key=id, url=f"{site}/{id}", request=Request(url=f"{url}/{id}")) for id in ids]
    return Part(postings, number(page, data.get("totalFound")))
