"""What kind of employment it is, in schema.org's words: from the title, the labels, and sentences on the post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _labels, title, words
from parsers._found import Found, found
from parsers._layout import Text
from parsers._patterns import Pattern

# Types that a title or a label says; of these, sentences say the first three too.
TYPES = {
    "intern": "INTERN",
    "full_time": "FULL_TIME",
    "part_time": "PART_TIME",
    "temporary": "TEMPORARY",
    "contractor": "CONTRACTOR",
    "volunteer": "VOLUNTEER",
}
# A copy may have glued a label to its value: "ScheduleFull-time".
APART = r"(?:(?<!\w)|(?-i:(?<=[a-z)])(?=[A-Z])))"
SAID = {name: Pattern(rf"{APART}{words.cue(name)}(?!\w)", re.IGNORECASE) for name in TYPES}
DENIED = Pattern(words.said("denied"), re.IGNORECASE)
CLAUSE_END = Pattern(r"[,;.]")
OF_THE_POST = Pattern(words.said("intern_post"), re.IGNORECASE)
TEMPORARY_POST = Pattern(words.said("temporary_post"), re.IGNORECASE)
# "Internship Programme Coordinator" is no intern, "full-time student" no full-time post.
FOR_OTHERS = Pattern(rf"(?:\s+{words.said('term_weak')})?\s+{words.said('of_interns')}", re.IGNORECASE)


EITHER = Pattern(words.said("either_label"), re.IGNORECASE)


def parse_employment_type(text: Text) -> Iterator[Found[str]]:
    for name, value in TYPES.items():
        match = next(_matches(text, name), None)
        if match:
            yield found(match, value)


def _matches(text: Text, name: str) -> Iterator[re.Match[str]]:
    if name not in ("full_time", "part_time"):
        yield from _in_title(text, name)
    for stated in (*_labels.values(text, "employment_label"), *_labels.values(text, "category_label")):
        match = _said(text, name, stated.start(), min(stated.end(), stated.start() + 80))
        if match and not text.says(stated, "denied", "not_time"):
            yield match
    if name == "intern":
        yield from _intern(text)
    elif name in ("full_time", "part_time"):
        yield from _time(text, name)
    elif name == "temporary":
        yield from text.matches(TEMPORARY_POST, "temporary_post")


def _in_title(text: Text, name: str) -> Iterator[re.Match[str]]:
    """The type that the title names: `Intern, Archives`, `Consultant`."""
    for result in sorted(title.parse_title(text), key=lambda result: -result.rank)[:1]:
        stated = result.spans[0]
        match = SAID[name].search(text.content, stated.start, stated.end)
        if match and not FOR_OTHERS.match(text.content, match.end(), stated.end):
            yield match


def _intern(text: Text) -> Iterator[re.Match[str]]:
    """Sentences that speak of the post as an internship, not of interns that the post holder meets."""
    for sentence in text.sentences("intern_post"):
        match = OF_THE_POST.search(text.content, *sentence.span())
        inner = match and SAID["intern"].search(text.content, *match.span())
        others = inner and FOR_OTHERS.match(text.content, inner.end(), sentence.end())
        if inner and not others and not text.says(sentence, "not_intern_post"):
            yield inner


def _time(text: Text, name: str) -> Iterator[re.Match[str]]:
    """Neither "we do not offer part-time work", nor a question, nor a full-time student."""
    against = ("not_time",) if name == "full_time" else ("not_time", "may_be")
    for sentence in text.sentences(name):
        either = text.says(sentence, "full_time") and text.says(sentence, "part_time") and text.says(sentence, "may_be")
        if not (either or sentence[0].endswith("?") or text.says(sentence, *against)):
            match = _said(text, name, *sentence.span())
            if match and not _denied(text, sentence, match):
                yield match


def _denied(text: Text, sentence: re.Match[str], match: re.Match[str]) -> bool:
    """Is it denied before it or in its own clause, rather than a later one: `full time, for not more than a year`?"""
    own = CLAUSE_END.search(text.content, match.end(), sentence.end())
    start = max(sentence.start(), *(text.content.rfind(sign, sentence.start(), match.start()) for sign in ":;"))
    return bool(DENIED.search(text.content, start, own.start() if own else sentence.end()))


def _said(text: Text, name: str, start: int, end: int) -> re.Match[str] | None:
    """Where the type is said, but not by a label that names both: `Full/Part Time | Full-Time`."""
    labels = [label.span() for label in EITHER.finditer(text.content, start, end)]
    said = SAID[name].finditer(text.content, start, end)
    return next((match for match in said if not any(at <= match.start() < to for at, to in labels)), None)
