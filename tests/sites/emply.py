"""A replica of Emply: a page that declares its sections, the list behind them, and the vacancies' pages."""

from __future__ import annotations

import json
from html import escape
from http import HTTPStatus

from parsers import Organization
from scraper.demo.posting import Posting, slug
from scraper.demo.site import NOT_FOUND, Answer, Request
from scraper.sources import Source
from tests.sites.board import Board, as_json, notices

SECTION, TEASER = "687f3e3c-0000-4000-8000-000000000001", "687f3e3c-0000-4000-8000-000000000002"
POOL = {"shortId": "pool01", "titleAsUrl": "unsolicited", "title": "Unsolicited application", "talentPool": True}


def source(url: str, count: int = 8) -> Source:
    return Source(
        id="emply",
        name="Emply",
        platform="emply",
        url=f"{url}/vacancies",
        organization=Organization("NATO"),
        zone="Europe/Luxembourg",
        expects=count,
        pace=0,
    )


class Site(Board):
    """A career site.

    size:   how many vacancies its list shows at once; the teaser beside it shows one.
    linked: whether its page is all HTML, and declares no section.
    """

    def __init__(self, count: int = 8, *, size: int = 3, linked: bool = False) -> None:
        self.notices, self.size, self.linked = notices(count), size, linked

    def vacancies(self, request: Request) -> Answer:
        configs = "".join(_config(count, section) for count, section in ((1, TEASER), (self.size, SECTION)))
        links = "".join(f'<li><a href="{_path(notice)}">{escape(notice.title)}</a></li>' for notice in self.notices)
        shown = f"<ul>{links}</ul>" if self.linked else f"<script>var languageKey = 'en-GB';{configs}</script>"
        return Answer(
            f"<html><body><h1>Vacancies</h1>{shown}<a href='/apply/unsolicited/pool01'>Apply</a></body></html>"
        )

    def batch(self, request: Request) -> Answer:
        asked = json.loads(request.body)
        if asked.get("sectionId") not in (SECTION, TEASER) or asked.get("langCode") != "en-GB":
            return as_json({"message": "The section is unknown."}, HTTPStatus.BAD_REQUEST)
        entries = [_entry(notice) for notice in self.notices]
        entries.insert(1, POOL)
        if asked["sectionId"] == TEASER:
            entries = entries[:1]
        start = int(asked.get("offset", 0))
        return as_json({"count": len(entries), "vacancies": entries[start : start + int(asked["count"])]})

    def ad(self, request: Request, name: str, code: str) -> Answer:
        found = [notice for notice in self.notices if _code(notice) == code]
        return Answer(_page(found[0])) if found else NOT_FOUND

    routes = (
        ("GET", r"/vacancies", vacancies),
        ("POST", r"/api/integration/vacancy/get-page", batch),
        ("GET", r"/ad/([^/]+)/([^/]+)", ad),
    )


def _config(count: int, section: str) -> str:
    return (
        f"(function () {{ var config = {{ count: {count}, filters: [], langCode: languageKey, offset: 0, searchText: '', "
        f"sectionId: '{section}', sortByProjectDataId: 'deadline', sortAscending: true, light: false, siteId: null }}; }})();"
    )


def _code(notice: Posting) -> str:
    return f"k{notice.requisition}"


def _path(notice: Posting) -> str:
    return f"/ad/{slug(notice.title)}/{_code(notice)}"


def _entry(notice: Posting) -> dict[str, object]:
    return {
        "id": f"00000000-0000-4000-8000-000000{notice.requisition}",
        "number": int(notice.requisition),
        "shortId": _code(notice),
        "titleAsUrl": slug(notice.title),
        "title": notice.title,
        "department": notice.company,
        "location": notice.location,
        "deadline": "2026-06-22T21:59:00Z",
        "talentPool": False,
        "translations": [{"title": notice.title, "content": notice.extract, "languageKey": "en-GB"}],
    }


def _page(notice: Posting) -> str:
    facts = {"Location": notice.location, "Department": notice.company, "Job ID": notice.requisition}
    shown = "".join(
        f'<div class="csa_jobadInfoItem"><strong>{label}:</strong> <span>{escape(value)}</span></div>'
        for label, value in facts.items()
    )
    return (
        "<html><body><header>Vacancies | Log in</header><div class='css_section csa_area csa_jobad'>"
        f'<div class="csa_jobadLeft"><h1 class="css_headline">{escape(notice.title)}</h1>'
        f'<div class="csa_jobadText">{notice.description}</div><a class="css_button" href="/apply/x/{_code(notice)}">Apply</a>'
        f'</div><div class="csa_jobadRight"><div class="csa_jobadInfo">{shown}</div></div></div>'
        "<footer>Powered by Emply</footer></body></html>"
    )
