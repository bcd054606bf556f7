"""Where a posting contradicts its programme: each rule of `RULES` held against what the posting says.

A vacancy belongs to every programme of its issuer that is its own employer's, where it is an internship and its city,
if both name one, is the programme's: other bodies and other duty stations have rules and figures of their own. What
is compared are the rows of vacancies.db, so the table can be made again from them at any time. A rule about which
both are silent, and sentences that are worded differently, have no row.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
from typing import Any

from scraper.belonging import belongs
from scraper.programme_rules import RULES
from scraper.rows import Row
from scraper.sides import Side, side_of_programme, side_of_vacancy
from scraper.store import Store

# CROSS JOIN: from what has changed to the others, not the other way round.
PAIRS = """
    SELECT vacancies.id, programmes.id FROM vacancies CROSS JOIN programmes USING (issuer)
    WHERE vacancies.id IN (SELECT value FROM json_each(:ids))
    UNION SELECT vacancies.id, programmes.id FROM programmes CROSS JOIN vacancies USING (issuer)
    WHERE programmes.id IN (SELECT value FROM json_each(:ids))
    ORDER BY 2, 1
"""
ALL_PAIRS = "SELECT vacancies.id, programmes.id FROM programmes JOIN vacancies USING (issuer) ORDER BY 2, 1"
MADE_BY = ("belonging", "discrepancies", "programme_rules", "sides")  # the rows, beside the verdicts


def follow(store: Store, touched: Collection[str] | None) -> None:
    """Compare anew what has changed: a posting with its programmes, a programme with all of its postings.

    touched: the ids of both that were written or removed; None: all, of which none has been compared. Made inside of
    the update's transaction.
    """
    ids = {"ids": json.dumps(sorted(touched or ()))}
    for column in ("vacancy_id", "programme_id"):
        store.db.execute(f"DELETE FROM discrepancies WHERE {column} IN (SELECT value FROM json_each(:ids))", ids)
    pairs = store.db.execute(ALL_PAIRS) if touched is None else store.db.execute(PAIRS, ids)
    for programme_id, of_programme in groupby(pairs, key=itemgetter(1)):
        rows = _compared(store, programme_id, (vacancy_id for vacancy_id, _ in of_programme))
        store.db.table("discrepancies").insert_all(rows)


def _compared(store: Store, programme_id: str, vacancy_ids: Iterable[str]) -> Iterator[Row]:
    """The rows of one programme and those of these vacancies that are its own."""
    (row,) = store.rows("SELECT * FROM programmes WHERE id = ?", programme_id)
    rules = store.rows("SELECT rule, value FROM programme_rules WHERE programme_id = ?", programme_id)
    programme = side_of_programme(rules, *_words(store, programme_id))
    for id in vacancy_ids:
        (vacancy,) = store.rows("SELECT * FROM vacancies WHERE id = ?", id)
        if belongs(vacancy, row, programme.stated):
            languages = store.rows("SELECT language, required FROM languages WHERE vacancy_id = ?", id)
            here = side_of_vacancy(vacancy, languages, *_words(store, id))
            yield from ({"vacancy_id": id, "programme_id": programme_id, **said} for said in compare(here, programme))


def _words(store: Store, id: str) -> tuple[Iterator[Row], str]:
    """The evidence of a posting or a programme, and its text."""
    evidence = "SELECT * FROM evidence WHERE vacancy_id = ? ORDER BY field, item, position"
    (text,) = store.rows("SELECT text FROM texts WHERE vacancy_id = ?", id)
    return store.rows(evidence, id), text["text"]


def compare(vacancy: Side, programme: Side) -> Iterator[Row]:
    """What each rule says of a posting and its programme: rows without their ids.

    `only_here` has no programme_value, also where the programme has one that cannot be held against the posting's.
    """
    for rule in RULES:
        verdict = rule.verdict(vacancy, programme)
        if verdict:
            yield {
                "rule": rule.name,
                "vacancy_field": rule.vacancy_field,
                "programme_field": next(filter(programme.evidence.get, reversed(rule.programme_fields)), None),
                "vacancy_value": _shown(rule.here(vacancy)),
                "programme_value": None if verdict.word == "only_here" else _shown(rule.there(programme)),
                "verdict": verdict.word,
                "note": verdict.note,
                "vacancy_exact": vacancy.exact(rule.vacancy_field or ""),
                "programme_exact": programme.exact(*rule.programme_fields),
            }


def _shown(value: Any) -> str | None:
    """
    >>> _shown(("2026-03", "2026-09")), _shown(frozenset({"FULL_TIME"})), _shown(None)
    ('2026-03, 2026-09', 'FULL_TIME', None)
    """
    if isinstance(value, tuple | frozenset):
        return ", ".join(sorted(value) if isinstance(value, frozenset) else value)
    return None if value is None else str(value)


def version() -> str:
    """Twelve hex digits that change with what makes the rows: this file, the rules, the sides and the verdicts.

    >>> len(version())
    12
    """
    verdicts = (file for file in files("scraper.verdicts").iterdir() if file.name.endswith(".py"))
    made_by = [*(files("scraper") / f"{name}.py" for name in MADE_BY), *verdicts]
    codes = sorted(file.read_bytes() for file in made_by)  # a folder's order is the disk's
    return sha256(b"".join(codes)).hexdigest()[:12]
