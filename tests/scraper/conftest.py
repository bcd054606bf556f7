"""A site in memory for the tests of the shell, and databases as values that can be compared."""

from __future__ import annotations

import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from html import escape
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest
import stamina

from parsers import Organization
from scraper import run
from scraper._schema import LEDGER
from scraper.archive import Archive, Kept, Tally
from scraper.corrections import corrections_of
from scraper.damage import Damage
from scraper.demo import replica
from scraper.demo.server import Answers, serving
from scraper.demo.site import Site
from scraper.demo.tour import sources_of
from scraper.exchange import Request
from scraper.fetch import Fetcher
from scraper.hosts import ATTEMPTS
from scraper.newest import kept_by_id, newest
from scraper.platforms import PLATFORMS, Listed, Platform
from scraper.sources import Source
from scraper.tables import TABLES

TODAY = date(2026, 6, 10)
START = datetime(2026, 6, 10, 9, tzinfo=UTC)

Dump = dict[str, list[tuple[Any, ...]]]


def newest_kept(archive: Archive) -> list[Kept]:
    """The newest read answer of each address, source by source, as an update has them."""
    sources = [id for (id,) in archive.db.execute("SELECT DISTINCT source_id FROM fetches")]
    return [kept for id in sources for kept in kept_by_id(archive, [one.id for one in newest(archive, id)])]


def source(id: str, **declared: Any) -> Source:
    return Source(
        **{
            "id": id,
            "name": id.title(),
            "issuer": "nato",
            "platform": "selectminds",
            "url": f"http://{id}.example",
            "organization": Organization("NATO"),
            "zone": "Europe/Brussels",
            "date_order": "DMY",
            "pace": 0,
            **declared,
        }
    )


FIRST, SECOND = source("first"), source("second")
FAQ = source("faq", platform="page", url="http://faq.example/faq", holds="programme")


def posting(
    requisition: str | None = "260101", title: str = "Intern", *, until: str = "22 June 2026", **more: str
) -> str:
    """A job page in SelectMinds markup; `more` are its other paragraphs."""
    number = f'<div class="job_external_id"><span class="field_value">{requisition}</span> Requisition #</div>'
    prose = {"deadline": f"Apply until {until}, at 23.59, Brussels time.", **more}
    return (
        f'<h1 class="title">{escape(title)}</h1>{number if requisition else ""}<div class="job_description">'
        + "".join(f"<p>{escape(words)}</p>" for words in prose.values())
        + "</div>"
    )


def faq(*, days: str = "14", age: str = "21") -> str:
    """A programme's page; days, age: days may be empty, where nothing is said of them."""
    asked = "<h2>How long do I have for the assessment?</h2>"
    return (
        "<h1>Internship Programme: frequently asked questions</h1><h2>Who can apply?</h2>"
        f"<p>Applicants to the Internship Programme must be at least {age} years old.</p>"
        f"{f'{asked}<p>You have {days} days to complete the online assessment.</p>' if days else ''}"
        "<h2>When does the call open?</h2><p>The yearly call for applications opens in March and closes in April.</p>"
        "<h2>What is the stipend?</h2><p>Interns receive a monthly stipend of 1,286.09 EUR (2026 rate).</p>"
    )


@dataclass
class World:
    """Sites in memory that list and show what `pages` says, and the databases that runs make of them.

    A source's list names every address of `pages` that begins with the source's; the value is the page's markup, or
    the status of an answer without one. The list of a source that is `down` cannot be had.
    """

    folder: Path
    sources: tuple[Source, ...] = (FIRST, SECOND)
    pages: dict[str, str | int] = field(default_factory=dict)
    down: set[str] = field(default_factory=set)
    now: datetime = START

    def run(self, *, hours: float = 1) -> dict[str, Tally]:
        """A scrape of all sources, so many hours after the last one."""
        self.now += timedelta(hours=hours)
        tallies: dict[str, Tally] = {}
        run.scrape(
            self.sources, self.folder, self.sources, clock=lambda: self.now, say=lambda source, t: tallies.update({source.id: t})
        )  # fmt: skip
        return tallies

    def rebuild(self) -> Damage:
        """vacancies.db from the archive alone; gives what was left out."""
        (self.folder / "vacancies.db").unlink()
        return self.update()

    def update(self) -> Damage:
        """vacancies.db brought up to date with the archive, nothing fetched; gives what was left out."""
        archive, store = run.Archive(self.folder / "archive.db"), run.Store(self.folder / "vacancies.db")
        with closing(archive), closing(store):
            return run.update(store, archive, self.sources, corrections=corrections_of(self.folder)).damage

    def dump(self) -> Dump:
        return dump(self.folder / "vacancies.db")

    def rows(self, sql: str, *parameters: Any, file: str = "vacancies.db") -> list[tuple[Any, ...]]:
        return rows(self.folder / file, sql, *parameters)

    def answer(self, request: httpx.Request) -> httpx.Response:
        address = str(request.url)
        if request.url.path == "/robots.txt":
            return httpx.Response(404)
        if request.url.path == "/list":
            source = next(source for source in self.sources if address == f"{source.url}/list")
            listed = [url for url in self.pages if url.startswith(f"{source.url}/")]
            return httpx.Response(500 if source.id in self.down else 200, text="\n".join(listed))
        page = self.pages.get(address, 404)
        return httpx.Response(page) if isinstance(page, int) else httpx.Response(200, html=page)

    @contextmanager
    def fetcher(self, clock: Callable[[], datetime], pause: Any, *, gentle: set[str], **_: Any) -> Iterator[Fetcher]:
        with httpx.Client(transport=httpx.MockTransport(self.answer)) as client:
            yield Fetcher(client, clock, pause, gentle)


def lists(source: Source, ask: Any) -> Iterator[Listed]:
    """The platform of a world's sites: a list is lines of addresses."""
    for url in ask(Request(url=f"{source.url}/list"), lambda page: page.body.decode().split(), sorted):
        yield Listed(key=url, url=url)


@pytest.fixture
def world(tmp_path: Path, make_world: Callable[[Path], World]) -> World:
    return make_world(tmp_path)


@pytest.fixture
def make_world(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], World]:
    """Makes a world in a folder, for tests that need several; the last one made is the one that is asked."""
    monkeypatch.setitem(PLATFORMS, "selectminds", Platform(lists, "selectminds"))

    def make(folder: Path) -> World:
        made = World(folder)
        monkeypatch.setattr(run, "fetcher", made.fetcher)
        return made

    return make


@pytest.fixture(autouse=True, scope="session")
def _no_waiting_for_the_disk() -> Iterator[None]:
    """A transaction does not wait until the disk has it: no machine loses its power in a test."""
    connect = sqlite3.connect

    def hasty(*args: Any, **options: Any) -> sqlite3.Connection:
        connection = connect(*args, **options)
        with suppress(sqlite3.Error):  # no database at all
            connection.execute("PRAGMA synchronous = OFF")
        return connection

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite3, "connect", hasty)
        yield


@pytest.fixture(autouse=True)
def _instant_retries() -> Iterator[None]:
    with stamina.set_testing(True, attempts=ATTEMPTS, cap=True):
        yield


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The databases of a scrape of the replica; a test that writes takes a copy."""
    folder = tmp_path_factory.mktemp("demo")
    with replica(TODAY) as site:
        scrape_replica(site, folder)
    return folder


def scrape_replica(site: Any, folder: Path, now: datetime = START) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    sources = sources_of(site)
    run.scrape(
        sources, folder, sources, clock=lambda: now, say=lambda source, tally: tallies.update({source.id: tally})
    )
    return tallies


def rows(path: Path, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(sql, parameters).fetchall()


def dump(path: Path) -> Dump:
    """What equality of two databases compares: every row of every table but the ledger's, by key."""
    keys = {name: form.pk if isinstance(form.pk, str) else ", ".join(form.pk) for name, form in TABLES.items()}
    return {
        name: rows(path, f"SELECT * FROM {name} ORDER BY {key}") for name, key in keys.items() if name not in LEDGER
    }


# ------------------------------------------------------------------------------------------ recorded HTTP

NAME = "vacancies.replica.example"  # no such host: cassettes hold nothing of the machine that recorded them


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    """`cassettes/<module>/`, beside the packages."""
    return str(Path(__file__).parents[2] / "cassettes" / request.path.stem)


@pytest.fixture
def vcr_config() -> dict[str, Any]:
    return {"before_record_response": _without_date, "decode_compressed_response": True}


def _without_date(response: dict[str, Any]) -> dict[str, Any]:
    """Else every recording would differ from the last."""
    return {**response, "headers": {k: v for k, v in response["headers"].items() if k.lower() != "date"}}


@pytest.fixture
def recorded(recorded_from: Callable[[Answers], str]) -> str:
    """The address that cassettes of the demo's replica were recorded from."""
    numbers = count(1)
    return recorded_from(Site(TODAY, lambda: f"{next(numbers):032x}"))


@pytest.fixture
def recorded_from(record_mode: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Answers], str]]:
    """Of a site, the address that cassettes were recorded from; while they are recorded, the site answers there."""
    with ExitStack() as running:

        def address(site: Answers) -> str:
            if record_mode != "none":
                lead_home(httpx.URL(running.enter_context(serving(site)).url))
            return f"http://{NAME}"

        def lead_home(loopback: httpx.URL) -> None:
            connect = socket.create_connection

            def led(address: tuple[str, int], *args: Any, **options: Any) -> socket.socket:
                home = (loopback.host, loopback.port or 80)
                return connect(home if address[0] == NAME else address, *args, **options)

            monkeypatch.setattr(socket, "create_connection", led)
            for proxy in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
                monkeypatch.delenv(proxy, raising=False)

        yield address
