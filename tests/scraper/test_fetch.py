"""The polite client: pace, robots.txt, tries, limits, and failures in words."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from scraper import fetch, hosts
from scraper.demo import replica
from scraper.exchange import AskFailed, Page, Request, charset_of
from scraper.fetch import MOST_BYTES, Fetcher, fetcher
from scraper.hosts import ATTEMPTS
from scraper.robots import agent
from tests.scraper.conftest import START, TODAY

URL = "http://jobs.example/jobs/1"
Answers = Callable[[httpx.Request], httpx.Response]


class Site:
    """A site in memory that writes down what it is asked, and a clock that only sleeping moves."""

    def __init__(self, answer: Answers, robots: httpx.Response) -> None:
        self._answer, self._robots = answer, robots
        self.asked: list[httpx.Request] = []
        self.slept: list[float] = []
        self.now = 1000.0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        return self._robots if request.url.path == "/robots.txt" else self._answer(request)

    def sleep(self, seconds: float) -> None:
        if seconds:
            self.slept.append(seconds)
            self.now += seconds

    @property
    def paths(self) -> list[str]:
        return [request.url.path for request in self.asked]


Made = tuple[Site, Fetcher]


@pytest.fixture
def make(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Made]]:
    clients: list[httpx.Client] = []

    def make(answer: Answers = lambda _: httpx.Response(200, text="page"), robots: Any = 404) -> Made:
        rules = httpx.Response(robots) if isinstance(robots, int) else httpx.Response(200, text=robots)
        site = Site(answer, rules)
        for module in (fetch, hosts):
            monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=lambda: site.now))
        clients.append(httpx.Client(transport=httpx.MockTransport(site)))
        return site, Fetcher(clients[-1], lambda: START, site.sleep)

    yield make
    for client in clients:
        client.close()


def ask(fetcher: Fetcher, url: str = URL, pace: float = 0) -> Page:
    return fetcher.ask(Request(url=url), pace)


def failure(fetcher: Fetcher, url: str = URL) -> tuple[str, str]:
    """How asking fails: the outcome's word, and what people are told."""
    with pytest.raises(AskFailed) as failed:
        ask(fetcher, url)
    return failed.value.outcome, str(failed.value)


# ------------------------------------------------------------------------------------------ pace


def test_one_host_is_asked_at_its_pace(make: Callable[..., Made]) -> None:
    site, fetcher = make()
    for number in range(3):
        ask(fetcher, f"http://jobs.example/{number}", pace=2)
    assert site.paths == ["/robots.txt", "/0", "/1", "/2"]
    assert site.slept == [2, 2, 2]


def test_another_host_is_not_waited_for(make: Callable[..., Made]) -> None:
    site, fetcher = make()
    ask(fetcher, "http://one.example/", pace=2)
    site.now += 2
    ask(fetcher, "http://two.example/", pace=2)
    assert site.slept == [2, 2]  # each before its page, after its own robots.txt
    ask(fetcher, "http://one.example/", pace=2)
    assert site.slept == [2, 2]


def test_time_that_passed_anyway_is_not_waited_for_again(make: Callable[..., Made]) -> None:
    site, fetcher = make()
    ask(fetcher, pace=2)
    site.now += 1.5
    ask(fetcher, pace=2)
    assert site.slept == [2, 0.5]


def test_pace_0_never_waits(make: Callable[..., Made]) -> None:
    site, fetcher = make()
    for _ in range(3):
        ask(fetcher)
    assert site.slept == []


def test_robots_may_ask_for_a_slower_pace(make: Callable[..., Made]) -> None:
    site, fetcher = make(robots="User-agent: *\nCrawl-delay: 7\n")
    for _ in range(2):
        ask(fetcher, pace=1)
    assert site.slept == [7, 7]


def test_robots_do_not_make_it_faster(make: Callable[..., Made]) -> None:
    site, fetcher = make(robots="User-agent: *\nCrawl-delay: 1\n")
    ask(fetcher, pace=3)
    assert site.slept == [3]


def test_another_try_keeps_the_pace(make: Callable[..., Made]) -> None:
    site, fetcher = make(lambda _: httpx.Response(503))
    failure_of(fetcher, pace=2)
    assert site.slept == [2] * ATTEMPTS


def failure_of(fetcher: Fetcher, pace: float) -> None:
    with pytest.raises(AskFailed):
        ask(fetcher, pace=pace)


# ------------------------------------------------------------------------------------------ robots.txt

RULES = """\
User-agent: *
Disallow: /private
Disallow: /*?print=
Allow: /private/notices$

User-agent: vacancies-to-sqlite
Disallow: /not-for-us
"""


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("User-agent: *\nDisallow: /private\n", "/private/1", False),
        ("User-agent: *\nDisallow: /private\n", "/public/1", True),
        ("User-agent: *\nDisallow: /*?print=\n", "/jobs/1?print=1", False),
        ("User-agent: *\nDisallow: /p\nAllow: /p/notices$\n", "/p/notices", True),
        ("User-agent: *\nDisallow: /p\nAllow: /p/notices$\n", "/p/notices/1", False),
        ("User-agent: *\nDisallow:\n", "/anything", True),
        ("User-agent: otherbot\nDisallow: /\n", "/anything", True),
        (RULES, "/not-for-us", False),
        (RULES, "/private", True),  # a group of our own is the only one that counts
        ("<html>Sorry, not found</html>", "/anything", True),
        ("\ufeffUser-agent: *\nDisallow: /x\n", "/y", True),
        ("", "/anything", True),
    ],
)
def test_robots_are_obeyed(make: Callable[..., Made], rules: str, path: str, allowed: bool) -> None:
    site, fetcher = make(robots=rules)
    if allowed:
        assert ask(fetcher, f"http://jobs.example{path}").body == b"page"
    else:
        outcome, said = failure(fetcher, f"http://jobs.example{path}")
        assert outcome == "robots"
        assert said == f"jobs.example: robots.txt asks us not to fetch {path.partition('?')[0]}"
        assert site.paths == ["/robots.txt"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_host_without_robots_allows_all(make: Callable[..., Made], status: int) -> None:
    _, fetcher = make(robots=status)
    assert ask(fetcher).status == 200


@pytest.mark.parametrize("status", [500, 503])
def test_a_host_whose_robots_fail_allows_nothing(make: Callable[..., Made], status: int) -> None:
    site, fetcher = make(robots=status)
    assert failure(fetcher) == ("robots", f"jobs.example: robots.txt answered {status}, so nothing may be fetched")
    assert set(site.paths) == {"/robots.txt"}


def test_robots_are_asked_for_once_a_host(make: Callable[..., Made]) -> None:
    site, fetcher = make()
    for url in (URL, "http://jobs.example/jobs/2", "http://jobs.example:8080/", "https://jobs.example/"):
        ask(fetcher, url)
    robots = [str(request.url) for request in site.asked if request.url.path == "/robots.txt"]
    assert robots == [
        f"{root}/robots.txt" for root in ("http://jobs.example", "http://jobs.example:8080", "https://jobs.example")
    ]


# ------------------------------------------------------------------------------------------ tries


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_what_another_try_mends_is_mended(make: Callable[..., Made], status: int) -> None:
    answers = iter([httpx.Response(status), httpx.Response(200, text="page")])
    site, fetcher = make(lambda _: next(answers))
    assert ask(fetcher).body == b"page"
    assert site.paths == ["/robots.txt", "/jobs/1", "/jobs/1"]


def test_a_connection_that_breaks_is_tried_again(make: Callable[..., Made]) -> None:
    answers = iter([httpx.ReadError("reset"), httpx.Response(200, text="page")])

    def answer(_: httpx.Request) -> httpx.Response:
        found = next(answers)
        if isinstance(found, Exception):
            raise found
        return found

    _, fetcher = make(answer)
    assert ask(fetcher).body == b"page"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_after_the_last_try_one_message_says_what_was_answered(make: Callable[..., Made], status: int) -> None:
    site, fetcher = make(lambda _: httpx.Response(status))
    outcome = "blocked" if status == 429 else "refused"
    assert failure(fetcher) == (outcome, f"jobs.example: answered {status} for /jobs/1")
    assert len(site.asked) == 1 + ATTEMPTS


@pytest.mark.parametrize("status", [204, 400, 401, 403, 404, 410, 501])
def test_what_another_try_does_not_mend_is_not_tried_again(make: Callable[..., Made], status: int) -> None:
    site, fetcher = make(lambda _: httpx.Response(status))
    outcome = "blocked" if status in (401, 403) else "refused"
    assert failure(fetcher) == (outcome, f"jobs.example: answered {status} for /jobs/1")
    assert len(site.asked) == 2


# ------------------------------------------------------------------------------------------ limits


def test_a_page_of_10_mb_is_taken(make: Callable[..., Made]) -> None:
    _, fetcher = make(lambda _: httpx.Response(200, content=bytes(MOST_BYTES)))
    assert len(ask(fetcher).body) == MOST_BYTES == 10_000_000


@pytest.mark.parametrize("zipped", [False, True])
def test_a_larger_page_is_refused_while_it_comes(make: Callable[..., Made], zipped: bool) -> None:
    def parts() -> Iterator[bytes]:
        yield gzip.compress(bytes(MOST_BYTES + 1)) if zipped else bytes(MOST_BYTES)
        yield b"1"
        pytest.fail("the rest was asked for")

    headers = {"content-encoding": "gzip"} if zipped else {}
    _, fetcher = make(lambda _: httpx.Response(200, content=parts(), headers=headers))
    assert failure(fetcher) == ("refused", "jobs.example: more than 10,000,000 bytes for /jobs/1")


def test_a_few_redirects_are_followed(make: Callable[..., Made]) -> None:
    _, fetcher = make(_redirects(5))
    page = ask(fetcher, "http://jobs.example/0")
    assert (page.body, page.url, page.request.url) == (b"page", "http://jobs.example/5", "http://jobs.example/0")


@pytest.mark.parametrize("times", [6, 1000])
def test_more_are_not(make: Callable[..., Made], times: int) -> None:
    site, fetcher = make(_redirects(times))
    outcome, said = failure(fetcher, "http://jobs.example/0")
    assert (outcome, said) == ("refused", "jobs.example: more than 5 redirects from http://jobs.example/0")
    assert len(site.asked) == 1 + 1 + 5


def _redirects(times: int) -> Answers:
    def answer(request: httpx.Request) -> httpx.Response:
        number = int(request.url.path[1:])
        found = {"location": f"/{number + 1}"}
        return httpx.Response(302, headers=found) if number < times else httpx.Response(200, text="page")

    return answer


# ------------------------------------------------------------------------------------------ failures in words


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (httpx.ConnectError("[Errno -2] Name or service not known"), "the name is not known: is there a network?"),
        (httpx.ConnectError("[Errno 11001] getaddrinfo failed"), "the name is not known: is there a network?"),
        (httpx.ConnectError("[Errno -3] Temporary failure in name resolution"), "the name is not known: is there a network?"),
        (httpx.ConnectTimeout("timed out"), "no answer in time"),
        (httpx.ReadTimeout(""), "no answer in time"),
        (httpx.ConnectError("[Errno 111] Connection refused"), "[Errno 111] Connection refused"),
        (httpx.RemoteProtocolError(""), "RemoteProtocolError"),
    ],
)  # fmt: skip
def test_failures_of_the_network_are_said_in_words(
    make: Callable[..., Made], error: httpx.HTTPError, said: str
) -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        raise error

    _, fetcher = make(answer)
    assert failure(fetcher) == ("network", f"jobs.example: {said}")


def test_a_name_that_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    with fetcher() as asking:
        assert failure(asking) == ("network", "jobs.example: the name is not known: is there a network?")


@pytest.mark.parametrize("url", ["http://jobs.example:port/", "http://[:::1]/"])
def test_what_is_no_address(make: Callable[..., Made], url: str) -> None:
    _, fetcher = make()
    outcome, said = failure(fetcher, url)
    assert (outcome, said.startswith(f"{url}: is no address")) == ("network", True)


def test_a_body_that_is_not_what_its_header_says(make: Callable[..., Made]) -> None:
    _, fetcher = make(lambda _: httpx.Response(200, stream=_Raw(b"no gzip"), headers={"content-encoding": "gzip"}))
    assert failure(fetcher)[0] == "network"


class _Raw(httpx.SyncByteStream):
    def __init__(self, content: bytes) -> None:
        self.content = content

    def __iter__(self) -> Iterator[bytes]:
        yield self.content


# ------------------------------------------------------------------------------------------ what is sent and kept


def test_the_client_says_who_it_is() -> None:
    with replica(TODAY) as site, fetcher(declared=[site.url]) as asking:
        ask(asking, f"{site.url}/faq")
        assert asking.client.headers["user-agent"] == agent()
    assert agent().startswith("vacancies-to-sqlite/")


def test_over_real_http() -> None:
    with replica(TODAY) as site, fetcher(lambda: START, declared=[site.url]) as asking:
        page = ask(asking, f"{site.url}/faq")
        assert (page.status, page.fetched_at, page.charset) == (200, START, "utf-8")
        assert b"Frequently Asked Questions" in page.body
        assert failure(asking, f"{site.url}/login")[0] == "robots"
        assert failure(asking, f"{site.url}/nothing") == ("refused", "127.0.0.1: answered 404 for /nothing")
    assert site.requests == ["GET /robots.txt", "GET /faq", "GET /nothing"]


def test_a_form_is_posted(make: Callable[..., Made]) -> None:
    site, fetcher = make()
    fetcher.ask(Request(url=URL, method="POST", form={"keywords": "a b"}, headers={"X-Token": "1"}), 0)
    sent = site.asked[-1]
    assert (sent.method, sent.content, sent.headers["x-token"]) == ("POST", b"keywords=a+b", "1")


@pytest.mark.parametrize(
    ("header", "charset"),
    [
        (None, None),
        ("text/html", None),
        ("text/html; charset=ISO-8859-1", "iso-8859-1"),
        ('text/html; charset="utf-8"', "utf-8"),
        ("nonsense;;;", None),
    ],
)
def test_charset(header: str | None, charset: str | None) -> None:
    assert charset_of(header) == charset
