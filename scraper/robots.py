"""What a host's robots.txt allows (RFC 9309), for the program that we are."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from urllib.parse import urlsplit

from protego import Protego

from scraper.exchange import AskFailed, Page

PRODUCT = "vacancies-to-sqlite"
MOST_BYTES = 512_000  # the least that must be read (RFC 9309, 2.5); what stands behind it is nobody's rule
MOST_DELAY = 120.0  # seconds between requests; a host that asks for more asks not to be read
KEPT_SECONDS = 24 * 3600.0  # a copy is good for a day at most (2.4)


@dataclass(frozen=True, slots=True)
class Rules:
    """robots.txt as it was read.

    since: the moment of the monotonic clock at which it was asked for.
    """

    robots: Protego
    since: float

    def check(self, url: str) -> None:
        """Raises `AskFailed` where the address is not to be fetched."""
        parts = urlsplit(url)
        if not self.robots.can_fetch(url, PRODUCT):
            raise AskFailed("robots", f"{parts.hostname}: robots.txt asks us not to fetch {parts.path}")
        if (delay := self.delay()) > MOST_DELAY:
            raise AskFailed("robots", f"{parts.hostname}: robots.txt asks for {delay:g} seconds between requests")

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """The addresses of sitemaps that it names, as they are written."""
        return tuple(self.robots.sitemaps)

    def delay(self) -> float:
        """Seconds that it asks for between two requests."""
        return float(self.robots.crawl_delay(PRODUCT) or 0)


def rules_of(page: Page, since: float) -> Rules:
    """What the answer allows: all, where there is no robots.txt (2.3.1.3); nothing, where the site fails (2.3.1.4)."""
    host = urlsplit(page.url).hostname
    if page.status == 429 or page.status >= 500:
        raise AskFailed("robots", f"{host}: robots.txt answered {page.status}, so nothing may be fetched", trouble=True)
    text = page.body[:MOST_BYTES].decode("utf-8-sig", "replace") if page.status == 200 else ""
    return Rules(Protego.parse(text), since)


def agent(contact: str | None = None) -> str:
    """The User-Agent that we say we are.

    contact: an address at which the operator of this copy can be written to.

    >>> agent("jobs@osm.example")
    'vacancies-to-sqlite/0.1.0 (reads public vacancy notices; one request at a time; +jobs@osm.example)'
    """
    said = f"; +{contact}" if contact else ""
    return f"{PRODUCT}/{version(PRODUCT)} (reads public vacancy notices; one request at a time{said})"
