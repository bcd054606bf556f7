"""From the archive to vacancies.db: what today's parsers read in the newest page of each address.

Only what differs is written, in one transaction, into the file that is there: a reader that has it open sees the new
rows. Nothing depends on when or where it is done but the copy of the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import parsers
from parsers import Vacancy, pages
from scraper import discrepancies, presence
from scraper._schema import LEDGER
from scraper.archive import Archive, Kept, sha256
from scraper.exchange import charset_of
from scraper.parser_version import parser_version
from scraper.rows import Row, identity, rows_of
from scraper.sources import Source
from scraper.store import Store
from scraper.tables import FTS, TABLES, VIEWS


def update(store: Store, archive: Archive, sources: Sequence[Source]) -> None:
    """Everything that the archive holds and vacancies.db does not say yet."""
    version = _version(sources)
    with store.db.atomic():
        if store.version() != version:
            store.renew(version, map(_declared, sources))
        Update(store, archive, {source.id: source for source in sources}).run()


@dataclass(frozen=True, slots=True)
class Read:
    """One posting of one page, read."""

    vacancy: Vacancy
    text: str
    source: Source


class Update:
    """One update, inside its transaction."""

    def __init__(self, store: Store, archive: Archive, sources: Mapping[str, Source]) -> None:
        self.store, self.archive, self.sources = store, archive, sources
        self._newest = {(kept.source_id, kept.url): kept for kept in archive.newest()}
        self._read: dict[tuple[str, str, str], Read] = {}  # by id, source and address

    def run(self) -> None:
        self.store.db.execute("PRAGMA defer_foreign_keys = ON")  # links are known before the texts they belong to
        touched: set[str] = set()
        for kept in list(self._unread()):
            touched |= self._relink(kept)
        for id in sorted(touched):
            self._save(id)
        if touched:
            discrepancies.follow(self.store, touched)
        presence.follow(self.store, self.archive)
        self._copy_ledger()
        self.store.tidy()

    def _unread(self) -> Iterator[Kept]:
        """The addresses whose newest content is not the one that was read."""
        links = self.store.rows("SELECT source_id, url, content_hash FROM links")
        known = {(link["source_id"], link["url"]): link["content_hash"] for link in links}
        for kept in self._newest.values():
            if kept.source_id in self.sources and known.get((kept.source_id, kept.url)) != kept.content_hash:
                yield kept

    def _relink(self, kept: Kept) -> set[str]:
        """Read a page and link its postings; gives the ids of those that it had or has now."""
        ids = self._read_page(kept)
        before = self.store.relink(kept.source_id, kept.url, [self._link(id, kept) for id in ids])
        return before | set(ids)

    def _read_page(self, kept: Kept) -> list[str]:
        """The ids of a page's postings, once each; what was read is at hand from then on."""
        source = self.sources[kept.source_id]
        body, charset = self.archive.body(kept.body_hash), charset_of(kept.content_type)
        ids: dict[str, Read] = {}
        try:
            postings = pages.postings(body, charset, source.posting)
        except pages.Unreadable:  # today's parsers refuse what earlier ones took
            postings = ()
        for nth, posting in enumerate(postings):
            vacancy = parsers.read(posting.text, source.hints)
            ids[identity(vacancy, source, kept.url, nth)] = Read(vacancy, posting.text, source)
        self._read |= {(id, source.id, kept.url): read for id, read in ids.items()}
        return list(ids)

    def _link(self, id: str, kept: Kept) -> Row:
        first_seen = self.archive.first_seen(kept.source_id, kept.url)
        of_page = {"source_id": kept.source_id, "url": kept.url, "content_hash": kept.content_hash}
        languages = self.sources[kept.source_id].languages
        language = languages[0] if len(languages) == 1 else None  # a site of several does not say which
        return {"vacancy_id": id, **of_page, "language": language, "first_seen": first_seen}

    def _save(self, id: str) -> None:
        """The rows of an id, from the first of its addresses: by the sources' order, then the one listed last."""
        links = list(self.store.rows("SELECT source_id, url, first_seen FROM links WHERE vacancy_id = ?", id))
        if not links:
            self.store.remove(id)
            return
        order = list(self.sources)
        links.sort(key=lambda link: (link["first_seen"], link["url"]), reverse=True)
        links.sort(key=lambda link: order.index(link["source_id"]))
        read, *others = (self._reading(id, link["source_id"], link["url"]) for link in links)
        copies = [(link["url"], other.vacancy) for link, other in zip(links[1:], others, strict=True)]
        self.store.save(id, rows_of(id, read.vacancy, read.text, read.source, copies))

    def _reading(self, id: str, source_id: str, url: str) -> Read:
        """What was read at an address; now, if it was another of its addresses that changed."""
        if (id, source_id, url) not in self._read:
            self._read_page(self._newest[source_id, url])
        return self._read[id, source_id, url]

    def _copy_ledger(self) -> None:
        last = self.store.last_run()
        for name, column in zip(LEDGER, ("id", "run_id"), strict=True):
            rows = self.archive.db.query(f"SELECT * FROM {name} WHERE {column} > ?", [last])
            self.store.db.table(name).insert_all(list(rows))


def _version(sources: Sequence[Source]) -> str:
    """What the rows are made by: the parsers, the tables, and what is declared of the sources."""
    parts = (
        parser_version(),
        discrepancies.version(),
        TABLES,
        VIEWS,
        FTS,
        [(_declared(source), source.hints, source.posting) for source in sources],
    )
    return sha256(repr(parts).encode())[:12]


def _declared(source: Source) -> Row:
    columns = ("id", "name", "issuer", "platform", "url", "zone", "date_order")
    return {column: getattr(source, column) for column in columns}
