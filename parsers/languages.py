"""The languages that candidates must or should know, each with the page's words for its level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from parsers import _cldr, words
from parsers._found import Found, found
from parsers._layout import Text
from parsers._values import Language

Required = bool | Literal["one of"]

STRENGTH: dict[Required, int] = {True: 2, "one of": 1, False: 0}
LEVEL = re.compile(rf"(?<!\w){words.cue('level')}(?!\w)", re.IGNORECASE)
OR = re.compile(rf"(?<!\w){words.cue('or')}(?!\w)|/", re.IGNORECASE)


def parse_languages(text: Text) -> Iterator[Found[Language]]:
    """The strongest statement of each language, in the page's order."""
    best: dict[str, Found[Language]] = {}
    for result in _stated(text):
        known = best.get(result.value.language)
        if known is None or STRENGTH[result.value.required] > STRENGTH[known.value.required]:
            best[result.value.language] = result
    yield from best.values()


def _stated(text: Text) -> Iterator[Found[Language]]:
    """Each clause with a level and the languages behind it."""
    desirable = {line for block in text.under("desirable") for line in block.lines}
    for line in text.lines_with("level"):
        for sentence in text.sentences_of(line):
            level = LEVEL.search(text.content, *sentence.span())
            if level and not text.says(sentence, "second_language"):
                required = line not in desirable and _required(text, sentence)
                for match in _named().finditer(text.content, level.end(), sentence.end()):
                    yield found(sentence, Language(_cldr.languages()[match[0].lower()], level[0], required))


def _required(text: Text, sentence: re.Match[str]) -> Required:
    if text.says(sentence, "asset"):
        return False
    choice = text.says(sentence, "choice") or OR.search(text.content, *sentence.span())
    return "one of" if choice else True


@cache
def _named() -> re.Pattern[str]:
    """The names of languages; a capital in English, none in French."""
    return re.compile(rf"(?<!\w){words.any_of(_cldr.languages())}(?!\w)", re.IGNORECASE)
