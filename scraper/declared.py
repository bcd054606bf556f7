"""`sources.toml` in the folder of the databases: the sources that its owner adds, and those of ours to ask each time.

    contact = "jobs@osm.example"      # where you can be written to: the sites that are asked are told
    on = ["cern"]                     # sources that we know, asked beside the usual ones

    [sources.osm]                     # one of your own, asked each time; under the name of one of ours it replaces that
    name = "Office of Small Maps"
    platform = "html"
    url = "https://osm.example/vacancies"
    listing = "ul.jobs a"
    zone = "Europe/Vienna"

A source's keys are those of `scraper.sources.Source`. `organization` is a name, or a table of `name` and `acronym`;
left out, it is `name`. A folder's relative path starts here, beside the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from scraper.platforms import PLATFORMS
from scraper.refusal import Refused
from scraper.sources import DEFAULT, SOURCES, Organization, Source
from scraper.stated import (
    Check,
    brief,
    fitting,
    is_address,
    is_count,
    is_mail,
    is_number,
    is_text,
    is_zone,
    known_keys,
    loaded,
    meant,
    one_of,
    plain,
)

FILE = "sources.toml"
ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){0,9}")
LANGUAGE = re.compile("[a-z]{2}")
NEEDED = ("name", "platform", "url", "zone")


@dataclass(frozen=True, slots=True)
class Known:
    """The sources that a folder's pages may be from, by id, those that are asked where none is named, and who asks."""

    sources: Mapping[str, Source]
    on: tuple[Source, ...]
    contact: str | None = None


def known(data: Path) -> Known:
    """What we know and what the folder's file says; raises `Refused` at the first thing in it that is wrong."""
    path = data / FILE
    stated = loaded(path)
    known_keys(f"{path}:", stated, ("contact", "on", "sources"))
    own = _table(f"{path}: sources", stated.get("sources", {}))
    declared = {id: checked(id, said, f"{path}: [sources.{plain(id)}]", data) for id, said in own.items()}
    sources = {source.id: source for source in SOURCES} | declared
    asked = [*(source.id for source in DEFAULT), *_switched_on(path, stated.get("on", []), sources), *declared]
    return Known(sources, tuple(sources[id] for id in dict.fromkeys(asked)), _contact(path, stated.get("contact")))


def checked(id: str, said: Any, where: str, data: Path) -> Source:
    """A source from its table; every key is checked."""
    stated = _table(where, said)
    if not ID.fullmatch(id):
        raise Refused(f"{where}: the name of a source is {AN_ID}")
    fitting(where, stated, CHECKS, NEEDED)
    _fits_its_platform(where, stated)
    return Source(**{"id": id, **stated, **_values(stated, data)})


def _values(stated: dict[str, Any], data: Path) -> dict[str, Any]:
    """Those values that TOML has no type for."""
    organization = stated.get("organization", stated["name"])
    named = organization if isinstance(organization, dict) else {"name": organization}
    values: dict[str, Any] = {"organization": Organization(**named)}
    if "languages" in stated:
        values["languages"] = tuple(stated["languages"])
    if stated["platform"] == "folder" and not stated["url"].startswith(("file:", "~")):
        values["url"] = str((data / stated["url"]).absolute())
    return values


def _fits_its_platform(where: str, stated: dict[str, Any]) -> None:
    platform, url = stated["platform"], stated["url"]
    if platform != "folder" and not is_address(url):
        raise Refused(f"{where} url: {brief(url)} is not an address, such as https://osm.example/jobs")
    if platform == "html" and "listing" not in stated:
        raise Refused(f"{where} listing: is missing ({CHECKS['listing'].what})")


def _table(where: str, said: Any) -> dict[str, Any]:
    if not isinstance(said, dict):
        raise Refused(f"{where}: {brief(said)} is not a table, such as [sources.osm]")
    return said


def _contact(path: Path, said: Any) -> str | None:
    if said is not None and not _is_contact(said):
        raise Refused(
            f"{path}: contact: {brief(said)} is no e-mail address, nor one of a page, where you can be reached"
        )
    return said if isinstance(said, str) else None


def _switched_on(path: Path, said: Any, sources: Mapping[str, Source]) -> list[str]:
    if not isinstance(said, list) or not all(isinstance(id, str) for id in said):
        raise Refused(f'{path}: on: {brief(said)} is not a list of sources\' names, such as ["cern"]')
    for id in said:
        if id not in sources:
            raise Refused(f"{path}: on: no source is named {plain(id)} ({meant(id, sources)})")
    return said


# ------------------------------------------------------------------------------------------ what a key may hold


def _is_id(value: Any) -> bool:
    return is_text(value) and bool(ID.fullmatch(value))


def _is_contact(value: Any) -> bool:
    """It goes into a header (RFC 9110, 5.5), so it is plain, and in no comment's brackets."""
    plain = is_text(value) and value.isascii() and not set(value) & set(" ()\\")
    return plain and (is_address(value) or is_mail(value))


def _is_organization(value: Any) -> bool:
    if not isinstance(value, dict):
        return is_text(value)
    return "name" in value and value.keys() <= {"name", "acronym"} and all(map(is_text, value.values()))


def _is_selector(value: Any) -> bool:
    try:
        return is_text(value) and LexborHTMLParser("").css(value) is not None
    except SelectolaxError:
        return False


def _are_languages(value: Any) -> bool:
    return isinstance(value, list) and value != [] and all(is_text(one) and LANGUAGE.fullmatch(one) for one in value)


AN_ID = "small letters and digits, with - or _ between them"
CHECKS: dict[str, Check] = {
    "name": Check("a text, such as Office of Small Maps", is_text),
    "platform": one_of(*PLATFORMS),
    "url": Check("the address at which the platform lists, or a folder's path", is_text),
    "organization": Check(
        'a name, or a table such as {name = "Office of Small Maps", acronym = "OSM"}', _is_organization
    ),
    "zone": Check("a time zone, such as Europe/Brussels", is_zone),
    "date_order": one_of("DMY", "MDY", "YMD"),
    "issuer": Check(AN_ID, _is_id),
    "site": Check("an address, such as https://osm.example/jobs", is_address),
    "languages": Check('a list of languages, such as ["en", "fr"]', _are_languages),
    "expects": Check("a number of postings", lambda value: is_count(value, 1e6)),
    "pace": Check("a number of seconds", lambda value: is_number(value, 3600)),
    "holds": one_of("posting", "programme"),
    "listing": Check("a CSS selector, such as ul.jobs a", _is_selector),
    "posting": Check("a CSS selector, such as main article", _is_selector),
    "ignores_robots": Check("the reason, in words, why robots.txt need not be heeded there", is_text),
}
