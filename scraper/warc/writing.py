"""The archive as one WARC 1.1 file: what was asked and answered as HTTP messages, and beside each the row that says
what HTTP has no place for.

A `warcinfo` record stands first, then the ledger and what listings named as `metadata` records of rows; then each fetch
in order: its answer (`response`; `resource` for a file of this machine; `revisit` where the body stands in the file
already), its `request`, and its row. A fetch that failed, or whose body was pruned, has no answer.
"""

from __future__ import annotations

import io
import os
import uuid
from contextlib import closing
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from scraper.archive import Archive
from scraper.care import backup, counts, opened
from scraper.clock import stamp
from scraper.forms import MIGRATIONS
from scraper.rows import Row
from scraper.warc import messages, rows
from scraper.warc.messages import uri

SOFTWARE = "vacancies-to-sqlite"
PROFILE = "http://netpreserve.org/warc/1.1/revisit/"
STANDARD = "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"
# The first fetch of the same body that has an answer of its own: at the same address, but for "304 Not Modified".
FIRST = """
    SELECT id, url, fetched_at FROM fetches
    WHERE body_hash = :body_hash AND status IS NOT 304 AND (url = :url OR :status IS 304)
    ORDER BY url IS NOT :url, id LIMIT 1
"""


def export(archive: Path, out: Path, now: datetime) -> str:
    """Write the file, beside its place and then into it; gives what is in it, in words.

    What a run adds meanwhile is not in it: what is written is a copy as of one moment.
    Raises `Refused` where the archive is none, or a body in it is damaged.
    """
    with TemporaryDirectory(dir=out.parent, prefix=".vacancies-") as folder:
        copy, written = Path(folder, "archive.db"), Path(folder, "export")
        with opened(archive) as db:
            backup(db, copy)
        with closing(Archive(copy)) as kept, written.open("wb") as file:
            writer = WARCWriter(file, gzip=out.suffix != ".warc", warc_version="1.1")
            Export(kept, writer).run(out.name, now)
            file.flush()
            os.fsync(file.fileno())
            said = counts(kept.db)
        written.replace(out)
    return said


class Export:
    """An archive being written; it is a copy of our own, so it may have an index more."""

    def __init__(self, archive: Archive, writer: WARCWriter) -> None:
        self.archive, self.db, self.writer = archive, archive.db, writer
        self.db.execute("CREATE INDEX by_body ON fetches (body_hash, url, id)")

    def run(self, name: str, now: datetime) -> None:
        self._info(name, stamp(now))
        for table in rows.others(self.db):
            for batch in rows.batches(self.db, table):
                self._rows(table, batch, stamp(now))
        for fetch in self.db.query("SELECT * FROM fetches ORDER BY id"):
            self._fetch(fetch)

    def _info(self, name: str, date: str) -> None:
        said = {
            "software": f"{SOFTWARE}/{version(SOFTWARE)}",
            "format": "WARC File Format 1.1",
            "conformsTo": STANDARD,
            "description": f"an archive of vacancy pages, form {len(MIGRATIONS)}",
        }
        block = "".join(f"{field}: {value}\r\n" for field, value in said.items()).encode()
        headers = {"WARC-Date": date, "WARC-Filename": uri(name), "WARC-Record-ID": _id("warcinfo", name, date)}
        self._write("", "warcinfo", headers, block)

    def _rows(self, table: str, batch: list[Row], date: str, **headers: str) -> None:
        block = rows.packed(table, batch)
        of = {"WARC-Date": date, "WARC-Record-ID": _id("rows", table, block.decode()), **headers}
        self._write("", "metadata", of, block, content_type=rows.MEDIA_TYPE)

    def _fetch(self, fetch: Row) -> None:
        """Its records, which name each other: answer, request, row."""
        date, address, id = fetch["fetched_at"], uri(fetch["url"]), _answer_id(fetch)
        beside = {"WARC-Concurrent-To": id}
        if fetch["body_hash"]:
            self._answer(fetch, {"WARC-Date": date, "WARC-Record-ID": id})
        if asked := messages.request(fetch):
            of = {"WARC-Date": date, "WARC-Record-ID": _id("request", id), **beside}
            self._write(address, "request", of, asked.body, asked.head)
        self._rows("fetches", [fetch], date, **beside, **{"WARC-Target-URI": address})

    def _answer(self, fetch: Row, headers: dict[str, str]) -> None:
        digest, address = fetch["body_hash"], uri(fetch["url"])
        headers["WARC-Payload-Digest"] = f"sha256:{digest}"
        first = next(self.db.query(FIRST, fetch), fetch)
        if first["id"] != fetch["id"]:
            self._write(address, "revisit", headers | _refers_to(fetch, first), b"", messages.revisited(fetch))
            return
        body = self.archive.body(digest)
        head = messages.response(fetch, len(body))
        media_type = "" if head else "application/octet-stream"  # of a file: nobody said what it is
        self._write(address, "response" if head else "resource", headers, body, head, content_type=media_type)

    def _write(
        self,
        target: str,
        kind: str,
        headers: dict[str, str],
        block: bytes,
        head: StatusAndHeaders | None = None,
        *,
        content_type: str = "",
    ) -> None:
        record = self.writer.create_warc_record(
            target,
            kind,
            payload=io.BytesIO(block),
            length=len(block),
            warc_content_type=content_type,
            warc_headers_dict=headers,
            http_headers=head,
        )
        self.writer.write_record(record)


def _refers_to(fetch: Row, first: Row) -> dict[str, str]:
    """Why a record has no body, and which record has it (WARC 1.1, 6.7)."""
    return {
        "WARC-Profile": PROFILE + ("server-not-modified" if fetch["status"] == 304 else "identical-payload-digest"),
        "WARC-Refers-To": _answer_id(first),
        "WARC-Refers-To-Target-URI": uri(first["url"]),
        "WARC-Refers-To-Date": first["fetched_at"],
    }


def _answer_id(fetch: Row) -> str:
    return _id("answer", str(fetch["id"]), fetch["url"], fetch["fetched_at"])


def _id(*parts: str) -> str:
    """The id of a record, the same whenever the same thing is written (RFC 9562, 5.5)."""
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, ' '.join((SOFTWARE, *parts)))}>"
