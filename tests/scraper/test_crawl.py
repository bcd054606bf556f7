"""How a source's run ends, and that a failed one changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import httpx
import pytest

from scraper.exchange import Request
from scraper.parser_version import parser_version
from scraper.platforms import PLATFORMS, Listed, Platform
from tests.scraper.conftest import FIRST, World, posting

ONE, TWO, THREE = (f"{FIRST.url}/{name}-{number}" for number, name in enumerate(("one", "two", "three"), start=1))
SELECTMINDS = PLATFORMS["selectminds"]
Answer = Callable[[httpx.Request], httpx.Response | None]


@pytest.fixture
def site(world: World) -> World:
    """A world with one source, which lists three postings and was scraped once."""
    world.sources = (FIRST,)
    world.pages |= {ONE: posting("260101"), TWO: posting("260102"), THREE: posting("260103")}
    world.run()
    return world


def ledger(site: World) -> tuple[object, ...]:
    columns = "outcome, found, new, changed, unchanged, failed, reason"
    return site.rows(f"SELECT {columns} FROM run_sources ORDER BY run_id DESC")[0]


# ------------------------------------------------------------------------------------------ outcomes

GONE = "<html><body><div class='alert'>The job you are looking for is no longer available.</div></body></html>"
BARE = "<html><body><h1>Search Results</h1><p>Here are others.</p></body></html>"
SIGN_IN = "<html><body><h1>Sign in</h1><p>User name</p><p>Password</p><p>Forgot your password?</p></body></html>"


@pytest.mark.parametrize(
    ("pages", "row"),
    [
        ({}, ("unchanged", 3, 0, 0, 3, 0, None)),
        ({ONE: posting("260101", title="Changed")}, ("ok", 3, 0, 1, 2, 0, None)),
        ({f"{FIRST.url}/four-4": posting("260104")}, ("ok", 4, 1, 0, 3, 0, None)),
        ({ONE: 404}, ("partial", 3, 0, 0, 2, 1, "first.example: answered 404 for /one-1")),
        ({ONE: 500, TWO: BARE}, ("partial", 3, 0, 0, 1, 2, "first.example: answered 500 for /one-1")),
        ({ONE: BARE}, ("partial", 3, 0, 0, 2, 1, f"{ONE}: no posting in the page")),
        ({ONE: GONE}, ("unchanged", 3, 0, 0, 2, 0, None)),
        ({ONE: SIGN_IN}, ("partial", 3, 0, 0, 2, 1, f"{ONE}: the site asks for a sign-in")),
        ({ONE: ""}, ("partial", 3, 0, 0, 2, 1, f"{ONE}: is empty")),
        ({ONE: 404, TWO: 403, THREE: 500}, ("refused", 3, 0, 0, 0, 3, "first.example: answered 404 for /one-1")),
        ({ONE: BARE, TWO: BARE, THREE: BARE}, ("shape", 3, 0, 0, 0, 3, f"{ONE}: no posting in the page")),
    ],
)
def test_outcome_of_a_whole_list(site: World, pages: dict[str, str | int], row: tuple[object, ...]) -> None:
    site.pages |= pages
    site.run()
    assert ledger(site) == row


def test_the_first_run_is_ok(site: World) -> None:
    assert ledger(site) == ("ok", 3, 3, 0, 0, 0, None)
    ((seconds, size),) = site.rows("SELECT seconds, bytes FROM run_sources")
    assert seconds >= 0
    assert size == sum(len(str(page)) for page in site.pages.values())


def test_fewer_than_expected_is_empty(site: World) -> None:
    site.sources = (replace(FIRST, expects=4),)
    site.run()
    assert ledger(site) == ("empty", 3, 0, 0, 0, 0, "http://first.example: 3 listed, at least 4 expected")


def _raise(error: Exception) -> Answer:
    def answer(_: httpx.Request) -> httpx.Response:
        raise error

    return answer


def _at(path: str, response: httpx.Response) -> Answer:
    return lambda request: response if request.url.path == path else None


LIST_FAILURES: list[tuple[Answer, str, str]] = [
    (_raise(httpx.ConnectError("[Errno -2] Name or service not known")), "network", "the name is not known"),
    (_raise(httpx.ReadTimeout("")), "network", "no answer in time"),
    (_at("/robots.txt", httpx.Response(200, text="User-agent: *\nDisallow: /")), "robots", "asks us not to fetch /"),
    (_at("/robots.txt", httpx.Response(503)), "robots", "answered 503"),
    (_at("/", httpx.Response(403)), "blocked", "answered 403 for /"),
    (_at("/", httpx.Response(200, html="<p>Sign in</p>")), "shape", "no session token"),
    (_at("/", httpx.Response(200, content=bytes(10_000_001))), "refused", "more than 10,000,000 bytes"),
    (_at("/ajax/jobs/search/create", httpx.Response(403)), "blocked", "answered 403"),
    (_at("/ajax/jobs/search/create", httpx.Response(200, text="<html>")), "shape", "not JSON"),
    (_at("/ajax/jobs/search/create", httpx.Response(200, json={"Status": "OK", "Result": None})), "shape", "no search id"),
    (_at("/ajax/content/job_results", httpx.Response(200, text="<html>")), "shape", "not JSON"),
    (_at("/ajax/content/job_results", httpx.Response(200, json={"Status": "ERROR", "UserMessage": "Expired."})), "shape", "Expired."),
    (_at("/ajax/content/job_results", httpx.Response(200, json={"Status": "OK", "Result": "<p>"})), "shape", "no list of results"),
    (_at("/ajax/content/job_results", httpx.Response(200, json={"Status": "OK", "Result": '<div id="job_no_results_list_hldr">'})), "empty", "0 listed, at least 1 expected"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "outcome", "said"), LIST_FAILURES)
def test_a_list_that_fails_changes_nothing(
    site: World, monkeypatch: pytest.MonkeyPatch, answer: Answer, outcome: str, said: str
) -> None:
    before = site.dump()
    monkeypatch.setitem(PLATFORMS, "selectminds", SELECTMINDS)
    monkeypatch.setattr(site, "answer", lambda request: answer(request) or _protocol(request))
    tally = site.run(hours=48)["first"]
    assert (tally.outcome, tally.new, tally.failed) == (outcome, 0, 0)
    assert said in (tally.reason or "")
    assert ledger(site)[0] == outcome
    assert site.dump() == before
    assert site.rows("SELECT count(*) FROM fetches WHERE error IS NOT NULL", file="archive.db") == [
        (0 if outcome == "empty" else 1,)
    ]


def _protocol(request: httpx.Request) -> httpx.Response:
    """The least that a SelectMinds site answers."""
    listed = (
        '<div id="job_results_list_hldr"><div class="job_list_row"><a class="job_link" href="/one-1"></a></div></div>'
    )
    answers = {
        "/": httpx.Response(200, html='<input id="tsstoken" value="t">{short_name: "default909"}'),
        "/ajax/jobs/search/create": httpx.Response(200, json={"Status": "OK", "Result": {"JobSearch.id": 7}}),
        "/ajax/content/job_results": httpx.Response(200, text=json.dumps({"Status": "OK", "Result": listed})),
        "/one-1": httpx.Response(200, html=posting()),
    }
    return answers.get(request.url.path, httpx.Response(404))


def test_the_protocol_of_the_test_above_works(site: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PLATFORMS, "selectminds", SELECTMINDS)
    monkeypatch.setattr(site, "answer", _protocol)
    assert site.run()["first"].found == 1


@pytest.mark.parametrize("instead", ["<main><h1>Before you continue</h1><p>Accept all cookies?</p></main>", "", 403])
def test_a_page_that_is_a_source_is_not_replaced_by_another_kind(world: World, instead: str | int) -> None:
    url = "http://first.example/faq"
    world.sources = (replace(FIRST, platform="page", url=url, holds="programme"),)
    world.pages[url] = PROGRAMME
    world.run()
    before = world.dump()
    assert len(before["programmes"]) == 1
    world.pages[url] = instead
    assert world.run()["first"].outcome == ("shape" if instead == "" else "blocked")
    assert world.dump() == before


PROGRAMME = """\
<main><h1>Internship Programme: Frequently Asked Questions</h1>
<h2>When can I apply?</h2><p>The call for applications opens once a year, from April to May.</p>
<h2>How do I apply?</h2><p>Applications must be submitted through the e-recruitment system, TALEO.</p>
<h2>How long does the security clearance take?</h2><p>The clearance takes six to eight months.</p></main>
"""


# ------------------------------------------------------------------------------------------ one does not stop another


def test_a_bad_page_does_not_stop_the_others(site: World) -> None:
    site.pages = {
        ONE: 500,
        TWO: BARE,
        THREE: posting("260103", title="Changed"),
        f"{FIRST.url}/four-4": posting("260104"),
    }
    tally = site.run()["first"]
    assert (tally.new, tally.changed, tally.failed) == (1, 1, 2)
    assert site.rows("SELECT id, title FROM vacancies ORDER BY id") == [
        ("nato-260101", "Intern"),
        ("nato-260102", "Intern"),
        ("nato-260103", "Changed"),
        ("nato-260104", "Intern"),
    ]


def test_a_bad_page_is_asked_for_again_by_the_next_run(site: World) -> None:
    site.pages[ONE] = 500
    site.run()
    site.pages[ONE] = posting("260101", title="Back")
    assert site.run()["first"].changed == 1


def test_a_source_that_fails_does_not_stop_the_others(world: World) -> None:
    world.down = {"first"}
    world.pages |= {ONE: posting(), "http://second.example/1": posting("260102")}
    tallies = world.run()
    assert {id: tally.outcome for id, tally in tallies.items()} == {"first": "refused", "second": "ok"}
    assert world.rows("SELECT id FROM vacancies") == [("nato-260102",)]


def test_an_address_that_is_listed_twice_is_asked_for_once(site: World, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    answer = site.answer
    monkeypatch.setattr(site, "answer", lambda request: asked.append(request.url.path) or answer(request))
    listed = [Listed(key=key, url=url) for key, url in (("1", ONE), ("2", TWO), ("1", ONE))]
    monkeypatch.setitem(PLATFORMS, "selectminds", Platform(lambda source, ask: iter(listed)))
    assert site.run()["first"].found == 2
    assert asked == ["/robots.txt", "/one-1", "/two-2"]


def test_a_posting_is_known_by_the_address_at_which_people_read_it(
    site: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The platform's own address for it, or the whole of it, is the list's business."""
    site.pages[TWO] = posting("260102", title="Asked for elsewhere")
    listed = [
        Listed(key="1", url=ONE, held=posting("260101", title="Held by the list").encode()),
        Listed(key="2", url=f"{FIRST.url}/people/2", request=Request(url=TWO)),
    ]
    monkeypatch.setitem(PLATFORMS, "selectminds", Platform(lambda source, ask: iter(listed), "selectminds"))
    tally = site.run()["first"]
    assert (tally.outcome, tally.found, tally.changed, tally.new) == ("ok", 2, 1, 1)
    assert site.rows(
        "SELECT url, title FROM links JOIN vacancies ON vacancies.id = vacancy_id WHERE links.gone_since IS NULL"
    ) == [
        (ONE, "Held by the list"),
        (f"{FIRST.url}/people/2", "Asked for elsewhere"),
    ]
    asked = "SELECT url FROM fetches WHERE address = ? ORDER BY id DESC LIMIT 1"
    assert site.rows(asked, f"{FIRST.url}/people/2", file="archive.db") == [(TWO,)]


def test_every_run_is_in_the_ledger_with_its_parsers(site: World) -> None:

    site.down = {"first"}
    site.run()
    assert site.rows("SELECT id, started_at, version FROM runs") == [
        (1, "2026-06-10T10:00:00.000Z", parser_version()),
        (2, "2026-06-10T11:00:00.000Z", parser_version()),
    ]
