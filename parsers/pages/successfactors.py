"""SuccessFactors' job pages: the site's tokens with their labels, then the notice, then the script's closing day.

What the notice says itself comes before the day until which the site lists it (`validThrough`), as in microdata.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from parsers.pages import generic
from parsers.pages._facts import facts_above
from parsers.pages._html import parse, text_of, words_of
from parsers.pages._posting import Posting, labelled

NAME = "successfactors"
MARKS = ("data-careersite-propertyid", "jobDisplay")
DESCRIBED = re.compile(r"itemprop\s*=\s*[\"']description|propertyid\s*=\s*[\"']description")
FIELDS = {
    "Title": ("[itemprop=title]", "[data-careersite-propertyid=title]"),
    "Company": ("[itemprop=hiringOrganization]",),
    "Location": (".jobGeoLocation", "[data-careersite-propertyid=location]", "[itemprop=jobLocation]"),
    "Department": ("[data-careersite-propertyid=department]",),
}
DESCRIPTION = "[itemprop=description], [data-careersite-propertyid=description]"
TOKEN, LABEL = ".joblayouttoken", ".joblayouttoken-label"
# Tokens that say what is stated above or below them, or when the notice was posted.
ELSEWHERE = ", ".join(
    f"[data-careersite-propertyid={name}]" for name in ("title", "location", "department", "date", "description")
)
BOX = "[itemtype*='schema.org/JobPosting' i], .jobDisplay"
UNTIL = "[itemprop=validThrough]"
JAVA = re.compile(r"\w{3} (\w{3}) (\d{1,2}) (\d\d:\d\d):\d\d (?:UTC|GMT) (\d{4})")
ISO = re.compile(r"\d{4}-\d\d-\d\d")


def recognises(markup: str) -> bool:
    return any(mark in markup for mark in MARKS) and bool(DESCRIBED.search(markup))


def postings(markup: str) -> Iterator[Posting]:
    """The posting; one that has ended leaves the page without its description."""
    tree = parse(markup)
    address = generic.address_of(tree)
    fields = {label: _said(tree, places) for label, places in FIELDS.items()}
    until = tree.css_first(UNTIL)
    later = {"Closing date": _day(until.attributes.get("content") or until.text()) if until else None}
    tokens = list(_tokens(tree))
    described = max(tree.css(DESCRIPTION), key=lambda node: len(node.text()), default=None)
    prose = text_of(described) if described else ""
    if not prose:
        yield Posting(generic.prose_of(tree), generic.NAME, address)
        return
    tokens = tokens or _facts(described, fields)
    stated = "\n".join(filter(None, (labelled(fields, ""), *tokens)))
    yield Posting("\n\n".join(filter(None, (stated, prose, labelled(later, "")))), NAME, address)


def _said(tree: LexborHTMLParser, places: tuple[str, ...]) -> str | None:
    """What the first place says that says anything in a line."""
    for place in places:
        node = tree.css_first(place)
        said = words_of(node) or (node.attributes.get("content") if node else None)
        if said and len(said) < 300:
            return said
    return None


def _tokens(tree: LexborHTMLParser) -> Iterator[str]:
    """The lines of what the site shows under labels of its own; a token inside of another was read with it."""
    for token in tree.css(TOKEN):
        label = token.css_first(LABEL)
        if label and not token.css_first(f"{ELSEWHERE}, [itemprop]"):
            yield from _line(token, label)


def _line(token: LexborNode, label: LexborNode) -> Iterator[str]:
    named, whole = words_of(label), words_of(token)
    value = whole.removeprefix(named).strip() if named and whole else ""
    if named and value and len(named) + len(value) < 300:
        yield f"{named.rstrip(' :')}: {value}"


def _facts(described: LexborNode | None, fields: dict[str, str | None]) -> list[str]:
    """What sites that name no tokens show in lines of their own above the notice, but for what is stated already."""
    known = [f"{label.lower()}:" for label, value in fields.items() if value]
    facts = facts_above(described, BOX) if described else ()
    return [line for line in facts if not line.lower().startswith(tuple(known))]


def _day(said: str) -> str | None:
    """
    >>> _day("Fri Jul 17 21:59:00 UTC 2026"), _day("Fri Jul 17 00:00:00 UTC 2026"), _day("2026-07-17"), _day("soon")
    ('17 Jul 2026, 21:59 UTC', '17 Jul 2026', '2026-07-17', None)
    """
    if java := JAVA.search(said):
        month, day, clock, year = java.groups()
        return f"{day} {month} {year}" + (f", {clock} UTC" if clock != "00:00" else "")
    iso = ISO.search(said)
    return iso[0] if iso else None
