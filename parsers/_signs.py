"""Which words of the vocabularies may stand in a text: looked up for all of them at once.

A word's sign is its longest part without white space and without what can be written in two ways. Where the sign does
not stand, be it inside of another word, the word does not; a page holds few signs, so few expressions need be tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise

from parsers import words
from parsers._patterns import fold
from parsers._phrases import WORD

# What is looked up beside the cues, as they are.
NUMBERS, MONTHS = "words for numbers", "names of months"
OTHERS: dict[str, Callable[[], Iterable[str]]] = {NUMBERS: words.numbers, MONTHS: words.months}
QUARTER = 4
LONGEST = 60  # letters of what is remembered: longer ones are no words
LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs that stand in a text, what stands there of letters alone, and how its words meet."""

    inside: set[str] = field(default_factory=set)
    runs: set[str] = field(default_factory=set)
    joints: set[str] = field(default_factory=set)

    def words(self, cue: str) -> list[str]:
        """The words of a cue that may stand in the text, be it inside of others.

        >>> signs_in("Stipends are paid.").words("stipend")
        ['stipend', 'stipends']
        """
        of_cue = _of(cue)
        near = sorted(of_cue.keys() & self.inside)
        return [said for sign in near for said in of_cue[sign] if _joined(said) <= self.joints]

    def whole(self, cue: str) -> tuple[str, ...]:
        """The signs of the words that may stand in the text with no letter beside them.

        >>> signs_in("Stipends are paid.").whole("stipend")
        ('stipends',)
        """
        of_cue = _of(cue)
        near = of_cue.keys() & self.inside
        return tuple(sign for sign in near if any(_runs(said) <= self.runs for said in of_cue[sign]))


def signs_in(content: str) -> Signs:
    signs = Signs()
    for token in set(content.split()):
        inside, runs = _known_inside(token) if len(token) <= LONGEST else _inside(token)
        signs.inside.update(inside)
        signs.runs.update(runs)
    signs.joints.update(_joints(fold(content).split()))
    return signs


def _joints(tokens: list[str]) -> list[str]:
    """The last two letters of each word with the first two of the one behind it."""
    return [before[-2:] + behind[:2] for before, behind in pairwise(tokens)]


@cache
def _of(cue: str) -> dict[str, list[str]]:
    """Sign → the words of a cue (or of `OTHERS`) that it is the sign of."""
    found: dict[str, list[str]] = {}
    for said in OTHERS[cue]() if cue in OTHERS else words.cues(cue):
        found.setdefault(_all_signs()[said], []).append(said)
    return found


@cache
def _runs(said: str) -> frozenset[str]:
    return frozenset(LETTERS.findall(fold(said)))


@cache
def _joined(said: str) -> frozenset[str]:
    """How its words meet; one that is a letter alone tells nothing."""
    return frozenset(joint for joint in _joints(fold(said).split()) if len(joint) == QUARTER)


@cache
def _all_signs() -> dict[str, str]:
    """Every word of the vocabularies → its sign."""
    every = {word for language in words.LANGUAGES for cue in language.cues.values() for word in cue}
    phrases = [*every.union(*(vocabulary() for vocabulary in OTHERS.values()))]
    return dict(zip(phrases, map(_sign, fold("\n".join(phrases)).split("\n")), strict=True))


def _sign(plain: str) -> str:
    return plain if plain.isalpha() else max(plain.replace("'", " ").replace("°", " ").split(), key=len, default="")


@cache
def _by_end() -> tuple[set[str], dict[str, list[str]]]:
    """The short signs; and the last four letters of the longer ones → these."""
    signs = {*_all_signs().values()}
    by_quarter: dict[str, list[str]] = {}
    for sign in signs:
        by_quarter.setdefault(sign[-QUARTER:], []).append(sign)
    return {sign for sign in signs if len(sign) < QUARTER}, by_quarter


@lru_cache(maxsize=1 << 14)
def _known_inside(token: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    inside, runs = _inside(token)
    return tuple(inside), tuple(runs)


def _inside(token: str) -> tuple[set[str], set[str]]:
    """The signs that stand in what white space parts from the rest, and what is letters alone in it."""
    short, by_quarter = _by_end()
    plain = fold(token)
    parts = {plain[at : at + size] for size in range(1, QUARTER) for at in range(len(plain) - size + 1)}
    quarters = {plain[at : at + QUARTER] for at in range(len(plain) - QUARTER + 1)}
    longer = {sign for quarter in quarters & by_quarter.keys() for sign in by_quarter[quarter] if sign in plain}
    return longer | (parts & short), {*LETTERS.findall(plain), *map(fold, WORD.findall(token))}
