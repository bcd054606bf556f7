"""Personio, against its replica: over HTTP, from a cassette, and as a client that ignores its rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.pages import postings
from scraper.demo.server import serving
from scraper.exchange import ShapeChanged
from scraper.platforms import personio
from tests.scraper.platforms.crawling import crawling, page
from tests.sites.personio import Site, source

HOME = source("http://jobs.example")
FEED = "<workzag-jobs><position>{}</position></workzag-jobs>"
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
) + FEED.format("<id>7</id><name>&c;</name>")
SECRET = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + FEED.format("<id>7</id><name>&a;</name>")

# ------------------------------------------------------------------------------------------ the careful client


def test_all_are_found_and_read_and_stay_as_they_are() -> None:
    with serving(Site()) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 20, 20, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 20, 20)
        assert crawl.asked() == ["/xml?language=en", "/xml?language=fr"] * 2
        assert crawl.listed()["6081"] == f"{site.url}/job/6081"


@pytest.mark.vcr
def test_a_recorded_crawl(recorded_from: Callable[[Any], str]) -> None:
    with crawling(source(recorded_from(Site(4, french=frozenset({"260178"}))), 4)) as crawl:
        assert (crawl().outcome, len(crawl.listed())) == ("ok", 4)


@pytest.mark.parametrize("languages", [("en", "fr"), ("fr", "en")])
def test_a_notice_is_taken_in_the_language_that_it_is_in(languages: tuple[str, ...]) -> None:
    with serving(Site()) as site:
        held = everything(site.url, languages)
    assert len(held) == 20
    assert all("About the post" in text for text in held.values())


def test_without_its_language_a_position_is_without_its_notice() -> None:
    with serving(Site()) as site:
        held = everything(site.url, ("en",))
    assert [key for key, text in held.items() if "About the post" not in text] == ["6054"]


def everything(url: str, languages: tuple[str, ...]) -> dict[str, str]:
    def ask(request: Any, reads: Any, lasting: Any) -> Any:
        return reads(page(httpx.get(request.url).content))

    listed = personio.lists(source(url, languages=languages), ask)
    return {item.key: postings(item.held or b"")[0].text for item in listed}


def test_a_tenant_without_a_feed_is_said() -> None:
    with serving(Site(feeds=False)) as site, crawling(source(site.url)) as crawl:
        tally = crawl()
    said = f"{site.url}/product/recruiting: no feed of positions in the answer (newer tenants have none)"
    assert (tally.outcome, tally.found, tally.reason) == ("shape", 0, said)


# ------------------------------------------------------------------------------------------ a careless client


@pytest.fixture
def careless() -> Iterator[httpx.Client]:
    with serving(Site()) as site, httpx.Client(base_url=site.url) as client:
        yield client


def position(feed: str, id: int) -> str:
    return next(part for part in feed.split("<position>") if part.startswith(f"<id>{id}</id>"))


@pytest.mark.parametrize(("language", "there"), [("en", False), ("fr", True), ("de", False)])
def test_in_another_language_the_position_is_there_and_its_notice_is_not(
    careless: httpx.Client, language: str, there: bool
) -> None:
    found = position(careless.get(f"/xml?language={language}").text, 6054)
    assert "<name>STAGE OTAN - Service des langues" in found
    assert ("<jobDescription>" in found) is there


def test_the_first_name_in_a_position_may_be_that_of_a_part(careless: httpx.Client) -> None:
    found = position(careless.get("/xml").text, 6081)
    assert found.count("<name>") > 3
    assert postings(careless.get("/xml").content)[0].text.startswith("Title: Service Design Internship")


def test_a_notice_is_no_xml(careless: httpx.Client) -> None:
    assert "<![CDATA[\n<p>When a printer" in careless.get("/xml").text


def test_a_site_without_a_feed_answers_all_the_same() -> None:
    with serving(Site(feeds=False)) as site:
        assert httpx.get(f"{site.url}/xml", follow_redirects=True).status_code == 200


# ------------------------------------------------------------------------------------------ shapes

DAMAGED = "no feed of positions in the answer (the feed is damaged, or declares a document type)"
NONE = "no feed of positions in the answer (newer tenants have none)"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", NONE),
        ("{}", NONE),
        ("<!DOCTYPE html><html><p>Hire with less paper</html>", NONE),
        ("<positions><position><id>7</id></position></positions>", NONE),
        ("<workzag-jobs><position>", DAMAGED),
        (FEED.format("<id>7</id><name>A & B</name>"), DAMAGED),
        (FEED.format("<name>&copy;</name>"), DAMAGED),
        (BOMB, DAMAGED),
        (SECRET, DAMAGED),
        ("<!-- <workzag-jobs> -->" + BOMB, DAMAGED),
        (FEED.format("<name>Intern</name>"), "a posting without its id"),
        (FEED.format("<id> </id>"), "a posting without its id"),
        (FEED.format("<id>7<b/></id>").replace("7", "a b"), "posting a b without its address"),
        (FEED.format("<id>7</id>" + "<b>" * 5000 + "</b>" * 5000), "a position too deep to hold"),
    ],
)
def test_an_answer_of_another_form_is_said(body: str, said: str) -> None:
    with pytest.raises(ShapeChanged) as changed:
        personio._told(HOME, page(body))
    assert str(changed.value) == f"http://jobs.example/x: {said}"


@pytest.mark.parametrize(
    "feed",
    [
        FEED,
        "\ufeff" + FEED,
        '<?xml version="1.0" encoding="UTF-8"?>\n<!-- of today -->\n' + FEED,
        FEED.replace("<position>", '<position lang="en">').replace("<workzag-jobs>", "\n<workzag-jobs >"),
        FEED.replace("{}", "{}<name>\x0bIntern</name>"),
    ],
)
def test_a_feed_may_begin_in_several_ways(feed: str) -> None:
    ((told, posting),) = personio._told(HOME, page(feed.format("<id>7</id>")))
    assert (told, posting.key, posting.url) == (False, "7", "http://jobs.example/job/7")


def test_an_empty_feed_is_a_feed() -> None:
    assert personio._told(HOME, page("<workzag-jobs></workzag-jobs>")) == []


@given(
    st.binary() | st.text().map(lambda text: FEED.format(f"<id>7</id><name>{text}</name>").encode("utf-8", "replace"))
)
def test_any_bytes_are_a_feed_or_of_another_form(body: bytes) -> None:
    with suppress(ShapeChanged):
        personio._told(HOME, page(body))
