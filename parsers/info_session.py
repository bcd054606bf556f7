"""The meeting about the vacancy: when it is, and where one registers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _dates, words
from parsers._found import LABEL, PROSE, Found, Note, span
from parsers._layout import Text
from parsers._patterns import Pattern
from parsers._values import InfoSession, Instant
from parsers.deadline import clock_here

URL = Pattern(r"https?://[^\s<>\"']*[^\s<>\"'.,;:!?)]")
SESSION = Pattern(rf"(?<!\w){words.cue('info_session')}", re.IGNORECASE)
OF_CALL = Pattern(words.said("apply", "deadline_label", "submit"), re.IGNORECASE)
REGISTER = Pattern(rf"(?<!\w){words.cue('register')}(?!\w)", re.IGNORECASE)
SINCE = Pattern(rf"(?<!\w){words.cue('since')}\s{{1,3}}\Z", re.IGNORECASE)
OF_OTHER_THINGS = ("duties", "essential", "desirable", "benefits", "competencies", "sections")
MANY = 3  # sentences, which no item has
NEAR = 6  # lines from the one that names the session to the one with its address


def parse_info_session(text: Text) -> Iterator[Found[InfoSession]]:
    # items of other lists: a duty may be to prepare webinars; what an icon stands before may be a paragraph
    lists = (block.lines for topic in OF_OTHER_THINGS for block in text.under(topic))
    elsewhere = {line for lines in lists for line in lines if line.mark and len(text.sentences_of(line)) < MANY}
    speaking = {line.start for line in text.lines_with("info_session")}
    for n, line in enumerate(text.lines):
        speaks = line.start in speaking and line not in elsewhere
        session = SESSION.search(text.content, line.start, line.end) if speaks else None
        if session:
            when = next(_whens(text, n, session), None)
            where = next(_urls(text, n, session), None)
            if when:
                match, instant, notes = when
                spans = (span(match), *((span(where),) if where else ()))
                yield Found(InfoSession(instant, where[0] if where else None), spans, rank=PROSE, notes=notes)
            elif where and where.start() < line.end and REGISTER.search(text.content, line.start, line.end):
                yield Found(InfoSession(None, where[0]), (span(where),), rank=LABEL)


def _whens(text: Text, n: int, session: re.Match[str]) -> Iterator[tuple[re.Match[str], Instant, tuple[Note, ...]]]:
    """The moments behind the session's name, then before it in its line, then in the two lines below."""
    line = text.lines[n]
    near = [(session.end(), line.end), (line.start, session.start())]
    near += [(other.start, other.end) for other in text.lines[n + 1 : n + 3]]
    for start, end in near:
        for match in _dates.moment.finditer(text.content, start, end):
            read = _dates.read_moment(match[0], _dates.ordered(text.content, text.hints), clock_here(text, match[0]))
            before = max(start, match.start() - 60), match.start()
            if read and not OF_CALL.search(text.content, *before) and not SINCE.search(text.content, *before):
                instant, doubts = read
                notes = tuple(Note("info_session", code, message, (span(match),)) for code, message in doubts)
                yield match, instant, notes


def _urls(text: Text, n: int, session: re.Match[str]) -> Iterator[re.Match[str]]:
    for line in text.lines[n : n + NEAR]:
        yield from URL.finditer(text.content, max(line.start, session.end()), line.end)
