"""From the archive to vacancies.db: what today's parsers read in the newest page of each address.

Only what differs is written, in one transaction, into the file that is there: a reader that has it open sees the new
rows. Nothing depends on when or where it is done but the copy of the ledger.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

import click
from sqlite_utils.utils import chunks

from scraper import discrepancies, history, presence
from scraper._schema import LEDGER
from scraper.archive import Archive, Kept, sha256
from scraper.bodies import DamagedBody
from scraper.checks import Failure, Unsound, broken, uncorrected
from scraper.corrections import NONE, Corrections
from scraper.damage import Damage
from scraper.newest import Newest, kept_at, kept_by_id, last_fetch, newest
from scraper.parser_version import parser_version
from scraper.rates import drops, ids_among, rates
from scraper.readings import Read, Reads, read_all, read_page
from scraper.rows import Row, rows_of
from scraper.sources import Source
from scraper.store import Store
from scraper.tables import FTS, INDEXES, TABLES, VIEWS

Step = Callable[[int, int], object]
BATCH = 200  # pages whose rows are written together


def unsaid(_done: int, _pages: int) -> None:
    """Nothing is to be said."""


def update(
    store: Store,
    archive: Archive,
    sources: Sequence[Source],
    step: Step = unsaid,
    corrections: Corrections = NONE,
    run_id: int | None = None,
) -> Findings:
    """Everything that the archive holds and vacancies.db does not say yet; gives what had to be left out.

    step:   is told how many pages have been read, of how many.
    run_id: of the run whose ledger says what the checks found.
    Raises `Unsound` where an invariant would be broken; then nothing is written.
    """
    with store.db.atomic():
        work = Update(store, archive, {source.id: source for source in sources}, step, corrections)
        held = work.run()
        unsound = [*broken(store.db, work.written), *(held if work.made == "new" else ())]
        alarms = [*held, *uncorrected(store.db, corrections)]
        if run_id is not None:
            archive.keep_checks(run_id, [*alarms, *unsound])
        if unsound:
            raise Unsound(unsound)
        work.copy_ledger()
    return Findings(work.damage, alarms)


class Findings(NamedTuple):
    """What an update left out: pages that are damaged, sources that are held back, corrections that are out of date."""

    damage: Damage
    alarms: list[Failure]

    def say(self) -> bool:
        """Name them on standard error; True where there are none."""
        for alarm in self.alarms:
            click.echo(f"{alarm}: held back" if alarm.check == "fields" else str(alarm), err=True)
        return self.damage.say() and not self.alarms


class Update:
    """One update, inside its transaction."""

    def __init__(
        self,
        store: Store,
        archive: Archive,
        sources: Mapping[str, Source],
        step: Step,
        corrections: Corrections,
    ) -> None:
        self.store, self.archive, self.sources, self.step = store, archive, sources, step
        self.corrections, self.damage = corrections, Damage()
        self.touched: set[str] = set()
        known = store.is_of_form(schema_version())
        self._before = {} if known else {id: store.rates_in_any_form(id) for id in sources}  # while they are there
        version = version_of(tuple(sources.values()), corrections)
        self.made = store.prepare(schema_version(), version, map(_declared, sources.values()))
        self._since = 0 if self.made else store.last_run()
        self._whole = set(sources) if self.made or not self._is_known() else store.left_out()
        self._left_out: set[str] = set()

    def run(self) -> list[Failure]:
        """Read what is unread, source by source; a source whose postings say much less than before is held back."""
        self.store.db.execute("PRAGMA defer_foreign_keys = ON")  # links are known before the texts they belong to
        failures: list[Failure] = []
        anew: set[str] = set()  # sources of which something is written that an earlier run brought
        for source_id, pages in groupby(self._read(), lambda page: page[0].source_id):
            try:
                with self.store.db.atomic():
                    written = self._write_source(source_id, pages)
            except HeldBack as held:
                failures += held.failures
                self._left_out.add(source_id)
            else:
                self.touched |= written
                anew |= {source_id} if written and source_id in self._whole else set()
        if self.written is None or self.written:
            discrepancies.follow(self.store, self.written)
        presence.follow(self.store, self.archive, self._since, anew, None if self.made else self.touched)
        history.follow(self.store, self.archive, self.sources, self.written, self.corrections, self.damage)
        self.store.tidy()
        self.store.leave_out(self._left_out)
        self.store.complete()
        return failures

    @property
    def written(self) -> set[str] | None:
        """The ids of what was written or removed; None: of all that is there. Then they are not in memory."""
        return None if self.made == "new" else self.touched

    def _is_known(self) -> bool:
        """Does the archive go on from the last run that the store knows? A backup in its place does not."""
        began = "SELECT started_at FROM runs WHERE id = ?"
        here, there = (db.execute(began, [self._since]).fetchone() for db in (self.store.db, self.archive.db))
        return bool(here == there)

    def _read(self) -> Iterator[tuple[Kept, Reads]]:
        """Every unread page, source by source."""
        unread = array("q", (one.id for source_id in self.sources for one in self._unread(source_id)))
        pages = read_all(self.archive, kept_by_id(self.archive, unread), self.sources)
        for done, (one, attempt) in enumerate(pages):
            self.step(done, len(unread))
            yield one, self._undamaged(one, attempt)

    def _undamaged(self, kept: Kept, attempt: Reads | DamagedBody) -> Reads:
        """A damaged page is read as one without postings."""
        if isinstance(attempt, DamagedBody):
            self._leave_out(kept, attempt)
            return {}
        return attempt

    def _leave_out(self, kept: Kept, reason: DamagedBody) -> None:
        self.damage.leave_out(kept, reason)
        self._left_out.add(kept.source_id)

    def _unread(self, source_id: str) -> Iterator[Newest]:
        """A source's addresses whose newest content is not the one that was read.

        All of its addresses are looked at where the last update left some of them out, or did not know the archive.
        """
        since = None if source_id in self._whole else last_fetch(self.archive, self._since)
        for one in newest(self.archive, source_id, since):
            if self.store.content_at(source_id, one.url) != one.content_hash:
                yield one

    def _write_source(self, source_id: str, pages: Iterable[tuple[Kept, Reads]]) -> set[str]:
        """A source's unread pages; gives the ids of the postings that they had or have now.

        Raises `HeldBack` where its postings state a field much less often than they did.
        """
        before = self._before.get(source_id) or self.store.rates(source_id)
        written = self._write(pages)
        now = rates(self.store.db, ids_among(self.store.db, written, source_id))  # for all of them: there is no before
        if said := list(drops(before, now)):
            raise HeldBack([Failure(check="fields", source_id=source_id, message=drop) for drop in said])
        return written

    def _write(self, pages: Iterable[tuple[Kept, Reads]]) -> set[str]:
        ids: set[str] = set()
        again: set[str] = set()
        for some in chunks(pages, BATCH):
            found: Reads = {}
            for kept, reads in some:
                before = self._relink(kept, reads)
                again |= before - reads.keys()
                ids |= set() if self.written is None else before | reads.keys()
                found |= reads
            again |= found.keys() - self._save_lone(found)
        return ids | self._save_each(again)

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
        """The rows of those that are at one address only, whose ids it gives."""
        lone = {id: read for id, read in reads.items() if self.store.at_one_address(id)}
        self.store.save({
            id: rows_of(id, read.vacancy, read.text, read.source, (), self.corrections) for id, read in lone.items()
        })  # fmt: skip
        return set(lone)

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
            kept = kept_at(self.archive, link["source_id"], link["url"])
            try:
                read = read_page(self.archive, kept, self.sources[kept.source_id]).get(id)
            except DamagedBody as reason:
                self._leave_out(kept, reason)
                damaged |= self._relink(kept, {})
                continue
            if read:  # a page that is still to be read may be another's now
                speaking.append((kept.url, read))
        if speaking:
            (_, read), *copies = speaking
            others = [(url, copy.vacancy) for url, copy in copies]
            self.store.save({id: rows_of(id, read.vacancy, read.text, read.source, others, self.corrections)})
        elif not self.store.speaking_first(id, self.sources):
            self.store.remove(id)
        return damaged

    def copy_ledger(self) -> None:
        last = self.store.last_run()
        for name, column in zip(LEDGER, ("id", "run_id", "run_id"), strict=True):
            rows = self.archive.db.query(f"SELECT * FROM {name} WHERE {column} > ?", [last])
            self.store.db.table(name).insert_all(list(rows))


class HeldBack(Exception):
    """A source is not to be published as it was read."""

    def __init__(self, failures: list[Failure]) -> None:
        super().__init__(*failures)
        self.failures = failures


def version_of(sources: Sequence[Source], corrections: Corrections = NONE) -> str:
    """What the rows are made by: the parsers, what sources declare, what people corrected."""
    declared = [(_declared(source), source.hints, source.posting) for source in sources]
    return _digest(parser_version(), discrepancies.version(), declared, sorted(corrections.items()))


def schema_version() -> str:
    """The form of the tables, views and indexes."""
    return _digest(TABLES, VIEWS, FTS, INDEXES)


def _digest(*parts: object) -> str:
    return sha256(repr(parts).encode())[:12]


def _declared(source: Source) -> Row:
    columns = ("id", "name", "issuer", "platform", "url", "zone", "date_order")
    return {column: getattr(source, column) for column in columns}
