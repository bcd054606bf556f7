"""Money: the pattern that finds an amount with its currency, and the readers from its words to a value."""

from __future__ import annotations

import re
from decimal import Decimal

from parsers import words
from parsers._patterns import Pattern
from parsers._values import Per

# Codes stand in capitals; those that are words of a bulletin in capitals ("ALL 30", "COP 28", "PEN 2") are left out.
CODES = (
    "AED AFN AMD AOA ARS AUD AZN BAM BDT BGN BHD BIF BOB BRL BWP BYN CAD CDF CHF CLP CNY CRC CZK DJF DKK DOP DZD "
    "EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ GYD HNL HTG HUF IDR ILS INR IQD ISK JOD JPY KES KGS KHR KMF KRW "
    "KWD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD "
    "OMR PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SEK SGD SSP SYP SZL THB TJS TMT TND TRY TTD TZS UAH UGX "
    "USD UYU UZS VES VND VUV XAF XOF XPF YER ZAR ZMW"
)
SIGNS = {
    "€": "EUR",
    "â‚¬": "EUR",  # the sign as copies damage it
    "โ‚ฌ": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "pounds": "GBP",
    "pounds sterling": "GBP",
    "livres sterling": "GBP",
    "us$": "USD",
    "us $": "USD",
    "usd$": "USD",
    "$us": "USD",
    "$": "USD",
    "usd": "USD",
    "dollars": "USD",
    "us dollars": "USD",
    "u.s. dollars": "USD",
    "dollars américains": "USD",
    "dollars des états-unis": "USD",
    "c$": "CAD",
    "ca$": "CAD",
    "can$": "CAD",
    "canadian dollars": "CAD",
    "dollars canadiens": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "australian dollars": "AUD",
    "chf": "CHF",
    "sfr": "CHF",
    "sfr.": "CHF",
    "fr.": "CHF",
    "swiss francs": "CHF",
    "francs suisses": "CHF",
    "schweizer franken": "CHF",
    "franchi svizzeri": "CHF",
    "danish kroner": "DKK",
    "norwegian kroner": "NOK",
    "swedish kronor": "SEK",
    "couronnes danoises": "DKK",
    "zł": "PLN",
    "zloty": "PLN",
    "zlotys": "PLN",
    "kč": "CZK",
    "yen": "JPY",
    "¥": "JPY",
}
# What stands for a currency (folded) → ISO 4217.
CURRENCIES = {**SIGNS, **{code.lower(): code for code in CODES.split()}}
# No part of a longer word ("entrepreneur 30"), but for a label that a copy has glued to it ("SalaryEUR 500").
APART = r"(?:(?<![^\W\d_])|(?-i:(?<=[a-z])(?=[A-Z€$£])))"
CURRENCY = rf"(?:{APART}(?:{words.any_of(SIGNS)}|(?-i:{words.any_of(CODES.split())}))(?![^\W\d_]))"
THOUSANDS = r"[0-9]{1,3}(?>(?:[.,'’\u00a0\u2009\u202f ][0-9]{3}(?![0-9])){1,4})"
NUMBER = (
    rf"(?<![0-9.,'’])(?>(?:{THOUSANDS}|[0-9]{{1,12}}+)(?>(?:[.,][0-9]{{1,2}}(?![0-9]))?))(?![.,]?[0-9])"
    rf"(?!\s?(?:{words.cue('millions')}(?!\w)|%))"
)
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

_number, _cents, _currency = Pattern(NUMBER), Pattern(r"[.,]([0-9]{1,2})\Z"), Pattern(CURRENCY, re.I)
_periods = {Pattern(rf"{ALONE}{words.cue(name)}(?!\w)", re.I): per for name, per in PERIODS.items()}


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
