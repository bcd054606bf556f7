"""`vacancies rebuild`: vacancies.db made again from the archive alone, beside the one that is there, then put in."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from scraper._schema import existing, naming, open_database
from scraper.archive import Archive
from scraper.checks import Failure, Unsound, broken, compared
from scraper.corrections import corrections_of
from scraper.difference import differences, line
from scraper.lock import locked
from scraper.refusal import Refused
from scraper.sources import Source
from scraper.store import Store
from scraper.update import Findings, Step, unsaid, update

BUSY_SECONDS = 30.0  # that a reader may take before the new rows go in
NAP = 0.25


def rebuild(
    data: Path,
    sources: Sequence[Source],
    *,
    to: Path | None = None,
    as_of: datetime | None = None,
    accept: bool = False,
) -> bool:
    """Make the database again from every archived page, with today's parsers; True where all could be read.

    to:     a file to make instead of the folder's own; it stands there whole, or not at all.
    as_of:  leave out what was fetched by runs that began later.
    accept: publish it although postings state fields much less often than they did.
    Raises `Unsound` where that is not to be published; then the folder's database stays as it is.
    """
    if to:
        _is_free(to, data)
    with locked(data), rebuilt(data, sources, as_of, to.parent if to else data) as (new, found):
        _say_left_out(data, sources)
        failures = unsound(new, None if accept or to else data / "vacancies.db")
        if failures:
            raise Unsound(failures)
        if to:
            new.replace(to)
        else:
            put_in(new, data / "vacancies.db")
    return found.say()


def _is_free(to: Path, data: Path) -> None:
    """A file moved into the place of one that is open leaves its readers on the old one; the archive is the truth."""
    for own in ("archive.db", "vacancies.db"):
        if to.exists() and (data / own).exists() and to.samefile(data / own):
            raise Refused(f"{to}: is the folder's own; leave --to out to rebuild vacancies.db")
    if not to.parent.is_dir():
        raise Refused(f"{to.parent}: there is no such folder")


@contextmanager
def rebuilt(
    data: Path, sources: Sequence[Source], as_of: datetime | None, beside: Path
) -> Iterator[tuple[Path, Findings]]:
    """A database made from the folder's archive, in a file that is gone at the end; and what was left out.

    beside: the folder in which it is made, so that it can be moved within that in one step.
    """
    path = data / "archive.db"
    if not path.exists():
        raise Refused(f"{path}: there is no such file, and so nothing to read again")
    corrections = corrections_of(data)
    with TemporaryDirectory(prefix=".rebuild-", dir=beside) as folder:
        new = Path(folder) / "vacancies.db"
        with (
            naming(path),
            closing(Archive(path, as_of)) as archive,
            closing(Store(new)) as store,
            _progress() as step,
        ):
            found = update(store, archive, sources, step, corrections)
        yield new, found


def _say_left_out(data: Path, sources: Sequence[Source]) -> None:
    """Pages are read by what their sources declare; those of a source that is not declared any more cannot be."""
    with existing(data / "archive.db") as db:
        kept = {id for (id,) in db.execute("SELECT DISTINCT source_id FROM fetches WHERE content_hash IS NOT NULL")}
    if missing := sorted(kept - {source.id for source in sources}):
        click.echo(f"{data}: pages of {', '.join(missing)} were left out: not declared in sources.toml", err=True)


def unsound(new: Path, live: Path | None) -> list[Failure]:
    """What speaks against publishing a new database: by itself, and against the one that is there."""
    with existing(new) as now:
        failures = broken(now)
        if live and live.exists():
            with existing(live) as before:
                sources = [id for (id,) in now.execute("SELECT id FROM sources ORDER BY id")]
                failures += compared(before, now, sources)
    return failures


def put_in(new: Path, live: Path) -> None:
    """The content of the new file in the live one, by SQLite's backup API: whoever reads it sees the new rows."""
    with naming(live), closing(sqlite3.connect(new)) as source, closing(open_database(live)) as target:
        target.execute("PRAGMA busy_timeout = 0")  # the naps are the waiting; else SQLite would wait at each of them
        source.backup(target.conn, progress=_napping(live), sleep=NAP)


def _napping(live: Path) -> Callable[[int, int, int], None]:
    """Is told of every nap of a backup, and raises `Refused` when these have been enough."""
    naps = 0

    def nap(status: int, _left: int, _pages: int) -> None:
        nonlocal naps
        naps += status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        if naps * NAP > BUSY_SECONDS:
            raise Refused(f"{live}: somebody has been reading it for {BUSY_SECONDS:g} seconds; try again later")

    return nap


def show_difference(data: Path, sources: Sequence[Source], *, as_json: bool) -> bool:
    """Print what today's parsers read differently than the folder's database has it; nothing is replaced.

    True where all pages could be read.
    """
    live = data / "vacancies.db"
    with existing(live), rebuilt(data, sources, None, data) as (new, found):
        for row in differences(live, new):
            click.echo(json.dumps(row, ensure_ascii=False) if as_json else line(row))
    return found.say()


@contextmanager
def _progress() -> Iterator[Step]:
    """A bar, where somebody looks on."""
    if not sys.stderr.isatty():
        yield unsaid
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("reading", total=None)
        yield lambda done, pages: progress.update(bar, completed=done, total=pages)
