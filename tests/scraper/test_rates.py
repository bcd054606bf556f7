"""When a field is stated less often than before, and that is no chance."""

from __future__ import annotations

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.rates import CHANCE, Rates, chance, drops


def said(had: int, before: int, has: int, now: int) -> list[str]:
    return list(drops(Rates(before, {"deadline": had}), Rates(now, {"deadline": has})))


@pytest.mark.parametrize(
    ("had", "before", "has", "now"),
    [
        (26, 26, 0, 26),
        (100, 100, 0, 5),
        (20, 26, 1, 26),
        (1000, 1000, 700, 1000),
    ],
)
def test_a_field_that_is_lost_is_said(had: int, before: int, has: int, now: int) -> None:
    assert said(had, before, has, now) == [f"deadline is stated in {has} of {now}, before in {had} of {before}"]


@pytest.mark.parametrize(
    ("had", "before", "has", "now"),
    [
        (3, 3, 0, 3),  # a small source does not cry wolf
        (1000, 1000, 0, 4),  # nor do a few odd postings
        (13, 26, 8, 26),  # chance
        (1000, 1000, 850, 1000),  # a small drop
        (26, 26, 26, 26),
        (0, 26, 20, 26),  # better
        (0, 0, 0, 26),  # nothing to compare with
        (26, 26, 0, 0),
    ],
)
def test_what_may_be_chance_is_not(had: int, before: int, has: int, now: int) -> None:
    assert said(had, before, has, now) == []


@given(st.data())
def test_the_chance_is_fishers(data: st.DataObject) -> None:
    """The probability of the table, and of those that are further away on one side."""
    of, before = data.draw(st.integers(1, 30)), data.draw(st.integers(0, 30))
    has, had = data.draw(st.integers(0, of)), data.draw(st.integers(0, before))
    hits = has + had
    ways = sum(comb(hits, n) * comb(of + before - hits, of - n) for n in range(has + 1) if of - n <= of + before - hits)
    assert chance(has, of, had, before) == pytest.approx(ways / comb(of + before, of), abs=1e-9)


@given(st.integers(0, 10**5), st.integers(0, 10**5))
def test_many_postings_are_no_trouble(has: int, had: int) -> None:
    assert 0 <= chance(min(has, 500), 500, had, 10**5) <= 1


def test_the_threshold_is_below_one_false_alarm_a_year_and_source() -> None:
    assert CHANCE * 30 * 365 < 1
