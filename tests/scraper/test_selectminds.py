"""The SelectMinds platform, on HTTP that was recorded from our replica (`make record`) and is replayed from cassettes/."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest

from scraper.archive import Archive
from scraper.crawl import Crawl
from scraper.exchange import AskFailed, Closed, Page, Request, ShapeChanged
from scraper.fetch import Fetcher, fetcher
from scraper.platforms import selectminds
from scraper.platforms.selectminds import Results
from scraper.sources import Source
from scraper.texts import texts_of
from tests.scraper.conftest import NAME, START, newest_kept, source

FRONT = '<input id="tsstoken" value="t1"><script>var x = {short_name: "default909"}</script>'
ROW = '<div class="job_list_row"><a class="job_link" href="{}">Intern</a></div>'
LIST = '<div id="job_results_list_hldr">{}</div><span id="jPaginateNumPages">{}</span>'


@pytest.fixture
def jobs(recorded: str) -> Source:
    return source("jobs", url=recorded, expects=26)


@pytest.fixture
def asking() -> Iterator[Fetcher]:
    with fetcher(lambda: START, declared=["http://127.0.0.1", f"http://{NAME}"]) as polite:
        yield polite


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with closing(Archive(tmp_path / "archive.db")) as opened:
        opened.start_run(START, "v")
        yield opened


def counted(archive: Archive, sql: str) -> int:
    return int(archive.db.execute(f"SELECT count(*) FROM {sql}").fetchone()[0])


# ------------------------------------------------------------------------------------------ recorded


@pytest.mark.vcr
def test_a_crawl_of_26_postings_on_three_pages(jobs: Source, archive: Archive, asking: Fetcher) -> None:
    tally = Crawl(jobs, 1, archive, asking).run()
    assert (tally.outcome, tally.found, tally.new, tally.failed) == ("ok", 26, 26, 0)
    assert counted(archive, "sightings") == counted(archive, "(SELECT DISTINCT url FROM sightings)") == 26
    assert counted(archive, "fetches WHERE kind = 'listing' AND url LIKE '%page_index=%'") == 3
    assert counted(archive, "fetches WHERE kind = 'posting'") == 26
    assert archive.first_seen("jobs", f"{jobs.url}/jobs/nato-internship-operations-division-ops-6007")


@pytest.mark.vcr
def test_the_list_has_ten_rows_a_page(jobs: Source, asking: Fetcher) -> None:
    asked: list[str] = []

    def ask(request: Request, reads, lasting):  # type: ignore[no-untyped-def]
        asked.append(request.url)
        return reads(asking.ask(request, 0))

    listed = {item.key: item.url for item in selectminds.lists(jobs, ask)}
    assert (len(listed), len(asked)) == (26, 5)  # front page, search, three pages
    assert all(url.startswith(f"{jobs.url}/jobs/") and url.endswith(f"-{key}") for key, url in listed.items())


@pytest.mark.vcr
def test_a_page_that_is_a_source_of_its_own(jobs: Source, archive: Archive, asking: Fetcher) -> None:
    questions = replace(jobs, id="faq", platform="page", url=f"{jobs.url}/faq", holds="programme", expects=1)
    tally = Crawl(questions, 1, archive, asking).run()
    assert (tally.outcome, tally.found, tally.new) == ("ok", 1, 1)
    assert [kept.kind for kept in newest_kept(archive)] == ["programme"]


@pytest.mark.vcr
def test_a_session_without_its_token_is_refused(
    jobs: Source, archive: Archive, asking: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selectminds, "_headers", lambda source, session: {"X-Requested-With": "XMLHttpRequest"})
    tally = Crawl(jobs, 1, archive, asking).run()
    assert (tally.outcome, tally.found) == ("blocked", 0)
    assert tally.reason == f"{httpx.URL(jobs.url).host}: answered 403 for /ajax/jobs/search/create"
    assert counted(archive, "fetches WHERE error IS NOT NULL") == 1


@pytest.mark.vcr
def test_a_posting_that_is_gone_is_no_posting(jobs: Source, archive: Archive, asking: Fetcher) -> None:
    with pytest.raises(Closed, match="says that it is closed"):
        texts_of(asking.ask(Request(url=f"{jobs.url}/jobs/long-gone-5519"), 0), jobs)


# ------------------------------------------------------------------------------------------ shapes


def page(body: str) -> Page:
    url = "http://jobs.example/x"
    return Page(request=Request(url=url), url=url, status=200, headers={}, body=body.encode(), fetched_at=START)


def results(markup: str) -> Results:
    import json

    return selectminds._results(source("jobs"), page(json.dumps({"Status": "OK", "Result": markup})))


@pytest.mark.parametrize(
    ("stated", "pages"), [("3.0", 3), ("12", 12), (" 1.0 ", 1), ("", 1), ("1,234.0", 1234), ("many", 1)]
)
def test_number_of_pages(stated: str, pages: int) -> None:
    assert results(LIST.format("", stated)).pages == pages


@pytest.mark.parametrize(
    ("link", "row"),
    [
        ("/jobs/intern-6001", {"6001": "http://jobs.example/jobs/intern-6001"}),
        ("/jobs/intern-6001/", {"6001": "http://jobs.example/jobs/intern-6001/"}),
        ("http://other.example/jobs/a-2-b-77", {"77": "http://other.example/jobs/a-2-b-77"}),
        ("/experienced/jobs/intern-6001", {"6001": "http://jobs.example/experienced/jobs/intern-6001"}),
        ("/jobs/intern", {}),
        ("javascript:void(0)", {}),
        ("", {}),
        ("http://[/x-1", {}),
    ],
)
def test_row(link: str, row: dict[str, str]) -> None:
    assert results(LIST.format(ROW.format(link), 1)).rows == row


def test_an_empty_list_is_a_list() -> None:
    assert results('<div id="job_no_results_list_hldr"></div>') == Results({}, 1)


@pytest.mark.parametrize(
    ("reads", "body", "said"),
    [
        (selectminds._session, "<html></html>", "no session token"),
        (selectminds._session, FRONT.replace("tsstoken", "token"), "no session token"),
        (selectminds._session, FRONT.replace("t1", ""), "no session token"),
        (selectminds._session, FRONT.replace("short_name", "name"), "no session token"),
        (selectminds._search_id, "<html>Sign in</html>", "not JSON"),
        (selectminds._search_id, "[]", "refused (no reason given)"),
        (selectminds._search_id, '{"Status": "ERROR", "UserMessage": "Expired."}', "refused (Expired.)"),
        (selectminds._search_id, '{"Status": "OK", "Result": {}}', "no search id"),
        (selectminds._search_id, '{"Status": "OK", "Result": []}', "no search id"),
    ],
)
def test_what_is_not_of_the_platforms_form_is_said(reads, body: str, said: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ShapeChanged) as changed:
        reads(page(body))
    assert str(changed.value).startswith("http://jobs.example/x: ")
    assert said in str(changed.value)


@pytest.mark.parametrize("markup", ["", "<p>Please sign in</p>", 7, None])
def test_results_without_a_list_are_of_another_form(markup: str) -> None:
    with pytest.raises(ShapeChanged, match="no list of results"):
        results(markup)


def test_bytes_of_no_charset_are_no_crash() -> None:
    odd = Page(request=Request(url="http://x.example"), url="http://x.example", status=200, headers={}, body=FRONT.encode().replace(b"909", b"\xff\xfe"), fetched_at=START)  # fmt: skip
    assert selectminds._session(odd).token == "t1"


def test_an_answer_too_deep_to_read_is_of_another_form() -> None:
    with pytest.raises(ShapeChanged, match="the answer is not JSON"):
        selectminds._search_id(page("[" * 100_000))


def test_a_list_that_never_ends_is_of_another_form(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selectminds, "MOST_PAGES", 3)
    answers = iter(
        [selectminds.Session("t", "n"), "7", *(Results({str(n): "http://jobs.example/x"}, 99) for n in range(3))]
    )
    with pytest.raises(ShapeChanged, match="the list does not end after"):
        list(selectminds.lists(source("jobs"), lambda request, reads, lasting: next(answers)))


# ------------------------------------------------------------------------------------------ sessions that expire

EXPIRED = ShapeChanged("http://jobs.example/x: the search was refused (Expired.)")
REFUSED = AskFailed("blocked", "jobs.example: answered 403")
BEGUN = ["/", "/ajax/jobs/search/create?uid=0"]


def asking_with(answers: list[Any]) -> tuple[list[str], Any]:
    """Asks as a run does; each search is another one, and the pages of results are `answers`, in turn."""
    asked: list[str] = []
    pages, searches = iter(answers), count(1)

    def ask(request: Request, reads: Any, lasting: Any) -> Any:
        asked.append(request.url.removeprefix("http://jobs.example").partition("&site")[0])
        if "create" in request.url:
            return str(next(searches))
        if "job_results" not in request.url:
            return selectminds.Session("t", "n")
        answer = next(pages)
        if isinstance(answer, Exception):
            raise answer
        return answer

    return asked, ask


def results_page(search: int, number: int) -> str:
    return f"/ajax/content/job_results?JobSearch.id={search}&page_index={number}"


ROWS = [Results({str(number): f"http://jobs.example/{number}"}, 3) for number in (1, 2, 3)]


@pytest.mark.parametrize("failure", [EXPIRED, REFUSED])
def test_a_search_that_expires_is_begun_again_and_what_was_listed_stays(failure: AskFailed) -> None:
    asked, ask = asking_with([ROWS[0], failure, *ROWS[1:]])
    listed = [item.key for item in selectminds.lists(source("jobs", url="http://jobs.example"), ask)]
    assert listed == ["1", "2", "3"]
    again = [results_page(2, 2), results_page(2, 3)]
    assert asked == [*BEGUN, results_page(1, 1), results_page(1, 2), *BEGUN, *again]


@pytest.mark.parametrize(
    "answers",
    [
        [EXPIRED],  # the first page: nothing expires so soon
        [ROWS[0], EXPIRED, EXPIRED],
        [ROWS[0], EXPIRED, ROWS[1], EXPIRED],
        [ROWS[0], AskFailed("network", "jobs.example: no answer in time")],
        [ROWS[0], AskFailed("interrupted", "the run was interrupted")],
    ],
)
def test_what_another_search_does_not_mend_is_a_failure(answers: list[Any]) -> None:
    asked, ask = asking_with(answers)
    with pytest.raises(AskFailed) as failed:
        list(selectminds.lists(source("jobs", url="http://jobs.example"), ask))
    assert failed.value is answers[-1]
    assert asked.count("/") == 1 + (len(answers) > 2)
