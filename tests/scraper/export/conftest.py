"""Databases for exports: the demo's, and small ones whose rows a test writes out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from scraper.export import export
from scraper.store import Store

FIRST_SEEN = "2026-06-10T10:00:00.000Z"
SOURCES = [
    {"id": "osm", "name": "Office of Small Maps", "issuer": "osm", "zone": "Europe/Vienna"},
    {"id": "board", "name": "A board", "issuer": "osm"},
]
# Everything that a page might say to harm whoever opens the file that it ends up in.
HOSTILE = {
    "id": 'osm-1"><script>\r\nEND:VCALENDAR',
    "requisition": "@SUM(1+1)*cmd|' /C calc'!A0",
    "title": "=HYPERLINK(\"http://evil.example\",\"Apply\")<script>alert(1)</script>\x00\x0b\x1b[2J\r\nATTENDEE:me ]]> '); DROP TABLE vacancies; --",
    "organization": '+<img src=x onerror="alert(1)">&\ufffe\u2028',
    "city": "-2+3;\tMons,\\n",
    "telework": "[click](javascript:alert(1)) `rm` <!-- -- > ![x](http://evil.example/t.gif)",
    "contact": "\tme@evil.example",
    "stipend_min": "1", "stipend_max": "1", "stipend_min_number": 1.0, "stipend_max_number": 1.0, "stipend_currency": "\rEUR", "stipend_per": "month", "unpaid": 0,
    "deadline": "2026-06-13T23:59:00+02:00", "deadline_zone": "Europe/Brussels",
    "links": ["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "https://evil.example/\r\nATTENDEE:me", 'https://evil.example/"onclick="alert(1)', "file:///etc/passwd"],
    "duties": ["</script><script>alert(1)</script>", "\x85=1+1"],
    "evidence": [("deadline", "13 June\x00</content> at 23.59”\r\nATTACH:x")],
    "notes": [("deadline", "ambiguous", "<b>or</b>\r\n14 June")],
    "info_sessions": [{"at": "2026-06-03T14:00:00+02:00", "zone": "Europe/Brussels", "url": "javascript:alert(1)"}],
}  # fmt: skip

Made = Callable[..., Path]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Makes vacancies.db of vacancies, each its columns and its lists: plain items as text, links as addresses."""

    def make(*vacancies: dict[str, Any]) -> Path:
        path = tmp_path / "vacancies.db"
        with closing(Store(path)) as store, store.db.atomic():
            store.db.execute("PRAGMA defer_foreign_keys = ON")
            store.prepare("form", "made for a test", SOURCES)
            for vacancy in vacancies:
                _insert(store, {"id": "osm-7", **vacancy})
            store.complete()
        return path

    return make


def _insert(store: Store, vacancy: dict[str, Any]) -> None:
    lists = {name: vacancy.pop(name) for name in list(vacancy) if isinstance(vacancy[name], list)}
    months = {"start_months": json.dumps(lists.pop("start_months", []))}
    kinds = {"employment_type": json.dumps(lists.pop("employment_type", []))}
    defaults = {"title": "Intern", "issuer": "osm", "first_seen": FIRST_SEEN, "text_hash": "0", **months, **kinds}
    store.db.table("texts").insert({"vacancy_id": vacancy["id"], "text": ""})
    division = vacancy.pop("division", None)
    if division:
        store.db.table("divisions").insert({"id": "osm-division", "issuer": "osm", **division}, ignore=True)
        vacancy["division_id"] = "osm-division"
    store.db.table("vacancies").insert({**defaults, **vacancy})
    for name, items in lists.items():
        rows = [{"vacancy_id": vacancy["id"], **row} for row in _rows_of(name, items)]
        store.db.table(name).insert_all(rows)


def _rows_of(name: str, items: list[Any]) -> list[dict[str, Any]]:
    if name == "links":
        links = [item if isinstance(item, dict) else {"url": item} for item in items]
        return [{"source_id": "osm", "first_seen": FIRST_SEEN, **link} for link in links]
    if name == "evidence":
        return [
            {"field": field, "item": 0, "position": at, "start": 0, "end": 0, "exact": exact}
            for at, (field, exact) in enumerate(items)
        ]
    if name == "notes":
        said = [dict(zip(("field", "code", "message"), note, strict=True)) for note in items]
        return [{"position": at, **note} for at, note in enumerate(said)]
    return [{"position": at, **(item if isinstance(item, dict) else {"text": item})} for at, item in enumerate(items)]


@pytest.fixture
def exported() -> Callable[..., bytes]:
    """`exported(database, format, where)`: the whole of a file."""
    return lambda *asked, **options: b"".join(export(*asked, **options))


@pytest.fixture
def demo(demo_folder: Path) -> Path:
    """The demo's vacancies.db, not to be written."""
    return demo_folder / "vacancies.db"


@pytest.fixture
def hostile(made: Made) -> Path:
    return made(HOSTILE)


@pytest.fixture
def changed(made: Made) -> Path:
    """Two vacancies, of which one has changed twice."""
    database = made({"id": "osm-7"}, {"id": "osm-8", "title": "Surveyor"})
    add_changes(
        database,
        ("osm-7", "title", "Trainee", "Intern", "2026-06-11T10:00:00.000Z"),
        ("osm-7", "deadline", "2026-06-13", None, "2026-06-12T10:00:00.000Z"),
    )
    return database


def add_changes(database: Path, *changes: tuple[str | None, ...]) -> None:
    columns = "vacancy_id, field, old, new, seen_at"
    with closing(sqlite3.connect(database)) as db, db:
        db.execute(f"CREATE TABLE IF NOT EXISTS changes ({columns}, fetch_before, fetch_after)")
        db.executemany(f"INSERT INTO changes ({columns}) VALUES (?, ?, ?, ?, ?)", changes)
