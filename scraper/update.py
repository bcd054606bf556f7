"""From the archive to vacancies.db: what today's parsers read in the newest page of each address.

Only what differs is written, in one transaction, into the file that is there: a reader that has it open sees the new
rows. Nothing depends on when or where it is done but the copy of the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from scraper import discrepancies, history, presence
from scraper._schema import LEDGER
from scraper.archive import Archive, Kept, sha256
from scraper.bodies import DamagedBody
from scraper.corrections import NONE, Corrections
from scraper.damage import Damage
from scraper.parser_version import parser_version
from scraper.readings import Read, Reads, read_all, read_page
from scraper.rows import Row, rows_of
from scraper.sources import Source
from scraper.store import Store
from scraper.tables import FTS, TABLES, VIEWS

Step = Callable[[int, int], object]


def unsaid(_done: int, _pages: int) -> None:
    """Nothing is to be said."""


def update(
    store: Store,
    archive: Archive,
    sources: Sequence[Source],
    step: Step = unsaid,
    corrections: Corrections = NONE,
) -> Damage:
    """Everything that the archive holds and vacancies.db does not say yet; gives what had to be left out.

    step: is told how many pages have been read, of how many.
    """
    version = version_of(sources, corrections)
    with store.db.atomic():
        if store.version() != version:
            store.renew(version, map(_declared, sources))
        this = Update(store, archive, {source.id: source for source in sources}, corrections)
        this.run(step)
    return this.damage


class Update:
    """One update, inside its transaction."""

    def __init__(self, store: Store, archive: Archive, sources: Mapping[str, Source], corrections: Corrections) -> None:
        self.store, self.archive, self.sources, self.corrections = store, archive, sources, corrections
        self.damage = Damage()
        self._newest = {(kept.source_id, kept.url): kept for kept in archive.newest()}

    def run(self, step: Step) -> None:
        self.store.db.execute("PRAGMA defer_foreign_keys = ON")  # links are known before the texts they belong to
        touched: set[str] = set()
        again: set[str] = set()
        unread = list(self._unread())
        for done, (kept, attempt) in enumerate(read_all(self.archive, unread, self.sources)):
            step(done, len(unread))
            reads = self._undamaged(kept, attempt)
            before = self._relink(kept, reads)
            again |= (before - reads.keys()) | self._save_lone(reads)
            touched |= before | reads.keys()
        touched |= self._save_each(again)
        if touched:
            discrepancies.follow(self.store, touched)
        presence.follow(self.store, self.archive)
        history.follow(self.store, self.archive, self.sources, touched, self.corrections, self.damage)
        self._copy_ledger()
        self.store.tidy()

    def _undamaged(self, kept: Kept, attempt: Reads | DamagedBody) -> Reads:
        """A damaged page is read as one without postings."""
        if isinstance(attempt, DamagedBody):
            self.damage.leave_out(kept, attempt)
            return {}
        return attempt

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
                self.store.save(id, rows_of(id, read.vacancy, read.text, read.source, (), self.corrections))
            else:
                others.add(id)
        return others

    def _save_each(self, ids: Iterable[str]) -> set[str]:
        """The rows of the ids, and of those that turn out to share a damaged page with one; gives them all."""
        due, saved = set(ids), set[str]()
        while due:
            id = due.pop()
            saved.add(id)
            due |= self._save(id) - saved
        return saved

    def _save(self, id: str) -> set[str]:
        """The rows of an id from the address that speaks for it; the others are read again, to see what they say.

        Gives the ids at addresses whose pages have been damaged since they were read: these are left out now.
        """
        speaking: list[tuple[str, Read]] = []
        damaged: set[str] = set()
        for link in self.store.speaking_first(id, self.sources):
            kept = self._newest[link["source_id"], link["url"]]
            try:
                speaking.append((kept.url, read_page(self.archive, kept, self.sources[kept.source_id])[id]))
            except DamagedBody as reason:
                self.damage.leave_out(kept, reason)
                damaged |= self._relink(kept, {})
        if speaking:
            (_, read), *copies = speaking
            others = [(url, copy.vacancy) for url, copy in copies]
            self.store.save(id, rows_of(id, read.vacancy, read.text, read.source, others, self.corrections))
        else:
            self.store.remove(id)
        return damaged

    def _copy_ledger(self) -> None:
        last = self.store.last_run()
        for name, column in zip(LEDGER, ("id", "run_id"), strict=True):
            rows = self.archive.db.query(f"SELECT * FROM {name} WHERE {column} > ?", [last])
            self.store.db.table(name).insert_all(list(rows))


def version_of(sources: Sequence[Source], corrections: Corrections = NONE) -> str:
    """What the rows are made by: the parsers, the tables, what sources declare, what people corrected."""
    parts = (
        parser_version(),
        discrepancies.version(),
        TABLES,
        VIEWS,
        FTS,
        [(_declared(source), source.hints, source.posting) for source in sources],
        *sorted(corrections.items()),
    )
    return sha256(repr(parts).encode())[:12]


def _declared(source: Source) -> Row:
    columns = ("id", "name", "issuer", "platform", "url", "zone", "date_order")
    return {column: getattr(source, column) for column in columns}
