"""A replica of Talentsoft: a list of offers, some a page, and the offers' pages, which end with others."""

from __future__ import annotations

from html import escape

from parsers import Organization
from scraper.demo.posting import Posting, slug
from scraper.demo.site import Answer, Request
from scraper.sources import Source
from tests.sites.board import Board, notices

GONE = "<html><body><main><p>This offer is no longer online.</p></main></body></html>"


def source(url: str, count: int = 8) -> Source:
    return Source(
        id="talentsoft",
        name="Talentsoft",
        platform="talentsoft",
        url=f"{url}/job/list-of-jobs.aspx",
        organization=Organization("NATO"),
        zone="Europe/Amsterdam",
        expects=count,
        pace=0,
    )


class Site(Board):
    """A career site with so many offers a page.

    shown:   "list-item" or "card", which the employer chooses.
    counted: whether the list says how many offers there are.
    """

    def __init__(self, count: int = 8, *, size: int = 3, shown: str = "list-item", counted: bool = True) -> None:
        self.notices, self.size, self.shown, self.counted = notices(count), size, shown, counted

    def listing(self, request: Request) -> Answer:
        pages = max(-(-len(self.notices) // self.size), 1)
        page = min(max(int(request.form.get("page", 1)), 1), pages)  # behind the last, the last once more
        offers = "".join(self._offer(notice) for notice in self.notices[(page - 1) * self.size : page * self.size])
        total = f"<span id='ctl00_ctl00_corpsRoot_corps_PaginationLower_TotalOffers'>{len(self.notices)} offers</span>"
        return Answer(
            f"<html><body><form><input name='__VIEWSTATE' value='{page}'></form>{total if self.counted else ''}"
            f"<ul class='ts-related-offers__row ts-related-offers'>{offers}</ul></body></html>"
        )

    def offer(self, request: Request, number: str) -> Answer:
        place = next((i for i, notice in enumerate(self.notices) if notice.requisition == number), None)
        if place is None:
            return Answer(GONE)
        others = "".join(self._offer(notice) for notice in (self.notices * 2)[place + 1 : place + 3])
        return Answer(_page(self.notices[place], others))

    def _offer(self, notice: Posting) -> str:
        return (
            f'<li class="ts-offer-{self.shown} offer" onclick="location.href=\'{_path(notice)}\';">'
            f'<h3><a class="ts-offer-{self.shown}__title-link " href="{_path(notice)}" title="{escape(notice.title)}">'
            f" {escape(notice.title)} </a></h3>"
            f'<ul class="ts-offer-{self.shown}__description"><li>Ref. : 2026-{notice.requisition}</li>'
            f"<li>{notice.location}</li></ul></li>"
        )

    routes = (("GET", r"/job/list-of-jobs\.aspx", listing), ("GET", r"/job/job-.*_(\d+)\.aspx", offer))


def _path(notice: Posting) -> str:
    return f"/job/job-{slug(notice.title)}_{notice.requisition}.aspx"


def _page(notice: Posting, others: str) -> str:
    return (
        '<html><body><main><h1 class="ts-offer-page__title"><span>'
        f'{escape(notice.title)}</span></h1><div class="ts-offer-page__reference"><h3>Reference</h3> 2026-{notice.requisition}</div>'
        '<div id="contenu-ficheoffre"><h2 class="JobDescription">Position description</h2>'
        f'<h3>Job title</h3><p id="fldjobdescription_jobtitle">{escape(notice.title)}</p>'
        '<h3>Contract type</h3><p id="fldjobdescription_contract">Internship</p>'
        f'<h3>Job description</h3><div id="fldjobdescription_description1">{notice.description}</div>'
        f'<h2 class="Location">Position location</h2><h3>Job location</h3><p id="fldlocation_joblocation">{notice.location}</p>'
        f'</div><div class="ts-related-offers"><h2>These offers may interest you</h2><ul>{others}</ul></div></main></body></html>'
    )
