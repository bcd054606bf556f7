"""The polite client: one request a host at a time, at the source's pace, as robots.txt allows, in bounded answers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version

import httpx
import stamina
from protego import Protego
from stamina.instrumentation import set_on_retry_hooks

from scraper.clock import Clock, utc_now
from scraper.exchange import AskFailed, Page, Request

AGENT = f"vacancies-to-sqlite/{version('vacancies-to-sqlite')} (reads public vacancy notices; one request at a time)"
TIMEOUT = httpx.Timeout(30, connect=10)
MOST_BYTES = 10_000_000  # after decompression; a vacancy page has 100 kB
ATTEMPTS = 3
PASSING = {429, 500, 502, 503, 504}  # statuses that another try may mend
# A proxy that the environment names is asked for any host but this machine.
DIRECTLY: dict[str, httpx.BaseTransport | None] = {
    f"all://{host}": None for host in ("127.0.0.1", "[::1]", "localhost")
}


class Passing(Exception):
    """An answer that another try may mend."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.status)
        self.page = page


class Fetcher:
    """Asks sites for pages. Keeps the rules of each host for as long as it lives: one run."""

    def __init__(
        self, client: httpx.Client, clock: Clock = utc_now, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self.client, self.clock, self.sleep = client, clock, sleep
        self._robots: dict[str, Protego] = {}
        self._asked: dict[str, float] = {}

    def ask(self, request: Request, pace: float, keep_robots: Callable[[Page], object] = lambda _: None) -> Page:
        """The answer, when it is a page (status 200).

        pace:        seconds since the last request to the same host; robots.txt may ask for more.
        keep_robots: is given the host's robots.txt when that had to be asked for first.
        Raises `AskFailed`, whose message names the host and what went wrong.
        """
        url = _parsed(request.url)
        rules = self.rules(url, pace, keep_robots)
        if not rules.can_fetch(request.url, AGENT):
            raise AskFailed("robots", f"{url.host}: robots.txt asks us not to fetch {url.path}")
        page = self._patiently(request, max(pace, rules.crawl_delay(AGENT) or 0))
        if page.status != 200:
            raise AskFailed("refused", f"{url.host}: answered {page.status} for {url.path}")
        return page

    def rules(self, url: httpx.URL, pace: float, keep: Callable[[Page], object]) -> Protego:
        """What the host's robots.txt allows, asked for once; a host without one allows all (RFC 9309, 2.3.1.3)."""
        root = str(url.copy_with(path="/", query=None, fragment=None))
        if root not in self._robots:
            page = self._patiently(Request(url=f"{root}robots.txt"), pace)
            keep(page)
            if page.status >= 500:
                raise AskFailed("robots", f"{url.host}: robots.txt answered {page.status}, so nothing may be fetched")
            self._robots[root] = Protego.parse(page.body.decode("utf-8", "replace") if page.status == 200 else "")
        return self._robots[root]

    def _patiently(self, request: Request, pace: float) -> Page:
        """The answer after a few tries, whatever its status."""
        try:
            for attempt in stamina.retry_context(
                on=(httpx.TransportError, Passing), attempts=ATTEMPTS, wait_initial=0.5, wait_max=5, timeout=60
            ):
                with attempt:
                    return self._once(request, pace)
        except Passing as passing:
            return passing.page
        except httpx.HTTPError as error:
            raise AskFailed("network", f"{httpx.URL(request.url).host}: {_reason(error)}") from error
        raise AssertionError("stamina returns or raises")

    def _once(self, request: Request, pace: float) -> Page:
        self._wait(httpx.URL(request.url).host, pace)
        sent = self.client.build_request(
            request.method,
            request.url,
            headers=dict(request.headers),
            data=dict(request.form or {}) or None,
            json=request.json,
        )
        answer = self.client.send(sent, stream=True, follow_redirects=True)
        try:
            body = b"".join(_bounded(answer))
        finally:
            answer.close()
        page = Page(
            request=request,
            url=str(answer.url),
            status=answer.status_code,
            headers=dict(answer.headers),
            body=body,
            fetched_at=self.clock(),
        )
        if page.status in PASSING:
            raise Passing(page)
        return page

    def _wait(self, host: str, pace: float) -> None:
        """Until the host may be asked again."""
        due = self._asked.get(host, float("-inf")) + pace
        if (pause := due - time.monotonic()) > 0:
            self.sleep(pause)
        self._asked[host] = time.monotonic()


@contextmanager
def fetcher(clock: Clock = utc_now) -> Iterator[Fetcher]:
    """A fetcher with a client of its own, closed at the end."""
    set_on_retry_hooks([])  # it would log every try; what is to be said stands in the error of the last one
    with httpx.Client(headers={"User-Agent": AGENT}, timeout=TIMEOUT, max_redirects=5, mounts=DIRECTLY) as client:
        yield Fetcher(client, clock)


def _parsed(url: str) -> httpx.URL:
    try:
        return httpx.URL(url)
    except httpx.InvalidURL as error:
        raise AskFailed("network", f"{url}: is no address ({error})") from error


def _bounded(answer: httpx.Response) -> Iterator[bytes]:
    size = 0
    for part in answer.iter_bytes():
        size += len(part)
        if size > MOST_BYTES:
            raise AskFailed("refused", f"{answer.url.host}: more than {MOST_BYTES:,} bytes for {answer.url.path}")
        yield part


def _reason(error: httpx.HTTPError) -> str:
    """An error of the network in words for people."""
    said = str(error)
    if isinstance(error, httpx.TimeoutException):
        return "no answer in time"
    if "Name or service not known" in said or "getaddrinfo" in said or "name resolution" in said:
        return "the name is not known: is there a network?"
    return said or type(error).__name__
