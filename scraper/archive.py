"""archive.db: every answer a row, every body once; append-only, and the truth that all else is read from.

It cannot be rebuilt from anything, so its form changes by migrations alone (`PRAGMA user_version` counts them).
One connection serves every thread of a run, a call at a time.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scraper._schema import naming, open_database, sql_list
from scraper.bodies import Damaged, DamagedBody, Dictionaries, unpacked
from scraper.clock import stamp
from scraper.exchange import AskFailed, Closed, Kind, Page, Request
from scraper.forms import MIGRATIONS
from scraper.kept import Change, Had, Kept, Tally, Version
from scraper.outcomes import WHOLE
from scraper.refusal import Refused

if TYPE_CHECKING:
    from scraper.checks import Failure  # which needs the parsers, and these take long to load

__all__ = ["Archive", "Change", "Had", "Kept", "Tally", "Version", "sha256"]

ASKED_AT = """
    SELECT address, max(fetched_at) FROM fetches WHERE source_id = ? AND content_hash IS NOT NULL GROUP BY address
"""
# A run that did not end leaves what it had to the next one, if that comes within a day.
RESUMED_WITHIN = timedelta(hours=24)


class Archive:
    """The file, opened for one run."""

    def __init__(self, path: Path, as_of: datetime | None = None) -> None:
        """
        as_of: nothing of a run that began later is seen; then the archive is only to be read.
        """
        self.path, self.as_of = path, as_of
        self._turn = threading.RLock()
        self.db = open_database(path)
        self.dictionaries = Dictionaries(self.db)
        try:
            self._migrate()
            if as_of:
                self._look_back(as_of)
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

    def _look_back(self, as_of: datetime) -> None:
        """Views of the same names, which SQLite looks up before the tables."""
        then = f"SELECT id FROM main.runs WHERE started_at <= '{stamp(as_of)}'"
        self.db.execute(f"CREATE TEMP VIEW runs AS SELECT * FROM main.runs WHERE id IN ({then})")
        for table in ("fetches", "sightings", "run_sources", "resting", "check_results"):
            self.db.execute(f"CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} WHERE run_id IN ({then})")

    # ---- writing: each call is one transaction, so that a run that dies loses nothing that it was given

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with naming(self.path), self._turn, self.db.atomic():
            yield

    def start_run(self, now: datetime, version: str) -> int:
        with self._alone():
            last_pk: Any = self.db.table("runs").insert({"started_at": stamp(now), "version": version}).last_pk
        return int(last_pk)

    def finish_run(self, run_id: int, now: datetime, outcome: str, resting: Mapping[str, str]) -> None:
        """How a run ended, and the hosts that it left alone: each with its reason."""
        rows = [{"run_id": run_id, "host": host, "reason": reason} for host, reason in resting.items()]
        with self._alone():
            self.db.table("resting").insert_all(rows)
            self.db.table("runs").update(run_id, {"finished_at": stamp(now), "outcome": outcome})

    def finish_source(self, run_id: int, source_id: str, tally: Tally) -> None:
        with self._alone():
            self.db.table("run_sources").insert({"run_id": run_id, "source_id": source_id, **asdict(tally)})

    def keep_checks(self, run_id: int, failures: Sequence[Failure]) -> None:
        """What the checks of a run's update found; each in the place of what was found before."""
        rows = [
            {
                "run_id": run_id,
                "position": position,
                "source_id": failure.source_id,
                "name": failure.check,
                "severity": failure.severity,
                "message": failure.message,
            }
            for position, failure in enumerate(failures)
        ]
        with self._alone():
            self.db.execute("DELETE FROM check_results WHERE run_id = ?", [run_id])
            self.db.table("check_results").insert_all(rows)

    def saw(self, run_id: int, source_id: str, sightings: dict[str, str]) -> None:
        """What a source's listing named in this run: key → address."""
        rows = [{"run_id": run_id, "source_id": source_id, "key": key, "url": url} for key, url in sightings.items()]
        with self._alone():
            self.db.table("sightings").insert_all(rows)

    def keep(self, run_id: int, source_id: str, kind: Kind, address: str, page: Page, content: str) -> Change:
        """An answer, and its body where nothing with the same content is kept already.

        address: where people read what was asked for.
        """
        content_hash = sha256(content.encode())
        with self._alone():
            last = self.had(source_id, address)
            body_hash = self._same_content(source_id, content_hash) or self._keep_body(source_id, kind, page)
            self._insert(run_id, source_id, kind, address, page, {"body_hash": body_hash, "content_hash": content_hash})
        return _change(last.content_hash if last else None, content_hash)

    def keep_unmodified(self, run_id: int, source_id: str, kind: Kind, address: str, page: Page, had: Had) -> Change:
        """An answer that says that the page is the one we have (304): its body and its content are that one's."""
        known = {"body_hash": had.body_hash, "content_hash": had.content_hash}
        headers = {**json.loads(had.headers), **page.headers}  # as RFC 9111, 3.2, has it
        with self._alone():
            self._insert(run_id, source_id, kind, address, replace(page, headers=headers), known)
        return "unchanged"

    def failed(
        self,
        run_id: int,
        source_id: str,
        kind: Kind,
        address: str,
        request: Request,
        now: datetime,
        error: AskFailed | Closed,
    ) -> None:
        """A request that brought nothing to read."""
        asked = _asked(run_id, source_id, kind, address, request, now)
        with self._alone():
            self.db.table("fetches").insert({**asked, "error": str(error), "outcome": error.outcome})

    def _insert(
        self, run_id: int, source_id: str, kind: Kind, address: str, page: Page, more: Mapping[str, str | None]
    ) -> None:
        row = {
            **_asked(run_id, source_id, kind, address, page.request, page.fetched_at),
            "status": page.status,
            "headers": _headers(page),
            "etag": page.headers.get("etag"),
            "last_modified": page.headers.get("last-modified"),
            "outcome": "ok",
            **more,
        }
        self.db.table("fetches").insert(row)

    def _keep_body(self, source_id: str, kind: Kind, page: Page) -> str:
        row = self.dictionaries.packed(page.body, source_id, kind, page.fetched_at)
        self.db.table("bodies").insert(row, ignore=True)
        return str(row["hash"])

    # ---- reading

    def body(self, digest: str) -> bytes:
        """A body as it was fetched; raises `DamagedBody`, also where it is missing."""
        row = self.db.execute("SELECT hash, codec, bytes FROM bodies WHERE hash = ?", [digest]).fetchone()
        try:
            return unpacked(self.dictionaries, *row or (digest, None, None))
        except Damaged as damage:
            said = f"{self.path}: body {digest} {damage}; `vacancies archive verify` says what it is of"
            raise DamagedBody(said) from damage

    def first_seen(self, source_id: str, url: str) -> str:
        """When a listing first named the address."""
        sql = """
            SELECT runs.started_at FROM sightings JOIN runs ON runs.id = run_id
            WHERE source_id = ? AND url = ? ORDER BY run_id LIMIT 1
        """
        return str(self._value(sql, source_id, url))

    def had(self, source_id: str, address: str) -> Had | None:
        """The newest answer of an address that was read well; None before the first."""
        sql = """
            SELECT content_hash, body_hash, url, headers, etag, last_modified FROM fetches
            WHERE source_id = ? AND address = ? AND content_hash IS NOT NULL ORDER BY id DESC LIMIT 1
        """
        with self._turn:
            row = self.db.execute(sql, [source_id, address]).fetchone()
        return Had(*row) if row else None

    def asked_at(self, source_id: str) -> dict[str, str]:
        """When each of a source's addresses was last asked for and read well."""
        with self._turn:
            return dict(self.db.execute(ASKED_AT, [source_id]).fetchall())

    def left_over(self, source_id: str, now: datetime) -> dict[str, Change]:
        """What runs that did not end, within a day, had already fetched of a source: address → what it was then."""
        concluded = self._value(
            "SELECT max(run_id) FROM run_sources WHERE source_id = ? AND outcome <> 'interrupted'", source_id
        )
        sql = """
            SELECT address, content_hash, (
                SELECT before.content_hash FROM fetches AS before
                WHERE before.source_id = fetches.source_id AND before.address = fetches.address
                    AND before.run_id <= ? AND before.content_hash IS NOT NULL ORDER BY before.id DESC LIMIT 1
            ) FROM fetches
            WHERE source_id = ? AND run_id > ? AND kind IN ('posting', 'programme') AND content_hash IS NOT NULL
                AND fetched_at BETWEEN ? AND ? ORDER BY id
        """
        last, within = concluded or 0, (stamp(now - RESUMED_WITHIN), stamp(now))
        with self._turn:
            rows = self.db.execute(sql, [last, source_id, last, *within]).fetchall()
        return {address: _change(before, content) for address, content, before in rows}

    def listed_before(self, source_id: str) -> tuple[int, str | None]:
        """How many postings the last whole list named (0: there was none), and when one was first shrunk since then."""
        whole = f"source_id = ? AND outcome IN {sql_list(WHOLE)}"
        last = f"SELECT max(run_id) FROM run_sources WHERE {whole}"
        shrunk = f"""
            SELECT min(started_at) FROM run_sources JOIN runs ON runs.id = run_id
            WHERE source_id = ? AND run_sources.outcome = 'shrunk' AND run_id > coalesce(({last}), 0)
        """
        with self._turn:
            found = self._value(
                f"SELECT found FROM run_sources WHERE source_id = ? AND run_id = ({last})", source_id, source_id
            )
            return int(found or 0), self._value(shrunk, source_id, source_id)

    def seen(self, run_id: int, source_id: str) -> list[tuple[str, str | None]]:
        """The addresses that a run's list named, and what came of asking for each: ok, closed, network, …"""
        sql = """
            SELECT url, (
                SELECT outcome FROM fetches
                WHERE fetches.source_id = sightings.source_id AND address = sightings.url
                    AND fetches.run_id = sightings.run_id AND kind IN ('posting', 'programme')
                ORDER BY id DESC LIMIT 1
            ) FROM sightings WHERE run_id = ? AND +source_id = ? GROUP BY url -- by its key: run by run
        """
        return self.db.execute(sql, [run_id, source_id]).fetchall()

    def versions(self, source_id: str, address: str) -> list[Version]:
        """What an address answered, run by run: its posting's page, or that the posting is closed.

        Versions that were pruned are left out: what they said is not known any more.
        """
        sql = """
            SELECT fetches.id, runs.started_at, source_id, kind, address, headers ->> 'content-type', body_hash,
                content_hash
            FROM fetches JOIN runs ON runs.id = run_id
            WHERE source_id = ? AND address = ? AND kind IN ('posting', 'programme')
                AND (body_hash IS NOT NULL OR fetches.outcome = 'closed')
            ORDER BY fetches.id
        """
        rows = self.db.execute(sql, [source_id, address])
        return [Version(id, at, Kept(*kept) if kept[-1] else None) for id, at, *kept in rows]

    def rested(self) -> set[str]:
        """The hosts that were left alone the last time that they were asked."""
        sql = """
            SELECT host FROM (SELECT host, max(run_id) AS last FROM resting GROUP BY host) WHERE NOT EXISTS (
                SELECT 1 FROM fetches WHERE run_id > last AND status IS NOT NULL
                    AND (url LIKE 'http://' || host || '%' OR url LIKE 'https://' || host || '%')
            )
        """
        return {host for (host,) in self.db.execute(sql)}

    def _same_content(self, source_id: str, content_hash: str) -> str | None:
        sql = """
            SELECT body_hash FROM fetches JOIN bodies ON bodies.hash = body_hash
            WHERE source_id = ? AND content_hash = ? LIMIT 1
        """
        found: str | None = self._value(sql, source_id, content_hash)
        return found

    def _value(self, sql: str, *parameters: str) -> Any:
        with self._turn:
            row = self.db.execute(sql, parameters).fetchone()
        return row[0] if row else None


def sha256(data: bytes) -> str:
    """The hash that names bodies and contents."""
    return hashlib.sha256(data).hexdigest()


def _change(before: str | None, content: str) -> Change:
    return "new" if before is None else "unchanged" if before == content else "changed"


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
