"""vacancies.db: small, derived from the archive, the one that people ask. `scraper.update` says what goes in."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from sqlite_utils import Database

from scraper._schema import create, open_database
from scraper.rates import Rates, ids_of, rates, tallied, tally, tally_all
from scraper.rows import LISTS, Row, Rows
from scraper.tables import FTS, INDEXES, TABLES, VIEWS

# The tables with rows of one posting or programme, those that refer to others first; and their column for its id.
OWN = {
    **dict.fromkeys((*LISTS, "info_sessions", "evidence", "notes"), "vacancy_id"),
    "programme_rules": "programme_id",
    "vacancies": "id",
    "programmes": "id",
}

# What else refers to one, and is not its own: table and column.
REFERRING = (("changes", "vacancy_id"), ("discrepancies", "vacancy_id"), ("discrepancies", "programme_id"))

# The tables whose rows stay when a posting is written again: a text that others refer to, a division of several.
SHARED = {
    "texts": "ON CONFLICT DO UPDATE SET text = excluded.text WHERE text <> excluded.text",
    "divisions": "ON CONFLICT DO NOTHING",
}
AT_ADDRESS = "SELECT vacancy_id, gone_since, closed_at FROM links WHERE source_id = ? AND url = ?"


class Store:
    """The file; every change is made inside `with store.db.atomic()`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.db: Database = open_database(path)
        self._loading = False  # until `complete`, nothing that follows from the rows is kept

    def close(self) -> None:
        self.db.close()

    def prepare(self, schema: str, version: str, sources: Iterable[Row]) -> Literal["new", "again", ""]:
        """Make room for what is to be read: "new" where the tables are made, "again" where everything is read again.

        What was read is taken away page by page, as its place is taken: a source that is held back keeps its own.
        After both, `complete` is to be called when everything is written.
        """
        meta = self._meta()
        if meta.get("schema_version") != schema:
            self._renew(sources)
        elif meta.get("parser_version") != version:
            self._forget(sources)
        else:
            return ""
        versions = {"schema_version": schema, "parser_version": version}
        rows = ({"key": key, "value": value} for key, value in versions.items())
        self.db.table("meta").insert_all(rows, replace=True)
        self._loading = True
        return "again" if meta.get("schema_version") == schema else "new"

    def complete(self) -> None:
        """Make what follows from the rows, once, where all of them were written: full-text search and tallies.

        Elsewhere it has followed each row.
        """
        if self._loading:
            for name, columns in FTS.items():
                self.db.table(name).enable_fts(columns, create_triggers=True, tokenize="unicode61 remove_diacritics 2")
            tally_all(self.db)
        self._loading = False

    def discard(self) -> None:
        """From the next update on nothing that is there counts: all of it is made anew."""
        if self._meta():
            self.db.execute("DELETE FROM meta")

    def is_of_form(self, schema: str) -> bool:
        return self._meta().get("schema_version") == schema

    def rates(self, source_id: str) -> Rates:
        """How often a source's postings state each field."""
        return rates(self.db, ids_of(self.db, source_id)) if self._loading else tallied(self.db, source_id)

    def rates_in_any_form(self, source_id: str) -> Rates:
        """The same; of none, where the tables are of a form that cannot say."""
        try:
            return rates(self.db, ids_of(self.db, source_id))
        except sqlite3.OperationalError:
            return Rates(0, {})

    def left_out(self) -> set[str]:
        """The sources of which the last update did not write all that there was to read."""
        return set(json.loads(self._meta().get("left_out", "[]")))

    def leave_out(self, source_ids: Iterable[str]) -> None:
        """Say so for the next update; nothing is written where that is known."""
        ids = sorted(source_ids)
        if set(ids) == self.left_out():
            return
        self.db.execute("DELETE FROM meta WHERE key = 'left_out'")
        if ids:
            self.db.table("meta").insert({"key": "left_out", "value": json.dumps(ids)})

    def _meta(self) -> dict[str, str]:
        """What the file says of itself; nothing where it has no tables yet."""
        return dict(self.db.execute("SELECT key, value FROM meta")) if "meta" in self.db.table_names() else {}

    def _renew(self, sources: Iterable[Row]) -> None:
        """Every table and view of today's form, and nothing in them but the declarations."""
        self._drop_all()
        create(self.db, TABLES)
        for name, on in INDEXES.items():
            self.db.execute(f"CREATE INDEX {name} ON {on}")
        for name, sql in VIEWS.items():
            self.db.create_view(name, sql)
        self.db.table("sources").insert_all(sources)

    def _forget(self, sources: Iterable[Row]) -> None:
        """That anything was read: the links stay, of those sources that are still declared."""
        for name in FTS:
            self.db.table(name).disable_fts()
        self.db.execute("PRAGMA defer_foreign_keys = ON")
        self.db.execute("DELETE FROM sources")
        self.db.table("sources").insert_all(sources)
        self.db.execute("UPDATE links SET content_hash = NULL, gone_since = NULL, closed_at = NULL")
        undeclared = "source_id NOT IN (SELECT id FROM sources)"
        ids = {row["vacancy_id"] for row in self.rows(f"SELECT vacancy_id FROM links WHERE {undeclared}")}
        self.db.execute(f"DELETE FROM links WHERE {undeclared}")
        for id in ids:
            if not self.db.execute("SELECT 1 FROM links WHERE vacancy_id = ?", [id]).fetchone():
                self.remove(id)

    def save(self, postings: Mapping[str, Rows]) -> None:
        """The rows of postings, by id, in the place of those that they have."""
        with self._tallied(postings):
            self._clear(postings)
            for name, otherwise in (*SHARED.items(), *dict.fromkeys(reversed(OWN), "").items()):
                rows = (row for of_posting in postings.values() for row in of_posting.get(name, ()))
                self._insert(name, rows, otherwise)

    def _insert(self, name: str, rows: Iterable[Row], otherwise: str = "") -> None:
        """Rows at once, prepared by SQLite alone: sqlite-utils looks at each value, which takes several times as long.

        otherwise: what is done about those that are there.
        """
        columns = TABLES[name].columns
        names, places = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
        values = (tuple(map(row.get, columns)) for row in rows)
        self.db.conn.executemany(f"INSERT INTO {name} ({names}) VALUES ({places}) {otherwise}", values)

    @contextmanager
    def _tallied(self, ids: Collection[str]) -> Iterator[None]:
        """What a source's postings state is counted without those of these ids, and then with them again."""
        if self._loading or not ids:
            yield
            return
        tally(self.db, ids, -1)
        yield
        tally(self.db, ids, 1)

    def remove(self, id: str) -> None:
        """A posting that is at no address any more (its page is read as another one)."""
        with self._tallied([id]):
            self._clear([id])
            for name, column in (*REFERRING, ("texts", "vacancy_id")):
                self.db.execute(f"DELETE FROM {name} WHERE {column} = ?", [id])

    def relink(self, source_id: str, url: str, links: list[Row]) -> set[str]:
        """The postings at an address, in the place of those that it had, whose ids it gives."""
        at = [source_id, url]
        before = list(self.rows(AT_ADDRESS, *at))
        since = {key: link[key] for link in before for key in ("gone_since", "closed_at")}  # it is the address's
        ids, now = ({link["vacancy_id"] for link in some} for some in (before, links))
        with self._tallied(ids ^ now):
            self.db.execute("DELETE FROM links WHERE source_id = ? AND url = ?", at)
            self._insert("links", ({**link, **since} for link in links))
        return ids

    def speaking_first(self, id: str, order: Iterable[str]) -> list[Row]:
        """The addresses of a posting, that which speaks for it first: by the order of the sources, then the newest."""
        links = list(self.rows("SELECT source_id, url, first_seen FROM links WHERE vacancy_id = ?", id))
        rank = {source_id: n for n, source_id in enumerate(order)}
        links.sort(key=lambda link: (link["first_seen"], link["url"]), reverse=True)
        return sorted(links, key=lambda link: rank[link["source_id"]])

    def ids_at(self, source_id: str, url: str) -> set[str]:
        """The postings at an address."""
        return {row["vacancy_id"] for row in self.rows(AT_ADDRESS, source_id, url)}

    def content_at(self, source_id: str, url: str) -> str | None:
        """What was read at an address, by its hash; None where nothing was."""
        sql = "SELECT content_hash FROM links WHERE source_id = ? AND url = ? LIMIT 1"
        row = self.db.execute(sql, [source_id, url]).fetchone()
        return row[0] if row else None

    def set_changes(self, id: str, rows: list[Row]) -> None:
        """The changes of a posting; nothing is written where they are those that it has."""
        order = "seen_at, fetch_after, field"
        rows.sort(key=lambda row: [row[key] for key in order.split(", ")])
        if rows != list(self.rows(f"SELECT * FROM changes WHERE vacancy_id = ? ORDER BY {order}", id)):
            self.db.execute("DELETE FROM changes WHERE vacancy_id = ?", [id])
            self._insert("changes", rows)

    def at_one_address(self, id: str) -> bool:
        """Is there one link to the posting? Several may differ, and then the order of the sources decides."""
        return bool(self.db.execute("SELECT count(*) = 1 FROM links WHERE vacancy_id = ?", [id]).fetchone()[0])

    def tidy(self) -> None:
        """Divisions that no posting has any more go."""
        having = "SELECT 1 FROM vacancies WHERE division_id = divisions.id"
        self.db.execute(f"DELETE FROM divisions WHERE NOT EXISTS ({having})")

    def last_run(self) -> int:
        """The newest run that this file knows of; 0 before the first."""
        return int(self.db.execute("SELECT coalesce(max(id), 0) FROM runs").fetchone()[0])

    def rows(self, sql: str, *parameters: Any) -> Iterator[Row]:
        """The rows of a query, as dictionaries."""
        return self.db.query(sql, list(parameters))

    def _clear(self, ids: Iterable[str]) -> None:
        for name, column in OWN.items():
            self.db.conn.executemany(f"DELETE FROM {name} WHERE {column} = ?", ((id,) for id in ids))

    def _drop_all(self) -> None:
        self.db.execute("PRAGMA defer_foreign_keys = ON")
        for view in self.db.view_names():
            self.db.view(view).drop()
        searched = [f"{name}_fts" for name in FTS if f"{name}_fts" in self.db.table_names()]
        for name in [*searched, *(name for name in TABLES if name in self.db.table_names())]:
            self.db.table(name).drop()
