"""A posting or a programme as rows: what the parsers found, in the words of the database."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from parsers import Vacancy, to_record
from scraper.archive import sha256
from scraper.canonical import canonical
from scraper.clock import stamp
from scraper.corrections import NONE, Corrections, corrected
from scraper.sources import Source

Row = dict[str, Any]
Rows = dict[str, list[Row]]

# Lists of the record that are tables of the same name: a plain item is a `text`.
LISTS = ("sections", "competencies", "duties", "essential", "desirable", "benefits", "documents", "languages")
# What a programme page says of itself; every other key of its record is a rule.
NOT_RULES = {"kind", "title", "organization", "programme", "notes", "evidence"}
# The address of a file that people keep names its content (`scraper/platforms/folder.py`), and so does its id.
CONTENT = re.compile(r"file:[^#]*#sha256=([0-9a-f]{64})")


def identity(vacancy: Vacancy, source: Source, url: str, nth: int) -> str:
    """`<issuer>-<requisition>`; without a number `<issuer>-<hash of the address>` (and which posting there).

    It lives through every rebuild, and copies of a vacancy at several addresses share it. A file on this machine is
    known by its content instead of its address: people rename files.
    """
    content = CONTENT.fullmatch(url)
    known = content[1] if content else canonical(url)
    digest = known if content and nth == 0 else sha256((known if nth == 0 else f"{known}#{nth}").encode())
    return f"{source.issuer}-{vacancy.requisition or digest[:12]}"


def rows_of(
    id: str,
    vacancy: Vacancy,
    text: str,
    source: Source,
    copies: Iterable[tuple[str, Vacancy]] = (),
    corrections: Corrections = NONE,
) -> Rows:
    """Every row of one text but its links, by table.

    copies:      the same vacancy as other addresses have it; where one says something else, a note says so.
    corrections: what people know better.
    """
    record = corrected(id, to_record(vacancy), corrections)
    others = ((url, corrected(id, to_record(copy), corrections)) for url, copy in copies)
    record["notes"] += [note for url, other in others for note in _differences(record, url, other)]
    own = _programme_rows if vacancy.kind == "programme" else _vacancy_rows
    return {
        "texts": [{"vacancy_id": id, "text": text}],
        **own(id, record, source, sha256(text.encode())),
        "evidence": list(_evidence(id, vacancy, record["evidence"])),
        "notes": list(_notes(id, record)),
    }


def _vacancy_rows(id: str, record: Row, source: Source, text_hash: str) -> Rows:
    division = _division(record["division"], source)
    stipend, place = record["stipend"] or {}, record["location"] or {}
    session, duration = record["info_session"], record["duration"] or {}
    vacancy = {
        "id": id,
        "issuer": source.issuer,
        "organization": _named(record["organization"]),
        "division_id": division and division["id"],
        "city": place.get("city"),
        "country": place.get("country"),
        **{f"stipend_{end}": stipend.get(end) for end in ("min", "max", "currency", "per")},
        **{f"stipend_{end}_number": _number(stipend.get(end)) for end in ("min", "max")},
        "unpaid": stipend.get("unpaid"),
        "deadline_utc": deadline_utc(record["deadline"], record["deadline_zone"] or source.zone),
        "start_months": json.dumps(record["start_months"]),
        "employment_type": json.dumps(record["employment_type"]),
        "duration_min": duration.get("min"),
        "duration_max": duration.get("max"),
        "text_hash": text_hash,
        **{key: record[key] for key in SAME},
    }
    return {
        "divisions": [division] if division else [],
        "vacancies": [vacancy],
        **{name: _items(id, record[name]) for name in LISTS},
        "info_sessions": _items(id, [session] if session else []),
    }


# Facts that are the same in every language and layout.
FACTS = ("deadline", "stipend", "start_months", "duration", "weekly_hours", "minimum_age", "max_applications")


def _differences(record: Row, url: str, copy: Row) -> Iterator[Row]:
    """A note for each fact that both state and that differs: in the copy another one stands."""
    for field in FACTS:
        said, other = record[field], copy[field]
        if said not in (None, []) and other not in (None, []) and said != other:
            message = f"{url} says {_plain(other)}"
            yield {"field": field, "code": "copies_differ", "message": message}


def _plain(value: Any) -> str:
    """
    >>> _plain({"min": 6, "max": None}), _plain("2026-05-03")
    ('{"min": 6, "max": null}', '2026-05-03')
    """
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


# Columns that are the record's own values.
SAME = (
    "requisition",
    "title",
    "category",
    "deadline",
    "deadline_zone",
    "weekly_hours",
    "telework",
    "minimum_age",
    "nationality",
    "max_applications",
    "contact",
)


def _programme_rows(id: str, record: Row, source: Source, text_hash: str) -> Rows:
    stated = {key: value for key, value in record.items() if key not in NOT_RULES}
    rules = _rules({**stated, **(record["programme"] or {})})
    programme = {
        "id": id,
        "issuer": source.issuer,
        "organization": _named(record["organization"]),
        "title": record["title"],
        "text_hash": text_hash,
    }
    return {
        "programmes": [programme],
        "programme_rules": [{"programme_id": id, "rule": rule, "value": value} for rule, value in rules],
    }


def _rules(stated: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each rule that is stated, as (name, text): `stipend.min`, `1286`; lists as JSON.

    >>> list(_rules({"duration": {"min": 6, "max": 6}, "contact": None, "quotas": False}))
    [('duration.min', '6'), ('duration.max', '6'), ('quotas', 'false')]
    """
    for rule, value in stated.items():
        if isinstance(value, dict):
            yield from ((f"{rule}.{name}", text) for name, text in _rules(value))
        elif value not in (None, []):
            yield rule, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def deadline_utc(deadline: str | None, zone: str | None) -> str | None:
    """The instant of a deadline: a date alone is the end of that day; None where no clock is known.

    >>> deadline_utc("2025-06-22", "Europe/Brussels"), deadline_utc("2025-06-22T23:59:00", None)
    ('2025-06-22T22:00:00Z', None)
    """
    if not deadline:
        return None
    if "T" in deadline:
        instant = datetime.fromisoformat(deadline)
    else:
        instant = datetime.combine(date.fromisoformat(deadline) + timedelta(days=1), time())
    if not instant.tzinfo and zone:
        instant = instant.replace(tzinfo=ZoneInfo(zone))
    return stamp(instant, "seconds") if instant.tzinfo else None


def _division(division: Row | None, source: Source) -> Row | None:
    """Its row; the end of the id keeps names apart that differ in what the readable part leaves out."""
    if not division:
        return None
    name = " ".join(filter(None, (division["acronym"], division["name"])))
    words = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return {"id": f"{source.issuer}-{words}-{sha256(repr(division).encode())[:4]}", "issuer": source.issuer, **division}


def _items(id: str, items: list[Any]) -> list[Row]:
    """Items in order; `required` is true, false or "one of", so it is kept as a word."""
    rows = []
    for position, item in enumerate(items):
        values = item if isinstance(item, dict) else {"text": item}
        worded = {key: json.dumps(value) if isinstance(value, bool) else value for key, value in values.items()}
        rows.append({"vacancy_id": id, "position": position, **worded})
    return rows


def _evidence(id: str, vacancy: Vacancy, of: Container[str]) -> Iterator[Row]:
    for name, items in vacancy.evidence.items():
        if name not in of:
            continue
        for item, spans in enumerate(items):
            for position, span in enumerate(spans):
                at = {"vacancy_id": id, "field": name, "item": item, "position": position}
                yield {**at, "start": span.start, "end": span.end, "exact": span.exact}


def _notes(id: str, record: Row) -> Iterator[Row]:
    """One row a note and span: the words of both sides where two stand against each other."""
    said = ((note, entry) for note in record["notes"] for entry in note.get("evidence") or [{}])
    for position, (note, entry) in enumerate(said):
        words = {key: entry.get(key) for key in ("start", "end", "exact")}
        of = {key: note[key] for key in ("field", "code", "message")}
        yield {"vacancy_id": id, "position": position, **of, **words}


def _named(organization: Row | None) -> str | None:
    return (organization["name"] or organization["acronym"]) if organization else None


def _number(amount: str | None) -> float | None:
    return None if amount is None else float(amount)
