"""Any site whose list is links in a page: the source says by a CSS selector where they stand.

source.url is the page that lists the postings, such as https://fra.europa.eu/en/about-fra/recruitment/vacancies;
source.listing selects the links, or what they stand in; source.posting the notice in a posting's page, where its looks
do not tell. Further pages of the list are those that the page itself calls the next one (`rel=next`); a page that
names nothing new is the last. No site's markup is known here: what a source declares holds until the site is redone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from parsers.pages import Unreadable
from parsers.pages._body import decode
from parsers.pages._html import parse
from scraper.exchange import Page, Request, ShapeChanged
from scraper.platforms._listing import endless
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

NEXT = "link[rel~=next i], a[rel~=next i]"
MOST_PAGES = 200


@dataclass(frozen=True, slots=True)
class ListPage:
    """The links to postings in one page of a list, once each, and the page that it calls the next."""

    links: tuple[str, ...]
    next: str | None


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    found: dict[str, None] = {}
    asked: set[str] = set()
    url: str | None = source.url
    while url and url not in asked:
        if len(asked) == MOST_PAGES:
            raise endless(source.url, MOST_PAGES)
        asked.add(url)
        page = ask(Request(url=url), partial(_list_page, source), lambda page: sorted(page.links))
        url = page.next if set(page.links) - found.keys() else None
        found |= dict.fromkeys(page.links)
    if not found and source.expects:
        raise ShapeChanged(f"{source.url}: no link at {source.listing}")
    yield from (Listed(key=link, url=link) for link in found if link not in asked)


def _list_page(source: Source, page: Page) -> ListPage:
    tree = _tree(page)
    base = _base(tree, page.url)
    links = [address(base, link) for link in _links(tree, source.listing, page)]
    following = [address(base, link.attributes.get("href")) for link in tree.css(NEXT)]
    own = urldefrag(page.url).url
    return ListPage(
        tuple(dict.fromkeys(link for link in links if link and link != own)),
        next((link for link in following if link and _host(link) == _host(page.url)), None),
    )


def _links(tree: LexborHTMLParser, selector: str | None, page: Page) -> Iterator[str | None]:
    """The links that the selector names, and those in what it names."""
    if not selector:
        raise ShapeChanged(f"{page.url}: the source does not say where the links stand (listing)")
    try:
        places = tree.css(selector)
    except SelectolaxError as error:
        raise ShapeChanged(f"{page.url}: {selector} is no CSS selector") from error
    for place in places:
        yield from (link.attributes.get("href") for link in _links_of(place))


def _links_of(place: LexborNode) -> list[LexborNode]:
    return [place] if place.attributes.get("href") else place.css("a[href]")


def _tree(page: Page) -> LexborHTMLParser:
    try:
        return parse(decode(page.body, page.charset))
    except Unreadable as error:
        raise ShapeChanged(f"{page.url}: {error}") from error


def _base(tree: LexborHTMLParser, url: str) -> str:
    """What the page's links start from: its own address, unless it says otherwise."""
    stated = tree.css_first("base[href]")
    return (address(url, stated.attributes.get("href")) if stated else None) or url


def address(base: str, link: str | None) -> str | None:
    """The address of a page that a link leads to, without the place in it; None where it leads to none.

    >>> address("https://osm.example/jobs/", "../7 a.pdf#top"), address("https://osm.example/", "mailto:hr@osm.example")
    ('https://osm.example/7%20a.pdf', None)
    """
    try:
        joined = urldefrag(urljoin(base, (link or "").strip())).url.replace(" ", "%20")
        parts = urlsplit(joined)
    except ValueError:  # no address at all
        return None
    return joined if link and parts.scheme in ("http", "https") and parts.hostname else None


def _host(url: str) -> str:
    return urlsplit(url).netloc
