"""SelectMinds (Oracle Taleo Sourcing): a session with its token, then a search, then its results page by page.

The front page sets the session's cookie and holds the token that both AJAX calls must carry; a search's id belongs to
the session and expires, so nothing of it is stored. The results are an HTML string inside JSON, ten rows a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from parsers.pages._html import parse
from scraper.exchange import AskFailed, Page, Request, ShapeChanged
from scraper.platforms._listing import MOST_PAGES, endless, joined, tree_of
from scraper.platforms._parts import data_of
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

SHORT_NAME = re.compile(rb'short_name\s*:\s*"([^"]{1,80})"')
NUMBER = re.compile(r"\d{1,9}")
JOB_ID = re.compile(r"-(\d+)/?$")
EXPIRED = ("blocked", "shape")  # what a search that worked for the page before comes to: 403, or a refusal in JSON


@dataclass(frozen=True, slots=True)
class Session:
    """What the front page gives: the token of this visit, and the site's own name."""

    token: str
    short_name: str


@dataclass(frozen=True, slots=True)
class Results:
    """One page of results: key → address, and how many pages there are."""

    rows: dict[str, str]
    pages: int


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    """A session or a search that expires between two pages is begun again, once; what was listed stays listed."""
    session, search = _begun(source, ask)
    number, again = 1, True
    while number <= MOST_PAGES:
        try:
            results = ask(_page(source, session, search, number), partial(_results, source), _lasting)
        except AskFailed as failure:
            if not (again and number > 1 and failure.outcome in EXPIRED):
                raise
            again, (session, search) = False, _begun(source, ask)
            continue
        yield from (Listed(key=key, url=url) for key, url in results.rows.items())
        if number >= results.pages:
            return
        number += 1
    raise endless(source.url)


def _begun(source: Source, ask: Ask) -> tuple[Session, str]:
    """A new visit, and the id of a new search in it."""
    session = ask(Request(url=f"{source.url}/"), _session, lambda session: session.short_name)
    return session, ask(_create(source, session), _search_id, lambda _: "a search")


def _lasting(results: Results) -> list[tuple[str, str]]:
    return sorted(results.rows.items())


def _create(source: Source, session: Session) -> Request:
    url = f"{source.url}/ajax/jobs/search/create?uid=0"
    return Request(url=url, method="POST", headers=_headers(source, session), form={"keywords": ""})


def _page(source: Source, session: Session, search: str, number: int) -> Request:
    query = urlencode(
        {
            "JobSearch.id": search,
            "page_index": number,
            "site-name": session.short_name,
            "include_site": "true",
            "uid": "0",  # the site's own script puts a clock here, against caches; ours asks through none
        }
    )
    url = f"{source.url}/ajax/content/job_results?{query}"
    return Request(url=url, method="POST", headers=_headers(source, session))


def _headers(source: Source, session: Session) -> dict[str, str]:
    return {"tss-token": session.token, "X-Requested-With": "XMLHttpRequest", "Referer": f"{source.url}/"}


def _session(page: Page) -> Session:
    token = tree_of(page).css_first("input#tsstoken")
    name = SHORT_NAME.search(page.body)
    value = token and token.attributes.get("value")
    if not value or not name:
        raise ShapeChanged(f"{page.url}: no session token in the front page")
    return Session(value, name[1].decode("utf-8", "replace"))


def _search_id(page: Page) -> str:
    result = _result(page)
    found = result.get("JobSearch.id") if isinstance(result, dict) else None
    if found is None:
        raise ShapeChanged(f"{page.url}: no search id in the answer")
    return str(found)


def _results(source: Source, page: Page) -> Results:
    markup = _result(page)
    tree = parse(markup if isinstance(markup, str) else "")
    if not tree.css_first("#job_results_list_hldr, #job_no_results_list_hldr"):
        raise ShapeChanged(f"{page.url}: no list of results in the answer")
    links = [link.attributes.get("href") or "" for link in tree.css("div.job_list_row a.job_link")]
    rows = {key[1]: url for link in links if (key := JOB_ID.search(link)) and (url := joined(f"{source.url}/", link))}
    pages = tree.css_first("#jPaginateNumPages")
    stated = NUMBER.search(pages.text().replace(",", "")) if pages else None  # "3.0"
    return Results(rows, int(stated[0]) if stated else 1)


def _result(page: Page) -> object:
    answer = data_of(page)
    if not isinstance(answer, dict) or answer.get("Status") != "OK":
        said = answer.get("UserMessage") if isinstance(answer, dict) else None
        raise ShapeChanged(f"{page.url}: the search was refused ({said or 'no reason given'})")
    return answer.get("Result")
