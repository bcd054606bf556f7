"""UN Careers, against its replica: over HTTP, from a cassette, and as a client that ignores its rules."""

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
from scraper.platforms import uncareers
from tests.scraper.platforms.crawling import crawling, page
from tests.sites.uncareers import BY_DATE, BY_NUMBER, LIST, Site, source

# ------------------------------------------------------------------------------------------ the careful client


def test_all_are_found_and_read_and_stay_as_they_are() -> None:
    openings = Site(26)
    with serving(openings) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 26, 26, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 26, 26)
        assert crawl.asked() == [LIST] * 6
        assert crawl.listed()["260181"] == f"{site.url}/jobSearchDescription/260181?language=en"
    assert openings.views == {}


@pytest.mark.vcr
def test_a_recorded_crawl(recorded_from: Callable[[Any], str]) -> None:
    with crawling(source(recorded_from(Site(8, most=5)), 8)) as crawl:
        assert (crawl().outcome, len(crawl.listed())) == ("ok", 8)


def test_a_list_that_claims_more_than_it_gives() -> None:
    with serving(Site(10, claimed=40)) as site, crawling(source(site.url, 10)) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.reason) == ("shape", f"{site.url}{LIST}: the list claims 40, gave 10")


def test_what_is_held_of_an_opening_is_the_same_whatever_the_order_of_its_keys() -> None:
    row = {"jobId": 260181, "postingTitle": "Intern", "jobDescription": "<p>Maps.</p>"}
    held = [part(answer([fields], 1)).postings[0].held for fields in (row, dict(reversed(row.items())))]
    assert held[0] == held[1]
    (posting,) = postings(held[0] or b"")
    assert (posting.platform, posting.text) == ("uncareers", "Title: Intern\nRequisition: 260181\n\nMaps.")


# ------------------------------------------------------------------------------------------ a careless client


@pytest.fixture
def careless() -> Iterator[httpx.Client]:
    with serving(Site(26)) as site, httpx.Client(base_url=site.url) as client:
        yield client


def numbers(client: httpx.Client, pages: int = 1, by: str | None = BY_NUMBER, **filters: list[str]) -> list[int]:
    found = []
    for number in range(pages):
        paged = {"page": number, "itemPerPage": 100, "sortDirection": -1} | ({"sortBy": by} if by else {})
        answer = client.post(LIST, json={"filterConfig": filters, "pagination": paged})
        found += [opening["jobId"] for opening in answer.raise_for_status().json()["data"]["list"]]
    return found


def test_by_date_openings_come_twice_and_others_never(careless: httpx.Client) -> None:
    by_date, by_number = (numbers(careless, 3, by) for by in (BY_DATE, BY_NUMBER))
    assert len(by_date) == len(by_number) == len(set(by_number)) == 26
    assert len(set(by_date)) < 26


def test_without_a_key_to_sort_by_it_breaks(careless: httpx.Client) -> None:
    with pytest.raises(httpx.HTTPStatusError, match="500"):
        numbers(careless, by=None)


def test_a_filter_that_is_not_known_gives_everything(careless: httpx.Client) -> None:
    everything = numbers(careless, 3)
    assert numbers(careless, 3, jc=["INTERNSHIPS"]) == numbers(careless, 3, dutyStation=["ROME"]) == everything
    assert 0 < len(numbers(careless, 3, jc=["INT"])) < len(everything)


def test_pages_are_counted_from_nought_and_not_in_rows(careless: httpx.Client) -> None:
    paged = {"page": 10, "itemPerPage": 10, "sortBy": BY_NUMBER, "sortDirection": -1}
    assert careless.post(LIST, json={"filterConfig": {}, "pagination": paged}).json()["data"]["list"] == []


def test_an_openings_own_request_counts_a_visit() -> None:
    openings = Site(4)
    with serving(openings) as site:
        httpx.get(f"{site.url}/api/public/opening/jo/260181/en")
    assert openings.views == {"260181": 1}


@pytest.mark.parametrize("path", ["/robots.txt", "/jobSearchDescription/260181", "/jobopening"])
def test_whatever_is_no_call_is_the_scripts_page(careless: httpx.Client, path: str) -> None:
    answer = careless.get(path)
    assert (answer.status_code, "app-root" in answer.text) == (200, True)


def test_the_hour_read_as_it_stands_is_a_day_late(careless: httpx.Client) -> None:
    paged = {"page": 0, "itemPerPage": 1, "sortBy": BY_NUMBER, "sortDirection": -1}
    answer = careless.post(LIST, json={"filterConfig": {}, "pagination": paged})
    assert answer.json()["data"]["list"][0]["endDate"].startswith("2026-06-21T03:59")
    assert "\nClosing date: 20 June 2026, 23:59 (New York time)\n" in postings(answer.content)[0].text


# ------------------------------------------------------------------------------------------ shapes

part = partial(uncareers._part, "http://jobs.example/jobSearchDescription/{}?language=en")


def answer(rows: object, total: object, status: object = 1) -> Any:
    return page(json.dumps({"status": status, "data": {"list": rows, "count": total}}))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<html><app-root></app-root></html>", "the answer is not JSON"),
        ("[" * 100_000, "the answer is not JSON"),
        ("[]", "the answer is no JSON object"),
        ("{}", "the list was refused (no reason given)"),
        ('{"status": 0, "message": "Filter missing."}', "the list was refused (Filter missing.)"),
        ('{"status": 0, "message": {"code": 7}}', "the list was refused (no reason given)"),
        ('{"status": 0, "message": "\\ud800"}', "the list was refused (no reason given)"),
        ('{"status": 1, "data": []}', "the list was refused (no reason given)"),
        ('{"status": 1, "data": {}}', "no list of postings in the answer"),
        ('{"status": 1, "data": {"list": [7], "count": 1}}', "no list of postings in the answer"),
        ('{"status": 1, "data": {"list": []}}', "no number of postings in the answer"),
        ('{"status": 1, "data": {"list": [{"jobTitle": "Intern"}], "count": 1}}', "a posting without its jobId"),
        ('{"status": 1, "data": {"list": [{"jobId": [1]}], "count": 1}}', "a posting without its jobId"),
    ],
)
def test_an_answer_of_another_form_is_said(body: str, said: str) -> None:
    with pytest.raises(ShapeChanged) as changed:
        part(page(body))
    assert (changed.value.outcome, str(changed.value)) == ("shape", f"http://jobs.example/x: {said}")


@pytest.mark.parametrize(
    "url", ["https://careers.un.org", "https://x.example/api/public/opening/jo/list/filteredV2", ""]
)
def test_an_address_of_another_form_is_said(url: str) -> None:
    with pytest.raises(ShapeChanged, match="is not of the form https://careers"):
        list(uncareers.lists(replace(source("http://x"), url=url), lambda *_: None))


@pytest.mark.parametrize("depth", [500, 900, 990, 1000, 5000, 20_000])
def test_an_opening_however_deep_is_held_or_of_another_form(depth: int) -> None:
    deep = "[" * depth + "]" * depth
    with suppress(ShapeChanged):
        part(page(f'{{"status": 1, "data": {{"list": [{{"jobId": 1, "x": {deep}}}], "count": 1}}}}'))


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["status", "data", "list", "count", "jobId"]), inner)
    ),
    max_leaves=20,
)


@given(rows=ANY, total=ANY, whole=ANY)
def test_any_json_is_a_part_of_the_list_or_of_another_form(rows: object, total: object, whole: object) -> None:
    for body in (page(json.dumps(whole)), answer(rows, total), answer([{"jobId": rows, "x": whole}], 1)):
        with suppress(ShapeChanged):
            part(body)
