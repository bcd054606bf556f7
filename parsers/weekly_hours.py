"""The hours of a working week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers import _labels, _money, words
from parsers._found import LABEL, PROSE, Found, found
from parsers._layout import Text
from parsers._patterns import Pattern

NUMBER = r"(?<![0-9.,:/–-])[1-6][0-9](?:[.,][0-9]{1,2})?(?![0-9])"
CLOCK = r"(?<![0-9.,:/–-])[1-6][0-9]\s?h\s?[0-5][0-9](?![0-9])"
NOUN = rf"(?:\s?(?:½|1/2))?\s*{words.cue('hours')}(?![^\W_])(?:\s+{words.said('half')})?"
HOURS = rf"(?:{CLOCK}|{NUMBER}{NOUN})"  # "37h30", "38 hours", "37½ h", "37 heures et demie"
A_WEEK = rf"\s*[(,]?\s*{words.said('a_week')}"
IS = rf"(?:\s*[:=(|–-]\s*|\s+(?:{words.said('is', 'amounts')}\s+)?)"
OTHER = rf"(?!\s*(?:{_money.PERIOD}))"  # of a month or a day
WEEKLY = Pattern(
    # "38 hours a week", "a 38-hour week", "37h30 par semaine", "37 heures et demie par semaine"
    rf"{NUMBER}\s*{words.cue('hours_a_week')}(?!\w)|{HOURS}{A_WEEK}"
    # "five days per week (35 hours)", "Weekly working hours: 38", "The working week has 39 hours"
    rf"|{words.said('week_of')}{IS}(?:{NUMBER}\s*{words.cue('hours_a_week')}(?!\w)|{HOURS}|{NUMBER}(?=\s*(?:[)|]|\Z)))"
    # "five days a week, 38 hours in all"
    rf"|{words.said('week_of')},\s*{HOURS}\s+{words.said('in_all')}"
    # "HOURS: 40 per week"
    rf"|{words.said('hours_label')}{IS}{NUMBER}{A_WEEK}"
    # "Full time – 38 hours", "temps plein (38 h)"
    rf"|{words.said('full_time')}\s*[:,(–-]\s*{HOURS}{OTHER}(?!{A_WEEK})",
    re.IGNORECASE,
)
STATED = Pattern(rf"{HOURS}{OTHER}", re.IGNORECASE)  # "Working time: 38 hours"
ASIDE = Pattern(rf"(?<=\()(?:{HOURS})(?=\)\W?\Z)", re.IGNORECASE)  # "Monday to Friday, 8:30 to 17:00 (38 hours)"
RANGE = Pattern(
    rf"[0-9]\s*(?:h|{words.said('hours')})?\s*(?:[-–—/]|{words.said('range', 'range_and', 'or')})\s*\Z", re.I
)
_clock, _number = Pattern(CLOCK, re.IGNORECASE), Pattern(NUMBER)
_half = Pattern(rf"½|1/2|{words.said('half')}", re.IGNORECASE)


def parse_weekly_hours(text: Text) -> Iterator[Found[Decimal]]:
    for match in text.matches(WEEKLY, "hours_a_week", "week_of", "a_week", "full_time", among=text.numbered):
        number = _number.search(text.content, match.start(), match.end()) or match
        if not RANGE.search(text.content, max(0, number.start() - 20), number.start()):
            yield found(match, read_weekly_hours(match[0]), rank=PROSE)
    for stated in _labels.values(text, "hours_label"):
        alone = STATED.fullmatch(text.content, stated.start(), stated.end())
        alone = alone or ASIDE.search(text.content, stated.start(), stated.end())
        if alone:
            yield found(alone, read_weekly_hours(alone[0]), rank=LABEL)


def read_weekly_hours(said: str) -> Decimal:
    """
    >>> read_weekly_hours("37,5 hours a week"), read_weekly_hours("37h30 par semaine")
    (Decimal('37.5'), Decimal('37.5'))
    >>> read_weekly_hours("five days per week (37 hours and a half")
    Decimal('37.5')
    """
    clock, number = _clock.search(said), _number.search(said)
    if clock:
        return Decimal(clock[0][:2]) + Decimal(clock[0][-2:]) / 60
    if not number:
        raise ValueError(said)
    return Decimal(number[0].replace(",", ".")) + (Decimal("0.5") if _half.search(said) else 0)
