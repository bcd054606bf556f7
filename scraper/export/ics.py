"""iCalendar (RFC 5545): a deadline is an event with alarms, and so is the meeting about the vacancy.

Written with icalendar. Nothing depends on when it is done: DTSTAMP is when the vacancy was last seen to change.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone

from scraper.export._rows import Row, Rows
from scraper.export._text import address, clean, line
from scraper.export._words import headline, quoted, summary

NAME = "Vacancies"
ALARMS = {"deadline": (7, 1), "info session": (1,)}  # days before
MORNING = timedelta(hours=9)  # a day's alarm is not for its midnight


def write(rows: Rows) -> Iterator[bytes]:
    """One calendar."""
    calendar = Calendar()
    for name, value in (
        ("prodid", "-//vacancies-to-sqlite//EN"),
        ("version", "2.0"),
        ("name", NAME),  # RFC 7986
        ("x-wr-calname", NAME),  # what most programs still read
    ):
        calendar.add(name, value)
    for row in rows:
        for event in _events(row):
            calendar.add_component(event)
    _add_zones(calendar)
    yield calendar.to_ical()


def _events(row: Row) -> Iterator[Event]:
    if row["deadline"]:
        notes = [f"Note: {line(note['message'])}" for note in row["notes"] if note["field"] == "deadline"]
        at = _moment(row["deadline"], row["deadline_zone"])
        yield _event(row, "deadline", at, [quoted(row, "deadline"), *notes])
    for session in row["info_sessions"]:
        if session["at"]:
            at = _moment(session["at"], session["zone"])
            event = _event(row, "info session", at, [quoted(row, "info_session")])
            if url := address(session["url"]):
                event.add("location", url)
            yield event


def _event(row: Row, kind: str, at: date, said: list[str | None]) -> Event:
    event, title = Event(), f"{kind.capitalize()}: {headline(row)}"
    event.add("uid", f"{line(row['id'])}-{kind.replace(' ', '-')}@vacancies-to-sqlite")
    event.add("dtstamp", datetime.fromisoformat(row["updated"]))
    event.add("dtstart", at)
    event.add("summary", title)
    event.add("description", clean("\n".join(filter(None, [*summary(row), *said, row["url"]]))))
    event.add("transp", "TRANSPARENT")  # nobody is busy because something closes
    if row["url"]:
        event.add("url", row["url"])
    for days in ALARMS[kind]:
        event.add_component(_alarm(title, days, all_day=not isinstance(at, datetime)))
    return event


def _alarm(title: str, days: int, *, all_day: bool) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", timedelta(days=-days) + (MORNING if all_day else timedelta()))
    return alarm


def _moment(stated: str, zone: str | None) -> date:
    """The day, the moment in its zone, or the time on whatever clock (floating), as the page states it.

    >>> _moment("2026-06-13", "Europe/Rome"), _moment("2026-06-13T12:00:00", None)
    (datetime.date(2026, 6, 13), datetime.datetime(2026, 6, 13, 12, 0))
    """
    if "T" not in stated:
        return date.fromisoformat(stated)
    moment = datetime.fromisoformat(stated)
    if moment.tzinfo is None:
        return moment
    try:
        local = moment.astimezone(ZoneInfo(zone or "UTC"))
    except (KeyError, ValueError, OSError):  # a zone that this machine does not know
        return moment.astimezone(UTC)
    # Of an hour that comes twice, the format can only name the first.
    return moment.astimezone(UTC) if local.fold or local.tzinfo == ZoneInfo("UTC") else local


def _add_zones(calendar: Calendar) -> None:
    """A VTIMEZONE for each zone in use, over the years in use; one for UTC where nothing else is in the calendar."""
    years = [event.start.year for event in calendar.events] or [1970]
    first, last = date(max(min(years) - 1, 1), 1, 1), date(min(max(years) + 2, 9999), 1, 1)
    zones = sorted(calendar.get_missing_tzids()) or ([] if calendar.subcomponents else ["UTC"])
    known = [_onsets_before(Timezone.from_tzid(zone, first_date=first, last_date=last)) for zone in zones]
    calendar.subcomponents = [*known, *calendar.subcomponents]


def _onsets_before(zone: Timezone) -> Timezone:
    """Onsets in local time as it was before them (RFC 5545, 3.6.5); icalendar writes those of spring as after them."""
    part: Any  # the components' attributes are typed as whatever any of them can be
    for part in zone.subcomponents:
        gained = max(part.TZOFFSETTO - part.TZOFFSETFROM, timedelta())
        later = [onset.dt for onset in part["RDATE"].dts] if "RDATE" in part else []
        part.DTSTART = part.DTSTART - gained
        if later:
            del part["RDATE"]
            part.add("rdate", [onset - gained for onset in later])
    del zone["COMMENT"]
    return zone
