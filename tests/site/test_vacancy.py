"""A vacancy's page: every value leads to its words, and every word that was read to its value."""

from __future__ import annotations

import re

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser

from scraper.site._vacancy import value_of, words_of
from tests.site.conftest import Rows, page, said


@pytest.fixture(scope="module")
def pages(site: httpx.Client, sql: Rows) -> dict[str, LexborHTMLParser]:
    return {row["id"]: page(site, f"/vacancies/vacancies/{row['id']}") for row in sql("SELECT id FROM vacancies")}


def test_ids_stand_once(pages: dict[str, LexborHTMLParser]) -> None:
    for shown in pages.values():
        ids = [node.attributes["id"] for node in shown.css("[id]")]
        assert len(ids) == len(set(ids))


def test_every_link_within_a_page_leads_somewhere(pages: dict[str, LexborHTMLParser]) -> None:
    for shown in pages.values():
        ids = {node.attributes["id"] for node in shown.css("[id]")}
        assert {link.attributes["href"][1:] for link in shown.css("a[href^='#']")} <= ids


def test_every_value_leads_to_its_words_and_back(pages: dict[str, LexborHTMLParser], sql: Rows) -> None:
    for id, shown in pages.items():
        to_words = {link.attributes["href"][1:] for link in shown.css("a.words")}
        back = {link.attributes["href"][1:] for link in shown.css("a.of")}
        for row in sql("SELECT field, item FROM evidence WHERE vacancy_id = ?", id):
            assert words_of(row["field"], row["item"]) in to_words
            assert value_of(row["field"], row["item"]) in back


def test_the_marked_words_are_the_evidence(pages: dict[str, LexborHTMLParser], sql: Rows) -> None:
    for id, shown in pages.items():
        evidence = sql("SELECT * FROM evidence WHERE vacancy_id = ?", id)
        _without(shown, ".of")
        for row in evidence:
            mark = shown.css_first(f"mark#{words_of(row['field'], row['item'], row['position'])}")
            assert row["exact"].startswith(mark.text())
        assert any(
            shown.css_first(f"mark#{words_of(row['field'], row['item'], row['position'])}").text() == row["exact"]
            for row in evidence
        )


def test_the_text_is_whole(pages: dict[str, LexborHTMLParser], sql: Rows) -> None:
    for id, shown in pages.items():
        _without(shown, ".of")
        (row,) = sql("SELECT text FROM texts WHERE vacancy_id = ?", id)
        assert shown.css_first(".text").text() == row["text"]


def test_every_field_with_evidence_is_shown(pages: dict[str, LexborHTMLParser], sql: Rows) -> None:
    for id, shown in pages.items():
        fields = {row["field"] for row in sql("SELECT DISTINCT field FROM evidence WHERE vacancy_id = ?", id)}
        missing = {field for field in fields - {"title"} if not shown.css_first(f"#field-{field} [id^='value-']")}
        assert missing == set()


def test_values_are_said_in_words(pages: dict[str, LexborHTMLParser]) -> None:
    facts = _facts(pages["demo-260101"])
    assert facts["Pay"] == "1286.09 EUR a month"
    assert facts["Duration"] == "6 months"
    assert facts["Location"] == "Brussels, Belgium"
    assert facts["Kind"] == "intern full-time"
    assert re.fullmatch(r"\d+ \w+ \d{4}, 23:59 \(Europe/Brussels\)", facts["Deadline"])
    assert "Not stated: " in pages["demo-260101"].body.text()


def test_what_differs_from_the_programme_stands_with_the_field(site: httpx.Client) -> None:
    shown = page(site, "/vacancies/vacancies/demo-260101")
    (note,) = said(shown, "#field-deadline .note")
    assert note.startswith("Not as its programme says “April … May”")
    programme = shown.css_first("#field-deadline .note a").attributes["href"]
    assert "Frequently Asked Questions" in said(page(site, programme), "h1")[0]


def test_a_note_stands_with_its_field_and_leads_to_its_words(site: httpx.Client, sql: Rows) -> None:
    note = sql("SELECT * FROM notes WHERE field = 'deadline' LIMIT 1")[0]
    shown = page(site, f"/vacancies/vacancies/{note['vacancy_id']}")
    assert note["message"] in said(shown, "#field-deadline .note")[0]
    assert shown.css_first(f"mark#words-note-{note['position']}")


def test_history_and_addresses(site: httpx.Client, sql: Rows) -> None:
    shown = page(site, "/vacancies/vacancies/demo-260163")
    assert "Pay pays 1477.30 EUR a month → pays 1512.00 EUR a month" in shown.body.text()
    urls = {row["url"] for row in sql("SELECT url FROM links WHERE vacancy_id = 'demo-260163'")}
    assert {link.attributes["href"] for link in shown.css("a.button")} == urls


def _facts(shown: LexborHTMLParser) -> dict[str, str]:
    _without(shown, ".words, .note")
    return dict(zip(said(shown, ".facts dt"), said(shown, ".facts dd"), strict=True))


def _without(shown: LexborHTMLParser, selector: str) -> None:
    for node in shown.css(selector):
        node.decompose()
