"""Cues looked up word by word: for long lists of which only the kind and the place count, and no match is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from parsers import words
from parsers._patterns import Pattern

# A word, cut where a copy has glued a capital to it: INTERN·Closing.
WORD = Pattern(r"[A-ZÀ-Þ]+(?!(?![A-ZÀ-Þ])[^\W\d_])|[A-ZÀ-Þ]?(?:(?![A-ZÀ-Þ])[^\W\d_])+")
JOINS = frozenset(" \n\t-'’/&")


@dataclass(frozen=True)
class Phrases:
    """The phrases of several kinds, by their first word, the longest first."""

    by_word: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

    @classmethod
    def of(cls, kinds: Mapping[str, str]) -> Phrases:
        """Kind → the name of its cues; a phrase of two kinds is of the first."""
        kind_of: dict[tuple[str, ...], str] = {}
        for kind, name in kinds.items():
            for phrase in words.cues(name):
                kind_of.setdefault(tuple(WORD.findall(phrase)), kind)
        by_word: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for said in sorted(kind_of, key=len, reverse=True):
            by_word.setdefault(said[0], []).append((said, kind_of[said]))
        return cls({word: tuple(phrases) for word, phrases in by_word.items()})

    def found(self, content: str, start: int, end: int) -> Iterator[tuple[str, int]]:
        """The kinds of the phrases that stand there, each with its end.

        >>> list(Phrases.of({"label": "deadline_label", "apply": "apply"}).found("The application deadline", 0, 24))
        [('label', 24)]
        """
        said = [(match[0].lower(), *match.span()) for match in WORD.finditer(content, start, end)]
        at = 0
        while at < len(said):
            known = next((one for one in self.by_word.get(said[at][0], ()) if _stands(one[0], said, at, content)), None)
            at += len(known[0]) if known else 1
            if known:
                yield known[1], said[at - 1][2]


def _stands(phrase: tuple[str, ...], said: list[tuple[str, int, int]], at: int, content: str) -> bool:
    """Do the phrase's words stand there, with nothing between them but spaces and small signs?"""
    here = said[at : at + len(phrase)]
    if len(here) < len(phrase) or any(word != known for (word, _, _), known in zip(here, phrase, strict=True)):
        return False
    return all(JOINS.issuperset(content[one[2] : other[1]]) for one, other in pairwise(here))
