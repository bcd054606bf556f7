"""The vocabularies of the genre, one file a language: a language is added here as a word list, never as code.

`cues(name)` and `headings(topic)` give one list for all languages together, since pages mix them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from parsers.words._shape import Words
from parsers.words.en import EN
from parsers.words.fr import FR

LANGUAGES: tuple[Words, ...] = (EN, FR)


@cache
def cues(name: str) -> tuple[str, ...]:
    """Every language's words under `name`, folded, longest first.

    >>> "stipend" in cues("stipend") and "indemnité" in cues("stipend")
    True
    """
    found = {word for language in LANGUAGES for word in language.cues.get(name, ())}
    if not found:
        raise KeyError(f"no language has cues named {name!r}")
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def labels() -> tuple[str, ...]:
    """Every word for a labelled field (the cues named `…_label`), folded, longest first.

    >>> "closing date" in labels()
    True
    """
    names = {name for language in LANGUAGES for name in language.cues if name.endswith("_label")}
    found = {word for name in names for word in cues(name)}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def headings() -> dict[str, str]:
    """Heading, folded → its topic."""
    return {
        phrase: topic for language in LANGUAGES for topic, phrases in language.headings.items() for phrase in phrases
    }


@cache
def months() -> dict[str, tuple[int, str]]:
    """Month's name, folded → (number, language)."""
    return {
        name: (number, language.code)
        for language in reversed(LANGUAGES)
        for number, names in enumerate(language.months, start=1)
        for name in names
    }


@cache
def numbers() -> dict[str, int]:
    """Number word, folded → number."""
    return {word: number for language in LANGUAGES for word, number in language.numbers.items()}


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first; a space in a word matches any run of white space.

    >>> any_of(["be", "be part of"])
    '(?:be\\\\s+part\\\\s+of|be)'
    """
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first) + ")"


def cue(name: str) -> str:
    """A pattern for any of the cues named so."""
    return any_of(cues(name))
