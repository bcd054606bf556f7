"""SuccessFactors' career sites, against its replica: over HTTP, from a cassette, and as a client that ignores its rules."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.pages import postings
from scraper.demo.server import serving
from scraper.exchange import ShapeChanged
from scraper.platforms import successfactors
from tests.scraper.platforms.crawling import crawling, listing, page
from tests.sites.successfactors import Site, source

# ------------------------------------------------------------------------------------------ the careful client


@pytest.mark.parametrize(
    ("shows", "asked"),
    [
        ("table", [f"/search/?q=&startrow={start}" for start in (0, 3, 6)]),
        ("tiles", ["/search/?q=&startrow=0", *(f"/tile-search-results/?q=&startrow={start}" for start in (3, 6))]),
        ("script", ["/search/?q=&startrow=0", "/googlefeed.xml"]),
    ],
)
def test_all_are_found_and_read_and_stay_as_they_are(shows: Any, asked: list[str]) -> None:
    with serving(Site(8, shows=shows)) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 8, 8, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 8, 8)
        assert crawl.asked() == asked * 2
        assert crawl.listed()["1326018101"].startswith(f"{site.url}/job/Belgium-Service-Design-Internship")
        assert crawl.listed()["1326018101"].endswith("/1326018101/")


@pytest.mark.parametrize("shows", ["table", "tiles", "script"])
def test_a_site_without_a_job_is_an_empty_list(shows: Any) -> None:
    with serving(Site(0, shows=shows)) as site, crawling(source(site.url, 0)) as crawl:
        assert (crawl().found, crawl.listed()) == (0, {})


@pytest.mark.vcr
def test_a_recorded_crawl(recorded_from: Callable[[Any], str]) -> None:
    with crawling(source(recorded_from(Site(4)), 4)) as crawl:
        assert (crawl().outcome, len(crawl.listed())) == ("ok", 4)
        assert len(crawl.asked()) == 2


# ------------------------------------------------------------------------------------------ a careless client


@pytest.fixture
def careless():  # type: ignore[no-untyped-def]
    with serving(Site(8)) as site, httpx.Client(base_url=site.url) as client:
        yield client


def test_what_is_behind_the_last_row_is_not_there(careless: httpx.Client) -> None:
    assert successfactors._results(page(careless.get("/search/?startrow=8").content)).rows == {}


def test_every_link_is_shown_twice(careless: httpx.Client) -> None:
    answer = careless.get("/search/")
    assert (answer.text.count("jobTitle-link"), len(successfactors._results(page(answer.content)).rows)) == (6, 3)


def test_tiles_begin_at_the_first_whatever_row_is_asked_for() -> None:
    with serving(Site(8, shows="tiles")) as site:
        pages = [httpx.get(f"{site.url}/search/?startrow={start}").text for start in (0, 3)]
        fragment = httpx.get(f"{site.url}/tile-search-results/?startrow=3").text
    assert pages[0] == pages[1]
    assert "<html>" not in fragment
    assert successfactors._results(page(fragment)).rows.keys().isdisjoint(successfactors._results(page(pages[0])).rows)


def test_a_search_that_a_script_draws_holds_no_job() -> None:
    with serving(Site(8, shows="script")) as site:
        results = successfactors._results(page(httpx.get(f"{site.url}/search/").content))
    assert (results.shown, results.rows) == (False, {})


def test_the_feeds_addresses_say_where_they_were_found(careless: httpx.Client) -> None:
    feed = careless.get("/googlefeed.xml")
    assert feed.text.count("?feedId=1&amp;utm_source=x") == 8
    assert not [url for url in successfactors._feed(page(feed.content)).values() if "?" in url]


def test_a_job_that_has_ended_is_a_page_with_status_200(careless: httpx.Client) -> None:
    ended = careless.get("/job/Brussels-Intern/7/")
    assert (ended.status_code, postings(ended.content)[0].platform) == (200, "generic")


# ------------------------------------------------------------------------------------------ shapes

HERE = "http://jobs.example"
LINK = '<a class="jobTitle-link" href="{}">Intern</a>'
TABLE = '<span class="paginationLabel">Results <b>1 – 1</b> of <b>{}</b></span><table><tr class="data-row"><td>{}</td></tr></table>'
JOB = "/job/Brussels-Intern/7/"


@pytest.mark.parametrize(
    ("link", "rows"),
    [
        (JOB, {"7": f"{HERE}{JOB}"}),
        ("/brand/job/Brussels-Intern-1000/77?locale=fr", {"77": f"{HERE}/brand/job/Brussels-Intern-1000/77?locale=fr"}),
        ("https://other.example/job/A/8/#top", {"8": "https://other.example/job/A/8/#top"}),
        ("/job/Brussels-Intern/", {}),
        ("/go/Interns/7/", {}),
        ("http://[/job/x/7/", {}),
    ],
)
def test_a_row(link: str, rows: dict[str, str]) -> None:
    assert successfactors._results(page(TABLE.format(1, LINK.format(link)))).rows == rows


@pytest.mark.parametrize(
    ("label", "total"),
    [
        ('<span class="paginationLabel">Results <b>1 – 25</b> of <b>1,234</b></span>', 1234),
        ('<span class="paginationLabel">Résultats 1 – 25 sur 26</span>', 26),
        ('<span id="tile-search-results-label">Showing 1 to 25 of 26 Jobs</span>', 26),
        ('<script>init({ jobRecordsFound: parseInt("3") })</script>', 3),
        ('<span class="paginationLabel">all</span>', None),
        ("", None),
    ],
)
def test_how_many_there_are(label: str, total: int | None) -> None:
    assert successfactors._results(page(label)).total == total


@pytest.mark.parametrize(
    ("feed", "rows"),
    [
        (
            "<rss><item><link>https://jobs.example/job/A/7/?x=1&amp;y=2</link></item></rss>",
            {"7": "https://jobs.example/job/A/7/"},
        ),
        (
            "<rss><item><link><![CDATA[ https://jobs.example/job/A/7/ ]]></link></item></rss>",
            {"7": "https://jobs.example/job/A/7/"},
        ),
        ("<rss><item><title>No jobs currently available</title><link>https://jobs.example/</link></item></rss>", {}),
        ("<rss></rss>", {}),
    ],
)
def test_a_feed(feed: str, rows: dict[str, str]) -> None:
    assert successfactors._feed(page(feed)) == rows


@pytest.mark.parametrize("body", ["", "<html>Sign in</html>", "{}"])
def test_a_site_of_another_form_is_said(body: str) -> None:
    said = "^http://jobs.example/googlefeed.xml: neither search results nor a feed of jobs$"
    with pytest.raises(ShapeChanged, match=said):
        listing(successfactors, source(HERE), body)


def test_a_list_that_claims_more_than_it_gives() -> None:
    with pytest.raises(ShapeChanged, match=r"^http://jobs.example: the list claims 40, gave 1$"):
        listing(successfactors, source(HERE), TABLE.format(40, LINK.format(JOB)))


def test_a_list_that_never_ends() -> None:
    pages = [TABLE.format("", LINK.format(f"/job/A/{n}/")) for n in range(600)]
    with pytest.raises(ShapeChanged, match="the list does not end after 500 pages"):
        listing(successfactors, source(HERE), *[each.replace("1 – 1", "some") for each in pages])


@given(st.binary(), st.text())
def test_any_bytes_are_a_list_or_of_another_form(body: bytes, inner: str) -> None:
    for answer in (
        body,
        TABLE.format(inner, LINK.format(inner)).encode("utf-8", "replace"),
        f"<rss><link>{inner}".encode("utf-8", "replace"),
    ):
        for reads in (successfactors._results, successfactors._feed):
            with suppress(ShapeChanged):
                reads(page(answer))
