"""What the replica answers to what it is asked: the protocol, without a socket in sight."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from http import HTTPStatus

from scraper.demo import faq, listing, pages, posting
from scraper.demo.pages import SHORT_NAME, Visit
from scraper.demo.sessions import COOKIE, Noise, Session, Sessions

HTML = "text/html;charset=UTF-8"
JSON = "application/json;charset=UTF-8"
PLAIN = "text/plain;charset=UTF-8"
ROBOTS = "User-agent: *\nDisallow: /ajax/alerts\nDisallow: /login\n"


@dataclass(frozen=True, kw_only=True)
class Request:
    """What was asked: `form` has the parameters of address and body alike, `headers` has lower-case names."""

    method: str
    path: str
    form: Mapping[str, str]
    body: str
    headers: Mapping[str, str]
    cookie: str | None


@dataclass(frozen=True)
class Answer:
    """What to send back."""

    body: str | bytes
    kind: str = HTML
    status: HTTPStatus = HTTPStatus.OK
    headers: Mapping[str, str] = field(default_factory=dict)


REFUSED = Answer("<html><body><h1>Invalid Access</h1></body></html>", status=HTTPStatus.FORBIDDEN)
NOT_FOUND = Answer("<html><body><h1>Not Found</h1></body></html>", status=HTTPStatus.NOT_FOUND)


class Site:
    """The postings as they stand on one day, and the visitors who look at them."""

    def __init__(self, today: date, noise: Noise) -> None:
        self._today = today
        self._noise = noise
        self._closed = ""
        self._postings = posting.load(today)
        self._sessions = Sessions(noise)

    def revise(self) -> None:
        """From now on one posting closes earlier, one pays more, and one says that it is closed."""
        self._postings = posting.load(self._today, revised=True)
        self._closed = posting.CLOSED

    def answer(self, request: Request) -> Answer:
        """The answer of the first route that fits."""
        for method, path, respond in ROUTES:
            match = path.fullmatch(request.path)
            if match and method == request.method:
                return respond(self, request, *match.groups())
        return NOT_FOUND

    def front(self, request: Request) -> Answer:
        session = self._sessions.open(request.cookie)
        return Answer(pages.front(self._visit(request, session), self._postings), headers=_cookie(session))

    def robots(self, request: Request) -> Answer:
        return Answer(ROBOTS, PLAIN)

    def faq(self, request: Request) -> Answer:
        return Answer(faq.page(self._today, self._noise))

    def door(self, request: Request) -> Answer:
        return Answer(pages.door(self._visit(request, self._sessions.find(request.cookie))))

    def job(self, request: Request, job_id: str) -> Answer:
        visit = self._visit(request, self._sessions.find(request.cookie))
        place = next((i for i, p in enumerate(self._postings) if p.id == int(job_id)), None)
        if place is None or self._postings[place].requisition == self._closed:
            return Answer(pages.gone(visit, self._postings[:4]))
        similar = (self._postings * 2)[place + 1 : place + 4]
        return Answer(pages.job(visit, self._postings[place], similar))

    def new_search(self, request: Request) -> Answer:
        """A browser asks for the search page: it is sent on to a search of its own."""
        session = self._sessions.open(request.cookie)
        search_id = self._sessions.search(session, request.form.get("keywords", ""))
        headers = {"Location": f"/jobs/search/{search_id}", **_cookie(session)}
        return Answer("", status=HTTPStatus.FOUND, headers=headers)

    def search(self, request: Request, search_id: str, page: str | None) -> Answer:
        session = self._sessions.find(request.cookie)
        visit = self._visit(request, session)
        found = self._found(session, search_id)
        if found is None:
            return Answer(pages.expired(visit))
        return Answer(pages.search(visit, listing.results(found, int(page or 1))))

    def create_search(self, request: Request) -> Answer:
        session = self._entitled(request)
        if session is None:
            return REFUSED
        search_id = self._sessions.search(session, request.form.get("keywords", ""))
        return _ok({"JobSearch.id": search_id})

    def job_results(self, request: Request) -> Answer:
        session = self._entitled(request)
        if session is None:
            return REFUSED
        found = self._found(session, request.form.get("JobSearch.id", ""))
        page = request.form.get("page_index", "1")
        if found is None or not page.isdecimal() or request.form.get("site-name") != SHORT_NAME:
            return _error("Your search has expired. Please search again.")
        return _ok(f"{listing.results(found, int(page))}\n<!-- served to {self._noise()[:8]} -->")

    def _entitled(self, request: Request) -> Session | None:
        """The session of a script on one of our pages: it has the cookie, a token and the header."""
        session = self._sessions.find(request.cookie)
        scripted = request.headers.get("x-requested-with") == "XMLHttpRequest"
        token = request.headers.get("tss-token")
        return session if session and scripted and token in session.tokens else None

    def _found(self, session: Session | None, search_id: str) -> Sequence[posting.Posting] | None:
        """What that search finds, if it is one of this session's and has not expired."""
        searches = session.searches if session else {}
        if not search_id.isdecimal() or int(search_id) not in searches:
            return None
        return listing.matching(self._postings, searches[int(search_id)])

    def _visit(self, request: Request, session: Session | None) -> Visit:
        token = self._sessions.token(session)
        return Visit(url=f"http://{request.headers['host']}{request.path}", token=token, noise=self._noise)


ROUTES: tuple[tuple[str, re.Pattern[str], Callable[..., Answer]], ...] = (
    ("GET", re.compile(r"/"), Site.front),
    ("GET", re.compile(r"/robots\.txt"), Site.robots),
    ("GET", re.compile(r"/faq"), Site.faq),
    ("GET", re.compile(r"/login|/join|/careersection/jobdetail\.ftl"), Site.door),
    ("GET", re.compile(r"/jobs/search"), Site.new_search),
    ("GET", re.compile(r"/jobs/search/(\d+)(?:/page(\d+))?"), Site.search),
    ("GET", re.compile(r"/jobs/(?:[^/]*-)?(\d+)"), Site.job),
    ("POST", re.compile(r"/ajax/jobs/search/create"), Site.create_search),
    ("POST", re.compile(r"/ajax/content/job_results"), Site.job_results),
)


def _cookie(session: Session) -> Mapping[str, str]:
    return {"Set-Cookie": f"{COOKIE}={session.id}; Path=/; HttpOnly"}


def _ok(result: object) -> Answer:
    return Answer(json.dumps({"Status": "OK", "UserMessage": "", "Result": result}), JSON)


def _error(message: str) -> Answer:
    return Answer(json.dumps({"Status": "ERROR", "UserMessage": message, "Result": None}), JSON)
