"""The vocabularies of the genre, one file a language: a language is added here as a word list, never as code.

`cues(name)` and `headings(topic)` give one list for all languages together, since pages mix them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from parsers._patterns import Pattern, mark
from parsers.words._shape import Words
from parsers.words.bg import BG
from parsers.words.cs import CS
from parsers.words.da import DA
from parsers.words.de import DE
from parsers.words.en import EN
from parsers.words.es import ES
from parsers.words.fr import FR
from parsers.words.it import IT
from parsers.words.nb import NB
from parsers.words.nl import NL
from parsers.words.pl import PL
from parsers.words.pt import PT
from parsers.words.ro import RO
from parsers.words.sv import SV
from parsers.words.tr import TR

# The first are the languages of the genre; where two languages share a word, the earlier one counts.
LANGUAGES: tuple[Words, ...] = (EN, FR, DE, ES, IT, NL, PT, SV, DA, NB, PL, CS, RO, BG, TR)


def written() -> tuple[Words, ...]:
    """The languages that whole notices are written in: those with headings; of the others pages hold a line or two."""
    return tuple(language for language in LANGUAGES if language.headings)


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
def leads() -> dict[str, str]:
    """What a lead-in says, folded → its topic; a heading may end one too."""
    heads = {
        f"{phrase}:": topic for phrase, topic in headings().items() if topic not in ("other", "applying", "aspect")
    }
    return heads | {
        phrase: topic for language in LANGUAGES for topic, phrases in language.leads.items() for phrase in phrases
    }


@cache
def keys() -> dict[str, str]:
    """A word that tells a heading's topic, folded → the topic; a topic in capitals is no other one's."""
    return {phrase: topic for language in LANGUAGES for topic, phrases in language.keys.items() for phrase in phrases}


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
def weekdays() -> dict[str, int]:
    """Day's name, folded → its number, Monday being 0."""
    return {
        name: number
        for language in reversed(LANGUAGES)
        for number, names in enumerate(language.weekdays)
        for name in names
    }


@cache
def numbers() -> dict[str, int]:
    """Number word, folded → number."""
    return {word: number for language in LANGUAGES for word, number in language.numbers.items()}


def any_of(words: Iterable[str]) -> str:
    """A mark for `Pattern`, which puts the words there: the longest that stands at a place counts.

    A space matches any run of white space, an apostrophe either kind, and so does the degree sign of `n°`.

    >>> Pattern(any_of(["be", "be part of", "begin"])).findall("Be it so, to be  part of it, begins")
    ['be  part of', 'begin']
    """
    return mark(tuple(words), whole=False)


@cache
def cue(name: str) -> str:
    """A mark for any of the cues named so."""
    return mark(cues(name), whole=False)


@cache
def said(*names: str) -> str:
    """A pattern for any of the cues named so, as words of their own."""
    return rf"(?<!\w){mark(tuple(word for name in names for word in cues(name)), whole=True)}(?!\w)"


@cache
def saying(name: str) -> Pattern:
    """The pattern for any of the cues named so, as words of their own, in either case."""
    return Pattern(said(name), re.IGNORECASE)
