"""schema.org's JobPosting in a page's `application/ld+json` scripts: its facts as label lines, then the notice.

What the notice says itself comes before the date and the pay of the script, which boards often make up.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from parsers.pages import generic
from parsers.pages._html import parse
from parsers.pages._json import html_text, loaded, said
from parsers.pages._posting import Posting, labelled
from parsers.pages._stated import employment, moment, pay

NAME = "jsonld"
QUOTE = r"(?:[\"']|&quot;|&#0{0,4}34;)"
KIND = re.compile(rf"{QUOTE}@type{QUOTE}\s*:\s*(?:\[\s*)?{QUOTE}(?:https?://schema\.org/)?JobPosting{QUOTE}")
SCRIPT = "script[type*='ld+json']"
NOT_JSON = re.compile(
    r"\A\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)?|(?:-->|//\s*\]\]>|\]\]>)?[\s;]*\Z"
)
TRAILING = re.compile(r",(?=\s*[}\]])")
ESCAPE = re.compile(r"\\([\"\\/bfnrtu]?)")  # with nothing behind it: one that JSON does not have, such as \'
ESCAPED = re.compile(r"&(?:amp;){0,3}lt;/?(?:p|br|div|span|ul|ol|li|strong|b|h[1-6])\b", re.IGNORECASE)
DEEPEST, MOST, SHORTEST = 12, 200, 200


def recognises(markup: str) -> bool:
    return "ld+json" in markup and bool(KIND.search(markup))


def postings(markup: str) -> Iterator[Posting]:
    """One posting with the page's own notice, or each of several with its own description."""
    tree = parse(markup)
    address = generic.address_of(tree)
    found = list(_found([script.text() for script in tree.css(SCRIPT)]))
    prose = generic.prose_of(tree)
    several = [posting for posting in found if len(_description(posting)) >= SHORTEST]
    if len(found) > 1 and len(several) == len(found) and not _named_in(found, prose):
        for posting in found:
            yield Posting(_text(posting, _description(posting)), NAME, said(posting.get("url")) or address)
    elif found:
        posting = _named_in(found, prose) or found[0]
        yield Posting(_text(posting, _fuller(_description(posting), prose)), NAME, address or said(posting.get("url")))
    else:
        yield Posting(prose, generic.NAME, address)


def _found(scripts: list[str]) -> Iterator[dict[str, Any]]:
    """The distinct JobPostings of the scripts, in order."""
    seen: set[tuple[str | None, str | None]] = set()
    for script in scripts:
        for posting in _within(_loaded(script)):
            key = said(posting.get("title") or posting.get("name")), _identifier(posting)
            if key not in seen and len(seen) < MOST:
                seen.add(key)
                yield posting


def _loaded(script: str) -> Any:
    return next((data for data in map(loaded, _forms(NOT_JSON.sub("", script))) if data is not None), None)


def _forms(script: str) -> Iterator[str]:
    """A script without its comments, then as it was meant: no comma or backslash too many, nothing escaped."""
    yield script
    yield TRAILING.sub("", script)
    yield ESCAPE.sub(lambda match: match[0] if match[1] else "", script)
    yield html.unescape(script)


def _within(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(data, dict):
        kinds = data.get("@type")
        if any(str(kind).endswith("JobPosting") for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield data
            return
        data = list(data.values())
    for part in data if isinstance(data, list) else ():
        yield from _within(part, depth + 1)


def _named_in(found: list[dict[str, Any]], prose: str) -> dict[str, Any] | None:
    """The one posting whose title heads the page."""
    head = prose.partition("\n")[0].casefold()
    return next((posting for posting in found if head and (said(posting.get("title")) or "").casefold() == head), None)


def _text(posting: dict[str, Any], prose: str) -> str:
    title = said(posting.get("title") or posting.get("name"))
    # The heading says again what the title line says.
    if title and prose.casefold().startswith(f"{title.casefold()}\n"):
        prose = prose[len(title) :].strip("\n")
    stated = {
        "Title": title,
        "Requisition": _identifier(posting),
        "Company": said(posting.get("hiringOrganization")),
        "Location": _location(posting.get("jobLocation")),
        "Category": _category(posting.get("occupationalCategory")),
        "Employment type": _types(posting.get("employmentType")),
    }
    made_up = {"Salary": _salary(posting.get("baseSalary")), "Closing date": moment(posting.get("validThrough"))}
    return "\n\n".join(part for part in (labelled(stated, prose), labelled(made_up, "")) if part)


def _fuller(description: str, prose: str) -> str:
    """The page's own notice, unless its markup leaves the description out."""
    if len(prose) < 0.9 * len(description):
        return description
    lines = [line for line in description.split("\n") if len(line) > 30][:20]
    there = sum(line.removeprefix("- ") in prose for line in lines)
    return description if len(description) > 1500 and there * 2 < len(lines) else prose


def _description(posting: dict[str, Any]) -> str:
    """The description's text; boards escape its HTML once or twice, or parts of it."""
    markup = posting.get("description")
    for _ in range(2):
        if isinstance(markup, str) and ESCAPED.search(markup):
            markup = html.unescape(markup)
    return html_text(markup)


def _identifier(posting: dict[str, Any]) -> str | None:
    number = said(posting.get("identifier"), "value")
    return number if number and re.search("[0-9]", number) else None


def _location(value: Any) -> str | None:
    """City and country of each place."""
    places = value if isinstance(value, list) else [value]
    named = [
        _address(place.get("address") or place.get("name")) if isinstance(place, dict) else said(place)
        for place in places
    ]
    return "; ".join(dict.fromkeys(filter(None, named[:5]))) or None


def _address(value: Any) -> str | None:
    if not isinstance(value, dict):
        return said(value)
    parts = [said(value.get(key)) for key in ("addressLocality", "addressCountry")]
    return ", ".join(dict.fromkeys(filter(None, parts))) or said(value.get("addressRegion"))


def _category(value: Any) -> str | None:
    """In words: many boards give the number of a classification."""
    name = said(value)
    return name if name and not re.search("[0-9]", name) else None


def _types(value: Any) -> str | None:
    return employment(
        *(value if isinstance(value, list) else re.split(r"[,;]", value) if isinstance(value, str) else [])
    )


def _salary(value: Any) -> str | None:
    """
    >>> _salary({"currency": "EUR", "value": {"minValue": 900, "maxValue": "1000.50", "unitText": "MONTH"}})
    'EUR 900 to 1000.50 per month'
    """
    if not isinstance(value, dict):
        return None
    amount = value.get("value")
    amount = amount if isinstance(amount, dict) else {"value": amount}
    low, high = amount.get("minValue") or amount.get("value"), amount.get("maxValue") or amount.get("value")
    currency = said(value.get("currency")) or said(amount.get("currency"))
    return pay(currency, low, high, amount.get("unitText") or value.get("unitText"))
