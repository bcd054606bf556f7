"""Languages that are asked for, and full-time or part-time."""

from __future__ import annotations

from dataclasses import dataclass

from scraper.verdicts.verdict import AGREES, DIFFERS, Verdict, incomparable


@dataclass(frozen=True, slots=True)
class Languages:
    """ISO 639-1 codes: all of `every` are demanded, and one of `choice`; what is only an asset is left out."""

    every: frozenset[str]
    choice: frozenset[str]

    def __str__(self) -> str:
        return " and ".join(filter(None, (", ".join(sorted(self.every)), " or ".join(sorted(self.choice)))))


def compare_languages(here: Languages, there: Languages) -> Verdict:
    """A posting that asks for more keeps its programme's rule; one that asks for less or others does not.

    Of choices that share a language and go beyond the programme's nothing is claimed: a page may offer two choices.

    >>> choice = Languages(frozenset(), frozenset({"en", "fr"}))
    >>> english, dutch = (Languages(frozenset({code}), frozenset()) for code in ("en", "nl"))
    >>> [compare_languages(asked, choice).word for asked in (choice, english, dutch)]
    ['agrees', 'agrees', 'differs']
    """
    if here == there:
        return AGREES
    chosen = bool(here.every & there.choice) or (bool(here.choice) and here.choice <= there.choice)
    if there.every <= here.every and (chosen or not there.choice):
        return Verdict("agrees", "the posting asks for more")
    if there.every <= here.every and here.choice > there.choice:
        return incomparable(f"the programme has {there}, and the posting names further languages")
    return DIFFERS


def compare_times(here: frozenset[str], there: frozenset[str]) -> Verdict:
    """Full-time or part-time, where a page may offer both."""
    return AGREES if here & there else DIFFERS
