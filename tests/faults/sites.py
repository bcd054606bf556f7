"""What sites and networks do wrong, as data."""

from __future__ import annotations

import gzip
import random
import shlex
import ssl
import subprocess
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from email.utils import format_datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from scraper.demo.sessions import Sessions
from scraper.demo.site import JSON, PLAIN, Request
from tests.faults.stage import START, Fault, Ran, Scene
from tests.sites.faulty import ANY, RESET, Faulty, Misbehaves, Notices, Piece, answering, bomb, drop_by_drop, raw

PAGE, LIST, ANY_PAGE, ALL = "/notice/260175", "/vacancies", r"/notice/\d+", ".*"
SITE = Notices()


def notice(request: Request) -> str:
    """The page that a well site would send."""
    return SITE.page(request.path.rpartition("/")[2])


def site(
    at: str, answer: Misbehaves, times: int | None = None, only: Mapping[str, str] = ANY, **job: Any
) -> Callable[[Scene], Ran]:
    """A run while the site answers so at the paths that `at` fits, where the form holds `only`, so many times."""

    def play(scene: Scene) -> Ran:
        with scene.site.misbehaving(at, answer, times, only):
            return scene.run(**job)

    return play


def pages(made: Callable[[str], bytes]) -> Misbehaves:
    """An answer made from the page that a well site would send."""
    return lambda request: [made(notice(request))]


def to(where: str | Callable[[], str], status: str = "302 Found") -> Misbehaves:
    return lambda _: [raw(status=status, location=where if isinstance(where, str) else where())]


# ------------------------------------------------------------------------------------------ statuses

IN_40_SECONDS = format_datetime(START + timedelta(hours=1, seconds=40), usegmt=True)
WAIT = "Retry-After"

STATUSES = [
    Fault(name="500 once, on a page", play=site(PAGE, answering(status="500 Oops"), 1), outcome="ok", code=0, asks={PAGE: 2}),
    Fault(name="500 always, on a page", play=site(PAGE, answering(status="500 Oops")), outcome="partial", says="answered 500", asks={PAGE: 3}),
    Fault(name="500 always, on the list", play=site(LIST, answering(status="500 Oops")), outcome="refused", says="answered 500", asks={LIST: 3, PAGE: 0}, rare=True),
    Fault(name="503 on every page: the host is left alone", play=site(ANY_PAGE, answering(status="503 Busy")), outcome="resting", says="answered 503", asks={PAGE: 3, "/notice/260172": 0}),
    Fault(name="429, Retry-After in seconds", play=site(PAGE, answering(status="429 Slow Down", retry_after=40), 1), outcome="ok", code=0, asks={PAGE: 2}, waits=40),
    Fault(name="429, Retry-After as a date", play=site(PAGE, answering(status="429 Slow Down", retry_after=IN_40_SECONDS), 1), outcome="ok", code=0, asks={PAGE: 2}, waits=40),
    Fault(name="429, Retry-After of an hour", play=site(PAGE, answering(status="429 Slow Down", retry_after=3600)), outcome="resting", says="asked for a pause of 3600 seconds", asks={PAGE: 1, "/notice/260172": 0}, waits=0),
    Fault(name="404 on a page that is listed", play=site(PAGE, answering(status="404 Not Found")), outcome="partial", says="answered 404", asks={PAGE: 1}, rare=True),
    Fault(name="403 on a page", play=site(PAGE, answering(status="403 Forbidden")), outcome="partial", says="answered 403", asks={PAGE: 1}, rare=True),
    Fault(name="304 to a question without conditions", play=site(LIST, answering(status="304 Not Modified")), outcome="refused", says="answered 304", rare=True),
]  # fmt: skip

# ------------------------------------------------------------------------------------------ connections


def closed(scene: Scene) -> Ran:
    """Nobody listens at the site's port."""
    scene.site.stop()
    try:
        return scene.run()
    finally:
        scene.site.start()


def half(page: str) -> list[Piece]:
    answer = raw(page)
    return [answer[: len(answer) // 2], RESET]


def vouched_for_by_nobody(scene: Scene) -> Ran:
    """The site stands behind a certificate that it signed itself."""
    with TemporaryDirectory() as folder, Faulty(Notices(), _self_signed(Path(folder))).running() as other:
        return site(LIST, to(lambda: f"{other.url}{LIST}"))(scene)


def _self_signed(folder: Path) -> ssl.SSLContext:
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    made = f"openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -keyout {key} -out {certificate}"
    named = "-subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"
    subprocess.run(shlex.split(f"{made} {named}"), check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


CONNECTIONS = [
    Fault(name="connection refused", play=closed, outcome="network", says="Connection refused"),
    Fault(name="reset in the middle of a page", play=site(PAGE, lambda request: half(notice(request))), outcome="partial", says="127.0.0.1: ", asks={PAGE: 3}),
    Fault(name="reset in the middle of a page, once", play=site(PAGE, lambda request: half(notice(request)), 1), outcome="ok", code=0, asks={PAGE: 2}, rare=True),
    Fault(name="reset before any answer", play=site(LIST, lambda _: [RESET]), outcome="network", asks={LIST: 3}),
    Fault(name="no HTTP at all", play=site(PAGE, lambda _: [b"SSH-2.0-OpenSSH_9.9\r\n"]), outcome="partial", asks={PAGE: 3}, rare=True),
    Fault(name="a name that is not known (DNS)", play=site(LIST, to("http://jobs.invalid/vacancies")), outcome="network", says="jobs.invalid: the name is not known"),
    Fault(name="a certificate that nobody vouches for", play=vouched_for_by_nobody, outcome="network", says="CERTIFICATE_VERIFY_FAILED", needs="openssl"),
]  # fmt: skip

# ------------------------------------------------------------------------------------------ bodies

PACKED = {"content_encoding": "gzip"}


def cut(page: str) -> bytes:
    packed = gzip.compress(page.encode())
    return raw(packed[: len(packed) // 2], **PACKED)


def too_short(page: str) -> bytes:
    packed = gzip.compress(page.encode())
    return raw(packed, content_length=len(packed) - 100, **PACKED)


BODIES = [
    Fault(name="Content-Length too long", play=site(PAGE, pages(lambda page: raw(page, content_length=len(page) + 999))), outcome="partial", says="without sending complete message body", asks={PAGE: 3}, rare=True),
    Fault(name="Content-Length too short, packed", play=site(PAGE, pages(too_short)), outcome="partial", says="ends before its packed bytes do"),
    Fault(name="a chunk that is cut off", play=site(PAGE, pages(lambda page: raw(f"1000\r\n{page[:300]}", transfer_encoding="chunked").replace(b"Content-Length", b"X-Length"))), outcome="partial", says="incomplete", rare=True),
    Fault(name="gzip, truncated", play=site(PAGE, pages(cut)), outcome="partial", says="ends before its packed bytes do", asks={PAGE: 3}),
    Fault(name="gzip, in two members", play=site(PAGE, pages(lambda page: raw(gzip.compress(page[:500].encode()) + gzip.compress(page[500:].encode()), **PACKED))), outcome="ok", code=0),
    Fault(name="gzip bomb: 1 GB in 1 MB", play=site(PAGE, answering(bomb(1000), **PACKED)), outcome="partial", says="more than 10,000,000 bytes", asks={PAGE: 1}),
    Fault(name="said to be gzip, and is not", play=site(PAGE, pages(lambda page: raw(page, **PACKED))), outcome="partial", says="not packed as it says", rare=True),
    Fault(name="packed as br", play=site(PAGE, pages(lambda page: raw(page, content_encoding="br"))), outcome="partial", says="packed as 'br', which was not asked for"),
    Fault(name="packed as zstd", play=site(PAGE, pages(lambda page: raw(page, content_encoding="zstd"))), outcome="partial", says="packed as 'zstd'", rare=True),
    Fault(name="packed twice, and says so", play=site(PAGE, pages(lambda page: raw(gzip.compress(gzip.compress(page.encode())), content_encoding="gzip, gzip"))), outcome="partial", says="packed as 'gzip, gzip'", rare=True),
    Fault(name="packed twice, and does not say so", play=site(PAGE, pages(lambda page: raw(gzip.compress(gzip.compress(page.encode())), **PACKED))), outcome="partial", says="neither HTML, text nor PDF"),
    Fault(name="a page of 50 MB", play=site(PAGE, answering(b"<p>Vacancy</p>" * 3_600_000)), outcome="partial", says="more than 10,000,000 bytes", asks={PAGE: 1}),
    Fault(name="an empty page", play=site(PAGE, answering("")), outcome="partial", says="is empty", rare=True),
    Fault(name="says UTF-8, is Windows-1252", play=site(ANY_PAGE, pages(lambda page: raw(page.encode("cp1252", "xmlcharrefreplace"), kind="text/html;charset=UTF-8"))), outcome="unchanged", code=0),
    Fault(name="says Windows-1252, is UTF-8", play=site(ANY_PAGE, pages(lambda page: raw(page, kind="text/html;charset=windows-1252"))), outcome="unchanged", code=0),
]  # fmt: skip

# ------------------------------------------------------------------------------------------ slowness


def slow_headers(seconds: float) -> Misbehaves:
    return lambda request: drop_by_drop(raw(notice(request)), seconds)


def slow_body(seconds: float) -> Misbehaves:
    def answer(request: Request) -> Iterable[Piece]:
        head, blank, body = raw(notice(request)).partition(b"\r\n\r\n")
        yield head + blank
        yield from drop_by_drop(body, seconds)

    return answer


SLOW = "the answer took more than {} seconds"
SLOWNESS = [
    Fault(name="headers drop by drop, within 2 seconds", play=site(PAGE, slow_headers(0.05), seconds=2), outcome="partial", says=SLOW.format(2), asks={PAGE: 1}, rare=True),
    Fault(name="a body drop by drop, within 2 seconds", play=site(PAGE, slow_body(0.05), seconds=2), outcome="partial", says=SLOW.format(2), asks={PAGE: 1}),
    Fault(name="a list drop by drop, within 2 seconds", play=site(LIST, lambda _: drop_by_drop(raw("<ul>" * 999), 0.05), seconds=2), outcome="network", says=SLOW.format(2), asks={LIST: 1}, rare=True),
    Fault(name="no answer at all, within 1 second", play=site(PAGE, lambda _: [5.0], seconds=1), outcome="partial", says=SLOW.format(1), asks={PAGE: 1}, rare=True),
    Fault(name="headers, one byte a second", play=site(PAGE, slow_headers(1)), outcome="partial", says=SLOW.format(60), asks={PAGE: 1}, rare=True),
    Fault(name="a body, one byte a second", play=site(PAGE, slow_body(1)), outcome="partial", says=SLOW.format(60), asks={PAGE: 1}, rare=True),
]  # fmt: skip

# ------------------------------------------------------------------------------------------ redirects


def denied(scene: Scene) -> Ran:
    """Another site, whose robots.txt asks everybody to stay away."""
    with (
        Faulty(Notices()).running() as other,
        other.misbehaving("/robots.txt", answering("User-agent: *\nDisallow: /\n", kind=PLAIN)),
    ):
        ran = site(PAGE, to(lambda: f"{other.url}{PAGE}"))(scene)
        assert other.asked == ["/robots.txt"], other.asked
        return ran


INSIDE = "an address inside, where no source is declared"
REDIRECTS = [
    Fault(name="a redirect to itself, for ever", play=site(PAGE, to(PAGE)), outcome="partial", says="more than 5 redirects", asks={PAGE: 6}),
    Fault(name="a redirect to 127.0.0.2", play=site(PAGE, to("http://127.0.0.2:9/notice/1")), outcome="partial", says=f"127.0.0.2: {INSIDE}", rare=True),
    Fault(name="a redirect to localhost", play=site(LIST, to("http://localhost:9/vacancies")), outcome="refused", says=f"localhost: {INSIDE}"),
    Fault(name="a redirect to the cloud's own address", play=site(PAGE, to("http://169.254.169.254/latest/meta-data")), outcome="partial", says=f"169.254.169.254: {INSIDE}"),
    Fault(name="a redirect to a file", play=site(PAGE, to("file:///etc/passwd")), outcome="partial", says="file:/etc/passwd: is no address of the web", rare=True),
    Fault(name="a redirect to what is no address", play=site(PAGE, to("http://[:::1]/")), outcome="partial", says="Invalid URL in location header", rare=True),
    Fault(name="a redirect to a site whose robots.txt says no", play=denied, outcome="partial", says="robots.txt asks us not to fetch"),
]  # fmt: skip

# ------------------------------------------------------------------------------------------ pages in another's place

SIGN_IN = "<html><body><h1>Sign in</h1><p>User name</p><p>Password</p><p>Forgot your password?</p></body></html>"
CONSENT = "<html><body><h1>Before you continue</h1><p>We use cookies.</p><p>Accept all</p></body></html>"
CHALLENGE = "<html><body><h1>Just a moment...</h1><p>Verifying you are human.</p></body></html>"
CLOSED = "<html><body><h1>Vacancy</h1><p>This job is no longer available.</p></body></html>"
REOPENED = "UPDATE vacancies SET closed_at = NULL; UPDATE links SET closed_at = NULL"

INSTEAD = [
    Fault(name="a sign-in for every page", play=site(ANY_PAGE, answering(SIGN_IN)), outcome="blocked", says="asks for a sign-in"),
    Fault(name="a sign-in for the list", play=site(LIST, answering(SIGN_IN)), outcome="shape", says="no link at ul.jobs", rare=True),
    Fault(name="a page that asks for consent", play=site(PAGE, answering(CONSENT)), outcome="partial", says="asks for consent", rare=True),
    Fault(name="a challenge with status 200", play=site(PAGE, answering(CHALLENGE)), outcome="partial", says="turns programs away"),
    Fault(name="a page that says that it is closed", play=site(PAGE, answering(CLOSED)), outcome="ok", code=0, pardon=REOPENED, holds="SELECT 1 FROM vacancies WHERE closed_at IS NOT NULL GROUP BY 1 HAVING count(*) = 1"),
]  # fmt: skip

# ------------------------------------------------------------------------------------------ lists


def listing(*paths: str, more: str = "") -> Misbehaves:
    rows = "".join(f'<li><a href="{path}">Notice</a></li>' for path in paths)
    return answering(f'<html><body><ul class="jobs">{rows}</ul>{more}</body></html>')


def endless() -> Misbehaves:
    numbers = count(1)

    def answer(request: Request) -> Iterable[Piece]:
        number = next(numbers)
        return listing(f"/notice/{number}", more=f'<a rel="next" href="{LIST}?page={number}">')(request)

    return answer


REFUSAL = '{"Status": "ERROR", "UserMessage": "Your search has expired.", "Result": null}'
SECOND_PAGE = "/ajax/content/job_results"


def at_the_second_page(answer: Callable[[Any], Misbehaves], times: int | None) -> Callable[[Scene], Ran]:
    """A run in which a list's second page is answered so; `answer` is given the well site."""

    def play(scene: Scene) -> Ran:
        well: Any = scene.site.well
        return site(SECOND_PAGE, answer(well), times, only={"page_index": "2"})(scene)

    return play


def forgetting(well: Any) -> Misbehaves:
    """All sessions are forgotten; what the site then answers is its own."""

    def answer(request: Request) -> Iterable[Piece]:
        well._sessions = Sessions(well._noise)
        said = well.answer(request)
        return [raw(said.body, f"{said.status.value} {said.status.phrase}", said.kind)]

    return answer


LISTS = [
    Fault(name="an empty list", play=site(LIST, listing()), outcome="shape", says="no link at ul.jobs"),
    Fault(name="a list of 2 where 6 were", play=site(LIST, listing(*SITE.paths[:2])), outcome="shrunk", says="2 listed, 6 the last time", asks={PAGE: 0}),
    Fault(name="a list that names each three times", play=site(LIST, listing(*SITE.paths * 3)), outcome="ok", code=0, asks={PAGE: 1}, rare=True),
    Fault(name="a session that expires between two pages of a list", play=at_the_second_page(forgetting, 1), outcome="unchanged", code=0, site="selectminds", asks={SECOND_PAGE: 3}),
    Fault(name="a search that expires between two pages of a list", play=at_the_second_page(lambda _: answering(REFUSAL, kind=JSON), 1), outcome="unchanged", code=0, site="selectminds", asks={SECOND_PAGE: 3}),
    Fault(name="a search that has expired each time", play=at_the_second_page(lambda _: answering(REFUSAL, kind=JSON), None), outcome="shape", site="selectminds", says="Your search has expired", rare=True),
    Fault(name="a list that never ends", play=site(LIST, endless()), outcome="shape", says="the list does not end after 200 pages"),
]  # fmt: skip

# ------------------------------------------------------------------------------------------ robots.txt

NOISE = random.Random(1).randbytes(1_000_000).replace(b"a", b"\n")

ROBOTS = [
    Fault(name="robots.txt denies", play=site("/robots.txt", answering("User-agent: *\nDisallow: /\n", kind=PLAIN)), outcome="robots", says="robots.txt asks us not to fetch /vacancies", asks={LIST: 0}),
    Fault(name="robots.txt answers 500", play=site("/robots.txt", answering(status="500 Oops")), outcome="robots", says="robots.txt answered 500", asks={LIST: 0}),
    Fault(name="robots.txt is 1 MB of noise", play=site("/robots.txt", answering(NOISE, kind=PLAIN)), outcome="ok", code=0),
    Fault(name="robots.txt of patterns made to take for ever", play=site("/robots.txt", answering(f"User-agent: *\nDisallow: /{'*c' * 3000}$\n", kind=PLAIN)), outcome="ok", code=0, rare=True),
    Fault(name="robots.txt asks for an hour between requests", play=site("/robots.txt", answering("User-agent: *\nCrawl-delay: 3600\n", kind=PLAIN)), outcome="robots", says="asks for 3600 seconds", rare=True),
]  # fmt: skip

FAULTS = [*STATUSES, *CONNECTIONS, *BODIES, *SLOWNESS, *REDIRECTS, *INSTEAD, *LISTS, *ROBOTS]
