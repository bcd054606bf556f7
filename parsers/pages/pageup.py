"""PageUp's classic job pages: the vacancy's facts as label and value, its text, and the days between which it is open.

The closing day is what the page shows; the machine's own instant beside it (in UTC) may fall on another day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.pages import generic
from parsers.pages._html import drop, parse, text_of, words_of
from parsers.pages._posting import Posting, labelled

NAME = "pageup"
CONTENT = "#job-content"
MARKED = re.compile(r"\bid\s*=\s*[\"']?job-content(?=[\"'\s>])")
HEADING = "h1, h2, h3"
LONGEST = 300  # a heading that is never closed holds the page
AROUND = "a.apply-link, a.back-link, a.button, a.employee-referral-link, .social-share, form"


def recognises(markup: str) -> bool:
    return "pageuppeople.com" in markup and bool(MARKED.search(markup))


def postings(markup: str) -> Iterator[Posting]:
    """The posting; a vacancy that is gone leaves the page without its content."""
    tree = parse(markup)
    address = generic.address_of(tree)
    content = tree.css_first(CONTENT)
    heading = content.css_first(HEADING) if content else None
    title = words_of(heading)
    if content is None or heading is None or not title or len(title) > LONGEST:
        yield Posting(generic.prose_of(tree), generic.NAME, address)
        return
    drop([heading, *content.css(AROUND)], lambda part: part.mem_id != content.mem_id)
    yield Posting(labelled({"Title": title}, text_of(content)), NAME, address)
