"""Sites that are lists of links: a replica over real HTTP and from cassettes, and pages of every other form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import read
from parsers.pages import postings
from scraper.demo.server import Replica, serving
from scraper.exchange import Request, ShapeChanged
from scraper.platforms import html
from scraper.platforms.html import ListPage
from scraper.sources import Source
from tests.scraper.conftest import source
from tests.scraper.platforms.crawling import crawling, page
from tests.sites.html import COUNT, Site
from tests.sites.html import source as source_of

LIST = "http://jobs.example/en/list"
JOBS = source("jobs", platform="html", url=LIST, listing="ul.jobs")


@pytest.fixture
def site() -> Iterator[Replica]:
    with serving(Site()) as running:
        yield running


# ------------------------------------------------------------------------------------------ the replica


def test_a_crawl_finds_all_and_a_second_one_nothing_new(site: Replica) -> None:
    with crawling(source_of(site.url)) as crawl:
        first, second = crawl(), crawl()
        listed = crawl.listed()
        assert crawl.asked()[:2] == ["/en/work/vacancies", "/en/work/vacancies?after=260169"]
    assert (first.outcome, first.found, first.new, first.failed) == ("ok", COUNT, COUNT, 0)
    assert (second.outcome, second.unchanged) == ("unchanged", COUNT)
    assert all(key == url and url.startswith(f"{site.url}/careers/") for key, url in listed.items())


@pytest.mark.vcr
def test_a_crawl_of_two_pages(recorded_from: Callable[[Site], str]) -> None:
    with crawling(source_of(recorded_from(Site()))) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.found, tally.new, tally.failed) == ("ok", COUNT, COUNT, 0)


def test_the_notice_is_read_without_what_stands_beside_it(site: Replica) -> None:
    body = httpx.get(f"{site.url}/careers/notice/260181").content
    jobs = source_of(site.url)
    (posting,) = postings(body, within=jobs.posting)
    vacancy = read(posting.text, jobs.hints)
    assert (vacancy.requisition, str(vacancy.deadline), vacancy.notes) == ("260181", "2026-06-12T23:59:00+02:00", ())
    assert "2020" not in posting.text
    assert "Canteen" not in posting.text


def test_a_notice_that_is_a_file_is_read_whole(site: Replica) -> None:
    (posting,) = postings(httpx.get(f"{site.url}/careers/files/260160.pdf").content, within="div.notice")
    vacancy = read(posting.text, source_of(site.url).hints)
    assert (vacancy.requisition, str(vacancy.deadline)) == ("260160", "2026-06-22T23:59:00+02:00")


# ------------------------------------------------------------------------------------------ a careless client


def hrefs(site: Replica, path: str = "/en/work/vacancies") -> list[str]:
    return [link.split('"')[0] for link in httpx.get(f"{site.url}{path}").text.split('href="')[1:]]


def test_a_client_that_counts_pages_gets_the_first_again(site: Replica) -> None:
    assert hrefs(site, "/en/work/vacancies?page=2") == hrefs(site)


def test_a_client_that_starts_from_the_pages_own_address_finds_nothing(site: Replica) -> None:
    assert httpx.get(httpx.URL(f"{site.url}/en/work/vacancies").join("notice/260181")).status_code == 404


def test_a_client_that_takes_every_link_takes_the_menu_too(site: Replica) -> None:
    with crawling(replace(source_of(site.url), listing="a", posting=None)) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.failed) == ("partial", 2)
    assert tally.reason == f"{site.url}/: neither a vacancy nor a programme in the page"


def test_a_client_that_keeps_fragments_takes_notices_twice(site: Replica) -> None:
    notices = [link for link in hrefs(site) if link.startswith("notice/")]
    assert len(notices) == 2 * len({link.partition("#")[0] for link in notices}) == 10


def test_a_client_that_reads_the_whole_page_sees_another_deadline(site: Replica) -> None:
    (posting,) = postings(httpx.get(f"{site.url}/careers/notice/260181").content)
    assert [note.code for note in read(posting.text).notes] == ["ambiguous"]


def test_a_client_that_follows_no_next_page_has_half(site: Replica) -> None:
    assert len({link for link in hrefs(site) if link.startswith(("notice/", "files/")) and "#" not in link}) == 5


# ------------------------------------------------------------------------------------------ pages of a list


def listed(pages: dict[str, str], source: Source = JOBS) -> list[str]:
    """What a list of these pages names."""

    def ask(request: Request, reads: Callable[[Any], Any], lasting: Callable[[Any], object]) -> Any:
        read = reads(page(pages[request.url], request.url))
        lasting(read)
        return read

    return [item.url for item in html.lists(source, ask)]


def links(*paths: str, next: str | None = None) -> str:
    rows = "".join(f'<li><a href="{path}">Job</a></li>' for path in paths)
    return f'<ul class="jobs">{rows}</ul>' + (f'<a rel="next" href="{next}">More</a>' if next else "")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("/jobs/1", "http://jobs.example/jobs/1"),
        ("jobs/1", "http://jobs.example/en/jobs/1"),
        ("../jobs/1", "http://jobs.example/jobs/1"),
        ("//other.example/1", "http://other.example/1"),
        ("https://other.example/jobs/1?id=7#apply", "https://other.example/jobs/1?id=7"),
        ("?id=7", "http://jobs.example/en/list?id=7"),
        (" /jobs/1\n", "http://jobs.example/jobs/1"),
        ("/jobs/call 1.pdf", "http://jobs.example/jobs/call%201.pdf"),
        ("/jobs?id=1&amp;lang=en", "http://jobs.example/jobs?id=1&lang=en"),
        ("/jobs/Prüfer", "http://jobs.example/jobs/Prüfer"),
        ("#top", None),
        ("", None),
        ("/en/list", None),
        ("javascript:void(0)", None),
        ("mailto:hr@jobs.example", None),
        ("ftp://jobs.example/1", None),
        ("file:///etc/passwd", None),
        ("http://[/x", None),
        ("https:///x", None),
    ],
)
def test_link(link: str, address: str | None) -> None:
    expected = [address] if address else []
    assert listed({LIST: links(link)}, replace(JOBS, expects=0)) == expected


@pytest.mark.parametrize(
    ("base", "address"),
    [
        ("/careers/", "http://jobs.example/careers/1"),
        ("https://other.example/x/", "https://other.example/x/1"),
        ("javascript:0", "http://jobs.example/en/1"),
        ("http://[", "http://jobs.example/en/1"),
    ],
)
def test_links_start_where_the_page_says(base: str, address: str) -> None:
    assert listed({LIST: f'<base href="{base}">{links("1")}'}) == [address]


@pytest.mark.parametrize(
    "selector", ["ul.jobs", "ul.jobs a", "li", ".jobs > li > a[href]", "a[href^='/jobs'], ul.none"]
)
def test_the_selector_names_links_or_what_they_stand_in(selector: str) -> None:
    markup = f"<nav><a href=/news>News</a></nav>{links('/jobs/1', '/jobs/2')}"
    assert listed({LIST: markup}, replace(JOBS, listing=selector)) == [
        "http://jobs.example/jobs/1",
        "http://jobs.example/jobs/2",
    ]


def test_a_link_that_stands_twice_is_one_posting() -> None:
    assert listed({LIST: links("/1", "/1#apply", "/2", "/1")}) == ["http://jobs.example/1", "http://jobs.example/2"]


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        ({LIST: links("/1", next="?p=2"), f"{LIST}?p=2": links("/2")}, ["1", "2"]),
        # the next one is the first one again
        ({LIST: links("/1", next="?p=2"), f"{LIST}?p=2": links("/2", next="/en/list")}, ["1", "2"]),
        # pages without end that name nothing new, or nothing at all
        ({LIST: links("/1", next="?p=2"), f"{LIST}?p=2": links("/1", next="?p=3")}, ["1"]),
        ({LIST: links("/1", next="?p=2"), f"{LIST}?p=2": links(next="?p=3")}, ["1"]),
        # a posting that moved on to the next page while we read
        ({LIST: links("/1", "/2", next="?p=2"), f"{LIST}?p=2": links("/2", "/3")}, ["1", "2", "3"]),
        # the next one is no page, is on another host, or is this one
        ({LIST: links("/1", next="javascript:more()")}, ["1"]),
        ({LIST: links("/1", next="http://other.example/list")}, ["1"]),
        ({LIST: links("/1", next="#")}, ["1"]),
        # what leads back into the list is no posting
        ({LIST: links("/1", "/en/list?p=2", next="?p=2"), f"{LIST}?p=2": links("/2", "/en/list")}, ["1", "2"]),
    ],
)
def test_pages(pages: dict[str, str], found: list[str]) -> None:
    assert listed(pages) == [f"http://jobs.example/{name}" for name in found]


@pytest.mark.parametrize(
    "more", ["<a rel=next href=?p=2>", "<link rel='NEXT' href=?p=2>", "<a rel='nofollow next' href=?p=2>"]
)
def test_the_next_page_however_it_is_written(more: str) -> None:
    assert len(listed({LIST: links("/1") + more, f"{LIST}?p=2": links("/2")})) == 2


def test_a_list_without_an_end_is_said() -> None:
    class Endless(dict[str, str]):
        def __missing__(self, url: str) -> str:
            number = int(url.rpartition("=")[2])
            return links(f"/{number}", next=f"?p={number + 1}")

    with pytest.raises(ShapeChanged) as changed:
        listed(Endless({LIST: links("/0", next="?p=1")}))
    assert str(changed.value) == f"{LIST}: the list does not end after 200 pages"


@pytest.mark.parametrize(
    ("declared", "body", "said"),
    [
        ({}, "<p>Please sign in</p>", "no link at ul.jobs"),
        ({}, "<ul class=jobs><li>No vacancies</li></ul>", "no link at ul.jobs"),
        ({}, links("javascript:open(1)"), "no link at ul.jobs"),
        ({}, '{"jobs": []}', "no link at ul.jobs"),
        ({}, " ", "is empty"),
        ({}, "\0\1", "is neither HTML, text nor PDF"),
        ({"listing": None}, links("/1"), "the source does not say where the links stand (listing)"),
        ({"listing": "ul["}, links("/1"), "ul[ is no CSS selector"),
    ],
)
def test_what_is_no_list_is_said(declared: dict[str, Any], body: str, said: str) -> None:
    with pytest.raises(ShapeChanged) as changed:
        listed({LIST: body}, replace(JOBS, **declared))
    assert str(changed.value) == f"{LIST}: {said}"


def test_an_employer_may_have_no_vacancies() -> None:
    assert listed({LIST: links()}, replace(JOBS, expects=0)) == []


@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda text: links(text, next=text).encode()))
def test_any_answer_is_a_list_or_of_another_shape(body: bytes) -> None:
    with suppress(ShapeChanged):
        found = html._list_page(JOBS, page(body, LIST))
        assert isinstance(found, ListPage)
        assert all(link.startswith(("http://", "https://")) for link in found.links)
