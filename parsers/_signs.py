"""Which words of the vocabularies may stand in a text: looked up for all of them at once.

A word's sign is its longest part without white space and without what can be written in two ways. Where the sign does
not stand, be it inside of another word, the word does not; a page holds few signs, so few expressions need be tried.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from parsers import words
from parsers._patterns import fold

MONTHS = "names of months"  # looked up as a cue is
QUARTER = 4
LONGEST = 60  # letters of what is remembered: longer ones are no words
LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Signs:
    """What a text holds: the signs of cues and months, and what stands in it of letters alone."""

    inside: set[str]
    runs: set[str]

    def words(self, cue: str) -> list[str]:
        """The words of a cue (or of `MONTHS`) that may stand in the text, be it inside of others.

        >>> signs_in("the monthly grants").words("stipend")
        ['grant', 'grants']
        """
        of_cue = _of(cue)
        return [word for sign in sorted(of_cue.keys() & self.inside) for word, _ in of_cue[sign]]

    def whole(self, cue: str) -> tuple[str, ...]:
        """The signs of the words that may stand in the text with no letter beside them.

        >>> signs_in("the monthly grants").whole("stipend")
        ('grants',)
        """
        of_cue = _of(cue)
        near = of_cue.keys() & self.inside
        return tuple(sign for sign in near if any(runs <= self.runs for _, runs in of_cue[sign]))


def signs_in(plain: str) -> Signs:
    """What a text holds that is folded."""
    signs = Signs(set(), set())
    for token in set(plain.split()):
        inside, runs = _known_inside(token) if len(token) <= LONGEST else _inside(token)
        signs.inside.update(inside)
        signs.runs.update(runs)
    return signs


@cache
def _of(cue: str) -> dict[str, list[tuple[str, set[str]]]]:
    """Sign → the words of a cue that it is the sign of, each with what is letters alone in it."""
    found: dict[str, list[tuple[str, set[str]]]] = {}
    for phrase in words.months() if cue == MONTHS else words.cues(cue):
        plain = fold(phrase)
        found.setdefault(_sign(plain), []).append((phrase, {*LETTERS.findall(plain)}))
    return found


def _sign(plain: str) -> str:
    return plain if plain.isalpha() else max(plain.replace("'", " ").replace("°", " ").split(), key=len, default="")


@lru_cache(maxsize=1 << 14)
def _known_inside(token: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    inside, runs = _inside(token)
    return tuple(inside), tuple(runs)


def _inside(token: str) -> tuple[set[str], list[str]]:
    """The signs that stand in what white space parts from the rest, and what is letters alone in it."""
    short, by_quarter = _all_signs()
    parts = {token[at : at + size] for size in range(1, QUARTER) for at in range(len(token) - size + 1)}
    quarters = {token[at : at + QUARTER] for at in range(len(token) - QUARTER + 1)}
    longer = {sign for quarter in quarters & by_quarter.keys() for sign in by_quarter[quarter] if sign in token}
    return longer | (parts & short), LETTERS.findall(token)


@cache
def _all_signs() -> tuple[set[str], dict[str, list[str]]]:
    """The short signs; and the last four letters of the longer ones → these."""
    cues = {word for language in words.LANGUAGES for said in language.cues.values() for word in said}
    signs = {*map(_sign, fold("\n".join([*cues, *words.months()])).split("\n"))}
    by_quarter: dict[str, list[str]] = {}
    for sign in signs:
        by_quarter.setdefault(sign[-QUARTER:], []).append(sign)
    return {sign for sign in signs if len(sign) < QUARTER}, by_quarter
