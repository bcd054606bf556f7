"""corrections.toml: what people know better goes into the rows, is checked, and is said to be out of date when it is."""

from __future__ import annotations

import json
import re
import tomllib
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from parsers import Vacancy, read, to_record
from parsers._table import columns
from parsers.pages import postings
from parsers.programme import Programme
from scraper.corrections import CHECKS, NONE, _checked, corrected, corrections_of, stale
from scraper.fields import FORMS
from scraper.refusal import Refused
from tests.scraper.conftest import FAQ, World, faq, posting

ONE, COPY = "http://first.example/one", "http://second.example/copy"
ID = "nato-260101"
MONDAY, SUNDAY = "2026-06-22T23:59:00+02:00", "2026-06-21T23:59:00+02:00"


def toml(value: Any) -> str:
    """A value as TOML has it; keys that are null are left out."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(part)}" for key, part in value.items() if part is not None) + "}"
    return f"[{', '.join(map(toml, value))}]" if isinstance(value, list) else json.dumps(value)


def written(folder: Path, *corrections: dict[str, Any]) -> Path:
    """The folder with these corrections; what one leaves out is made up, but for its values."""
    made_up = {"vacancy": ID, "field": "deadline", "reason": "The office says so.", "source": "https://osm.example/7"}
    lines = []
    for correction in corrections:
        lines += ["[[correction]]", *(f"{key} = {toml(value)}" for key, value in {**made_up, **correction}.items())]
    (folder / "corrections.toml").write_text("\n".join(lines), "utf-8")
    return folder


def notes(world: World) -> list[tuple[Any, ...]]:
    return world.rows("SELECT field, code, message, exact FROM notes ORDER BY vacancy_id, position")


def stale_in(world: World) -> list[str]:
    with closing(Database(world.folder / "vacancies.db")) as db:
        return [str(one) for one in stale(db, corrections_of(world.folder))]


# ------------------------------------------------------------------------------------------ into the rows


def test_a_correction_takes_the_place_of_the_value_and_of_its_words(world: World) -> None:
    world.pages[ONE] = posting(until="22 June 2026")
    written(world.folder, {"read": MONDAY, "right": SUNDAY})
    world.run()
    assert world.rows("SELECT deadline, deadline_zone, deadline_utc FROM vacancies") == [
        (SUNDAY, "Europe/Brussels", "2026-06-21T21:59:00Z")
    ]
    message = f'The office says so. (https://osm.example/7); read as "{MONDAY}"'
    assert notes(world) == [("deadline", "corrected", message, "22 June 2026, at 23.59, Brussels time")]
    assert world.rows("SELECT * FROM evidence WHERE field = 'deadline'") == []
    assert world.rows("SELECT * FROM broken_evidence") == stale_in(world) == []


def test_it_lives_through_rebuilds_and_the_archive_knows_nothing_of_it(world: World) -> None:
    world.pages[ONE] = posting()
    world.run()
    archived, as_read = (world.folder / "archive.db").read_bytes(), world.dump()
    written(world.folder, {"read": MONDAY, "right": SUNDAY})
    world.update()
    made = world.dump()
    world.rebuild()
    assert world.dump() == made != as_read
    assert (world.folder / "archive.db").read_bytes() == archived
    (world.folder / "corrections.toml").unlink()
    world.update()
    assert world.dump() == as_read


@pytest.mark.parametrize(
    ("field", "read_as", "right", "sql", "rows"),
    [
        (
            "stipend",
            None,
            {"min": "1300.00", "max": "1300.00", "currency": "EUR", "per": "month"},
            "SELECT stipend_min, stipend_max_number, stipend_currency, stipend_per, unpaid FROM vacancies",
            [("1300.00", 1300.0, "EUR", "month", 0)],
        ),
        ("stipend", None, {"unpaid": True}, "SELECT stipend_min, unpaid FROM vacancies", [(None, 1)]),
        ("deadline", MONDAY, None, "SELECT deadline, deadline_zone, deadline_utc FROM vacancies", [(None,) * 3]),
        ("title", "Intern", "Interne", "SELECT title FROM vacancies", [("Interne",)]),
        (
            "duties",
            ["count beans", "polish spoons"],
            ["count spoons"],
            "SELECT position, text FROM duties",
            [(0, "count spoons")],
        ),
        ("duties", ["polish  spoons", "count beans"], None, "SELECT * FROM duties", []),
        ("division", None, {"name": "Charts"}, "SELECT name, acronym FROM divisions", [("Charts", None)]),
        (
            "languages",
            None,
            [{"language": "en", "required": "one of"}],
            "SELECT language, level, required FROM languages",
            [("en", None, "one of")],
        ),
        (
            "info_session",
            None,
            {"at": "2026-06-11"},
            "SELECT at, zone, url FROM info_sessions",
            [("2026-06-11", None, None)],
        ),
        ("start_months", None, ["--09"], "SELECT start_months FROM vacancies", [('["--09"]',)]),
        ("weekly_hours", None, 37.5, "SELECT weekly_hours FROM vacancies", [(37.5,)]),
        ("requisition", "260101", "260102", "SELECT id, requisition FROM vacancies", [(ID, "260102")]),
    ],
)
def test_any_field_may_be_corrected(
    world: World, field: str, read_as: Any, right: Any, sql: str, rows: list[tuple[Any, ...]]
) -> None:
    world.pages[ONE] = posting(duties="The intern will: count beans; polish spoons.")
    values = {key: value for key, value in (("read", read_as), ("right", right)) if value is not None}
    written(world.folder, {"field": field, **values})
    world.run()
    assert world.rows(sql) == rows
    assert {code for _, code, *_ in notes(world)} == {"corrected"}
    assert world.rows("SELECT * FROM evidence WHERE field = ?", field) == []


def test_every_item_that_was_read_is_in_the_note(world: World) -> None:
    world.pages[ONE] = posting(duties="The intern will: count beans; polish spoons.")
    written(world.folder, {"field": "duties", "read": ["count beans", "polish spoons"]})
    world.run()
    assert [exact for *_, exact in notes(world)] == ["count beans", "polish spoons"]


def test_notes_on_how_a_value_was_read_go_with_it(world: World) -> None:
    world.pages[ONE] = posting(until="22 June 2026", more="Closing date: 30 June 2026")
    world.run()
    assert [code for _, code, *_ in notes(world)] == ["ambiguous"] * 2
    written(world.folder, {"read": MONDAY, "right": "2026-06-30"})
    world.update()
    assert [code for _, code, *_ in notes(world)] == ["corrected"]


@pytest.mark.parametrize(
    ("deadline", "zone"), [("2026-06-23T00:00:00-04:00", None), ("2026-06-23", "Europe/Brussels"), (SUNDAY, "Europe/Brussels")]
)  # fmt: skip
def test_the_zone_stays_where_the_right_deadline_is_by_its_clock(world: World, deadline: str, zone: str | None) -> None:
    world.pages[ONE] = posting()
    written(world.folder, {"read": MONDAY, "right": deadline})
    world.run()
    assert world.rows("SELECT deadline, deadline_zone FROM vacancies") == [(deadline, zone)]


def test_the_zone_may_be_corrected_beside_it(world: World) -> None:
    world.pages[ONE] = posting()
    zone = {"field": "deadline_zone", "read": "Europe/Brussels", "right": "Europe/Paris"}
    written(world.folder, {"read": MONDAY, "right": SUNDAY}, zone)
    world.run()
    assert world.rows("SELECT deadline, deadline_zone FROM vacancies") == [(SUNDAY, "Europe/Paris")]


def test_copies_that_say_the_corrected_value_do_not_differ(world: World) -> None:
    world.pages |= {ONE: posting(), COPY: posting()}
    written(world.folder, {"read": MONDAY, "right": SUNDAY})
    world.run()
    assert [code for _, code, *_ in notes(world)] == ["corrected"]
    world.pages[COPY] = posting(until="30 June 2026")
    world.run()
    assert [code for _, code, *_ in notes(world)] == ["corrected", "copies_differ"]


def test_a_page_that_is_mended_to_what_was_right_has_not_changed(world: World) -> None:
    world.pages[ONE] = posting(until="22 June 2026")
    written(world.folder, {"read": MONDAY, "right": SUNDAY})
    world.run()
    world.pages[ONE] = posting(until="21 June 2026")
    world.run()
    assert world.rows("SELECT * FROM changes") == []
    world.pages[ONE] = posting(until="30 June 2026")
    world.run()
    assert world.rows("SELECT old, new FROM changes") == [(SUNDAY, "2026-06-30T23:59:00+02:00")]


def test_a_programmes_rules_may_be_corrected(world: World) -> None:
    world.sources = (FAQ,)
    world.pages[FAQ.url] = faq()
    world.run()
    ((id,),) = world.rows("SELECT id FROM programmes")
    rules = dict(world.rows("SELECT rule, value FROM programme_rules"))
    assert (rules["assessment_days"], rules["minimum_age"]) == ("14", "21")
    written(
        world.folder,
        {"vacancy": id, "field": "assessment_days", "read": 14, "right": 10},
        {"vacancy": id, "field": "minimum_age", "read": 21},
        {"vacancy": id, "field": "quotas", "right": False},
        {"vacancy": id, "field": "division", "right": {"name": "Charts"}},
    )
    world.update()
    left = {rule: value for rule, value in rules.items() if rule != "minimum_age"}
    assert dict(world.rows("SELECT rule, value FROM programme_rules")) == {
        **left,
        "assessment_days": "10",
        "quotas": "false",
    }
    assert world.rows("SELECT * FROM evidence WHERE field IN ('programme.assessment_days', 'minimum_age')") == []
    assert [line.partition(": ")[2] for line in stale_in(world)] == [
        f"division of {id}: a programme has no such field; the correction to {{'name': 'Charts'}} is not made: "
        "The office says so. (https://osm.example/7)"
    ]


# ------------------------------------------------------------------------------------------ out of date


@pytest.mark.parametrize(
    ("until", "why"),
    [
        ("30 June 2026", f'now read as "2026-06-30T23:59:00+02:00", not as "{MONDAY}"'),
        ("21 June 2026", "the page is now read so by itself"),
    ],
)
def test_a_correction_of_what_the_page_does_not_say_any_more_is_not_made(world: World, until: str, why: str) -> None:
    world.pages[ONE] = posting(until="22 June 2026")
    written(world.folder, {"read": MONDAY, "right": SUNDAY})
    world.run()
    assert stale_in(world) == []
    world.pages[ONE] = posting(until=until)
    world.run()
    why += f'; the correction to "{SUNDAY}" is not made: The office says so. (https://osm.example/7)'
    assert notes(world) == [("deadline", "correction_stale", why, None)]
    assert len(world.rows("SELECT * FROM evidence WHERE field = 'deadline'")) == 1
    assert stale_in(world) == [f"corrections.toml: deadline of {ID}: {why}"]


def test_a_correction_of_a_vacancy_that_is_not_there_is_named(world: World) -> None:
    world.pages[ONE] = posting()
    written(world.folder, {"vacancy": "nato-1", "read": MONDAY}, {"field": "call_opens", "right": "--03"})
    world.run()
    first, second = stale_in(world)
    assert first == "corrections.toml: deadline of nato-1: no such vacancy is there (any more)"
    assert second.startswith(f"corrections.toml: call_opens of {ID}: a vacancy has no such field; ")


def test_without_corrections_nothing_is_stale(world: World) -> None:
    world.pages[ONE] = posting()
    world.run()
    assert stale_in(world) == []


# ------------------------------------------------------------------------------------------ the file


@pytest.mark.parametrize("text", ["", "# none yet\n", "correction = []"])
def test_a_file_may_say_nothing(tmp_path: Path, text: str) -> None:
    assert corrections_of(tmp_path) == NONE
    (tmp_path / "corrections.toml").write_text(text, "utf-8")
    assert corrections_of(tmp_path) == NONE


GOOD = '[[correction]]\nvacancy = "a-1"\nreason = "So."\nsource = "The office"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x =", "Invalid value (at end of document)"),
        ("corection = []", "corection: no such key (correction?)"),
        ("[correction]", "correction: is one table, not a list of them: write [[correction]] above each"),
        ("correction = [1]", "correction 1: 1 is not a table: write [[correction]] above its keys"),
        (GOOD + 'field = "title"\nwas = 1', "correction 1: was: no such key (there are "),
        (GOOD, "correction 1: field: is missing (a field, such as deadline)"),
        ('[[correction]]\nfield = "title"', "correction 1: vacancy: is missing (the id of a vacancy"),
        (GOOD + 'field = "dead_line"', 'correction 1: field: no record has "dead_line" (deadline?)'),
        (GOOD + 'field = "kind"\nright = "other"', 'correction 1: field: no record has "kind" ('),
        (GOOD + 'field = "title"', "correction 1: read and right are the same; leave one out"),
        (GOOD + 'field = "title"\nread = "A"\nright = "A"', "correction 1: read and right are the same"),
        (
            GOOD + 'field = "title"\nread = "A"\n' + GOOD + 'field = "title"\nread = "B"',
            "correction 2: the title of a-1 is corrected above already",
        ),
        (
            GOOD + 'field = "stipend"\nright = {min = "1300"}',
            "correction 1: right: {'min': '1300'} is not whole without its currency, such as currency = \"EUR\"",
        ),
        (GOOD + 'field = "deadline"\nright = 2026-06-22', "correction 1: right: datetime.date(2026, 6, 22) is not an ISO date or time in quotes"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "corrections.toml").write_text(text, "utf-8")
    with pytest.raises(Refused) as refused:
        corrections_of(tmp_path)
    (line,) = str(refused.value).splitlines()
    assert line.startswith(f"{tmp_path / 'corrections.toml'}: {said}")


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("title", ["", " a", "a\x07", 7, [], {}]),
        ("organization", ["OSM", {}, {"name": ""}, {"title": "OSM"}]),
        ("location", ["Vienna", {"city": "Vienna", "country": "Austria"}, {"country": "ZZ"}, {"country": "at"}]),
        ("division", [{"acronym": "MC"}, "Maps"]),
        ("sections", [[], [{}], [{"acronym": "C"}], {"name": "Charts"}]),
        (
            "stipend",
            [
                "1300 EUR",
                {"min": 1300, "currency": "EUR"},
                {"min": "1,300", "currency": "EUR"},
                {"min": "2", "max": "1", "currency": "EUR"},
                {"min": "1", "currency": "euro"},
                {"min": "1", "currency": "EUR", "per": "week"},
                {"currency": "EUR"},
                {"unpaid": 1},
                {"unpaid": False},
            ],
        ),
        ("deadline", ["22 June 2026", "2026-02-30", "2026-06-22 23:59", "2026-06-22T23:59", "9999-12-31", "20260622"]),
        ("deadline_zone", ["CEST", "Brussels", 2]),
        ("start_months", [[], ["09"], ["2026-13"], ["--13"], "2026-09", ["2026-9"]]),
        ("duration", [6, {}, {"min": "6"}, {"min": 12, "max": 6}, {"min": -1}, {"min": True}]),
        ("weekly_hours", ["38", 200, True, float("nan")]),
        ("employment_type", [["INTERNSHIP"], "INTERN", []]),
        ("languages", [["en"], [{"language": "en"}], [{"language": "xx", "required": True}], [{"language": "en", "required": 1}]]),
        ("minimum_age", [18.5, "18", -1, 200]),
        ("info_session", [{}, {"at": "soon"}, {"url": "osm.example"}, {"zone": "CET+1"}]),
        ("contact", ["osm.example", "a b@osm.example", "@"]),
        ("call_opens", ["March", "2026-03", "--3"]),
        ("clearance_months", [[6], [8, 6], 6, ["6", "8"]]),
        ("quotas", [0, "no"]),
    ],
)  # fmt: skip
def test_values_that_are_not_of_the_fields_form(tmp_path: Path, field: str, wrong: list[Any]) -> None:
    for value in wrong:
        said = "nan" if value != value else toml(value)  # NaN is the one that is not itself
        written(tmp_path).joinpath("corrections.toml").write_text(f'{GOOD}field = "{field}"\nright = {said}', "utf-8")
        with pytest.raises(Refused, match=r"correction 1: right: .* is not "):
            corrections_of(tmp_path)


def test_what_was_read_may_lack_its_currency(tmp_path: Path) -> None:
    whole = {"min": "1", "max": "1", "currency": "EUR"}
    written(tmp_path, {"field": "stipend", "read": {"min": "1", "max": "1"}, "right": whole})
    ((correction,),) = corrections_of(tmp_path).values()
    assert correction.read == {"min": "1", "max": "1", "currency": None, "per": None, "unpaid": False}


def test_every_field_has_a_form() -> None:
    assert FORMS.keys() == {*columns(Vacancy), "deadline_zone", *columns(Programme)}


PAGES = sorted(
    path
    for folder in ("golden", "fresh")
    for path in (Path(__file__).parents[1] / folder).rglob("*")
    if path.suffix in (".html", ".txt")
)


def test_whatever_is_read_can_be_stated_and_corrected_away(tmp_path: Path) -> None:
    for page in PAGES[::7]:
        for found in postings(page.read_bytes()):
            record = to_record(read(found.text))
            values = {field: (record["programme"] or {}).get(field, record.get(field)) for field in FORMS}
            said = {field: value for field, value in values.items() if value not in (None, [])}
            corrections = corrections_of(written(tmp_path, *({"field": name, "read": said[name]} for name in said)))
            left = corrected(ID, record, corrections)
            assert [note["code"] for note in left["notes"]] == ["corrected"] * len(said), page
            assert left["evidence"] == {}
            assert corrected(ID, record, NONE) == record


TOML = st.recursive(
    st.text(max_size=9) | st.integers(-9, 9999) | st.floats() | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["min", "name", "at"]), inner, max_size=2)
    ),
    max_leaves=4,
)


@given(said=st.dictionaries(st.sampled_from(sorted(CHECKS)), TOML | st.sampled_from(sorted(FORMS)), max_size=6))
def test_any_table_is_a_correction_or_refused_in_a_line(said: dict[str, Any]) -> None:
    assert len(_said_of(said).splitlines()) == 1


def _said_of(said: dict[str, Any]) -> str:
    try:
        return str(_checked("here", said))
    except Refused as refused:
        return str(refused)


def test_the_guide_shows_a_file_that_is_one(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "CORRECTIONS.md").read_text("utf-8")
    examples = re.findall(r"```toml\n(.*?)```", guide, re.DOTALL)
    assert len(examples) == 1
    (tmp_path / "corrections.toml").write_text(examples[0], "utf-8")
    corrections = corrections_of(tmp_path)
    stated = tomllib.loads(examples[0])["correction"]
    assert [one.field for said in corrections.values() for one in said] == [one["field"] for one in stated]
    record = to_record(read("Officer\nStipend: EUR 1,200 per month\nClosing date: 22 June 2025, 23:59 Brussels time"))
    for id in corrections:
        made = corrected(id, record, corrections)
        assert {note["code"] for note in made["notes"]} == {"corrected"}
