"""How a run is told of while it goes: bars on a terminal, plain lines in a pipe, JSON for machines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict

import click

from scraper.archive import Tally
from scraper.run import Say, unsaid
from scraper.show import say_tally
from scraper.sources import Source


@contextmanager
def reporting(form: str, sources: Sequence[Source]) -> Iterator[tuple[Say, Say]]:
    """What to call as a source ends, and what page by page.

    form: "text" or "json"; bars only where standard error is a terminal.
    """
    if form == "json":
        yield say_json, unsaid
    elif sys.stderr.isatty():
        with _bars(sources) as step:
            yield say_tally, step
    else:
        yield say_tally, unsaid


def say_json(source: Source, tally: Tally) -> None:
    """One object a line: the source's id, and its row of the ledger."""
    click.echo(json.dumps({"source": source.id, **asdict(tally)}, ensure_ascii=False))


@contextmanager
def _bars(sources: Sequence[Source]) -> Iterator[Say]:
    """A bar for each source, gone at the end; rich lets the lines that are printed meanwhile stand above."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bars = {source.id: progress.add_task(source.id, total=None) for source in sources}

        def step(source: Source, tally: Tally) -> None:
            progress.update(bars[source.id], total=tally.found, completed=tally.done)

        yield step
