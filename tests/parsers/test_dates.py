import re

import pytest

from parsers import Hints, _dates
from parsers._patterns import Pattern

NO_HINTS = Hints()


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("22 June 2025", "2025-06-22"),
        ("1st March 2026", "2026-03-01"),
        ("2nd of April 2026", "2026-04-02"),
        ("June 6, 2025", "2025-06-06"),
        ("Sept. 5, 2026", "2026-09-05"),
        ("08-Mar-2026", "2026-03-08"),
        ("29/May/2026", "2026-05-29"),
        ("2026-03-31", "2026-03-31"),
        ("31/03/2024", "2024-03-31"),
        ("04.01.2024", "2024-01-04"),
        ("06/22/2025", "2025-06-22"),
        ("29 February 2028", "2028-02-29"),
        ("1er juin 2025", "2025-06-01"),
        ("12 décembre 2025", "2025-12-12"),
        ("20 aout 2025", "2025-08-20"),
        ("3 mai 2026", "2026-05-03"),
        ("3 may 2026", "2026-05-03"),
        ("15-Mar-26", "2026-03-15"),
        ("31 OCT 14", "2014-10-31"),
        ("31/12/25", "2025-12-31"),
        ("2026/03/31", "2026-03-31"),
        ("31 de marzo de 2024", "2024-03-31"),
        ("15. März 2026", "2026-03-15"),
        ("30 czerwca 2026", "2026-06-30"),
        # dates that do not exist
        ("31 June 2025", None),
        ("29 February 2026", None),
        ("32/01/2026", None),
        ("13/13/2026", None),
        ("2026-02-30", None),
        ("0 May 2026", None),
    ],
)
def test_read_date(said, date):
    read = _dates.read_date(said)
    assert (read and read.isoformat()) == date


@pytest.mark.parametrize("language", [language.code for language in _dates.words.LANGUAGES])
@pytest.mark.parametrize("number", range(1, 13))
def test_every_name_of_every_month_is_read(language, number):
    words = next(words for words in _dates.words.LANGUAGES if words.code == language)
    for name in words.months[number - 1]:
        assert _dates.read_date(f"7 {name} 2026") == _dates.date(2026, number, 7)
        assert Pattern(_dates.DATE, re.IGNORECASE).fullmatch(f"7 {name.title()} 2026")


@pytest.mark.parametrize(
    ("order", "date"),
    [(None, "2026-03-04"), ("DMY", "2026-03-04"), ("MDY", "2026-04-03")],
)
def test_the_source_declares_the_order_of_numbers(order, date):
    assert _dates.read_date("04/03/2026", order).isoformat() == date


@pytest.mark.parametrize(
    "said",
    ["22 June", "June 2025", "2025", "1234/03/20265", "10.0.0.1", "250777", "1.3.12.2025"],
)
def test_not_a_date(said):
    assert not Pattern(_dates.DATE, re.IGNORECASE).search(said)


@pytest.mark.parametrize(
    ("said", "clock"),
    [
        ("23:59", "23:59:00"),
        ("23.59", "23:59:00"),
        ("23h59", "23:59:00"),
        ("17 h", "17:00:00"),
        ("4pm", "16:00:00"),
        ("4 p.m.", "16:00:00"),
        ("12:00 PM", "12:00:00"),
        ("12:30 a.m.", "00:30:00"),
        ("6:59:00 PM", "18:59:00"),
        ("14:00 hrs", "14:00:00"),
        ("noon", "12:00:00"),
        ("12 noon", "12:00:00"),
        ("à midi", "12:00:00"),
        ("2359 hrs", "23:59:00"),
        ("18 heures", "18:00:00"),
        ("11:59PM", "23:59:00"),
    ],
)
def test_hours(said, clock):
    instant, doubts = _dates.read_moment(f"3 May 2026 {said}", NO_HINTS)
    assert (str(instant), doubts) == (f"2026-05-03T{clock}", ())


@pytest.mark.parametrize(
    ("clock", "at", "zone"),
    [
        # a place keeps its own seasons
        ("12:00 Brussels time", "12:00:00+02:00", "Europe/Brussels"),
        ("12:00 (The Hague local time)", "12:00:00+02:00", "Europe/Amsterdam"),
        ("12:00 (heure de Genève)", "12:00:00+02:00", "Europe/Zurich"),
        ("12:00 New York time", "12:00:00-04:00", "America/New_York"),
        ("12:00 Nairobi time", "12:00:00+03:00", "Africa/Nairobi"),
        # a label is its family's civil time
        ("12:00 CET", "12:00:00+02:00", "Europe/Brussels"),
        ("12:00 CET/CEST", "12:00:00+02:00", "Europe/Brussels"),
        ("12:00 UTC", "12:00:00+00:00", "UTC"),
        ("12:00 EST", "12:00:00-04:00", "America/New_York"),
        # the place wins
        ("12:00 CET (London time)", "12:00:00+01:00", "Europe/London"),
        ("12:00 (Rome time, GMT +1)", "12:00:00+02:00", "Europe/Rome"),
        ("12:00 (Italian time)", "12:00:00+02:00", "Europe/Rome"),
        ("12:00 CET (Vienna)", "12:00:00+02:00", "Europe/Vienna"),
        ("12:00 (heure belge)", "12:00:00+02:00", "Europe/Brussels"),
        ("12:00 Central European Time", "12:00:00+02:00", "Europe/Brussels"),
        # an offset names no zone
        ("12:00 (GMT +1)", "12:00:00+01:00", None),
        ("12:00 UTC-5", "12:00:00-05:00", None),
        ("12:00", "12:00:00", None),
    ],
)
def test_clocks(clock, at, zone):
    instant, _ = _dates.read_moment(f"3 June 2026 {clock}", NO_HINTS)
    assert (str(instant), instant.zone) == (f"2026-06-03T{at}", zone)


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("28 March 2026, 23:59 Brussels time", "2026-03-28T23:59:00+01:00"),  # the clocks change in the night
        ("29 March 2026, 23:59 Brussels time", "2026-03-29T23:59:00+02:00"),
        ("25 October 2025, 23:59 Brussels time", "2025-10-25T23:59:00+02:00"),
        ("26 October 2025, 23:59 Brussels time", "2025-10-26T23:59:00+01:00"),
    ],
)
def test_the_offset_is_the_one_of_that_day(said, at):
    assert str(_dates.read_moment(said, NO_HINTS)[0]) == at


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("3 June 2026 12:00 CET", ["zone_conflict"]),
        ("3 December 2026 12:00 CEST", ["zone_conflict"]),
        ("3 June 2026 12:00 CET/CEST", []),
        ("3 June 2026 12:00 CEST", []),
        ("3 June 2026 (CET)", []),  # a label without an hour says nothing
        ("31 December 2026 midnight", ["midnight_is_end_of_day"]),
        ("31 December 2026, 24:00", []),
        ("31 December 2026, 23:59 (midnight)", []),
        ("Monday 3 May 2026", ["weekday_conflict"]),
        ("dimanche 3 mai 2026", []),
        ("05/06/2026", ["date_order_assumed"]),
        ("05/06/2026, midnight, CET (Rome time)", ["date_order_assumed", "midnight_is_end_of_day", "zone_conflict"]),
    ],
)
def test_doubts(said, codes):
    _, doubts = _dates.read_moment(said, NO_HINTS)
    assert [code for code, _ in doubts] == codes


@pytest.mark.parametrize("said", ["", "midnight", "31 June 2026", "at 12:00 CET", "31 June 2026 at noon"])
def test_not_a_moment(said):
    assert _dates.read_moment(said, NO_HINTS) is None


@pytest.mark.parametrize("said", ["31 December 9999, midnight", "3 May 2026, 29:00", "3 May 2026, 24:30"])
def test_an_hour_that_cannot_be_is_no_crash(said):
    _dates.read_moment(said, NO_HINTS)
