"""From the archive to vacancies.db: what today's parsers read in the newest page of each address.

Only what differs is written, in one transaction, into the file that is there: a reader that has it open sees the new
rows. Nothing depends on when or where it is done but the copy of the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from scraper import discrepancies, history, presence
from scraper._schema import LEDGER
from scraper.archive import Archive, Kept, sha256
from scraper.parser_version import parser_version
from scraper.readings import Read, Reads, read_all, read_page
from scraper.rows import Row, rows_of
from scraper.sources import Source
from scraper.store import Store
from scraper.tables import FTS, TABLES, VIEWS

Step = Callable[[int, int], object]


def unsaid(_done: int, _pages: int) -> None:
    """Nothing is to be said."""


def update(store: Store, archive: Archive, sources: Sequence[Source], step: Step = unsaid) -> None:
    """Everything that the archive holds and vacancies.db does not say yet.

    step: is told how many pages have been read, of how many.
    """
    version = version_of(sources)
    with store.db.atomic():
        if store.version() != version:
            store.renew(version, map(_declared, sources))
        Update(store, archive, {source.id: source for source in sources}, step).run()


class Update:
    """One update, inside its transaction."""

    def __init__(self, store: Store, archive: Archive, sources: Mapping[str, Source], step: Step) -> None:
        self.store, self.archive, self.sources, self.step = store, archive, sources, step
        self._newest = {(kept.source_id, kept.url): kept for kept in archive.newest()}

    def run(self) -> None:
        self.store.db.execute("PRAGMA defer_foreign_keys = ON")  # links are known before the texts they belong to
        touched: set[str] = set()
        again: set[str] = set()
        unread = list(self._unread())
        for done, (kept, reads) in enumerate(read_all(self.archive, unread, self.sources)):
            self.step(done, len(unread))
            before = self._relink(kept, reads)
            again |= (before - reads.keys()) | self._save_lone(reads)
            touched |= before | reads.keys()
        for id in sorted(again):
            self._save(id)
        if touched:
            discrepancies.follow(self.store, touched)
        presence.follow(self.store, self.archive)
        history.follow(self.store, self.archive, self.sources, touched)
        self._copy_ledger()
        self.store.tidy()

    def _unread(self) -> Iterator[Kept]:
        """The addresses whose newest content is not the one that was read."""
        links = self.store.rows("SELECT source_id, url, content_hash FROM links")
        known = {(link["source_id"], link["url"]): link["content_hash"] for link in links}
        for kept in self._newest.values():
            if kept.source_id in self.sources and known.get((kept.source_id, kept.url)) != kept.content_hash:
                yield kept

    def _relink(self, kept: Kept, reads: Reads) -> set[str]:
        """Link a page's postings; gives the ids of those that it had before."""
        return self.store.relink(kept.source_id, kept.url, [self._link(id, kept) for id in reads])

    def _link(self, id: str, kept: Kept) -> Row:
        first_seen = self.archive.first_seen(kept.source_id, kept.url)
        of_page = {"source_id": kept.source_id, "url": kept.url, "content_hash": kept.content_hash}
        languages = self.sources[kept.source_id].languages
        language = languages[0] if len(languages) == 1 else None  # a site of several does not say which
        return {"vacancy_id": id, **of_page, "language": language, "first_seen": first_seen}

    def _save_lone(self, reads: Reads) -> set[str]:
        """The rows of those that are at one address only; gives the ids of the others."""
        others = set()
        for id, read in reads.items():
            if self.store.at_one_address(id):
                self.store.save(id, rows_of(id, read.vacancy, read.text, read.source))
            else:
                others.add(id)
        return others

    def _save(self, id: str) -> None:
        """The rows of an id from the address that speaks for it; the others are read again, to see what they say."""
        links = self.store.speaking_first(id, self.sources)
        if not links:
            self.store.remove(id)
            return
        read, *others = (self._reading(id, link["source_id"], link["url"]) for link in links)
        copies = [(link["url"], other.vacancy) for link, other in zip(links[1:], others, strict=True)]
        self.store.save(id, rows_of(id, read.vacancy, read.text, read.source, copies))

    def _reading(self, id: str, source_id: str, url: str) -> Read:
        return read_page(self.archive, self._newest[source_id, url], self.sources[source_id])[id]

    def _copy_ledger(self) -> None:
        last = self.store.last_run()
        for name, column in zip(LEDGER, ("id", "run_id"), strict=True):
            rows = self.archive.db.query(f"SELECT * FROM {name} WHERE {column} > ?", [last])
            self.store.db.table(name).insert_all(list(rows))


def version_of(sources: Sequence[Source]) -> str:
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
