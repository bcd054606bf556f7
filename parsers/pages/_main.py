"""The part of a page that is the notice: without menus, banners, side columns, related postings and footers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from parsers import words
from parsers.pages._html import drop, marks_of, words_of

MAIN = (
    "main", "[role=main]", "article", "[itemprop=articleBody]", "#content", "#main", "#main-content", "#maincontent",
    "#page-content", ".main-content", ".page-content", ".entry-content", ".post-content", ".node__content",
    ".region-content", ".job-description", ".jobdescription", ".job-details", ".vacancy", ".content",
)  # fmt: skip
CHROME = (
    "nav, footer, aside, dialog, menu, [role=dialog], [role=navigation], [role=banner], [role=contentinfo], "
    "[role=complementary], [role=search], [role=menu], [role=alertdialog], [role=tooltip], [itemtype*=BreadcrumbList]"
)
HEADER, FORM, BUTTON = "header", "form", "button"
# What class and id call a part that is not the notice, as words of their own ("has-sidebar" names the page).
NAMED = re.compile(
    r"(?<![\w-])(?:[\w-]{0,30}[-_])?(?:cookies?|gdpr|breadcrumbs?|share|sharing|social|addtoany|sharedaddy|related|relatedposts|similar|"
    r"newsletter|sidebar|sidenav|navbar|pagination|pager|comments|respond|skip|toolbar|footer|masthead|advert|popup|modal|"
    r"recommended|recent-posts|site-header|page-header-top|lang-switch|language-switcher|menu|apply-button)"
    r"(?:[-_](?:banner|bar|block|bottom|box|buttons?|column|consent|container|content|fixed|icons|jobs|links|list|menu|"
    r"notice|popup|posts|section|top|trail|wrapper|widget))?(?![\w-])",
    re.IGNORECASE,
)
KEPT_CLASS = re.compile(r"(?<![\w-])(?:no|has|with|without|hide|is)[-_]", re.IGNORECASE)
TOGGLES = "[aria-expanded], [aria-controls], [data-toggle], [data-bs-toggle], [data-target]"
HEADINGS = "h2, h3, h4, h5, h6, strong, .title"
RANKED = re.compile("h[1-6]")
FEW = 12
MOST = 200  # candidates that are weighed: pages have fewer
CLIMB, MOST_AROUND = 3, 1.6  # boxes around the main part that are looked into, and how much larger they may be
LONGEST_HEADING = 300  # a heading that is never closed holds the page
MENU = 0.7  # of a menu's words are links
SMALLEST = 0.25  # of the page's words stand in its main part


def main_of(tree: LexborHTMLParser) -> tuple[str | None, LexborNode | None]:
    """The page's first heading and its main part, which is changed on the way.

    >>> from parsers.pages._html import parse, text_of
    >>> heading, main = main_of(parse("<nav>Home</nav><main><p>Posted today</p><h1>Trainee</h1><p>Maps.</p></main>"))
    >>> heading, text_of(main)
    ('Trainee', 'Posted today\\n\\nMaps.')
    """
    body = tree.body or tree.root
    if body is None:
        return None, None
    _without_menus(body)
    main = _main(body)
    if main is body:
        _without_link_lists(main)
    _without_chrome(main)
    _without_relatives(main)
    return _heading(body, main), main


def _main(body: LexborNode) -> LexborNode:
    """What the markup calls its main part, where it holds a good share of the words, else the whole."""
    drop(body.css("script, style, noscript, template, svg"))
    whole = _size(body)
    for selector in MAIN:
        found = list(islice((node for node in body.css(selector) if node.parent), 20))
        sizes = [_size(node) for node in found]
        largest = max(sizes, default=0)
        if largest and largest >= SMALLEST * whole and (selector == "main" or largest * 2 > sum(sizes)):
            return _with_facts(found[sizes.index(largest)], body)
    return body


def _with_facts(main: LexborNode, body: LexborNode) -> LexborNode:
    """The main part, or the part around it that holds the box of the posting's facts beside it."""
    around, main_size = main.parent, _size(main)
    for _ in range(CLIMB):
        if around is None or around.mem_id == body.mem_id or _size(around) > MOST_AROUND * main_size:
            break
        if any(_is_facts(part) for part in _beside(around, main)):
            return around
        around = around.parent
    return main


def _beside(around: LexborNode, main: LexborNode) -> Iterator[LexborNode]:
    """The parts of a box in which the main part does not stand."""
    part = around.child
    while part:
        if part.is_element_node and not any(node.mem_id == main.mem_id for node in part.traverse(include_text=False)):
            yield part
        part = part.next


def _without_menus(body: LexborNode) -> None:
    """Drops what the markup itself calls no part of the content, wherever it stands."""
    whole = _size(body)
    drop(islice(body.css(CHROME), MOST), lambda part: _size(part) * 2 < whole and not _is_facts(part))


def _without_link_lists(body: LexborNode) -> None:
    """Drops the menus of pages whose markup names no part: lists and cells that are links and little else."""
    whole = _size(body)
    drop(islice(body.css("ul, ol, td"), MOST), lambda part: _is_menu(part, whole))


def _is_menu(part: LexborNode, whole: int) -> bool:
    links, size = list(islice(part.css("a"), MOST)), _size(part)
    return len(links) >= 3 and size * 2 < whole and sum(map(_size, links)) >= MENU * size


def _without_chrome(main: LexborNode) -> None:
    whole = _size(main)
    heads = "h1" if main.tag == "body" else "h1, h2, h3, dl, time"

    def small(part: LexborNode) -> bool:
        return part.mem_id != main.mem_id and _size(part) * 2 < whole and not _is_facts(part)

    drop(islice(main.css(FORM), MOST), small)
    drop(islice(main.css(HEADER), MOST), lambda part: small(part) and not part.css_first(heads))
    drop(islice(list(filter(_is_named, main.css("[class], [id]"))), MOST), small)
    drop(main.css(BUTTON), _is_deed)


def _is_deed(button: LexborNode) -> bool:
    """Does a button do something, and not open an answer?"""
    return not (button.css_matches(TOGGLES) or _stands_in_heading(button) or len(button.text()) > 60)


def _is_named(part: LexborNode) -> bool:
    marks = marks_of(part)
    return bool(NAMED.search(marks)) and not KEPT_CLASS.search(marks) and part.tag not in ("body", "html", "main", "h1")


def _without_relatives(main: LexborNode) -> None:
    """Drops the boxes whose heading says that they hold other postings, and what stands behind such a heading."""
    whole = _size(main)
    for _ in range(FEW):
        heading = next(filter(_heads_relatives, islice(main.css(HEADINGS), MOST)), None)
        if heading is None:
            return
        box = heading.parent
        if box and box.mem_id != main.mem_id and _size(box) * 2 < whole and box.tag not in ("body", "main", "article"):
            box.decompose()
        else:
            _cut(heading)


def _cut(heading: LexborNode) -> None:
    """Drops a heading and what follows, up to the next heading of its rank or above."""
    tag = heading.tag or ""
    behind = heading.next if RANKED.fullmatch(tag) else None
    while behind and not re.fullmatch(rf"h[1-{tag[1:]}]", behind.tag or ""):
        following = behind.next
        behind.decompose()
        behind = following
    heading.decompose()


def _heads_relatives(heading: LexborNode) -> bool:
    said = " ".join(heading.text().split()).lower().strip(" :…")
    return len(said) < 60 and said in words.cues("relatives")


def _is_facts(part: LexborNode) -> bool:
    """Is a side column the box of the posting's own facts?"""
    text = part.text()
    if len(text) > 4000:
        return False
    lines = {" ".join(line.split()).lower().rstrip(" :") for line in re.split(r"[\n:]", text)}
    lines |= {
        " ".join(node.text().split()).lower().rstrip(" :")
        for node in islice(part.css("dt, th, td, b, strong, span"), 40)
    }
    return len(lines & set(words.labels())) >= 2


def _stands_in_heading(node: LexborNode) -> bool:
    parent = node.parent
    return bool(parent and re.fullmatch(r"h[1-6]|summary|dt", parent.tag or ""))


def _heading(body: LexborNode, main: LexborNode) -> str | None:
    """The one first-rank heading: the main part's, taken out of it, or the page's own above it."""
    own = main.css("h1")
    if len(own) == 1 and len(own[0].text()) <= LONGEST_HEADING:
        said = words_of(own[0])
        own[0].decompose()
        return said
    others = [] if own else [words_of(heading) for heading in islice(body.css("h1"), 2)]
    return others[0] if len(others) == 1 and len(others[0] or "") <= LONGEST_HEADING else None


def _size(node: LexborNode) -> int:
    return len("".join(node.text().split()))
