"""The languages that candidates must or should know, each with the page's words for its level."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Literal

from parsers import _cldr, _levels, words
from parsers._found import Found, found
from parsers._layout import Line, Text
from parsers._patterns import Pattern, fold
from parsers._values import Language

Required = bool | Literal["one of"]

STRENGTH: dict[Required, int] = {True: 2, "one of": 1, False: 0}
CRITERIA = ("desirable", "essential")
FARTHEST = 90  # characters between a level and its language: "proficiency in one of the two official languages (…"
OR = Pattern(rf"{words.said('or')}|/", re.IGNORECASE)
ENDS_LIST = Pattern(words.said("or", "range_and"), re.IGNORECASE)
WORDS = Pattern(r"\w+")
WHOLE = Pattern(r"(?s:.)+")
COMMA = Pattern(r"\s*,\s*")
OR_MORE = Pattern(rf"\s*,?\s*{words.said('or')}\s+", re.IGNORECASE)
# What ties the names of one statement: "English, French or Spanish", "l'anglais et du français".
JOIN = Pattern(
    rf"\s*(?:[,/&]|{words.said('or')}|{words.said('range_and')}|,\s*(?:{words.said('or')}|{words.said('range_and')}))"
    rf"\s*(?:{words.said('by_choice')}\s*)?(?:{words.cue('of_name')}(?:\s+|(?<=['’]))){{0,2}}",
    re.IGNORECASE,
)
# "English-speaking", "French nationals", "German banking market"
NOT_LANGUAGE = Pattern(
    rf"(?:-\w|\s+(?:(?!{words.said('behind_name')})[^\W\d]{{1,20}}\s+)?{words.said('not_language', 'papers')})",
    re.IGNORECASE,
)
BEFORE_NAME = Pattern(
    rf"(?:[,/(:;•–-]\s*|(?:{words.said('before_name')}|(?<!\w)[dl]['’]|{_levels.WORD}|{words.said('level')})\s*)\Z",
    re.IGNORECASE,
)
ASIDE_JOIN = Pattern(
    rf"(?P<aside>\s*\([^()\n]{{1,40}}\)){JOIN.pattern}|{JOIN.pattern}\s*{words.said('choice')}\s+", re.IGNORECASE
)
WITHIN = Pattern(rf"{words.said('into')}\s+\Z", re.IGNORECASE)
# `English/French: V ("Advanced") in English; III ("Intermediate") in French`
STEP_IN = Pattern(rf"{_levels.STEP}\s+{words.said('into')}\s+", re.IGNORECASE)
LABEL = Pattern(rf"\s*{words.said('language_label')}[\s:|–-]{{1,4}}\Z", re.IGNORECASE)


@dataclass
class Group:
    """Languages that are named together, and what the sentence says of them."""

    names: list[re.Match[str]]
    level: str | None = None
    said: set[str] = field(default_factory=set)

    @property
    def start(self) -> int:
        return self.names[0].start()

    @property
    def end(self) -> int:
        return self.names[-1].end()


def parse_languages(text: Text) -> Iterator[Found[Language]]:
    """The strongest statement of each language, in the page's order."""
    best: dict[str, Found[Language]] = {}
    for result in _stated(text):
        known = best.get(result.value.language)
        if known is None or _says_more(result.value, known.value):
            best[result.value.language] = result
    yield from best.values()


def _says_more(new: Language, known: Language) -> bool:
    """A stronger demand says more, and of equal ones the one with a level."""
    more = STRENGTH[new.required] - STRENGTH[known.required]
    return more > 0 or (more == 0 and bool(new.level) and not known.level)


def _stated(text: Text) -> Iterator[Found[Language]]:
    desirable, essential = ({line for block in text.under(topic) for line in block.lines} for topic in CRITERIA)
    for line in text.lines_with(
        "level", "level_adjective", "level_mode", "level_noun", "language_label", "need", "asset", "speaks"
    ):
        listed = line in desirable or line in essential
        for sentence in _statements(text, line):
            for group in _groups(text, sentence, listed=listed):
                required = _required(text, group, line in desirable)
                for name in group.names:
                    yield found(sentence, Language(_code(name[0]), group.level, required))


def _statements(text: Text, line: Line) -> Iterator[re.Match[str]]:
    """The sentences of a line; one that asks for "one of these" goes with the one before it, which names them."""
    for before, sentence in pairwise((None, *text.sentences_of(line))):
        if sentence:
            refers = before and text.says(sentence, "one_of_these") and not _speaks_of_languages(text, sentence)
            both = WHOLE.match(text.content, before.start(), sentence.end()) if before and refers else None
            yield both or sentence


def _code(said: str) -> str:
    """The language's code, however its name is spaced and whatever letters stand for one another in it.

    >>> _code("ENGLıSH"), _code("Mandarin\\nChinese")
    ('en', 'zh')
    """
    return _folded()[" ".join(fold(said).split())]


@cache
def _folded() -> dict[str, str]:
    return {fold(name): code for name, code in _cldr.languages().items()}


def _required(text: Text, group: Group, desirable: bool) -> Required:
    if "asset" in group.said or (desirable and "need" not in group.said):
        return False
    between = OR.search(text.content, group.start, group.end)
    return "one of" if between or "choice" in group.said else True


def _speaks_of_languages(text: Text, sentence: re.Match[str]) -> bool:
    """May the sentence name a language?"""
    return not _first_words().isdisjoint(WORDS.findall(text.folded, *sentence.span()))


def _groups(text: Text, sentence: re.Match[str], *, listed: bool) -> Iterator[Group]:
    """The groups of a sentence that are asked for."""
    where = sentence.span()
    if not any(text.folded.find(word, *where) >= 0 for word in text.once(_first_words_in)):
        return
    if not _speaks_of_languages(text, sentence):
        return
    tokens = list(_token().finditer(text.content, *sentence.span()))
    names = [token for token in tokens if token.lastgroup == "name" and _is_language(text, sentence, token)]
    if not names or sentence[0].endswith("?"):
        return
    groups = _named_together(text, names)
    _tell(text, tokens, groups)
    for before, group in pairwise(groups):
        _go_on(text, before, group)
    for group in groups:
        aside = _levels.ASIDE.match(text.content, group.end, sentence.end())
        if aside and group.level and group.level not in aside["aside"]:
            group.level += " " + aside["aside"]
        if _asked(text, sentence, group) or (listed and group.said == {"speaks"}):
            yield group


def _go_on(text: Text, before: Group, group: Group) -> None:
    """One level may hold for both: "English (B2) or French (B2)", "English and either French or Spanish"."""
    tie = ASIDE_JOIN.fullmatch(text.content, before.end, group.start)
    if tie and (not group.level or _levels.CODED.fullmatch(group.level)):
        group.level = before.level
        if tie["aside"] and OR.search(text.content, tie.end("aside"), group.start):
            before.said.add("choice")
            group.said.add("choice")


def _asked(text: Text, sentence: re.Match[str], group: Group) -> bool:
    """Is it candidates that the languages are asked of: not documents, nor the other of two official languages?"""
    if group.said & {"papers", "second"} or ("free" in group.said and "asset" not in group.said):
        return False
    if group.level or LABEL.match(text.content, sentence.start(), group.start):
        return True
    within = WITHIN.search(text.content, sentence.start(), group.start)
    return bool(group.said & {"need", "asset"}) and not within


def _is_language(text: Text, sentence: re.Match[str], name: re.Match[str]) -> bool:
    """Not "German law", "French nationals", "English-speaking", nor a word of another kind in small letters."""
    if NOT_LANGUAGE.match(text.content, name.end(), sentence.end()):
        return False
    if name[0][0].isupper() or name.start() == sentence.start():
        return True
    return bool(BEFORE_NAME.search(text.content, max(sentence.start(), name.start() - 30), name.start()))


def _named_together(text: Text, names: list[re.Match[str]]) -> list[Group]:
    groups: list[Group] = []
    for name in names:
        if groups and _joined(text, groups[-1], name):
            groups[-1].names.append(name)
        else:
            groups.append(Group([name]))
    return groups


def _joined(text: Text, group: Group, name: re.Match[str]) -> bool:
    """Does the name go on with the list? A comma behind "French and English" begins something new."""
    if not JOIN.fullmatch(text.content, group.end, name.start()):
        return False
    closed = len(group.names) > 1 and ENDS_LIST.search(text.content, group.names[-2].end(), group.names[-1].start())
    return not (closed and COMMA.fullmatch(text.content, group.end, name.start()))


def _tell(text: Text, tokens: list[re.Match[str]], groups: list[Group]) -> None:
    """Give every word of the sentence to the group that it is said of."""
    passed = ""  # "stop" or "level": what was last seen since the last group
    last = 0
    starts, ends = [group.start for group in groups], [group.end for group in groups]
    for token in tokens:
        so_far, from_here = bisect_right(ends, token.start()), bisect_left(starts, token.end())
        before = groups[so_far - 1] if so_far else None
        behind = groups[from_here] if from_here < len(groups) else None
        if before and before.end != last:
            passed, last = "", before.end
        kind = token.lastgroup
        if kind in ("level", "loose"):
            passed = _tell_level(text, token, before if passed != "stop" else None, behind) or passed
        elif kind == "stop" or (kind == "second" and not behind) or (kind == "others" and _apart(text, before, token)):
            passed = "stop"
        elif kind == "these":
            told = behind or before
            if told:
                told.said.add("choice")
        elif kind in ("asset", "free", "need"):
            forward = passed or text.content.startswith(":", token.end())
            told = behind if behind and (forward or not before) else before if passed != "stop" else None
            if told:
                told.said.add(kind)
        elif kind not in ("name", "others") and behind:
            behind.said.add({"by_choice": "asset"}.get(str(kind), str(kind)))


def _apart(text: Text, before: Group | None, token: re.Match[str]) -> bool:
    """Does "another language" begin something new, unlike in "French, Spanish or another language"?"""
    return bool(before and not OR_MORE.fullmatch(text.content, before.end, token.start()))


def _tell_level(text: Text, token: re.Match[str], before: Group | None, behind: Group | None) -> str:
    """Give a level to the language that it stands at; says what parts it from the one before."""
    level = " ".join((token["graded"] or token[0]).split())
    within = behind and STEP_IN.fullmatch(text.content, token.start(), behind.start)
    if before and not within and _levels.attached(text.content, before.end, token):
        before.level = level if _says_how_much(text, before, token) else before.level or level
    elif behind and _stands_at(text, token, behind):
        behind.level = level
        behind.said.discard("papers")
        return "level"
    elif token.lastgroup == "level" and before:
        if before.level or token.start() - before.end > FARTHEST:
            return "stop"
        before.level = level
    return ""


def _says_how_much(text: Text, before: Group, token: re.Match[str]) -> bool:
    """Is it the grade of what was only named before: "a command of English of at least level B2"?"""
    named = words.saying("level").fullmatch(before.level or "")
    graded = named and _levels.CODED.fullmatch(token[0])
    return bool(graded) and text.content.find("(", before.end, token.start()) < 0


def _stands_at(text: Text, token: re.Match[str], group: Group) -> bool:
    """Is the level one of the group behind it: an adjective right before it ("good English"), a phrase not too far?"""
    if token.lastgroup == "level":
        return group.start - token.end() < FARTHEST
    if group.level and _levels.MODES.fullmatch(token[0]):  # "fluency in written English"
        return False
    return text.content[token.end() : group.start].isspace()


def _first_words_in(text: Text) -> frozenset[str]:
    return _first_words() & text.signs.runs


@cache
def _first_words() -> frozenset[str]:
    """The word that each language's name begins with: a sentence without any of them need not be taken apart."""
    return frozenset(WORDS.findall(name)[0] for name in _cldr.languages())


@cache
def _token() -> Pattern:
    """What a sentence on languages is made of; only a page that has one pays for reading the names."""
    kinds = ("second", "others", "these", "choice", "papers", "by_choice", "asset", "free", "need", "speaks")
    cues = {"second": "second_language", "others": "other_languages", "these": "one_of_these", "free": "not_asked"}
    said = "|".join(rf"(?P<{kind}>{words.said(cues.get(kind, kind))})" for kind in kinds)
    name = rf"(?P<name>(?<!\w){words.any_of(_cldr.languages())}(?!\w))"
    return Pattern(rf"{said}|{_levels.LEVEL}|{name}|(?P<stop>;)", re.IGNORECASE)
