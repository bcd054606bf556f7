"""Who is asking: the platform's sessions, the tokens they were shown, the searches they may page through."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

Noise = Callable[[], str]
"""Makes a new token each time it is called."""

COOKIE = "ORA_OTSS_SESSION_ID"
SEARCHES_KEPT = 8  # an older search has expired, as on the real platform


@dataclass(frozen=True, eq=False)
class Session:
    """One visitor, known by the cookie."""

    id: str
    tokens: set[str] = field(default_factory=set)
    searches: dict[int, str] = field(default_factory=dict)  # search id: its keywords


class Sessions:
    """All visitors of a replica."""

    def __init__(self, noise: Noise) -> None:
        self._noise = noise
        self._sessions: dict[str, Session] = {}
        self._search_ids: Iterator[int] = count(84_067_040)

    def find(self, cookie: str | None) -> Session | None:
        return self._sessions.get(cookie or "")

    def open(self, cookie: str | None) -> Session:
        """The visitor's session, a new one for a newcomer."""
        found = self.find(cookie)
        return found or self._sessions.setdefault(fresh := self._noise(), Session(fresh))

    def token(self, session: Session | None) -> str:
        """A new token to print on a page: good for a visitor we know, as are the earlier ones."""
        token = self._noise()
        if session is not None:
            session.tokens.add(token)
        return token

    def search(self, session: Session, keywords: str) -> int:
        """A new search of this visitor's; the oldest one makes room for it."""
        while len(session.searches) >= SEARCHES_KEPT:
            del session.searches[next(iter(session.searches))]
        search_id = next(self._search_ids)
        session.searches[search_id] = keywords
        return search_id
