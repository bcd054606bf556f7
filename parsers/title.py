"""The posting's title: the platform's `Title:` line, or the first line of the page's head that can be one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsers import _labels, _organizations, words
from parsers._found import LABEL, PROSE, Found, Span, found
from parsers._layout import Line, Text

# A title without the icons before it, and without the site's name behind a bar.
TITLE = re.compile(r"[\W_]*?(?P<title>[^\W_][^|\n]{1,197}[^\s|*_#])")
# Prose and site chrome speak to somebody, are sentences, or go through pages; a title does none of these.
NOT_A_TITLE = re.compile(
    r"\b(?:you|your|we|our|us|vous|votre|nous|notre)\b|[.;,:]\Z|[^\W\d_]{2}[.?!]\s+\w|\S\s+[>»›]\s+\S|https?:|@",
    re.IGNORECASE,
)
PARTS = re.compile(r"[|()\[\]»«·–—:]|\s-\s|-\Z")
HEAD = 14  # lines in which a page's head stands


def parse_title(text: Text) -> Iterator[Found[str]]:
    for match in _labels.values(text, "title_label"):
        title = TITLE.match(text.content, match.start(), match.end())
        if title and not NOT_A_TITLE.search(text.content, match.start(), match.end()):
            yield found(title, read_title(title["title"]), group="title", rank=PROSE)
    first = _first(text)
    if first:
        yield found(first, read_title(first["title"]), group="title", rank=LABEL)


def read_title(said: str) -> str:
    """
    >>> read_title("Legal\\nTrainee ")
    'Legal Trainee'
    """
    return " ".join(said.split())


def title_of(text: Text) -> Span | None:
    """Where the title stands, for the fields that are read from it."""
    best = max(parse_title(text), key=lambda title: title.rank, default=None)
    return best.spans[0] if best else None


def _first(text: Text) -> re.Match[str] | None:
    """The first line that can be a title, or behind a site's own head the first that names a post."""
    lines = [match for line in text.lines[:HEAD] if (match := _as_title(text, line))]
    if not lines:
        return None
    first = lines[0]
    if _heads_a_site(text, first):
        posts = [line for line in lines if _names_a_post(text, line)]
        own = [line for line in posts if not _calls(text, line)]
        others = [line for line in lines if not _heads_a_site(text, line)]
        return next(iter([*own, *posts, *others]), None)
    return next((line for line in lines if _wraps(text, first, line)), first)


def _wraps(text: Text, first: re.Match[str], title: re.Match[str]) -> bool:
    """Is the first line the browser's title: the heading below it, with the site's words and its number around?"""
    around, named = first["title"], title["title"]
    if len(named) >= len(around) or named not in around or not _names_a_post(text, title):
        return False
    before, _, behind = around.partition(named)
    return all(_is_frame(part) for side in (before, behind) for part in PARTS.split(side))


def _is_frame(part: str) -> bool:
    said = part.strip(" .,:;#№°_").lower().replace("’", "'")
    framed = not said or said.isdigit() or said in _frames() or _organizations.fullmatch(part, 0, len(part))
    return bool(framed)


def _as_title(text: Text, line: Line) -> re.Match[str] | None:
    title = TITLE.match(text.content, line.start, line.end)
    if not title or line.end - line.start > 220 or NOT_A_TITLE.search(text.content, line.start, line.end):
        return None
    if _chrome().match(text.content, line.start, line.end) or _labels.stated(text, line):
        return None
    return title


def _heads_a_site(text: Text, title: re.Match[str]) -> bool:
    if _organizations.fullmatch(text.content, title.start("title"), title.end("title")):
        return True
    head = _page_head().search(text.content, title.start(), title.end())
    return bool(head) and not _names_a_post(text, title)


def _names_a_post(text: Text, title: re.Match[str]) -> bool:
    return bool(_post().search(text.content, title.start("title"), title.end("title")))


def _calls(text: Text, title: re.Match[str]) -> bool:
    """Does it name the call that the posting is part of: `Appel à candidatures 2026 – Programme de stages`?"""
    return bool(_call_head().match(text.content, title.start("title"), title.end("title")))


@cache
def _frames() -> frozenset[str]:
    return frozenset((*words.cues("chrome"), *words.cues("page_head"), *words.cues("requisition_label")))


@cache
def _call_head() -> re.Pattern[str]:
    return re.compile(rf"{words.cue('call_head')}(?!\w)", re.IGNORECASE)


@cache
def _post() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){words.cue('post_word')}(?!\w)", re.IGNORECASE)


@cache
def _page_head() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){words.cue('page_head')}(?!\w)", re.IGNORECASE)


@cache
def _chrome() -> re.Pattern[str]:
    """Lines of the site, dates, page numbers, counts: `NATO UNCLASSIFIED`, `2,101 Jobs`, `26 September 2017`."""
    month = words.any_of(words.months())
    return re.compile(
        rf"\W*(?:{words.cue('chrome')}\W*\Z|{words.cue('chrome_start')}(?!\w)"
        rf"|\d[\d.,]*+\s+(?:\w+\s+)?{words.cue('counted')}(?!\w)"
        rf"|(?:{month}\b|\d|[\s.,/:|–-]|(?<=\d)(?:st|nd|rd|th|er|h)\b)+\Z|\W*\Z)",
        re.IGNORECASE,
    )
