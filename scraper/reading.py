"""`vacancies read`: pages from files, addresses or standard input, read without a database."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

import parsers
from parsers import Span, Vacancy, pages, to_record
from scraper.sources import for_url

CONTEXT = 60  # characters of the line that are shown on either side of the words


def read_pages(names: Iterable[str], *, as_json: bool) -> bool:
    """Print every posting of every page; True where all could be read. One that cannot does not stop the others."""
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
            _print(name, posting, as_json=as_json)
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
    with fetcher() as asking:
        try:
            page = asking.ask(Request(url=url), source.pace if source else 1.0)
        except AskFailed as failure:
            raise Unfetched(str(failure)) from failure
    return page.body, page.charset


def _print(name: str, posting: pages.Posting, *, as_json: bool) -> None:
    source = for_url(posting.url) if posting.url else None
    vacancy = parsers.read(posting.text, source.hints) if source else parsers.read(posting.text)
    if vacancy.kind == "other":
        click.echo(f"{name}: neither a vacancy nor a programme", err=True)
    if as_json:
        click.echo(json.dumps({"file": name, **to_record(vacancy)}, ensure_ascii=False))
    else:
        click.echo("\n".join(_lines(name, vacancy, posting.text)))


def _lines(name: str, vacancy: Vacancy, text: str) -> Iterator[str]:
    """Each field, and under it the words that say it, marked in their line; then the notes."""
    record = to_record(vacancy)
    yield click.style(f"{name}: {vacancy.kind}", bold=True)
    for field, items in vacancy.evidence.items():
        values = _values(record, field)
        for item, spans in enumerate(items):
            yield f"{field:18} {values[item] if item < len(values) else ''}"
            yield from (f"{'':18}   {_marked(text, span)}" for span in spans)
    yield from (f"note: {note.field}: {note.message}" for note in vacancy.notes)


def _values(record: dict[str, Any], field: str) -> list[str]:
    """A field's values as lines: one, or one an item."""
    value = record["programme"][field.removeprefix("programme.")] if "." in field else record[field]
    return [_plain(item) for item in (value if isinstance(value, list) and "." not in field else [value])]


def _plain(value: Any) -> str:
    """A value in one line.

    >>> _plain({"min": "1286.09", "currency": "EUR", "unpaid": False, "per": None})
    'min 1286.09, currency EUR'
    """
    if isinstance(value, dict):
        return ", ".join(f"{key} {_plain(part)}" for key, part in value.items() if part not in (None, False))
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _marked(text: str, span: Span) -> str:
    """The words in their line: in colour on a terminal, in ⟦ ⟧ elsewhere."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - CONTEXT)
    stop = text.find("\n", span.end)
    end = min(stop if stop >= 0 else len(text), span.end + CONTEXT)
    words = click.style(span.exact, fg="yellow", bold=True) if sys.stdout.isatty() else f"⟦{span.exact}⟧"
    return f"{text[start : span.start]}{words}{text[span.end : end]}"
