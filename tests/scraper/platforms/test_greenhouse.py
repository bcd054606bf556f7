"""Greenhouse, against its replica: over HTTP, from a cassette, and as a client that ignores its rules."""

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
from scraper.platforms import greenhouse
from tests.scraper.platforms.crawling import crawling, page
from tests.scraper.platforms.shapes import any_json, bodies, deep
from tests.sites.greenhouse import BOARD, REMARK, Site, source

LIST = f"{BOARD}/jobs?content=true&pay_transparency=true"
JOB = {"id": 7, "absolute_url": "https://a.example/7", "content": "&lt;p&gt;Maps.&lt;/p&gt;", "title": "Intern"}

# ------------------------------------------------------------------------------------------ the careful client


def test_all_are_found_and_read_and_stay_as_they_are() -> None:
    with serving(Site()) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 12, 12, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 12, 12)
        assert crawl.asked().count(LIST) == 2
        assert crawl.listed()["6081"] == f"{site.url}/nato/jobs/6081"
        assert len(site.requests) == 3  # robots.txt, and the list twice


@pytest.mark.vcr
def test_a_recorded_crawl(recorded_from: Callable[[Any], str]) -> None:
    with crawling(source(recorded_from(Site(6)), 6)) as crawl:
        assert (crawl().outcome, len(crawl.listed())) == ("ok", 6)


def test_a_list_that_claims_more_than_it_gives() -> None:
    with serving(Site(8, claims=40)) as site, crawling(source(site.url, 8)) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.reason) == ("shape", f"{site.url}{LIST}: the list claims 40, gave 8")


def test_what_is_held_is_the_same_whatever_the_order_of_its_keys() -> None:
    held = [part({"jobs": [job]}).postings[0].held for job in (JOB, dict(reversed(JOB.items())))]
    assert held[0] == held[1]
    (posting,) = postings(held[0] or b"")
    assert (posting.platform, posting.text) == ("greenhouse", "Title: Intern\n\nMaps.")


# ------------------------------------------------------------------------------------------ a careless client


@pytest.fixture
def careless() -> Iterator[httpx.Client]:
    with serving(Site()) as site, httpx.Client(base_url=site.url) as client:
        yield client


def test_without_asking_for_the_content_there_is_none(careless: httpx.Client) -> None:
    (job, *_) = careless.get(f"{BOARD}/jobs").json()["jobs"]
    assert not {"content", "departments", "offices"} & set(job)


def test_without_asking_for_the_pay_there_is_none(careless: httpx.Client) -> None:
    assert "pay_input_ranges" not in careless.get(f"{BOARD}/jobs?content=true").json()["jobs"][0]
    assert "pay_input_ranges" in careless.get(f"{BOARD}/jobs?pay_transparency=true").json()["jobs"][0]


def test_the_content_is_escaped_once_more(careless: httpx.Client) -> None:
    content = careless.get(f"{BOARD}/jobs/6081").json()["content"]
    assert content.startswith("&lt;p&gt;")
    assert "<" not in content


def test_a_requisition_may_be_no_number(careless: httpx.Client) -> None:
    job = careless.get(f"{BOARD}/jobs?content=true").json()["jobs"][-1]
    assert job["requisition_id"] == REMARK
    (posting,) = postings(json.dumps(job).encode())
    assert "Requisition" not in posting.text


def test_the_pages_for_people_hold_no_notice(careless: httpx.Client) -> None:
    address = careless.get(f"{BOARD}/jobs").json()["jobs"][0]["absolute_url"]
    assert "Loading" in httpx.get(address).text


@pytest.mark.parametrize("address", ["/jobs/1", "s/jobs"])
def test_what_is_not_there_is_not_found(careless: httpx.Client, address: str) -> None:
    assert careless.get(f"{BOARD}{address}").status_code == 404


# ------------------------------------------------------------------------------------------ shapes


def part(answer: object) -> greenhouse.Part:
    return greenhouse._part(page(json.dumps(answer)))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("<html>Sign in</html>", "the answer is not JSON"),
        ("", "the answer is not JSON"),
        (deep("", ""), "the answer is not JSON"),
        ("[]", "the answer is no JSON object"),
        ("{}", "no list of postings in the answer"),
        ('{"jobs": {}}', "no list of postings in the answer"),
        ('{"jobs": ["intern"]}', "no list of postings in the answer"),
        ('{"jobs": [], "meta": {"total": 3}}', "the list claims 3, gave 0"),
        ('{"jobs": [{"id": 7}]}', "a posting without its content"),
        ('{"jobs": [{"content": ""}]}', "a posting without its id"),
        ('{"jobs": [{"content": "", "id": 7}]}', "posting 7 without its address"),
        ('{"jobs": [{"content": "", "id": 7, "absolute_url": "javascript:x"}]}', "posting 7 without its address"),
    ],
)
def test_an_answer_of_another_form_is_said(answer: str, said: str) -> None:
    with pytest.raises(ShapeChanged) as changed:
        greenhouse._part(page(answer))
    assert str(changed.value) == f"http://jobs.example/x: {said}"


@pytest.mark.parametrize("job", bodies(JOB, "id", "absolute_url", "content"))
def test_a_posting_of_another_form_is_said(job: dict[str, Any]) -> None:
    with pytest.raises(ShapeChanged, match=r"a posting without|posting 7 without"):
        part({"jobs": [job]})


@pytest.mark.parametrize("meta", [None, [], {}, {"total": None}, {"total": "40"}, {"total": 1}])
def test_a_list_without_a_total_is_taken_as_it_is(meta: object) -> None:
    assert [posting.key for posting in part({"jobs": [JOB], "meta": meta}).postings] == ["7"]


def test_an_empty_list_is_a_list() -> None:
    assert part({"jobs": []}).postings == []


@given(any_json("jobs", "meta", "total", *JOB), any_json(*JOB))
def test_any_json_is_a_list_or_of_another_form(whole: object, jobs: object) -> None:
    for value in (whole, {"jobs": jobs}, {"jobs": [jobs]}, {"jobs": [JOB], "meta": whole}):
        with suppress(ShapeChanged):
            part(value)
