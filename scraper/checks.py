"""What must hold before a database is published, and what people should look at.

A broken invariant blocks: nothing of the update is written. A source's alarm holds back that source alone: what it
said last stays, and the others go on. What is only doubtful is said, and blocks nothing.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from sqlite_utils import Database

from scraper.corrections import Corrections, stale
from scraper.rates import CHANCE, LEAST_DROP, MOSTLY_UNREAD, ids_of, rates
from scraper.rates import drops as dropped
from scraper.refusal import Refused

Severity = Literal["blocks", "alarm", "doubt"]
FUTURE_YEARS, PAST_YEARS = 3, 2  # between a deadline and the day on which the posting was first seen

# The checks: name → severity, what must hold, and where the line is.
CHECKS: dict[str, tuple[Severity, str, str]] = {
    "evidence": ("blocks", "every value's words stand in its text, where it says", "none broken"),
    "keys": ("blocks", "every row belongs to one that is there", "none missing"),
    "fields": (
        "alarm",
        "a source's postings state each field as often as they did, and are read as far",
        f"a share lower by {LEAST_DROP:.0%} or more, whose probability by chance is below {CHANCE} "
        f"(Fisher's exact test); read: at least {1 - MOSTLY_UNREAD:.0%} of the text",
    ),
    "list": ("alarm", "a source's list is neither empty nor shrunk", "the outcome of its last run"),
    "held back": ("alarm", "what a source says is published", "none held back"),
    "correction": ("alarm", "every correction is made", "the page is still read as the correction says"),
    "deadline": (
        "doubt",
        "a deadline is near the day on which the posting was first seen",
        f"at most {FUTURE_YEARS} years after it, {PAST_YEARS} before",
    ),
    "start month": ("doubt", "work starts after the deadline", "not in a month before"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One check that failed; `source_id` is None where it is not about one source."""

    check: str
    message: str
    source_id: str | None = None

    @property
    def severity(self) -> Severity:
        return CHECKS[self.check][0]

    def __str__(self) -> str:
        return f"{self.source_id}: {self.message}" if self.source_id else self.message


class Unsound(Refused):
    """The database that was about to be published breaks an invariant; it was not."""

    def __init__(self, failures: Collection[Failure]) -> None:
        super().__init__(f"nothing was published: {'; '.join(map(str, failures))}")
        self.failures = failures


def broken(db: Database, ids: Collection[str] | None = None) -> list[Failure]:
    """The invariants that do not hold: for these vacancies, or for all.

    Keys are checked by SQLite where rows are written; for all of them when the whole database is checked.
    """
    where = "" if ids is None else "WHERE vacancy_id IN (SELECT value FROM json_each(:ids))"
    of = {} if ids is None else {"ids": json.dumps(sorted(ids))}
    words = db.execute(f"SELECT vacancy_id, field FROM broken_evidence {where}", of).fetchall()
    failures = [_broken("evidence", [f"{field} of {id}" for id, field in words], "not in its text")]
    if ids is None:
        keys = db.execute('SELECT "table", parent FROM pragma_foreign_key_check').fetchall()
        failures.append(_broken("keys", [f"{table} → {parent}" for table, parent in keys], "the row is missing"))
    return [failure for failure in failures if failure]


def _broken(check: str, where: list[str], what: str) -> Failure | None:
    more = f" and {len(where) - 1} more" if len(where) > 1 else ""
    return Failure(check=check, message=f"{check}: {where[0]}{more}: {what}") if where else None


def compared(before: Database, now: Database, sources: Iterable[str]) -> list[Failure]:
    """The alarms of one database against another: by source, and over all where each has only a few postings."""
    failures = [
        Failure(check="fields", source_id=source_id, message=drop)
        for source_id in sources
        for drop in dropped(rates(before, ids_of(before, source_id)), rates(now, ids_of(now, source_id)))
    ]
    if failures:
        return failures
    all_of = [rates(db, {id for (id,) in db.execute("SELECT id FROM vacancies")}) for db in (before, now)]
    return [Failure(check="fields", message=f"over all sources, {drop}") for drop in dropped(*all_of)]


def uncorrected(db: Database, corrections: Corrections) -> Iterator[Failure]:
    """Corrections that are not made, although somebody thinks that they are."""
    for one in stale(db, corrections):
        yield Failure(check="correction", message=str(one))


def lists(db: Database) -> Iterator[Failure]:
    """Sources whose last run found an empty or a shrunk list."""
    sql = """
        SELECT source_id, outcome, reason, max(run_id) FROM run_sources
        WHERE outcome <> 'interrupted' GROUP BY source_id
    """
    for source_id, outcome, reason, _ in db.execute(sql):
        if outcome in ("empty", "shrunk"):
            yield Failure(check="list", source_id=source_id, message=f"{outcome}: {reason}")


def held_back(db: Database) -> Iterator[Failure]:
    """Sources of which something newer was read than is published."""
    for source_id, since, message in db.execute("SELECT source_id, since, message FROM held_back"):
        yield Failure(check="held back", source_id=source_id, message=f"held back since {since[:10]}: {message}")


def doubtful(db: Database) -> Iterator[Failure]:
    """What is possible, but hardly true."""
    far = f"""
        SELECT id, deadline, first_seen FROM vacancies WHERE julianday(substr(deadline, 1, 10))
        NOT BETWEEN julianday(first_seen, '-{PAST_YEARS} years') AND julianday(first_seen, '+{FUTURE_YEARS} years')
    """
    for id, deadline, first_seen in db.execute(far):
        yield Failure(check="deadline", message=f"{id}: the deadline is {deadline}, first seen {first_seen[:10]}")
    early = """
        SELECT vacancies.id, deadline, max(value) FROM vacancies, json_each(start_months)
        WHERE value GLOB '[0-9]*' GROUP BY vacancies.id HAVING max(value) < substr(deadline, 1, 7)
    """
    for id, deadline, month in db.execute(early):
        yield Failure(check="start month", message=f"{id}: work starts in {month}, the deadline is {deadline}")
