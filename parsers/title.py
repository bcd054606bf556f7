"""The posting's title: the platform's `Title:` line, or the first line of the page's head that can be one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from parsers import _dates, _labels, _organizations, _units, words
from parsers._found import LABEL, PROSE, Found, Span, found
from parsers._layout import Line, Text
from parsers._patterns import Pattern

# The sign that opens a quotation is the title's where the quotation ends within it: `“Half as long”: six months`.
OPENED = r"(?:(?:[“\"]|«\s?)(?=[^“”«»\"\n]{1,90}[”»\"][^\w\n]{0,3}\w))?"
# A title without the icons before it, and without the site's name behind a bar.
# … nor the number that some boards put behind it.
TITLE = Pattern(
    rf"[\W_]*?(?P<said>(?i:{words.cue('title_prefix')})\s?:\s*)*(?P<title>{OPENED}[^\W_][^|]{{1,197}}?[^\s|*_#])"
    r"(?=[\s*_#]{0,9}(?:[-–]\s?[0-9]{5,7}\s*)?(?:\||\Z))"
)
STATED = Pattern(r"[^:\n]{2,60}:\s*[0-9]")  # a label and its number or date
LABELLED = Pattern(r"[^\W\d_]{2,14}:\s[^\n]*[0-9]")  # "When: Thursday 3 May"
HOUR = Pattern(rf"{_dates.HOUR}\s?[:–-]\s", re.IGNORECASE)  # a line of a timetable
CODE = Pattern(r"(?=\S*[0-9])[^\s/]+(?:/[^\s/]+)+\Z")  # a line that is nothing but a reference
PLACE_AND_DAY = Pattern(rf"[^,\d\n]{{3,40}},\s(?:\w{{1,3}}\s)?{_dates.DATE}\Z", re.IGNORECASE)
# Prose and site chrome speak to somebody, are sentences, or go through pages; a title does none of these.
NOT_A_TITLE = Pattern(
    r"\b(?:you|your|we|our|us|vous|votre|nous|notre)\b|[.;,:]\Z|[^\W\d_]{2}[.?!]\s+\w|\S\s+[>»›]\s+\S|https?:|@",
    re.IGNORECASE,
)
QUOTED = Pattern(r"[\s*_#]*(?:\"[^\"\n]+\"|“[^“”\n]+”|«[^«»\n]+»)[\s*_#]*")
# What a copy has left of a row of links: `VacanciesInternshipsAbout usLog in`.
GLUED = Pattern(r"[a-zà-ÿ]{2}[A-ZÀ-Þ](?=[a-zà-ÿ]{2})")
# The fields of a Markdown page's own, above its text.
FRONT = Pattern(r"\s{0,9}---[^\S\n]*\n(?:[\w-]{1,30}:[^\n]*\n|[ \t-][^\n]*\n|\n){1,40}?---[^\S\n]*(?:\n|\Z)")
PARTS = Pattern(r"[|()\[\]»«·–—:]|\s-\s|-\Z")
HEAD, LONGEST_HEAD = 14, 30  # lines in which a page's head stands, and may stand where no paragraph ends it
PARAGRAPH = 160  # letters that no line of a head has
BINDING = frozenset((*words.cues("binding"), *words.cues("tie"), *words.cues("for")))
CLOSE = 3  # lines between the name of a call and that of its post
# A way through a site stands below its name: `Home > Vacancies > Turin`, `Jobs | Employers | Advice | Log in`.
WAY = Pattern(r"[‹«<←]\s?\w|(?:[^|\n]{1,40}\|){3}|\S+(?:\s[^\n]{0,60})?\s[>»›/]\s\S[^\n]{0,60}\s[>»›/]\s\S")


def parse_title(text: Text) -> Iterator[Found[str]]:
    yield from text.once(_titles)


def _titles(text: Text) -> tuple[Found[str], ...]:
    return tuple(_stated(text))


def _stated(text: Text) -> Iterator[Found[str]]:
    first = _first(text)
    for match in _labels.values(text, "title_label"):
        title = _read(text, match.start(), _end(text, match))
        filled = match[0][0] != "["  # a template's field is not
        # the title of the page that tells of the post, above the post's own
        told = first and match.start() < _front(text) and _names_a_post(text, first)
        if title and filled and not NOT_A_TITLE.search(text.content, match.start(), match.end()):
            yield found(title, read_title(title["title"]), group="title", rank=LABEL - 1 if told else PROSE)
    if first:
        yield found(first, read_title(first["title"]), group="title", rank=LABEL)


def read_title(said: str) -> str:
    """
    >>> read_title("Legal\\nTrainee ")
    'Legal Trainee'
    """
    return " ".join(said.split())


def _read(text: Text, start: int, end: int) -> re.Match[str] | None:
    """The title that stands there; the quotation marks around all of it are none of its own."""
    quoted = QUOTED.fullmatch(text.content, start, end)
    return TITLE.match(
        text.content, start, text.content.rindex(quoted[0].rstrip(" *_#")[-1], start, end) if quoted else end
    )


def _front(text: Text) -> int:
    """Where the text of a Markdown page begins, behind its own fields."""
    front = FRONT.match(text.content)
    return front.end() if front else 0


def title_of(text: Text) -> Span | None:
    """Where the title stands, for the fields that are read from it."""
    best = max(parse_title(text), key=lambda title: title.rank, default=None)
    return best.spans[0] if best else None


def _first(text: Text) -> re.Match[str] | None:
    """The first line that can be a title, or behind a site's own head the first that names a post."""
    head = _head(text)
    lines = [match for line in head if not _is_item(line) and (match := _as_title(text, line))]
    lines = lines or [match for line in head if (match := _as_title(text, line))]
    lines = [line for line in lines if not _mail().match(line[0])] or lines
    if not lines:
        return None
    if not any(_names_a_post(text, line) for line in lines) and (asking := _asks_of_posts(text, head)):
        return asking
    first = _behind_a_head(text, lines) or lines[0]
    heads = _heads_a_site(text, first) or _above_a_way(text, first)
    if heads or " " not in first["title"]:
        posts = [line for line in lines if _names_a_post(text, line)]
        # the first of a bulletin's numbered postings
        numbered = (_as_title(text, line) for line in head if line.numbered and not posts)
        posts = posts or [line for line in numbered if line and _names_a_post(text, line)][:1]
        own = [line for line in posts if not _calls(text, line) and _stands_close(text, posts[0], line)]
        others = [line for line in lines if not _heads_a_site(text, line)]
        named = heads and _heads_a_site(text, first)  # below a page's own title may stand a way, too
        return next(iter([*own, *posts, *others] if named else [*own, *posts, first]), None)
    return next((line for line in lines if _wraps(text, first, line)), first)


def _behind_a_head(text: Text, lines: list[re.Match[str]]) -> re.Match[str] | None:
    """The line that names the post, behind a bulletin's head, the number of an act, or a letterhead."""
    posts = [line for line in lines[1:] if _names_a_post(text, line)]
    below = next((line for line in text.lines[:HEAD] if line.start > lines[0].end()), None)
    if below and _issue_head().match(text.content, below.start, below.end):
        return next(iter(posts), None)
    if _act_head().match(text.content, lines[0].start("title"), lines[0].end()) and not text.says(lines[0], "intern"):
        return next((line for line in posts if _stands_close(text, lines[0], line)), None)
    if _names_a_post(text, lines[0]):
        return None
    return next((line for line in posts if line["said"]), None)


def _asks_of_posts(text: Text, head: list[Line]) -> re.Match[str] | None:
    """The first line, where it speaks to its readers of posts: `Internships at the Agency: your questions answered`."""
    line = next((line for line in head if not _labels.stated(text, line)), head[0])
    title = TITLE.match(text.content, line.start, line.end)
    return title if title and text.content[line.end - 1] not in ".;,:!" and _names_a_post(text, title) else None


def _head(text: Text) -> list[Line]:
    """The lines above the first paragraph, where one that ends in "of the" goes on in the next."""
    paragraph = next((n for n, line in enumerate(text.lines) if line.end - line.start > PARAGRAPH), LONGEST_HEAD)
    head: list[Line] = []
    begin = _front(text)
    for line in text.lines[: min(max(paragraph, HEAD), LONGEST_HEAD)]:
        if line.start < begin:
            continue
        if (
            head
            and _goes_on(text, head[-1].start, head[-1].end, line)
            and _post().search(text.content, head[-1].start, head[-1].end)
        ):
            head[-1] = replace(head[-1], end=line.end)
        else:
            head.append(line)
    return head


def _end(text: Text, stated: re.Match[str]) -> int:
    """Where the title ends that a label states."""
    n = bisect_left(text.lines, stated.end(), key=lambda line: line.start)
    goes_on = n < len(text.lines) and _goes_on(text, stated.start(), stated.end(), text.lines[n])
    return text.lines[n].end if goes_on else stated.end()


def _goes_on(text: Text, start: int, end: int, below: Line) -> bool:
    """Does it end in a word that ends nothing, right above a line that can go on with it?"""
    last = text.folded[start:end].rsplit(maxsplit=1)[-1]
    return last in BINDING and not (below.mark or below.gap or _labels.stated(text, below))


def _stands_close(text: Text, call: re.Match[str], line: re.Match[str]) -> bool:
    """Is the line the call's own, and not a heading of its text?"""
    return sum(call.end() <= other.start < line.start() for other in text.lines[:LONGEST_HEAD]) <= CLOSE


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
    if line.end - line.start > 220:
        return None
    title = _read(text, line.start, _before_employer(text, line))
    if not title or NOT_A_TITLE.search(text.content, line.start, line.end):
        return None
    if _chrome().match(text.content, line.start, line.end) or _labels.stated(text, line):
        return None
    if _path().match(text.content, line.start, line.end):
        return None
    if any(pattern.match(text.content, line.start, line.end) for pattern in (STATED, CODE, HOUR, PLACE_AND_DAY)):
        return None
    if len(GLUED.findall(text.content, line.start, line.end)) >= 3:
        return None
    labelled = LABELLED.match(text.content, line.start, line.end) and not _names_a_post(text, title)
    return None if labelled else title


def _before_employer(text: Text, line: Line) -> int:
    """Where the line ends that a board has put together: `Trainee in Law: the League Secretariat`."""
    at = text.content.rfind(": ", line.start, line.end)
    employer = at > 0 and _units.is_employer(text.content, at + 2, line.end)
    return (
        at
        if employer and _post().search(text.content, line.start, at) and " " in text.content[line.start : at]
        else line.end
    )


def _is_item(line: Line) -> bool:
    return line.numbered or line.mark in ("-", "*", "•")


def _heads_a_site(text: Text, title: re.Match[str]) -> bool:
    if _organizations.fullmatch(text.content, title.start("title"), title.end("title")):
        return True
    head = _page_head().search(text.content, title.start(), title.end())
    fair = head and _fair_of().search(text.content, title.start("title"), head.start())
    return bool(head) and not fair and not _names_a_post(text, title)


def _above_a_way(text: Text, first: re.Match[str]) -> bool:
    """Does a way through the site stand right below the line, which then is the site's name?"""
    below = next((line for line in text.lines[:HEAD] if line.start > first.end()), None)
    way = below and WAY.match(text.content, below.start, below.end)
    return bool(way) and not _names_a_post(text, first)


def _names_a_post(text: Text, title: re.Match[str]) -> bool:
    return bool(_post().search(text.content, title.start("title"), title.end("title")))


def _calls(text: Text, title: re.Match[str]) -> bool:
    """Does it name the call that the posting is part of: `Appel à candidatures 2026 – Programme de stages`?"""
    return bool(_call_head().match(text.content, title.start("title"), title.end("title")))


@cache
def _mail() -> Pattern:
    """A line of a message's head: `Subject: internship in Rome`."""
    return Pattern(rf"\W*(?:{words.cue('mail_head')}|X-[\w-]{{1,30}})\s?:", re.IGNORECASE)


@cache
def _frames() -> frozenset[str]:
    return frozenset((*words.cues("chrome"), *words.cues("page_head"), *words.cues("requisition_label")))


@cache
def _call_head() -> Pattern:
    return Pattern(rf"{words.cue('call_head')}(?!\w)", re.IGNORECASE)


@cache
def _issue_head() -> Pattern:
    """The line below a bulletin's name: `Bulletin no. 3 / 2027`."""
    return Pattern(rf"\W*{words.cue('issue_head')}(?![^\W\d_])", re.IGNORECASE)


@cache
def _act_head() -> Pattern:
    """The number of an act: `Decision No 14-2026 of the Director`."""
    return Pattern(rf"{words.cue('act_head')}(?![^\W\d_])", re.IGNORECASE)


@cache
def _post() -> Pattern:
    return Pattern(rf"(?<!\w){words.cue('post_word')}(?!\w)", re.IGNORECASE)


@cache
def _page_head() -> Pattern:
    """… and no event: `The League at the Careers Week in Turin`."""
    return Pattern(rf"(?<!\w){words.cue('page_head')}(?!\w)(?!\s{words.cue('fair')}(?!\w))", re.IGNORECASE)


@cache
def _fair_of() -> Pattern:
    """… nor one whose name begins with what it is: `Salon des carrières`."""
    return Pattern(rf"(?<!\w){words.cue('fair_of')}\s+\Z", re.IGNORECASE)


@cache
def _path() -> Pattern:
    """A way through the site that slashes part: `Careers / Internships / Rome`."""
    return Pattern(rf"(?:{words.cue('page_head')}|{words.cue('chrome')})\s/\s[^/\n]{{1,60}}\s/\s", re.IGNORECASE)


@cache
def _chrome() -> Pattern:
    """Lines of the site, dates, page numbers, counts: `NATO UNCLASSIFIED`, `2,101 Jobs`, `26 September 2017`."""
    month = words.any_of(words.months())
    return Pattern(
        rf"\W*(?:{words.cue('chrome')}\W*\Z|{words.cue('chrome_start')}(?!\w)"
        rf"|\d[\d.,]*+\s+(?:\w+\s+)?{words.cue('counted')}(?!\w)"
        rf"|(?:{month}\b|\d|[\s.,/:|–-]|(?<=\d)(?:st|nd|rd|th|er|h)\b)+\Z|\W*\Z)",
        re.IGNORECASE,
    )
