"""`vacancies demo`: the replica served, scraped twice as a live site would be, and shown."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from parsers import Organization
from scraper._schema import existing
from scraper.demo.server import Replica, replica
from scraper.refusal import Refused
from scraper.run import scrape
from scraper.show import say_tally, show_postings
from scraper.sources import Source

NEXT = """
Try next:
  {vacancies} serve --data {data}
  {vacancies} list --data {data}
  sqlite3 {data}/vacancies.db 'select title, deadline from postings limit 5'
"""


def tour(data: Path, today: date) -> None:
    """Scrape the replica, as it stands on that day, into the folder's two databases, which are made anew."""
    _make_room(data)
    with replica(today) as site:
        sources = sources_of(site)
        click.echo(f"A replica site with invented postings, as of {today}, at {site.url}")
        for pass_ in ("first", "second"):
            click.echo(f"The {pass_} scrape:")
            if not scrape(sources, data, sources, say=say_tally):
                raise SystemExit(1)
    click.echo()
    show_postings(data, as_json=False, most=10)
    click.echo(NEXT.format(vacancies=_command(), data=data))


def sources_of(site: Replica) -> tuple[Source, Source]:
    """The replica as sources: its job site, and the page of its programme's rules."""
    jobs = Source(
        id="demo",
        name="Replica",
        issuer="demo",
        platform="selectminds",
        url=site.url,
        organization=Organization("NATO"),
        zone="Europe/Brussels",
        date_order="DMY",
        expects=26,
        pace=0,
    )
    questions = replace(jobs, id="demo-faq", platform="page", url=site.faq_url, expects=1, holds="programme")
    return jobs, questions


def _command() -> str:
    """How the reader called us, and so can again: by name where that finds us, else by path."""
    called = Path(sys.argv[0])
    found = shutil.which("vacancies")
    return "vacancies" if found and Path(found).samefile(called) else str(called)


def _make_room(data: Path) -> None:
    """Remove the databases of an earlier demo; refuse a folder whose archive holds anything else."""
    archive = data / "archive.db"
    if archive.exists():
        with existing(archive) as db:
            others = db.execute("SELECT 1 FROM fetches WHERE source_id NOT LIKE 'demo%' LIMIT 1").fetchone()
        if others:
            raise Refused(f"{archive}: holds more than a demo; name another folder with --data")
    for name in ("archive.db", "vacancies.db"):
        (data / name).unlink(missing_ok=True)
