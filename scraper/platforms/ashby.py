"""Ashby: one answer lists every posting of a board.

A source's `url` is the board below the interface's host, https://api.ashbyhq.com/posting-api/job-board/notion; its
`site` is where people read, https://jobs.ashbyhq.com/notion. What is paid comes only with `includeCompensation=true`.
Postings that are not listed may be in the answer too: they are meant for whoever was given their address.
"""

from __future__ import annotations

from collections.abc import Iterator

from scraper.exchange import Page, Request
from scraper.platforms._held import held
from scraper.platforms._parts import Part, answer, rows
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    yield from ask(Request(url=f"{source.url}?includeCompensation=true"), _part, Part.lasting).postings


def _part(page: Page) -> Part:
    jobs = [job for job in rows(page, answer(page).get("jobs")) if job.get("isListed") is not False]
    return Part([held(page, job, key="id", address="jobUrl", prose="descriptionHtml") for job in jobs], len(jobs))
