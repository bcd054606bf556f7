"""What robots.txt allows, and the name under which it is asked for."""

from __future__ import annotations

import random

import pytest

from scraper.exchange import AskFailed, Page, Request
from scraper.robots import MOST_BYTES, MOST_DELAY, agent, rules_of
from tests.scraper.conftest import START

URL = "http://jobs.example/robots.txt"


def page(body: bytes | str = b"", status: int = 200) -> Page:
    content = body.encode() if isinstance(body, str) else body
    return Page(request=Request(url=URL), url=URL, status=status, headers={}, body=content, fetched_at=START)


def allows(body: bytes | str, path: str = "/jobs/1") -> bool:
    try:
        rules_of(page(body), 0).check(f"http://jobs.example{path}")
    except AskFailed as failure:
        return failure.outcome != "robots"
    return True


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 204, 301])
def test_no_robots_allow_all(status: int) -> None:
    rules_of(page("User-agent: *\nDisallow: /", status), 0).check("http://jobs.example/x")


@pytest.mark.parametrize("status", [429, 500, 502, 503, 599])
def test_robots_that_cannot_be_had_allow_nothing(status: int) -> None:
    with pytest.raises(AskFailed, match=f"robots.txt answered {status}") as failed:
        rules_of(page(status=status), 0)
    assert (failed.value.outcome, failed.value.trouble) == ("robots", True)


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        (b"User-agent: *\nDisallow: /\n", False),
        (b"\xef\xbb\xbfUser-agent: *\nDisallow: /\n", False),
        (b"user-AGENT:*\ndisallow:/jobs", False),
        (b"User-agent: *\r\nDisallow: /jobs\r\n", False),
        (b"User-agent: *\nDisallow: /jobs\nAllow: /jobs/1\n", True),
        (b"User-agent: Vacancies-To-SQLite\nDisallow: /\n", False),
        (b"User-agent: vacancies-to-sqlite\nAllow: /\n\nUser-agent: *\nDisallow: /\n", True),
        (b"Disallow: /\n", True),  # no group that it belongs to
        (b"\xff\xfe\x00nonsense", True),
        (b"", True),
    ],
)
def test_rules(said: bytes, allowed: bool) -> None:
    assert allows(said) == allowed


def test_what_stands_behind_the_first_half_megabyte_is_nobodys_rule() -> None:
    rule = "\nUser-agent: *\nDisallow: /\n"
    assert not allows("#" * (MOST_BYTES - len(rule)) + rule)
    assert allows("#" * MOST_BYTES + rule)


def test_noise_allows_all() -> None:
    assert allows(random.Random(1).randbytes(1_000_000))


def test_patterns_made_to_take_for_ever_do_not() -> None:
    """An expression with as many gaps would try every way to fill them."""
    assert allows(f"User-agent: *\nDisallow: /{'*a' * 2000}*b$\n", f"/{'a' * 2000}")


@pytest.mark.parametrize(("said", "delay"), [("7", 7), ("0.5", 0.5), ("soon", 0), ("", 0)])
def test_delay(said: str, delay: float) -> None:
    assert rules_of(page(f"User-agent: *\nCrawl-delay: {said}\n"), 0).delay() == delay


def test_a_delay_that_asks_not_to_be_read() -> None:
    slow = f"User-agent: *\nCrawl-delay: {MOST_DELAY + 1:g}\n"
    with pytest.raises(AskFailed, match="asks for 121 seconds between requests"):
        rules_of(page(slow), 0).check("http://jobs.example/")


def test_sitemaps() -> None:
    assert rules_of(page("Sitemap: http://jobs.example/a.xml\nSitemap: b.xml\n"), 0).sitemaps == (
        "http://jobs.example/a.xml",
        "b.xml",
    )


def test_the_agent_says_whom_to_write_to() -> None:
    assert agent().endswith("one request at a time)")
    assert agent("jobs@osm.example").endswith("one request at a time; +jobs@osm.example)")
