"""Emply, against its replica: over HTTP, from a cassette, and as a client that ignores its rules."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.demo.server import serving
from scraper.exchange import ShapeChanged
from scraper.platforms import emply
from tests.scraper.platforms.crawling import crawling, listing, page
from tests.sites.emply import SECTION, TEASER, Site, source

BATCH = "/api/integration/vacancy/get-page"

# ------------------------------------------------------------------------------------------ the careful client


def test_all_are_found_and_read_and_stay_as_they_are() -> None:
    with serving(Site(8)) as site, crawling(source(site.url)) as crawl:
        first, second = crawl(), crawl()
        assert (first.outcome, first.found, first.new, first.failed) == ("ok", 8, 8, 0)
        assert (second.outcome, second.found, second.unchanged) == ("unchanged", 8, 8)
        assert crawl.asked()[:4] == ["/vacancies", BATCH, BATCH, BATCH]
        assert crawl.listed()["k260181"].startswith(f"{site.url}/ad/service-design-internship-user-services")
        assert crawl.listed()["k260181"].endswith("/k260181")


def test_a_page_that_is_all_html() -> None:
    with serving(Site(8, linked=True)) as site, crawling(source(site.url)) as crawl:
        assert [crawl().outcome, crawl().outcome] == ["ok", "unchanged"]
        assert (len(crawl.listed()), crawl.asked()) == (8, ["/vacancies"] * 2)


@pytest.mark.vcr
def test_a_recorded_crawl(recorded_from: Callable[[Any], str]) -> None:
    with crawling(source(recorded_from(Site(4)), 4)) as crawl:
        assert (crawl().outcome, len(crawl.listed())) == ("ok", 4)
        assert len(crawl.asked()) == 3


# ------------------------------------------------------------------------------------------ a careless client


@pytest.fixture
def careless():  # type: ignore[no-untyped-def]
    with serving(Site(8)) as site, httpx.Client(base_url=site.url) as client:
        yield client


def asked(**more: object) -> dict[str, object]:
    return {"count": 3, "sectionId": SECTION, "langCode": "en-GB", **more}


def codes(answer: httpx.Response) -> list[str]:
    return [vacancy["shortId"] for vacancy in answer.json()["vacancies"]]


def test_the_page_itself_holds_no_vacancy(careless: httpx.Client) -> None:
    assert "/ad/" not in careless.get("/vacancies").text


def test_a_section_of_ones_own_is_unknown(careless: httpx.Client) -> None:
    assert careless.post(BATCH, json=asked(sectionId="list")).status_code == 400
    assert careless.post(BATCH, json=asked(langCode="xx")).status_code == 400


def test_the_first_section_of_the_page_is_a_teaser(careless: httpx.Client) -> None:
    assert careless.get("/vacancies").text.index(TEASER) < careless.get("/vacancies").text.index(SECTION)
    answer = careless.post(BATCH, json=asked(sectionId=TEASER))
    assert (answer.json()["count"], len(codes(answer))) == (1, 1)


def test_one_answer_is_not_the_list(careless: httpx.Client) -> None:
    answer = careless.post(BATCH, json=asked())
    assert (answer.json()["count"], len(codes(answer))) == (9, 3)
    assert codes(answer) == codes(careless.post(BATCH, json=asked()))


def test_a_talent_pool_is_among_the_vacancies(careless: httpx.Client) -> None:
    assert "pool01" in codes(careless.post(BATCH, json=asked()))
    assert careless.get("/ad/unsolicited/pool01").status_code == 404


# ------------------------------------------------------------------------------------------ shapes

HERE = "http://jobs.example"
CONFIG = (
    "<script>var languageKey = 'en-GB'; var config = { count: 6, sectionId: '1-a', sortAscending: false };</script>"
)
VACANCY = {"shortId": "k1", "titleAsUrl": "intern"}


def test_what_a_section_is_asked_with() -> None:
    assert emply._front(page(CONFIG)).section == {
        "count": 6,
        "sectionId": "1-a",
        "sortByProjectDataId": "deadline",
        "sortAscending": False,
        "langCode": "en-GB",
    }
    bare = emply._front(page("<script>config = { sectionId: '1-a' }</script>")).section
    assert bare is not None
    assert (bare["count"], bare["langCode"]) == (30, None)


@pytest.mark.parametrize(
    "markup", ["", "<p>Checking your browser ...</p>", "<script>var config = { count: 6 };</script>"]
)
def test_a_page_of_another_form_is_said(markup: str) -> None:
    with pytest.raises(ShapeChanged, match=r"^http://jobs.example/x: neither a section of vacancies nor links to them"):
        emply._front(page(markup))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<html>Sign in</html>", "the answer is not JSON"),
        ("[" * 100_000, "the answer is not JSON"),
        ("[]", "no list of vacancies in the answer"),
        ('{"count": 1}', "no list of vacancies in the answer"),
        ('{"vacancies": []}', "the answer does not say how many vacancies there are"),
        ('{"vacancies": [], "count": "1"}', "the answer does not say how many vacancies there are"),
        ('{"vacancies": [], "count": true}', "the answer does not say how many vacancies there are"),
        ('{"vacancies": [7], "count": 1}', "a vacancy without its code or its address"),
        ('{"vacancies": [{"shortId": "k1"}], "count": 1}', "a vacancy without its code or its address"),
        (
            '{"vacancies": [{"shortId": "", "titleAsUrl": "x"}], "count": 1}',
            "a vacancy without its code or its address",
        ),
    ],
)
def test_an_answer_of_another_form_is_said(body: str, said: str) -> None:
    with pytest.raises(ShapeChanged) as changed:
        emply._batch(page(body))
    assert str(changed.value) == f"http://jobs.example/x: {said}"


@pytest.mark.parametrize(
    ("vacancy", "url"),
    [
        (VACANCY, f"{HERE}/ad/intern/k1"),
        ({**VACANCY, "titleAsUrl": "a/b?c \ud800"}, f"{HERE}/ad/a%2Fb%3Fc%20%3F/k1"),
        ({**VACANCY, "talentPool": "yes"}, f"{HERE}/ad/intern/k1"),
    ],
)
def test_a_row(vacancy: dict[str, object], url: str) -> None:
    batch = emply._batch(page(json.dumps({"count": 1, "vacancies": [vacancy]})))
    assert (batch.rows, batch.pools) == ({"k1": url}, frozenset())


@pytest.mark.parametrize("more", [{"vacancies": []}, {"vacancies": [VACANCY]}])
def test_a_list_that_claims_more_than_it_gives(more: dict[str, object]) -> None:
    answers = [{"count": 2, "vacancies": [VACANCY]}, {"count": 2, **more}]
    with pytest.raises(ShapeChanged, match=r"^http://jobs.example/vacancies: the list claims 2, gave 1$"):
        listing(emply, source(HERE), CONFIG, *map(json.dumps, answers))


def test_a_list_that_never_ends() -> None:
    with pytest.raises(ShapeChanged, match="the list does not end after 500 pages"):
        listing(emply, source(HERE), CONFIG, json.dumps({"count": 10**9, "vacancies": [VACANCY]}))


# ------------------------------------------------------------------------------------------ whatever comes

ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from([*VACANCY, "count", "vacancies", "talentPool"]), inner)
    ),
    max_leaves=20,
)


@given(vacancies=ANY, count=ANY, whole=ANY)
def test_any_json_is_a_list_or_of_another_form(vacancies: object, count: object, whole: object) -> None:
    for answer in (whole, {"vacancies": vacancies, "count": count}, {"vacancies": [vacancies], "count": 1}):
        with suppress(ShapeChanged):
            listing(emply, source(HERE), CONFIG, json.dumps(answer))


@given(st.binary(), st.text())
def test_any_bytes_are_a_page_or_of_another_form(body: bytes, inner: str) -> None:
    for answer in (body, f"<script>config = {{ sectionId: '{inner}', count: {inner} }}".encode("utf-8", "replace")):
        with suppress(ShapeChanged):
            emply._front(page(answer))
