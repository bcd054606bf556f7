"""What it costs to put vacancies into vacancies.db, beside what SQLite itself costs for the same rows.

    python -m benchmarks.store

Beside it stands `executemany` of Python's own sqlite3: the same rows, as tuples made beforehand, into the same tables
with the same indexes, keys not checked, and full-text search filled once at the end. Both write a file, in one
transaction.
"""

from __future__ import annotations

import cProfile
import gc
import pstats
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlite_utils.utils import chunks

from benchmarks._postings import DIFFERENT, many
from benchmarks._report import Goal, cpu, show
from scraper.rows import Row, Rows
from scraper.store import Store
from scraper.tables import FTS, TABLES
from scraper.update import BATCH

ROUNDS, VACANCIES = 15, 1000
GOAL = Goal("vacancies.db: rows with their keys and full-text search", "executemany of the same rows", 1.5)
SHOWN = 12  # lines of the profile
NEXT = """\
Next: rows that are tuples from the start, so that no dictionary is turned into parameters."""


def main(rounds: int = ROUNDS, vacancies: int = VACANCIES, different: int = DIFFERENT) -> int:
    """Print the table; gives the exit code."""
    posted = list(many(vacancies, different))
    rows = by_table(rows for _, rows in posted)
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        for nth in range(rounds):
            ours = _seconds(lambda nth=nth: fill(Path(folder, f"ours-{nth}.db"), posted))
            raw = _seconds(lambda nth=nth: fill_raw(Path(folder, f"raw-{nth}.db"), rows))
            ratios.append(ours / raw)
        code = show([GOAL.reached(ratios)], lambda: f"{_profile(Path(folder), posted)}\n\n{NEXT}")
    written = sum(len(of_table) for of_table in rows.values())
    print(f"\n{written} rows of {vacancies} vacancies, {written / vacancies:.0f} each; {rounds} rounds.")
    return code


def fill(path: Path, posted: Iterable[tuple[str, Rows]]) -> None:
    """As an update does."""
    with closing(Store(path)) as store, store.db.atomic():
        store.prepare("form", "parsers", [])
        for some in chunks(posted, BATCH):
            store.save(dict(some))
        store.complete()


def fill_raw(path: Path, rows: Mapping[str, list[tuple[Any, ...]]]) -> None:
    with closing(Store(path)) as store, store.db.atomic():
        store.prepare("form", "parsers", [])
    with closing(sqlite3.connect(path)) as db, db:
        for name, of_table in rows.items():
            places = ", ".join("?" * len(TABLES[name].columns))
            db.executemany(f"INSERT INTO {name} VALUES ({places})", of_table)
        for name, (column,) in FTS.items():
            words = "tokenize = 'unicode61 remove_diacritics 2'"
            db.execute(f"CREATE VIRTUAL TABLE {name}_fts USING fts5 ({column}, content = {name}, {words})")
            db.execute(f"INSERT INTO {name}_fts ({name}_fts) VALUES ('rebuild')")


def by_table(every: Iterable[Rows]) -> dict[str, list[tuple[Any, ...]]]:
    """Each table's rows as tuples of all of its columns; those of divisions, which postings share, once."""
    tables: dict[str, dict[tuple[Any, ...], None]] = {}
    for rows in every:
        for name, of_table in rows.items():
            tables.setdefault(name, {}).update((_whole(name, row), None) for row in of_table)
    return {name: list(of_table) for name, of_table in tables.items()}


def _whole(name: str, row: Row) -> tuple[Any, ...]:
    return tuple(map(row.get, TABLES[name].columns))


def _seconds(fill: Callable[[], None]) -> float:
    gc.collect()
    started = cpu()
    fill()
    return cpu() - started


def _profile(folder: Path, posted: list[tuple[str, Rows]]) -> str:
    profile = cProfile.Profile()
    profile.runcall(fill, folder / "profiled.db", posted)
    stats = pstats.Stats(profile)
    whole = stats.total_tt  # type: ignore[attr-defined]
    own = sorted(((row[2] / whole, at) for at, row in stats.stats.items()), reverse=True)  # type: ignore[attr-defined]
    lines = [f"{share:4.0%}  {Path(file).name}: {name}" for share, (file, _, name) in own[:SHOWN]]
    return "Where the time goes:\n\n" + "\n".join(f"    {line}" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
