"""The window in which a programme takes applications, as months of every year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from parsers import _dates, words
from parsers._found import Found, found
from parsers._layout import Line, Text
from parsers._patterns import Pattern
from parsers._prose import NUMBER, REPLY, Prose, prose, under
from parsers._values import YearMonth

TO = r"(?:to|and|until|till|through|up\s+to|à|au|et|jusqu['’](?:en|au|à)|[-–—/])"
NEAR = r"[^.;?!]{0,100}?"
CLOSE_BY = r"[^.;]{0,40}?"
ON = (
    r"(?:(?<!\w)(?P<on{0}>from|between|in|on|every|each|de|du|entre|d['’]|le|en|in\s+the\s+months\s+of|in\s+both|"
    r"during|au)\s*|(?<=[:(,])\s*)"
)


FROM = ("from", "between", "de", "d'", "d’", "du", "entre")


def _part(name: str) -> str:
    """A day of the year, with its month under a name: "1 March 2026", "the 1st of March", "01/03/2026"."""
    numeric = rf"(?<=[0-9][./-])[01]?[0-9](?=[./-]{_dates.YEAR})"
    return (
        rf"(?:(?:the|le|la)\s+)?(?:{words.cue('part_of_month')}[\s-]*)?"
        rf"(?:{_dates.WEEKDAY}\s+)?(?:{_dates.DAY}\s*(?:of\s+)?|[0-3]?[0-9][./-](?=[0-9]))?"
        rf"(?P<{name}>{_dates.MONTH}|{numeric})"
        rf"(?:\s+[0-3]?[0-9](?:st|nd|rd|th)?(?![0-9]))?(?:[,./-]?\s*{_dates.YEAR})?"
    )


OPENS, CLOSES = _part("opens"), _part("closes")
DAYS = rf"(?P<days>{_dates.DAY}\s*{TO}\s*(?:{ON.format('_day')})?{_dates.DAY}\s*(?:of\s+)?)(?P<same>{_dates.MONTH})"
MONTHS = rf"(?:{OPENS}\s*(?P<to>{TO})\s*(?:{ON.format('_again')})?{CLOSES}|{DAYS})"
# "it shall open in May" behind a sentence on the call
DOES = words.said("call_opens", "call_appears", "call_closes")
IT = rf"(?<!\w){words.cue('call_it')}(?:\s{{1,9}}[\w’']{{1,20}}){{0,2}}?[\s’']{{1,9}}(?={DOES})"
CALL, NOTICES = (
    rf"(?:{words.said(*names)}|{IT})" for names in (("call", "call_form"), ("call", "call_form", "call_again"))
)
OF = r"\s+(?:of|for|de|des|du|d['’])\s*(?:(?:the|our|l['’]|la|les)\s*)?(?:\w+\s+)?"
# "the deadline for applications", but not "the deadline for the reference letters"
DUE = (
    rf"{words.said('call_due')}(?!\s+(?:(?:of|for|to|de|des|du|pour)\b|d['’])\s*+"
    rf"(?!(?:\w+[\s’']+){{0,2}}?{words.said('call', 'call_again', 'applying')}))"
)
WINDOW = Pattern(rf"(?P<gap>{CALL}{NEAR}){ON.format('')}{MONTHS}", re.IGNORECASE)
OPENING = Pattern(
    rf"(?P<gap>{NOTICES}{NEAR}{words.said('call_opens', 'call_appears')}"
    rf"|{words.said('call_made')}\s+(?:[\w’']+\s+){{0,4}}?(?:{NOTICES}|{words.said('call_places')})"
    rf"|{words.said('call_places')}\s+(?:[\w’']+\s+){{0,4}}?{words.said('call_appears')}"
    rf"|{words.said('call_opening')}{OF}{NOTICES}){CLOSE_BY}{OPENS}"
    rf"|(?P<due>{words.said('call')}{NEAR}{words.said('call_from')})\s*{_part('first')}",
    re.IGNORECASE,
)
CLOSING = Pattern(
    rf"(?P<gap>{NOTICES}{NEAR}{words.said('call_closes')}"
    rf"|{words.said('call_closing', 'call_due')}{OF}{NOTICES}){CLOSE_BY}{CLOSES}"
    rf"|(?<=[;,.]\s)(?:(?:the|its|la|sa)\s+)?(?P<due>{DUE})[^.;]{{0,50}}?{_part('last')}",
    re.IGNORECASE,
)
LAST = Pattern(rf"(?:(?:the|its|la|sa)\s+)?(?P<gap>{DUE})[^.;]{{0,50}}?{CLOSES}", re.IGNORECASE)
# "When can I apply?" over "Once a year, between 1 March and 15 April."
ASKS_WHEN = Pattern(rf"{NUMBER}{words.said('when')}", re.IGNORECASE)
OFTEN = rf"(?:{words.said('recurring')}[\s,:–—-]*)"
ANSWERED = Pattern(
    rf"{REPLY}{OFTEN}?(?:(?:we|the|our|le|la)\s+)?(?:{words.said('call_form')}{NEAR})?{ON.format('')}{MONTHS}",
    re.IGNORECASE,
)
ANSWERED_ONE = Pattern(rf"{REPLY}(?:{OFTEN}{ON.format('')}|{ON.format('_bare')}){OPENS}", re.IGNORECASE)
# "January: publication of the call", "March – April: call for applications"
DATED = Pattern(
    rf"{OPENS}(?:\s*(?P<to>{TO})\s*{CLOSES})?(?P<same>(?!))?(?P<on>(?!))?\s*[:|–—-]\s+(?:(?:the|l['’])\s*)?(?P<what>[^.;:\n]{{4,70}})",
    re.IGNORECASE,
)
NOT_CALL = Pattern(words.said("not_call"), re.IGNORECASE)
STAY = Pattern(rf"{words.said('call_stay')}\s*\Z", re.IGNORECASE)
STARTING = Pattern(
    rf"{words.said('call_starting')}(?:\s*(?:,|{TO}|or|ou)?\s*(?:(?:in|on|from|en|le|au|de)\s+)?{_part('_m')}){{1,3}}",
    re.IGNORECASE,
)
TWICE = Pattern(words.said("call_twice"), re.IGNORECASE)
WHOLE = Pattern(r"(?s:.)+")
HEADING = 60  # letters of a heading, at most


def parse_call_opens(text: Text) -> Iterator[Found[YearMonth]]:
    page = prose(text)
    for match in _windows(page):
        group = "opens" if match["opens"] else "same"
        yield from _month(match, group, rank=2)
    for match in _calls(page, OPENING):
        yield from _month(match, "opens" if match["opens"] else "first", rank=1)
    for match in _dated(page, "call_opening", "call_opens", "call_appears"):
        yield from _month(match, "opens", rank=1)
    for match in _asked(page, ANSWERED_ONE, without="call_closes"):
        yield from _month(match, "opens", rank=1)


def parse_call_closes(text: Text) -> Iterator[Found[YearMonth]]:
    page = prose(text)
    for match in _windows(page):
        group = "closes" if match["closes"] else "same"
        if match["same"] or not _two(match):
            yield from _month(match, group, rank=2)
    for match in _calls(page, CLOSING):
        yield from _month(match, "closes" if match["closes"] else "last", rank=1)
    for match in _calls(page, LAST):
        yield from _month(match, "closes", rank=1)
    for match in _dated(page, "call_closing", "call_closes"):
        yield from _month(match, "opens", rank=1)
    for match in _asked(page, ANSWERED_ONE, without="call_opens"):
        yield from _month(match, "opens", rank=1)


def _dated(text: Prose, *cues: str) -> Iterator[re.Match[str]]:
    """A line of a calendar: "January: publication of the call"."""
    for line in text.lines_with("call", "call_again"):
        match = DATED.match(text.content, line.start, line.end)
        if match and not match["closes"] and text.says(match, *cues) and text.says(match, "call", "call_again"):
            yield match


def _windows(text: Prose) -> Iterator[re.Match[str]]:
    yield from _calls(text, WINDOW)
    yield from _asked(text, ANSWERED)
    for line in text.lines_with("call"):
        match = DATED.match(text.content, line.start, line.end)
        if match and match["closes"] and words.saying("call").match(text.content, match.start("what")):
            yield match


def _two(match: re.Match[str]) -> bool:
    """Two calls a year, "in January and in July", and no window: "in" two months that do not follow each other."""
    if match["to"].lower() not in ("and", "et") or (match["on"] or "").lower() in FROM:
        return False
    opens, closes = _number(match["opens"]), _number(match["closes"])
    return (closes - opens) % 12 != 1 or bool(TWICE.search(match.string, *match.span()))


def _calls(text: Prose, pattern: Pattern) -> Iterator[re.Match[str]]:
    """What is said of the call, and not of the work or the interviews that come after it."""
    told = False
    for line in text.lines:
        asked = text.asks(line)
        for sentence in text.sentences_of(line):
            says = text.says(sentence, "call", "call_again", "call_form", "call_places")
            follows = told and _follows(text, sentence)
            match = _first(pattern, text, sentence) if says or follows else None
            if match:
                yield match
            told = says or follows or (told and text.says(sentence, "recurring"))
            if asked and text.says(sentence, "not_call"):
                told = False


def _first(pattern: Pattern, text: Text, sentence: re.Match[str]) -> re.Match[str] | None:
    find = pattern.match if pattern is LAST else pattern.search
    match = find(_without_starts(text.content), *sentence.span())
    if not match:
        return None
    before = match.string[sentence.start() : match.end("gap") if match["gap"] is not None else match.end("due")]
    stays = pattern is WINDOW and STAY.search(before)  # "applications for internships from March to August"
    return None if stays or NOT_CALL.search(before) else match


@lru_cache(maxsize=2)
def _without_starts(content: str) -> str:
    """The content without "starting in March or September": of such months nothing is said of the call itself."""
    return STARTING.sub(lambda match: "·" * len(match[0]), content)


FOLLOWS = Pattern(rf"(?:(?:and|et)\s+)?(?:{IT}|(?:(?:the|its|la|sa)\s+)?{words.said('call_due')})", re.IGNORECASE)


def _follows(text: Text, sentence: re.Match[str]) -> bool:
    """Does the sentence go on with what the one before it said of the call: "It closes …", "The deadline is …"?"""
    return bool(FOLLOWS.match(text.content, *sentence.span()))


def _asked(text: Prose, pattern: Pattern, without: str | None = None) -> Iterator[re.Match[str]]:
    """What a question on the call's dates, or a heading that names them, is answered.

    One month answers when the call opens (or closes), if the question is not on its end (or its beginning).
    """
    for n, line in enumerate(text.lines):
        asked = _question(text, line)
        if not asked or (without and (text.says(asked, without) or not _on_one(text, asked, without))):
            continue
        for sentence in islice(under(text, n), 1):
            match = pattern.match(text.content, *sentence.span())
            if match and not NOT_CALL.search(text.content, *match.span()):
                yield match


def _on_one(text: Prose, asked: re.Match[str], without: str) -> bool:
    return without == "call_closes" or text.says(asked, "call_closes")


def _question(text: Prose, line: Line) -> re.Match[str] | None:
    """The line, where it asks for the call's dates or heads them."""
    if not text.asks(line) and (line.end - line.start > HEADING or text.content[line.end - 1] in ".;,"):
        return None
    asked = WHOLE.match(text.content, line.start, line.end)
    headed = text.folded[line.start : line.end].rstrip(" :") in words.cues("call")
    when = asked and ASKS_WHEN.match(asked[0]) and text.says(asked, "call")
    return asked if asked and (headed or when) and not NOT_CALL.search(asked[0]) else None


def _month(match: re.Match[str], group: str, rank: int) -> Iterator[Found[YearMonth]]:
    number = _number(match[group])
    if number:
        yield found(match, YearMonth(None, number), group=group, rank=rank)


def _number(said: str) -> int:
    """The month's number; 0 where there is no such month."""
    if said.isdigit():
        return int(said) if 1 <= int(said) <= 12 else 0
    return words.months()[said.lower().rstrip(".")][0]
