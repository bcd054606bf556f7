"""schema.org's JobPosting in a page's `application/ld+json` scripts: its facts as label lines, then the notice.

What the notice says itself comes before the date and the pay of the script, which boards often make up.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from parsers.pages import generic
from parsers.pages._body import clean
from parsers.pages._html import parse, text_of
from parsers.pages._posting import Posting, labelled

NAME = "jsonld"
KIND = re.compile(r"[\"']@type[\"']\s*:\s*(?:\[\s*)?[\"'](?:https?://schema\.org/)?JobPosting[\"']")
SCRIPT = "script[type*='ld+json']"
TYPES = {
    "INTERN": "Internship",
    "FULL_TIME": "Full-time",
    "PART_TIME": "Part-time",
    "TEMPORARY": "Temporary",
    "CONTRACTOR": "Contractor",
    "VOLUNTEER": "Volunteer",
}
PERIODS = {"HOUR": "per hour", "DAY": "per day", "MONTH": "per month", "YEAR": "per year"}
NOT_JSON = re.compile(
    r"\A\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)?|(?:-->|//\s*\]\]>|\]\]>)?[\s;]*\Z"
)
TRAILING = re.compile(r",(?=\s*[}\]])")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?\Z")
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
            yield Posting(_text(posting, _description(posting)), NAME, _said(posting.get("url")) or address)
    elif found:
        posting = _named_in(found, prose) or found[0]
        yield Posting(_text(posting, _fuller(_description(posting), prose)), NAME, address or _said(posting.get("url")))
    else:
        yield Posting(prose, generic.NAME, address)


def _found(scripts: list[str]) -> Iterator[dict[str, Any]]:
    """The distinct JobPostings of the scripts, in order."""
    seen: set[tuple[str | None, str | None]] = set()
    for script in scripts:
        for posting in _within(_loaded(script)):
            key = _said(posting.get("title") or posting.get("name")), _identifier(posting)
            if key not in seen and len(seen) < MOST:
                seen.add(key)
                yield posting


def _loaded(script: str) -> Any:
    """A script's data; line breaks inside its strings, comments around it and commas too many are forgiven."""
    bare = NOT_JSON.sub("", script)
    for said in (bare, TRAILING.sub("", bare), html.unescape(bare)):
        try:
            return json.loads(said, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


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
    return next((posting for posting in found if head and (_said(posting.get("title")) or "").casefold() == head), None)


def _text(posting: dict[str, Any], prose: str) -> str:
    title = _said(posting.get("title") or posting.get("name"))
    # The heading says again what the title line says.
    if title and prose.casefold().startswith(f"{title.casefold()}\n"):
        prose = prose[len(title) :].strip("\n")
    stated = {
        "Title": title,
        "Requisition": _identifier(posting),
        "Company": _said(posting.get("hiringOrganization")),
        "Location": _location(posting.get("jobLocation")),
        "Category": _category(posting.get("occupationalCategory")),
        "Employment type": _types(posting.get("employmentType")),
    }
    made_up = {"Salary": _salary(posting.get("baseSalary")), "Closing date": _moment(posting.get("validThrough"))}
    return "\n\n".join(part for part in (labelled(stated, prose), labelled(made_up, "")) if part)


def _fuller(description: str, prose: str) -> str:
    """The page's own notice, unless its markup leaves the description out."""
    if len(prose) < 0.9 * len(description):
        return description
    lines = [line for line in description.split("\n") if len(line) > 30][:20]
    there = sum(line.removeprefix("- ") in prose for line in lines)
    return description if len(description) > 1500 and there * 2 < len(lines) else prose


def _description(posting: dict[str, Any]) -> str:
    said = posting.get("description")
    said = clean(said if isinstance(said, str) else "")
    if "<" not in said and "&" in said:
        said = html.unescape(said)
    if "<" not in said:
        return said.strip()
    root = parse(f"<div>{said}</div>").body
    return text_of(root) if root else ""


def _said(value: Any, *keys: str) -> str | None:
    """A text, or the name of a thing that has one; one line, without markup."""
    if isinstance(value, list):
        value = next((part for part in value if part), None)
    if isinstance(value, dict):
        value = next((value[key] for key in (*keys, "name", "value", "legalName") if value.get(key)), None)
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        text = " ".join(re.sub(r"<[^<>]{0,200}>", " ", html.unescape(clean(str(value)))).split())
        return text[:300] or None
    return None


def _identifier(posting: dict[str, Any]) -> str | None:
    said = _said(posting.get("identifier"), "value")
    return said if said and re.search("[0-9]", said) else None


def _location(value: Any) -> str | None:
    """City and country of each place."""
    places = value if isinstance(value, list) else [value]
    said = [
        _address(place.get("address") or place.get("name")) if isinstance(place, dict) else _said(place)
        for place in places
    ]
    return "; ".join(dict.fromkeys(filter(None, said[:5]))) or None


def _address(value: Any) -> str | None:
    if not isinstance(value, dict):
        return _said(value)
    parts = [_said(value.get(key)) for key in ("addressLocality", "addressCountry")]
    return ", ".join(dict.fromkeys(filter(None, parts))) or _said(value.get("addressRegion"))


def _category(value: Any) -> str | None:
    """In words: many boards give the number of a classification."""
    said = _said(value)
    return said if said and not re.search("[0-9]", said) else None


def _types(value: Any) -> str | None:
    kinds = value if isinstance(value, list) else re.split(r"[,;]", value) if isinstance(value, str) else []
    said = [TYPES.get(re.sub(r"[\s-]+", "_", str(kind).strip()).upper()) for kind in kinds]
    return ", ".join(filter(None, said)) or None


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
    said = [
        str(number)
        for number in (low, high)
        if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", str(number)) and float(str(number))
    ]
    currency = _said(value.get("currency")) or _said(amount.get("currency"))
    if not said or not currency:
        return None
    per = PERIODS.get(str(amount.get("unitText") or value.get("unitText")).upper())
    return " ".join(filter(None, (currency, " to ".join(dict.fromkeys(said)), per)))


def _moment(value: Any) -> str | None:
    """
    >>> _moment("2026-02-05T00:00"), _moment("2026-02-05T23:59:00+01:00"), _moment("2026-02-05T12:30Z")
    ('2026-02-05', '2026-02-05, 23:59 GMT+1', '2026-02-05, 12:30 UTC')
    """
    match = MOMENT.match(value.strip()) if isinstance(value, str) else None
    if not match or not match[2] or match[2] == "00:00":
        return match[1] if match else None
    offset = match[3] or ""
    if offset in ("Z", "+00:00", "+0000"):
        return f"{match[1]}, {match[2]} UTC"
    if offset and not offset.endswith("00"):
        return match[1]
    return f"{match[1]}, {match[2]}" + (f" GMT{offset[0]}{int(offset[1:3])}" if offset else "")
