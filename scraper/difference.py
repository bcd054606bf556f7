"""What two databases say differently of the same vacancies: how a change of the parsers is looked at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from scraper._schema import naming, open_database
from scraper.rows import LISTS, Row

# Columns that say where a row is from, not what the page says; and those that others say as well.
NO_FIELDS = {"id", "issuer", "division_id", "first_seen", "gone_since", "closed_at", "text_hash"} | {
    "deadline_utc",
    "stipend_min_number",
    "stipend_max_number",
}
# Columns and tables whose words stand under another name in `evidence`; a rule such as `stipend.min` says its field.
FIELDS = {
    "city": "location",
    "country": "location",
    "deadline_zone": "deadline",
    "duration_min": "duration",
    "duration_max": "duration",
    "info_sessions": "info_session",
    "unpaid": "stipend",
    **{f"stipend_{part}": "stipend" for part in ("min", "max", "currency", "per")},
}
COLUMN = """
    SELECT id AS vacancy_id, ? AS field, old.{column} AS before, new.{column} AS after
    FROM old.{table} AS old JOIN main.{table} AS new USING (id) WHERE old.{column} IS NOT new.{column}
"""
DIVISION = """
    SELECT id AS vacancy_id, 'division' AS field, ({old}) AS before, ({new}) AS after
    FROM old.vacancies AS old JOIN main.vacancies AS new USING (id) WHERE before IS NOT after
"""
NAME = "SELECT coalesce(name || ' (' || acronym || ')', name) FROM {schema}.divisions WHERE id = {alias}.division_id"
ITEMS = """
    WITH ids AS (SELECT id FROM old.vacancies JOIN main.vacancies USING (id))
    SELECT id AS vacancy_id, ? AS field, ({old}) AS before, ({new}) AS after FROM ids
    WHERE before IS NOT after
"""
ITEMS_OF = """
    SELECT nullif(json_group_array(json_array({columns})), '[]') FROM (
        SELECT * FROM {schema}.{table} WHERE vacancy_id = ids.id ORDER BY position
    )
"""
RULES = """
    SELECT programme_id AS vacancy_id, rule AS field, old.value AS before, new.value AS after
    FROM {one}.programme_rules AS {one_as} LEFT JOIN {other}.programme_rules AS {other_as} USING (programme_id, rule)
    WHERE old.value IS NOT new.value AND programme_id IN (SELECT id FROM old.programmes)
        AND programme_id IN (SELECT id FROM main.programmes)
"""


def differences(old: Path, new: Path) -> Iterator[Row]:
    """`vacancy_id`, `field`, `before`, `after`, and `evidence`: the words that the new reading rests on.

    A vacancy that only one of the databases has is one row, of field `kind`.
    """
    with naming(old), closing(open_database(new)) as db:
        db.execute("ATTACH ? AS old", [str(old)])
        for row in _differences(db):
            yield {**row, "evidence": _evidence(db, row["vacancy_id"], row["field"])}


def _differences(db: Database) -> Iterator[Row]:
    yield from _kinds(db)
    for table in ("vacancies", "programmes"):
        for column in _columns(db, table, NO_FIELDS):
            yield from db.query(COLUMN.format(table=table, column=column), [column])
    yield from db.query(DIVISION.format(**{name: NAME.format(schema=schema, alias=name) for name, schema in SCHEMAS}))
    for table in (*LISTS, "info_sessions"):
        columns = ", ".join(_columns(db, table, {"vacancy_id", "position"}))
        both = {name: ITEMS_OF.format(schema=schema, table=table, columns=columns) for name, schema in SCHEMAS}
        yield from db.query(ITEMS.format(**both), [table])
    yield from db.query(_rules())


SCHEMAS = (("old", "old"), ("new", "main"))


def _rules() -> str:
    """Both ways, since a rule may be new or gone."""
    gone = RULES.format(one="old", one_as="old", other="main", other_as="new")
    new = RULES.format(one="main", one_as="new", other="old", other_as="old")
    return f"{gone} UNION {new}"


def _kinds(db: Database) -> Iterator[Row]:
    kinds = "SELECT id, 'vacancy' AS kind FROM {0}.vacancies UNION ALL SELECT id, 'programme' FROM {0}.programmes"
    sql = f"""
        WITH before AS ({kinds.format("old")}), after AS ({kinds.format("main")})
        SELECT id AS vacancy_id, 'kind' AS field, before.kind AS before, after.kind AS after
        FROM before FULL JOIN after USING (id) WHERE before.kind IS NOT after.kind ORDER BY id
    """
    return db.query(sql)


def _columns(db: Database, table: str, left_out: set[str]) -> list[str]:
    """The columns that both have: an older form may have others."""
    of = "SELECT name FROM pragma_table_info(?, ?)"
    old, new = ([name for (name,) in db.execute(of, [table, schema])] for schema in ("old", "main"))
    return [f'"{name}"' if name == "end" else name for name in new if name in old and name not in left_out]


def _evidence(db: Database, id: str, field: str) -> list[str]:
    """The words."""
    sql = """
        SELECT exact FROM main.evidence WHERE vacancy_id = :id AND field IN (:field, 'programme.' || :field)
        ORDER BY field, item, position
    """
    said_by = FIELDS.get(field, field.partition(".")[0])
    return [exact for (exact,) in db.execute(sql, {"id": id, "field": said_by})]


def line(row: Row) -> str:
    """A difference in one line.

    >>> line({"vacancy_id": "a-1", "field": "city", "before": None, "after": "Rome", "evidence": ["Location: Rome"]})
    'a-1 city: nothing → Rome ⟦Location: Rome⟧'
    """
    before, after = (_said(row[side]) for side in ("before", "after"))
    words = " ".join(f"⟦{' '.join(exact.split())}⟧" for exact in row["evidence"])
    return f"{row['vacancy_id']} {row['field']}: {before} → {after} {words}".rstrip()


def _said(value: Any) -> str:
    if value is None:
        return "nothing"
    return value if isinstance(value, str) else json.dumps(value)
