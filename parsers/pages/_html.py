"""HTML to the text that spans count in: a line a block, bullets as "- ", cells joined by " | "."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

INVISIBLE = "script, style, noscript, template, svg, select, [hidden], [aria-hidden=true]"
PARAGRAPHS = (
    "p, div, section, article, main, header, footer, aside, nav, form, table, ul, ol, dl, blockquote, pre, "
    "h1, h2, h3, h4, h5, h6, fieldset, figure, details, summary, button"
)
LINES = "br, tr, dt, dd, hr, option"
# Signs that no page holds (the body was cleaned of them) stand for the breaks until white space is folded.
PARAGRAPH, BREAK, BULLET, CELL = "\x1d", "\x1e", "\x1c", "\x1f"
FOLD = re.compile(r"[^\S\x1c-\x1f]+")
AROUND = re.compile(r" *((?:[\x1c-\x1f] *)+)")


def text_of(node: LexborNode) -> str:
    """The visible text below a node; the node is changed on the way.

    >>> text_of(parse("<p>We need:<ul><li>care<li>wit</ul>").body)
    'We need:\\n\\n- care\\n- wit'
    """
    for gone in node.css(INVISIBLE):
        gone.decompose()
    for selector, sign in ((PARAGRAPHS, PARAGRAPH), (LINES, BREAK)):
        for block in node.css(selector):
            block.insert_before(sign)
            block.insert_after(sign)
    for item in node.css("li"):
        item.insert_before(BULLET)
        item.insert_after(BREAK)
    for cell in node.css("td + td, th + td, td + th, th + th"):
        cell.insert_before(CELL)
    return AROUND.sub(_break, FOLD.sub(" ", node.text())).strip()


def parse(markup: str) -> LexborHTMLParser:
    return LexborHTMLParser(markup)


def words_of(node: LexborNode | None) -> str | None:
    """A node's words in one line, without icons; None where there are none."""
    text = " ".join(re.sub(r"[^\x00-\u2fff\u3040-\ufdff]", "", node.text()).split()) if node else ""
    return text or None


def _break(match: re.Match[str]) -> str:
    signs = match[1]
    if BULLET in signs:
        return "\n\n- " if PARAGRAPH in signs[: signs.index(BULLET)] else "\n- "
    if PARAGRAPH in signs:
        return "\n\n"
    return "\n" if BREAK in signs else " | "
