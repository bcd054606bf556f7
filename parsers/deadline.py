"""The last moment to apply, as precisely as the page states it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from parsers import _clocks, _dates, words
from parsers._found import CLOCK, LABEL, PROSE, Found, Note, span
from parsers._layout import Line, Text
from parsers._patterns import Pattern
from parsers._phrases import Phrases
from parsers._values import Instant

EXTENDED = CLOCK + 1  # the new date of a deadline that was put off counts for more than any other
LIMIT, TO, FROM, COB = (words.cue(name) for name in ("limit", "to", "from", "close_of_business"))
SMALL = words.any_of(
    word for name in ("of", "on", "at", "in", "limit", "is", "to", "from") for word in words.cues(name)
)
TIE = rf"(?:-|–|—|{TO}|{LIMIT})"
DAY = r"[0-9]{1,2}\S{0,2}(?:\s+[^\W\d_]{3,11})?"
# What a date is the date of: the cue that stands nearest before it decides.
KINDS = {
    "label": "deadline_label",
    "closes": "deadline",
    "period": "posting_label",
    "apply": "apply",
    "sent": "submit",
    "answered": "answered",
    "neither": "not_deadline",
    "session": "info_session",
    "start": "start",
}
CUES = Phrases.of(KINDS)
WINDOW = 240  # letters before or behind a date in which its cue must stand
# Between a verb and its date stand small words only; between a label and its date whatever ends in a colon or "is".
GAP = rf"[\s:|(*_,–—>=-]{{0,12}}(?:(?<!\w)(?:{SMALL}|{COB})[\s:,]{{1,3}}){{0,5}}"
JOINS = Pattern(rf"{GAP}\Z", re.IGNORECASE)
LABELS = Pattern(
    rf"(?:[\s:|*_–-]{{0,12}}|[^.!?;]{{0,90}}?[:|])[\s:|*_–-]{{0,12}}(?:(?<!\w)(?:{words.cue('on')})\s{{1,3}})?\Z",
    re.I,
)
SAYS = Pattern(rf"[^.!?;]{{0,90}}?(?:(?<!\w)(?:{SMALL}|{COB})(?!\w)|[(,]){GAP}\Z", re.IGNORECASE)
LIMITED = Pattern(rf"(?<!\w)(?:{LIMIT}|{FROM}\s+{DAY}\s{{0,3}}(?:{TIE}|{words.cue('tie')})){GAP}\Z", re.IGNORECASE)
ADDRESSED = Pattern(r"(?<!\S)[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,}[\s,;)>]{1,3}[^.!?@0-9]{0,60}\Z", re.IGNORECASE)
FIRST_DAY = Pattern(rf"(?<!\w){DAY}\s{{0,3}}(?:{TIE}|{words.cue('tie')}){GAP}\Z", re.IGNORECASE)
OPENING = Pattern(rf"\W{{0,3}}{LIMIT}{GAP}\Z", re.IGNORECASE)
LATEST = Pattern(rf"[\s,()]{{0,3}}{words.cue('latest')}(?!\w)", re.IGNORECASE)
OPENS = Pattern(rf"(?<!\w){FROM}\s{{1,3}}(?:{SMALL}\s{{1,3}}){{0,2}}\Z", re.IGNORECASE)
RANGE = Pattern(rf"[\s,)]{{0,3}}{TIE}{GAP}\Z", re.IGNORECASE)
AND = Pattern(rf"[\s,)]{{0,3}}{words.cue('tie')}{GAP}\Z", re.IGNORECASE)
MOVED = Pattern(rf"[\s,)]{{0,3}}{words.cue('moved')}(?!\w)", re.IGNORECASE)
HANDLED = Pattern(rf"\s{{1,3}}{words.cue('answered')}(?!\w)", re.IGNORECASE)  # "werden bis 9. Mai 2026 gesichtet"
PUT_OFF = Pattern(rf"(?<!\w){words.cue('extended')}(?!\w)", re.IGNORECASE)
OPEN_END = Pattern(rf"{words.cue('deadline_label')}[\s:|–-]{{0,6}}{words.cue('open_end')}(?!\w)", re.IGNORECASE)
ELSEWHERE = Pattern(words.said("elsewhere"), re.IGNORECASE)
WORD = Pattern(r"\w")
ORDINAL = Pattern(r"(?<!\w)[0-9]{1,2}\.\s{1,2}\Z")
ONLY_LABEL = Pattern(
    rf"(?:{words.cue('deadline_label')}|{words.cue('deadline')})(?:\s?\([^()\n]{{0,60}}\))?[^\w\n]{{0,12}}\Z",
    re.IGNORECASE,
)

LABEL_CLOCK = Pattern(rf"\(\s?(?P<clock>(?:{_dates.HOUR})?{_clocks.CLOCK}|{_dates.HOUR})\s?\)[\s:]*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """A date of the text, and where its sentence begins and ends."""

    match: re.Match[str]
    before: re.Match[str] | None  # the date before it in the same line
    since: re.Match[str] | None  # the same, where the two are the ends of a period
    start: int
    end: int

    @property
    def lead(self) -> int:
        """Where the words end that speak of it."""
        return self.since.start() if self.since else self.match.start()


def parse_deadline(text: Text) -> Iterator[Found[Instant]]:
    if _is_open_or_closed(text):
        return
    stated = list(_stated(text))
    if stated:
        best = _more_exact(max(stated, key=lambda result: result.rank), stated)
        yield replace(best, notes=best.notes + tuple(_ambiguous(best, stated)))


def _more_exact(best: Found[Instant], stated: list[Found[Instant]]) -> Found[Instant]:
    """The first place that names the same day with its hour and its clock, where the best one does not."""
    same = [best, *(result for result in stated if _agree(best.value.at, result.value.at))]
    return replace(max(same, key=lambda result: _exactness(result.value)), rank=best.rank)


def _exactness(instant: Instant) -> int:
    """How much is said: a day, its hour, the hour's clock.

    >>> [_exactness(Instant(at)) for at in (date(2026, 5, 3), datetime(2026, 5, 3, 12))]
    [0, 1]
    """
    return isinstance(instant.at, datetime) + (isinstance(instant.at, datetime) and instant.at.tzinfo is not None)


def _is_open_or_closed(text: Text) -> bool:
    """Does the page say that the call is closed, rolling, or open until filled? Then it has no deadline."""
    said = (sentence for sentence in text.sentences("no_deadline") if not text.says(sentence, "conditional"))
    return any(said) or any(text.matches(OPEN_END, "deadline_label"))


def clock_here(text: Text, said: str) -> str | None:
    """The clock that the words mean by "local time": the one of the place of work."""
    return _clock_of_work(text) if _clocks.is_local(said) else None


@lru_cache(maxsize=8)
def _clock_of_work(text: Text) -> str | None:
    from parsers.location import parse_location

    places = (result.value for result in parse_location(text))
    names = (name for place in places for name in (place.city, place.country) if name)
    return next((zone for name in names if (zone := _clocks.zone_of(name))), None)


# ------------------------------------------------------------------------------------------------ the dates of a line


def _stated(text: Text) -> Iterator[Found[Instant]]:
    for n, line in enumerate(text.lines):
        if line.start not in text.numbered or not _dates.dated(text.content, line.start, line.end):
            continue
        last: Found[Instant] | None = None
        for when in _whens(text, n):
            if ELSEWHERE.search(text.content, when.start, min(when.end, when.match.end() + WINDOW)):
                continue
            rank = _rank(text, when, put_off=last is not None)
            first = not WORD.search(text.content, line.start, when.lead)
            clock = None
            if rank is None and first and (_is_label(text, n - 1) or _ends_a_day(when, line.end)):
                rank, clock = LABEL, _clock_of_label(text, n - 1)
            last = None if rank is None else _found(text, when.match, rank, clock)
            if last and not MOVED.match(text.content, when.match.end(), when.end):
                yield last


def _found(text: Text, match: re.Match[str], rank: int, clock: re.Match[str] | None = None) -> Found[Instant] | None:
    said = f"{match[0]} ({clock['clock']})" if clock else match[0]
    read = _dates.read_moment(said, _dates.ordered(text.content, text.hints), clock_here(text, said))
    if not read:
        return None
    instant, doubts = read
    spans = (span(clock, "clock"), span(match)) if clock else (span(match),)
    notes = tuple(Note("deadline", code, message, spans) for code, message in doubts)
    return Found(instant, spans, CLOCK if rank == PROSE and instant.timed else rank, notes)


def _clock_of_label(text: Text, n: int) -> re.Match[str] | None:
    """The clock that the label on the line above names for its value: `Application deadline (CET)`."""
    return LABEL_CLOCK.search(text.content, text.lines[n].start, text.lines[n].end) if n >= 0 else None


def _is_label(text: Text, n: int) -> bool:
    if n < 0 or (n and _is_bare_label(text, n - 1)):  # under two labels, whose is it?
        return False
    return ONLY_LABEL.match(text.content, text.lines[n].start, text.lines[n].end) is not None


def _is_bare_label(text: Text, n: int) -> bool:
    said = text.folded[text.lines[n].start : text.lines[n].end].rstrip(" :")
    return said in words.labels() or said in words.cues("start")


def _ends_a_day(when: When, end: int) -> bool:
    """Is the line nothing but the last minute of a day? Only deadlines are."""
    return when.match.end() == end and _dates.ends_a_day(when.match[0])


def _whens(text: Text, n: int) -> Iterator[When]:
    """The dates of a line, but for those that begin a period."""
    line = text.lines[n]
    sentences = _sentences(text, line)
    matches = [
        match for match in _dates.moment.finditer(text.content, line.start, line.end) if _dates.is_date(match[0])
    ]
    tied = [_ends_period(text, *pair) for pair in pairwise([None, *matches])]
    at = 0
    for match, before, end, opens in zip(matches, [None, *matches], tied, [*tied[1:], False], strict=False):
        while at + 1 < len(sentences) and sentences[at + 1][0] <= match.start():
            at += 1
        if not opens:
            start = max(sentences[at][0], match.start() - WINDOW)
            yield When(match, before, before if end else None, start, sentences[at][1])


def _sentences(text: Text, line: Line) -> list[tuple[int, int]]:
    """Where the line's sentences begin and end; the dot of `26. March` or of an abbreviation ends none."""
    sentences: list[tuple[int, int]] = []
    for sentence in text.sentences_of(line):
        start, end = sentence.span()
        if sentences and (
            text.content[start].islower() or ORDINAL.search(text.content, max(line.start, start - 6), start)
        ):
            start = sentences.pop()[0]
        sentences.append((start, end))
    return sentences or [(line.start, line.end)]


def _ends_period(text: Text, before: re.Match[str] | None, match: re.Match[str] | None) -> bool:
    """Is a date the second of two: `10 July 2020 – 31 August 2020`, `between 1 March 2026 and 30 March 2026`?"""
    if not before or not match:
        return False
    between = before.end(), match.start()
    opens = OPENS.search(text.content, max(0, before.start() - 40), before.start())
    return bool(RANGE.match(text.content, *between) or (opens and AND.match(text.content, *between)))


# ------------------------------------------------------------------------------------------------ what the words say


def _rank(text: Text, when: When, *, put_off: bool) -> int | None:
    """How the words around a date make it a deadline; None where they do not."""
    content, lead = text.content, when.lead
    free = when.before.end() if when.before and not when.since else when.start
    if put_off and PUT_OFF.search(content, free, lead):
        return EXTENDED
    kind, label, end = _nearest(text, when.start, lead)
    rank = None
    if kind is None:
        rank = PROSE if _addressed(text, when) else _announced(text, when)
    elif kind in ("apply", "sent") and _limited(text, when):
        rank = None if HANDLED.match(content, when.match.end(), when.end) else PROSE
    elif label and end >= free:
        rank = _behind(text, when, label, end)
    if rank is not None and PUT_OFF.search(content, free, when.match.start()):
        return EXTENDED
    return rank


def _nearest(text: Text, start: int, end: int) -> tuple[str | None, str | None, int]:
    """The kind of the nearest cue; the kind and the end of the label that it speaks of, if it speaks of one.

    A verb of sending speaks of an application unless another thing was named, and an answer is none to apply by.
    """
    kind: str | None = None
    label, at = None, start
    for said, until in CUES.found(text.content, start, end):
        if kind == "answered" or (said == "sent" and kind in ("neither", "session")):
            continue
        kind = said
        if said not in ("apply", "sent"):
            label, at = (said if said in ("label", "closes", "period") else None), until
    return kind, label, at


def _behind(text: Text, when: When, kind: str, end: int) -> int | None:
    """The rank of a date that stands behind a label or a verb of closing."""
    between = end, when.lead
    if kind == "period":
        ranged = when.since or when.match["last"] or FIRST_DAY.search(text.content, *between)
        return None if not ranged else LABEL if ":" in text.content[end : when.lead] else PROSE
    if kind == "closes":
        joins = JOINS.match(text.content, *between)
        return None if not joins else LABEL if ":" in joins[0] or "|" in joins[0] else PROSE
    if LABELS.match(text.content, *between):
        return LABEL
    return PROSE if SAYS.match(text.content, *between) else None


def _limited(text: Text, when: When) -> bool:
    """Does a word of limit stand at the date: `by`, `until`, `no later than`, `… at the latest`?"""
    start = max(when.start, when.lead - 60)
    return bool(
        when.since
        or when.match["last"]
        or LIMITED.search(text.content, start, when.lead)
        or LATEST.match(text.content, when.match.end(), when.end)
    )


def _addressed(text: Text, when: When) -> bool:
    """Does an address stand right before the limit: `to jobs@example.org not later than 5 May`?"""
    address = ADDRESSED.search(text.content, max(when.start, when.lead - 160), when.lead)
    return address is not None and LIMITED.search(text.content, address.start(), when.lead) is not None


def _announced(text: Text, when: When) -> int | None:
    """The rank of a date whose sentence goes on to speak of applying: `By 5 May 2026, please send …`."""
    if not OPENING.match(text.content, when.start, when.lead):
        return None
    said = CUES.found(text.content, when.match.end(), min(when.end, when.match.end() + WINDOW))
    return PROSE if next(said, ("", 0))[0] in ("apply", "sent", "label") else None


# ------------------------------------------------------------------------------------------------ two deadlines


def _ambiguous(best: Found[Instant], stated: list[Found[Instant]]) -> Iterator[Note]:
    """A note where another place states another deadline, unless the one we took has put it off."""
    other = next((result for result in stated if not _agree(best.value.at, result.value.at)), None)
    if other and best.rank != EXTENDED:
        said = best.spans[0].exact, other.spans[0].exact
        yield Note("deadline", "ambiguous", f"the page says “{said[0]}” and “{said[1]}”", best.spans + other.spans)


def _agree(one: date | datetime, other: date | datetime) -> bool:
    """Do two deadlines agree? A date does with any hour of its day, and with the midnight at its end.

    >>> _agree(date(2026, 5, 3), datetime(2026, 5, 4)), _agree(date(2026, 5, 3), datetime(2026, 5, 4, 12))
    (True, False)
    """
    if isinstance(one, datetime) and isinstance(other, datetime):
        if one.tzinfo is None or other.tzinfo is None:
            one, other = one.replace(tzinfo=None), other.replace(tzinfo=None)
        return abs(one - other) <= timedelta(minutes=1)
    days = [{_day(at), _day(at, timedelta(minutes=1))} for at in (one, other)]
    return bool(days[0] & days[1])


def _day(at: date | datetime, earlier: timedelta = timedelta()) -> date:
    return (at - earlier).date() if isinstance(at, datetime) and at > datetime.min.replace(tzinfo=at.tzinfo) else at
