"""README.md says what is so. Its made parts are checked here, and `make readme` runs this file to write them."""

from __future__ import annotations

import re
import sqlite3
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from tabulate import tabulate

from parsers._table import columns
from parsers.vacancy import Vacancy
from scraper.declared import known
from scraper.demo.tour import tour
from scraper.platforms import PLATFORMS
from scraper.sources import DEFAULT

README = Path(__file__).parent.parent / "README.md"
TODAY = date(2026, 6, 1)
FIVE = """
    SELECT title, division, stipend || ' ' || currency AS stipend, deadline, start_months AS "start months"
    FROM postings LIMIT 5
"""
QUESTION = re.compile(r"(?<=```sql\n)(?P<sql>.*?)\n```\n```text\n(?P<answer>.*?)```", re.DOTALL)


def made(readme: str, database: Path) -> str:
    """The README with its made parts as they should be."""
    with closing(sqlite3.connect(database)) as db:
        readme = _between(readme, "demo", f"```text\n{_answer(db, FIVE)}\n```")
        readme = QUESTION.sub(lambda m: f"{m['sql']}\n```\n```text\n{_answer(db, m['sql'])}\n```", readme)
    return _between(readme, "fields", _fields())


def demo_database(folder: Path) -> Path:
    """The demo's database, as of the day that the README names."""
    tour(folder, TODAY)
    return folder / "vacancies.db"


def _between(readme: str, name: str, part: str) -> str:
    return re.sub(
        rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", lambda m: f"{m[1]}{part}\n{m[2]}", readme, flags=re.DOTALL
    )


def _answer(db: sqlite3.Connection, sql: str) -> str:
    cursor = db.execute(sql)
    heads = [column[0] for column in cursor.description]
    rows = [[_short(value) for value in row] for row in cursor]
    return tabulate(rows, heads, disable_numparse=True)


def _short(value: object) -> object:
    if isinstance(value, str) and value.startswith("["):
        value = ", ".join(re.findall(r'"(.*?)"', value))
    return f"{value[:39].rstrip()}…" if isinstance(value, str) and len(value) > 40 else value


def _fields() -> str:
    rows = [
        [f"`{name}`", column.about, f"`{column.schema}`" if column.schema else ""]
        for name, column in columns(Vacancy).items()
    ]
    return tabulate(rows, ["field", "what it holds", "schema.org"], tablefmt="github")


@pytest.fixture(scope="module")
def readme() -> str:
    return README.read_text(encoding="utf-8")


def test_results_answers_and_fields_are_those_of_today(readme: str, tmp_path: Path) -> None:
    assert readme == made(readme, demo_database(tmp_path)), "README.md is behind the code: make readme"


def test_three_questions_are_asked(readme: str) -> None:
    assert len(QUESTION.findall(readme)) >= 3


def test_its_sources_toml_is_one(readme: str, tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)
    (tmp_path / "sources.toml").write_text(example, "utf-8")
    there = known(tmp_path)
    assert [source.id for source in there.on] == [*(source.id for source in DEFAULT), "undp", "cern", "osm"]


def test_it_names_every_platform(readme: str) -> None:
    said = readme.lower().replace(" ", "")
    assert [
        name for name in PLATFORMS if name not in {"page", "html", "jsonld", "uncareers"} and name not in said
    ] == []


def test_every_file_that_it_names_is_there(readme: str) -> None:
    named = re.findall(r"`((?:parsers|scraper|tests)/[\w/]+\.py)`", readme)
    assert named
    assert [path for path in named if not (README.parent / path).is_file()] == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        README.write_text(made(README.read_text(encoding="utf-8"), demo_database(Path(folder))), encoding="utf-8")
