"""What every table here is made of: goals, ratios that are measured side by side, and what to say of those missed."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median
from typing import Literal, NamedTuple, TypeVar

from tabulate import tabulate

T = TypeVar("T")
MISSED = 3  # exit code; 1 is what a program that broke ends with


class Goal(NamedTuple):
    """What something may cost beside something else: at most, or at least, so many times as much."""

    name: str
    beside: str
    bound: float
    sign: Literal["≤", "≥"] = "≤"
    unit: str = "×"

    def reached(self, measured: Iterable[float]) -> Reached:
        """The median of what several rounds measured.

        >>> Goal("reading", "a bare parse", 2).reached([1.9, 2.5, 3.1])
        Reached(goal=Goal(name='reading', beside='a bare parse', bound=2, sign='≤', unit='×'), value=2.5)
        """
        return Reached(self, median(measured))


class Reached(NamedTuple):
    """A row of a table."""

    goal: Goal
    value: float

    @property
    def well(self) -> bool:
        return self.value <= self.goal.bound if self.goal.sign == "≤" else self.value >= self.goal.bound

    def cells(self) -> list[str]:
        goal = self.goal
        bound = f"{goal.sign} {goal.bound:g} {goal.unit}"
        return [goal.name, goal.beside, bound, f"{self.value:.3g} {goal.unit}", "" if self.well else "MISSED"]


def show(rows: Sequence[Reached], missed: Callable[[], str] = str) -> int:
    """Print a table; where a goal is missed, also where the time goes and what is to be tried next.

    Gives the exit code: 0, or `MISSED`.

    missed: makes those words, which may need measuring of their own.
    """
    heads = ["what", "beside", "goal", "reached", ""]
    print(tabulate([row.cells() for row in rows], heads, tablefmt="github", disable_numparse=True))
    if all(row.well for row in rows):
        return 0
    print(f"\n{missed()}".rstrip())
    return MISSED


def cpu() -> float:
    """CPU seconds that this process and its ended children have used, in user and system mode."""
    return sum(sum(getrusage(who)[:2]) for who in (RUSAGE_SELF, RUSAGE_CHILDREN))


def apart(work: Callable[..., T], *args: object) -> T:
    """In a process of its own."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        return process.submit(work, *args).result()
