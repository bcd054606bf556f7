"""`vacancies rebuild --diff`: exactly what today's parsers read differently, with its words."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import parsers
from parsers import Span, Vacancy
from parsers._values import Instant, Months, Organization, Place, Section, Stipend, Unit
from scraper import rebuild
from scraper.cli import main
from tests.scraper.conftest import FAQ, World, faq, posting

ONE, TWO = "http://first.example/one", "http://first.example/two"
ID = "nato-260101"
PROSE = "We work in Vienna."


@pytest.fixture
def told(world: World) -> World:
    world.sources = (*world.sources, FAQ)
    world.pages |= {
        ONE: posting(more=PROSE, duties="The intern will: count beans; polish spoons."),
        TWO: posting("260102", title="Trainee"),
        FAQ.url: faq(),
    }
    world.run()
    return world


@pytest.fixture
def change(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """change(title=…): from now on, pages with that prose are read so, and its words are the evidence."""

    def made(words: str = PROSE, **values: Any) -> None:
        read = parsers.read

        def changed(text: str, *hints: Any) -> Vacancy:
            vacancy = read(text, *hints)
            start = text.find(words)
            if start < 0:
                return vacancy
            spans = ((Span(start, start + len(words), words),),)
            return replace(vacancy, **values, evidence={**vacancy.evidence, **dict.fromkeys(values, spans)})

        monkeypatch.setattr(parsers, "read", changed)

    return made


def shown(world: World, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    capsys.readouterr()
    before = world.dump()
    assert rebuild.show_difference(world.folder, world.sources, as_json=True)
    assert world.dump() == before
    assert {path.name for path in world.folder.iterdir()} - {".lock"} == {"archive.db", "vacancies.db"}
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def row(field: str, before: Any, after: Any, words: str = PROSE) -> dict[str, Any]:
    return {"vacancy_id": ID, "field": field, "before": before, "after": after, "evidence": [words]}


def test_the_same_parsers_read_the_same(told: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(told, capsys) == []


@pytest.mark.parametrize(
    ("values", "rows"),
    [
        ({"title": "Expert"}, [row("title", "Intern", "Expert")]),
        ({"deadline": Instant(date(2026, 7, 1))}, [
            row("deadline", "2026-06-22T23:59:00+02:00", "2026-07-01"),
            row("deadline_zone", "Europe/Brussels", None),
        ]),
        ({"organization": Organization("OSM")}, [row("organization", None, "OSM")]),
        ({"location": Place("Vienna", "AT")}, [row("city", None, "Vienna"), row("country", None, "AT")]),
        ({"division": Unit("Maps", "MP")}, [row("division", None, "Maps (MP)")]),
        ({"division": Unit("Maps")}, [row("division", None, "Maps")]),
        ({"duration": Months(6, 12)}, [row("duration_max", None, 12), row("duration_min", None, 6)]),
        ({"stipend": Stipend(unpaid=True)}, [row("unpaid", None, 1)]),
        ({"duties": ("count beans",)}, [row("duties", '[["count beans"],["polish spoons"]]', '[["count beans"]]')]),
        ({"sections": (Section("Charts", "C"),)}, [row("sections", None, '[["Charts","C",null]]')]),
        ({"start_months": ()}, []),
    ],
)  # fmt: skip
def test_a_changed_parser_is_shown_and_nothing_else(
    told: World, change: Callable[..., None], capsys: pytest.CaptureFixture[str], values: Any, rows: Any
) -> None:
    change(**values)
    assert sorted(shown(told, capsys), key=lambda row: row["field"]) == rows


def test_a_value_that_is_not_read_any_more_has_no_words(
    told: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    read = parsers.read
    monkeypatch.setattr(parsers, "read", lambda *known: replace(read(*known), title=None, evidence={}))
    titles = [row for row in shown(told, capsys) if row["field"] == "title"]
    assert [(row["before"], row["after"], row["evidence"]) for row in titles if row["vacancy_id"] == ID] == [
        ("Intern", None, [])
    ]


def test_rules_of_a_programme(told: World, change: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    words = "at least 21 years old"
    ((id,),) = told.rows("SELECT id FROM programmes")
    change(words, minimum_age=18, weekly_hours=None, duration=Months(6, 6))
    rows = sorted(shown(told, capsys), key=lambda row: row["field"])
    assert [(row["vacancy_id"], row["field"], row["before"], row["after"], row["evidence"]) for row in rows] == [
        (id, "duration.max", None, "6", [words]),
        (id, "duration.min", None, "6", [words]),
        (id, "minimum_age", "21", "18", [words]),
    ]


def test_a_vacancy_that_is_read_as_another_one(
    told: World, change: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    change(requisition="260199")
    said = [(row["vacancy_id"], row["field"], row["before"], row["after"]) for row in shown(told, capsys)]
    assert said == [(ID, "kind", "vacancy", None), ("nato-260199", "kind", None, "vacancy")]


def test_corrections_are_no_difference(
    told: World, change: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    correction = f'[[correction]]\nvacancy = "{ID}"\nfield = "title"\nread = "Intern"\nright = "Interne"\n'
    (told.folder / "corrections.toml").write_text(f'{correction}reason = "So."\nsource = "The office"\n')
    told.update()
    before = told.dump()
    assert rebuild.show_difference(told.folder, told.sources, as_json=True)
    assert (capsys.readouterr().out, told.dump()) == ("", before)


def test_a_difference_is_a_line_for_people(told: World, change: Callable[..., None]) -> None:
    declared = "".join(
        f'[sources.{one.id}]\nname = "NATO"\nplatform = "{one.platform}"\nurl = "{one.url}"\nzone = "{one.zone}"\n'
        f'date_order = "DMY"\nissuer = "nato"\nholds = "{one.holds}"\n'
        for one in told.sources
    )
    (told.folder / "sources.toml").write_text(declared)
    change(title="Expert")
    result = CliRunner().invoke(main, ["rebuild", "--diff", "--data", str(told.folder)])
    assert (result.exit_code, result.output) == (0, f"{ID} title: Intern → Expert ⟦{PROSE}⟧\n")


def test_without_a_database_there_is_nothing_to_differ_from(told: World) -> None:
    (told.folder / "vacancies.db").unlink()
    result = CliRunner().invoke(main, ["rebuild", "--diff", "--data", str(told.folder)])
    assert result.exit_code == 1
    (line,) = result.output.splitlines()
    assert "vacancies.db: there is no such file" in line
    assert not Path(told.folder, "vacancies.db").exists()
