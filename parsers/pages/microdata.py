"""schema.org's JobPosting in a page's own markup (`itemprop`): SuccessFactors and other boards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from parsers.pages import generic
from parsers.pages._html import parse, text_of, words_of
from parsers.pages._posting import Posting, labelled

NAME = "microdata"
SCOPE = "[itemtype*='schema.org/JobPosting' i]"
KIND = re.compile(r"itemtype\s*=\s*[\"']?https?://schema\.org/JobPosting", re.IGNORECASE)
STATED = {
    "Title": "title",
    "Requisition": "identifier",
    "Company": "hiringOrganization",
    "Location": "jobLocation",
    "Category": "occupationalCategory",
    "Employment type": "employmentType",
}
LATER = {"Salary": "baseSalary", "Closing date": "validThrough"}
DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2} \w+ \d{4}")


def recognises(markup: str) -> bool:
    return "itemprop" in markup and bool(KIND.search(markup))


def postings(markup: str) -> Iterator[Posting]:
    tree = parse(markup)
    address = generic.address_of(tree)
    scopes = tree.css(SCOPE)
    described = scopes[0].css_first("[itemprop=description]") if len(scopes) == 1 else None
    if described is None:
        yield Posting(generic.prose_of(tree), generic.NAME, address)
        return
    stated = {label: _said(scopes[0], prop) for label, prop in STATED.items()}
    later = {label: _said(scopes[0], prop) for label, prop in LATER.items()}
    day = DAY.search(later["Closing date"] or "")
    later["Closing date"] = day[0] if day else None
    prose = text_of(described)
    yield Posting("\n\n".join(filter(None, (labelled(stated, prose), labelled(later, "")))), NAME, address)


def _said(scope: LexborNode, prop: str) -> str | None:
    """What the page shows for a property, else what its attribute holds."""
    node = scope.css_first(f"[itemprop='{prop}']")
    if node is None or node.css_first("[itemprop=description]"):
        return None
    if node.css_first("[itemprop=name]") and prop == "hiringOrganization":
        node = node.css_first("[itemprop=name]")
    said = words_of(node) or (node.attributes.get("content") if node else None)
    return said if said and len(said) < 300 else None
