"""Lever, against its replica: over HTTP, from a cassette, and as a client that ignores its rules."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from typing import Any

import httpx
import pytest
from hypothesis import given

from parsers.pages import postings
from scraper.demo.server import serving
from scraper.exchange import ShapeChanged
from scraper.platforms import lever
from tests.scraper.platforms.crawling import crawling, page
from tests.scraper.platforms.shapes import any_json, bodies, deep
from tests.sites.lever import SITE, Site, source

POSTING = {"id": "a-1", "text": "Intern", "hostedUrl": "https://a.example/1", "description": "<p>Maps.</p>"}


def unhurried() -> Callable[[], float]:
    """A clock on which a second passes between any two requests."""
    return count().__next__


# ------------------------------------------------------------------------------------------ the careful client


def test_all_are_found_and_read_and_stay_as_they_are() -> None:
    """At the pace that Lever asks for."""
    with serving(Site()) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 7, 7, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 7, 7)
        skips = [0, 4, 7]  # four at once, whatever is asked for; the end is an empty page
        assert crawl.asked() == [f"{SITE}?mode=json&skip={skip}&limit=100" for skip in skips * 2]
        address = crawl.listed()["00000000-0000-4000-8000-000000006081"]
        assert address == f"{site.url}/nato/00000000-0000-4000-8000-000000006081"


@pytest.mark.vcr
def test_a_recorded_crawl(recorded_from: Callable[[Any], str]) -> None:
    with crawling(source(recorded_from(Site(6, clock=unhurried())), 6, pace=0)) as crawl:
        assert (crawl().outcome, len(crawl.listed())) == ("ok", 6)


def test_the_other_region_is_another_site() -> None:
    with serving(Site()) as site, crawling(source(f"{site.url}/eu")) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.found) == ("refused", 0)


def test_a_posting_that_comes_up_again_is_one() -> None:
    parts = {0: [POSTING, {**POSTING, "id": "a-2"}], 2: [{**POSTING, "id": "a-2"}, {**POSTING, "id": "a-3"}]}

    def ask(request: Any, reads: Any, lasting: Any) -> Any:
        return reads(page(json.dumps(parts.get(int(httpx.URL(request.url).params["skip"]), []))))

    assert [posting.key for posting in lever.lists(source("http://a.example"), ask)] == ["a-1", "a-2", "a-3"]


def test_a_site_that_gives_the_same_for_ever_comes_to_an_end() -> None:
    asked: list[str] = []

    def ask(request: Any, reads: Any, lasting: Any) -> Any:
        asked.append(request.url)
        return reads(page(json.dumps([POSTING])))

    assert len(list(lever.lists(source("http://a.example"), ask))) == 1
    assert len(asked) == 2


# ------------------------------------------------------------------------------------------ a careless client


@pytest.fixture
def careless() -> Iterator[httpx.Client]:
    with serving(Site(clock=unhurried())) as site, httpx.Client(base_url=site.url) as client:
        yield client


def test_a_third_request_within_a_second_is_refused() -> None:
    with serving(Site(clock=lambda: 0)) as site, httpx.Client() as client:
        statuses = [client.get(f"{site.url}{SITE}?mode=json").status_code for _ in range(3)]
    assert statuses == [200, 200, 429]


def test_without_a_mode_the_list_is_html(careless: httpx.Client) -> None:
    assert careless.get(SITE).text.startswith("<div class='lever'>")
    assert careless.get(f"{SITE}?mode=html", headers={"Accept": "text/html"}).text.startswith("<div class='lever'>")


def test_the_first_page_is_not_the_list(careless: httpx.Client) -> None:
    pages = [careless.get(f"{SITE}?mode=json&skip={skip}&limit=100").json() for skip in (0, 4, 7)]
    assert [len(page) for page in pages] == [4, 3, 0]


def test_a_page_that_is_no_list_long_is_not_the_last(careless: httpx.Client) -> None:
    """It gives fewer than it is asked for: a page that is not full is no end."""
    assert len(careless.get(f"{SITE}?mode=json&skip=0&limit=100").json()) < 7


def test_the_lists_of_a_notice_are_items_without_a_list(careless: httpx.Client) -> None:
    (posting, *_) = careless.get(f"{SITE}?mode=json").json()
    assert not any("<ul" in part["content"] for part in posting["lists"])
    (read,) = postings(json.dumps(posting).encode())
    assert "What you will do\n\n- You will:\n- sit with users for a day" in read.text


def test_what_is_created_is_not_yet_posted(careless: httpx.Client) -> None:
    (posting, *_) = careless.get(f"{SITE}?mode=json").json()
    assert posting["createdAt"] == 1_780_000_000_000  # thousandths of a second
    assert "Posted" not in postings(json.dumps(posting).encode())[0].text


@pytest.mark.parametrize("address", ["/00000000-0000-4000-8000-000000000001", "-eu"])
def test_what_is_not_there_is_not_found(careless: httpx.Client, address: str) -> None:
    assert careless.get(f"{SITE}{address}").status_code == 404


# ------------------------------------------------------------------------------------------ shapes


def part(answer: object) -> lever.Part:
    return lever._part(page(json.dumps(answer)))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("<div class='lever'></div>", "the answer is not JSON"),
        ("", "the answer is not JSON"),
        (deep("", ""), "the answer is not JSON"),
        ('{"ok": false, "error": "Document not found"}', "no list of postings in the answer"),
        ("null", "no list of postings in the answer"),
        ("[7]", "no list of postings in the answer"),
        ('[{"id": "a-1"}]', "a posting without its text"),
        ('[{"text": "Intern"}]', "a posting without its id"),
        ('[{"text": "Intern", "id": "a-1"}]', "posting a-1 without its address"),
    ],
)
def test_an_answer_of_another_form_is_said(answer: str, said: str) -> None:
    with pytest.raises(ShapeChanged) as changed:
        lever._part(page(answer))
    assert str(changed.value) == f"http://jobs.example/x: {said}"


@pytest.mark.parametrize("posting", bodies(POSTING, "id", "text", "hostedUrl"))
def test_a_posting_of_another_form_is_said(posting: dict[str, Any]) -> None:
    with pytest.raises(ShapeChanged, match=r"a posting without|posting a-1 without"):
        part([posting])


@given(any_json(*POSTING), any_json(*POSTING))
def test_any_json_is_a_list_or_of_another_form(whole: object, posting: object) -> None:
    for value in (whole, [posting], [POSTING, posting]):
        with suppress(ShapeChanged):
            part(value)
