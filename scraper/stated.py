"""What people state in TOML files of a folder: read, and every key of it checked, with one line for what is wrong."""

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

from scraper.refusal import Refused


def loaded(path: Path) -> dict[str, Any]:
    """The file's keys; none where there is no file. Raises `Refused` where it is no TOML."""
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError) as error:  # the first: no TOML, or no UTF-8
        raise Refused(f"{path}: {' '.join(str(error).split())}") from error


# ------------------------------------------------------------------------------------------ checking


@dataclass(frozen=True, slots=True)
class Check:
    """What a key holds, in words that follow "is not", and whether a value is such."""

    what: str
    allows: Callable[[Any], bool]


def fitting(where: str, stated: Mapping[str, Any], checks: Mapping[str, Check], needed: Iterable[str]) -> None:
    """Raises `Refused` unless the keys are known, the needed ones there, and the values such as their keys hold."""
    known_keys(where, stated, checks)
    for key in needed:
        if key not in stated:
            raise Refused(f"{where} {key}: is missing ({checks[key].what})")
    for key, value in stated.items():
        fits(f"{where} {key}", value, checks[key])


def fits(where: str, value: Any, check: Check) -> None:
    """Raises `Refused` unless the value is such as the check allows."""
    if not check.allows(value):
        raise Refused(f"{where}: {brief(value)} is not {check.what}")


def known_keys(where: str, stated: Iterable[str], keys: Iterable[str]) -> None:
    """Raises `Refused` at a key that is not one of those."""
    for key in stated:
        if key not in keys:
            raise Refused(f"{where} {plain(key)}: no such key ({meant(key, keys)})")


# ------------------------------------------------------------------------------------------ saying


def meant(word: str, words: Iterable[str]) -> str:
    """The nearest of the words as a question, or all of them.

    >>> meant("platfrom", ["platform", "url"]), meant("x", ["platform", "url"])
    ('platform?', 'there are platform, url')
    """
    near = get_close_matches(word[:60], words, n=1)
    return f"{near[0]}?" if near else f"there are {', '.join(words)}"


def brief(value: Any) -> str:
    """A value in one line that is not long."""
    said = json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)
    return said if len(said) <= 60 else f"{said[:59]}…"


def plain(name: str) -> str:
    """A name in one line, whatever its owner put between its quotes."""
    return name[:60] if name.isprintable() else brief(name)


# ------------------------------------------------------------------------------------------ what a key may hold


def is_text(value: Any) -> bool:
    return isinstance(value, str) and value.isprintable() and value.strip() == value != ""


def is_address(value: Any) -> bool:
    """Is it that of a page?"""
    try:
        parts = urlsplit(value if is_text(value) else "")
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in value


def is_mail(value: Any) -> bool:
    return is_text(value) and bool(re.fullmatch(r"[^@\s]+@[^@\s]+", value))


def is_zone(value: Any) -> bool:
    try:
        return is_text(value) and bool(ZoneInfo(value))
    except (KeyError, ValueError, OSError):  # the last: a folder of zones
        return False


def is_number(value: Any, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= most


def is_count(value: Any, most: float) -> bool:
    return isinstance(value, int) and is_number(value, most)


def one_of(*values: str) -> Check:
    return Check(f"one of {', '.join(values)}", lambda value: isinstance(value, str) and value in values)
