"""One archive into another: what the other does not have yet, in one transaction, and in the order of time.

Runs are the same where they began at the same moment, and fetches where everything but their numbers is. What is there
is not added again; a body that was pruned or is damaged there comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from scraper.bodies import Damaged, Dictionaries, drop_unused, unpacked

# The tables whose rows have numbers of their own, which follow the clock.
NUMBERED = {"runs": "started_at", "fetches": "fetched_at"}
BACKWARDS = "SELECT 1 FROM (SELECT new < lag(new) OVER (ORDER BY old) AS back FROM renumbered) WHERE back"


@dataclass(frozen=True, slots=True)
class Added:
    """How many rows are new."""

    runs: int
    fetches: int
    bodies: int
    others: int

    def __bool__(self) -> bool:
        return bool(self.runs or self.fetches or self.bodies or self.others)


def merge(db: Database, incoming: Path, before: Callable[[], None]) -> Added:
    """Bring an archive (of today's form) into one that is open.

    before: is called when there is something to add, before it is: whatever follows the runs by their numbers may have
    to begin anew.
    """
    db.execute("ATTACH DATABASE ? AS incoming", [str(incoming)])
    try:
        with db.atomic():
            db.execute("PRAGMA defer_foreign_keys = ON")
            empty = db.execute("SELECT count(*) FROM runs").fetchone()[0] == 0
            added = _add(db)
            if added:
                before()
            if added and not empty:
                in_order(db)
    finally:
        db.execute("DETACH DATABASE incoming")
    return added


def _add(db: Database) -> Added:
    bodies, runs, fetches = _bodies(db), _runs(db), _fetches(db)
    return Added(runs, fetches, bodies, sum(_others(db, table) for table in _tables(db)))


def _bodies(db: Database) -> int:
    columns = _columns(db, "bodies")
    wanted = "hash IN (SELECT body_hash FROM incoming.fetches) AND hash NOT IN (SELECT hash FROM main.bodies)"
    new = f"INSERT INTO main.bodies ({columns}) SELECT {columns} FROM incoming.bodies WHERE {wanted}"
    added = db.execute(new).rowcount
    mended = sum(_mended(db, digest) for digest in _damaged(db))
    columns = _columns(db, "dictionaries")
    db.execute(f"INSERT OR REPLACE INTO main.dictionaries ({columns}) SELECT {columns} FROM incoming.dictionaries")
    drop_unused(db)
    return added + mended


def _damaged(db: Database) -> list[str]:
    """The bodies that are damaged here and whole there (the one that was read into it just now is)."""
    differ = """
        SELECT ours.hash, ours.codec, ours.bytes
        FROM main.bodies AS ours JOIN incoming.bodies AS theirs USING (hash) WHERE ours.bytes IS NOT theirs.bytes
    """
    dictionaries = Dictionaries(db)
    return [row[0] for row in db.execute(differ) if not _is_whole(row, dictionaries)]


def _is_whole(row: Iterable[str], dictionaries: Dictionaries) -> bool:
    try:
        unpacked(dictionaries, *row)
    except Damaged:
        return False
    return True


def _mended(db: Database, digest: str) -> int:
    whole = "SELECT codec, bytes FROM incoming.bodies WHERE hash = :hash"
    mend = f"UPDATE main.bodies SET (codec, bytes) = ({whole}) WHERE hash = :hash"
    return db.execute(mend, {"hash": digest}).rowcount


def _runs(db: Database) -> int:
    """New runs get the next numbers; `run_map` says which number each has here."""
    same = "SELECT id, started_at, version, row_number() OVER (PARTITION BY started_at, version ORDER BY id) AS nth"
    _make(
        db,
        "run_map",
        f"""
        SELECT theirs.id AS old, coalesce(ours.id, (SELECT coalesce(max(id), 0) FROM main.runs)
            + row_number() OVER (PARTITION BY ours.id IS NULL ORDER BY theirs.id)) AS new
        FROM ({same} FROM incoming.runs) AS theirs LEFT JOIN ({same} FROM main.runs) AS ours
        ON (ours.started_at, ours.version, ours.nth) IS (theirs.started_at, theirs.version, theirs.nth)
        """,
    )
    others = _columns(db, "runs", but=["id"])
    known = ", ".join(f"{name} = coalesce(runs.{name}, theirs.{name})" for name in others.split(", "))
    came = "FROM incoming.runs AS theirs JOIN run_map ON old = theirs.id"
    db.execute(f"UPDATE runs SET {known} {came} WHERE runs.id = new")  # a run that had not ended when it came last
    new = (
        f"INSERT INTO main.runs (id, {others}) SELECT new, {others} {came} WHERE new NOT IN (SELECT id FROM main.runs)"
    )
    return db.execute(new).rowcount


def _fetches(db: Database) -> int:
    others = _columns(db, "fetches", but=["id", "run_id"])
    alike = " AND ".join(f"ours.{name} IS theirs.{name}" for name in others.split(", ") if name != "body_hash")
    came = "FROM incoming.fetches AS theirs JOIN run_map ON old = theirs.run_id"
    ours = f"JOIN main.fetches AS ours ON ours.run_id = run_map.new AND {alike}"
    _make(db, "fetch_map", f"SELECT theirs.id AS old, min(ours.id) AS new {came} {ours} GROUP BY theirs.id")
    db.execute("""
        UPDATE fetches SET body_hash = theirs.body_hash
        FROM fetch_map JOIN incoming.fetches AS theirs ON theirs.id = old
        WHERE fetches.id = new AND fetches.body_hash IS NULL AND theirs.body_hash IS NOT NULL
    """)
    return db.execute(f"""
        INSERT INTO main.fetches (id, run_id, {others})
        SELECT (SELECT coalesce(max(id), 0) FROM main.fetches) + row_number() OVER (ORDER BY theirs.id), new, {others}
        {came} WHERE theirs.id NOT IN (SELECT old FROM fetch_map)
    """).rowcount


def _others(db: Database, table: str) -> int:
    """The rows of a table that has no numbers of its own: by its key they are there or not."""
    columns = _columns(db, table)
    runs = [column for name, column in _references(db, "runs") if name == table]
    values = [f"(SELECT new FROM run_map WHERE old = {name})" if name in runs else name for name in columns.split(", ")]
    new = f"INSERT OR IGNORE INTO main.{table} ({columns}) SELECT {', '.join(values)} FROM incoming.{table}"
    return db.execute(new).rowcount


def in_order(db: Database) -> None:
    """Number runs and fetches as the clock went, where they are not: the newest answer has the highest number."""
    for table, at in NUMBERED.items():
        _make(db, "renumbered", f"SELECT id AS old, row_number() OVER (ORDER BY {at}, id) AS new FROM {table}")
        if db.execute(BACKWARDS).fetchone():
            for name, column in [(table, "id"), *_references(db, table)]:
                _renumber(db, name, column)


def _renumber(db: Database, table: str, column: str) -> None:
    """By way of negative numbers, of which none is taken."""
    db.execute(f"UPDATE {table} SET {column} = -(SELECT new FROM renumbered WHERE old = {column}) WHERE {column} > 0")
    db.execute(f"UPDATE {table} SET {column} = -{column} WHERE {column} < 0")


# ------------------------------------------------------------------------------------------ tables, whatever they hold


def _make(db: Database, name: str, select: str) -> None:
    """A temporary table of old numbers and new ones."""
    db.execute(f"DROP TABLE IF EXISTS temp.{name}")
    db.execute(f"CREATE TEMP TABLE {name} (old INTEGER PRIMARY KEY, new INTEGER)")
    db.execute(f"INSERT INTO {name} {select}")


def _tables(db: Database) -> list[str]:
    names = (name for name in db.table_names() if not name.startswith("sqlite_"))
    return [name for name in names if name not in ("bodies", "dictionaries", *NUMBERED)]


def _columns(db: Database, table: str, but: Iterable[str] = ()) -> str:
    return ", ".join(name for name in db.table(table).columns_dict if name not in but)


def _references(db: Database, table: str) -> list[tuple[str, str]]:
    """The columns, with their tables, that refer to a table's numbers."""
    keys = (key for name in db.table_names() for key in db.table(name).foreign_keys)
    return [(key.table, key.column) for key in keys if key.other_table == table and key.column is not None]
