"""Oracle Recruiting Cloud: a career site's requisitions by its REST interface, 200 at a time.

A source's address is that of the career site, such as https://estm.fa.em2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1
(UNDP; UNFPA's ends in CX_2003): host and site number are read from it. A site that is shown under a name of its own
instead of its number cannot be declared.

Whatever pages the list stands inside of `finder`: outside of it, limit and offset are ignored and every page is the
first. Without `expand` the list is missing. The list's window has 10,000 rows.
Unchecked at the platform itself: whether an answer may have fewer rows than were asked for, which is provided for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from scraper.exchange import Page, Request, ShapeChanged
from scraper.platforms._parts import Part, answer, formed, number, rows, whole, word
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

FORM = re.compile(r"((https?://[^/?#]+)/hcmUI/CandidateExperience/[^/?#]+/sites/([\w-]+))(?:[/?#].*)?")
EXAMPLE = "https://host/hcmUI/CandidateExperience/en/sites/CX_1"
SIZE, MOST = 200, 10_000


@dataclass(frozen=True, slots=True)
class Site:
    """A career site: its own address, its host's interface, and its number there."""

    url: str
    interface: str
    number: str


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    url, host, site_number = formed(source, FORM, EXAMPLE).groups()
    site = Site(url, f"{host}/hcmRestApi/resources/latest", site_number)
    return whole(url, lambda offset: ask(_list(site, offset), partial(_part, site), Part.lasting), MOST)


def _list(site: Site, offset: int) -> Request:
    finder = f"findReqs;siteNumber={site.number},limit={SIZE},offset={offset},sortBy=POSTING_DATES_DESC"
    expand = "requisitionList.workLocation,requisitionList.secondaryLocations"
    return Request(url=f"{site.interface}/recruitingCEJobRequisitions?onlyData=true&expand={expand}&finder={finder}")


def _detail(site: Site, id: str) -> Request:
    finder = f"ById;Id=%22{quote(id, safe='')}%22,siteNumber={site.number}"
    return Request(url=f"{site.interface}/recruitingCEJobRequisitionDetails?expand=all&onlyData=true&finder={finder}")


def _part(site: Site, page: Page) -> Part:
    items = answer(page).get("items")
    search = items[0] if isinstance(items, list) and items else None
    if not isinstance(search, dict):
        raise ShapeChanged(f"{page.url}: no search in the answer")
    postings = [_listed(site, word(page, row.get("Id"), "Id")) for row in rows(page, search.get("requisitionList"))]
    return Part(postings, number(page, search.get("TotalJobsCount")))


def _listed(site: Site, id: str) -> Listed:
    return Listed(key=id, url=f"{site.url}/job/{quote(id, safe='')}", request=_detail(site, id))
