"""Archived pages, read: on one core where they are few, on all of them where that pays."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from sqlite_utils.utils import chunks

import parsers
from parsers import Vacancy, pages
from scraper.archive import Archive, Kept
from scraper.bodies import DamagedBody
from scraper.exchange import charset_of
from scraper.rows import identity
from scraper.sources import Source

FEWEST = 300  # pages from which on other processes are worth their start
CHUNK = 25  # pages that are handed to a process at once


@dataclass(frozen=True, slots=True)
class Read:
    """One posting of one page, read."""

    vacancy: Vacancy
    text: str
    source: Source


Reads = dict[str, Read]  # by the posting's id, in the page's order


def read_page(archive: Archive, kept: Kept, source: Source) -> Reads:
    """A page's postings, each once; none where today's parsers refuse what earlier ones took. Raises `DamagedBody`."""
    body, charset = archive.body(kept.body_hash), charset_of(kept.content_type)
    try:
        postings = pages.postings(body, charset, source.posting)
    except pages.Unreadable:
        return {}
    reads: Reads = {}
    for nth, posting in enumerate(postings):
        vacancy = parsers.read(posting.text, source.hints)
        reads[identity(vacancy, source, kept.url, nth)] = Read(vacancy, posting.text, source)
    return reads


def read_all(
    archive: Archive, kept: Iterable[Kept], sources: Mapping[str, Source], processes: int | None = None
) -> Iterator[tuple[Kept, Reads | DamagedBody]]:
    """Each page with its postings, or why it has none, in order; only a few are in memory at a time.

    processes: how many may read; None: as many as there are cores, where the pages are many.
    """
    kept = iter(kept)
    first = list(islice(kept, FEWEST))
    processes = processes or (os.cpu_count() or 1 if len(first) == FEWEST else 1)
    kept = chain(first, kept)
    if processes == 1:
        yield from ((one, _attempt(archive, one, sources[one.source_id])) for one in kept)
        return
    with ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), parsers.expect_many) as readers:
        yield from _read_by(readers, archive, kept, sources, processes)


def _read_by(
    readers: ProcessPoolExecutor, archive: Archive, kept: Iterable[Kept], sources: Mapping[str, Source], processes: int
) -> Iterator[tuple[Kept, Reads | DamagedBody]]:
    """Two chunks a process are under way at a time: what is done waits for what is before it."""
    handed = (
        (chunk, readers.submit(_read_chunk, archive.path, chunk, sources)) for chunk in map(list, chunks(kept, CHUNK))
    )
    waiting = list(islice(handed, 2 * processes))
    while waiting:
        chunk, future = waiting.pop(0)
        yield from zip(chunk, future.result(), strict=True)
        waiting += islice(handed, 1)


def _read_chunk(path: Path, chunk: Iterable[Kept], sources: Mapping[str, Source]) -> list[Reads | DamagedBody]:
    with closing(Archive(path)) as archive:
        return [_attempt(archive, one, sources[one.source_id]) for one in chunk]


def _attempt(archive: Archive, kept: Kept, source: Source) -> Reads | DamagedBody:
    """One damaged page is no reason not to read the others."""
    try:
        return read_page(archive, kept, source)
    except DamagedBody as reason:
        return reason
