"""Any HTML page: the part that its markup calls the main one, without menus, banners and footers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.pages._html import parse, text_of
from parsers.pages._posting import Posting

NAME = "generic"
TAG = re.compile(
    r"<(?:!doctype|html|head|body|div|p|h[1-6]|table|ul|ol|dl|article|main|section|span|br)\b", re.IGNORECASE
)
CHROME = "nav, header, footer, aside, form, dialog, [role=dialog], [role=navigation], [role=banner], [role=contentinfo]"
MAIN = ("main", "[role=main]", "article", "#content", "body")


def recognises(markup: str) -> bool:
    return bool(TAG.search(markup, 0, 4096))


def postings(markup: str) -> Iterator[Posting]:
    tree = parse(markup)
    canonical = tree.css_first("link[rel=canonical]")
    main = next((node for selector in MAIN if (node := tree.css_first(selector))), tree.root)
    text = ""
    if main:
        for part in main.css(CHROME):
            part.decompose()
        text = text_of(main)
    yield Posting(text, NAME, canonical.attributes.get("href") if canonical else None)
