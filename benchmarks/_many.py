"""A vacancies.db with as many vacancies as one likes, in a minute: some notices are read, and their rows repeated.

Its tables, views and indexes are those that a run makes. Ids, titles, employers, places, pay, months and deadlines
differ from row to row; texts, lists and evidence stay those of the notice that was read.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from datetime import datetime, timedelta
from itertools import islice
from json import dumps
from pathlib import Path
from random import Random
from typing import Any

import parsers
from benchmarks.pages import made
from parsers.pages import postings
from scraper.clock import stamp
from scraper.rows import rows_of
from scraper.sources import SOURCES
from scraper.store import OWN, Store
from scraper.update import schema_version

Row = dict[str, Any]
Rows = dict[str, list[Row]]

NOTICES = 300  # that are read, at most
RUNS = 30  # of every source, a day apart
BATCH = 2_000  # vacancies whose rows are in memory at a time
LISTING = [source for source in SOURCES if source.holds == "posting"]
COLUMNS = ("id", "name", "issuer", "platform", "url", "zone", "date_order")
LEVELS = ("Internship", "Junior Officer", "Consultant", "Programme Assistant", "Analyst", "Translator", "Clerk")
THEMES = ("Harbours", "Weather", "Archives", "Seed Libraries", "Bridges", "Statistics", "Night Trains", "Maps")
PLACES = {"Brussels": "BE", "Geneva": "CH", "Vienna": "AT", "Rome": "IT", "Paris": "FR", "Bonn": "DE", "Oslo": "NO"}
STARTS = tuple(f"{year}-{month:02}" for year in (2027, 2028) for month in range(1, 13))


def fill(path: Path, vacancies: int, now: datetime, notices: int = NOTICES) -> None:
    """Make the file as a month of runs, the last of them an hour before `now`, would have left it."""
    read = [_read(seed) for seed in range(min(notices, vacancies))]
    with closing(Store(path)) as store:
        store.db.execute("PRAGMA synchronous = OFF")  # nobody wants this file back after a crash
        with store.db.atomic():
            store.prepare(schema_version(), "made for a benchmark", map(_declared, SOURCES))
            _insert(store, _ledger(now))
            every = (_varied(read[nth % len(read)], nth, now) for nth in range(vacancies))
            while batch := list(islice(every, BATCH)):
                _insert(store, _together(batch))
            store.complete()


def _read(seed: int) -> Rows:
    """The rows of a notice; they get their ids later."""
    (posting,) = postings(made(seed).known)
    return rows_of("", parsers.read(posting.text), posting.text, LISTING[seed % len(LISTING)])


def _varied(notice: Rows, nth: int, now: datetime) -> Rows:
    """The notice's rows as those of another vacancy."""
    chance, source = Random(nth), LISTING[nth % len(LISTING)]
    id = f"{source.issuer}-{source.id}-{nth}"
    first_seen = now - timedelta(days=chance.randrange(1, 400), minutes=nth % 1440)
    known = {"first_seen": stamp(first_seen), **_left(chance, now)}
    rows = {name: [{**row, OWN.get(name, "vacancy_id"): id} for row in of] for name, of in notice.items()}
    rows["divisions"] = notice["divisions"]
    rows["vacancies"] = [{**notice["vacancies"][0], "id": id, "issuer": source.issuer, **known, **_stated(chance, now)}]
    url = f"{source.url}/{nth}"
    rows["links"] = [{"vacancy_id": id, "url": url, "source_id": source.id, "content_hash": id, **known}]
    rows["changes"] = [_change(id, chance, now)] if nth % 10 == 0 else []
    rows["vacancies"][0]["organization"] = source.organization.name
    return rows


def _stated(chance: Random, now: datetime) -> Row:
    """What differs from vacancy to vacancy; one in ten says nothing of its pay, one in twenty no deadline."""
    city = chance.choice([*PLACES])
    closes = (now + timedelta(days=chance.randrange(-365, 180))).replace(hour=22, minute=59, second=0)
    pay = chance.randrange(90_000, 800_000) / 100 if chance.random() < 0.9 else None
    stated = {
        "title": f"{chance.choice(LEVELS)} - {chance.choice(THEMES)} and {chance.choice(THEMES)} ({city})",
        "requisition": str(chance.randrange(10**6)),
        "city": city,
        "country": PLACES[city],
        "stipend_currency": chance.choice(("EUR", "USD", "CHF")) if pay else None,
        "start_months": dumps(sorted(chance.sample(STARTS, chance.randrange(3)))),
    }
    stated |= {f"stipend_{end}": pay and f"{pay:.2f}" for end in ("min", "max")}
    stated |= {f"stipend_{end}_number": pay for end in ("min", "max")}
    deadlines = {"deadline": closes.isoformat(timespec="seconds"), "deadline_utc": stamp(closes, "seconds")}
    return stated | (deadlines if chance.random() < 0.95 else dict.fromkeys(deadlines))


def _left(chance: Random, now: datetime) -> Row:
    """Since when no list names it, and since when it is closed for that."""
    days = chance.randrange(1, 200)
    gone = stamp(now - timedelta(days=days)) if chance.random() < 0.3 else None
    return {"gone_since": gone, "closed_at": stamp(now - timedelta(days=days - 1)) if gone and days > 1 else None}


def _change(id: str, chance: Random, now: datetime) -> Row:
    seen = stamp(now - timedelta(days=chance.randrange(RUNS), hours=1))
    of_pages = {"seen_at": seen, "fetch_before": 1, "fetch_after": 2}
    return {"vacancy_id": id, "field": "stipend", "old": "null", "new": '{"min": "900"}', **of_pages}


def _ledger(now: datetime) -> Rows:
    """A run a day, each of which asked every source that lists postings."""
    began = [now - timedelta(days=RUNS - run, hours=1) for run in range(1, RUNS + 1)]
    runs = [
        {"id": id, "started_at": stamp(at), "finished_at": stamp(at + timedelta(minutes=20)), "outcome": "ok"}
        for id, at in enumerate(began, start=1)
    ]
    counts = {"found": 50, "new": 1, "changed": 1, "unchanged": 48, "failed": 0, "bytes": 10**6, "closed": 1}
    asked = [
        {"run_id": run["id"], "source_id": source.id, "outcome": "ok", "seconds": 60.0, **counts}
        for run in runs
        for source in LISTING
    ]
    return {"runs": runs, "run_sources": asked}


def _declared(source: Any) -> Row:
    return {column: getattr(source, column) for column in COLUMNS}


def _together(batch: Iterable[Rows]) -> Rows:
    """The rows of several vacancies, by table: what others refer to comes first."""
    together: Rows = {}
    for rows in batch:
        for name in ("texts", "divisions", "vacancies", *rows):
            if name not in together:
                together[name] = []
        for name, of in rows.items():
            together[name] += of
    return together


def _insert(store: Store, rows: Rows) -> None:
    for name, of in rows.items():
        if of:
            columns = [*of[0]]
            marks = ", ".join(f":{column}" for column in columns)
            names = ", ".join(f'"{column}"' for column in columns)
            store.db.conn.executemany(f"INSERT OR IGNORE INTO {name} ({names}) VALUES ({marks})", of)
