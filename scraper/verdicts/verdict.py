"""What comes of holding one value against another, and the comparison of values that are equal or not."""

from __future__ import annotations

from typing import Literal, NamedTuple

Word = Literal["agrees", "differs", "rounds_to", "only_here", "only_there"]


class Verdict(NamedTuple):
    """What comes of a comparison; `note` says what a reader must know of it."""

    word: Word
    note: str | None = None


AGREES, DIFFERS, ONLY_HERE, ONLY_THERE = (
    Verdict("agrees"),
    Verdict("differs"),
    Verdict("only_here"),
    Verdict("only_there"),
)
WITHIN = "within the programme's range"


def incomparable(why: str) -> Verdict:
    """The programme says nothing that the posting's value could be held against."""
    return Verdict("only_here", why)


def compare_equal(here: object, there: object) -> Verdict:
    """
    >>> from decimal import Decimal
    >>> compare_equal(Decimal("38"), Decimal("38.0")).word, compare_equal(Decimal("37.5"), Decimal("38")).word
    ('agrees', 'differs')
    """
    return AGREES if here == there else DIFFERS


def compare_words(here: str, there: str) -> Verdict | None:
    """Sentences that are the same agree; of others nobody can say by their words alone whether they mean the same.

    >>> compare_words("No telework.", "no  telework"), compare_words("No telework.", "Telework is possible.")
    (Verdict(word='agrees', note=None), None)
    """
    return AGREES if _folded(here) == _folded(there) else None


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(".")
