"""The command `vacancies`.

Exit codes: 0 all well; 1 something could not be done, or is suspect (what could be done is); 2 wrong usage; 75 another
run holds the folder; 130 and 143 interrupted, by Ctrl-C or by SIGTERM.

Each command imports what it needs itself, so that `--help` and `read` do not wait for the others' libraries.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from scraper.archive_cli import archive
from scraper.options import FOLDER, data_option, json_option

EXPORTS = ("ics", "atom", "atom-changes", "jsonld", "csv", "ndjson", "parquet", "xlsx")


class Failure(click.ClickException):
    """One line for people, and how the command exits."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code  # type: ignore[misc]  # click declares it of the class


class Commands(click.Group):
    """Says what the machine or a file refuses in one line, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        import sqlite3

        from scraper.refusal import Refused

        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # whoever read us has seen enough; click ends quietly
        except Refused as error:
            raise Failure(str(error), error.exit_code) from error
        except OSError as error:
            raise click.ClickException(f"{error.filename or 'the system'}: {error.strerror or error}") from error
        except sqlite3.Error as error:
            raise click.ClickException(f"the database: {error}") from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vacancies-to-sqlite", prog_name="vacancies")
def main() -> None:
    """Fetch vacancies of international organisations, read them, and ask them anything in SQL."""


@main.command()
@click.option("--data", type=FOLDER, default="data/demo", show_default=True, help="The folder of the demo's databases.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day that the replica's dates count from.")
def demo(data: Path, today: datetime | None) -> None:
    """Scrape a small replica site, three times, into databases to play with."""
    from scraper import clock
    from scraper.demo.tour import tour

    tour(data, today.date() if today else clock.today())


@main.command()
@click.argument("source", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Every source that is known.")
@click.option("--limit", type=click.IntRange(1), help="Ask each source for so many pages at most: new ones first.")
@click.option("--dry-run", is_flag=True, help="Ask for robots.txt and lists only, and print what would be asked for.")
@click.option("--ignore-robots", is_flag=True, help="Do not heed robots.txt where a source declares why.")
@click.option("--log", type=click.Choice(["text", "json"]), default="text", show_default=True, help="A line a source.")
@data_option
def scrape(
    source: tuple[str, ...], every: bool, limit: int | None, dry_run: bool, ignore_robots: bool, log: str, data: Path
) -> None:
    """Fetch the named sources, and bring the databases up to date.

    Without a name: NATO's, and those that sources.toml in the folder adds or switches on.
    """
    from dataclasses import replace

    from scraper.declared import known
    from scraper.plan import plan
    from scraper.progress import reporting
    from scraper.run import How
    from scraper.run import scrape as run
    from scraper.signals import stoppable

    there = known(data)
    unknown = [id for id in source if id not in there.sources]
    if unknown:
        raise click.UsageError(f"no source is named {', '.join(unknown)}; there are {', '.join(there.sources)}")
    if every and source:
        raise click.UsageError("--all and names of sources exclude each other")
    declared = tuple(there.sources.values())
    chosen = declared if every else tuple(map(there.sources.__getitem__, source)) or there.on
    heedless = [source.id for source in chosen if source.ignores_robots] if ignore_robots else []
    if ignore_robots and not heedless:
        raise click.UsageError("--ignore-robots: none of these sources declares why (ignores_robots in sources.toml)")
    with stoppable() as stop:
        how = How(limit=limit, contact=there.contact, heedless=heedless, stop=stop)
        if dry_run:
            well = plan(chosen, data, declared, how)
        else:
            with reporting(log, chosen) as (say, step):
                well = run(chosen, data, declared, say=say, how=replace(how, step=step))
    if stop.is_set() or not well:
        raise SystemExit(stop.exit_code)


@main.command()
@click.argument("page", nargs=-1, required=True)
@json_option
@click.option("--unread", is_flag=True, help="Only the lines that no field was read from.")
def read(page: tuple[str, ...], as_json: bool, unread: bool) -> None:
    """Read pages (files, addresses, or - for standard input) and print what they say, with the words that say it."""
    from scraper.reading import read_pages

    if as_json and unread:
        raise click.UsageError("--json and --unread exclude each other")
    if not read_pages(page, "json" if as_json else "unread" if unread else "fields"):
        raise SystemExit(1)


@main.command("list")
@data_option
@json_option
def list_(data: Path, as_json: bool) -> None:
    """List the vacancies, those that close first before the others."""
    from scraper.show import show_postings

    show_postings(data, as_json=as_json)


@main.command()
@data_option
@click.option("--since", metavar="DATE|last-run", help="Only what was seen since then, such as 2026-05-03.")
@click.option("--field", help="Only this field, such as deadline.")
@json_option
def changes(data: Path, since: str | None, field: str | None, as_json: bool) -> None:
    """List what vacancies say differently than before: deadlines that moved earlier first, then the newest."""
    from scraper.changes import show_changes

    show_changes(data, since=since, field=field, as_json=as_json)


@main.command()
@data_option
@click.option("--to", type=click.Path(path_type=Path, dir_okay=False), help="Rebuild into this file instead.")
@click.option("--as-of", metavar="DATE", help="As the archive stood then (with --to).")
@click.option("--accept", is_flag=True, help="Publish it although fields are stated much less often than before.")
@click.option("--diff", is_flag=True, help="Only show what today's parsers read differently; replace nothing.")
@json_option
def rebuild(data: Path, to: Path | None, as_of: str | None, accept: bool, diff: bool, as_json: bool) -> None:
    """Read every archived page again, on all cores, into a new vacancies.db."""
    from scraper import rebuild as run
    from scraper.declared import known
    from scraper.moments import moment

    if as_of and not to:
        raise click.UsageError("--as-of needs --to: the databases stay as they are")
    if diff and to:
        raise click.UsageError("--diff and --to exclude each other")
    sources = tuple(known(data).sources.values())
    if diff:
        well = run.show_difference(data, sources, as_json=as_json)
    else:
        well = run.rebuild(data, sources, to=to, as_of=moment(as_of) if as_of else None, accept=accept)
    if not well:
        raise SystemExit(1)


@main.command()
@data_option
@json_option
def check(data: Path, as_json: bool) -> None:
    """Check the whole database, and what today's parsers would make of it; nothing is changed."""
    from scraper.check import check as run
    from scraper.declared import known

    if not run(data, tuple(known(data).sources.values()), as_json=as_json):
        raise SystemExit(1)


@main.group(invoke_without_command=True)
@data_option
@json_option
@click.pass_context
def sources(ctx: click.Context, data: Path, as_json: bool) -> None:
    """List the sources, each with its last run and what it came to."""
    from scraper.declared import known
    from scraper.show import show_sources

    if ctx.invoked_subcommand is None:
        show_sources(known(data).sources.values(), data, as_json=as_json)


@sources.command()
@click.argument("page")
def probe(page: str) -> None:
    """Say which platform a page (an address or a file) comes from, as a source for sources.toml."""
    from scraper.probe import probe as run

    if not run(page):
        raise SystemExit(1)


@main.command()
@click.argument("format", type=click.Choice(EXPORTS), metavar="FORMAT")
@click.option("--where", metavar="SQL", help="Only the vacancies for which this holds: \"status = 'open'\".")
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="The file; else standard output.")
@click.option("--raw", is_flag=True, help="csv: leave what spreadsheets take for formulas as it is.")
@data_option
def export(format: str, where: str | None, output: Path | None, raw: bool, data: Path) -> None:
    """Write the vacancies as a calendar, feeds, schema.org's JSON-LD, or a table.

    FORMAT is ics, atom, atom-changes, jsonld, csv, ndjson, parquet or xlsx. SQL can speak of the columns of the table
    vacancies, and of status, division, division_name and division_acronym.
    """
    from scraper.export import FORMATS
    from scraper.export import export as run
    from scraper.export._output import put

    if raw and not FORMATS[format].raw:
        raise click.UsageError("--raw is for csv")
    put(run(data / "vacancies.db", format, where, raw=raw), output, binary=FORMATS[format].binary)


@main.command()
@data_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to serve at; 0.0.0.0 is everybody's.")
@click.option("--port", type=click.IntRange(0, 65535), default=8001, show_default=True)
@click.option("--print", "only_print", is_flag=True, help="Print Datasette's command that does the same.")
def serve(data: Path, host: str, port: int, only_print: bool) -> None:
    """Show vacancies.db in a browser, with Datasette, read-only, to this machine only."""
    from scraper import site

    if only_print:
        click.echo(site.printed(data / "vacancies.db", host, port))
    else:
        site.serve(data / "vacancies.db", host, port)


main.add_command(archive)

if __name__ == "__main__":
    main()
