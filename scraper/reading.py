"""`vacancies read`: pages from files, addresses or standard input, read without a database."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

import click

import parsers
from parsers import Span, Vacancy, pages, to_record
from scraper.plain import plain
from scraper.sources import for_url

CONTEXT = 60  # characters of the line that are shown on either side of the words
INDENT = 21
LONGEST = 240  # characters of words that are shown whole


Form = Literal["fields", "json", "unread"]


def read_pages(names: Iterable[str], form: Form) -> bool:
    """Print every posting of every page; True where all could be read. One that cannot does not stop the others.

    form: the fields with their words, a JSON object, or the lines that no field was read from.
    """
    well = True
    for name in names:
        try:
            found = pages.postings(*_body(name))
        except (OSError, pages.Unreadable, Unfetched) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            click.echo(f"{name}: {reason}", err=True)
            well = False
            continue
        for posting in found:
            _print(name, posting, form)
    return well


class Unfetched(Exception):
    """An address that gave no page."""


def _body(name: str) -> tuple[bytes, str | None]:
    """The bytes, and the charset where a header says it."""
    if name == "-":
        return sys.stdin.buffer.read(), None
    if name.startswith(("http://", "https://")):
        return _fetched(name)
    return Path(name).read_bytes(), None


def _fetched(url: str) -> tuple[bytes, str | None]:
    from scraper.exchange import AskFailed, Request
    from scraper.fetch import fetcher

    source = for_url(url)
    with fetcher(declared=[url]) as asking:
        try:
            page = asking.ask(Request(url=url), source.pace if source else 1.0)
        except AskFailed as failure:
            raise Unfetched(str(failure)) from failure
    return page.body, page.charset


def _print(name: str, posting: pages.Posting, form: Form) -> None:
    source = for_url(posting.url) if posting.url else None
    vacancy = parsers.read(posting.text, source.hints) if source else parsers.read(posting.text)
    if vacancy.kind == "other":
        click.echo(f"{name}: neither a vacancy nor a programme", err=True)
    if form == "json":
        click.echo(json.dumps({"file": name, **to_record(vacancy)}, ensure_ascii=False))
    elif form == "unread":
        click.echo("\n".join(f"{name}: {line}" for line in parsers.unread(posting.text, vacancy)))
    else:
        click.echo("\n".join(_lines(name, vacancy, posting.text)))


def _lines(name: str, vacancy: Vacancy, text: str) -> Iterator[str]:
    """Each field with its values, and under each value the words that say it, marked in their line; then the notes."""
    record = to_record(vacancy)
    yield click.style(f"{name}: {vacancy.kind}", bold=True)
    for field, items in vacancy.evidence.items():
        label = field.removeprefix("programme.").ljust(INDENT)
        for value, spans in zip(_values(record, field), items, strict=True):
            said = [_marked(text, span) for span in spans]
            if value == spans[0].exact:
                yield f"{label}{said[0]}"  # the words are the value
            else:
                yield f"{label}{value}"
                yield from (f"{'':{INDENT}}  {line}" for line in said)
    yield from (f"note on {note.field}: {note.message}" for note in vacancy.notes)


def _values(record: dict[str, Any], field: str) -> list[str]:
    """A field's values as lines: one, or one an item."""
    rule = field.removeprefix("programme.")
    if rule != field:
        return [plain(record["programme"][rule])]
    value = record[field]
    return [plain(item) for item in (value if isinstance(value, list) else [value])]


def _marked(text: str, span: Span) -> str:
    """The words in their line: in colour on a terminal, in ⟦ ⟧ elsewhere."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - CONTEXT)
    stop = text.find("\n", span.end)
    end = min(stop if stop >= 0 else len(text), span.end + CONTEXT)
    exact = (
        span.exact if len(span.exact) <= LONGEST else f"{span.exact[: LONGEST // 2]} … {span.exact[-LONGEST // 2 :]}"
    )
    words = click.style(exact, fg="yellow", bold=True) if sys.stdout.isatty() else f"⟦{exact}⟧"
    return f"{text[start : span.start]}{words}{text[span.end : end]}"
