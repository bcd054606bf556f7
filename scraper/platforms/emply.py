"""Emply: a page that declares how its list is asked for, then the list's parts as JSON; else the page's own links.

`source.url` is the page that lists: `https://nspa-nato.career.emply.com/vacancies`.

A page holds one or more sections, each with a number of vacancies to show at once; the largest is the list, others
are teasers of it. What a section is asked with is replayed, offset by offset, until the answer's `count` is reached.
Among the vacancies may be a talent pool, which is open to anybody at any time: no vacancy, though counted. A page that
declares no section is read as HTML: links to `/ad/<slug>/<code>`. Which of the two NSPA's page is, is unchecked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from scraper.exchange import Page, Request, ShapeChanged
from scraper.platforms._listing import MOST_PAGES, complete, endless, linked, tree_of
from scraper.platforms._parts import data_of
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

CONFIG = re.compile(r"\bconfig\s{0,9}=\s{0,9}\{([^{}]{1,2000})\}")
SETTING = re.compile(r"\b(count|sectionId|sortByProjectDataId|sortAscending)\s{0,9}:\s{0,9}['\"]?([\w-]{1,60})")
LANGUAGE = re.compile(r"\blanguageKey\s{0,9}=\s{0,9}['\"]([A-Za-z-]{2,12})")
AD = re.compile(r"/ad/[^/?#]{1,900}/([\w-]{1,40})(?:[/?#]|\Z)")


@dataclass(frozen=True, slots=True)
class Front:
    """What the page holds: what its list is asked with, and links to vacancies (key → address)."""

    section: dict[str, object] | None
    rows: dict[str, str]


@dataclass(frozen=True, slots=True)
class Batch:
    """One part of the list: key → address, which of them are talent pools, and how many entries there are in all."""

    rows: dict[str, str]
    pools: frozenset[str]
    total: int


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    front = ask(Request(url=source.url), _front, lambda front: [front.section, sorted(front.rows.items())])
    rows = _batches(source, ask, front.section) if front.section else front.rows
    yield from (Listed(key=key, url=url) for key, url in rows.items())


def _batches(source: Source, ask: Ask, section: dict[str, object]) -> dict[str, str]:
    found: dict[str, str] = {}
    pools: frozenset[str] = frozenset()
    offset = 0
    for _ in range(MOST_PAGES):
        request = _batch_request(source, section, offset)
        batch = ask(request, _batch, lambda batch: [batch.total, sorted(batch.rows.items())])
        found, pools, offset = found | batch.rows, pools | batch.pools, offset + len(batch.rows)
        if not batch.rows or offset >= batch.total:
            complete(source.url, batch.total, len(found))
            return {key: url for key, url in found.items() if key not in pools}
    raise endless(source.url)


def _batch_request(source: Source, section: dict[str, object], offset: int) -> Request:
    whole = {"filters": [], "searchText": "", "light": False, "isJobAgent": False, "siteId": None}
    return Request(
        url=urljoin(source.url, "/api/integration/vacancy/get-page"),
        method="POST",
        headers={"X-Requested-With": "XMLHttpRequest", "Referer": source.url},
        json={**section, **whole, "offset": offset},
    )


# ------------------------------------------------------------------------------------------------ the page


def _front(page: Page) -> Front:
    markup = page.body.decode("utf-8", "replace")
    language = LANGUAGE.search(markup)
    sections = [dict(SETTING.findall(config)) for config in CONFIG.findall(markup)]
    largest = max((said for said in sections if "sectionId" in said), key=_count, default=None)
    rows = linked(page, tree_of(page), "a[href*='/ad/']", AD)
    if largest is None and not rows:
        raise ShapeChanged(f"{page.url}: neither a section of vacancies nor links to them in the page")
    return Front(_asked(largest, language[1] if language else None) if largest else None, rows)


def _count(said: dict[str, str]) -> int:
    """How many vacancies a section shows at once."""
    stated = said.get("count", "")
    return int(stated) if re.fullmatch("[0-9]{1,4}", stated) else 0


def _asked(said: dict[str, str], language: str | None) -> dict[str, object]:
    return {
        "count": _count(said) or 30,
        "sectionId": said["sectionId"],
        "sortByProjectDataId": said.get("sortByProjectDataId", "deadline"),
        "sortAscending": said.get("sortAscending") != "false",
        "langCode": language,
    }


# ------------------------------------------------------------------------------------------------ its list


def _batch(page: Page) -> Batch:
    answer = data_of(page)
    vacancies = answer.get("vacancies") if isinstance(answer, dict) else None
    total = answer.get("count") if isinstance(answer, dict) else None
    if not isinstance(vacancies, list):
        raise ShapeChanged(f"{page.url}: no list of vacancies in the answer")
    if not isinstance(total, int) or isinstance(total, bool) or total < 0:
        raise ShapeChanged(f"{page.url}: the answer does not say how many vacancies there are")
    rows = [_row(page, vacancy) for vacancy in vacancies]
    pools = frozenset(row[0] for row, vacancy in zip(rows, vacancies, strict=True) if vacancy.get("talentPool") is True)
    return Batch(dict(rows), pools, total)


def _row(page: Page, vacancy: object) -> tuple[str, str]:
    said = vacancy if isinstance(vacancy, dict) else {}
    path = f"/ad/{_part(said.get('titleAsUrl'))}/{_part(said.get('shortId'))}"
    code = AD.fullmatch(path)
    if not code:
        raise ShapeChanged(f"{page.url}: a vacancy without its code or its address")
    return code[1], urljoin(page.url, path)


def _part(value: object) -> str:
    return quote(value, safe="", errors="replace") if isinstance(value, str) else ""
