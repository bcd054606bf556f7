"""How what a posting says is held against what its programme says: two values in, a verdict out.

`differs` claims that one of the two pages is wrong, so it is said only where both speak of the same thing: the same
year, currency and period. What cannot be held against each other is `only_here`, with a note that says why.
"""

from __future__ import annotations

from scraper.verdicts.asked import Languages, compare_languages, compare_times
from scraper.verdicts.calendar import Window, compare_months, compare_window, last_day
from scraper.verdicts.pay import Pay, compare_pay, rounds
from scraper.verdicts.ranges import Range, compare_ranges
from scraper.verdicts.verdict import ONLY_HERE, ONLY_THERE, Verdict, compare_equal, compare_words

__all__ = [
    "ONLY_HERE",
    "ONLY_THERE",
    "Languages",
    "Pay",
    "Range",
    "Verdict",
    "Window",
    "compare_equal",
    "compare_languages",
    "compare_months",
    "compare_pay",
    "compare_ranges",
    "compare_times",
    "compare_window",
    "compare_words",
    "last_day",
    "rounds",
]
