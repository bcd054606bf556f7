"""`vacancies sources probe`: the platform that a page comes from, as a source for sources.toml.

A page gives its platform away by its own address, by its markup, or by the addresses that stand in it, in this order:
what a page is weighs more than what it links to.
"""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

import click
import httpx

import parsers
from parsers import Vacancy, pages
from parsers._clocks import zone_of, zone_of_country
from parsers.pages._body import decode
from parsers.pages._html import parse
from scraper.exchange import AskFailed, Request
from scraper.fetch import fetcher
from scraper.platforms import PLATFORMS
from scraper.platforms.html import address
from scraper.signs import MARKS, OWN_NAME, SIGNS
from scraper.sources import DEFAULT, SOURCES, Source


@dataclass(frozen=True, slots=True)
class Place:
    """Where a platform lists an employer's postings."""

    platform: str
    url: str | None = None
    name: str | None = None


ADDRESS = re.compile(r"https?://[^\s\"'<>\\]{4,400}")
SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{1,6}\)(https?://[^\s<>]{1,2000})")  # browsers note it
MOST, FEW = 2000, 3  # addresses that are looked at; those to one place that say that the page lists it
UNSAID = {"www", "jobs", "job", "career", "careers", "recruitment", "apply", "talent", "en", "api"}  # of a host's name
BY_HAND = 'where its site lists vacancies as links, declare platform = "html" with url and listing'


@dataclass(frozen=True)
class Seen:
    """A page, with the address that it was fetched from, and the sitemaps that its host's robots.txt names."""

    body: bytes
    charset: str | None = None
    url: str | None = None
    sitemaps: tuple[str, ...] = ()

    @cached_property
    def markup(self) -> str:
        return decode(self.body, self.charset)

    @cached_property
    def own(self) -> tuple[str, ...]:
        """The addresses that are the page's."""
        tree = parse(self.markup)
        places = (("link[rel=canonical]", "href"), ("meta[property='og:url']", "content"))
        stated = [node.attributes.get(name) for place, name in places for node in tree.css(place)]
        saved = SAVED_FROM.search(self.markup, 0, 4000)
        said = (self.url, saved and saved[1], *(address(self.url or "", link) for link in stated))
        return tuple(dict.fromkeys(filter(None, said)))

    @cached_property
    def others(self) -> tuple[str, ...]:
        """The addresses that stand in the page; JSON writes its slashes with a backslash, HTML its & as an entity."""
        said = html.unescape(self.markup.replace("\\/", "/"))
        return tuple(dict.fromkeys(match[0] for match in islice(ADDRESS.finditer(said), MOST)))

    @cached_property
    def embedded(self) -> tuple[str, ...]:
        """The addresses that the page takes parts of itself from."""
        nodes = parse(self.markup).css("script[src], iframe[src]")
        found = (address(self.url or "", node.attributes.get("src")) for node in nodes)
        return tuple(filter(None, found))

    @cached_property
    def vacancy(self) -> Vacancy:
        """What the page says; nothing, where a script is yet to fill it."""
        try:
            return parsers.read(pages.postings(self.body, self.charset)[0].text)
        except pages.Unreadable:
            return parsers.read("")


def probe(name: str) -> bool:
    """Print the source that a page comes from; False where there is none to print, and why."""
    try:
        seen = _fetched(name) if name.startswith(("http://", "https://")) else Seen(Path(name).read_bytes())
        place = place_of(seen)
        kind = seen.vacancy.kind
    except (AskFailed, OSError, pages.Unreadable) as error:
        click.echo(f"{name}: {error.strerror if isinstance(error, OSError) else error}", err=True)
        return False
    if place and place.platform in PLATFORMS and place.url:
        click.echo("\n".join(_lines(place, seen.vacancy)))
        return True
    click.echo(f"{name}: {_why_not(place, kind)}", err=True)
    return False


def _fetched(url: str) -> Seen:
    with fetcher(declared=[url]) as asking:
        page = asking.ask(Request(url=url), 1.0)
        sitemaps = asking.rules(httpx.URL(page.url), 1.0, lambda _: None).sitemaps
        found = (address(page.url, link) for link in sitemaps)
        return Seen(page.body, page.charset, page.url, tuple(filter(None, found)))


# ------------------------------------------------------------------------------------------ recognising


def place_of(seen: Seen) -> Place | None:
    """The platform that a page comes from, and where that lists; None where it is of none."""
    if place := next(_signed(seen.own), None):
        return place
    marked = _marked(seen.markup)
    if place := _linked(seen, marked):
        return place
    if marked in OWN_NAME:
        roots = (OWN_NAME[marked].match(own) for own in seen.own)
        return Place(marked, next((root[1] for root in roots if root), None))
    if marked == "jsonld":
        return Place(marked, next(iter(_sitemaps(seen)), None))
    if marked is None and seen.vacancy.kind == "programme":
        return Place("page", next(iter(seen.own), None))
    return Place(marked) if marked else None


def _signed(addresses: tuple[str, ...]) -> Iterator[Place]:
    for said in addresses:
        for sign in SIGNS:
            if match := sign.address.match(said):
                yield Place(sign.platform, match.expand(sign.lists), match.groupdict().get("name"))


def _linked(seen: Seen, marked: str | None) -> Place | None:
    """Where the page's addresses lead: those of the platform that its markup is of, else those that tell."""
    places = list(_signed(seen.others))
    if marked:
        return next((place for place in places if place.platform == marked), None)
    if seen.vacancy.kind == "vacancy":  # one link is enough, to apply
        return next(iter(places), None)
    often = [place for place, times in Counter(places).most_common(1) if times >= FEW]
    return next(iter((*_signed(seen.embedded), *often)), None)


def _marked(markup: str) -> str | None:
    """The platform whose markup it is."""
    read_by = next(str(module.NAME) for module in pages.PLATFORMS if module.recognises(markup))
    if read_by in PLATFORMS and read_by != "jsonld":
        return read_by
    marked = next((platform for platform, mark in MARKS.items() if mark.search(markup)), None)
    return marked or ("jsonld" if read_by == "jsonld" else None)


def _sitemaps(seen: Seen) -> Iterator[str]:
    """The sitemaps that the page or its host names."""
    for link in parse(seen.markup).css("link[rel=sitemap]"):
        if url := address(seen.own[0] if seen.own else "", link.attributes.get("href")):
            yield url
    yield from seen.sitemaps


# ------------------------------------------------------------------------------------------ saying


def _lines(place: Place, vacancy: Vacancy) -> Iterator[str]:
    """The source as TOML, with remarks."""
    known = next((one for one in SOURCES if (one.platform, one.url) == (place.platform, place.url)), None)
    if known:
        asked = "asked each time" if known in DEFAULT else f'asked each time with: on = ["{known.id}"]'
        yield f"# We know it already as {known.id}, {asked}"
    yield from _table(known) if known else _new(place, vacancy)


def _table(source: Source) -> Iterator[str]:
    named = {key: value for key in ("name", "acronym") if (value := getattr(source.organization, key))}
    organization = ", ".join(f"{key} = {_quoted(value)}" for key, value in named.items())
    yield f"[sources.{source.id}]"
    for key in ("name", "platform", "url", "zone", "issuer"):
        yield f"{key} = {_quoted(getattr(source, key))}"
    yield f"organization = {{{organization}}}"


def _new(place: Place, vacancy: Vacancy) -> Iterator[str]:
    organization, zone = vacancy.organization, _zone(vacancy)
    called = place.name or _called(place.url or "")
    yield f"[sources.{'-'.join(re.findall('[a-z0-9]+', called.lower())[:5]) or 'site'}]"
    yield f"name = {_quoted((organization and (organization.name or organization.acronym)) or called)}"
    yield f"platform = {_quoted(place.platform)}"
    yield f"url = {_quoted(place.url or '')}"
    if place.platform == "jsonld":
        yield '# site = "…"  # where the sitemap names other pages too: the address that its postings are below'
    if place.platform == "page":
        yield 'holds = "programme"'
    said = "that of this page" if zone else "the page does not say"
    yield f'zone = "{zone or "UTC"}"  # {said}: is it the employer\'s?'


def _zone(vacancy: Vacancy) -> str | None:
    """The clock that the page's deadline is on, else that of its place."""
    place, stated = vacancy.location, vacancy.deadline and vacancy.deadline.zone
    of_place = place and ((place.city and zone_of(place.city)) or (place.country and zone_of_country(place.country)))
    return stated or of_place or None


def _called(url: str) -> str:
    """What a host is called, without what every other host is called too.

    >>> _called("https://jobs.ilo.org/viewalljobs"), _called("https://www.nato.int/en")
    ('ilo', 'nato')
    """
    labels = (urlsplit(url).hostname or "").split(".")
    return next((label for label in labels[:-1] if label not in UNSAID), labels[0])


def _quoted(text: str) -> str:
    return json.dumps(
        " ".join("".join(sign if sign.isprintable() else " " for sign in text).split()), ensure_ascii=False
    )


def _why_not(place: Place | None, kind: str) -> str:
    """What was seen, and why no source comes of it."""
    if place is None:
        what = "a vacancy, but of no platform that we know" if kind == "vacancy" else "of no platform that we know"
        return f"{what}; {BY_HAND}"
    if place.platform not in PLATFORMS:
        return f"is of the platform {place.platform}, which cannot be asked yet"
    if place.platform == "jsonld":
        return (
            "a JobPosting in JSON-LD (platform jsonld), but not where its site lists them; declare url: a sitemap, or "
            "with listing a page of links"
        )
    if place.platform == "page":
        return "a programme's rules (platform page), but not the page's own address; probe that instead of the file"
    return f"a page of the platform {place.platform}, but no address of its site; probe that instead of the file"
