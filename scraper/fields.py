"""The form that each field of a record has, for values that people state; absent keys are left out (TOML has no null).

What a field holds says `parsers.vacancy`; how it is written, `parsers.to_record`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from parsers import _cldr
from scraper.stated import Check, is_address, is_count, is_mail, is_number, is_zone

Allows = Callable[[Any], bool]
CURRENCY, COUNTRY, LANGUAGE = re.compile("[A-Z]{3}"), re.compile("[A-Z]{2}"), re.compile("[a-z]{2,3}")
AMOUNT = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,4})?")
MONTH = re.compile("--(?:0[1-9]|1[0-2])")
EMPLOYMENT = ("INTERN", "FULL_TIME", "PART_TIME", "TEMPORARY", "CONTRACTOR", "VOLUNTEER")  # schema.org's words
PER = ("hour", "day", "month", "year", "total")


@dataclass(frozen=True, slots=True)
class Form:
    """How a field's value is written.

    check: what it is, and whether a value is such.
    keys:  those of the field's table, or of the tables of its list, each with what stands there where it is left out.
    right: what a value must be besides, for somebody to call it the right one.
    """

    check: Check
    keys: Mapping[str, Any] = field(default_factory=dict)
    right: Check | None = None

    def whole(self, value: Any) -> Any:
        """The value as a record has it, with every key."""
        if isinstance(value, dict):
            return {**self.keys, **value}
        return [self.whole(item) for item in value] if isinstance(value, list) else value


# ------------------------------------------------------------------------------------------ plain values


def is_words(value: Any) -> bool:
    """Text of a page: it may go over several lines."""
    plain = isinstance(value, str) and all(sign.isprintable() or sign.isspace() for sign in value)
    return plain and value.strip() == value != ""


def is_instant(value: Any) -> bool:
    """
    >>> [is_instant(at) for at in ("2026-06-22", "2026-06-22T23:59:00+02:00", "22 June", "20260622")]
    [True, True, False, False]
    """
    return isinstance(value, str) and (_is_iso(date, value) or _is_iso(datetime, value))


def _is_iso(kind: type[date], value: str) -> bool:
    """In the one form that records have, of the several that ISO 8601 allows, and of a year that posts are of."""
    try:
        moment = kind.fromisoformat(value)
    except ValueError:
        return False
    return moment.isoformat() == value and 1900 <= moment.year < 2200


def is_month(value: Any) -> bool:
    """
    >>> [is_month(month) for month in ("2026-09", "--09", "09", "2026-13")]
    [True, True, False, False]
    """
    return isinstance(value, str) and (is_gmonth(value) or _is_iso(date, f"{value}-01"))


def is_gmonth(value: Any) -> bool:
    return isinstance(value, str) and bool(MONTH.fullmatch(value))


def _is_amount(value: Any) -> bool:
    return isinstance(value, str) and bool(AMOUNT.fullmatch(value))


def _is_country(value: Any) -> bool:
    return isinstance(value, str) and bool(COUNTRY.fullmatch(value)) and value in _cldr.countries().values()


def _is_language(value: Any) -> bool:
    return isinstance(value, str) and bool(LANGUAGE.fullmatch(value)) and value in _cldr.languages().values()


def _is_one_of(*values: Any) -> Allows:
    return lambda value: any(value is one or (isinstance(one, str) and value == one) for one in values)


# ------------------------------------------------------------------------------------------ tables and lists


def _table(what: str, keys: Mapping[str, Allows], *needed: str, rest: Allows | None = None) -> Form:
    """A table of these keys; `rest` looks at the whole of it."""

    def allows(value: Any) -> bool:
        known = (
            isinstance(value, dict) and value and value.keys() <= keys.keys() and all(key in value for key in needed)
        )
        return bool(known) and all(keys[key](part) for key, part in value.items()) and (rest is None or rest(value))

    return Form(Check(what, allows), dict.fromkeys(keys))


def _list(what: str, of: Allows, keys: Mapping[str, Any] | None = None) -> Form:
    return Form(Check(what, lambda value: isinstance(value, list) and value != [] and all(map(of, value))), keys or {})


def _list_of(what: str, form: Form) -> Form:
    return _list(what, form.check.allows, form.keys)


def _in_order(low: str, high: str, number: Callable[[Any], Any]) -> Allows:
    return lambda value: low not in value or high not in value or number(value[low]) <= number(value[high])


def _has_pay(value: dict[str, Any]) -> bool:
    return value.get("unpaid") is True or "min" in value or "max" in value


def _months(value: Any) -> bool:
    pair = isinstance(value, list) and len(value) == 2 and all(is_count(end, 240) for end in value)
    return pair and value[0] <= value[1]


def _form(what: str, allows: Allows) -> Form:
    return Form(Check(what, allows))


WORDS = _form("a text", is_words)
ITEMS = _list("a list of texts", is_words)
UNIT: dict[str, Allows] = {"name": is_words, "acronym": is_words}
YES_OR_NO = _form("true or false", _is_one_of(True, False))
GMONTH = _form('a month, such as "--09"', is_gmonth)
INSTANT = _form('an ISO date or time in quotes, such as "2026-06-22" or "2026-06-22T23:59:00+02:00"', is_instant)
STIPEND = _table(
    'a table such as {min = "1300.00", max = "1300.00", currency = "EUR", per = "month"} or {unpaid = true}',
    {
        "min": _is_amount,
        "max": _is_amount,
        "currency": lambda value: isinstance(value, str) and bool(CURRENCY.fullmatch(value)),
        "per": _is_one_of(*PER),
        "unpaid": _is_one_of(True, False),
    },
    rest=lambda value: _has_pay(value) and _in_order("min", "max", Decimal)(value),
)
PAID_IN = Check(
    'whole without its currency, such as currency = "EUR"',
    lambda value: "currency" in value or not {"min", "max"} & value.keys(),
)

# Field → its form; a programme's rules by their own names.
FORMS: dict[str, Form] = {
    "title": WORDS,
    "organization": _table('a table such as {name = "Office of Small Maps", acronym = "OSM"}', UNIT),
    "requisition": WORDS,
    "category": WORDS,
    "location": _table('a table such as {city = "Vienna", country = "AT"}', {"city": is_words, "country": _is_country}),
    "division": _table('a table such as {name = "Maps and Charts", acronym = "MC"}', UNIT, "name"),
    "sections": _list_of(
        'a list of tables such as {name = "Charts", acronym = "C", remit = "Draws them."}',
        _table("", {**UNIT, "remit": is_words}, "name"),
    ),
    "stipend": Form(STIPEND.check, {**STIPEND.keys, "unpaid": False}, PAID_IN),
    "deadline": INSTANT,
    "deadline_zone": _form("a time zone, such as Europe/Brussels", is_zone),
    "start_months": _list('a list of months, such as ["2026-09"] or ["--09"]', is_month),
    "duration": _table(
        "a table of months, such as {min = 6, max = 12}",
        dict.fromkeys(("min", "max"), lambda value: is_number(value, 600)),
        rest=_in_order("min", "max", float),
    ),
    "weekly_hours": _form("a number of hours", lambda value: is_number(value, 168)),
    "employment_type": _list(f"a list of some of {', '.join(EMPLOYMENT)}", _is_one_of(*EMPLOYMENT)),
    "telework": WORDS,
    "competencies": _list_of(
        'a list of tables such as {name = "Teamwork", description = "Works with others."}',
        _table("", {"name": is_words, "description": is_words}, "name"),
    ),
    **dict.fromkeys(("duties", "essential", "desirable", "benefits", "documents"), ITEMS),
    "languages": _list_of(
        'a list of tables such as {language = "en", level = "fluent", required = true}',
        _table(
            "",
            {"language": _is_language, "level": is_words, "required": _is_one_of(True, False, "one of")},
            "language",
            "required",
        ),
    ),
    "minimum_age": _form("a number of years", lambda value: is_count(value, 120)),
    "nationality": WORDS,
    "max_applications": _form("a number of applications", lambda value: is_count(value, 1000)),
    "info_session": _table(
        'a table such as {at = "2026-06-11T16:00:00+02:00", zone = "Europe/Brussels", url = "https://osm.example/talk"}',
        {"at": is_instant, "zone": is_zone, "url": is_address},
    ),
    "contact": _form("an e-mail address", is_mail),
    "call_opens": GMONTH,
    "call_closes": GMONTH,
    "stipend_year": _form("a year", lambda value: is_count(value, 9999)),
    "clearance_months": _form("a list of the fewest and the most months, such as [6, 8]", _months),
    "assessment_days": _form("a number of days", lambda value: is_count(value, 3660)),
    "recruitment_system": WORDS,
    "assessment_system": WORDS,
    **dict.fromkeys(("accommodation", "quotas", "experience_required"), YES_OR_NO),
}
