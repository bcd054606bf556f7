"""WARC files into archive.db: what is whole, once."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from scraper.archive import Archive
from scraper.forms import MIGRATIONS
from scraper.merge import merge
from scraper.refusal import Refused
from scraper.sources import Source
from scraper.store import Store
from scraper.warc import rows
from scraper.warc.foreign import Foreign, Skipped
from scraper.warc.own import Own
from scraper.warc.records import Damage, Record, records


@dataclass(slots=True)
class Report:
    """What came of one file.

    skipped:   why, and how many records.
    ownerless: how many of them are answers that nobody said the source of.
    """

    runs: int = 0
    fetches: int = 0
    bodies: int = 0
    ownerless: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    damage: list[str] = field(default_factory=list)


def bring_in(archive: Archive, path: Path, source: Source | None) -> Report:
    """What a WARC file holds and the archive does not.

    source: whose pages they are, where the file is another crawler's.
    Raises `Refused` where the file was written by a newer version.
    """
    report = Report()
    with (
        TemporaryDirectory(dir=archive.path.parent, prefix=".vacancies-") as folder,
        closing(Reading(archive, path, source, Path(folder), report)) as reading,
    ):
        for record in records(path):
            if isinstance(record, Damage):
                report.damage.append(f"at byte {record.at:,}: {record.reason}")
            else:
                reading.take(record)
        reading.finish()
    return report


class Reading:
    """A file being read: each archive in it is put together by itself, then brought in at once."""

    def __init__(self, archive: Archive, path: Path, source: Source | None, folder: Path, report: Report) -> None:
        self.archive, self.path, self.source, self.folder, self.report = archive, path, source, folder, report
        self.part: Own | Foreign | None = None
        self.parts = 0

    def close(self) -> None:
        if self.part is not None:
            self.part.close()

    def take(self, record: Record) -> None:
        """Begin with the archive that a record is the first of, or go on with it."""
        form = rows.form_of(record.header("Content-Type"))
        if record.type == "warcinfo":
            self.finish()  # files may be joined
        elif form is not None and not isinstance(self.part, Own):
            self._begin_own(form)
        if isinstance(self.part, Own):
            if problem := self.part.take(record):
                self.report.damage.append(f"at byte {record.at:,}: {problem}")
        else:
            self._take_foreign(record)

    def _begin_own(self, form: int) -> None:
        if form > len(MIGRATIONS):
            raise Refused(f"{self.path}: written by a newer version of vacancies-to-sqlite; update this one")
        self.finish()
        self.part = Own(self._next(), form)

    def _take_foreign(self, record: Record) -> None:
        if record.type == "warcinfo":
            return
        if self.source is None:
            self.report.skipped[f"{record.type} record of another crawler"] += 1
            self.report.ownerless += record.type == "response"
            return
        if self.part is None:
            self.part = Foreign(self._next(), self.source, self.archive.db)
        try:
            self.part.take(record)
        except Skipped as reason:
            self.report.skipped[str(reason)] += 1

    def _next(self) -> Path:
        self.parts += 1
        return self.folder / f"{self.parts}.db"

    def finish(self) -> None:
        """Bring in the archive that was put together; nothing of it is there before."""
        if self.part is None:
            return
        self.report.damage += self.part.finish() or ()
        added = merge(self.archive.db, self.part.path, lambda: forget(self.archive.path.with_name("vacancies.db")))
        self.report.runs += added.runs
        self.report.fetches += added.fetches
        self.report.bodies += added.bodies
        self.close()
        self.part = None


def forget(path: Path) -> None:
    """What vacancies.db was made by: so that it is made anew, because runs are not what they were."""
    if path.exists():
        with closing(Store(path)) as store:
            store.discard()
