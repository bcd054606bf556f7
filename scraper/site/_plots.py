"""The page of plots: each a question of metadata.yaml, its answer drawn, and the numbers below it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any, NamedTuple

from markupsafe import Markup

from scraper.site import _svg
from scraper.site._query import Row, canned, rows
from scraper.site._values import label
from scraper.site._words import deadline

Draw = Callable[[list[Row], str], Markup]


class Plot(NamedTuple):
    """A plot on its page: the question, the picture (None where there is nothing to draw), and the numbers."""

    query: str
    title: str
    description: str
    svg: Markup | None
    columns: list[str]
    numbers: list[list[Any]]


def _deadlines(answer: list[Row], about: str) -> Markup:
    return _svg.timeline([(int(row["days"]), f"{row['title']}: {deadline(row['deadline'])}") for row in answer], about)


def _stipends(answer: list[Row], about: str) -> Markup:
    """What is paid is comparable only where currency and period are the same: a picture for each."""
    kinds: dict[str, list[_svg.Range]] = {}
    for row in answer:
        kinds.setdefault(_money(row), []).append(_range(row))
    heading = Markup("<h3>{}</h3>")
    return Markup("").join(
        heading.format(kind) + _svg.ranges(found, f"{about}: {kind}") for kind, found in kinds.items()
    )


def _money(row: Row) -> str:
    per = f"a {row['per']}" if row["per"] else "no period stated"
    return f"{row['currency'] or 'no currency stated'}, {per}"


def _range(row: Row) -> _svg.Range:
    said = f"{row['organization']} {row['year']}: {row['least']:g} to {row['most']:g}, {row['average']:g} on average"
    name = f"{_svg.shortened(row['organization'] or 'not stated', 18)} {row['year']}"
    return _svg.Range(name, row["least"], row["average"], row["most"], said)


def _competencies(answer: list[Row], about: str) -> Markup:
    return _svg.bars([(row["competency"], row["vacancies"], str(row["vacancies"])) for row in answer], about)


def _coverage(answer: list[Row], about: str) -> Markup:
    return _svg.bars([(label(row["field"]), row["share"], f"{row['share']:.0%}") for row in answer], about)


def _weeks(answer: list[Row], about: str) -> Markup:
    weeks = sorted({row["week"] for row in answer})
    found = {(row["source"], row["week"]): row["found"] for row in answer}
    sources = dict.fromkeys(row["source"] for row in answer)
    series = [(source, [found.get((source, week), 0) for week in weeks]) for source in sources]
    return _svg.columns(series, weeks, about)


DRAWN: dict[str, Draw] = {
    "deadlines_ahead": _deadlines,
    "stipends_by_year": _stipends,
    "competencies_asked_for": _competencies,
    "seen_by_week": _weeks,
    "field_coverage_of_pages": _coverage,
}


def plots(db: sqlite3.Connection) -> list[Plot]:
    """All plots, drawn of today's rows."""
    return [_plot(db, name, draw) for name, draw in DRAWN.items()]


def _plot(db: sqlite3.Connection, name: str, draw: Draw) -> Plot:
    question = canned()[name]
    answer = rows(db, question["sql"])
    return Plot(
        query=name,
        title=question["title"],
        description=question["description"],
        svg=draw(answer, question["title"]) if answer else None,
        columns=list(answer[0]) if answer else [],
        numbers=[list(row.values()) for row in answer],
    )
