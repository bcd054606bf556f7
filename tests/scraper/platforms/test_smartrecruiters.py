"""SmartRecruiters, against its replica: over HTTP, from a cassette, and as a client that ignores its rules."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.pages import postings
from scraper.demo.server import serving
from scraper.exchange import ShapeChanged
from scraper.platforms import smartrecruiters
from tests.scraper.platforms.crawling import crawling, page
from tests.sites.smartrecruiters import Site, source

LIST = "/v1/companies/Alliance/postings"

# ------------------------------------------------------------------------------------------ the careful client


def test_all_are_found_and_read_and_stay_as_they_are() -> None:
    with serving(Site(26)) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 26, 26, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 26, 26)
        assert [url for url in crawl.asked() if LIST in url][:3] == [
            f"{LIST}?limit=100&offset={offset}" for offset in (0, 10, 20)
        ]
        assert crawl.listed()["744000260181"] == "https://jobs.smartrecruiters.com/Alliance/744000260181"


@pytest.mark.vcr
def test_a_recorded_crawl(recorded_from: Callable[[Any], str]) -> None:
    with crawling(source(recorded_from(Site(8, most=5)), 8)) as crawl:
        assert (crawl().outcome, len(crawl.listed())) == ("ok", 8)


def test_people_read_the_postings_at_the_companys_own_site() -> None:
    with serving(Site(4)) as site:
        declared = replace(source(site.url, 4), site="https://careers.alliance.example/jobs")
        with crawling(declared) as crawl:
            crawl()
            assert crawl.listed()["744000260181"] == "https://careers.alliance.example/jobs/744000260181"


def test_a_list_that_claims_more_than_it_gives() -> None:
    with serving(Site(10, claimed=40)) as site, crawling(source(site.url, 10)) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.reason) == ("shape", f"{site.url}{LIST}: the list claims 40, gave 10")


def test_a_company_that_nobody_knows() -> None:
    with serving(Site(4)) as site, crawling(replace(source(site.url), url=f"{site.url}/v1/companies/Aliance/postings")) as crawl:  # fmt: skip
        tally = crawl()
    assert (tally.outcome, tally.found) == ("empty", 0)


# ------------------------------------------------------------------------------------------ a careless client


@pytest.fixture
def careless() -> Iterator[httpx.Client]:
    with serving(Site(26)) as site, httpx.Client(base_url=site.url) as client:
        yield client


def test_more_at_once_than_the_platform_gives_are_left_out(careless: httpx.Client) -> None:
    answer = careless.get(LIST, params={"limit": 500}).json()
    assert (answer["totalFound"], answer["limit"], len(answer["content"])) == (26, 10, 10)
    assert careless.get(LIST, params={"limit": 500, "offset": 500}).json()["content"] == []


def test_a_stranger_is_answered_200_with_nothing(careless: httpx.Client) -> None:
    answer = careless.get("/v1/companies/Aliance/postings")
    assert (answer.status_code, answer.json()["totalFound"]) == (200, 0)


def test_the_list_holds_no_notice(careless: httpx.Client) -> None:
    answer = careless.get(LIST)
    assert "jobAd" not in answer.text
    assert postings(answer.content)[0].platform != "smartrecruiters"


def test_a_gone_posting_is_refused(careless: httpx.Client) -> None:
    assert careless.get(f"{LIST}/1").status_code == 404


# ------------------------------------------------------------------------------------------ shapes

part = partial(smartrecruiters._part, f"http://jobs.example{LIST}", "https://jobs.example/Alliance")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<html>Sign in</html>", "the answer is not JSON"),
        ("[" * 100_000, "the answer is not JSON"),
        ("[]", "the answer is no JSON object"),
        ("{}", "no list of postings in the answer"),
        ('{"content": {}, "totalFound": 1}', "no list of postings in the answer"),
        ('{"content": [[]], "totalFound": 1}', "no list of postings in the answer"),
        ('{"content": [{"uuid": "1"}], "totalFound": 1}', "a posting without its id"),
        ('{"content": [{"id": true}], "totalFound": 1}', "a posting without its id"),
        ('{"content": [{"id": "1"}]}', "no number of postings in the answer"),
        ('{"content": [{"id": "1"}], "totalFound": 1.5}', "no number of postings in the answer"),
    ],
)
def test_an_answer_of_another_form_is_said(body: str, said: str) -> None:
    with pytest.raises(ShapeChanged) as changed:
        part(page(body))
    assert (changed.value.outcome, str(changed.value)) == ("shape", f"http://jobs.example/x: {said}")


@pytest.mark.parametrize("url", ["https://jobs.smartrecruiters.com/CERN", "https://x.example/v1/companies/CERN", ""])
def test_an_address_of_another_form_is_said(url: str) -> None:
    with pytest.raises(ShapeChanged, match="is not of the form https://api"):
        list(smartrecruiters.lists(replace(source("http://x"), url=url), lambda *_: None))


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["content", "totalFound", "id"]), inner),
    max_leaves=20,
)


@given(rows=ANY, total=ANY, whole=ANY)
def test_any_json_is_a_part_of_the_list_or_of_another_form(rows: object, total: object, whole: object) -> None:
    for value in (whole, {"content": rows, "totalFound": total}, {"content": [{"id": rows}], "totalFound": 1}):
        with suppress(ShapeChanged):
            part(page(json.dumps(value)))
