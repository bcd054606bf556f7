"""archive.db: every answer a row, every body once; append-only, and the truth that all else is read from.

It cannot be rebuilt from anything, so its form changes by migrations alone (`PRAGMA user_version` counts them).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import zstandard
from sqlite_utils import Database

from scraper._schema import LEDGER, create, open_database, table
from scraper.clock import stamp
from scraper.exchange import AskFailed, Kind, Outcome, Page, Request
from scraper.refusal import Refused

CODEC = "zstd"
Change = Literal["new", "changed", "unchanged"]


def _form_1(db: Database) -> None:
    of_a_run = {"run_id": ("runs", "id")}
    tables = {
        **LEDGER,
        "bodies": table("hash", hash=str, codec=str, bytes=bytes),
        "fetches": table(
            "id",
            {**of_a_run, "body_hash": ("bodies", "hash")},
            id=int,
            run_id=int,
            source_id=str,
            kind=str,
            method=str,
            url=str,
            request_body=str,
            fetched_at=str,
            status=int,
            headers=str,
            etag=str,
            last_modified=str,
            body_hash=str,
            content_hash=str,  # of what was found in the body: noise around it (tokens, dates) does not count
            error=str,
        ),
        "sightings": table(("run_id", "source_id", "key"), of_a_run, run_id=int, source_id=str, key=str, url=str),
    }
    create(db, tables)
    db.table("fetches").create_index(["source_id", "url", "id"])
    db.table("fetches").create_index(["source_id", "content_hash"])
    db.table("sightings").create_index(["source_id", "url", "run_id"])


def _form_2(db: Database) -> None:
    """A posting may be asked for at another address than the one at which people read it, and on a clock of its own."""
    db.execute("ALTER TABLE fetches ADD COLUMN address TEXT")
    db.execute("ALTER TABLE fetches ADD COLUMN clock TEXT")
    db.execute("UPDATE fetches SET address = url")
    db.execute("DROP INDEX idx_fetches_source_id_url_id")
    db.table("fetches").create_index(["source_id", "address", "id"])


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_form_1, _form_2)


@dataclass(slots=True, kw_only=True)
class Tally:
    """What one source's run came to: a row of the ledger."""

    outcome: Outcome = "ok"
    reason: str | None = None
    found: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0
    bytes: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Kept:
    """The newest answer of one address that was read: what `vacancies.db` is made from."""

    source_id: str
    kind: Kind
    url: str  # at which people read it
    content_type: str | None
    body_hash: str
    content_hash: str


class Archive:
    """The file, opened for one run."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.db = open_database(path)
        try:
            self._migrate()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        self.db.close()

    def _migrate(self) -> None:
        form = self.db.execute("PRAGMA user_version").fetchone()[0]
        if form > len(MIGRATIONS):
            raise Refused(f"{self.path}: written by a newer version of vacancies-to-sqlite; update this one")
        for number, migration in enumerate(MIGRATIONS[form:], start=form + 1):
            with self.db.atomic():
                migration(self.db)
                self.db.execute(f"PRAGMA user_version = {number}")

    # ---- writing: each call is one transaction, so that a run that dies loses nothing that it was given

    def start_run(self, now: datetime, version: str) -> int:
        row = {"started_at": stamp(now), "version": version}
        last_pk: Any = self.db.table("runs").insert(row).last_pk
        return int(last_pk)

    def finish_run(self, run_id: int, now: datetime) -> None:
        self.db.table("runs").update(run_id, {"finished_at": stamp(now)})

    def finish_source(self, run_id: int, source_id: str, tally: Tally) -> None:
        self.db.table("run_sources").insert({"run_id": run_id, "source_id": source_id, **asdict(tally)})

    def saw(self, run_id: int, source_id: str, sightings: dict[str, str]) -> None:
        """What a source's listing named in this run: key → address."""
        rows = [{"run_id": run_id, "source_id": source_id, "key": key, "url": url} for key, url in sightings.items()]
        self.db.table("sightings").insert_all(rows)

    def keep(self, run_id: int, source_id: str, kind: Kind, address: str, page: Page, content: str) -> Change:
        """An answer, and its body where nothing with the same content is kept already.

        address: where people read what was asked for.
        """
        content_hash = sha256(content.encode())
        last = self._last_content(source_id, address)
        with self.db.atomic():
            body_hash = self._same_content(source_id, content_hash) or self._keep_body(page.body)
            self.db.table("fetches").insert(
                {
                    **_asked(run_id, source_id, kind, address, page.request, page.fetched_at),
                    "status": page.status,
                    "headers": _headers(page),
                    "etag": page.headers.get("etag"),
                    "last_modified": page.headers.get("last-modified"),
                    "body_hash": body_hash,
                    "content_hash": content_hash,
                }
            )
        return "new" if last is None else "unchanged" if last == content_hash else "changed"

    def failed(
        self, run_id: int, source_id: str, kind: Kind, address: str, request: Request, now: datetime, error: AskFailed
    ) -> None:
        """A request that brought nothing to read."""
        asked = _asked(run_id, source_id, kind, address, request, now)
        self.db.table("fetches").insert({**asked, "error": str(error)})

    def _keep_body(self, body: bytes) -> str:
        digest = sha256(body)
        row = {"hash": digest, "codec": CODEC, "bytes": zstandard.compress(body)}
        self.db.table("bodies").insert(row, ignore=True)
        return digest

    # ---- reading

    def body(self, digest: str) -> bytes:
        """A body as it was fetched."""
        row = self.db.execute("SELECT bytes FROM bodies WHERE hash = ?", [digest]).fetchone()
        return zstandard.decompress(row[0])

    def newest(self) -> Iterator[Kept]:
        """The newest read answer of each posting's or programme's address, in the order they were first seen."""
        sql = """
            SELECT source_id, kind, address, headers ->> 'content-type', body_hash, content_hash
            FROM fetches JOIN (
                SELECT max(id) AS id, min(id) AS first FROM fetches
                WHERE kind IN ('posting', 'programme') AND content_hash IS NOT NULL
                GROUP BY source_id, address
            ) USING (id)
            ORDER BY first
        """
        return (Kept(*row) for row in self.db.execute(sql))

    def first_seen(self, source_id: str, url: str) -> str:
        """When a listing first named the address."""
        sql = """
            SELECT runs.started_at FROM sightings JOIN runs ON runs.id = run_id
            WHERE source_id = ? AND url = ? ORDER BY run_id LIMIT 1
        """
        return str(self._value(sql, source_id, url))

    def _last_content(self, source_id: str, address: str) -> str | None:
        sql = """
            SELECT content_hash FROM fetches WHERE source_id = ? AND address = ? AND content_hash IS NOT NULL
            ORDER BY id DESC LIMIT 1
        """
        return self._value(sql, source_id, address)

    def _same_content(self, source_id: str, content_hash: str) -> str | None:
        sql = "SELECT body_hash FROM fetches WHERE source_id = ? AND content_hash = ? LIMIT 1"
        return self._value(sql, source_id, content_hash)

    def _value(self, sql: str, *parameters: str) -> str | None:
        row = self.db.execute(sql, parameters).fetchone()
        return row[0] if row else None


def sha256(data: bytes) -> str:
    """The hash that names bodies and contents."""
    return hashlib.sha256(data).hexdigest()


def _asked(run_id: int, source_id: str, kind: Kind, address: str, request: Request, at: datetime) -> dict[str, Any]:
    sent = request.form if request.json is None else request.json
    return {
        "run_id": run_id,
        "source_id": source_id,
        "kind": kind,
        "method": request.method,
        "url": request.url,
        "address": address,
        "clock": request.headers.get("tz"),
        "request_body": None if sent is None else json.dumps(sent),
        "fetched_at": stamp(at),
    }


def _headers(page: Page) -> str:
    """The answer's headers but Set-Cookie, which is nobody else's business."""
    return json.dumps({name: value for name, value in page.headers.items() if name != "set-cookie"})
