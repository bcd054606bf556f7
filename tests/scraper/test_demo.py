"""The replica, asked over real HTTP on loopback."""

import json
import re
import ssl
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import date
from itertools import repeat
from typing import Any

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode

from scraper.demo import Replica, dates, posting, replica
from scraper.demo.markup import to_html

TODAY = date(2026, 6, 10)
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # else each client reads all certificates of the machine


@pytest.fixture(scope="module")
def site() -> Iterator[Replica]:
    with replica(TODAY) as running:
        yield running


@pytest.fixture
def visitor(site: Replica) -> Iterator["Visitor"]:
    with closing(Visitor(site)) as newcomer:
        yield newcomer


@pytest.fixture
def browser(site: Replica) -> Iterator[httpx.Client]:
    with _client(site) as client:
        yield client


class Visitor:
    """A client that does what the script on the search page does."""

    def __init__(self, site: Replica) -> None:
        self.http = _client(site)
        token = _one(_tree(self.http.get("/")), "#tsstoken").attributes["value"]
        self.headers = {"tss-token": token or "", "X-Requested-With": "XMLHttpRequest"}

    def close(self) -> None:
        self.http.close()

    def create(self, keywords: str = "") -> httpx.Response:
        return self.http.post(
            "/ajax/jobs/search/create", params={"uid": "7"}, headers=self.headers, data={"keywords": keywords}
        )

    def search(self, keywords: str = "") -> int:
        return int(self.create(keywords).json()["Result"]["JobSearch.id"])

    def results(self, search_id: int, page: int, short_name: str = "default909") -> Any:
        asked: dict[str, str | int] = {"JobSearch.id": search_id, "page_index": page, "site-name": short_name}
        return self.http.post("/ajax/content/job_results", params=asked, headers=self.headers).json()

    def listing(self, search_id: int, page: int) -> HTMLParser:
        return HTMLParser(self.results(search_id, page)["Result"])

    def links(self) -> list[str]:
        search_id = self.search()
        rows = [row for page in (1, 2, 3) for row in self.listing(search_id, page).css("a.job_link.font_bold")]
        return [str(row.attributes["href"]) for row in rows]


def _client(site: Replica) -> httpx.Client:
    return httpx.Client(base_url=site.url, verify=NO_TLS, trust_env=False)


def _tree(response: httpx.Response) -> HTMLParser:
    return HTMLParser(response.text)


def _one(tree: HTMLParser | LexborNode, selector: str) -> LexborNode:
    """The only element of that kind."""
    (node,) = tree.css(selector)
    return node


def _description(response: httpx.Response) -> str | None:
    node = _tree(response).css_first("div.job_description")
    return node.html if node else None


# Who may ask


@pytest.mark.parametrize("missing", ["tss-token", "X-Requested-With"])
def test_refused_without_header(visitor: Visitor, missing: str) -> None:
    del visitor.headers[missing]
    answer = visitor.create()
    assert (answer.status_code, "Invalid Access" in answer.text) == (403, True)


def test_refused_without_cookie(visitor: Visitor) -> None:
    visitor.http.cookies.clear()
    assert visitor.create().status_code == 403


def test_refused_with_a_token_of_another_session(site: Replica, visitor: Visitor) -> None:
    with closing(Visitor(site)) as stranger:
        visitor.headers["tss-token"] = stranger.headers["tss-token"]
    assert visitor.create().status_code == 403


def test_token_stays_good_while_other_pages_are_read(visitor: Visitor) -> None:
    visitor.http.get("/")
    visitor.http.get("/jobs/anything-1")
    assert visitor.create().json()["Status"] == "OK"


# The listing


def test_three_pages(visitor: Visitor) -> None:
    search_id = visitor.search()
    pages = [visitor.listing(search_id, number) for number in (1, 2, 3)]
    assert [len(page.css("div#job_results_list_hldr > div.job_list_row")) for page in pages] == [10, 10, 6]
    assert {_one(page, ".total_results").text() for page in pages} == {"26"}
    assert {_one(page, "#jPaginateNumPages").text() for page in pages} == {"3.0"}
    assert [_one(page, "#jPaginateCurrPage").text() for page in pages] == ["1", "2", "3"]
    assert len(set(visitor.links())) == 26


def test_row(visitor: Visitor) -> None:
    row, *_ = visitor.listing(visitor.search(), 1).css("div.job_list_row")
    job_id = str(row.attributes["id"]).removeprefix("job_list_")
    assert str(_one(row, "div.jlr_title p a.job_link").attributes["href"]).endswith(f"-{job_id}")
    assert all(_one(row, part).text() for part in ("span.location", "p.jlr_company", "p.jlr_description"))


@pytest.mark.parametrize("page", [0, 4, 99])
def test_page_past_the_end(visitor: Visitor, page: int) -> None:
    listing = visitor.listing(visitor.search(), page)
    assert listing.css_first("#job_no_results_list_hldr") is not None
    assert not listing.css(".job_list_row")


def test_keywords(visitor: Visitor) -> None:
    assert len(visitor.listing(visitor.search("defense college rome"), 1).css(".job_list_row")) == 1
    assert not visitor.listing(visitor.search("zeppelin sommelier"), 1).css(".job_list_row")


def test_search_of_another_session(site: Replica, visitor: Visitor) -> None:
    with closing(Visitor(site)) as stranger:
        answer = visitor.results(stranger.search(), 1)
    assert (answer["Status"], bool(answer["UserMessage"])) == ("ERROR", True)


def test_search_expires(visitor: Visitor) -> None:
    first, *_, last = [visitor.search() for _ in range(9)]
    assert [visitor.results(asked, 1)["Status"] for asked in (first, last)] == ["ERROR", "OK"]


def test_wrong_short_name(visitor: Visitor) -> None:
    assert visitor.results(visitor.search(), 1, short_name="default1")["Status"] == "ERROR"


def test_browser_is_sent_to_a_search_of_its_own(browser: httpx.Client) -> None:
    sent = browser.get("/jobs/search")
    assert (sent.status_code, sent.headers["Location"][:13]) == (302, "/jobs/search/")
    page = _tree(browser.get(f"{sent.headers['Location']}/page3"))
    assert len(page.css(".job_list_row")) == 6
    assert "expired" in browser.get("/jobs/search/1").text


# The pages


def test_front_page_says_what_it_is(browser: httpx.Client) -> None:
    front = _tree(browser.get("/"))
    notice = _one(front, "#welcome").text()
    assert all(words in notice for words in ("replica", "invented", "vacancies-to-sqlite", "not NATO"))
    assert re.search(r'short_name\s*:\s*"([^"]+)"', front.html or "")


def test_job_page(visitor: Visitor) -> None:
    for link in visitor.links():
        page = _tree(visitor.http.get(link))
        requisition = _one(page, ".job_external_id span").text()
        assert re.fullmatch(r"\d{6}", requisition)
        assert not link.endswith(requisition)
        assert _one(page, ".primary_location a").text().startswith("\U0001f50d")
        assert _one(page, ".field_company dd span").text()
        assert len(_one(page, "div.job_description").text().split()) > 300


def test_a_page_calls_itself_by_the_name_it_was_asked_by(browser: httpx.Client) -> None:
    page = _tree(browser.get("/", headers={"Host": "jobs.example"}))
    assert _one(page, "link[rel=canonical]").attributes["href"] == "http://jobs.example/"


def test_apply_link_leads_nowhere_but_here(visitor: Visitor) -> None:
    apply = _one(_tree(visitor.http.get(visitor.links()[0])), "a.apply_btn").attributes["href"]
    assert "replica" in visitor.http.get(str(apply)).text


@pytest.mark.parametrize("path", ["/jobs/long-gone-5519", "/jobs/5519"])
def test_unknown_id(visitor: Visitor, path: str) -> None:
    answer = visitor.http.get(path)
    assert (answer.status_code, _description(answer)) == (200, None)


@pytest.mark.parametrize("path", ["/nothing", "/jobs", "/jobs/no-number", "/jobs/a/b-6001", "/ajax/jobs/search/create"])
def test_unknown_path(visitor: Visitor, path: str) -> None:
    assert visitor.http.get(path).status_code == 404


def test_noise_stays_outside_the_description(visitor: Visitor) -> None:
    for link in visitor.links():
        first, second = visitor.http.get(link), visitor.http.get(link)
        assert first.content != second.content
        assert _description(first) == _description(second)


def test_noise_can_be_silenced() -> None:
    with replica(TODAY, noise=repeat("hush").__next__) as quiet, _client(quiet) as browser:
        assert browser.get("/").content == browser.get("/").content
        assert browser.get("/faq").content == browser.get("/faq").content


def test_faq(site: Replica, browser: httpx.Client) -> None:
    page = _tree(browser.get(site.faq_url))
    questions = page.css("#faq h2 > button.accordion-button")
    answers = page.css("#faq .accordion-body")
    assert len(questions) == len(answers) > 10
    assert "EUR 1,286 for 2026" in _one(page, "#faq").text()


def test_robots(browser: httpx.Client) -> None:
    rules = browser.get("/robots.txt").text.splitlines()
    assert rules == ["User-agent: *", "Disallow: /ajax/alerts", "Disallow: /login"]


# The server


def test_requests_are_written_down() -> None:
    with replica(TODAY) as site, _client(site) as browser:
        browser.get("/jobs/search?x=1")
        assert site.requests == ["GET /jobs/search?x=1"]


def test_connection_is_kept_alive_until_the_end() -> None:
    with ExitStack() as running:
        site = running.enter_context(replica(TODAY))
        with _client(site) as client:
            sockets = {_socket(client.get("/faq")) for _ in range(3)}
            running.close()
            with pytest.raises(httpx.TransportError):
                client.get("/faq")
    assert len(sockets) == 1


def _socket(response: httpx.Response) -> Any:
    return response.extensions["network_stream"].get_extra_info("client_addr")


# The postings


def test_dates_follow_today() -> None:
    days = {"2025-06-10": "22 June 2025", "2026-12-28": "9 January 2027"}
    for today, deadline in days.items():
        (pasp,) = (p for p in posting.load(date.fromisoformat(today)) if p.requisition == "260101")
        assert f"Apply until {deadline}, at 23.59, Brussels time" in pasp.body


def test_something_always_closes_soon() -> None:
    texts = "\n".join(p.body for p in posting.load(TODAY))
    assert any(dates.fill(f"until {{+{days}}},", TODAY) in texts for days in (2, 3))


def test_start_follows_the_deadline_into_the_new_year() -> None:
    (pasp,) = (p for p in posting.load(date(2026, 12, 28)) if p.requisition == "260101")
    assert "starting in March / September 2028" in pasp.body


@pytest.mark.parametrize("today", ["2024-02-28", "2024-02-29", "2027-02-28", "2026-12-31", "2027-01-01", "2028-12-02"])
def test_every_placeholder_resolves(today: str) -> None:
    postings = posting.load(date.fromisoformat(today))
    assert len({p.id for p in postings}) == 26
    assert not any(re.search(r"[{}]|\*\*", p.description) for p in postings)


@pytest.mark.parametrize(
    ("today", "placeholder", "words"),
    [
        ("2025-06-10", "{+12}", "22 June 2025"),
        ("2025-06-10", "{+12 weekday}", "Sunday 22 June 2025"),
        ("2025-06-29", "{+2 numeric}", "01/07/2025"),
        ("2025-06-29", "{+2 short}", "01-Jul-2025"),
        ("2025-06-29", "{+2 french}", "1er juillet 2025"),
        ("2025-07-30", "{+2 month}", "August 2025"),
        ("2024-02-28", "{+1}", "29 February 2024"),
        ("2023-02-28", "{+1}", "1 March 2023"),
        ("2025-12-31", "{+1 year}", "2026"),
        ("2025-12-31", "{+1 next-year}", "2027"),
        ("2026-01-01", "{-1}", "31 December 2025"),
    ],
)
def test_placeholder(today: str, placeholder: str, words: str) -> None:
    assert dates.fill(placeholder, date.fromisoformat(today)) == words


@pytest.mark.parametrize("text", ["{12}", "{+12 long-ago}", "{ +12}", "{+12  year}", "{today}", "{}", "{+1", "+1}"])
def test_not_a_placeholder(text: str) -> None:
    with pytest.raises(dates.UnknownPlaceholder):
        dates.fill(text, TODAY)


@pytest.mark.parametrize(
    "text", ["", "title: x\n\nbody", "title: a\nlocation: b\ncategory: c\ncompany: d\nmore\n\nbody"]
)
def test_not_a_posting(text: str) -> None:
    with pytest.raises(ValueError, match="header"):
        posting.read("260101-x.txt", text)


@pytest.mark.parametrize(
    ("line", "html"),
    [
        ("# Essential:", "<p><strong>Essential:</strong></p>"),
        ("## What we offer", "<h3>What we offer</h3>"),
        ("* one\n\n* two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("R&D < *you*", "<p>R&amp;D &lt; *you*</p>"),
        ("**Location:** Mons", "<p><strong>Location:</strong> Mons</p>"),
        ("[here](https://a.example/?b&c)", '<p><a href="https://a.example/?b&amp;c" target="_blank" rel="noopener">here</a></p>'),
    ],
)  # fmt: skip
def test_markup(line: str, html: str) -> None:
    assert to_html(line) == html


def test_addresses_lead_to_no_real_host() -> None:
    hosts = re.findall(r"(?:https?://|@)([\w.-]+)", json.dumps([p.body for p in posting.load(TODAY)]))
    assert hosts
    assert all(host.rstrip(".").endswith(".example") for host in hosts)
