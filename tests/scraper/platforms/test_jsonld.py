"""Sites whose postings are JSON-LD, by sitemap and by list: a replica, cassettes, and sitemaps of every other form."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.demo.server import Replica, serving
from scraper.exchange import Request, ShapeChanged
from scraper.platforms import jsonld
from scraper.platforms.jsonld import Sitemap
from scraper.sources import Source
from tests.scraper.conftest import source
from tests.scraper.platforms.crawling import crawling, page
from tests.sites.jsonld import COUNT, Site
from tests.sites.jsonld import source as source_of

MAP = "http://jobs.example/sitemap.xml"
JOBS = source("jobs", platform="jsonld", url=MAP)


@pytest.fixture
def site() -> Iterator[Replica]:
    with serving(Site()) as running:
        yield running


# ------------------------------------------------------------------------------------------ the replica


def test_a_crawl_finds_all_and_a_second_one_nothing_new(site: Replica) -> None:
    with crawling(source_of(site.url)) as crawl:
        first, second = crawl(), crawl()
        listed = crawl.listed()
        assert crawl.asked()[:3] == ["/sitemap.xml", "/sitemaps/site.xml", "/sitemaps/jobs.xml.gz"]
    assert (first.outcome, first.found, first.new, first.failed) == ("ok", COUNT, COUNT, 0)
    assert (second.outcome, second.unchanged) == ("unchanged", COUNT)
    assert all(key == url and url.endswith("&lang=en") for key, url in listed.items())


@pytest.mark.vcr
def test_a_crawl_of_a_packed_sitemap(recorded_from: Callable[[Site], str]) -> None:
    with crawling(source_of(recorded_from(Site()))) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.found, tally.new, tally.failed) == ("ok", COUNT, COUNT, 0)


def test_a_page_of_links_instead_of_a_sitemap(site: Replica) -> None:
    with crawling(replace(source_of(site.url), url=f"{site.url}/jobs", listing="a.job")) as crawl:
        tally = crawl()
        assert crawl.asked() == ["/jobs"]
    assert (tally.outcome, tally.found, tally.new, tally.failed) == ("ok", COUNT, COUNT, 0)


# ------------------------------------------------------------------------------------------ a careless client


def test_a_client_that_takes_the_whole_site_takes_pages_that_are_no_postings(site: Replica) -> None:
    with crawling(replace(source_of(site.url), site=None)) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.found, tally.failed) == ("partial", COUNT + 2, 2)
    assert tally.reason == f"{site.url}/: no posting in the page"


def test_a_client_that_does_not_unpack_has_nothing_to_read(site: Replica) -> None:
    packed = httpx.get(f"{site.url}/sitemaps/jobs.xml.gz").content
    assert b"<loc>" not in packed
    assert b"<loc>" in gzip.decompress(packed)


def test_a_client_that_takes_every_loc_takes_pictures(site: Replica) -> None:
    locs = gzip.decompress(httpx.get(f"{site.url}/sitemaps/jobs.xml.gz").content).decode().count("loc>") // 2
    assert locs == 2 * COUNT
    assert httpx.get(f"{site.url}/pictures/260181.jpg").status_code == 404


def test_a_client_that_reads_addresses_as_they_are_written_is_led_nowhere(site: Replica) -> None:
    body = gzip.decompress(httpx.get(f"{site.url}/sitemaps/jobs.xml.gz").content).decode()
    written = body.split("<loc>")[1].split("</loc>")[0].strip()
    assert "&amp;" in written
    assert httpx.get(written).status_code == 404


def test_a_posting_that_is_gone_is_no_posting(site: Replica) -> None:
    gone = f"{site.url}/jobs/view?id=1&lang=en"
    assert httpx.get(gone).status_code == 200
    with crawling(replace(source_of(site.url), platform="page", url=gone, expects=1)) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.closed, tally.failed) == ("unchanged", 1, 0)


# ------------------------------------------------------------------------------------------ sitemaps


def listed(pages: dict[str, str | bytes], source: Source = JOBS) -> list[str]:
    """The paths that these sitemaps name."""

    def ask(request: Request, reads: Callable[[Any], Any], lasting: Callable[[Any], object]) -> Any:
        read = reads(page(pages[request.url], request.url))
        lasting(read)
        return read

    return [urlsplit(item.url).path for item in jsonld.lists(source, ask)]


def urlset(*urls: str) -> str:
    return "<urlset>" + "".join(f"<url><loc>{url}</loc></url>" for url in urls) + "</urlset>"


def index(*urls: str) -> str:
    return "<sitemapindex>" + "".join(f"<sitemap><loc>{url}</loc></sitemap>" for url in urls) + "</sitemapindex>"


JOB = "http://jobs.example/1"


@pytest.mark.parametrize(
    "body",
    [
        urlset(JOB),
        f"<?xml version='1.0' encoding='UTF-8'?>\n{urlset(JOB)}",
        f"\n\n<?xml version='1.0'?>{urlset(JOB)}",
        b"\xef\xbb\xbf" + urlset(JOB).encode(),
        urlset(JOB).encode("utf-16"),
        gzip.compress(urlset(JOB).encode()),
        urlset(f" \n{JOB}\t"),
        urlset(f"<![CDATA[{JOB}]]>"),
        urlset("http://jobs&#46;example/1"),
        urlset("/1"),
        urlset(JOB, JOB, f"{JOB}#top"),
        urlset(JOB, "", "mailto:hr@jobs.example", "http://["),
        f'<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>{JOB}</s:loc></s:url></s:urlset>',
        f"<urlset><!-- jobs --><url><lastmod>2026</lastmod><loc>{JOB}</loc><i:image><i:loc>/2.png</i:loc></i:image></url></urlset>",
        f"<urlset><loc>/3</loc><url><loc>{JOB}</loc></url></urlset>",
    ],
)
def test_sitemap(body: str | bytes) -> None:
    assert listed({MAP: body}) == ["/1"]


@pytest.mark.parametrize(
    ("maps", "paths"),
    [
        ({MAP: index("/a.xml", "/b.xml")}, ["/1", "/2"]),
        ({MAP: index("/a.xml", "/a.xml", MAP)}, ["/1"]),  # one that names itself
        ({MAP: index("/deep.xml"), "http://jobs.example/deep.xml": index("/a.xml", MAP)}, ["/1"]),
        ({MAP: index("http://other.example/c.xml")}, ["/1"]),
        ({MAP: index()}, []),
        ({MAP: urlset()}, []),
    ],
)
def test_index(maps: dict[str, str | bytes], paths: list[str]) -> None:
    others = {
        "http://jobs.example/a.xml": urlset("/1"),
        "http://jobs.example/b.xml": urlset("/2", "/1"),
        "http://other.example/c.xml": urlset(JOB),
    }
    assert listed({**others, **maps}) == paths


@pytest.mark.parametrize(
    ("site", "paths"),
    [
        (None, ["/", "/jobs", "/jobs/1", "/jobs-archive/2", "/news"]),
        ("http://jobs.example/jobs", ["/jobs", "/jobs/1"]),
        ("http://jobs.example", ["/", "/jobs", "/jobs/1", "/jobs-archive/2", "/news"]),
    ],
)
def test_only_what_is_below_the_sites_address_is_a_posting(site: str | None, paths: list[str]) -> None:
    body = urlset("/", "/jobs", "/jobs/1", "/jobs-archive/2", "/news")
    assert listed({MAP: body}, replace(JOBS, site=site)) == paths


BOMB = "<!DOCTYPE u [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>" + urlset("&b;")
FILE = "<!DOCTYPE u [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + urlset("&a;")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "is no sitemap (no element found"),
        ("{}", "is no sitemap (not well-formed"),
        ("<html><body>Sign in<br></body></html>", "is no sitemap (its root is html)"),
        ("<!DOCTYPE html><p>Sign in", "is no sitemap (it has a DOCTYPE)"),
        ("<rss><channel><link>/1</link></channel></rss>", "is no sitemap (its root is rss)"),
        ("<urlset><url><loc>/1</loc></url>", "is no sitemap (no element found"),  # torn
        (urlset("&nbsp;"), "is no sitemap (undefined entity"),
        (BOMB, "is no sitemap (it has a DOCTYPE)"),
        (FILE, "is no sitemap (it has a DOCTYPE)"),
        (BOMB.encode("utf-16"), "is no sitemap (it has a DOCTYPE)"),
        ("<?xml version='1.0' encoding='gb2312'?><urlset/>", "is no sitemap (multi-byte"),
        ("<?xml version='1.0' encoding='klingon'?><urlset/>", "is no sitemap (unknown encoding"),
        ("<a>" * 100_000, "is no sitemap (its root is a)"),
        ("<urlset>" + "<url>" * 100_000, "is no sitemap (no element found"),
        (gzip.compress(urlset(JOB).encode())[:-9], "is damaged (it ends too early)"),
        (b"\x1f\x8b\x08\x00" + b"\xff" * 40, "is damaged (Error"),
        (b"\x1f\x8b", "is damaged (it ends too early)"),
        (index(*(f"/{n}.xml" for n in range(300))), None),
    ],
)
def test_what_is_no_sitemap_is_said(body: str | bytes, said: str | None) -> None:
    class Others(dict[str, str | bytes]):
        def __missing__(self, url: str) -> str:
            return urlset(url)

    with pytest.raises(ShapeChanged) as changed:
        listed(Others({MAP: body}))
    assert str(changed.value).startswith(f"{MAP}: {said or 'names more than 200 sitemaps'}")


def test_a_sitemap_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(ShapeChanged, match="more than 50,000,000 bytes, unpacked"):
        listed({MAP: gzip.compress(b" " * 50_000_001)})


def test_a_site_that_no_page_is_below_is_said() -> None:
    with pytest.raises(ShapeChanged) as changed:
        listed({MAP: urlset("/1", "/2")}, replace(JOBS, site="http://jobs.example/jobs"))
    assert str(changed.value) == f"{MAP}: none of its 2 pages is below http://jobs.example/jobs"


WORDS = st.sampled_from(
    ["<urlset>", "<url>", "<loc>", "/1", "</loc>", "</url>", "</urlset>", "&amp;", "<?xml?>", "\ufeff"]
)


@given(st.binary(max_size=300) | st.lists(WORDS | st.text(max_size=9)).map(lambda said: "".join(said).encode("utf-8", "replace")))  # fmt: skip
def test_any_answer_is_a_sitemap_or_of_another_shape(body: bytes) -> None:
    with suppress(ShapeChanged):
        assert isinstance(jsonld._sitemap(page(body, MAP)), Sitemap)
