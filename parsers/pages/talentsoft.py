"""Talentsoft (Cegid): an offer's page, whose fields the platform names by their ids in every employer's layout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from parsers.pages import generic
from parsers.pages._html import drop, parse, text_of, words_of
from parsers.pages._posting import Posting, labelled

NAME = "talentsoft"
MARKS = ("contenu-ficheoffre", "fldjobdescription_jobtitle")
MARKED = re.compile(rf"\bid\s*=\s*[\"']?(?:{'|'.join(MARKS)})(?=[\"'\s>])")
CONTENT = ("#contenu-ficheoffre", ".ts-offer-page", "main", "body")
FIELDS = {
    "Title": ("#fldjobdescription_jobtitle", "h1.ts-offer-page__title span", "h1"),
    "Requisition": (".ts-offer-page__reference",),
    "Location": ("#fldlocation_joblocation", "#fldlocation_location_geographicalareacollection"),
    "Contract type": ("#fldjobdescription_contract",),
    "Contract duration": ("#fldjobdescription_contractlength",),
}
AROUND = ".ts-related-offers, .ts-offer-card, .ts-offer-list-item, form, nav, a[class*=button], input"
HEADINGS = ("h2", "h3", "h4", "dt", "strong")
REFERENCE = re.compile(r"[\w./-]{0,40}\d[\w./-]{0,40}\Z")


def recognises(markup: str) -> bool:
    return any(mark in markup for mark in MARKS) and bool(MARKED.search(markup))


def postings(markup: str) -> Iterator[Posting]:
    tree = parse(markup)
    address = generic.address_of(tree)
    nodes = {label: node for label, places in FIELDS.items() if (node := _first(tree, places))}
    fields = {label: words_of(node) for label, node in nodes.items()}
    number = REFERENCE.search(fields.get("Requisition") or "")  # behind the word for it, in the page's language
    fields["Requisition"] = number[0] if number else None
    content = next(filter(None, map(tree.css_first, CONTENT)), None)
    if content is None or not fields.get("Title"):
        yield Posting(generic.prose_of(tree), generic.NAME, address)
        return
    _drop_stated(content, nodes.values())
    yield Posting(labelled({label: fields.get(label) for label in FIELDS}, text_of(content)), NAME, address)


def _drop_stated(content: LexborNode, stated: Iterable[LexborNode]) -> None:
    """Takes out of the offer what is lines by now, with what stands over it, and what is no part of the offer."""
    known = {part.mem_id for node in stated for part in (_heading(node), node) if part}
    around = {node.mem_id for node in content.css(AROUND)}
    parts = [part for part in content.traverse(include_text=False) if part.mem_id != content.mem_id]
    drop(parts, lambda part: part.mem_id in known or part.mem_id in around)


def _first(tree: LexborHTMLParser, places: tuple[str, ...]) -> LexborNode | None:
    """The first place that says something in a line."""
    nodes = map(tree.css_first, places)
    return next((node for node in nodes if node and len(words_of(node) or "x" * 300) < 300), None)


def _heading(node: LexborNode) -> LexborNode | None:
    """What stands over a field to name it."""
    before = node.prev
    while before and not before.is_element_node:
        before = before.prev
    return before if before and before.tag in HEADINGS else None
