"""Workday, against its replica: over HTTP, from a cassette, and as a client that ignores its rules."""

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

from scraper.demo.server import serving
from scraper.exchange import Request, ShapeChanged
from scraper.platforms import workday
from tests.scraper.platforms.crawling import crawling, page
from tests.sites.workday import INTERFACE, Site, source

LIST = f"{INTERFACE}/jobs"

# ------------------------------------------------------------------------------------------ the careful client


def test_all_are_found_and_read_and_stay_as_they_are() -> None:
    with serving(Site(26)) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 26, 26, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 26, 26)
        assert [url for url in crawl.asked() if url == LIST] == [LIST] * 4
        assert crawl.listed()["JR260181"].startswith(f"{site.url}/jobs_site/job/")


@pytest.mark.vcr
def test_a_recorded_crawl(recorded_from: Callable[[Any], str]) -> None:
    with crawling(source(recorded_from(Site(8, busy=1)), 8)) as crawl:
        assert (crawl().outcome, len(crawl.listed())) == ("ok", 8)


def test_a_platform_that_stays_busy_has_refused() -> None:
    with serving(Site(4, busy=99)) as site, crawling(source(site.url, 4)) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.reason) == ("blocked", f"127.0.0.1: answered 429 for {LIST}")


def test_a_list_that_claims_more_than_it_gives() -> None:
    with serving(Site(10, claimed=40)) as site, crawling(source(site.url, 10)) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.reason) == ("shape", f"{site.url}{INTERFACE}: the list claims 40, gave 10")


def test_a_list_that_cannot_be_had_whole() -> None:
    with serving(Site(10, claimed=2000)) as site, crawling(source(site.url, 10)) as crawl:
        tally = crawl()
    said = f"{site.url}{LIST}: the list claims 2000, and never gives more than 2000"
    assert (tally.outcome, tally.reason) == ("shape", said)


def test_a_posting_on_two_pages_is_one() -> None:
    pages = [[path(number) for number in range(20)], [path(number) for number in range(15, 26)]]

    def ask(request: Request, reads: Any, lasting: Any) -> Any:
        paths = pages.pop(0) if pages else []
        return reads(answer([{"externalPath": path} for path in paths], 26 if len(pages) == 1 else 0))

    listed = list(workday.lists(source("http://jobs.example"), ask))
    assert len(listed) == len({posting.key for posting in listed}) == 26


# ------------------------------------------------------------------------------------------ a careless client


@pytest.fixture
def careless() -> Iterator[httpx.Client]:
    with serving(Site(26, busy=0)) as site, httpx.Client(base_url=site.url) as client:
        yield client


def test_more_than_20_at_once_are_refused(careless: httpx.Client) -> None:
    assert careless.post(LIST, json={"limit": 21, "offset": 0}).status_code == 400


def test_more_than_2000_are_refused(careless: httpx.Client) -> None:
    assert careless.post(LIST, json={"limit": 20, "offset": 2000}).status_code == 400


def test_only_the_first_page_knows_the_total(careless: httpx.Client) -> None:
    totals = [careless.post(LIST, json={"limit": 20, "offset": offset}).json()["total"] for offset in (0, 20)]
    assert totals == [26, 0]


def test_a_client_without_patience_is_refused() -> None:
    with serving(Site(4, busy=1)) as site:
        assert httpx.post(f"{site.url}{LIST}", json={"limit": 20, "offset": 0}).status_code == 429


def test_the_list_cannot_be_got(careless: httpx.Client) -> None:
    assert careless.get(LIST).status_code == 404


def test_the_first_bullet_is_no_number(careless: httpx.Client) -> None:
    rows = careless.post(LIST, json={"limit": 20, "offset": 0}).json()["jobPostings"]
    assert len({row["bulletFields"][0] for row in rows}) < len(rows)


def test_the_page_for_people_holds_no_posting(careless: httpx.Client) -> None:
    (row, *_) = careless.post(LIST, json={"limit": 1, "offset": 0}).json()["jobPostings"]
    assert row["title"] not in careless.get(f"/jobs_site{row['externalPath']}").text
    assert row["title"] in careless.get(f"{INTERFACE}{row['externalPath']}").text


# ------------------------------------------------------------------------------------------ shapes

part = partial(workday._part, f"http://jobs.example{INTERFACE}", "http://jobs.example/jobs_site")


def path(number: int) -> str:
    return f"/job/Rome/Intern_JR{number}"


def answer(rows: object, total: object) -> Any:
    return page(json.dumps({"jobPostings": rows, "total": total}))


@pytest.mark.parametrize(
    ("said", "key", "path"),
    [
        ("/job/Rome/Intern_JR260181", "JR260181", "/job/Rome/Intern_JR260181"),
        ("/job/Rome/Intern--Maps-_JR-260181-1", "JR-260181-1", "/job/Rome/Intern--Maps-_JR-260181-1"),
        ("/job/Genève (CH)/Stagiaire?_2026_R7", "R7", "/job/Gen%C3%A8ve%20(CH)/Stagiaire%3F_2026_R7"),
        ("/job/Rome/Data_Analyst", "/job/Rome/Data_Analyst", "/job/Rome/Data_Analyst"),
        ("//evil.example/a%2Fb", "//evil.example/a%2Fb", "//evil.example/a%2Fb"),
    ],
)
def test_row(said: str, key: str, path: str) -> None:
    (listed,) = part(answer([{"externalPath": said}], 1)).postings
    assert (listed.key, listed.url) == (key, f"http://jobs.example/jobs_site{path}")
    assert listed.request == Request(url=f"http://jobs.example{INTERFACE}{path}")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<html>Sign in</html>", "the answer is not JSON"),
        ("[" * 100_000, "the answer is not JSON"),
        ("7", "the answer is no JSON object"),
        ("{}", "no list of postings in the answer"),
        ('{"errorCode": "HTTP_400"}', "no list of postings in the answer"),
        ('{"jobPostings": {}, "total": 1}', "no list of postings in the answer"),
        ('{"jobPostings": ["/job/1"], "total": 1}', "no list of postings in the answer"),
        ('{"jobPostings": [], "total": "many"}', "no number of postings in the answer"),
        ('{"jobPostings": [], "total": null}', "no number of postings in the answer"),
        ('{"jobPostings": [{"title": "Intern"}], "total": 1}', "a posting without its address"),
        ('{"jobPostings": [{"externalPath": "/\\ud800"}], "total": 1}', "a posting without its address"),
        ('{"jobPostings": [{"externalPath": "job/1"}], "total": 1}', "a posting whose address is no path: job/1"),
        ('{"jobPostings": [], "total": 2300}', "the list claims 2300, and never gives more than 2000"),
    ],
)
def test_an_answer_of_another_form_is_said(body: str, said: str) -> None:
    with pytest.raises(ShapeChanged) as changed:
        part(page(body))
    assert (changed.value.outcome, str(changed.value)) == ("shape", f"http://jobs.example/x: {said}")


@pytest.mark.parametrize("url", ["https://tenant.wd3.myworkdayjobs.com/site", "https://x.example/wday/cxs/tenant", ""])
def test_an_address_of_another_form_is_said(url: str) -> None:
    with pytest.raises(ShapeChanged, match="is not of the form https://tenant"):
        list(workday.lists(replace(source("http://x"), url=url), lambda *_: None))


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["jobPostings", "total", "externalPath"]), inner),
    max_leaves=20,
)


@given(rows=ANY, total=ANY, whole=ANY)
def test_any_json_is_a_part_of_the_list_or_of_another_form(rows: object, total: object, whole: object) -> None:
    values = {"jobPostings": rows, "total": total}, {"jobPostings": [{"externalPath": rows}], "total": 1}
    for value in (whole, *values):
        with suppress(ShapeChanged):
            part(page(json.dumps(value)))
