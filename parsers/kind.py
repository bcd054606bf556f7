"""What a page is: a vacancy, a programme and its rules, or something else; several signs are weighed, none decides."""

from __future__ import annotations

import re
from itertools import islice

from parsers import _dates, _labels, _money, _places, words
from parsers._layout import Text
from parsers._patterns import Pattern
from parsers._values import Kind

# A list of its own → how much it speaks for a posting.
LISTS = {
    "duties": 2.0,
    "competencies": 2.0,
    "essential": 1.5,
    "desirable": 2.0,
    "documents": 1.0,
    "benefits": 0.5,
    "sections": 0.5,
}
LABELS = {
    "requisition_label": 1.5,
    "location_label": 1.0,
    "title_label": 1.0,
    "division_label": 1.0,
    "other_label": 1.0,
}
DATED = Pattern(_dates.DATE, re.IGNORECASE)
DIGIT = Pattern("[0-9]")
SUM = Pattern(_money.AMOUNT, re.IGNORECASE)
# The head of a report: `Kigali, le 4 avril 2026. Un stagiaire …`, `BRUSSELS – NATO today …`.
DATELINE = Pattern(
    rf"(?:{_places.CITY},?\s+(?:\w{{1,3}}\s)?\(?{_dates.DATE}\)?\s?[.:–—-]|(?-i:[A-ZÀ-Þ]{{3,20}})(?:\s\([^()\n]{{2,30}}\))?\s[–—-]\s)\s*\S(?=[^\n]{{60}})",
    re.IGNORECASE,
)
# A field of a form that nobody has filled in yet: `Duty station: [city, country]`, `(a) [verb + object]`.
BLANK = Pattern(
    r"(?:(?:[:)]|^)[^\S\n]{0,40}\[[^\[\]\n]{2,120}[^\W\d_]\]|:[^\S\n]{0,40}[_…]{3,}+)[^\S\n]*(?:$|,)", re.MULTILINE
)
# Somebody tells of himself, in sentences: "I wrote minutes.", "J'ai appris …".
OF_MYSELF = Pattern(
    r"[IJ](?:(?<=^.)|(?<=[.!?:”»]\s.)|(?<=[-•]\s.))(?:(?<=I)(?:\s|['’][a-z]+\s)[a-z]|(?<=J)(?:['’]|e\s)[a-zà-ÿ])",
    re.MULTILINE,
)
LONGEST_TEASER = 90
BLANKS, TELLINGS = 4, 4  # from how many on they say what the page is
ANSWER = Pattern(rf"(?:{words.cue('yes')}|{words.cue('no')})(?:[,.!;]|\s*\Z)", re.IGNORECASE)
# What heads pages that are neither.
ALIEN = ("listing", "missing_page", "expired", "sign_in", "consent", "report", "statement")
SURE = ("received", "event_head", "warning_head")  # where one of these heads a page, what it tells is of no vacancy's
VACANT, RULED, SHORT, HEAD = 3.0, 2.0, 1500, 3


def read_kind(text: Text) -> Kind:
    """The kind of page that the text is."""
    own = sum(weight for topic, weight in LISTS.items() if _listed(text, topic))
    vacancy, other = own + _posted(text), _other(text, own)
    programme = _programme(text)
    if programme >= RULED and programme > max(vacancy - own / 2, other):
        return "programme"
    if not other:  # where nothing speaks against it, its sentences are enough
        vacancy += _told(text)
    return "vacancy" if vacancy >= VACANT and vacancy > other else "other"


def _listed(text: Text, topic: str) -> bool:
    return any(block.lines for block in text.under(topic))


def _posted(text: Text) -> float:
    """What speaks for a posting, beside its lists: its labels, its date, its pay, its words."""
    labels = sum(weight for name, weight in LABELS.items() if next(_labels.values(text, name), None))
    paid = any(DIGIT.search(text.content, line.start, line.end) for line in text.lines_with("stipend", "allowance"))
    dated = any(_closing(text)) or any(DATED.match(value[0]) for value in _labels.values(text, "deadline_label"))
    said = 1.0 * _says(text, "applying") + 0.5 * (_count(text, "posting_word") > 1) + 1.0 * _says(text, "no_deadline")
    return labels + 1.5 * dated + 1.0 * (paid or _says(text, "unpaid")) + said + 1.0 * _titled(text, "posting_word")


def _told(text: Text) -> float:
    """What speaks for a notice that has neither lists nor labels: its sentences say what others put there."""
    sought = list(text.sentences("seeks"))
    named = any(text.says(sentence, "posting_word", "post_word") for sentence in sought)
    sends = any(_sends(text, sentence) for sentence in text.sentences("sent_along"))
    lasts = any(text.says(sentence, "months", "weeks", "years") for sentence in text.sentences("term"))
    pays = any(text.matches(SUM, "per_hour", "per_month", "per_year"))
    due = any(text.says(sentence, "limit") and DATED.search(sentence[0]) for sentence in text.sentences("apply"))
    titled = _titled(text, "post_word"), _titled(text, "call_head"), any(text.lines_with("e_mail"))
    half = (named, _says(text, "asked_for"), lasts, due, *titled)
    return 1.0 * bool(sought) + 1.0 * _says(text, "work_told") + 1.0 * sends + 1.0 * pays + 0.5 * sum(half)


def _sends(text: Text, sentence: re.Match[str]) -> bool:
    """Does it say that papers are to be sent, and to where?"""
    if text.says(sentence, "refused", "not_contact"):
        return False
    return text.says(sentence, "submit") or "@" in sentence[0]


def _programme(text: Text) -> float:
    """What speaks for a programme's page: questions and answers, a call that comes back, rules for all its places."""
    asked = sum(_asks(text, n) for n in range(len(text.lines)))
    answered = sum(bool(ANSWER.match(text.content, line.start, line.end)) for line in text.lines)
    rules = sum(_rules(text))
    title = 1.0 * _titled(text, "programme") + 2.0 * _titled(text, "faq")
    lasting = 1.5 * (_recurs(text) and not any(_closing(text)))  # it tells of every year's call, and closes on no day
    return title + min(asked, 3) + min(answered, 3) + rules + lasting


def _rules(text: Text) -> tuple[float, ...]:
    opens = any(text.says(sentence, "call_opens") for sentence in text.sentences("call"))
    takes = any(text.says(sentence, "takes_time") for sentence in text.sentences("clearance"))
    return (
        1.5 * _recurs(text),
        1.0 * opens,
        1.0 * takes,
        *(1.0 * any(text.sentences(cue)) for cue in ("accommodation", "quotas")),
        0.5 * any(text.sentences("system")),
        0.5 * any(text.sentences("programme")),
        0.5 * any(text.says(sentence, "refused") for sentence in text.sentences("experience")),
    )


def _recurs(text: Text) -> bool:
    return any(text.says(sentence, "recurring") for sentence in text.sentences("call", "programme"))


def _other(text: Text, own: float) -> float:
    """What speaks against both; a notice with lists of its own is one, whatever stands around it."""
    head = (
        6.0 * any(_titled(text, name) for name in SURE)
        + 3.0 * any(_titled(text, name) for name in ALIEN)
        + 3.0 * any(_is_titled(text, name) for name in (*ALIEN, *SURE))
    )
    many = 2.0 * (_count(text, "listing") >= 3) + 3.0 * (_deadlines(text) >= 3) + 3.0 * (_teasers(text) >= 3)
    bare = len(text.content) < SHORT
    walls = 3.0 * bare * (_count(text, "sign_in") >= 2 or _count(text, "consent") >= 3)
    gone = (2.0 if own else 4.0) * _says(text, "expired") + 2.0 * bare * _says(text, "missing_page")
    told = 1.5 * min(_count(text, "press"), 3) + 1.0 * min(_count(text, "event"), 3) + 3.0 * _says(text, "template")
    told += 2.0 * _reported(text) + 2.0 * min(_count(text, "tender"), 4) + 6.0 * _says(text, "alert")
    told += 1.0 * min(_count(text, "narrated"), 3) + 3.0 * _titled(text, "report")
    told += 20.0 * (_may_be_blank(text) and _many(text, BLANK, BLANKS)) + 5.0 * _many(text, OF_MYSELF, TELLINGS)
    return max(0.0, head + many + walls + gone + told - own / 2)


def _may_be_blank(text: Text) -> bool:
    return any(sign in text.content for sign in "[_…")


def _many(text: Text, pattern: Pattern, fewest: int) -> bool:
    return sum(1 for _ in islice(pattern.finditer(text.content), fewest)) == fewest


def _reported(text: Text) -> bool:
    """Does one of the first lines begin as reports do, with place and day?"""
    return any(DATELINE.match(text.content, line.start, line.end) for line in text.lines[: HEAD + 2])


def _deadlines(text: Text) -> int:
    """How many different dates the page gives as closing ones: a listing has many."""
    return len(set(_closing(text)))


def _teasers(text: Text) -> int:
    """How many short lines lead on to a page of their own: `> See job: …`, `Posted 3 days ago`."""
    short = (line for line in text.lines_with("teaser") if line.end - line.start < LONGEST_TEASER)
    return sum(bool(words.saying("teaser").match(text.content, line.start, line.end)) for line in short)


def _closing(text: Text) -> tuple[str, ...]:
    return text.once(_dates_that_close)


def _dates_that_close(text: Text) -> tuple[str, ...]:
    """The dates in the lines that speak of a deadline."""
    lines = text.lines_with("deadline", "deadline_label")
    dates = (DATED.search(text.content, line.start, line.end) for line in lines if line.start in text.numbered)
    return tuple(date[0] for date in dates if date)


def _asks(text: Text, n: int) -> bool:
    """Does a line ask what somebody who reads about a programme would ask?"""
    line = text.lines[n]
    if text.content[line.end - 1] != "?":
        return False
    return bool(words.saying("asks").match(text.content, line.start, line.end))


def _titled(text: Text, cue: str) -> bool:
    """Does one of the first lines say it?"""
    said = words.saying(cue)
    heads = ((line.start, min(line.end, line.start + 300)) for line in text.lines[:HEAD])
    return any(text.may_say(cue, *head) and said.search(text.content, *head) for head in heads)


def _is_titled(text: Text, cue: str) -> bool:
    """Is one of the first lines nothing but it?"""
    return any(
        text.folded[line.start : line.end].strip(" .!:?0123456789") in words.cues(cue) for line in text.lines[:HEAD]
    )


def _says(text: Text, cue: str) -> bool:
    return _count(text, cue) > 0


def _count(text: Text, cue: str) -> int:
    """How many of the cue's words stand in the text."""
    return sum(_stands(text.folded, word) for word in text.present(cue))


def _stands(folded: str, word: str) -> bool:
    """Does it stand there as a word of its own?"""
    at = folded.find(word)
    while at >= 0:
        around = folded[max(at - 1, 0) : at] + folded[at + len(word) : at + len(word) + 1]
        if not any(char.isalnum() or char == "_" for char in around):
            return True
        at = folded.find(word, at + 1)
    return False
