"""The commands `vacancies archive …`: care of the one file that cannot be made again."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scraper.options import data_option

if TYPE_CHECKING:
    from scraper.archive import Archive
    from scraper.sources import Source
    from scraper.warc.bring_in import Report

FILE = click.Path(path_type=Path, dir_okay=False)
KEPT_DAYS = 90


@click.group()
def archive() -> None:
    """Look after archive.db: prove it whole, take it elsewhere as WARC, make it smaller."""


@archive.command()
@data_option
def verify(data: Path) -> None:
    """Prove that the archive is whole: every body hashed again, every fetch with its body, the file as SQLite wants it.

    What is damaged is named. `vacancies archive import` of an export that has it whole brings it back.
    """
    from scraper.care import counts, damage, opened

    path, found = data / "archive.db", 0
    with opened(path) as db:
        for line in damage(db):
            click.echo(f"{path}: {line}", err=True)
            found += 1
        if found:
            raise click.ClickException(f"{path}: {found:,} damaged, named above; docs/ARCHIVE.md says what to do")
        click.echo(f"{path}: whole: {counts(db)}")


@archive.command()
@click.argument("file", type=FILE)
@data_option
def export(file: Path, data: Path) -> None:
    """Write the whole archive into FILE (.warc.gz, or .warc for one that is not compressed), in the place of one that
    is there."""
    from scraper.clock import utc_now
    from scraper.warc.writing import export as run

    click.echo(f"{file}: {run(data / 'archive.db', file, utc_now())}")


@archive.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True), nargs=-1, required=True)
@click.option("--source", metavar="ID", help="Whose pages they are, where another crawler wrote the file.")
@data_option
def import_(file: tuple[Path, ...], source: str | None, data: Path) -> None:
    """Bring in what WARC files hold and the archive does not, and bring vacancies.db up to date.

    Files of `vacancies archive export` say themselves what they hold. Of another crawler's file, HTML, text and PDF
    pages with a vacancy become pages of the source that --source names.
    """
    from scraper.care import writing
    from scraper.declared import known
    from scraper.refusal import Refused
    from scraper.warc.bring_in import bring_in

    there = known(data).sources
    if source is not None and source not in there:
        raise click.UsageError(f"no source is named {source}; there are {', '.join(there)}")
    whole = True
    with writing(data / "archive.db") as opened:
        for path in file:
            try:
                whole &= _say(path, bring_in(opened, path, there.get(source or "")))
            except Refused as refusal:
                click.echo(refusal, err=True)
                whole = False
        _update(data, opened, tuple(there.values()))
    if not whole:
        raise SystemExit(1)


def _update(data: Path, opened: Archive, sources: tuple[Source, ...]) -> None:
    """vacancies.db as the archive has it now; pages of sources that are not declared wait there."""
    from scraper._schema import naming
    from scraper.store import Store
    from scraper.update import update

    with naming(data), closing(Store(data / "vacancies.db")) as store:
        update(store, opened, sources)
    there = {id for (id,) in opened.db.execute("SELECT DISTINCT source_id FROM fetches")}
    if unknown := sorted(there - {source.id for source in sources}):
        click.echo(f"not in vacancies.db until {data / 'sources.toml'} declares them: {', '.join(unknown)}")


def _say(path: Path, report: Report) -> bool:
    """What came of a file; True where all of it was whole, and somebody's."""
    for line in report.damage:
        click.echo(f"{path}: {line}", err=True)
    for reason, count in sorted(report.skipped.items()):
        click.echo(f"{path}: skipped: {count:,} × {reason}", err=report.ownerless > 0)
    if report.ownerless:
        click.echo(f"{path}: another crawler's: say with --source ID whose pages they are", err=True)
    if report.damage:
        click.echo(f"{path}: {len(report.damage):,} damaged, named above; what is whole was taken", err=True)
    click.echo(f"{path}: {report.runs:,} new runs, {report.fetches:,} new fetches, {report.bodies:,} new bodies")
    return not report.damage and not report.ownerless


@archive.command()
@click.option(
    "--before",
    type=click.DateTime(["%Y-%m-%d"]),
    help=f"The day (UTC) from which on everything stays; {KEPT_DAYS} days ago where it is not said.",
)
@click.option("--versions", is_flag=True, help="Superseded versions of postings as well; see above.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@data_option
def prune(before: datetime | None, versions: bool, yes: bool, data: Path) -> None:
    """Remove old answers that nothing is read from: of lists and of robots.txt, fetched before a day.

    The newest answer to each question stays, and so does every posting. The log of fetches stays: what was asked when,
    what was answered with which headers, the hash of what was found. vacancies.db stays reproducible.

    With --versions, those versions of postings go as well that were fetched before the day and superseded by a newer
    one. What is given up: what those versions said, and with it what the table `changes` says of them.

    An export (`vacancies archive export`) made before brings all of it back.
    """
    from scraper.care import Prunable, opened, prunable, writing
    from scraper.care import prune as run
    from scraper.clock import today

    path, day = data / "archive.db", before.date() if before else today() - timedelta(days=KEPT_DAYS)
    with opened(path):
        pass  # it is there, and an archive
    with writing(path) as kept:
        going = prunable(kept, day, versions=versions)
        if going == Prunable(0, 0):
            click.echo(f"{path}: nothing to remove from before {day}")
            return
        click.echo(f"{path}: {going.bodies:,} bodies from before {day} may go, {going.bytes:,} bytes")
        if not yes:
            click.confirm("Remove them?", abort=True)
        gone = run(kept, day, versions=versions)
    click.echo(f"{path}: removed {gone.bodies:,} bodies")
