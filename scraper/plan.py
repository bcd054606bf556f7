"""`vacancies scrape --dry-run`: what a run would ask for. Only robots.txt and lists are asked for, nothing is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import click

from scraper._schema import existing
from scraper.archive import ASKED_AT
from scraper.crawl import chosen
from scraper.exchange import AskFailed, Page, Request
from scraper.fetch import Fetcher, fetcher
from scraper.platforms import PLATFORMS, Listed
from scraper.run import How, addresses
from scraper.sources import Source

T = TypeVar("T")


def plan(sources: Iterable[Source], data: Path, declared: Sequence[Source], how: How) -> bool:
    """Print the pages that each source would be asked for, and which of them are new; True where all lists were had."""
    well = True
    with fetcher(pause=how.stop.wait, declared=addresses(declared), contact=how.contact) as asking:
        for source in sources:
            try:
                listed = _listed(source, asking, source.id not in how.heedless)
            except AskFailed as failure:
                click.echo(f"{source.id}: {failure.outcome}: {failure}", err=True)
                well = False
            else:
                _print(source, listed, _asked_at(data / "archive.db", source.id), how.limit)
    return well


def _listed(source: Source, asking: Fetcher, heed_robots: bool) -> list[Listed]:
    def ask(request: Request, reads: Callable[[Page], T], lasting: Callable[[T], object]) -> T:
        return reads(asking.ask(request, source.pace, heed_robots=heed_robots))

    listed = {item.key: item for item in PLATFORMS[source.platform].lists(source, ask)}
    return list(listed.values())


def _print(source: Source, listed: Sequence[Listed], asked_at: Mapping[str, str], limit: int | None) -> None:
    asked = chosen(listed, asked_at, limit)
    new = sum(item.url not in asked_at for item in asked)
    click.echo(f"{source.id}: {len(listed)} listed; would ask for {len(asked)}, {new} of them new")
    for item in asked:
        request = item.request or Request(url=item.url)
        method = "held " if item.held is not None else request.method.ljust(5)
        click.echo(f"  {method} {'known' if item.url in asked_at else 'new  '} {request.url}")


def _asked_at(archive: Path, source_id: str) -> dict[str, str]:
    if not archive.exists():
        return {}
    with existing(archive) as db:
        return dict(db.execute(ASKED_AT, [source_id]).fetchall())
