"""A text's lines cut at its headings and lead-ins: which of them stands over which lines, and what its topic is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from parsers import _headings, words
from parsers._lines import Line
from parsers._patterns import Pattern

if TYPE_CHECKING:  # a text is laid out in lines first, and holds its blocks
    from parsers._layout import Text

# A label of a list and what stands behind its colon.
INLINE = Pattern(r"(?P<head>[^\s:][^:\n]{2,150}?)\s?:\s*(?P<rest>[^\s:](?s:.)*)")
SHOUTED = Pattern(r"[^a-zà-ÿ\d]{0,3}[^a-zà-ÿ]{0,30}?[A-ZÀ-Þ]{4}[^a-zà-ÿ]{0,120}")
# A row of links or cells: `Home | Offers | What we offer`.
ROW = Pattern(r"(?:[^|»›>·\n]++(?<=[^\S\n])[|»›>·](?=[^\S\n])){2}")
SHORT = 90  # letters of a heading, at most
CLOSING = ".;,!?:"
CRITERIA = ("essential", "desirable")
LISTS = (*CRITERIA, "duties", "benefits", "documents", "competencies")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or lead-in and the lines under it; `topic` is None where the heading is not one that we know."""

    topic: str | None
    head: Line | None
    lines: tuple[Line, ...]
    run_on: bool = False  # do the items stand in one line, behind the heading?


def blocks_of(text: Text) -> Iterator[Block]:
    """The lines of a text, cut at its headings and lead-ins."""
    topic: str | None = None
    head: Line | None = None
    frame: str | None = None
    body: list[Line] = []
    for n, line in enumerate(text.lines):
        inline = _inline(text, n)
        stand = inline or _stand(text, n)
        if not stand:
            body.append(line)
            continue
        frame = _frame(stand, topic, frame, fresh=not body)
        now = _topic(text, n, stand, topic, frame, fresh=not body) if isinstance(stand, Stand) else stand.topic
        if body or now != topic:
            yield Block(topic, head, tuple(body))
            topic, body = now, []
        head = line
        if inline:
            yield inline
            topic, head = None, None
    yield Block(topic, head, tuple(body))


def _frame(stand: Stand | Block, topic: str | None, frame: str | None, *, fresh: bool) -> str | None:
    """The criteria that are told aspect by aspect: "Required" over "Education", "Languages", "Skills".

    Their competencies may be one of the aspects.
    """
    if not isinstance(stand, Stand) or stand.topic == "aspect":
        return topic if fresh and topic in CRITERIA else frame
    if stand.heading and not (stand.topic == "competencies" and frame == "essential"):
        return None
    return frame


@dataclass(frozen=True, slots=True)
class Stand:
    """A line that stands over others; a heading stands over more than a lead-in does."""

    topic: str | None
    heading: bool


def _stand(text: Text, n: int) -> Stand | None:
    """What the line stands for, if it stands over others.

    A bullet that ends in a colon only stands over the bullets nested in it, unless it is a heading that we know
    ("Education:", but not "a degree in:").
    """
    line, last = text.lines[n], text.content[text.lines[n].end - 1]
    # an "and" between two bullets, and a row of links or cells
    if text.folded[line.start : line.end] in words.cues("tie") or ROW.match(text.content, line.start, line.end):
        return None
    if line.bulleted and not (last == ":" and text.content[line.start].isupper()):
        return _bulleted(text, n)
    dots = text.content.endswith("...", line.start, line.end)
    if line.end - line.start <= SHORT and (dots or last not in ".;,!"):
        topic = _headings.heading_topic(text.of(line))
        if topic and not (line.numbered and topic == "aspect" and last != ":" and _before_bullets(text, n)):
            return Stand(topic, heading=True)
    if line.bulleted:
        return Stand("documents", heading=False) if _nests_papers(text, n) else None
    if last in ":?…" or dots or (not line.mark and last not in CLOSING and _before_bullets(text, n)):
        topic = _headings.lead_topic(text.content[max(line.start, line.end - 300) : line.end])
        told = _keyed(text, n) if last in ":?" or _before_bullets(text, n) else None
        if topic in (None, "essential") and told in _headings.FIRM:  # "It helps if you:"
            return Stand(told, heading=False)
        one = topic == "duties" and last not in ":…" and " " not in _headings.ASIDE.sub("", text.of(line))
        return Stand(told if one else topic or told, heading=False)
    return _placed(text, n)


def _placed(text: Text, n: int) -> Stand | None:
    """What the line stands for by its place, where its own words and sign do not tell that it stands over others."""
    line = text.lines[n]
    if text.content[line.end - 1] == "," and _papers(text, n, "document", least=2):  # "Send us, in English,"
        return Stand(None, heading=False)
    lead = _headings.lead_topic(text.of(line)) if _over_open(text, n) else None
    if lead in LISTS:  # "You will help us to", over items that end in semicolons
        return Stand(lead, heading=False)
    if _by_place(text, n):
        return Stand(_keyed(text, n), heading=True)
    told = _keyed(text, n) if _over_lines(text, n) else None
    return Stand(told, heading=True) if told else None


def _right_over(text: Text, n: int) -> bool:
    """Does another line follow without a gap?"""
    return n + 1 < len(text.lines) and not text.lines[n + 1].gap


def _over_open(text: Text, n: int) -> bool:
    """Does a short line stand over a list without bullets, as the signs at the ends of its first items show?"""
    line, below = text.lines[n], text.lines[n + 1 : n + 3]
    if line.mark or line.end - line.start > SHORT or text.content[line.end - 1] in CLOSING or len(below) < 2:
        return False
    return all(not item.mark and item.end - item.start <= 2 * SHORT for item in below) and all(
        text.content[item.end - 1] in ";," for item in below
    )


def _over_one(text: Text, n: int) -> bool:
    """Does one line stand between this heading and the next?"""
    return n + 2 < len(text.lines) and _headings.heading_topic(text.of(text.lines[n + 2])) is not None


def _over_lines(text: Text, n: int) -> bool:
    """Does a short line stand behind a gap and right over others that are no bullets?"""
    line = text.lines[n]
    if not _right_over(text, n) or not line.gap or line.mark or line.end - line.start > SHORT // 2:
        return False
    return text.content[line.end - 1] not in CLOSING and text.content[line.start].isupper()


def _bulleted(text: Text, n: int) -> Stand | None:
    """A heading that we know behind a sign of its own, over a list of other signs or of none: `✅ Your tasks`."""
    line, around = text.lines[n], text.lines[max(n - 1, 0) : n] + text.lines[n + 1 : n + 2]
    if n + 1 == len(text.lines) or any(other.mark == line.mark for other in around) or line.end - line.start > SHORT:
        return None
    topic = _headings.heading_topic(text.of(line))
    return Stand(topic, heading=True) if topic in LISTS else None


def _nests_papers(text: Text, n: int) -> bool:
    """Is it the step of a list under which, apart, the papers stand: `- Upload:`, below it `- a CV`, `- a letter`?"""
    return _asks_apart(text, n) and _papers(text, n, "document", least=2)


def _asks_apart(text: Text, n: int) -> bool:
    """Does a bullet ask for papers that stand behind a gap?"""
    line = text.lines[n]
    if not line.bulleted or text.content[line.end - 1] != ":" or n + 1 == len(text.lines) or not text.lines[n + 1].gap:
        return False
    return "documents" in (_headings.lead_topic(text.of(line)), _headings.key_topic(text.of(line)))


def _keyed(text: Text, n: int) -> str | None:
    """The topic that a word tells in a heading whose wording we do not know, where items stand under it."""
    topic = _headings.key_topic(text.of(text.lines[n]))
    if topic == "documents":
        return topic if _papers(text, n, "document", least=1) else None
    return topic


def _papers(text: Text, n: int, cue: str, least: int, share: int = 2) -> bool:
    """Are the items under the line papers to send, each called by a known name at its beginning?"""
    end = next((m for m in range(n + 1, min(n + 9, len(text.lines))) if _asks_apart(text, m)), n + 9)
    below = text.lines[n + 1 : end]
    # what is nested in `3. The following are attached:` hangs on that line alone
    items = list(takewhile(lambda line: line.mark and line.numbered == below[0].numbered, below))
    items = [item for item in items if not (item.mark[-1] in ")]" and below[0].mark[-1] == ".")]
    named = [_paper(cue).match(text.content, item.start, item.end) for item in items]
    return sum(map(bool, named)) >= max(least, -(-len(items) // share))


def _names_papers(said: str) -> bool:
    """Is each part of the list a paper to send, the first one for sure?"""
    parts = [part.strip() for part in said.replace(";", ",").split(",")]
    sure = _paper("sure_document").match(parts[0]) is not None
    return len(parts) > 1 and sure and all(_paper("document").match(part) for part in parts)


@cache
def _paper(cue: str) -> Pattern:
    return Pattern(rf"(?:[\w'’.-]{{1,20}}\s){{0,5}}?{words.cue(cue)}(?!\w)", re.IGNORECASE)


def _topic(text: Text, n: int, stand: Stand, topic: str | None, frame: str | None, *, fresh: bool) -> str | None:
    """The topic from here on.

    `topic` is the one above, `fresh` says that nothing stands under that heading yet, `frame` see `_frame`.
    """
    line, last = text.lines[n], text.content[text.lines[n].end - 1]
    asked = stand.topic == "essential" and _papers(text, n, "document", least=2, share=1)
    if asked and _papers(text, n, "sure_document", least=1, share=2):  # "Application requirements"
        return "documents"
    papers = stand.topic in (None, "applying", "other") and _papers(text, n, "document", least=2)
    if papers and _papers(text, n, "sure_document", least=1, share=4):
        return "documents"
    if topic == "competencies" and text.of(line).strip(" :*").lower() in words.cues("competency_kind"):
        return topic  # "Core values" over the first of them
    if stand.topic == "criteria":  # in some notices the list itself, in others a title over all that follows
        return "essential" if _before_bullets(text, n) else "other"
    if stand.topic == "aspect":  # "Education:" among the essential or the desirable criteria
        goes_on = fresh or last == ":" or not line.gap
        if topic in CRITERIA and goes_on:
            return topic
        if frame and (_before_bullets(text, n) or _right_over(text, n) or _over_one(text, n)):
            return frame
        # "Education, Experience and Language Skills" is a part of its own
        return "essential" if _before_bullets(text, n) and _headings.aspects(text.of(line)) > 1 else None
    if stand.topic and (stand.heading or stand.topic in _headings.FIRM):
        return stand.topic
    # "The candidate must:" right under "Essential" goes on with it, and under "How to apply" too.
    if fresh and topic not in (None, "other") and last != "?":
        return topic
    return stand.topic


def _before_bullets(text: Text, n: int) -> bool:
    """Does the line stand right over a list?"""
    if n + 1 == len(text.lines) or not text.lines[n + 1].mark:
        return False
    return not _numbers_part(text, text.lines[n + 1]) and not _bulleted(text, n + 1)


def _numbers_part(text: Text, line: Line) -> bool:
    """Is it the heading of the notice's next part: `6. CONTRACT`?"""
    return line.gap and line.numbered and SHOUTED.fullmatch(text.content, line.start, line.end) is not None


def _by_place(text: Text, n: int) -> bool:
    """A heading that we do not know: in capitals over words that are not, or short and alone between two gaps."""
    line, below = text.lines[n], text.lines[n + 1] if n + 1 < len(text.lines) else None
    words_of = text.of(line) if line.end - line.start <= SHORT else ""
    if not words_of or words_of[-1] in CLOSING or not below:
        return False
    if SHOUTED.fullmatch(words_of):
        return not SHOUTED.fullmatch(text.content, below.start, min(below.end, below.start + SHORT))
    if below.gap and sum(words_of.count(sign) for sign in ",;") > 1:  # a list in a line: "Teamwork, tact, speed"
        return False
    alone = below.gap or bool(below.mark)
    listed = line.numbered and (below.numbered or (n > 0 and text.lines[n - 1].numbered))
    return alone and (line.gap or line.numbered) and not listed and not words_of[0].islower()


def _inline(text: Text, n: int) -> Block | None:
    """A heading or lead-in with its list behind it in one line: `Desirable: French`, `Please attach: a CV`."""
    line = text.lines[n]
    colon = text.content.find(":", line.start, line.end) > 0
    match = INLINE.match(text.content, line.start, line.end) if colon else None
    if line.bulleted or not match or _before_bullets(text, n):
        return None
    topic = _headings.heading_topic(match["head"]) or _headings.lead_topic(match["head"])
    if topic == "essential" and _names_papers(match["rest"]):  # "We need from you: a CV, a letter, a transcript"
        topic = "documents"
    if topic in CRITERIA and words.saying("start").search(match["head"]):  # "Desired start: September"
        return None
    if topic not in LISTS:
        return None
    head, rest = (replace(line, start=match.start(part), end=match.end(part)) for part in ("head", "rest"))
    return Block(topic, head, (replace(rest, mark="", gap=False),), run_on=True)
