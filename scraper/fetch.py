"""The polite client: one request a host at a time, at the source's pace, as robots.txt allows, in bounded answers."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import httpx
import stamina
from stamina.instrumentation import set_on_retry_hooks

from scraper.clock import Clock, utc_now
from scraper.decoding import ACCEPTED, Undecodable, decoded
from scraper.exchange import AskFailed, Outcome, Page, Request
from scraper.hosts import Host, Hosts
from scraper.retry_after import retry_after
from scraper.robots import KEPT_SECONDS, Rules, agent, rules_of
from scraper.transport import REQUEST_SECONDS, TOO_SLOW, Inside, Transport, mounts

TIMEOUT = httpx.Timeout(30, connect=10)
MOST_BYTES = 10_000_000  # after decompression; a vacancy page has 100 kB
MOST_REDIRECTS = 5
MOST_WAIT = 60.0  # seconds of Retry-After that are waited for; a host that asks for more is left alone for this run
PASSING = {429, 500, 502, 503, 504}  # statuses that another try may mend
BARRED = {401, 403, 407, 429, 451}  # statuses that turn a program away


class Passing(Exception):
    """An answer that another try may mend."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.status)
        self.page = page


class Fetcher:
    """Asks sites for pages. Keeps the rules of each host for as long as it lives: one run.

    pause:  waits for so many seconds; gives True where the run is to end.
    gentle: hosts that the run before left alone.
    """

    def __init__(
        self,
        client: httpx.Client,
        clock: Clock = utc_now,
        pause: Callable[[float], object] = time.sleep,
        gentle: Collection[str] = (),
    ) -> None:
        self.client, self.clock, self.hosts = client, clock, Hosts(gentle)
        self._pause = pause
        self._robots: dict[str, Rules] = {}

    def ask(
        self,
        request: Request,
        pace: float,
        keep_robots: Callable[[Page], object] = lambda _: None,
        *,
        heed_robots: bool = True,
    ) -> Page:
        """The answer, when it is a page (status 200), or says that the page is the one we have (304).

        pace:        seconds since the last request to the same host; robots.txt may ask for more.
        keep_robots: is given a host's robots.txt when that had to be asked for first.
        Redirects are requests like others: the next host's robots.txt and pace are its own.
        Raises `AskFailed`, whose message names the host and what went wrong.
        """
        asked = request
        for _ in range(MOST_REDIRECTS + 1):
            url = _parsed(asked.url)
            page, following = self._hop(url, asked, pace, keep_robots if heed_robots else None)
            if following is None:
                return _well(replace(page, request=request), url)
            asked = following
        raise AskFailed("refused", f"{url.host}: more than {MOST_REDIRECTS} redirects from {request.url}")

    def _hop(
        self, url: httpx.URL, request: Request, pace: float, keep_robots: Callable[[Page], object] | None
    ) -> tuple[Page, Request | None]:
        """An answer, and where it leads on to."""
        host = self.hosts[url.host]
        with host.breaker():
            if keep_robots:
                rules = self.rules(url, pace, keep_robots)
                rules.check(request.url)
                pace = max(pace, rules.delay())
            page = self._patiently(host, request, pace)
            if page.status in PASSING:
                raise _failed(page, url)
        return page, _redirected(page, request)

    def rules(self, url: httpx.URL, pace: float, keep: Callable[[Page], object]) -> Rules:
        """What the host's robots.txt allows, asked for once a day."""
        root = str(url.copy_with(path="/", query=None, fragment=None, userinfo=b""))
        known = self._robots.get(root)
        if known is None or time.monotonic() - known.since > KEPT_SECONDS:
            page = self._robots_page(Request(url=f"{root}robots.txt"), pace)
            keep(page)
            self._robots[root] = rules_of(page, time.monotonic())
        return self._robots[root]

    def _robots_page(self, request: Request, pace: float) -> Page:
        """robots.txt, at whichever host its redirects lead to (RFC 9309, 2.3.1.2); too many are as none."""
        asked: Request | None = request
        for _ in range(MOST_REDIRECTS + 1):
            assert asked
            page = self._patiently(self.hosts[_parsed(asked.url).host], asked, pace)
            asked = _redirected(page, asked)
            if asked is None:
                break
        return replace(page, request=request)

    def _patiently(self, host: Host, request: Request, pace: float) -> Page:
        """The answer after a few tries, whatever its status."""
        mends = _Mends(self.clock, host)
        try:
            for attempt in stamina.retry_context(
                on=mends, attempts=host.attempts, wait_initial=0.5, wait_max=5, timeout=None
            ):
                with attempt:
                    return self._once(host, request, pace)
        except Passing as passing:
            return passing.page
        except Undecodable as error:
            raise AskFailed("network", f"{host.name}: {error}", trouble=True) from error
        except Inside as error:
            raise AskFailed("refused", f"{host.name}: {error}") from error
        except httpx.HTTPError as error:
            raise AskFailed("network", f"{host.name}: {_reason(error)}", trouble=True) from error
        raise AssertionError("stamina returns or raises")

    def _once(self, host: Host, request: Request, pace: float) -> Page:
        sent = self.client.build_request(
            request.method,
            request.url,
            headers=dict(request.headers),
            data=dict(request.form or {}) or None,
            json=request.json,
        )
        with host.at_its_pace(pace, self._wait):
            self._wait(0)
            answer = self.client.send(sent, stream=True, follow_redirects=False)
            try:
                page = self._page(request, answer)
            finally:
                answer.close()
        if page.status in PASSING:
            raise Passing(page)
        return page

    def _page(self, request: Request, answer: httpx.Response) -> Page:
        return Page(
            request=request,
            url=str(answer.url),
            status=answer.status_code,
            headers=dict(answer.headers),
            body=_body(answer),
            fetched_at=self.clock(),
        )

    def _wait(self, seconds: float) -> None:
        if self._pause(seconds):
            raise AskFailed("interrupted", "the run was interrupted")


class _Mends:
    """May another try mend what went wrong? Retry-After is heeded; a name that is not known is looked up once more."""

    def __init__(self, clock: Clock, host: Host) -> None:
        self._clock, self._host = clock, host
        self._unknown = 0

    def __call__(self, error: Exception) -> bool:
        if isinstance(error, Passing):
            return self._is_worth_waiting(error.page)
        if isinstance(error, httpx.ConnectError) and _is_unknown(error):
            self._unknown += 1
            return self._unknown < 2
        if isinstance(error, Inside) or _is_too_slow(error):  # the same each time, or too long each time
            return False
        return isinstance(error, (httpx.TransportError, Undecodable))

    def _is_worth_waiting(self, page: Page) -> bool:
        seconds = retry_after(page.headers.get("retry-after"), self._clock())
        if seconds is None:
            return True
        if seconds > MOST_WAIT:
            self._host.rest(f"answered {page.status} and asked for a pause of {seconds:.0f} seconds")
            return False
        self._host.wait_for(seconds)
        return True


@contextmanager
def fetcher(
    clock: Clock = utc_now,
    pause: Callable[[float], object] = time.sleep,
    *,
    declared: Iterable[str] = (),
    contact: str | None = None,
    gentle: Collection[str] = (),
    seconds: float = REQUEST_SECONDS,
) -> Iterator[Fetcher]:
    """A fetcher with a client of its own, closed at the end.

    declared: addresses that somebody named, so that their hosts may be inside: on this machine, in its network.
    contact:  where whoever runs this can be written to.
    seconds:  how long a request may take as a whole.
    """
    set_on_retry_hooks([])  # it would log every try; what is to be said stands in the error of the last one
    headers = {"User-Agent": agent(contact), "Accept-Encoding": ACCEPTED}
    trusted = {httpx.URL(url).host for url in declared if _is_address(url)}
    direct, proxied = Transport(trusted, seconds), mounts(trusted, seconds)
    with httpx.Client(headers=headers, timeout=TIMEOUT, transport=direct, mounts=proxied, trust_env=False) as client:
        yield Fetcher(client, clock, pause, gentle)


def _is_address(url: str) -> bool:
    try:
        return bool(httpx.URL(url).host)
    except httpx.InvalidURL:  # said when it is asked
        return False


def _parsed(url: str) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise AskFailed("network", f"{url}: is no address ({error})") from error
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise AskFailed("refused", f"{url}: is no address of the web")
    return parsed


def _redirected(page: Page, request: Request) -> Request | None:
    """What a redirect asks to be asked for (RFC 9110, 15.4); None where the answer is none."""
    if page.status not in (301, 302, 303, 307, 308) or "location" not in page.headers:
        return None
    try:
        url = httpx.URL(page.url).join(page.headers["location"])
    except httpx.InvalidURL as error:
        raise AskFailed("refused", f"{page.url}: leads on to what is no address") from error
    same_host = url.host == httpx.URL(page.url).host
    kept = replace(request, url=str(url), headers=request.headers if same_host else {})
    if page.status in (307, 308) or request.method == "GET":
        return kept
    return replace(kept, method="GET", form=None, json=None)


def _well(page: Page, url: httpx.URL) -> Page:
    """The answer, if it is a page, or says that the one we have is still the same."""
    if page.status == 200 or (page.status == 304 and _is_conditional(page.request)):
        return page
    raise _failed(page, url)


def _is_conditional(request: Request) -> bool:
    return not {"if-none-match", "if-modified-since"}.isdisjoint(map(str.lower, request.headers))


def _failed(page: Page, url: httpx.URL) -> AskFailed:
    outcome: Outcome = "blocked" if page.status in BARRED else "refused"
    message = f"{url.host}: answered {page.status} for {url.path}"
    return AskFailed(outcome, message, trouble=page.status in PASSING)


def _body(answer: httpx.Response) -> bytes:
    """The whole body; raises where it is too large, as soon as it is."""
    body = bytearray()
    assert isinstance(answer.stream, httpx.SyncByteStream)
    for piece in decoded(answer.stream, answer.headers.get("content-encoding", "")):
        body += piece
        if len(body) > MOST_BYTES:
            raise AskFailed("refused", f"{answer.url.host}: more than {MOST_BYTES:,} bytes for {answer.url.path}")
    return bytes(body)


def _is_unknown(error: Exception) -> bool:
    """Is the name one that nobody knows? httpx keeps the words of the system, and nothing else."""
    return any(
        sign in str(error) for sign in ("Name or service not known", "getaddrinfo", "name resolution", "nodename")
    )


def _is_too_slow(error: Exception) -> bool:
    """Did the answer come, but not to its end? `scraper.transport` says so, in words that httpx passes on."""
    return isinstance(error, httpx.ReadTimeout) and TOO_SLOW in str(error)


def _reason(error: httpx.HTTPError) -> str:
    """An error of the network in words for people."""
    said = str(error)
    if isinstance(error, httpx.TimeoutException):
        return said if _is_too_slow(error) else "no answer in time"
    if _is_unknown(error):
        return "the name is not known: is there a network?"
    return said or type(error).__name__
