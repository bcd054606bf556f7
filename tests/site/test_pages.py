"""What the pages show, of the demo's three scrapes."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from scraper.site._query import canned
from scraper.tables import TABLES, VIEWS
from tests.site.conftest import Rows, page, said, serving

SEARCHED = ("cyber", 'he"llo', "NATO's", "a OR", "*", "(", "Łódź", "")


# ------------------------------------------------------------------------------------------ home


def test_home_says_what_closes_next(site: httpx.Client, sql: Rows) -> None:
    home = page(site, "/")
    soonest = sql("SELECT title FROM open_vacancies WHERE deadline IS NOT NULL LIMIT 10")
    assert said(home, ".next a") == [row["title"] for row in soonest]
    assert said(home, ".next .days")[0] in ("today or tomorrow", "in 1 day", "in 2 days")
    assert said(home, "#content > p") == [
        "25 open of 26 known. Every value comes with the words of the page that say it."
    ]


def test_home_says_what_the_last_run_brought(site: httpx.Client) -> None:
    words = said(page(site, "/"), "section[aria-labelledby=new]")[0]
    assert "Nothing new." in words
    assert "Pay: pays 1477.30 EUR a month → pays 1512.00 EUR a month" in words
    assert "Status: open → closed" in words


def test_home_says_how_the_sources_are(site: httpx.Client) -> None:
    home = page(site, "/")
    assert said(home, "section[aria-labelledby=sources] .health") == ["well", "well"]
    assert "26 listed" in said(home, "section[aria-labelledby=sources] li")[0]


def test_home_says_what_is_new_and_what_wants_a_look(copied: Path) -> None:
    _change(
        copied,
        "UPDATE vacancies SET first_seen = (SELECT max(started_at) FROM runs) WHERE id = 'demo-260101'",
        "UPDATE run_sources SET outcome = 'blocked', reason = 'asks for a sign-in' WHERE run_id = 3 AND source_id = 'demo'",
    )
    with serving(copied) as client:
        home = page(client, "/")
    assert "NATO Internship - Political Affairs" in said(home, "section[aria-labelledby=new] li")[0]
    assert said(home, "section[aria-labelledby=sources] .health") == ["wants a look", "well"]
    assert "asks for a sign-in" in said(home, "section[aria-labelledby=sources]")[0]


def test_home_says_that_a_source_is_held_back(copied: Path) -> None:
    _change(
        copied, "INSERT INTO check_results VALUES (3, 0, 'demo', 'fields', 'alarm', 'deadline is stated in 0 of 26')"
    )
    with serving(copied) as client:
        home = page(client, "/")
    assert said(home, "section[aria-labelledby=sources] .health") == ["wants a look", "well"]
    assert re.search(
        r"held back since \d{4}-\d\d-\d\d: deadline is stated in 0 of 26",
        said(home, "section[aria-labelledby=sources]")[0],
    )


def test_home_of_a_database_with_nothing_in_it(copied: Path) -> None:
    tables = [name for name in TABLES if name not in ("sources", "meta")]
    _change(copied, *(f"DELETE FROM {name}" for name in reversed(tables)))
    with serving(copied) as client:
        assert "No open vacancy states a deadline" in page(client, "/").body.text()
        assert page(client, "/vacancies/-/plots").body.text().count("Nothing to draw yet.") == 5


# ------------------------------------------------------------------------------------------ the list of vacancies


def test_postings_can_be_chosen_from(site: httpx.Client, sql: Rows) -> None:
    shown = page(site, "/vacancies/postings", status="open", country="IT")
    titles = [row["title"] for row in sql("SELECT title FROM postings WHERE status = 'open' AND country = 'IT'")]
    assert said(shown, "td[data-label=vacancy]") == titles
    headings = said(shown, ".facets h2")
    assert headings == ["status", "organization", "country", "start months", "paid", "division"]
    assert said(shown, ".chosen") == ["open ✕ chosen, leave it out", "IT ✕ chosen, leave it out"]


def test_postings_that_start_in_a_month(site: httpx.Client, sql: Rows) -> None:
    (month,) = sql("SELECT month FROM start_month_options GROUP BY 1 ORDER BY count(*) LIMIT 1")
    shown = page(site, "/vacancies/postings", start_months__arraycontains=month["month"])
    expected = sql("SELECT count(*) AS n FROM start_month_options WHERE month = ?", month["month"])[0]["n"]
    assert len(said(shown, "td[data-label=vacancy]")) == expected > 0


@pytest.mark.parametrize("table", ["postings", "vacancies"])
def test_months_are_counted_once_a_vacancy(copied: Path, table: str) -> None:
    _change(copied, """UPDATE vacancies SET start_months = '["2027-03", "2027-03", "--09"]' WHERE id = 'demo-260101'""")
    asked = {"_facet_size": "max", "_facet_array": "start_months"}
    with serving(copied) as client:
        found = client.get(f"/vacancies/{table}.json", params=asked).json()["facet_results"].values()
    counted = {facet["type"]: {value["value"]: value["count"] for value in facet["results"]} for facet in found}
    assert counted["list"] == counted["array"]
    assert counted["list"]["--09"] > 0


@pytest.mark.parametrize("table", ["postings", "evidence"])
def test_no_address_names_the_columns_of_a_facet_of_lists(site: httpx.Client, table: str) -> None:
    answer = site.get(f"/vacancies/{table}.json", params={"_facet_list": "no such column"})
    assert answer.status_code == 200
    assert "no such column" not in answer.json()["facet_results"]


def test_postings_are_sorted(site: httpx.Client, sql: Rows) -> None:
    titles = [row["title"] for row in sql("SELECT title FROM postings ORDER BY title DESC")]
    shown = page(site, "/vacancies/postings", _sort_desc="title")
    assert [words.removesuffix(" closed") for words in said(shown, "td[data-label=vacancy]")] == titles
    assert [node.attributes["aria-sort"] for node in shown.css("th[aria-sort]")] == ["descending"]


def test_postings_are_searched_in_titles_and_texts(site: httpx.Client, sql: Rows) -> None:
    found = sql("SELECT vacancy_id FROM texts WHERE text LIKE '%cyber%' AND vacancy_id IN (SELECT id FROM vacancies)")
    shown = page(site, "/vacancies/postings", _search="cyber")
    assert 0 < len(said(shown, "td[data-label=vacancy]")) <= len(found)
    assert shown.css_first("#search").attributes["value"] == "cyber"
    assert 'search matches "cyber"' in shown.body.text()


@pytest.mark.parametrize("words", SEARCHED)
def test_any_words_can_be_searched_for(site: httpx.Client, words: str) -> None:
    page(site, "/vacancies/postings", _search=words)


def test_search_keeps_what_was_chosen(site: httpx.Client) -> None:
    form = page(site, "/vacancies/postings", status="open", _sort="title").css("form.search input[type=hidden]")
    assert {(field.attributes["name"], field.attributes["value"]) for field in form} == {
        ("status", "open"),
        ("_sort", "title"),
    }


# ------------------------------------------------------------------------------------------ sources, programmes, all


def test_a_source_has_its_runs(site: httpx.Client) -> None:
    shown = page(site, "/vacancies/sources/demo")
    assert [words.split()[0] for words in said(shown, "td[data-label=outcome]")] == ["ok", "unchanged", "ok"]
    assert said(shown, "td[data-label=new]") == ["0", "0", "26"]
    assert len(said(shown, "h2 ~ ul li")) == 25


def test_a_source_that_was_never_asked(site: httpx.Client) -> None:
    assert "It was not asked yet." in page(site, "/vacancies/sources/undp").body.text()


def test_a_programme_has_its_rules_beside_its_text(site: httpx.Client, sql: Rows) -> None:
    (row,) = sql("SELECT id, text FROM programmes JOIN texts ON vacancy_id = id")
    shown = page(site, f"/vacancies/programmes/{row['id']}")
    assert dict(zip(said(shown, "dt"), said(shown, "dd"), strict=True))["Assessment days"] == "14 words"
    ids = {node.attributes["id"] for node in shown.css("[id]")}
    links = {node.attributes["href"][1:] for node in shown.css("a.words")}
    assert links
    assert links <= ids


@pytest.mark.parametrize("name", [*TABLES, *VIEWS])
def test_every_table_and_view_has_its_page(site: httpx.Client, name: str) -> None:
    assert said(page(site, f"/vacancies/{name}"), "h1") == [name]


@pytest.mark.parametrize("name", canned())
def test_every_question_can_be_asked_as_it_stands(site: httpx.Client, name: str) -> None:
    shown = page(site, f"/vacancies/{name}")
    assert said(shown, "h1") == [canned()[name]["title"]]
    assert not shown.css(".message")


ASKED = {
    "closing_within": {"days": "60"},
    "starting_in": {"month": "--03"},
    "paying_at_least": {"amount": "1400"},
    "asking_for": {"competency": "TEAM"},
    "new_since": {"date": "2020-01-01"},
    "changed_deadlines": {},
    "differs_from_programme": {},
    "who_hires_most": {},
}


@pytest.mark.parametrize("name", ASKED)
def test_every_question_has_an_answer(site: httpx.Client, name: str) -> None:
    shown = page(site, f"/vacancies/{name}", **ASKED[name])
    assert said(shown, "tbody tr")
    if name != "who_hires_most":
        assert shown.css("td[data-label=title] a[href^='/vacancies/vacancies/demo-']")


def test_pay_is_compared_as_numbers(site: httpx.Client) -> None:
    shown = page(site, "/vacancies/paying_at_least", amount="1478", currency="eur")
    assert said(shown, "td[data-label=stipend]") == ["1512.00"]


@pytest.mark.parametrize(
    "path", ["/vacancies/vacancies/nobody", "/vacancies/sources/nobody", "/vacancies/no_table", "/no"]
)
def test_what_is_not_there_is_404(site: httpx.Client, path: str) -> None:
    assert said(page(site, path, 404), "main a")


def _change(data: Path, *statements: str) -> None:
    with closing(sqlite3.connect(data / "vacancies.db")) as db, db:
        for statement in statements:
            db.execute(statement)
