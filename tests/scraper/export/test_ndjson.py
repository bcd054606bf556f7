"""One vacancy a line: what the parsers read, whatever and whenever the runs were."""

from __future__ import annotations

import json

import pytest

from parsers import Vacancy
from parsers._table import columns
from tests.scraper.conftest import FIRST, posting, rows
from tests.scraper.export.conftest import HOSTILE


def read(lines: bytes) -> list[dict]:
    assert lines == b"" or lines.endswith(b"\n")
    return [json.loads(line) for line in lines.split(b"\n")[:-1]]


def test_its_keys_are_the_records(made, exported):
    (record,) = read(exported(made({}), "ndjson"))
    assert set(record) == {*columns(Vacancy), "deadline_zone", "id", "links", "listed", "notes"}


def test_the_demos_rows_are_the_querys_own(demo, exported):
    records = read(exported(demo, "ndjson"))
    plain = "id, title, requisition, deadline, deadline_zone, telework, minimum_age, nationality, contact"
    assert [tuple(record[key] for key in plain.split(", ")) for record in records] == rows(
        demo, f"SELECT {plain} FROM vacancies ORDER BY id"
    )
    for name in ("duties", "essential", "benefits", "documents"):
        query = f"SELECT vacancy_id, text FROM {name} ORDER BY vacancy_id, position"
        assert [(record["id"], text) for record in records for text in record[name]] == rows(demo, query)


def test_a_record_in_full(made, exported):
    vacancy = {
        "city": "Vienna", "stipend_min": "900.50", "stipend_per": "month", "unpaid": 0, "duration_min": 3.0, "weekly_hours": 37.5,
        "languages": [{"language": "de", "level": "good", "required": "true"}, {"language": "fr", "level": None, "required": "one of"}],
        "duties": ["Draw."], "info_sessions": [{"at": "2026-06-03", "zone": None, "url": None}], "links": ["https://maps.example/7", "file:///x"],
        "start_months": ["--09"], "gone_since": "2026-06-11T10:00:00.000Z", "notes": [("deadline", "ambiguous", "or"), ("deadline", "ambiguous", "or")],
    }  # fmt: skip
    (record,) = read(exported(made(vacancy), "ndjson"))
    assert {key: value for key, value in record.items() if value not in (None, [])} == {
        "id": "osm-7",
        "title": "Intern",
        "location": {"city": "Vienna", "country": None},
        "stipend": {"min": "900.50", "max": None, "currency": None, "per": "month", "unpaid": False},
        "start_months": ["--09"],
        "duration": {"min": 3, "max": None},
        "weekly_hours": 37.5,
        "duties": ["Draw."],
        "languages": [
            {"language": "de", "level": "good", "required": True},
            {"language": "fr", "level": None, "required": "one of"},
        ],
        "info_session": {"at": "2026-06-03", "zone": None, "url": None},
        "links": [{"url": "https://maps.example/7", "source": "Office of Small Maps", "language": None}],
        "listed": False,
        "notes": [{"field": "deadline", "code": "ambiguous", "message": "or"}],
    }


@pytest.mark.parametrize(("unpaid", "stipend"), [(None, None), (0, None), (1, {"unpaid": True})])
def test_a_stipend_is_there_where_something_is_said_of_it(made, exported, unpaid, stipend):
    (record,) = read(exported(made({"unpaid": unpaid}), "ndjson"))
    assert record["stipend"] == (stipend and {"min": None, "max": None, "currency": None, "per": None, **stipend})


def test_nothing_of_the_runs_is_in_it(tmp_path, make_world, exported):
    """Fetched on another day and in three runs instead of one: the same lines."""
    lines = []
    for name, runs in (("one", 1), ("other", 3)):
        world = make_world(tmp_path / name)
        world.pages = {
            f"{FIRST.url}/1": posting("260101", start="Starts in March 2027."),
            f"{FIRST.url}/2": posting(None),
        }
        for _ in range(runs):
            world.run(hours=30)
        lines.append(exported(world.folder / "vacancies.db", "ndjson"))
    assert lines[0] == lines[1]
    assert len(read(lines[0])) == 2


def test_a_hostile_page_is_one_line(hostile, exported):
    (record,) = read(exported(hostile, "ndjson"))
    assert record["title"] == HOSTILE["title"]
    assert record["duties"] == HOSTILE["duties"]
    assert record["links"] == []
