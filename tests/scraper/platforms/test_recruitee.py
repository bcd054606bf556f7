"""Recruitee, against its replica: over HTTP, from a cassette, and as a client that ignores its rules."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import httpx
import pytest
from hypothesis import given

from parsers.pages import postings
from scraper.demo.server import serving
from scraper.exchange import ShapeChanged
from scraper.platforms import recruitee
from tests.scraper.platforms.crawling import crawling, page
from tests.scraper.platforms.shapes import any_json, bodies, deep
from tests.sites.recruitee import CLOSES, Site, source

OFFER = {"id": 7, "careers_url": "https://a.example/o/7", "description": "<p>Maps.</p>"}

# ------------------------------------------------------------------------------------------ the careful client


def test_all_are_found_and_read_and_stay_as_they_are() -> None:
    with serving(Site()) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 12, 12, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 12, 12)
        assert crawl.asked() == ["/api/offers", "/api/offers"]
        address = "https://careers.nato.example/o/service-design-internship-user-services-directorate-usd"
        assert crawl.listed()["6081"] == address


@pytest.mark.vcr
def test_a_recorded_crawl(recorded_from: Callable[[Any], str]) -> None:
    with crawling(source(recorded_from(Site(6)), 6)) as crawl:
        assert (crawl().outcome, len(crawl.listed())) == ("ok", 6)


# ------------------------------------------------------------------------------------------ a careless client


@pytest.fixture
def careless() -> Iterator[httpx.Client]:
    with serving(Site()) as site, httpx.Client(base_url=f"{site.url}/api") as client:
        yield client


def test_half_of_the_notice_is_under_another_name(careless: httpx.Client) -> None:
    (offer, *_) = careless.get("/offers").json()["offers"]
    assert "at least 21 years old" not in offer["description"]
    assert "at least 21 years old" in postings(json.dumps(offer).encode())[0].text


def test_amounts_are_texts_or_nothing(careless: httpx.Client) -> None:
    salaries = [offer["salary"]["min"] for offer in careless.get("/offers").json()["offers"]]
    assert salaries[:2] == ["1477.30", None]


def test_the_closing_date_is_on_the_clock_of_greenwich(careless: httpx.Client) -> None:
    (offer, *_) = careless.get("/offers").json()["offers"]
    assert offer["close_at"] == CLOSES
    assert "Closing date: 2026-06-22, 21:59 UTC" in postings(json.dumps(offer).encode())[0].text


def test_the_first_place_is_not_the_only_one(careless: httpx.Client) -> None:
    (offer, *_) = careless.get("/offers").json()["offers"]
    assert offer["location"] == "Brussels, Belgium"
    assert "Location: Mons, Belgium; Naples, Italy" in postings(json.dumps(offer).encode())[0].text


def test_an_offer_alone_is_in_an_object_of_its_own(careless: httpx.Client) -> None:
    answer = careless.get("/offers/6081")
    assert list(answer.json()) == ["offer"]
    assert postings(answer.content)[0].text == postings(careless.get("/offers").content)[0].text


def test_an_offer_that_is_gone_is_not_found(careless: httpx.Client) -> None:
    assert careless.get("/offers/1").status_code == 404


# ------------------------------------------------------------------------------------------ shapes


def part(answer: object) -> recruitee.Part:
    return recruitee._part(page(json.dumps(answer)))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("<html>This careers site is gone</html>", "the answer is not JSON"),
        (deep('{"offers": ', "}"), "the answer is not JSON"),
        ("7", "the answer is no JSON object"),
        ('{"error": ["Not found"]}', "no list of postings in the answer"),
        ('{"offers": [[]]}', "no list of postings in the answer"),
        ('{"offers": [{"id": 7}]}', "a posting without its description"),
        ('{"offers": [{"description": ""}]}', "a posting without its id"),
        ('{"offers": [{"description": "", "id": 7}]}', "posting 7 without its address"),
    ],
)
def test_an_answer_of_another_form_is_said(answer: str, said: str) -> None:
    with pytest.raises(ShapeChanged) as changed:
        recruitee._part(page(answer))
    assert str(changed.value) == f"http://jobs.example/x: {said}"


@pytest.mark.parametrize("offer", bodies(OFFER, "id", "careers_url", "description"))
def test_a_posting_of_another_form_is_said(offer: dict[str, Any]) -> None:
    with pytest.raises(ShapeChanged, match=r"a posting without|posting 7 without"):
        part({"offers": [offer]})


@given(any_json("offers", *OFFER), any_json(*OFFER))
def test_any_json_is_a_list_or_of_another_form(whole: object, offers: object) -> None:
    for value in (whole, {"offers": offers}, {"offers": [offers]}):
        with suppress(ShapeChanged):
            part(value)
