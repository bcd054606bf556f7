"""Archived pages are read by one process or by several, to the same end, and never all at once."""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from parsers import Vacancy
from scraper import readings
from scraper.archive import Archive, Kept
from scraper.bodies import DamagedBody
from scraper.readings import read_all
from tests.scraper.conftest import FIRST, SECOND, World, newest_kept, posting

SOURCES = {source.id: source for source in (FIRST, SECOND)}
PAGES = 60


@pytest.fixture
def kept(world: World) -> Iterator[tuple[Archive, Sequence[Kept]]]:
    """An archive of many postings, one of which is damaged, and what is newest in it."""
    world.pages = {f"http://first.example/{n:03}": posting(f"26{n:04}", title=f"Intern {n}") for n in range(PAGES)}
    world.run()
    with closing(sqlite3.connect(world.folder / "archive.db")) as db, db:
        db.execute("DELETE FROM bodies WHERE hash = (SELECT body_hash FROM fetches WHERE address LIKE '%/030')")
    with closing(Archive(world.folder / "archive.db")) as archive:
        yield archive, newest_kept(archive)


def said(read: Iterator[tuple[Kept, Any]]) -> list[tuple[str, Any]]:
    """All of it, as values that can be compared."""
    return [
        (one.url, str(reads) if isinstance(reads, DamagedBody) else [(id, it.vacancy, it.text) for id, it in reads.items()])
        for one, reads in read
    ]  # fmt: skip


def test_two_processes_read_what_one_reads_in_the_same_order(kept: tuple[Archive, Sequence[Kept]]) -> None:
    archive, pages = kept
    by_one = said(read_all(archive, pages, SOURCES, processes=1))
    assert said(read_all(archive, pages, SOURCES, processes=2)) == by_one
    assert [url for url, _ in by_one] == [page.url for page in pages]
    assert by_one[30][1].endswith("is missing; `vacancies archive verify` says what it is of")
    assert sum(isinstance(reads, list) and len(reads) == 1 for _, reads in by_one) == PAGES - 1


def test_one_page_is_in_memory_at_a_time(kept: tuple[Archive, Sequence[Kept]], monkeypatch: pytest.MonkeyPatch) -> None:
    archive, pages = kept
    asked: list[str] = []
    body = Archive.body
    monkeypatch.setattr(Archive, "body", lambda self, digest: asked.append(digest) or body(self, digest))
    alive: weakref.WeakSet[_Known] = weakref.WeakSet()
    for nth, (_, reads) in enumerate(read_all(archive, pages, SOURCES, processes=1), start=1):
        assert len(asked) == nth
        if not isinstance(reads, DamagedBody):
            alive |= {_Known(read.vacancy) for read in reads.values()}
        assert len(alive) <= 2


class _Known:
    """Lives as long as the vacancy that it is hung on: those are compared by value, which a weak set must not."""

    def __init__(self, vacancy: Vacancy) -> None:
        vacancy.__dict__["_known"] = self


class _Readers:
    """Counts what has been handed out and is not yet waited for."""

    def __init__(self) -> None:
        self.under_way = self.most = 0

    def submit(self, read: Any, path: Path, chunk: Sequence[Kept], _sources: Any) -> Future[Any]:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        future: Future[Any] = Future()
        future.set_result([{} for _ in chunk])
        return future


def test_two_chunks_a_process_are_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "CHUNK", 2)
    pages = [Kept("first", "posting", f"http://first.example/{n}", None, "", "") for n in range(41)]
    readers, seen = _Readers(), []
    with_archive: Any = type("Opened", (), {"path": Path("archive.db")})
    for one, _ in readings._read_by(readers, with_archive, pages, SOURCES, 3):  # type: ignore[arg-type]
        if len(seen) % 2 == 0:
            readers.under_way -= 1
        seen.append(one)
    assert seen == pages
    assert readers.most == 6
