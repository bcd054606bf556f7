"""Oracle Recruiting Cloud, against its replica: over HTTP, from a cassette, and as a client that ignores its rules."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.pages import postings
from scraper.demo.server import serving
from scraper.exchange import Request, ShapeChanged
from scraper.platforms import oracle
from scraper.platforms.oracle import Site as Career
from tests.scraper.platforms.crawling import crawling, page
from tests.sites.oracle import PATH, Site, source

LIST = "/hcmRestApi/resources/latest/recruitingCEJobRequisitions"
DETAILS = f"{LIST.removesuffix('s')}Details?expand=all&onlyData=true&finder=ById;Id=%22{{}}%22,siteNumber=CX_1"
EXPAND = "expand=requisitionList.workLocation,requisitionList.secondaryLocations"
CAREER = Career("http://jobs.example/sites/CX_1", "http://jobs.example/api", "CX_1")

# ------------------------------------------------------------------------------------------ the careful client


def test_all_are_found_and_read_and_stay_as_they_are() -> None:
    with serving(Site(26)) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 26, 26, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 26, 26)
        assert [url.partition("limit=")[2] for url in crawl.asked() if LIST in url][:3] == [
            f"200,offset={offset},sortBy=POSTING_DATES_DESC" for offset in (0, 10, 20)
        ]
        assert crawl.listed()["260181"] == f"{site.url}{PATH}/job/260181"


@pytest.mark.vcr
def test_a_recorded_crawl(recorded_from: Callable[[Any], str]) -> None:
    with crawling(source(recorded_from(Site(8, most=5)), 8)) as crawl:
        assert (crawl().outcome, len(crawl.listed())) == ("ok", 8)


@pytest.mark.parametrize("path", ["", "/", "/requisitions", "/jobs?location=Vienna"])
def test_an_address_within_the_site_is_the_sites(path: str) -> None:
    with serving(Site(4)) as site, crawling(replace(source(site.url, 4), url=f"{site.url}{PATH}{path}")) as crawl:
        assert (crawl().outcome, crawl.listed()["260181"]) == ("ok", f"{site.url}{PATH}/job/260181")


def test_a_closed_posting_is_none() -> None:
    with serving(Site(4, closed={"260181"})) as site, crawling(source(site.url, 4)) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.found, tally.new, tally.failed) == ("partial", 4, 3, 1)
    assert str(tally.reason).endswith("no posting in the page")


def test_a_list_that_claims_more_than_it_gives() -> None:
    with serving(Site(10, claimed=40)) as site, crawling(source(site.url, 10)) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.reason) == ("shape", f"{site.url}{PATH}: the list claims 40, gave 10")


def test_a_platform_that_gives_the_same_page_again_and_again() -> None:
    row = [{"Id": str(number)} for number in range(25)]
    same = json.dumps({"items": [{"TotalJobsCount": 60, "requisitionList": row}]})
    asked: list[str] = []

    def ask(request: Request, reads: Any, lasting: Any) -> Any:
        asked.append(request.url)
        return reads(page(same))

    with pytest.raises(ShapeChanged, match="claims 60, gave 25"):
        list(oracle.lists(source("http://jobs.example"), ask))
    assert len(asked) == 2


def test_a_list_longer_than_the_window() -> None:
    def ask(request: Request, reads: Any, lasting: Any) -> Any:
        offset = int(request.url.partition("offset=")[2].partition(",")[0])
        rows = [{"Id": number} for number in range(offset, offset + 200)]
        return reads(page(json.dumps({"items": [{"TotalJobsCount": 10_400, "requisitionList": rows}]})))

    with pytest.raises(ShapeChanged, match="claims 10400, gave 10000"):
        list(oracle.lists(source("http://jobs.example"), ask))


# ------------------------------------------------------------------------------------------ a careless client


@pytest.fixture
def careless() -> Iterator[httpx.Client]:
    with serving(Site(26)) as site, httpx.Client(base_url=site.url) as client:
        yield client


def numbers(answer: httpx.Response) -> list[str]:
    return [row["Id"] for row in answer.json()["items"][0]["requisitionList"]]


def test_paging_outside_of_the_finder_gives_the_first_page_each_time(careless: httpx.Client) -> None:
    address = f"{LIST}?onlyData=true&{EXPAND}&finder=findReqs;siteNumber=CX_1&limit=5&offset={{}}"
    first, second = (numbers(careless.get(address.format(offset))) for offset in (0, 10))
    assert first == second
    assert len(first) == 10


def test_paging_in_steps_of_what_was_asked_for_leaves_postings_out(careless: httpx.Client) -> None:
    finder = "findReqs;siteNumber=CX_1,limit=200,offset={}"
    found = [numbers(careless.get(f"{LIST}?{EXPAND}&finder={finder.format(offset)}")) for offset in (0, 200)]
    assert [len(page) for page in found] == [10, 0]


def test_without_expand_there_is_no_list(careless: httpx.Client) -> None:
    answer = careless.get(f"{LIST}?onlyData=true&finder=findReqs;siteNumber=CX_1,limit=200")
    assert "requisitionList" not in answer.json()["items"][0]
    with pytest.raises(ShapeChanged, match="no list of postings"):
        oracle._part(CAREER, page(answer.content))


def test_of_another_site_there_is_nothing(careless: httpx.Client) -> None:
    assert numbers(careless.get(f"{LIST}?{EXPAND}&finder=findReqs;siteNumber=CX_2,limit=200")) == []


def test_the_page_for_people_holds_no_posting(careless: httpx.Client) -> None:
    markup = careless.get(f"{PATH}/job/260181").text
    assert "Internship" not in markup


def test_a_gone_posting_is_answered_200_without_items(careless: httpx.Client) -> None:
    gone = careless.get(DETAILS.format("1"))
    assert (gone.status_code, gone.json()["items"]) == (200, [])
    assert postings(gone.content)[0].platform != "oracle"
    assert postings(careless.get(DETAILS.format("260181")).content)[0].platform == "oracle"


def test_details_by_another_finder_are_refused(careless: httpx.Client) -> None:
    assert careless.get(DETAILS.format("260181").replace("ById", "ByNumber")).status_code == 400


# ------------------------------------------------------------------------------------------ shapes


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<html>Sign in</html>", "the answer is not JSON"),
        (b"\xff\xfe\xff", "the answer is not JSON"),
        ("[" * 100_000, "the answer is not JSON"),
        ("[]", "the answer is no JSON object"),
        ("{}", "no search in the answer"),
        ('{"items": []}', "no search in the answer"),
        ('{"items": {"0": {}}}', "no search in the answer"),
        ('{"items": [7]}', "no search in the answer"),
        ('{"items": [{"TotalJobsCount": 1}]}', "no list of postings in the answer"),
        ('{"items": [{"TotalJobsCount": 1, "requisitionList": {"Id": "1"}}]}', "no list of postings in the answer"),
        ('{"items": [{"TotalJobsCount": 1, "requisitionList": [null]}]}', "no list of postings in the answer"),
        ('{"items": [{"TotalJobsCount": 1, "requisitionList": [{"Title": "Intern"}]}]}', "a posting without its Id"),
        ('{"items": [{"TotalJobsCount": 1, "requisitionList": [{"Id": ""}]}]}', "a posting without its Id"),
        ('{"items": [{"TotalJobsCount": 1, "requisitionList": [{"Id": "\\ud800"}]}]}', "a posting without its Id"),
        ('{"items": [{"requisitionList": []}]}', "no number of postings in the answer"),
        ('{"items": [{"TotalJobsCount": "1", "requisitionList": []}]}', "no number of postings in the answer"),
        ('{"items": [{"TotalJobsCount": -1, "requisitionList": []}]}', "no number of postings in the answer"),
    ],
)
def test_an_answer_of_another_form_is_said(body: str | bytes, said: str) -> None:
    with pytest.raises(ShapeChanged) as changed:
        oracle._part(CAREER, page(body))
    assert (changed.value.outcome, str(changed.value)) == ("shape", f"http://jobs.example/x: {said}")


@pytest.mark.parametrize(
    "url", ["https://jobs.example", "https://jobs.example/hcmUI/CandidateExperience/en", "CX_1", ""]
)
def test_an_address_of_another_form_is_said(url: str) -> None:
    with pytest.raises(ShapeChanged, match="is not of the form https://host/hcmUI"):
        list(oracle.lists(replace(source("http://x"), url=url), lambda *_: None))


def test_a_number_with_odd_signs_stays_within_its_address() -> None:
    rows = json.dumps({"items": [{"TotalJobsCount": 1, "requisitionList": [{"Id": 'R/1"?&#'}]}]})
    (listed,) = oracle._part(CAREER, page(rows)).postings
    assert listed.url == "http://jobs.example/sites/CX_1/job/R%2F1%22%3F%26%23"
    assert listed.request
    assert "Id=%22R%2F1%22%3F%26%23%22" in listed.request.url


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["items", "requisitionList", "Id", "TotalJobsCount"]), inner),
    max_leaves=20,
)  # fmt: skip


@given(rows=ANY, total=ANY, whole=ANY)
def test_any_json_is_a_part_of_the_list_or_of_another_form(rows: object, total: object, whole: object) -> None:
    searches = [
        {"requisitionList": rows, "TotalJobsCount": total},
        {"requisitionList": [{"Id": rows}], "TotalJobsCount": 1},
    ]
    for value in (whole, *({"items": [search]} for search in searches)):
        with suppress(ShapeChanged):
            oracle._part(CAREER, page(json.dumps(value)))
