"""Pay: to the cent or rounded, of which year, in which currency and period."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from scraper.verdicts.ranges import Range
from scraper.verdicts.verdict import WITHIN, Verdict, incomparable


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
