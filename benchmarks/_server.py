"""A site on loopback to crawl: the pages of `benchmarks.pages` behind SelectMinds' list, in a process of its own.

Each answer carries fresh tokens, so that no two are the same bytes. Whatever the site costs is its own process's.
"""

from __future__ import annotations

import json
import multiprocessing
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path
from typing import Any

from benchmarks.pages import FIRST, made
from scraper.demo.server import serving
from scraper.demo.site import HTML, JSON, NOT_FOUND, Answer, Request

ROWS = 100  # a page of the list
POSTING = re.compile(r"/jobs/internship-(\d{1,9})")
TOKEN = re.compile(rb"\b[0-9a-f]{32}\b")
FRONT = '<input type="hidden" id="tsstoken" value="{token}"><script>var site = {{short_name: "bench"}};</script>'
ROW = '<div class="job_list_row"><a class="job_link" href="/jobs/internship-{number}">Internship</a></div>'
LIST = '<div id="job_results_list_hldr">{rows}</div><span id="jPaginateNumPages">{pages}.0</span>'
DECLARED = """\
[sources.bench]
name = "NATO"
platform = "selectminds"
url = "{url}"
zone = "Europe/Brussels"
pace = 0
"""
here = multiprocessing.get_context("spawn")  # a fork of a measured process would share its memory


@dataclass(frozen=True)
class Served:
    """The site that is served.

    heeding: while it is set, a page that was had before is answered by 304 Not Modified.
    """

    url: str
    pages: int
    heeding: Any

    @property
    def urls(self) -> list[str]:
        return [f"{self.url}/jobs/internship-{FIRST + seed}" for seed in range(self.pages)]

    def declare(self, data: Path) -> None:
        """Into the folder's sources.toml: the site as one that may be on this machine, and needs no pauses."""
        data.mkdir(exist_ok=True)
        (data / "sources.toml").write_text(DECLARED.format(url=self.url), encoding="utf-8")


@contextmanager
def served(pages: int) -> Iterator[Served]:
    """Serve so many vacancies until the block ends."""
    said, heeding, over = here.Queue(), here.Event(), here.Event()
    process = here.Process(target=_serve, args=(pages, said, heeding, over), daemon=True)
    process.start()
    try:
        yield Served(said.get(timeout=60), pages, heeding)
    finally:
        over.set()
        process.join()


def _serve(pages: int, said: Any, heeding: Any, over: Any) -> None:
    with serving(Site(pages, heeding)) as replica:
        said.put(replica.url)
        over.wait()


class Site:
    """What is answered."""

    def __init__(self, pages: int, heeding: Any) -> None:
        self._pages, self._heeding = pages, heeding

    def answer(self, request: Request) -> Answer:
        if posting := POSTING.fullmatch(request.path):
            return self._posting(int(posting[1]) - FIRST, request.headers.get("if-none-match"))
        routes = {"/": self._front, "/ajax/jobs/search/create": self._search, "/ajax/content/job_results": self._list}
        return routes[request.path](request) if request.path in routes else NOT_FOUND

    def _posting(self, seed: int, known: str | None) -> Answer:
        if not 0 <= seed < self._pages:
            return NOT_FOUND
        headers = {"ETag": f'"{seed}"'}
        if known == headers["ETag"] and self._heeding.is_set():
            return Answer("", HTML, HTTPStatus.NOT_MODIFIED, headers)
        return Answer(TOKEN.sub(lambda _: secrets.token_hex(16).encode(), _page(seed)), headers=headers)

    def _front(self, _: Request) -> Answer:
        return Answer(FRONT.format(token=secrets.token_hex(16)))

    def _search(self, _: Request) -> Answer:
        return _ok({"JobSearch.id": 1})

    def _list(self, request: Request) -> Answer:
        start = (int(request.form["page_index"]) - 1) * ROWS
        rows = [ROW.format(number=FIRST + seed) for seed in range(start, min(start + ROWS, self._pages))]
        return _ok(LIST.format(rows="\n".join(rows), pages=-(-self._pages // ROWS)))


@lru_cache(2000)
def _page(seed: int) -> bytes:
    return made(seed).known


def _ok(result: object) -> Answer:
    return Answer(json.dumps({"Status": "OK", "Result": result}), JSON)
