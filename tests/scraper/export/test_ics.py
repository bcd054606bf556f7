"""The calendar, read back by icalendar and by dateutil, and held against RFC 5545."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Timezone

from scraper.export import ics
from scraper.export._text import line

# What RFC 5545 requires of each component, once; and of an alarm that displays (3.6.6).
REQUIRED = {
    "VCALENDAR": {"PRODID", "VERSION"},
    "VEVENT": {"DTSTAMP", "UID", "DTSTART"},
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
    "DAYLIGHT": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
}
ROW = {
    "id": "osm-7", "title": "Intern", "organization": "Office of Small Maps", "city": None, "country": None,
    "stipend_min": None, "stipend_max": None, "stipend_currency": None, "stipend_per": None, "unpaid": None,
    "start_months": "[]", "duration_min": None, "duration_max": None, "deadline": None, "deadline_zone": None,
    "evidence": [], "notes": [], "info_sessions": [], "url": None, "updated": "2026-06-10T10:00:00.000Z",
}  # fmt: skip


def written(*rows: dict) -> bytes:
    return b"".join(ics.write([{**ROW, **row} for row in rows]))


def valid(calendar: bytes) -> Calendar:
    """The calendar as icalendar reads it, held against what the RFC requires of any."""
    assert calendar.endswith(b"\r\n")
    assert b"\n" not in calendar.replace(b"\r\n", b"")
    assert b"\r" not in calendar.replace(b"\r\n", b"")
    assert max(map(len, calendar.split(b"\r\n"))) <= 75
    (read,) = Calendar.from_ical(calendar, multiple=True)
    for component in read.walk():
        assert component.errors == []
        for name in REQUIRED[component.name]:
            assert name in component
            assert not isinstance(component[name], list)
    uids = [event["UID"] for event in read.events]
    assert len(uids) == len(set(uids))
    assert read.subcomponents  # a calendar has one component at least
    assert read.get_missing_tzids() == set()
    return read


@pytest.mark.parametrize(
    ("deadline", "zone", "start"),
    [
        ("2026-06-13", "Europe/Brussels", ";VALUE=DATE:20260613"),
        ("2026-06-13", None, ";VALUE=DATE:20260613"),
        ("2026-06-13T23:59:00", None, ":20260613T235900"),  # floating
        ("2026-06-13T23:59:00+02:00", "Europe/Brussels", ";TZID=Europe/Brussels:20260613T235900"),
        ("2026-06-13T23:59:00+02:00", None, ":20260613T215900Z"),
        ("2026-06-13T23:59:00+02:00", "Mars/Olympus", ":20260613T215900Z"),
        ("2026-06-13T23:59:00+00:00", "UTC", ":20260613T235900Z"),
        ("2026-10-25T02:30:00+02:00", "Europe/Brussels", ";TZID=Europe/Brussels:20261025T023000"),
        ("2026-10-25T02:30:00+01:00", "Europe/Brussels", ":20261025T013000Z"),  # the second of two
    ],
)
def test_a_deadline_starts_when_the_page_says(deadline, zone, start):
    calendar = written({"deadline": deadline, "deadline_zone": zone})
    assert f"\r\nDTSTART{start}\r\n".encode() in calendar
    (event,) = valid(calendar).events
    if "+" in deadline:
        assert event.start.astimezone(UTC) == datetime.fromisoformat(deadline).astimezone(UTC)


@pytest.mark.parametrize(
    ("deadline", "before"),
    [
        ("2026-06-13T12:00:00", [timedelta(days=-7), timedelta(days=-1)]),
        ("2026-06-13", [timedelta(days=-7, hours=9), timedelta(days=-1, hours=9)]),  # in the morning
    ],
)
def test_alarms_come_before_it(deadline, before):
    (event,) = valid(written({"deadline": deadline})).events
    assert [alarm.TRIGGER for alarm in event.walk("VALARM")] == before


def test_what_a_person_sees():
    row = {
        "deadline": "2026-06-13T00:00:00+02:00", "deadline_zone": "Europe/Brussels", "url": "https://maps.example/7",
        "city": "Mons", "country": "BE", "stipend_min": "900.50", "stipend_currency": "EUR", "stipend_per": "month",
        "start_months": '["--03", "2026-09"]', "duration_min": 6.0, "duration_max": 6.0,
        "evidence": [{"field": "deadline", "exact": "12 June,\n midnight"}],
        "notes": [{"field": "deadline", "message": "midnight is the end of 2026-06-12"}, {"field": "stipend", "message": "no"}],
    }  # fmt: skip
    (event,) = valid(written(row)).events
    assert event["SUMMARY"] == "Deadline: Intern (Office of Small Maps)"
    assert event["URL"] == "https://maps.example/7"
    assert event["DESCRIPTION"].split("\n") == [
        "Mons, Belgium",
        "Pays from 900.50 EUR a month",
        "Starts March or September 2026, for 6 months",
        "The page says: “12 June, midnight”",
        "Note: midnight is the end of 2026-06-12",
        "https://maps.example/7",
    ]


@pytest.mark.parametrize(("url", "location"), [("https://meet.example/7", "https://meet.example/7"), ("javascript:alert(1)", None), (None, None)])  # fmt: skip
def test_an_info_session_is_an_event(url, location):
    session = {"position": 0, "at": "2026-06-03T14:00:00+02:00", "zone": "Europe/Brussels", "url": url}
    (event,) = valid(written({"info_sessions": [session]})).events
    assert event["SUMMARY"] == "Info session: Intern (Office of Small Maps)"
    assert event.get("LOCATION") == location
    assert event["UID"] == "osm-7-info-session@vacancies-to-sqlite"


def test_a_session_without_a_time_is_no_event():
    session = {"position": 0, "at": None, "zone": None, "url": "https://meet.example/7"}
    assert valid(written({"info_sessions": [session]})).events == []


def test_it_does_not_depend_on_when_it_is_written():
    (event,) = valid(written({"deadline": "2026-06-13"})).events
    assert event["DTSTAMP"].dt == datetime(2026, 6, 10, 10, tzinfo=UTC)
    assert event["UID"] == "osm-7-deadline@vacancies-to-sqlite"


def test_an_empty_calendar_is_one():
    assert valid(written()).events == []


ZONES = ["Europe/Brussels", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Europe/Dublin", "Africa/Casablanca", "Asia/Tokyo"]  # fmt: skip


@pytest.mark.parametrize("name", ZONES)
def test_its_time_zones_are_those_of_the_world(name):
    """A year as another reader understands the VTIMEZONE: every half hour of the days on which clocks change."""
    calendar, zone = Calendar(), ZoneInfo(name)
    first, last = date(2025, 1, 1), date(2028, 1, 1)
    calendar.add_component(ics._onsets_before(Timezone.from_tzid(name, first_date=first, last_date=last)))
    (component,) = calendar.timezones
    for part in component.subcomponents:
        later = part["RDATE"].dts if "RDATE" in part else []
        for onset in [part.DTSTART, *(one.dt for one in later)][1 if part.TZOFFSETFROM == part.TZOFFSETTO else 0 :]:
            moment = (onset - part.TZOFFSETFROM).replace(tzinfo=UTC)  # how RFC 5545, 3.6.5, says when it begins
            assert moment.astimezone(zone).utcoffset() == part.TZOFFSETTO
            assert (moment - timedelta(seconds=1)).astimezone(zone).utcoffset() == part.TZOFFSETFROM
    read = tzical(StringIO(calendar.to_ical().decode())).get(name)
    days = [datetime(2026, 1, 1) + timedelta(days=day) for day in range(365)]
    changing = [day for day in days if offset(day, zone) != offset(day + timedelta(days=1), zone)] or days[:2]
    for at in (day + timedelta(minutes=30 * nth) for day in changing for nth in range(48)):
        if offset(at, zone) == offset(at, zone, fold=1):  # the clock shows this time, and once
            assert (at, offset(at, read)) == (at, offset(at, zone))


def offset(at: datetime, zone: tzinfo, fold: int = 0) -> timedelta | None:
    return at.replace(tzinfo=zone, fold=fold).utcoffset()


def test_the_demos(demo, exported):
    events = valid(exported(demo, "ics", "deadline IS NOT NULL")).events
    assert len(events) > 25
    assert {event["SUMMARY"].split(":")[0] for event in events} == {"Deadline", "Info session"}
    assert all(event["URL"].startswith("http://127.0.0.1") for event in events)
    assert exported(demo, "ics") == exported(demo, "ics")


def test_a_hostile_page_adds_nothing(hostile, exported):
    calendar = valid(exported(hostile, "ics"))
    assert [component.name for component in calendar.walk() if component.name not in ("STANDARD", "DAYLIGHT")] == [
        "VCALENDAR", "VTIMEZONE", "VEVENT", "VALARM", "VALARM", "VEVENT", "VALARM",
    ]  # fmt: skip
    for event in calendar.events:
        assert set(event) == {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP"}
        assert "<script>alert(1)</script> [2J ATTENDEE:me" not in event["SUMMARY"]  # ESC is gone, the words are there
        assert "<script>alert(1)</script>[2J ATTENDEE:me" in event["SUMMARY"]


@given(st.text(), st.text())
def test_any_text_comes_back_as_one_line(title, city):
    row = {"title": title, "city": city, "organization": None, "deadline": "2026-06-13"}
    (event,) = valid(written(row)).events
    assert event["SUMMARY"] == f"Deadline: {line(title) or 'Vacancy osm-7'}"
    assert event["DESCRIPTION"] == line(city)
