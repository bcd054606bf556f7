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
from tests.scraper.conftest import FIRST, SECOND, World, posting

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


# ------------------------------------------------------------------------------------------ pages asked for if changed

TAG = {"etag": '"1"', "last-modified": "Wed, 10 Jun 2026 08:00:00 GMT"}
ASKED_IF = {"if-none-match": '"1"', "if-modified-since": "Wed, 10 Jun 2026 08:00:00 GMT"}
Asked = dict[str, dict[str, str]]


@pytest.fixture
def tagged(world: World, monkeypatch: pytest.MonkeyPatch) -> tuple[World, Asked]:
    """A world whose pages say which version they are; and the conditions under which each was asked for last."""
    asked: Asked = {}
    answer = world.answer

    def tagging(request: httpx.Request) -> httpx.Response:
        asked[str(request.url)] = {name: request.headers[name] for name in ASKED_IF if name in request.headers}
        if request.headers.get("if-none-match") == TAG["etag"]:
            return httpx.Response(304, headers={"etag": TAG["etag"]})
        answered = answer(request)
        if answered.status_code == 200:
            answered.headers.update(TAG)
        return answered

    world.sources = (FIRST,)
    world.pages |= {ONE: posting("260101"), TWO: posting("260102")}
    monkeypatch.setattr(world, "answer", tagging)
    return world, asked


def bodies(world: World, url: str) -> list[tuple[object, ...]]:
    sql = "SELECT status, body_hash, content_hash, last_modified FROM fetches WHERE address = ? ORDER BY id"
    return world.rows(sql, url, file="archive.db")


def test_a_page_that_was_read_well_is_asked_for_if_it_has_changed(tagged: tuple[World, Asked]) -> None:
    world, asked = tagged
    world.run()
    assert asked[ONE] == {}
    before = world.dump()
    tally = world.run()["first"]
    assert asked[ONE] == ASKED_IF
    assert asked[f"{FIRST.url}/list"] == asked[f"{FIRST.url}/robots.txt"] == {}
    assert (tally.outcome, tally.unchanged, tally.bytes) == ("unchanged", 2, 0)
    assert world.dump() == before


def test_a_page_that_is_unmodified_keeps_its_body_and_its_headers(tagged: tuple[World, Asked]) -> None:
    world, _ = tagged
    for _ in range(3):
        world.run()
    first, *others = bodies(world, ONE)
    assert first[0] == 200
    assert others == [(304, *first[1:])] * 2
    assert world.rows(
        "SELECT DISTINCT headers ->> 'content-type' FROM fetches WHERE address = ?", ONE, file="archive.db"
    ) == [("text/html; charset=utf-8",)]
    world.rebuild()
    assert world.rows("SELECT count(*) FROM vacancies") == [(2,)]


@pytest.mark.parametrize("instead", [BARE, SIGN_IN, "", 404, 500])
def test_a_page_that_was_read_badly_since_is_asked_for_as_it_was_read_well(
    tagged: tuple[World, Asked], instead: str | int
) -> None:
    """What the site showed in its place left no version behind that could be asked for."""
    world, asked = tagged
    world.pages[ONE], page = instead, world.pages[ONE]
    world.run()
    world.pages[ONE] = page
    tally = world.run()["first"]
    assert asked[ONE] == {}
    assert (tally.new, tally.unchanged, tally.failed) == (1, 1, 0)


def test_a_304_that_was_not_asked_for_is_no_page(site: World) -> None:
    site.pages[ONE] = 304
    assert ledger_after(site) == ("partial", 3, 0, 0, 2, 1, "first.example: answered 304 for /one-1")


def ledger_after(site: World) -> tuple[object, ...]:
    site.run()
    return ledger(site)


# ------------------------------------------------------------------------------------------ lists that shrink


@pytest.fixture
def many(world: World) -> World:
    """A world with one source, which listed ten postings."""
    world.sources = (FIRST,)
    world.pages |= {f"{FIRST.url}/{number}": posting(f"2601{number:02}") for number in range(10)}
    world.run()
    return world


def shrink(world: World, left: int) -> None:
    world.pages = dict(list(world.pages.items())[:left])


@pytest.mark.parametrize(("left", "outcome"), [(10, "unchanged"), (5, "unchanged"), (4, "shrunk"), (1, "shrunk")])
def test_a_list_of_less_than_half_is_not_believed(many: World, left: int, outcome: str) -> None:
    shrink(many, left)
    assert many.run()["first"].outcome == outcome
    gone = many.rows("SELECT count(*) FROM vacancies WHERE gone_since IS NOT NULL")
    assert gone == [(0 if outcome == "shrunk" else 10 - left,)]


def test_its_pages_are_read_nevertheless(many: World) -> None:
    shrink(many, 1)
    many.pages[f"{FIRST.url}/new"] = posting("260199", title="New")
    tally = many.run()["first"]
    assert (tally.outcome, tally.new, tally.reason) == ("shrunk", 1, "http://first.example: 2 listed, 10 the last time")
    assert ("New",) in many.rows("SELECT title FROM vacancies")


def test_after_three_days_it_is_believed(many: World) -> None:
    shrink(many, 2)
    assert [many.run(hours=hours)["first"].outcome for hours in (1, 24, 24, 23.9, 0.2)] == [
        *["shrunk"] * 4,
        "unchanged",
    ]
    assert many.rows("SELECT count(*) FROM vacancies WHERE gone_since IS NOT NULL") == [(8,)]


def test_a_whole_list_between_begins_the_three_days_again(many: World) -> None:
    all_pages = dict(many.pages)
    shrink(many, 2)
    many.run(hours=24)
    many.pages = dict(all_pages)
    assert many.run(hours=24)["first"].outcome == "unchanged"
    shrink(many, 2)
    assert [many.run(hours=hours)["first"].outcome for hours in (24, 48)] == ["shrunk", "shrunk"]
    assert many.rows("SELECT count(*) FROM vacancies WHERE gone_since IS NOT NULL") == [(0,)]


# ------------------------------------------------------------------------------------------ hosts that have had enough


def asked_of(world: World, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    asked: list[str] = []
    answer = world.answer
    monkeypatch.setattr(world, "answer", lambda request: asked.append(request.url.path) or answer(request))
    return asked


def test_three_failures_in_a_row_end_the_hosts_run(many: World, monkeypatch: pytest.MonkeyPatch) -> None:
    before = many.dump()
    asked = asked_of(many, monkeypatch)
    for number in range(2, 10):
        many.pages[f"{FIRST.url}/{number}"] = 503
    tally = many.run()["first"]
    assert (tally.outcome, tally.unchanged, tally.failed) == ("resting", 2, 3)
    assert tally.reason == "first.example: left alone for the rest of this run (answered 503 for /4)"
    assert asked == ["/robots.txt", "/list", "/0", "/1", *["/2"] * 3, *["/3"] * 3, *["/4"] * 3]
    assert many.dump() == before
    assert many.rows("SELECT host FROM resting", file="archive.db") == [("first.example",)]


def test_the_next_run_asks_it_gently(many: World, monkeypatch: pytest.MonkeyPatch) -> None:
    well = dict(many.pages)
    many.pages |= dict.fromkeys(list(well)[:3], 503)
    many.run()
    many.down = {"first"}
    asked = asked_of(many, monkeypatch)
    assert many.run()["first"].outcome == "refused"
    assert asked == ["/robots.txt", "/list"]  # once, not three times
    many.down, many.pages = set(), well
    assert many.run()["first"].outcome == "unchanged"


def test_another_host_is_not_left_alone_with_it(world: World) -> None:
    world.pages |= {f"{FIRST.url}/{number}": 503 for number in range(4)} | {f"{SECOND.url}/1": posting()}
    tallies = world.run()
    assert {id: tally.outcome for id, tally in tallies.items()} == {"first": "resting", "second": "ok"}


# ------------------------------------------------------------------------------------------ pages that say they are closed

DECLARED = '<div class="notice"><h1>Intern</h1><p>Requisition: 260101</p><p>Apply until 22 June 2099.</p></div>'


@pytest.mark.parametrize(
    ("instead", "row"),
    [
        (GONE, ("unchanged", 1, 0, 0, 0, 0, None)),
        (SIGN_IN, ("blocked", 1, 0, 0, 0, 1, f"{ONE}: the site asks for a sign-in")),
        (BARE, ("shape", 1, 0, 0, 0, 1, f"{ONE}: has nothing at div.notice")),
        ("", ("shape", 1, 0, 0, 0, 1, f"{ONE}: is empty")),
    ],
)
def test_where_the_notice_should_stand_another_page_says_what_it_is(
    world: World, monkeypatch: pytest.MonkeyPatch, instead: str, row: tuple[object, ...]
) -> None:
    """A source may declare where its notices stand (`posting`): a page without that place is read as a whole."""
    listed = [Listed(key="1", url=ONE)]
    monkeypatch.setitem(PLATFORMS, "html", Platform(lambda source, ask: iter(listed)))
    world.sources = (replace(FIRST, platform="html", posting="div.notice"),)
    world.pages[ONE] = DECLARED
    world.run()
    world.pages[ONE] = instead
    assert ledger_after(world) == row
    closed = world.rows("SELECT closed_at IS NOT NULL FROM vacancies")
    assert closed == [(int(instead == GONE),)]


def test_a_page_that_says_it_is_closed_closes_its_vacancy_until_it_is_back(site: World) -> None:
    page, site.pages[ONE] = site.pages[ONE], GONE
    tally = site.run()["first"]
    assert (tally.outcome, tally.closed, tally.failed) == ("unchanged", 1, 0)
    state = "SELECT closed_at, gone_since FROM vacancies WHERE id = 'nato-260101'"
    assert site.rows(state) == [("2026-06-10T11:00:00.000Z", None)]
    assert site.rows("SELECT title FROM vacancies WHERE id = 'nato-260101'") == [("Intern",)]  # what it said stays
    site.run()
    assert site.rows(state) == [("2026-06-10T11:00:00.000Z", None)]
    site.pages[ONE] = page
    site.run()
    assert site.rows(state) == [(None, None)]
