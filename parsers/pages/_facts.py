"""The facts that a page states in a line each above the text of its notice."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from parsers import words
from parsers.pages._html import text_of

HERE = "\x19"  # a sign that no page holds, since the body was cleaned of it
LONGEST = 300  # letters of a line that is a fact


def facts_above(described: LexborNode, box: str) -> Iterator[str]:
    """The `Label: value` lines of a box, above the notice in it, whose label is a known one; takes the notice out.

    box: the CSS selector of what holds the notice and its facts.

    >>> from parsers.pages._html import parse
    >>> tree = parse("<main><h1>Intern</h1><p>Closing date: 3 May 2026</p><p>Share: me</p><div>We map.</div></main>")
    >>> list(facts_above(tree.css_first("div"), "main"))
    ['Closing date: 3 May 2026']
    """
    around = described.parent
    while around is not None and not around.css_matches(box):
        around = around.parent
    described.insert_before(HERE)
    described.decompose()
    above = text_of(around).partition(HERE)[0] if around is not None else ""
    for line in above.split("\n"):
        label, colon, value = line.partition(":")
        if colon and value.strip() and len(line) < LONGEST and label.strip().lower() in words.labels():
            yield line
