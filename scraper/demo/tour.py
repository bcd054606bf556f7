"""`vacancies demo`: the replica served, scraped three times as a live site would be, and shown."""

from __future__ import annotations

import json
import secrets
import shutil
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from parsers import Organization
from scraper._schema import existing
from scraper.changes import show_changes
from scraper.declared import FILE, known
from scraper.demo.server import Replica, serving
from scraper.demo.site import Site
from scraper.refusal import Refused
from scraper.run import scrape
from scraper.show import say_tally, show_postings
from scraper.sources import Source

NEXT = """
Try next:
  {vacancies} serve --data {data}
  {vacancies} changes --data {data}
  sqlite3 {data}/vacancies.db 'select title, deadline from postings limit 5'
"""


def tour(data: Path, today: date) -> None:
    """Scrape the replica, as it stands on that day, into the folder's two databases, which are made anew."""
    _make_room(data)
    site = Site(today, secrets.token_hex)
    with serving(site) as served:
        sources = sources_of(served)
        _declare(data, sources)
        declared = tuple(known(data).sources.values())
        click.echo(f"A replica site with invented postings, as of {today}, at {served.url}")
        for pass_ in ("The first scrape", "The second scrape", "The third scrape, after the site was revised"):
            click.echo(f"{pass_}:")
            if not scrape(sources, data, declared, say=say_tally):
                raise SystemExit(1)
            if pass_ == "The second scrape":
                site.revise()
    click.echo()
    show_postings(data, as_json=False, most=10)
    click.echo("\nWhat changed since the second scrape (vacancies changes):")
    show_changes(data, since="last-run")
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


def _declare(data: Path, sources: Iterable[Source]) -> None:
    """Into sources.toml, as people declare theirs: what reads the archive again must know where its pages are from."""
    lines = ["# Made by `vacancies demo`. The replica has gone since: only what it answered is still there."]
    for source in sources:
        keys = ("name", "platform", "url", "zone", "date_order", "issuer", "expects", "pace", "holds")
        stated = {key: getattr(source, key) for key in keys} | {"organization": source.organization.name}
        lines += ["", f"[sources.{source.id}]", *(f"{key} = {json.dumps(value)}" for key, value in stated.items())]
    data.mkdir(parents=True, exist_ok=True)
    (data / FILE).write_text("\n".join([*lines, ""]), "utf-8")


def _command() -> str:
    """How the reader called us, and so can again: by name where that finds us, else by path."""
    called = Path(sys.argv[0])
    found = shutil.which("vacancies")
    return "vacancies" if found and Path(found).samefile(called) else str(called)


def _make_room(data: Path) -> None:
    """Remove what an earlier demo left; refuse a folder whose archive, or whose sources, are anything else's."""
    archive = data / "archive.db"
    if archive.exists():
        with existing(archive) as db:
            others = db.execute("SELECT 1 FROM fetches WHERE source_id NOT LIKE 'demo%' LIMIT 1").fetchone()
        if others:
            raise Refused(f"{archive}: holds more than a demo; name another folder with --data")
    declared = data / FILE
    if declared.exists() and not archive.exists():
        raise Refused(f"{declared}: is not the demo's; name another folder with --data")
    for name in ("archive.db", "vacancies.db"):
        (data / name).unlink(missing_ok=True)
