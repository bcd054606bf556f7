"""A vacancy in a few lines of English, for calendars and feeds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime

from babel import Locale

from scraper.export._rows import Row
from scraper.export._text import line

ENGLISH = Locale("en")
MONTHS = ENGLISH.months["format"]["wide"]


def headline(row: Row) -> str:
    """Its title, with the employer where the title does not name it; its id where it has none.

    >>> headline({"id": "who-7", "title": "Intern", "organization": "WHO"})
    'Intern (WHO)'
    """
    title, employer = line(row["title"] or ""), line(row["organization"] or "")
    if not title:
        return f"Vacancy {line(row['id'])}"
    return title if not employer or employer.lower() in title.lower() else f"{title} ({employer})"


def summary(row: Row) -> Iterator[str]:
    """Where, what it pays, when it starts: a line each, of what is stated."""
    if where := place(row):
        yield where
    if paid := pay(row):
        yield paid[0].upper() + paid[1:]
    months = " or ".join(map(month, json.loads(row["start_months"] or "[]")))
    parts = [f"starts {months}" if months else None, lasts(row["duration_min"], row["duration_max"])]
    if said := ", ".join(filter(None, parts)):
        yield said[0].upper() + said[1:]


def place(row: Row) -> str:
    """
    >>> place({"city": "Mons", "country": "BE"})
    'Mons, Belgium'
    """
    country = row["country"] and ENGLISH.territories.get(row["country"], row["country"])
    return ", ".join(line(part) for part in (row["city"], country) if part)


def pay(row: Row) -> str | None:
    """
    >>> pay(dict(unpaid=0, stipend_min="900", stipend_max="1286.09", stipend_currency="EUR", stipend_per="month"))
    'pays 900 to 1286.09 EUR a month'
    """
    least, most = row["stipend_min"], row["stipend_max"]
    if row["unpaid"]:
        return "unpaid"
    if not least and not most:
        return None
    amount = most if least == most else f"{least} to {most}" if least and most else least or most
    open_end = "" if least and most else "from " if least else "up to "
    per = {"hour": "an hour", "total": "in total", None: ""}.get(row["stipend_per"], f"a {row['stipend_per']}")
    return " ".join(filter(None, (f"pays {open_end}{amount}", row["stipend_currency"], per)))


def lasts(least: float | None, most: float | None) -> str | None:
    """
    >>> lasts(6.0, 6.0), lasts(3.0, 6.0), lasts(None, 1.0)
    ('for 6 months', 'for 3 to 6 months', 'for up to 1 month')
    """
    if least is None and most is None:
        return None
    if least is not None and most is not None:
        span = f"{most:g}" if least == most else f"{least:g} to {most:g}"
    else:
        span = f"up to {most:g}" if least is None else f"{least:g} or more"
    return f"for {span} month" if span in ("1", "up to 1") else f"for {span} months"


def month(stated: str) -> str:
    """
    >>> month("2027-03"), month("--09")
    ('March 2027', 'September')
    """
    year, _, number = stated.rpartition("-")
    return f"{MONTHS[int(number)]} {year.strip('-')}".strip()


def when(stated: str, zone: str | None) -> str:
    """
    >>> when("2026-06-13T23:59:00+02:00", "Europe/Brussels"), when("2026-06-13", None)
    ('13 June 2026, 23:59 (Europe/Brussels)', '13 June 2026')
    >>> when("2026-06-13T23:59:00", None)
    '13 June 2026, 23:59 (it is not said in which time zone)'
    """
    day = date.fromisoformat(stated[:10])
    said = f"{day.day} {MONTHS[day.month]} {day.year}"
    if "T" not in stated:
        return said
    moment = datetime.fromisoformat(stated)
    clock = zone or (f"UTC{stated[-6:]}" if moment.tzinfo else "it is not said in which time zone")
    return f"{said}, {moment:%H:%M} ({clock})"


def quoted(row: Row, field: str) -> str | None:
    """The page's own words for a field of one value."""
    words = [line(span["exact"]) for span in row["evidence"] if span["field"] == field]
    return "The page says: “" + " … ".join(words) + "”" if words else None
