"""Any site whose postings are schema.org's JobPosting (JSON-LD), listed by a sitemap or by a page.

source.url is a sitemap, or an index of sitemaps, plain or gzipped, such as https://career.teamtailor.com/sitemap.xml;
with source.listing it is a page of links, as of the platform `html`. A sitemap may name the whole site:
source.site says below which address its postings are (https://career.teamtailor.com/jobs). Sitemaps are read as
sitemaps.org describes them; no live site was asked.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from scraper.exchange import Page, Request, ShapeChanged
from scraper.platforms import html
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

GZIP = b"\x1f\x8b"
MOST_BYTES = 50_000_000  # sitemaps.org allows no more
MOST_SITEMAPS = 200


@dataclass(frozen=True, slots=True)
class Sitemap:
    """The addresses of pages, or of further sitemaps, in order."""

    pages: list[str] = field(default_factory=list)
    sitemaps: list[str] = field(default_factory=list)


def lists(source: Source, ask: Ask) -> Iterator[Listed]:
    if source.listing:
        return html.lists(source, ask)
    return (Listed(key=url, url=url) for url in _postings(source, list(_pages(source, ask))))


def _pages(source: Source, ask: Ask) -> Iterator[str]:
    """The pages of the sitemap, and of those that it names."""
    waiting, asked = [source.url], set[str]()
    while waiting:
        url = waiting.pop(0)
        if url in asked:
            continue
        if len(asked) == MOST_SITEMAPS:
            raise ShapeChanged(f"{source.url}: names more than {MOST_SITEMAPS} sitemaps")
        asked.add(url)
        sitemap = ask(Request(url=url), _sitemap, lambda sitemap: sorted(sitemap.pages + sitemap.sitemaps))
        waiting += sitemap.sitemaps
        yield from sitemap.pages


def _postings(source: Source, pages: list[str]) -> dict[str, None]:
    """The pages below the source's address for postings, once each."""
    site = source.site
    below = [page for page in pages if not site or f"{page}/".startswith(f"{site}/")]
    if pages and not below and source.expects:
        raise ShapeChanged(f"{source.url}: none of its {len(pages)} pages is below {site}")
    return dict.fromkeys(below)


def _sitemap(page: Page) -> Sitemap:
    try:
        return _Reader(page).read(_unzipped(page).lstrip())
    except (expat.ExpatError, ValueError, LookupError) as error:  # the last two: charsets that the reader lacks
        raise ShapeChanged(f"{page.url}: is no sitemap ({error})") from error


class _Reader:
    """An XML reader that expands nothing: a sitemap with a DOCTYPE, and so with entities, is refused."""

    def __init__(self, page: Page) -> None:
        self.page, self.sitemap = page, Sitemap()
        self.lists = {"url": self.sitemap.pages, "sitemap": self.sitemap.sitemaps}
        self.inside: list[str] = []
        self.text: list[str] = []

    def read(self, body: bytes) -> Sitemap:
        reader = expat.ParserCreate()
        reader.StartElementHandler, reader.EndElementHandler = self._start, self._end
        reader.CharacterDataHandler, reader.StartDoctypeDeclHandler = self.text.append, self._refuse
        reader.Parse(body, True)
        return self.sitemap

    def _start(self, name: str, _attributes: object) -> None:
        local = name.rpartition(":")[2]
        if not self.inside and local not in ("urlset", "sitemapindex"):
            raise ShapeChanged(f"{self.page.url}: is no sitemap (its root is {name[:40]})")
        self.inside.append(local)
        self.text.clear()

    def _end(self, _name: str) -> None:
        listed = self.lists.get(self.inside[-2]) if self.inside[-1] == "loc" else None  # a picture's loc is in no list
        if listed is not None and (url := html.address(self.page.url, "".join(self.text))):
            listed.append(url)
        self.inside.pop()

    def _refuse(self, *_doctype: object) -> None:
        raise ShapeChanged(f"{self.page.url}: is no sitemap (it has a DOCTYPE)")


def _unzipped(page: Page) -> bytes:
    if not page.body.startswith(GZIP):
        return page.body
    reader = zlib.decompressobj(wbits=31)
    try:
        body = reader.decompress(page.body, MOST_BYTES + 1)
    except zlib.error as error:
        raise ShapeChanged(f"{page.url}: is damaged ({error})") from error
    if len(body) > MOST_BYTES:
        raise ShapeChanged(f"{page.url}: more than {MOST_BYTES:,} bytes, unpacked")
    if not reader.eof:
        raise ShapeChanged(f"{page.url}: is damaged (it ends too early)")
    return body
