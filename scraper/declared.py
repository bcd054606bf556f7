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

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from scraper.platforms import PLATFORMS
from scraper.refusal import Refused
from scraper.sources import DEFAULT, SOURCES, Organization, Source

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
    stated = _loaded(path)
    _known_keys(f"{path}:", stated, ("contact", "on", "sources"))
    own = _table(f"{path}: sources", stated.get("sources", {}))
    declared = {id: checked(id, said, f"{path}: [sources.{_plain(id)}]", data) for id, said in own.items()}
    sources = {source.id: source for source in SOURCES} | declared
    asked = [*(source.id for source in DEFAULT), *_switched_on(path, stated.get("on", []), sources), *declared]
    return Known(sources, tuple(sources[id] for id in dict.fromkeys(asked)), _contact(path, stated.get("contact")))


def checked(id: str, said: Any, where: str, data: Path) -> Source:
    """A source from its table; every key is checked."""
    stated = _table(where, said)
    if not ID.fullmatch(id):
        raise Refused(f"{where}: the name of a source is {AN_ID}")
    _known_keys(where, stated, CHECKS)
    for key in NEEDED:
        if key not in stated:
            raise Refused(f"{where} {key}: is missing ({CHECKS[key].what})")
    for key, value in stated.items():
        if not CHECKS[key].allows(value):
            raise Refused(f"{where} {key}: {_brief(value)} is not {CHECKS[key].what}")
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
    if platform != "folder" and not _is_address(url):
        raise Refused(f"{where} url: {_brief(url)} is not an address, such as https://osm.example/jobs")
    if platform == "html" and "listing" not in stated:
        raise Refused(f"{where} listing: is missing ({CHECKS['listing'].what})")


def _loaded(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError) as error:  # the first: no TOML, or no UTF-8
        raise Refused(f"{path}: {' '.join(str(error).split())}") from error


def _table(where: str, said: Any) -> dict[str, Any]:
    if not isinstance(said, dict):
        raise Refused(f"{where}: {_brief(said)} is not a table, such as [sources.osm]")
    return said


def _known_keys(where: str, stated: Iterable[str], keys: Iterable[str]) -> None:
    for key in stated:
        if key not in keys:
            raise Refused(f"{where} {_plain(key)}: no such key ({_meant(key, keys)})")


def _contact(path: Path, said: Any) -> str | None:
    if said is not None and not _is_contact(said):
        raise Refused(
            f"{path}: contact: {_brief(said)} is no e-mail address, nor one of a page, where you can be reached"
        )
    return said if isinstance(said, str) else None


def _switched_on(path: Path, said: Any, sources: Mapping[str, Source]) -> list[str]:
    if not isinstance(said, list) or not all(isinstance(id, str) for id in said):
        raise Refused(f'{path}: on: {_brief(said)} is not a list of sources\' names, such as ["cern"]')
    for id in said:
        if id not in sources:
            raise Refused(f"{path}: on: no source is named {_plain(id)} ({_meant(id, sources)})")
    return said


def _meant(word: str, words: Iterable[str]) -> str:
    """The nearest of the words as a question, or all of them.

    >>> _meant("platfrom", ["platform", "url"]), _meant("x", ["platform", "url"])
    ('platform?', 'there are platform, url')
    """
    near = get_close_matches(word[:60], words, n=1)
    return f"{near[0]}?" if near else f"there are {', '.join(words)}"


def _brief(value: Any) -> str:
    said = json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)
    return said if len(said) <= 60 else f"{said[:59]}…"


def _plain(name: str) -> str:
    """A name in one line, whatever its owner put between its quotes."""
    return name[:60] if name.isprintable() else _brief(name)


# ------------------------------------------------------------------------------------------ what a key may hold


@dataclass(frozen=True, slots=True)
class Check:
    """What a key holds, in words that follow "is not", and whether a value is such."""

    what: str
    allows: Callable[[Any], bool]


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value.isprintable() and value.strip() == value != ""


def _is_id(value: Any) -> bool:
    return _is_text(value) and bool(ID.fullmatch(value))


def _is_address(value: Any) -> bool:
    try:
        parts = urlsplit(value if _is_text(value) else "")
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in value


def _is_contact(value: Any) -> bool:
    """It goes into a header (RFC 9110, 5.5), so it is plain, and in no comment's brackets."""
    plain = _is_text(value) and value.isascii() and not set(value) & set(" ()\\")
    return plain and (_is_address(value) or bool(re.fullmatch(r"[^@]+@[^@]+", value)))


def _is_organization(value: Any) -> bool:
    if not isinstance(value, dict):
        return _is_text(value)
    return "name" in value and value.keys() <= {"name", "acronym"} and all(map(_is_text, value.values()))


def _is_zone(value: Any) -> bool:
    try:
        return _is_text(value) and bool(ZoneInfo(value))
    except (KeyError, ValueError, OSError):  # the last: a folder of zones
        return False


def _is_number(value: Any, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= most


def _is_selector(value: Any) -> bool:
    try:
        return _is_text(value) and LexborHTMLParser("").css(value) is not None
    except SelectolaxError:
        return False


def _are_languages(value: Any) -> bool:
    return isinstance(value, list) and value != [] and all(_is_text(one) and LANGUAGE.fullmatch(one) for one in value)


def _one_of(*values: str) -> Check:
    return Check(f"one of {', '.join(values)}", lambda value: isinstance(value, str) and value in values)


AN_ID = "small letters and digits, with - or _ between them"
CHECKS: dict[str, Check] = {
    "name": Check("a text, such as Office of Small Maps", _is_text),
    "platform": _one_of(*PLATFORMS),
    "url": Check("the address at which the platform lists, or a folder's path", _is_text),
    "organization": Check(
        'a name, or a table such as {name = "Office of Small Maps", acronym = "OSM"}', _is_organization
    ),
    "zone": Check("a time zone, such as Europe/Brussels", _is_zone),
    "date_order": _one_of("DMY", "MDY", "YMD"),
    "issuer": Check(AN_ID, _is_id),
    "site": Check("an address, such as https://osm.example/jobs", _is_address),
    "languages": Check('a list of languages, such as ["en", "fr"]', _are_languages),
    "expects": Check("a number of postings", lambda value: isinstance(value, int) and _is_number(value, 1e6)),
    "pace": Check("a number of seconds", lambda value: _is_number(value, 3600)),
    "holds": _one_of("posting", "programme"),
    "listing": Check("a CSS selector, such as ul.jobs a", _is_selector),
    "posting": Check("a CSS selector, such as main article", _is_selector),
    "ignores_robots": Check("the reason, in words, why robots.txt need not be heeded there", _is_text),
}
