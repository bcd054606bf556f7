"""Any HTML page: its first heading and the part that is the notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from parsers import _organizations
from parsers.pages._html import parse, text_of
from parsers.pages._main import main_of
from parsers.pages._posting import Posting, labelled

NAME = "generic"
PARTED = re.compile(r"\s[|–—·»-]\s")
TAG = re.compile(
    r"<(?:!doctype|html|head|body|div|p|h[1-6]|table|tr|td|ul|ol|li|dl|article|main|section|span|br|pre|font|center|form"
    r"|header|strong|em|[abi])\b[^<>]{0,400}>",
    re.IGNORECASE,
)


def recognises(markup: str) -> bool:
    return bool(TAG.search(markup, 0, 4096))


def postings(markup: str) -> Iterator[Posting]:
    tree = parse(markup)
    site, address = site_of(tree), address_of(tree)
    prose = prose_of(tree)
    unnamed = site is not None and prose != "" and site not in prose
    yield Posting(labelled({"Company": site}, prose) if unnamed else prose, NAME, address)


def site_of(tree: LexborHTMLParser) -> str | None:
    """The employer whose site it is: what the browser's title ends in, where that is an organisation that we know.

    >>> site_of(parse("<title>Intern, Maps | European Central Bank</title>"))
    'European Central Bank'
    >>> site_of(parse("<title>Intern, Maps | Jobs for You</title>"))
    """
    title = tree.css_first("title")
    part = PARTED.split(title.text())[-1].strip() if title else ""
    return part if _organizations.fullmatch(part, 0, len(part)) else None


def prose_of(tree: LexborHTMLParser) -> str:
    """The notice's text, its heading first; the tree is changed on the way."""
    heading, main = main_of(tree)
    text = text_of(main) if main else ""
    return "\n\n".join(part for part in (heading, text) if part)


def address_of(tree: LexborHTMLParser) -> str | None:
    """The address that the page calls its own."""
    canonical = tree.css_first("link[rel=canonical]")
    return canonical.attributes.get("href") if canonical else None
