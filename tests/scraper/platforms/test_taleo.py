"""Taleo Enterprise, against its replica: over HTTP, from cassettes, and as a client that ignores its rules."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from http import HTTPStatus
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.pages import postings
from scraper.demo.server import serving
from scraper.exchange import ShapeChanged
from scraper.platforms import taleo
from tests.scraper.platforms.crawling import crawling, listing, page
from tests.sites.taleo import COOKIE, PORTAL, Site, source

SEARCH = f"/careersection/rest/jobboard/searchjobs?lang=en&portal={PORTAL}"
FRONT = "/careersection/2/jobsearch.ftl?lang=en"
SCRIPTED = {"X-Requested-With": "XMLHttpRequest"}

# ------------------------------------------------------------------------------------------ the careful client


@pytest.mark.parametrize("pages", [False, True], ids=["results are counted", "pages are counted"])
def test_all_are_found_and_read_and_stay_as_they_are(pages: bool) -> None:
    with serving(Site(8, pages=pages)) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 8, 8, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 8, 8)
        assert crawl.asked()[:4] == [FRONT, SEARCH, SEARCH, SEARCH]
        assert crawl.listed()["260181"] == f"{site.url}/careersection/2/jobdetail.ftl?job=260181&lang=en"


@pytest.mark.parametrize("status", [HTTPStatus.NOT_FOUND, HTTPStatus.INTERNAL_SERVER_ERROR])
def test_an_older_section_lists_in_its_page(status: HTTPStatus) -> None:
    with serving(Site(8, rest=status)) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 8, 8, 0)
        assert (second.outcome, second.unchanged) == ("unchanged", 8)


def test_both_lists_call_a_posting_the_same() -> None:
    keys = []
    for status in (HTTPStatus.OK, HTTPStatus.NOT_FOUND):
        with serving(Site(4, rest=status)) as site, crawling(source(site.url, 4)) as crawl:
            crawl()
            keys.append(set(crawl.listed()))
    assert keys[0] == keys[1]


@pytest.mark.vcr
def test_a_recorded_crawl(recorded_from: Callable[[Any], str]) -> None:
    with crawling(source(recorded_from(Site(4)), 4)) as crawl:
        assert (crawl().outcome, len(crawl.listed())) == ("ok", 4)
        assert crawl.asked() == [FRONT, SEARCH, SEARCH]


@pytest.mark.vcr
def test_a_recorded_crawl_of_an_older_section(recorded_from: Callable[[Any], str]) -> None:
    with crawling(source(recorded_from(Site(2, rest=HTTPStatus.NOT_FOUND)), 2)) as crawl:
        assert (crawl().outcome, len(crawl.listed())) == ("ok", 2)


# ------------------------------------------------------------------------------------------ a careless client


@pytest.fixture
def careless():  # type: ignore[no-untyped-def]
    with serving(Site(8)) as site, httpx.Client(base_url=site.url) as client:
        yield client


def numbers(answer: httpx.Response) -> list[str]:
    return [row["contestNo"] for row in answer.json()["requisitionList"]]


def test_the_search_without_a_session_is_refused(careless: httpx.Client) -> None:
    assert careless.post(SEARCH, json={"pageNo": 1}, headers=SCRIPTED).status_code == 500
    careless.get(FRONT)
    assert careless.post(SEARCH, json={"pageNo": 1}, headers=SCRIPTED).status_code == 200


def test_the_search_by_no_script_is_refused(careless: httpx.Client) -> None:
    careless.get(FRONT)
    assert careless.post(SEARCH, json={"pageNo": 1}).status_code == 500


def test_another_portal_is_not_available_with_status_200(careless: httpx.Client) -> None:
    answer = careless.post(SEARCH.replace(PORTAL, "1"), json={"pageNo": 1}, headers={**SCRIPTED, "Cookie": COOKIE})
    assert (answer.status_code, answer.json()["careerSectionUnAvailable"]) == (200, True)


def test_a_page_behind_the_last_is_the_last_once_more(careless: httpx.Client) -> None:
    careless.get(FRONT)
    pages = [numbers(careless.post(SEARCH, json={"pageNo": n}, headers=SCRIPTED)) for n in (1, 2, 3, 4, 40)]
    assert [len(page) for page in pages] == [3, 3, 2, 2, 2]
    assert pages[2] == pages[3] == pages[4]


def test_the_first_column_is_no_title_and_the_job_id_no_requisition(careless: httpx.Client) -> None:
    careless.get(FRONT)
    (row, *_) = careless.post(SEARCH, json={"pageNo": 1}, headers=SCRIPTED).json()["requisitionList"]
    assert row["column"][0] == "Information Technology"
    assert json.loads(row["column"][row["locationsColumns"][0]]) == ["Belgium"]
    gone = careless.get(f"/careersection/2/jobdetail.ftl?job={row['jobId']}")
    assert (gone.status_code, postings(gone.content)[0].platform) == (200, "generic")
    there = careless.get(f"/careersection/2/jobdetail.ftl?job={row['contestNo']}")
    assert postings(there.content)[0].platform == "taleo"


def test_without_a_clock_the_deadline_is_on_the_sites_own(careless: httpx.Client) -> None:
    job = "/careersection/2/jobdetail.ftl?job=260181"
    assert "5:59:00 PM" in careless.get(job).text
    assert "10:59:00 PM" in careless.get(job, headers=taleo._clock("Europe/Brussels")).text


def test_an_older_list_cannot_be_split_at_its_commas() -> None:
    with serving(Site(8, rest=HTTPStatus.NOT_FOUND)) as site:
        markup = httpx.get(f"{site.url}{FRONT}").text
    listed = markup.partition("'listRequisition', [")[2].partition("]);")[0]
    assert len(listed.split(",")) != 8 * 6
    assert taleo._front(page(markup)).total == 8


# ------------------------------------------------------------------------------------------ shapes

ROW = {"contestNo": "260001", "jobId": "1", "column": []}
COUNTED = {"currentPageNo": 1, "pageSize": 25, "totalCount": 1}
OLD = "<script>listRequisition: {{ _hlid: [{}] }} api.fillList('requisitionListInterface','listRequisition',[{}]);</script>"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<html>Sign in</html>", "the answer is not JSON"),
        ("[" * 100_000, "the answer is not JSON"),
        ("[]", "no list of requisitions in the answer"),
        ('{"requisitionList": []}', "no list of requisitions in the answer"),
        ('{"requisitionList": {}, "pagingData": {}}', "no list of requisitions in the answer"),
        ('{"careerSectionUnAvailable": true}', "the career section is not available"),
        ('{"requisitionList": [], "pagingData": {}}', "neither how many results nor how many pages there are"),
        ('{"requisitionList": [], "pagingData": {"totalCount": true}}', "neither how many results nor"),
        ('{"requisitionList": [7], "pagingData": {"totalCount": 1}}', "a requisition without its number"),
        ('{"requisitionList": [{"jobId": "7"}], "pagingData": {"totalCount": 1}}', "a requisition without its number"),
        ('{"requisitionList": [{"contestNo": ""}], "pagingData": {"totalCount": 1}}', "without its number"),
    ],
)
def test_an_answer_of_another_form_is_said(body: str, said: str) -> None:
    with pytest.raises(ShapeChanged) as changed:
        taleo._results(page(body))
    assert str(changed.value).startswith("http://jobs.example/x: ")
    assert said in str(changed.value)


@pytest.mark.parametrize(
    ("paging", "pages", "total"),
    [
        (COUNTED, 1, 1),
        ({**COUNTED, "totalCount": 51}, 3, 51),
        ({**COUNTED, "totalCount": 0}, 0, 0),
        ({"totalCount": 3, "pageSize": 0}, 3, 3),
        ({"pageNo": 1, "numberOfPages": 4}, 4, None),
        ({"pageNo": "1", "numberOfPages": 4, "totalCount": "many"}, 4, None),
    ],
)
def test_paging(paging: dict[str, object], pages: int, total: int | None) -> None:
    results = taleo._results(page(json.dumps({"requisitionList": [ROW], "pagingData": paging})))
    assert (results.numbers, results.pages, results.total) == (("260001",), pages, total)


@pytest.mark.parametrize(
    ("markup", "portal", "numbers", "total"),
    [
        ("<script>x = { portalNo: '101430233' }</script>", "101430233", None, None),
        ('<script src="search?lang=en&portal=77"></script>', "77", None, None),
        (OLD.format("'x.no','reqlistitem.contestnumber'", "'1','A','2','B'"), None, ("A", "B"), None),
        (OLD.format("'x.no','reqlistitem.contestnumber'", ""), None, (), None),
        (OLD.format("'x.no','reqlistitem.contestnumber'", "'it\\'s, [1]','A'"), None, ("A",), None),
        (OLD.format("'x.no'", "'1','Apply for: Intern%2C maps (Job Number: 230947)'"), None, ("230947",), None),
        (
            OLD.format("'reqlistitem.contestnumber'", "'A'") + '<input name="listRequisition.nbElements" value="1">',
            None,
            ("A",),
            1,
        ),
    ],
)
def test_a_search_page(markup: str, portal: str | None, numbers: tuple[str, ...] | None, total: int | None) -> None:
    front = taleo._front(page(markup))
    assert (front.portal, front.numbers, front.total) == (portal, numbers, total)


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("", "neither a portal's number nor a list in the search page"),
        ("<title>Career Section Unavailable</title>", "neither a portal's number nor a list in the search page"),
        ("<script>portalNo: 'none'</script>", "neither a portal's number nor a list in the search page"),
        (
            OLD.format("'x','reqlistitem.contestnumber'", "'1','A','2'"),
            "3 values in the list, which is no multiple of 2",
        ),
    ],
)
def test_a_search_page_of_another_form_is_said(markup: str, said: str) -> None:
    with pytest.raises(ShapeChanged) as changed:
        taleo._front(page(markup))
    assert str(changed.value) == f"http://jobs.example/x: {said}"


@pytest.mark.parametrize("rest", [HTTPStatus.OK, HTTPStatus.NOT_FOUND])
def test_a_list_that_claims_more_than_it_gives(rest: HTTPStatus, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Site(8, rest=rest)) as site, crawling(source(site.url)) as crawl:
        real = {"_front": taleo._front, "_results": taleo._results}
        for name, reads in real.items():
            monkeypatch.setattr(taleo, name, lambda page, reads=reads: replace(reads(page), total=40))
        tally = crawl()
    assert (tally.outcome, tally.reason) == ("shape", f"{site.url}/careersection/2: the list claims 40, gave 8")


def test_where_the_page_holds_no_list_the_searchs_failure_is_said() -> None:
    with pytest.raises(ShapeChanged, match="the answer is not JSON"):
        listing(taleo, source("http://jobs.example"), "portalNo: '7'", "<html>A system error has occurred.</html>")


def test_a_list_that_never_ends() -> None:
    results = {"requisitionList": [ROW], "pagingData": {**COUNTED, "totalCount": 999_999}}
    with pytest.raises(ShapeChanged, match="the list does not end after 500 pages"):
        listing(taleo, source("http://jobs.example"), "portalNo: '7'", json.dumps(results))


# ------------------------------------------------------------------------------------------ whatever comes

ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*ROW, *COUNTED, "numberOfPages", "x"]), inner),
    max_leaves=20,
)


@given(rows=ANY, paging=ANY, whole=ANY)
def test_any_json_is_results_or_of_another_form(rows: object, paging: object, whole: object) -> None:
    for value in (
        whole,
        {"requisitionList": rows, "pagingData": paging},
        {"requisitionList": [rows], "pagingData": COUNTED},
    ):
        with suppress(ShapeChanged):
            listing(taleo, source("http://jobs.example"), "portalNo: '7'", json.dumps(value))


@given(
    st.binary()
    | st.text().map(lambda text: (OLD.format("'a','reqlistitem.contestnumber'", text)).encode("utf-8", "replace"))
)
def test_any_bytes_are_a_search_page_or_of_another_form(body: bytes) -> None:
    with suppress(ShapeChanged):
        taleo._front(page(body))
