"""Ashby, against its replica: over HTTP, from a cassette, and as a client that ignores its rules."""

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
from scraper.platforms import ashby
from tests.scraper.platforms.crawling import crawling, page
from tests.scraper.platforms.shapes import any_json, bodies, deep
from tests.sites.ashby import BOARD, Site, source

LIST = f"{BOARD}?includeCompensation=true"
JOB = {"id": "a-1", "jobUrl": "https://a.example/1", "descriptionHtml": "<p>Maps.</p>", "isListed": True}

# ------------------------------------------------------------------------------------------ the careful client


def test_all_are_found_and_read_and_stay_as_they_are() -> None:
    with serving(Site()) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 11, 11, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 11, 11)
        assert crawl.asked() == [LIST, LIST]
        assert crawl.listed()["5c1f0f2e-0000-4000-8000-000000006081"] == f"{site.url}/nato/6081"


@pytest.mark.vcr
def test_a_recorded_crawl(recorded_from: Callable[[Any], str]) -> None:
    with crawling(source(recorded_from(Site(6)), 6)) as crawl:
        assert (crawl().outcome, len(crawl.listed())) == ("ok", 6)


# ------------------------------------------------------------------------------------------ a careless client


@pytest.fixture
def careless() -> Iterator[httpx.Client]:
    with serving(Site()) as site, httpx.Client(base_url=site.url) as client:
        yield client


def test_without_asking_for_the_pay_there_is_none(careless: httpx.Client) -> None:
    assert "compensation" not in careless.get(BOARD).json()["jobs"][0]


def test_what_is_not_listed_is_in_the_answer(careless: httpx.Client) -> None:
    jobs = careless.get(BOARD).json()["jobs"]
    assert [job["isListed"] for job in jobs] == [True] * 11 + [False]
    assert len(part({"jobs": jobs}).postings) == 11


def test_the_pays_summary_is_rounded(careless: httpx.Client) -> None:
    (job, *_) = careless.get(LIST).json()["jobs"]
    assert job["compensation"]["compensationTierSummary"] == "€1.2K – €1.5K • Offers Equity"
    assert "Salary: EUR 1200 to 1477.3 per month" in postings(json.dumps(job).encode())[0].text


def test_the_place_is_more_than_its_name(careless: httpx.Client) -> None:
    (job, *_) = careless.get(BOARD).json()["jobs"]
    assert job["location"] == "Belgium campus"
    assert "Location: Mons, Belgium; Remote in Europe" in postings(json.dumps(job).encode())[0].text


def test_another_board_is_not_found(careless: httpx.Client) -> None:
    assert careless.get(f"{BOARD}2").status_code == 404


# ------------------------------------------------------------------------------------------ shapes


def part(answer: object) -> ashby.Part:
    return ashby._part(page(json.dumps(answer)))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("Unauthorized", "the answer is not JSON"),
        (deep('{"jobs": ', "}"), "the answer is not JSON"),
        ("[]", "the answer is no JSON object"),
        ('{"apiVersion": "2", "postings": []}', "no list of postings in the answer"),
        ('{"jobs": [null]}', "no list of postings in the answer"),
        ('{"jobs": [{"id": "a-1"}]}', "a posting without its descriptionHtml"),
        ('{"jobs": [{"descriptionHtml": ""}]}', "a posting without its id"),
        ('{"jobs": [{"descriptionHtml": "", "id": "a-1"}]}', "posting a-1 without its address"),
    ],
)
def test_an_answer_of_another_form_is_said(answer: str, said: str) -> None:
    with pytest.raises(ShapeChanged) as changed:
        ashby._part(page(answer))
    assert str(changed.value) == f"http://jobs.example/x: {said}"


@pytest.mark.parametrize("job", bodies(JOB, "id", "jobUrl", "descriptionHtml"))
def test_a_posting_of_another_form_is_said(job: dict[str, Any]) -> None:
    with pytest.raises(ShapeChanged, match=r"a posting without|posting a-1 without"):
        part({"jobs": [job]})


@pytest.mark.parametrize("listed", [True, None, "false", 0])
def test_only_what_says_that_it_is_not_listed_is_left_out(listed: object) -> None:
    assert len(part({"jobs": [{**JOB, "isListed": listed}]}).postings) == 1


@given(any_json("jobs", *JOB), any_json(*JOB))
def test_any_json_is_a_list_or_of_another_form(whole: object, jobs: object) -> None:
    for value in (whole, {"jobs": jobs}, {"jobs": [jobs]}):
        with suppress(ShapeChanged):
            part(value)
