"""How often a source's postings state each field, and whether they do so less often than before by more than chance.

The test is Fisher's exact one (one-sided): of all the postings, old and new, so many have the property; were the new
ones drawn from them blindly, how likely is it that so few of them would have it? A source with few postings cannot
come below the threshold, and so does not cry wolf.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from math import exp, lgamma

from sqlite_utils import Database

CHANCE = 1e-5  # twenty sources of thirty properties, each day: one false alarm in half a year at most
FEWEST = 5  # new postings of which anything is said: two odd ones are no trend, however many there were before
LEAST_DROP = 0.2  # of the share: a smaller one is no accident of a page's markup
MOSTLY_UNREAD = 0.9  # of a posting's letters

STATED = """
    SELECT field, count(DISTINCT vacancy_id) FROM evidence
    WHERE vacancy_id IN (SELECT value FROM json_each(:ids)) GROUP BY field
"""
READ = f"""
    WITH spans AS (
        SELECT vacancy_id, sum("end" - start) AS claimed FROM evidence
        WHERE vacancy_id IN (SELECT value FROM json_each(:ids)) GROUP BY vacancy_id
    )
    SELECT count(*) FROM spans JOIN texts USING (vacancy_id) WHERE claimed > {1 - MOSTLY_UNREAD} * length(text)
"""
OF_SOURCE = "SELECT vacancy_id FROM links JOIN vacancies ON vacancies.id = vacancy_id WHERE source_id = ?"


@dataclass(frozen=True, slots=True)
class Rates:
    """Of `postings`, how many have each property: that a field is stated, that most of the text is read."""

    postings: int
    having: dict[str, int]


def rates(db: Database, ids: Collection[str]) -> Rates:
    """Of the vacancies with these ids."""
    of = {"ids": json.dumps(sorted(ids))}
    having = dict(db.execute(STATED, of).fetchall())
    return Rates(len(ids), {**having, "text": db.execute(READ, of).fetchone()[0]})


def ids_of(db: Database, source_id: str) -> set[str]:
    """The vacancies that a source shows."""
    return {id for (id,) in db.execute(OF_SOURCE, [source_id])}


def drops(before: Rates, now: Rates) -> Iterator[str]:
    """Each property that is rarer now than before, and not by chance, in words."""
    if now.postings < FEWEST:
        return
    for name, had in sorted(before.having.items()):
        has = now.having.get(name, 0)
        drop = had / max(before.postings, 1) - has / now.postings
        if drop >= LEAST_DROP and chance(has, now.postings, had, before.postings) < CHANCE:
            yield f"{name} is stated in {has} of {now.postings}, before in {had} of {before.postings}"


def chance(has: int, of: int, had: int, before: int) -> float:
    """How likely it is that at most `has` of `of` postings have what `had` of `before` others had.

    >>> chance(0, 3, 3, 3), chance(0, 26, 26, 26) < 1e-14
    (0.05, True)
    """
    total, hits = of + before, has + had
    fewest = max(0, of - (total - hits))
    tail = (_chosen(hits, n) + _chosen(total - hits, of - n) for n in range(fewest, has + 1))
    all_ways = _chosen(total, of)
    return round(min(1.0, sum(exp(ways - all_ways) for ways in tail)), 15)


def _chosen(total: int, some: int) -> float:
    """The logarithm of the number of ways to choose some of all."""
    return lgamma(total + 1) - lgamma(some + 1) - lgamma(total - some + 1)
