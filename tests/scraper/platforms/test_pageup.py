"""PageUp's classic sites, against its replica: over HTTP, from a cassette, and as a client that ignores its rules."""

from __future__ import annotations

import re
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
from scraper.platforms import pageup
from tests.scraper.platforms.crawling import crawling, listing, page
from tests.sites.pageup import Site, source

LISTING = "/cw/en-us/listing/"

# ------------------------------------------------------------------------------------------ the careful client


@pytest.mark.parametrize("counted", [True, False])
def test_all_are_found_and_read_and_stay_as_they_are(counted: bool) -> None:
    with serving(Site(8, counted=counted)) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 8, 8, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 8, 8)
        assert crawl.asked()[:3] == [f"{LISTING}?page={n}&page-items=100" for n in (1, 2, 3)]
        assert crawl.listed()["260181"].startswith(f"{site.url}/cw/en-us/job/260181/service-design-internship")


def test_a_site_that_shows_all_on_one_page() -> None:
    with serving(Site(8, most=500)) as site, crawling(source(site.url)) as crawl:
        assert (crawl().found, len(crawl.asked())) == (8, 1)


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


def test_the_number_beside_more_is_what_remains(careless: httpx.Client) -> None:
    for number, remaining in ((1, "5"), (2, "2")):
        assert f'<span class="count">{remaining}</span>' in careless.get(f"{LISTING}?page={number}").text
    assert "more-link" not in careless.get(f"{LISTING}?page=3").text


def test_a_page_behind_the_last_is_an_empty_table(careless: httpx.Client) -> None:
    answer = careless.get(f"{LISTING}?page=9")
    assert answer.status_code == 200
    assert pageup._results(page(answer.content)).rows == {}


def test_all_links_of_a_page_are_twice_as_many_and_lead_to_what_is_gone(careless: httpx.Client) -> None:
    answer = careless.get(LISTING)
    links = re.findall(r'class="job-link" href="([^"]+)"', answer.text)
    assert len(links) == 3 + 3 + 3 + 3 + 1  # the results, commented out, and once more with another below
    assert len(pageup._results(page(answer.content)).rows) == 3
    gone = careless.get("/cw/en-us/job/900001/long-gone")
    assert (gone.status_code, postings(gone.content)[0].platform) == (200, "generic")


def test_a_size_that_is_asked_for_is_not_what_is_given(careless: httpx.Client) -> None:
    assert len(pageup._results(page(careless.get(f"{LISTING}?page=1&page-items=100").content)).rows) == 3


# ------------------------------------------------------------------------------------------ shapes

LINK = '<a class="job-link" href="{}">Intern</a>'
TABLE = '<div id="search-results"><div id="search-results-content">{}</div>{}</div>'
MORE = '<a class="more-link" href="?page=2">More Jobs{}</a>'
HERE = "http://jobs.example"


@pytest.mark.parametrize(
    ("link", "rows"),
    [
        ("/cw/en-us/job/595227/intern", {"595227": f"{HERE}/cw/en-us/job/595227/intern"}),
        ("/541/cw/en/job/7", {"7": f"{HERE}/541/cw/en/job/7"}),
        ("https://other.example/cw/en/job/8?x=1", {"8": "https://other.example/cw/en/job/8?x=1"}),
        ("/cw/en/job/intern", {}),
        ("javascript:go('/job/7')", {}),
        ("http://[/job/7", {}),
        ("", {}),
    ],
)
def test_a_row(link: str, rows: dict[str, str]) -> None:
    assert pageup._results(page(TABLE.format(LINK.format(link), ""))).rows == rows


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", (False, None)),
        (MORE.format(""), (True, None)),
        (MORE.format(' <span class="count">636</span>'), (True, 636)),
        (MORE.format(" 1,636"), (True, 1636)),
    ],
)
def test_more(more: str, expected: tuple[bool, int | None]) -> None:
    results = pageup._results(page(TABLE.format(LINK.format("/job/7"), more)))
    assert (results.more, results.remaining) == expected


def test_an_older_site_has_the_second_table_only() -> None:
    markup = f'<table><tbody id="recent-jobs-content"><tr><td>{LINK.format("/job/7")}</td></tr></tbody></table>'
    assert list(listing(pageup, source(HERE), markup)) == ["7"]


@pytest.mark.parametrize("markup", ["", "<p>Please verify that you are not a robot.</p>", LINK.format("/job/7")])
def test_a_page_of_another_form_is_said(markup: str) -> None:
    with pytest.raises(ShapeChanged, match=r"^http://jobs.example/x: no table of vacancies in the page$"):
        pageup._results(page(markup))


def test_a_list_that_claims_more_than_it_gives() -> None:
    first = TABLE.format(LINK.format("/job/7"), MORE.format(' <span class="count">39</span>'))
    with pytest.raises(ShapeChanged, match=r"^http://jobs.example/cw/en-us/listing/: the list claims 40, gave 1$"):
        listing(pageup, source(HERE), first, TABLE.format("", ""))


def test_a_list_that_never_ends() -> None:
    with pytest.raises(ShapeChanged, match="the list does not end after 500 pages"):
        listing(pageup, source(HERE), TABLE.format(LINK.format("/job/7"), MORE.format("")))


@given(st.binary(), st.text())
def test_any_bytes_are_a_list_or_of_another_form(body: bytes, inner: str) -> None:
    for answer in (body, TABLE.format(LINK.format(inner), MORE.format(inner)).encode("utf-8", "replace")):
        with suppress(ShapeChanged):
            pageup._results(page(answer))
