"""Money: the pattern that finds an amount with its currency, and the readers from its words to a value."""

from __future__ import annotations

import re
from decimal import Decimal

from parsers import words
from parsers._values import Per

CODES = "AUD BGN CAD CHF CZK DKK EUR GBP HUF ISK JPY KES NOK NZD PLN RON SEK TRY UAH USD XAF XOF"
SIGNS = {
    "€": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "pounds sterling": "GBP",
    "us$": "USD",
    "$": "USD",
    "us dollars": "USD",
    "swiss francs": "CHF",
    "francs suisses": "CHF",
}
# What stands for a currency (folded) → ISO 4217.
CURRENCIES = {**SIGNS, **{code.lower(): code for code in CODES.split()}}
CURRENCY = rf"(?:{words.any_of(CURRENCIES)}(?![^\W\d_]))"
NUMBER = r"(?<![0-9.,'’])[0-9]{1,3}(?:[.,'’\u00a0\u202f ]?[0-9]{3})*(?:[.,][0-9]{1,2})?(?![0-9])"
AMOUNT = rf"(?:{CURRENCY}\s*{NUMBER}|{NUMBER}\s*{CURRENCY})"
PERIODS: dict[str, Per] = {
    "per_hour": "hour",
    "per_day": "day",
    "per_month": "month",
    "per_year": "year",
    "per_total": "total",
}
# A period's words stand alone, but for "/month", which follows its amount.
ALONE = r"(?:(?<!\w)|(?=/))"
PERIOD = rf"{ALONE}{words.any_of(word for name in PERIODS for word in words.cues(name))}(?!\w)"

_number, _cents, _currency = re.compile(NUMBER), re.compile(r"[.,]([0-9]{1,2})\Z"), re.compile(CURRENCY, re.I)
_periods = {re.compile(rf"{ALONE}{words.cue(name)}(?!\w)", re.I): per for name, per in PERIODS.items()}


def read_number(said: str) -> Decimal:
    """A number with European or American separators: a mark before one or two last digits is the decimal one.

    >>> read_number("1,286.09"), read_number("1.216,74"), read_number("1.463"), read_number("1'516")
    (Decimal('1286.09'), Decimal('1216.74'), Decimal('1463'), Decimal('1516'))
    """
    cents = _cents.search(said)
    whole = re.sub(r"[^0-9]", "", said[: cents.start()] if cents else said)
    return Decimal(f"{whole}.{cents[1]}" if cents else whole)


def numbers(said: str) -> list[Decimal]:
    return [read_number(match[0]) for match in _number.finditer(said)]


def read_currency(said: str) -> str | None:
    """
    >>> read_currency("1,516 Swiss Francs"), read_currency("1,516")
    ('CHF', None)
    """
    match = _currency.search(said)
    return CURRENCIES[re.sub(r"\s+", " ", match[0].lower())] if match else None


def read_period(said: str) -> Per | None:
    """
    >>> read_period("Monthly grant of €1,286.09"), read_period("€ 4,35 par heure")
    ('month', 'hour')
    """
    return next((per for pattern, per in _periods.items() if pattern.search(said)), None)
