"""How often a source's postings state each field, and whether they do so less often than before by more than chance.

The test is Fisher's exact one (one-sided): of all the postings, old and new, so many have the property; were the new
ones drawn from them blindly, how likely is it that so few of them would have it? A source with few postings cannot
come below the threshold, and so does not cry wolf.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from math import exp, lgamma
from typing import Literal

from sqlite_utils import Database
from sqlite_utils.utils import chunks

CHANCE = 1e-5  # twenty sources of thirty properties, each day: one false alarm in half a year at most
FEWEST = 5  # new postings of which anything is said: two odd ones are no trend, however many there were before
LEAST_DROP = 0.2  # of the share: a smaller one is no accident of a page's markup
MOSTLY_UNREAD = 0.9  # of a posting's letters

STATED = """
    SELECT field, count(DISTINCT vacancy_id) FROM evidence
    WHERE vacancy_id IN (SELECT value FROM json_each(:ids)) GROUP BY field
"""
READ_OF = f"""
    SELECT vacancy_id FROM (
        SELECT vacancy_id, sum("end" - start) AS claimed FROM evidence
        WHERE vacancy_id IN (SELECT value FROM json_each(:ids)) GROUP BY vacancy_id
    ) JOIN texts USING (vacancy_id) WHERE claimed > {1 - MOSTLY_UNREAD} * length(text)
"""
READ = f"SELECT count(*) FROM ({READ_OF})"
# The tallies of some vacancies, put to those that are there.
TALLY = f"""
    INSERT INTO stated
    SELECT source_id, field, :sign * count(*) FROM (
        SELECT DISTINCT source_id, vacancy_id FROM links JOIN vacancies ON id = vacancy_id
        WHERE vacancy_id IN (SELECT value FROM json_each(:ids))
    ) JOIN (
        SELECT DISTINCT vacancy_id, field FROM evidence WHERE vacancy_id IN (SELECT value FROM json_each(:ids))
        UNION ALL SELECT value, 'id' FROM json_each(:ids)
        UNION ALL SELECT vacancy_id, 'text' FROM ({READ_OF})
    ) USING (vacancy_id) WHERE true GROUP BY source_id, field
    ON CONFLICT DO UPDATE SET vacancies = vacancies + excluded.vacancies
"""
AT_ONCE = 1000  # vacancies that are counted by one query
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


def tally(db: Database, ids: Iterable[str], sign: Literal[1, -1]) -> None:
    """Put the vacancies with these ids to what their sources' vacancies state, or take them from it."""
    db.execute(TALLY, {"ids": json.dumps(list(ids)), "sign": sign})
    if sign > 0:
        db.execute("DELETE FROM stated WHERE vacancies = 0")


def tally_all(db: Database) -> None:
    """Count anew what is stated by all the vacancies of every source."""
    db.execute("DELETE FROM stated")
    ids = (id for (id,) in db.execute("SELECT id FROM vacancies"))
    for some in chunks(ids, AT_ONCE):
        tally(db, some, 1)


def tallied(db: Database, source_id: str) -> Rates:
    """The rates of all the vacancies that a source shows, as they have been counted."""
    having = dict(db.execute("SELECT field, vacancies FROM stated WHERE source_id = ?", [source_id]).fetchall())
    return Rates(having.pop("id", 0), having)


def ids_of(db: Database, source_id: str) -> set[str]:
    """The vacancies that a source shows."""
    return {id for (id,) in db.execute(OF_SOURCE, [source_id])}


def ids_among(db: Database, ids: Collection[str], source_id: str) -> set[str]:
    """Those of the ids that are vacancies that a source shows."""
    sql = f"{OF_SOURCE} AND vacancy_id IN (SELECT value FROM json_each(?))"
    return {id for (id,) in db.execute(sql, [source_id, json.dumps(list(ids))])}


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
