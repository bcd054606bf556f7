"""The values that fields have: frozen, comparable, exact (money is `Decimal`, a partial date stays partial)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

Kind = Literal["vacancy", "programme", "other"]
Per = Literal["hour", "day", "month", "year", "total"]


@dataclass(frozen=True, slots=True)
class Organization:
    """The employer, as the page or its source names it."""

    name: str | None
    acronym: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where the work is; `country` is ISO 3166-1 alpha-2."""

    city: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Unit:
    name: str
    acronym: str | None = None


@dataclass(frozen=True, slots=True)
class Section(Unit):
    """A unit below the division; `remit` is the sentence or sentences that say what it does."""

    remit: str | None = None


@dataclass(frozen=True, slots=True)
class Stipend:
    """What is paid: one amount is min = max; `currency` is ISO 4217."""

    min: Decimal | None = None
    max: Decimal | None = None
    currency: str | None = None
    per: Per | None = None
    unpaid: bool = False


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment as precisely as the page states it: a `date`, a `datetime` without an offset, or one with it.

    `zone` is the IANA zone that the offset came from.
    """

    at: date | datetime
    zone: str | None = None

    @property
    def timed(self) -> bool:
        return isinstance(self.at, datetime)

    def __str__(self) -> str:
        return self.at.isoformat()


@dataclass(frozen=True, slots=True)
class YearMonth:
    """A month, of a year where one is stated.

    >>> str(YearMonth(2026, 3)), str(YearMonth(None, 9))
    ('2026-03', '--09')
    """

    year: int | None
    month: int

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}" if self.year else f"--{self.month:02d}"


@dataclass(frozen=True, slots=True)
class Months:
    """A duration in months; either end may be open."""

    min: Decimal | None
    max: Decimal | None


@dataclass(frozen=True, slots=True)
class Competency:
    name: str
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """`language` is ISO 639-1; `required` is True, False (an asset) or "one of" (a choice)."""

    language: str
    level: str | None
    required: bool | Literal["one of"]


@dataclass(frozen=True, slots=True)
class InfoSession:
    at: Instant | None
    url: str | None
