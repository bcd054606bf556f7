"""Pages that another crawler fetched, as an archive of one run: that of its records."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from scraper.archive import Archive
from scraper.clock import stamp
from scraper.exchange import AskFailed, Closed, Page, Request
from scraper.merge import in_order
from scraper.parser_version import parser_version
from scraper.sources import Source
from scraper.texts import texts_of
from scraper.warc.entity import entity
from scraper.warc.messages import OF_THE_TRANSFER, is_http
from scraper.warc.records import Record

NOTICES = ("text/html", "application/xhtml+xml", "application/pdf", "text/plain")


class Skipped(Exception):
    """Why a record is none of ours, in words that are counted."""


class Foreign:
    """The archive being put together, in a file of its own."""

    def __init__(self, path: Path, source: Source, known: Database) -> None:
        self.path, self.source, self.known = path, source, known
        self.archive = Archive(path)
        self.run_id: int | None = None

    def close(self) -> None:
        self.archive.close()

    def take(self, record: Record) -> None:
        """Keep the page in a record; raises `Skipped` where it holds none that the source could have."""
        page = _page(record)
        content = _content(page, self.source)
        if any(self._is_there(db, page) for db in (self.archive.db, self.known)):
            raise Skipped("page that is there already")
        if self.run_id is None:
            self.run_id = self.archive.start_run(page.fetched_at, parser_version())
        self.archive.keep(self.run_id, self.source.id, self.source.holds, page.url, page, content)

    def _is_there(self, db: Database, page: Page) -> bool:
        sql = "SELECT 1 FROM fetches WHERE source_id = ? AND address = ? AND fetched_at = ?"
        return db.execute(sql, [self.source.id, page.url, stamp(page.fetched_at)]).fetchone() is not None

    def finish(self) -> None:
        """The run was when its records were, and its list named what it fetched; nobody knows what else there was."""
        db = self.archive.db
        with db.atomic():
            db.execute("PRAGMA defer_foreign_keys = ON")
            db.execute(
                "UPDATE runs SET (started_at, finished_at) = (SELECT min(fetched_at), max(fetched_at) FROM fetches)"
            )
            db.execute("""
                INSERT INTO sightings (run_id, source_id, key, url)
                SELECT DISTINCT run_id, source_id, address, address FROM fetches
            """)
            in_order(db)


def _page(record: Record) -> Page:
    """The answer in a record."""
    url = record.header("WARC-Target-URI")
    if record.type != "response":
        raise Skipped(f"{record.type or 'nameless'} record")
    if not is_http(url) or record.http is None:
        raise Skipped(f"address of another scheme ({url.partition(':')[0][:20]}:)")
    if (status := record.http.get_statuscode()) != "200":
        raise Skipped(f"answer with status {status[:3]}")
    headers = _headers(record)
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type not in NOTICES:
        raise Skipped(f"answer of type {media_type[:60] or 'that is not said'}")
    return Page(
        request=Request(url=url), url=url, status=200, headers=headers, body=_body(record), fetched_at=_date(record)
    )


def _headers(record: Record) -> dict[str, str]:
    """As a fetch keeps them: by small letters, those of one name as one; but what is said of the way it was sent."""
    headers: dict[str, str] = {}
    for name, value in record.http.headers:
        low = name.lower()
        headers[low] = f"{headers[low]}, {value}" if low in headers else value
    return {name: value for name, value in headers.items() if name not in OF_THE_TRANSFER}


def _body(record: Record) -> bytes:
    if record.header("WARC-Truncated") or record.header("WARC-Segment-Number"):
        raise Skipped("answer that its crawler did not keep whole")
    if record.payload is None:
        raise Skipped("answer that is longer than any that is kept")
    try:
        return entity(record.http, record.payload)
    except ValueError as error:
        raise Skipped(f"answer that cannot be unpacked: {error}") from error


def _date(record: Record) -> datetime:
    """WARC-Date, which may leave out the time of day (WARC 1.1, 5.4); then it does not say when."""
    try:
        date = datetime.fromisoformat(record.header("WARC-Date"))
    except ValueError:
        date = None
    if date is None or not date.tzinfo:
        raise Skipped("answer whose WARC-Date is no moment")
    return date


def _content(page: Page, source: Source) -> str:
    """What was found in the page, as a run writes it down: so an unchanged page is known to be one."""
    try:
        return json.dumps(texts_of(page, source), ensure_ascii=False)
    except (AskFailed, Closed) as error:
        raise Skipped("page without a vacancy") from error
