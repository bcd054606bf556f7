"""Lengths and amounts with two ends, either of which may be open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from scraper.verdicts.verdict import AGREES, DIFFERS, WITHIN, Verdict, incomparable


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
