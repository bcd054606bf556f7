"""`corrections.toml` in the folder of the databases: values that people know better than the page, or than we read it.

    [[correction]]
    vacancy = "nato-250777"
    field = "deadline"
    read = "2025-06-22T23:59:00+02:00"     # left out: nothing was read
    right = "2025-06-23T23:59:00+02:00"    # left out: there is no such value
    reason = "The page names a Sunday; the office took applications until Monday."
    source = "https://osm.example/news/7"

Values are in the form of the record (`vacancies read --json`), a key of theirs that is null left out. A correction is
made whenever rows are made, and only while the page is read as `read` says; the archive stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from parsers import Vacancy
from parsers._table import columns
from parsers.programme import Programme
from parsers.vacancy import OF_POSTINGS
from scraper.comparison import comparable
from scraper.fields import FORMS
from scraper.refusal import Refused
from scraper.stated import Check, brief, fits, fitting, is_text, known_keys, loaded, meant

FILE = "corrections.toml"
RULES = columns(Programme).keys()
Record = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One field of one vacancy: as it was read and as it is right, both with every key; None is no value."""

    vacancy: str
    field: str
    read: Any
    right: Any
    reason: str
    source: str


Corrections = Mapping[str, tuple[Correction, ...]]  # by the vacancy's id
NONE: Corrections = {}

# ------------------------------------------------------------------------------------------ from the file


def anything(_value: Any) -> bool:
    """It is checked where the field is known."""
    return True


CHECKS: dict[str, Check] = {
    "vacancy": Check("the id of a vacancy, such as nato-250777", is_text),
    "field": Check("a field, such as deadline", is_text),
    "read": Check("a value", anything),
    "right": Check("a value", anything),
    "reason": Check("the reason, in a line of words", is_text),
    "source": Check("where that is known from: an address, or words", is_text),
}
NEEDED = ("vacancy", "field", "reason", "source")


def corrections_of(data: Path) -> Corrections:
    """The folder's corrections; raises `Refused` at the first thing in the file that is wrong."""
    path = data / FILE
    stated = loaded(path)
    known_keys(f"{path}:", stated, ("correction",))
    tables = stated.get("correction", [])
    if not isinstance(tables, list):
        raise Refused(f"{path}: correction: is one table, not a list of them: write [[correction]] above each")
    corrections: dict[str, tuple[Correction, ...]] = {}
    for number, said in enumerate(tables, start=1):
        where = f"{path}: correction {number}"
        one = _checked(where, said)
        others = corrections.get(one.vacancy, ())
        if one.field in {other.field for other in others}:
            raise Refused(f"{where}: the {one.field} of {one.vacancy} is corrected above already")
        corrections[one.vacancy] = (*others, one)
    return corrections


def _checked(where: str, said: Any) -> Correction:
    if not isinstance(said, dict):
        raise Refused(f"{where}: {brief(said)} is not a table: write [[correction]] above its keys")
    fitting(f"{where}:", said, CHECKS, NEEDED)
    field = said["field"]
    if field not in FORMS:
        raise Refused(f"{where}: field: no record has {brief(field)} ({meant(field, FORMS)})")
    form = FORMS[field]
    values = {key: said[key] for key in ("read", "right") if key in said}
    for key, value in values.items():
        fits(f"{where}: {key}", value, form.check)
    if form.right and "right" in said:
        fits(f"{where}: right", said["right"], form.right)
    read, right = (form.whole(values.get(key)) for key in ("read", "right"))
    if read == right:
        raise Refused(f"{where}: read and right are the same; leave one out to say that there is no such value")
    return Correction(**{**said, "read": read, "right": right})


# ------------------------------------------------------------------------------------------ into the record


def corrected(id: str, record: Record, corrections: Corrections) -> Record:
    """The record as people have corrected it; notes say what was, and which corrections are not due any more.

    With a value go the words that say the one that was read, and the notes on how it was.
    """
    right, notes = {}, []
    for correction in corrections.get(id, ()):
        stale = _why_stale(correction, record)
        if stale is None:
            right[correction.field] = correction.right
        notes.append(_corrected_note(correction, record) if stale is None else _stale_note(correction, stale))
    return {
        **_put(record, right),
        "notes": [note for note in record["notes"] if _bare(note["field"]) not in right] + notes,
        "evidence": {name: entries for name, entries in record["evidence"].items() if _bare(name) not in right},
    }


def _put(record: Record, right: Record) -> Record:
    values: Record = {name: _nothing(name) if value is None else value for name, value in right.items()}
    rules = {name: values.pop(name) for name in RULES & values.keys()}
    if "deadline" in values and "deadline_zone" not in values:
        values["deadline_zone"] = _agreeing(record["deadline_zone"], values["deadline"])
    programme = {**(record["programme"] or {}), **rules} if rules else record["programme"]
    return {**record, **values, "programme": programme}


def _nothing(field: str) -> list[Any] | None:
    column = columns(Vacancy).get(field)
    return [] if column and column.many else None


def _agreeing(zone: str | None, deadline: str | None) -> str | None:
    """The zone that the page names, unless the right deadline is by another clock.

    >>> _agreeing("Europe/Brussels", "2026-06-22T23:59:00+02:00"), _agreeing("Europe/Brussels", "2026-06-22T23:59:00Z")
    ('Europe/Brussels', None)
    """
    if zone is None or deadline is None:
        return None
    at = datetime.fromisoformat(deadline)
    return zone if not at.tzinfo or at.utcoffset() == at.astimezone(ZoneInfo(zone)).utcoffset() else None


def _value(field: str, record: Record) -> Any:
    return (record["programme"] or {}).get(field) if field in RULES else record[field]


def _why_stale(correction: Correction, record: Record) -> str | None:
    """Why a correction is not to be made, if it is not."""
    field, kind = correction.field, record["kind"]
    if field in (OF_POSTINGS if kind == "programme" else RULES):
        return f"a {kind} has no such field"
    value = _value(field, record)
    if _same(field, value, correction.read):
        return None
    if _same(field, value, correction.right):
        return "the page is now read so by itself"
    return f"now read as {_said(value)}, not as {_said(correction.read)}"


def _same(field: str, one: Any, other: Any) -> bool:
    if _is_absent(one) or _is_absent(other):
        return _is_absent(one) and _is_absent(other)
    return bool(comparable(one, field) == comparable(other, field))


def _is_absent(value: Any) -> bool:
    return value is None or value == []


def _corrected_note(correction: Correction, record: Record) -> Record:
    entries = [
        entry for name, words in record["evidence"].items() if _bare(name) == correction.field for entry in words
    ]
    message = f"{correction.reason} ({correction.source}); read as {_said(correction.read)}"
    return {"field": correction.field, "code": "corrected", "message": message, "evidence": entries}


def _stale_note(correction: Correction, why: str) -> Record:
    was = f"the correction to {_said(correction.right)} is not made: {correction.reason} ({correction.source})"
    return {"field": correction.field, "code": "correction_stale", "message": f"{why}; {was}"}


def _bare(name: str) -> str:
    """A programme's rules have their evidence under `programme.<rule>`."""
    return name.removeprefix("programme.")


def _said(value: Any) -> str:
    if isinstance(value, dict):
        value = {key: part for key, part in value.items() if part is not None}
    return "nothing" if _is_absent(value) else brief(value)


# ------------------------------------------------------------------------------------------ what is not due


class Stale(NamedTuple):
    """A correction that is not made, and why: an alarm, since somebody thinks that it is."""

    vacancy: str
    field: str
    why: str

    def __str__(self) -> str:
        return f"{FILE}: {self.field} of {self.vacancy}: {self.why}"


def stale(db: Database, corrections: Corrections) -> Iterator[Stale]:
    """The corrections that vacancies.db, which they were given to, does not follow, in the file's order."""
    if not corrections:
        return
    sql = "SELECT vacancy_id, field, message FROM notes WHERE code = 'correction_stale'"
    noted = {(id, field): message for id, field, message in db.execute(sql)}
    known = {id for (id,) in db.execute("SELECT vacancy_id FROM texts")}
    for id, said in corrections.items():
        for correction in said:
            why = noted.get((id, correction.field)) if id in known else "no such vacancy is there (any more)"
            if why:
                yield Stale(id, correction.field, why)
