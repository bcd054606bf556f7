"""SelectMinds (Oracle Taleo Sourcing): NATO's and NCIA's job pages, and text copies of them with the page's icons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from parsers.pages._html import parse, text_of, words_of
from parsers.pages._posting import Posting, labelled

NAME = "selectminds"
# The page's field → where it stands; the first place that says something counts.
FIELDS = {
    "Title": ("h1.title", "h1"),
    "Location": (".primary_location a", ".primary_location"),
    "Category": (".job_category .field_value", ".job_category", ".field_category dd"),
    "Requisition": (".job_external_id .field_value", ".job_external_id span", ".job_external_id"),
    "Company": (".field_company dd span",),
}
DESCRIPTION = "div.job_description"
DESCRIBED = re.compile(r"<div\s[^<>]{0,200}?\bclass\s*=\s*[\"'](?:[\w-]{1,40}\s+){0,8}job_description(?=[\"'\s])")
# In text copies: icon → the label that it stands for; the value is on its line or the next.
ICONS = {"🔍": "Location", "📁": "Category", "📅": "Requisition"}
AROUND = re.compile(r"\A[🔍📁📅\s]+|\s*Requisition #\Z")
CHROME = re.compile(r"^(?:🌎\n)?This job posting isn.t available in all website languages\n+", re.MULTILINE)
ICON_FIELD = re.compile(r"^(?P<icon>[🔍📁📅])\s*(?P<value>\S[^\n]*?)?(?: Requisition #)?$", re.MULTILINE)


def recognises(markup: str) -> bool:
    return bool(DESCRIBED.search(markup)) or bool(ICON_FIELD.search(markup, 0, 2000))


def postings(markup: str) -> Iterator[Posting]:
    yield _from_html(markup) if DESCRIBED.search(markup) else Posting(_from_copy(markup), NAME)


def _from_html(markup: str) -> Posting:
    tree = parse(markup)
    canonical = tree.css_first("link[rel=canonical]")
    fields = {
        label: next(filter(None, (_said(tree.css_first(place)) for place in places)), None)
        for label, places in FIELDS.items()
    }
    description = tree.css_first(DESCRIPTION)
    prose = text_of(description) if description else ""
    return Posting(labelled(fields, prose), NAME, canonical.attributes.get("href") if canonical else None)


def _said(node: LexborNode | None) -> str | None:
    """What the field says, without its icon and without the words that stand around a number."""
    said = words_of(node)
    return AROUND.sub("", said) if said else None


def _from_copy(markup: str) -> str:
    """The copy's icon lines become label lines where they stand; its chrome goes."""
    return ICON_FIELD.sub(lambda m: f"{ICONS[m['icon']]}: {m['value'] or ''}", CHROME.sub("", markup)).strip()
