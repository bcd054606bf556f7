"""The items of a list: one bullet, one item, in the page's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import takewhile

from parsers import _headings, _labels, words
from parsers._found import Found, Note, found, span
from parsers._layout import Block, Line, Text
from parsers._patterns import Pattern

WHOLE = Pattern(r"(?s:.)+")
TIE = words.cue("tie")
# What only ties an item to the next one: a comma, a semicolon, "and", "or", "and/or".
TAIL = Pattern(rf"(?<![\s,;])[\s,;]*+(?:(?<=[\s,;]){TIE}[\s,;]*+)?\Z", re.IGNORECASE)
ONLY_TIES = Pattern(rf"{TIE}\W*\Z", re.IGNORECASE)
ANNOUNCES = Pattern(r"(?:\S+\s+){4,}\S*:\Z")
NEW_SENTENCE = Pattern(r"[.!?][)\"”]?\s+[A-ZÀ-Þ]")
BROKEN = Pattern(r"\s*\n\s*")
# Where a list that runs on in one line is cut: at its semicolons, or at its commas and its last "and".
NUMBER = r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})\)\s*)?"
COUNT = Pattern(r"(?<!\S)\(?(?P<n>\d{1,2})[.)]\s+(?=\S)")
NUMBERED = Pattern(NUMBER, re.IGNORECASE)
SEMICOLON = Pattern(rf"\s*;\s*(?:{TIE}\s+)?{NUMBER}", re.IGNORECASE)
COMMA = Pattern(rf"\s*,\s+(?:{TIE}\s+)?{NUMBER}(?![^()]{{0,200}}\))", re.IGNORECASE)
AND = Pattern(rf"\s+{words.cue('conjunction')}\s+", re.IGNORECASE)
FIRST_SENTENCE = Pattern(r"(?>(?:[^.!?]|[.!?](?!\s+[A-ZÀ-Þ]|\s*\Z))+)")
OPEN = Pattern(rf"(?:[,;]|[\s,;]{TIE})\s*\Z", re.IGNORECASE)
REMARK = Pattern(rf"{words.cue('remark')}(?!\w)", re.IGNORECASE)
PROSE = Pattern(rf"(?:{words.cue('article')}|{words.cue('prose')})(?!\w)|[^a-zà-ÿ]*\Z", re.IGNORECASE)
CAPACITY = Pattern(rf"{words.cue('capacity')}(?!\w)", re.IGNORECASE)
CELL = Pattern(r"[^\s|](?:[^|]*[^\s|])?")
CRITERIA = ("essential", "desirable")
# "Knowledge of SQL is an asset": one clause, and what is said of it at its end.
ADVANTAGE = Pattern(rf"(?P<what>[^.;:–—]{{3,200}}?)\s{words.said('is_advantage')}\W{{0,3}}", re.IGNORECASE)
DEMANDED = Pattern(rf"{words.said('need')}|,\s+(?:\w{{1,20}}\s+){{0,3}}?{words.said('level')}", re.IGNORECASE)
SHORT_ITEM = 140  # letters of a duty that stands in a paragraph of its own, at most
PARAGRAPH = 400  # letters that no item has
INTRODUCTION = 3  # lines of prose between a heading and its bullets, at most


def list_of(topic: str) -> Callable[[Text], Iterator[Found[str] | Note]]:
    """The parser of a field that is a list of text: the items under the topic's headings, or the note of their loss."""

    def parse(text: Text) -> Iterator[Found[str] | Note]:
        for match in _criteria(text, topic) if topic in CRITERIA else item_matches(text, topic):
            yield found(match, read_item(match[0]))
        yield from items_missing(text, topic)

    return parse


def _criteria(text: Text, topic: str) -> Iterator[re.Match[str]]:
    """The items of the topic's lists; among the required ones, what says itself that it is an advantage is none."""
    for block in text.blocks:
        if block.topic in CRITERIA:
            for match in matches_of(text, block):
                asset = block.topic == "essential" and is_advantage(text, match)
                if topic == ("desirable" if asset else block.topic):
                    yield match


def is_advantage(text: Text, match: re.Match[str]) -> bool:
    """Does the item, in one clause, speak of an advantage: `Knowledge of SQL is an asset`?

    Not "Fluency in English, knowledge of French is an asset", which demands something, too.
    """
    said = ADVANTAGE.fullmatch(text.content, *match.span())
    if not said or DEMANDED.search(text.content, *said.span("what")):
        return False
    return sum(1 for _ in words.saying("level").finditer(text.content, *said.span("what"))) < 2


def read_item(said: str) -> str:
    """The item, whose words may run over the end of a line.

    >>> read_item("collect facts\\n  on corridors")
    'collect facts on corridors'
    """
    return BROKEN.sub(" ", said)


def item_matches(text: Text, topic: str) -> Iterator[re.Match[str]]:
    """The items of every list under the topic's headings."""
    for block in text.under(topic):
        yield from matches_of(text, block)


def matches_of(text: Text, block: Block) -> Iterator[re.Match[str]]:
    """The items of one list."""
    if block.run_on:
        yield from run_on(text, block)
        return
    lines = list(listed(text, block))
    lines = lines if block.topic == "competencies" else _column(text, lines)
    matches = [match for line in lines if (match := item(text, line.start, line.end))]
    yield from matches or _below(text, block)


def _below(text: Text, block: Block) -> Iterator[re.Match[str]]:
    """The items of a list that stands in one sentence on the line below `Main duties:`."""
    first = block.lines[0] if block.lines else None
    titled = block.head and text.content[block.head.end - 1] == ":"
    if first and not first.mark and not is_prose(text, first) and not CAPACITY.match(text.content, first.start):
        matches = list(run_on(text, replace(block, lines=(first,))))
        papers = block.topic == "documents" and all(text.says(match, "document") for match in matches)
        yield from matches if titled or papers else ()


def item(text: Text, start: int, end: int) -> re.Match[str] | None:
    """What stands between the two, but for what ties it to the next item."""
    tail = TAIL.search(text.content, start, end)
    return WHOLE.match(text.content, start, tail.start()) if tail else None


# ------------------------------------------------------------------------------------------ one item a line


def listed(text: Text, block: Block) -> Iterator[Line]:
    """The lines of a block that are its list: its first run of bullets, or its lines where nothing is bulleted."""
    # an "and" that stands alone between two bullets is no item, and ends no list
    lines = tuple(line for line in block.lines if not ONLY_TIES.match(text.content, line.start, line.end))
    first = next((n for n, line in enumerate(lines) if line.mark), None)
    if first is not None and first <= INTRODUCTION:
        run = list(takewhile(_same_list(lines[first]), lines[first:]))
        if _nested(block, run):  # the step behind it goes on with the list that this one is nested in
            run = run[:1] + list(takewhile(lambda line: not line.gap, run[1:]))
        if not _titles_prose(text, run, lines[first + len(run) :]) and not _facts(text, block, run):
            yield from run
    elif first is None and block.head and not gone(text, block):
        yield from _plain(text, block)


def _nested(block: Block, run: list[Line]) -> bool:
    return bool(block.head and block.head.bulleted and block.head.mark == run[0].mark and run[0].gap)


def _titles_prose(text: Text, run: list[Line], rest: tuple[Line, ...]) -> bool:
    """Is the one item a numbered title over sentences: `1. Archives`, and below it what is done there?"""
    if len(run) > 1 or not run[0].numbered or not rest or rest[0].gap:
        return False
    last = text.content[run[0].end - 1]
    return last not in ".;,:" and text.content[rest[0].end - 1] == "."


def _facts(text: Text, block: Block, run: list[Line]) -> bool:
    """Are the items of `Your post` the facts of it: `Grade: B3`, `Contract type: fixed term`?"""
    return block.topic == "duties" and 2 * sum(_labels.stated(text, line) for line in run) > len(run)


def _same_list(first: Line) -> Callable[[Line], bool]:
    """Does a line go on with the list that begins so? It has a bullet, behind a gap of the same kind.

    `3.2` is the next clause behind the list `(i)`, `(ii)` of clause 3.1, and so is `4.`.
    """
    clauses = _kind(first) == "1.1"
    return lambda line: (
        bool(line.mark)
        and (clauses or _kind(line) != "1.1")
        and (not line.gap or _kind(line) == _kind(first) or (clauses and line.numbered))
        and not (line.gap and _lettered(first) and line.numbered and not _lettered(line))
    )


def _lettered(line: Line) -> bool:
    return line.numbered and line.mark.strip("().[]/°º").isalpha()


def _kind(line: Line) -> str:
    if line.numbered:
        return "1.1" if line.mark.rstrip(".")[-1:].isdigit() and "." in line.mark.rstrip(".") else "1"
    return line.mark


def _plain(text: Text, block: Block) -> Iterator[Line]:
    """Lines without bullets: up to a blank one, prose, a label, or the full stop of a list whose items have none."""
    lines: list[Line] = _apart(text, block)
    for line in block.lines if not lines else ():
        if lines and _ends_before(text, lines, line):
            break
        if is_prose(text, line) or _is_field(text, block, line):
            break
        lines.append(line)
        if text.content[line.end - 1] == "." and any(text.content[other.end - 1] != "." for other in lines):
            break
    if len(lines) > 1 or (block.head and _headings.heading_topic(text.of(block.head)) == "aspect"):
        yield from lines


def _is_field(text: Text, block: Block, line: Line) -> bool:
    """Is the line a board's labelled field? Among criteria "Languages: French" may be an item."""
    return _labels.is_label(text, line) or (block.topic in ("duties", "benefits") and _labels.stated(text, line))


def _apart(text: Text, block: Block) -> list[Line]:
    """Duties in a paragraph each: three or more short sentences that do not begin as prose does."""
    lines = list(takewhile(lambda line: line.gap and line.end - line.start <= SHORT_ITEM, block.lines))
    if block.topic != "duties" or len(lines) < 3 or any(is_prose(text, line) for line in lines):
        return []
    return [] if any(PROSE.match(text.content, line.start, line.end) for line in lines) else lines


def _ends_before(text: Text, lines: list[Line], line: Line) -> bool:
    """Does the list of these lines end before the next, which stands apart or is written otherwise?"""
    last, stop = lines[-1], text.content[line.end - 1] == "."
    if OPEN.search(text.content, max(last.start, last.end - 9), last.end):
        return False
    sentence = stop and text.content[line.start].isupper() and text.content[lines[0].start].islower()
    return line.gap or sentence or (text.content[last.end - 1] == "." and not stop)


def is_prose(text: Text, line: Line) -> bool:
    """Is the line a paragraph or a remark, not an item?"""
    return bool(
        NEW_SENTENCE.search(text.content, line.start, line.end)
        or REMARK.match(text.content, line.start, line.end)
        or line.end - line.start > PARAGRAPH
    )


# ------------------------------------------------------------------------------------------ a list in a table


def _column(text: Text, lines: list[Line]) -> list[Line]:
    """Of rows of cells (`1 | Draft the report | 20 days`) the cell that tells most, without the head of its column."""
    rows = [list(CELL.finditer(text.content, line.start, line.end)) for line in lines]
    if len(rows) < 2 or len(rows[0]) < 2 or any(len(row) != len(rows[0]) for row in rows):
        return lines
    if any(_counts(column) for column in zip(*rows, strict=True)):
        lines, rows = lines[1:], rows[1:]
    column = max(zip(*rows, strict=True), key=lambda cells: sum(len(cell[0]) for cell in cells))
    return [replace(line, start=cell.start(), end=cell.end()) for line, cell in zip(lines, column, strict=True)]


def _counts(column: tuple[re.Match[str], ...]) -> bool:
    """Do numbers stand under a head that is none?"""
    return not column[0][0][0].isdigit() and all(cell[0][0].isdigit() for cell in column[1:])


# ------------------------------------------------------------------------------------------ a list in one line


def run_on(text: Text, block: Block) -> Iterator[re.Match[str]]:
    """The items of a list that stands in one line behind its heading."""
    line = block.lines[0]
    if text.content.find(";", line.start, line.end) < 0 and len(counted := _counted(text, line)) > 1:
        yield from counted
        return
    sentence = FIRST_SENTENCE.match(text.content, line.start, line.end)
    if not sentence:
        return
    matches = in_sentence(text, *sentence.span(), commas=COMMAS.get(block.topic or ""))
    alone = block.topic in ALONE and sentence.end() >= line.end - 1
    if len(matches) > 1 or (alone and len(matches) == 1 and len(matches[0][0].split()) > 1):
        yield from matches


def _counted(text: Text, line: Line) -> list[re.Match[str]]:
    """The items that their numbers part in one line: `1. Draft notes. 2. File papers.`, `1) CV 2) letter`."""
    starts: list[re.Match[str]] = []
    for number in COUNT.finditer(text.content, line.start, line.end):
        if int(number["n"]) == len(starts) + 1 and (starts or number.start() == line.start):
            starts.append(number)
    if not starts:
        return []
    stops = [*(number.start() for number in starts[1:]), line.end]
    ends = zip((number.end() for number in starts), stops, strict=True)
    return [match for start, stop in ends if (match := item(text, start, stop))]


ALONE = ("essential", "desirable")
# From how many commas on a sentence is cut at them; the commas of a criterion stand inside it.
COMMAS = {"documents": 0, "competencies": 0, "duties": 2, "benefits": 2}


def in_sentence(text: Text, start: int, end: int, *, commas: int | None) -> list[re.Match[str]]:
    """The items of a list in one sentence: cut at its semicolons, or at its commas where it has so many, and "and"."""
    parts = _parts(text, start, end, commas)
    return [match for begin, stop in parts if (match := item(text, begin, stop))]


def _parts(text: Text, start: int, end: int, commas: int | None) -> Iterator[tuple[int, int]]:
    cuts = list(SEMICOLON.finditer(text.content, start, end - 1))
    if not cuts and commas is not None:
        cuts = list(COMMA.finditer(text.content, start, end))
        tied = bool(cuts) and cuts[-1][0].strip(" ,\n") != ""
        if not tied and (cuts or not commas):
            cuts += list(AND.finditer(text.content, cuts[-1].end() if cuts else start, end))[-1:]
        cuts = cuts if len(cuts) >= commas else []
    numbered = NUMBERED.match(text.content, start, end)
    start = numbered.end() if numbered else start
    yield from zip([start, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), end], strict=True)


# ------------------------------------------------------------------------------------------ a list that is gone


def gone(text: Text, block: Block) -> bool:
    """Is nothing under the heading that could be its list: no line, a lone "OR", a paragraph of sentences?"""
    if not block.lines:
        return True
    first = block.lines[0]
    if first.mark:
        return False
    alone = ONLY_TIES.match(text.content, first.start, first.end)
    return bool(alone or NEW_SENTENCE.search(text.content, first.start, first.end))


def items_missing(text: Text, topic: str) -> Iterator[Note]:
    """A note where a sentence announces a list and its items are gone (accordions and reposts lose them)."""
    for block in text.under(topic):
        lead = block.head and ANNOUNCES.match(text.content, block.head.start, block.head.end)
        if lead and not block.run_on and gone(text, block):
            message = f"the list announced by “{lead[0]}” has lost its items"
            yield Note(topic, "items_missing", message, (span(lead),))
            return
