"""Talentsoft, against its replica: over HTTP, from a cassette, and as a client that ignores its rules."""

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
from scraper.platforms import talentsoft
from tests.scraper.platforms.crawling import crawling, listing, page
from tests.sites.talentsoft import Site, source

LIST = "/job/list-of-jobs.aspx"

# ------------------------------------------------------------------------------------------ the careful client


@pytest.mark.parametrize("shown", ["list-item", "card"])
@pytest.mark.parametrize("counted", [True, False])
def test_all_are_found_and_read_and_stay_as_they_are(shown: str, counted: bool) -> None:
    with serving(Site(8, shown=shown, counted=counted)) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 8, 8, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 8, 8)
        assert crawl.asked()[:3] == [f"{LIST}?page={n}" for n in (1, 2, 3)]
        assert crawl.listed()["260181"].startswith(f"{site.url}/job/job-service-design-internship-user-services")
        assert crawl.listed()["260181"].endswith("_260181.aspx")


def test_a_site_without_an_offer_is_an_empty_list() -> None:
    with serving(Site(0)) as site, crawling(source(site.url, 0)) as crawl:
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


def test_a_page_behind_the_last_is_the_last_once_more(careless: httpx.Client) -> None:
    last, behind = (talentsoft._results(page(careless.get(f"{LIST}?page={n}").content)).rows for n in (3, 9))
    assert len(last) == 2
    assert last == behind


def test_an_offers_page_ends_with_others(careless: httpx.Client) -> None:
    offer = careless.get("/job/job-x_260181.aspx")
    assert len(talentsoft._results(page(offer.content)).rows) == 2
    assert "may interest you" not in postings(offer.content)[0].text


def test_an_offer_that_is_gone_is_a_page_with_status_200(careless: httpx.Client) -> None:
    gone = careless.get("/job/job-x_7.aspx")
    assert (gone.status_code, postings(gone.content)[0].platform) == (200, "generic")


def test_a_row_is_a_link_of_its_own_too(careless: httpx.Client) -> None:
    assert careless.get(LIST).text.count(".aspx") == 6


# ------------------------------------------------------------------------------------------ shapes

HERE = "http://jobs.example"
OFFER = '<li class="ts-offer-list-item"><a class="ts-offer-list-item__title-link " href="{}">Intern</a></li>'
TOTAL = "<span id='x_TotalOffers'>{}</span>"


@pytest.mark.parametrize(
    ("link", "rows"),
    [
        ("/job/job-intern_7.aspx", {"7": f"{HERE}/job/job-intern_7.aspx"}),
        ("/offre-de-emploi/emploi-x_77.aspx?LCID=1036", {"77": f"{HERE}/offre-de-emploi/emploi-x_77.aspx?LCID=1036"}),
        ("/job/job-intern.aspx", {}),
        ("http://[_7.aspx", {}),
        ("", {}),
    ],
)
def test_a_row(link: str, rows: dict[str, str]) -> None:
    assert talentsoft._results(page(OFFER.format(link))).rows == rows


@pytest.mark.parametrize(("said", "total"), [("19 offers", 19), ("1,234 offers, 10 a page", 1234), ("No offers", None)])
def test_how_many_there_are(said: str, total: int | None) -> None:
    assert talentsoft._results(page(TOTAL.format(said))).total == total


@pytest.mark.parametrize("markup", ["", "<p>Sign in</p>", "<a href='/job/job-intern_7.aspx'>Intern</a>"])
def test_a_page_of_another_form_is_said(markup: str) -> None:
    with pytest.raises(ShapeChanged, match=r"^http://jobs.example/x: no list of offers in the page$"):
        talentsoft._results(page(markup))


def test_a_list_that_claims_more_than_it_gives() -> None:
    with pytest.raises(ShapeChanged, match=r"^http://jobs.example/job/list-of-jobs.aspx: the list claims 40, gave 1$"):
        listing(talentsoft, source(HERE), TOTAL.format("40 offers") + OFFER.format("/job/x_7.aspx"))


def test_a_list_that_never_ends() -> None:
    with pytest.raises(ShapeChanged, match="the list does not end after 500 pages"):
        listing(talentsoft, source(HERE), *[OFFER.format(f"/job/x_{n}.aspx") for n in range(600)])


@given(st.binary(), st.text())
def test_any_bytes_are_a_list_or_of_another_form(body: bytes, inner: str) -> None:
    for answer in (body, (TOTAL + OFFER).format(inner, inner).encode("utf-8", "replace")):
        with suppress(ShapeChanged):
            talentsoft._results(page(answer))
