"""HTML to the text that spans count in: a line a block, bullets as "- ", pairs as "Label: value"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from parsers.pages._shallow import shallow

INVISIBLE = (
    "script, style, noscript, template, svg, select, object, iframe, .visually-hidden, .visuallyhidden, .sr-only, "
    ".screen-reader-text, .element-invisible, .skip-link, .skiplink"
)
HIDDEN = "[hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none']"
# An accordion's or a tab's panel is hidden until it is asked for, and holds what the page says.
PANEL = re.compile(r"accord|answer|collaps|faq|panel|tab|toggle|content", re.IGNORECASE)
PARAGRAPHS = (
    "p, div, section, article, main, header, footer, aside, nav, form, table, ul, ol, dl, blockquote, pre, "
    "h1, h2, h3, h4, h5, h6, fieldset, figure, details, summary, button"
)
LINES = "br, tr, dt, dd, hr, option, address, legend, caption"
# Signs that no page holds (the body was cleaned of them) stand for the breaks until white space is folded.
PARAGRAPH, BREAK, BULLET, CELL, PAIR = "\x1d", "\x1e", "\x1c", "\x1f", "\x1b"
SIGNS = "\x1b-\x1f"
FOLD = re.compile(rf"[^\S{SIGNS}]+")
AROUND = re.compile(rf" ?((?:[{SIGNS}] ?)+)(: ?)?")
LABEL_CLASS = re.compile(r"label|lbl|\bkey\b|\bterm\b|caption|heading|title|\bname\b|\bdt\b|header", re.IGNORECASE)
LABEL_TAGS = {"dt", "th", "strong", "b", "label"}
LONGEST_LABEL = 60
INNER_CAPITAL = re.compile("(?<=[a-z])(?=[A-Z])")
ENDS, BEGINS = re.compile(r"[a-zà-ÿ][a-zà-ÿ)]\Z"), re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]")
MARK = re.compile(r"[^\w\s]|[(\[]?(?:[0-9]{1,2}|[a-z])[.)\]:/]{0,2}")
WITHOUT_PARTS = {"br", "hr", "img", "input", "meta", "link"}


def text_of(node: LexborNode) -> str:
    """The visible text below a node; the node is changed on the way.

    >>> text_of(parse("<p>We need:<ul><li>care<li>wit</ul>").body)
    'We need:\\n\\n- care\\n- wit'
    >>> text_of(parse("<table><tr><th>Grade<td>Intern<tr><td>1<td>2<td>3</table>").body)
    'Grade: Intern\\n1 | 2 | 3'
    """
    _hide(node)
    _keep_lines(node)
    _pair(node)
    _part(node)
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
    return LexborHTMLParser(shallow(markup))


def selected(markup: str, selector: str) -> str:
    """The elements that a CSS selector names, with what is in them; "" where there is none.

    >>> selected("<p>Sign in</p><article><h1>Intern</h1></article>", "article")
    '<article><h1>Intern</h1></article>'
    """
    taken: set[int] = set()
    found = []
    for node in parse(markup).css(selector):
        if node.mem_id not in taken:  # not again what stands inside of one
            taken.update(part.mem_id for part in node.traverse(include_text=False))
            found.append(node.html or "")
    return "".join(found)


def words_of(node: LexborNode | None) -> str | None:
    """A node's words in one line, without icons; None where there are none."""
    text = " ".join(re.sub(r"[^\x00-\u2fff\u3040-\ufdff]", "", node.text()).split()) if node else ""
    return text or None


def marks_of(node: LexborNode) -> str:
    """What a node's class and id call it."""
    marks = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    return INNER_CAPITAL.sub("-", marks)


def drop(nodes: Iterable[LexborNode], when: Callable[[LexborNode], bool] = bool) -> None:
    """Takes nodes out of their tree; what stood inside of one is not touched again, since its memory is free."""
    gone: set[int] = set()
    for node in nodes:
        if node.mem_id not in gone and when(node):
            gone.update(part.mem_id for part in node.traverse(include_text=False))
            node.decompose()


def _hide(node: LexborNode) -> None:
    inner = (part for part in node.css(INVISIBLE) if part.mem_id != node.mem_id)  # css() finds the node itself too
    drop(inner)
    drop(node.css(HIDDEN), lambda hidden: hidden.mem_id != node.mem_id and not _is_panel(hidden))


def _is_panel(node: LexborNode) -> bool:
    role = node.attributes.get("role") or ""
    return bool(PANEL.search(f"{marks_of(node)} {role}")) or "aria-labelledby" in node.attributes


def _keep_lines(node: LexborNode) -> None:
    """Line ends count where the page says that they do."""
    for block in node.css("pre, [style*='pre-line'], [style*='pre-wrap']"):
        for part in list(block.traverse(include_text=True)):
            text = part.text(deep=False) if part.is_text_node else ""
            if "\n" in text:
                part.replace_with(re.sub(r"\n(?>(?:[^\S\n]*+\n)+)", PARAGRAPH, text).replace("\n", BREAK))


def _pair(node: LexborNode) -> None:
    """Sets a sign between the label and the value of a row of two; a bullet or a number labels nothing."""
    for label, value in (*_rows(node), *_boxes(node)):
        said = " ".join(label.text().split())
        if MARK.fullmatch(said):
            label.decompose()
            value.insert_before(BULLET)
        elif 0 < len(said) <= LONGEST_LABEL and value.text().strip():
            value.insert_before(PAIR)


def _part(node: LexborNode) -> None:
    """Sets an edge between two spans of an item that only their style parts: `On site` and `Full-time`."""
    for span in node.css("li > span + span"):
        before = span.prev
        if before and before.is_element_node and ENDS.search(before.text()) and BEGINS.match(span.text()):
            span.insert_before(CELL)


def _rows(node: LexborNode) -> Iterator[tuple[LexborNode, LexborNode]]:
    """Table rows of two cells (a cell that is only a colon does not count), and terms with their descriptions."""
    for row in node.css("tr"):
        cells = [part for part in _parts(row) if part.tag in ("td", "th")]
        told = [cell for cell in cells if cell.text().strip() not in ("", ":")]
        if len(cells) <= 3 and len(told) == 2 and not told[0].css_first("table, ul, ol, a + br + a"):
            for empty in (cell for cell in cells if cell not in told):
                empty.decompose()
            yield told[0], told[1]
    for value in node.css("dt + dd"):
        if term := _before(value):
            yield term, value


def _boxes(node: LexborNode) -> Iterator[tuple[LexborNode, LexborNode]]:
    """Boxes of two parts of which the first is called a label, or is set as one."""
    for first in node.css("div > :first-child, li > :first-child, p > :first-child, span > :first-child"):
        if first.parent is None or first.tag in WITHOUT_PARTS or _crowded(first.parent):
            continue
        parts = _parts(first.parent)
        if (
            len(parts) == 2
            and parts[1].tag not in WITHOUT_PARTS
            and (_is_label(first) or _is_repeated(first.parent, parts))
            and not _has_own_words(first.parent)
        ):
            yield parts[0], parts[1]


def _is_repeated(box: LexborNode, parts: list[LexborNode]) -> bool:
    """Is the box of two spans one of a row of such boxes, whose first spans are all of one class?"""
    label, value = (marks_of(part).strip() for part in parts)
    if not label or label == value or {part.tag for part in parts} != {"span"}:
        return False
    beside = _before(box) or _behind(box)
    others = _parts(beside) if beside else []
    return len(others) == 2 and [marks_of(part).strip() for part in others] == [label, value]


def _is_label(node: LexborNode) -> bool:
    if re.fullmatch(r"h[1-6]|a|p|table|ul|ol|button|summary|header", node.tag or ""):
        return False
    return bool(LABEL_CLASS.search(marks_of(node))) or node.tag in LABEL_TAGS or _all_strong(node)


def _all_strong(node: LexborNode) -> bool:
    parts = _parts(node)
    return len(parts) == 1 and parts[0].tag in LABEL_TAGS and not _has_own_words(node)


def _parts(node: LexborNode) -> list[LexborNode]:
    """The elements right below a node, no more than are of use here."""
    parts: list[LexborNode] = []
    part = node.child
    while part and len(parts) < 5:
        if part.is_element_node:
            parts.append(part)
        part = part.next
    return parts


def _crowded(node: LexborNode) -> bool:
    return len(_parts(node)) != 2


def _before(node: LexborNode) -> LexborNode | None:
    before = node.prev
    while before and not before.is_element_node:
        before = before.prev
    return before


def _behind(node: LexborNode) -> LexborNode | None:
    behind = node.next
    while behind and not behind.is_element_node:
        behind = behind.next
    return behind


def _has_own_words(node: LexborNode) -> bool:
    part, seen = node.child, 0
    while part and seen < 9:
        if part.is_text_node and (part.text(deep=False) or "").strip(" \t\n:\u00a0"):
            return True
        part, seen = part.next, seen + 1
    return False


def _break(match: re.Match[str]) -> str:
    signs, colon = match[1], match[2] or ""
    if PAIR in signs:
        return _between(match.string[match.start() - 1], signs[signs.rindex(PAIR) :])
    if BULLET in signs:
        return ("\n\n- " if PARAGRAPH in signs[: signs.index(BULLET)] else "\n- ") + colon
    if PARAGRAPH in signs:
        return "\n\n" + colon
    return ("\n" if BREAK in signs else " | ") + colon


def _between(end: str, signs: str) -> str:
    """Between a label and its value: a colon where none stands, and a break where the value begins with one."""
    colon = "" if end in ":?!.;" else ":"
    if BULLET in signs:
        return f"{colon}\n\n- "
    return f"{colon}\n\n" if end == "?" and PARAGRAPH in signs else f"{colon} "
