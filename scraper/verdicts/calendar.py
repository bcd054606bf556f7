"""The calendar: a deadline and the yearly call, months in which work starts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from scraper.verdicts.verdict import AGREES, DIFFERS, Verdict, incomparable


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
