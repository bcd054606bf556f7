"""Greenhouse: one answer lists every posting of a board.

A source's `url` is the board below the interface's host, https://boards-api.greenhouse.io/v1/boards/wikimedia; its
`site` is where people read, https://job-boards.greenhouse.io/wikimedia. The notices come only with `content=true`, and
ranges of pay only with `pay_transparency=true`. Unchecked: on which host the boards of Greenhouse's European region
answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from scraper.exchange import Page, Request
from scraper.platforms._held import held
from scraper.platforms._listing import complete
from scraper.platforms._parts import Part, answer, rows
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    request = Request(url=f"{source.url}/jobs?content=true&pay_transparency=true")
    yield from ask(request, _part, Part.lasting).postings


def _part(page: Page) -> Part:
    data = answer(page)
    jobs, meta = rows(page, data.get("jobs")), data.get("meta")
    total = meta.get("total") if isinstance(meta, dict) else None
    complete(page.url, total if isinstance(total, int) else None, len(jobs))
    return Part([held(page, job, key="id", address="absolute_url", prose="content") for job in jobs], len(jobs))
