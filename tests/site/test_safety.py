"""What pages say is text, whatever it looks like; and nobody writes through the site."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser

from scraper.site._headers import POLICY
from scraper.site._query import canned
from scraper.tables import TABLES, VIEWS
from tests.site.conftest import asked, page, serving
from tests.site.test_pages import ASKED

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"
HOSTILE = (
    f"""{SCRIPT}"' onmouseover='alert(3)' [a](javascript:alert(4)) =1+1 {{{{ 7*7 }}}} '; DROP TABLE vacancies; --"""
)
LINK = "javascript:alert(5)"
ID = "demo-260101"


@pytest.fixture(scope="module")
def hostile_data(demo_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's database with a hostile word in every text of every row, and hostile addresses."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "vacancies.db").write_bytes((demo_data / "vacancies.db").read_bytes())
    kept = {"deadline", "deadline_zone", "deadline_utc", "start_months", "employment_type", "first_seen", "started_at"}
    kept |= {
        "gone_since",
        "closed_at",
        "seen_at",
        "outcome",
        "field",
        "currency",
        "rule",
        "verdict",
        "country",
        "required",
    }
    kept |= {"at", "zone", "finished_at", "issuer", "stipend_min", "stipend_max", "language"}
    with closing(sqlite3.connect(folder / "vacancies.db")) as db, db:
        for name, form in TABLES.items():
            keys = {form.pk} if isinstance(form.pk, str) else set(form.pk)
            for column, kind in form.columns.items():
                if kind is str and column not in kept | keys | set(form.foreign_keys):
                    db.execute(f'UPDATE {name} SET "{column}" = ?', [LINK if column == "url" else HOSTILE])
        db.execute("UPDATE links SET url = ? || rowid", [LINK])
        db.execute("UPDATE vacancies SET id = ? WHERE id = 'demo-260104'", [HOSTILE])
        for name, form in TABLES.items():
            if "vacancy_id" in form.columns:
                db.execute(f"UPDATE {name} SET vacancy_id = ? WHERE vacancy_id = 'demo-260104'", [HOSTILE])
    return folder


@pytest.fixture(scope="module")
def hostile(hostile_data: Path) -> Iterator[httpx.Client]:
    with serving(hostile_data) as client:
        yield client


PAGES = [
    "/",
    "/vacancies",
    "/vacancies/-/plots",
    "/vacancies/postings?status=open",
    "/vacancies/postings?_search=alert",
    f"/vacancies/vacancies/{ID}",
    "/vacancies/sources/demo",
    *(f"/vacancies/{name}" for name in (*TABLES, *VIEWS)),
    *(f"/vacancies/{name}?{httpx.QueryParams(ASKED.get(name, {}))}" for name in canned()),
    "/vacancies?" + str(httpx.QueryParams({"sql": f"SELECT title, '{SCRIPT}' AS \"<b>{SCRIPT}\" FROM vacancies"})),
]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path[:60])
def test_what_a_page_says_is_text(hostile: httpx.Client, path: str) -> None:
    harmless(page(hostile, path))


@pytest.mark.parametrize(
    "path",
    [
        f"/{SCRIPT}",
        f"/vacancies/vacancies/{SCRIPT}",
        f"/vacancies?sql={SCRIPT}",
        f"/vacancies/postings?_search={SCRIPT}",
    ],
)
def test_what_is_asked_for_is_text(hostile: httpx.Client, path: str) -> None:
    harmless(LexborHTMLParser(hostile.get(path).text))


def test_a_hostile_page_is_shown_in_full_and_linked(hostile: httpx.Client) -> None:
    shown = page(hostile, f"/vacancies/vacancies/{ID}")
    for name in shown.css(".of"):
        name.decompose()
    assert shown.css_first(".text").text() == HOSTILE
    assert LINK in shown.css_first("main code").text()
    link = page(hostile, "/vacancies/postings").css("td[data-label=vacancy] a")
    odd = [node.attributes["href"] for node in link if "demo-" not in node.attributes["href"]]
    harmless(page(hostile, odd[0]))


def harmless(shown: LexborHTMLParser) -> None:
    """No element, attribute or address that the hostile words could have made."""
    assert shown.css("script, img, iframe, object, base, b") == []
    for node in shown.css("*"):
        attributes = {name: value or "" for name, value in node.attributes.items()}
        assert not [name for name in attributes if name.startswith("on")]
        for name in ("href", "src", "action"):
            assert re.match(r"(https?://|/|#|\?|$)", attributes.get(name, "")), attributes
    assert "49" not in [words.strip() for words in shown.body.text().split()[:50]]


# ------------------------------------------------------------------------------------------ headers


@pytest.mark.parametrize("path", ["/", "/vacancies/-/export.csv", "/nothing", "/assets/site.css", "/vacancies.json"])
def test_every_answer_forbids_scripts(site: httpx.Client, path: str) -> None:
    headers = site.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert "script" not in POLICY
    assert headers["x-content-type-options"] == "nosniff"


def test_no_page_needs_what_is_elsewhere(site: httpx.Client) -> None:
    for path in ("/", "/vacancies/-/plots", f"/vacancies/vacancies/{ID}"):
        loaded = page(site, path).css("link[rel=stylesheet], link[rel=icon], img, script")
        assert {node.attributes["href"] for node in loaded} == {"/assets/site.css", "/assets/icon.svg"}


# ------------------------------------------------------------------------------------------ read-only


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM vacancies",
        "INSERT INTO meta VALUES ('a', 'b')",
        "DROP TABLE vacancies",
        "ATTACH 'archive.db' AS archive",
        "PRAGMA journal_mode = WAL",
        "WITH gone AS (SELECT 1) DELETE FROM vacancies",
        "SELECT load_extension('x')",
        "SELECT * FROM vacancies; DELETE FROM vacancies",
    ],
)
def test_nothing_is_written(site: httpx.Client, demo_data: Path, sql: str) -> None:
    before = (demo_data / "vacancies.db").read_bytes()
    answer = site.get("/vacancies.json", params={"sql": sql})
    assert answer.status_code == 400
    assert (demo_data / "vacancies.db").read_bytes() == before


def test_a_question_may_take_only_so_long(site: httpx.Client) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    assert "interrupted" in site.get("/vacancies.json", params={"sql": endless}).text.lower()


def test_the_archive_is_not_served(site: httpx.Client, demo_data: Path) -> None:
    assert (demo_data / "archive.db").exists()
    assert [name for name in site.get("/.json").json() if not name.startswith("_")] == ["vacancies"]
    for path in ("/archive", "/archive.db", "/vacancies.db", "/assets/../metadata.yaml", "/assets/%2e%2e/__init__.py"):
        assert site.get(path).status_code in (403, 404)


def test_what_the_database_says_next_is_seen_at_once(copied: Path) -> None:
    """Rows are written into the file while it is served."""
    with serving(copied) as client:
        page(client, "/")
        with closing(sqlite3.connect(copied / "vacancies.db")) as db, db:
            db.execute("UPDATE vacancies SET title = 'Only now' WHERE id = ?", [ID])
        assert (
            asked(copied / "vacancies.db", "SELECT count(*) AS n FROM vacancies WHERE title = 'Only now'")[0]["n"] == 1
        )
        assert "Only now" in page(client, f"/vacancies/vacancies/{ID}").css_first("h1").text()
