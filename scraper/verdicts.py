"""How what a posting says is held against what its programme says: two values in, a verdict out.

`differs` claims that one of the two pages is wrong, so it is said only where both speak of the same thing: the same
year, currency and period. What cannot be held against each other is `only_here`, with a note that says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
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


# ------------------------------------------------------------------------------------------ lengths


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`; either end may be open.

    >>> str(Range(Decimal(6), Decimal(6))), str(Range(Decimal(3), Decimal(6))), str(Range(None, Decimal(6)))
    ('6', '3 to 6', 'up to 6')
    """

    low: Decimal | None
    high: Decimal | None

    def __str__(self) -> str:
        if self.low == self.high:
            return str(self.low)
        if self.low is None:
            return f"up to {self.high}"
        return f"from {self.low}" if self.high is None else f"{self.low} to {self.high}"

    def within(self, other: Range) -> bool:
        """Is all of it inside the other?"""
        above = other.low is None or (self.low is not None and self.low >= other.low)
        return above and (other.high is None or (self.high is not None and self.high <= other.high))

    def may_be(self, other: Range) -> bool:
        """Do they overlap, and leaves one of them an end open, so that they may mean the same?"""
        apart = _below(self.high, other.low) or _below(other.high, self.low)
        return None in (self.low, self.high, other.low, other.high) and not apart


def _below(high: Decimal | None, low: Decimal | None) -> bool:
    return high is not None and low is not None and high < low


def compare_ranges(here: Range, there: Range) -> Verdict:
    """A posting may fix what its programme leaves open.

    >>> compare_ranges(Range(Decimal(6), Decimal(6)), Range(Decimal(3), Decimal(12))).word
    'agrees'
    """
    if here == there:
        return AGREES
    if here.within(there):
        return Verdict("agrees", WITHIN)
    return incomparable(f"the programme's {there} has a part in common with it") if here.may_be(there) else DIFFERS


# ------------------------------------------------------------------------------------------ pay


@dataclass(frozen=True, slots=True)
class Pay:
    """What is paid, in which unit, and the year that it is stated for; None where a page does not say it."""

    amount: Range | None
    currency: str | None = None
    per: str | None = None
    year: int | None = None

    def __str__(self) -> str:
        if self.amount is None:
            return "unpaid"
        return " ".join(filter(None, (str(self.amount), self.currency, self.per and f"a {self.per}")))


def compare_pay(here: Pay, there: Pay) -> Verdict:
    """Amounts that are equal but for the cents that one side leaves out are one amount, `rounds_to`.

    Others `differ` where both are of one currency, period and year. Whether anything is paid may differ in any year,
    unless the programme speaks of another one.

    >>> exact, whole = (Pay(Range(n, n), "EUR", "month", 2025) for n in (Decimal("1286.09"), Decimal(1286)))
    >>> compare_pay(exact, whole)
    Verdict(word='rounds_to', note='1286 EUR a month is 1286.09 without its cents; stated for 2025')
    """
    unit = _unit_conflict(here, there)
    if unit:
        return incomparable(unit)
    if here.amount == there.amount:
        return Verdict("agrees", _years(here, there))
    if here.amount and there.amount:
        return _compare_amounts(here, there, here.amount, there.amount)
    return _other_year(here, there) or Verdict("differs", _years(here, there))


def _compare_amounts(here: Pay, there: Pay, ours: Range, theirs: Range) -> Verdict:
    if all(low == high or rounds(low, high) for low, high in ((ours.low, theirs.low), (ours.high, theirs.high))):
        fine, coarse = (ours, there) if _finer(ours, theirs) else (theirs, here)
        return Verdict("rounds_to", _also(f"{coarse} is {fine} without its cents", _years(here, there)))
    if ours.within(theirs):
        return Verdict("agrees", _also(WITHIN, _years(here, there)))
    silent = [name for name in ("currency", "per") if None in (getattr(here, name), getattr(there, name))]
    if silent or ours.may_be(theirs):
        return incomparable(f"the programme has {there}, which does not say enough to compare the two")
    if there.year is None:
        return incomparable(f"the programme names no year for its {there}")
    return _other_year(here, there) or Verdict("differs", _years(here, there))


def _other_year(here: Pay, there: Pay) -> Verdict | None:
    """The programme's figure is for a year that is not the posting's."""
    if there.year in (None, here.year):
        return None
    of = f"of {here.year}" if here.year else "of a year that is not known"
    return incomparable(f"the programme's {there} is for {there.year}, the posting's {of}")


def _unit_conflict(here: Pay, there: Pay) -> str | None:
    """What keeps two amounts apart: euros and dollars, a month and an hour."""
    for ours, theirs in ((here.currency, there.currency), (here.per, there.per)):
        if ours and theirs and ours != theirs:
            return f"the programme's {there} is in {theirs}, the posting's in {ours}"
    return None


def rounds(one: Decimal | None, other: Decimal | None) -> bool:
    """Is one of the two the other one with fewer decimal places, rounded or cut off?

    >>> rounds(Decimal("1286.09"), Decimal("1286")), rounds(Decimal("1243"), Decimal("1243.63"))
    (True, True)
    >>> rounds(Decimal("1286.09"), Decimal("1286.10")), rounds(Decimal("1286.09"), Decimal("1290"))
    (False, False)
    """
    if one is None or other is None or _places(one) == _places(other):
        return False
    fine, coarse = sorted((one, other), key=_places, reverse=True)
    unit = Decimal(1).scaleb(-_places(coarse))
    return any(fine.quantize(unit, rounding) == coarse for rounding in (ROUND_HALF_UP, ROUND_DOWN))


def _places(amount: Decimal) -> int:
    exponent = amount.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def _finer(one: Range, other: Range) -> bool:
    """Has the one decimal places that the other has not?"""
    ends = ((one.low, other.low), (one.high, other.high))
    return any(_places(ours) > _places(theirs) for ours, theirs in ends if ours is not None and theirs is not None)


def _years(here: Pay, there: Pay) -> str | None:
    """
    >>> _years(Pay(None, year=2026), Pay(None, year=2025))
    'stated for 2025, the posting is of 2026'
    """
    if there.year is None:
        return None
    own = f", the posting is of {here.year}" if here.year not in (None, there.year) else ""
    return f"stated for {there.year}{own}"


def _also(note: str, more: str | None) -> str:
    return f"{note}; {more}" if more else note


# ------------------------------------------------------------------------------------------ the calendar


@dataclass(frozen=True, slots=True)
class Window:
    """The months in which the yearly call opens and closes (1 to 12); `several`: a year has more than one call."""

    opens: int | None
    closes: int | None
    several: bool = False

    def __str__(self) -> str:
        return " to ".join(f"--{month:02d}" for month in (self.opens, self.closes) if month)

    def holds(self, month: int) -> bool | None:
        """Is the month in it? None where one end is not known; a window may run over the end of the year.

        >>> Window(4, 5).holds(6), Window(11, 2).holds(1), Window(None, 5).holds(4)
        (False, True, None)
        """
        if month in (self.opens, self.closes):
            return True
        if self.opens is None or self.closes is None:
            return None
        return (month - self.opens) % 12 <= (self.closes - self.opens) % 12


def compare_window(deadline: str, window: Window) -> Verdict:
    """A deadline falls into the call, or outside of it.

    >>> compare_window("2025-06-22T23:59:00+02:00", Window(4, 5)).word, compare_window("2025-05-04", Window(4, 5)).word
    ('differs', 'agrees')
    """
    inside = window.holds(last_day(deadline).month)
    if inside:
        return AGREES
    if inside is None:
        return incomparable(f"of the call the programme says only {window}")
    if window.several:
        return incomparable(f"the programme has several calls a year, {window} being one")
    return DIFFERS


def last_day(deadline: str) -> date:
    """The last day on which one can apply: an instant of 00:00 ends the day before.

    >>> last_day("2026-06-01T00:00:00+02:00"), last_day("2026-06-01")
    (datetime.date(2026, 5, 31), datetime.date(2026, 6, 1))
    """
    if "T" not in deadline:
        return date.fromisoformat(deadline)
    at = datetime.fromisoformat(deadline)
    return at.date() - timedelta(days=1) if at.time() == time() else at.date()


def compare_months(here: tuple[str, ...], there: tuple[str, ...]) -> Verdict:
    """Months in which work starts, `YYYY-MM` or `--MM`: the posting's are some of the programme's.

    A month of a year is held against the same year's, or against a month of every year.

    >>> compare_months(("2026-03", "2026-09"), ("--03", "--09")).word, compare_months(("2026-10",), ("--03",)).word
    ('agrees', 'differs')
    """
    unlike = [month for month in here if not any(_same_month(month, other) for other in there)]
    if not unlike:
        every = all(any(_same_month(month, other) for month in here) for other in there)
        return AGREES if every else Verdict("agrees", "some of the programme's months")
    if not all(any(_same_year(month, other) for other in there) for month in unlike):
        return incomparable(f"the programme's {', '.join(there)} are of another year")
    return DIFFERS


def _same_month(month: str, other: str) -> bool:
    return month[-2:] == other[-2:] and _same_year(month, other)


def _same_year(month: str, other: str) -> bool:
    return "-" in (month[0], other[0]) or month[:4] == other[:4]


# ------------------------------------------------------------------------------------------ languages and hours


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
