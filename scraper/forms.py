"""The forms that archive.db has had: it cannot be rebuilt from anything, so it changes by migrations alone."""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database

from scraper._schema import create, table

OF_A_RUN = {"run_id": ("runs", "id")}
FORM_1 = {
    "runs": table("id", id=int, started_at=str, finished_at=str, version=str),
    "run_sources": table(
        ("run_id", "source_id"),
        OF_A_RUN,
        run_id=int,
        source_id=str,
        outcome=str,
        reason=str,
        found=int,
        new=int,
        changed=int,
        unchanged=int,
        failed=int,
        bytes=int,
        seconds=float,
    ),
    "bodies": table("hash", hash=str, codec=str, bytes=bytes),
    "fetches": table(
        "id",
        {**OF_A_RUN, "body_hash": ("bodies", "hash")},
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
    "sightings": table(("run_id", "source_id", "key"), OF_A_RUN, run_id=int, source_id=str, key=str, url=str),
}


def _form_1(db: Database) -> None:
    create(db, FORM_1)
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


def _form_3(db: Database) -> None:
    """Runs say how they ended, fetches what came of them; postings may say that they are closed; hosts may rest."""
    db.execute("ALTER TABLE runs ADD COLUMN outcome TEXT")
    db.execute("ALTER TABLE run_sources ADD COLUMN closed INTEGER NOT NULL DEFAULT 0")
    db.execute("ALTER TABLE fetches ADD COLUMN outcome TEXT")
    db.execute("UPDATE fetches SET outcome = 'ok' WHERE content_hash IS NOT NULL AND error IS NULL")
    resting = table(("run_id", "host"), OF_A_RUN, run_id=int, host=str, reason=str)
    results = table(
        ("run_id", "position"),
        OF_A_RUN,
        run_id=int,
        position=int,
        source_id=str,
        name=str,
        severity=str,
        message=str,
    )
    create(db, {"resting": resting, "check_results": results})
    db.execute("CREATE INDEX idx_fetches_closed ON fetches (source_id, address) WHERE outcome = 'closed'")


def _form_4(db: Database) -> None:
    """Bodies may be packed with a dictionary, which their codec names."""
    create(db, {"dictionaries": table("hash", hash=str, source_id=str, kind=str, made_at=str, bytes=bytes)})
    db.table("dictionaries").create_index(["source_id", "kind", "made_at"])


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_form_1, _form_2, _form_3, _form_4)
