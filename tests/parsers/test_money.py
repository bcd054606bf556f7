import re
from decimal import Decimal

import pytest

from parsers import _money
from parsers._patterns import Pattern


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("1,286.09", "1286.09"),
        ("1.286,09", "1286.09"),
        ("1 286,09", "1286.09"),
        ("1\u202f286,09", "1286.09"),
        ("1'516", "1516"),
        ("1’516", "1516"),
        ("1.463", "1463"),  # three digits behind a point are thousands
        ("1,463", "1463"),
        ("500,00", "500.00"),  # every stated cent
        ("4,5", "4.5"),
        ("12,450,000", "12450000"),
        ("800", "800"),
    ],
)
def test_read_number(said, number):
    assert str(_money.read_number(said)) == number


@pytest.mark.parametrize(
    ("said", "currency"),
    [
        ("€ 100", "EUR"),
        ("100 euros", "EUR"),
        ("100 EUR", "EUR"),
        ("£100", "GBP"),
        ("US$ 100", "USD"),
        ("$100", "USD"),
        ("100 US  dollars", "USD"),
        ("100 Swiss Francs", "CHF"),
        ("100 francs suisses", "CHF"),
        ("DKK 100", "DKK"),
        ("100", None),
        ("100 points", None),
        ("100 eurobonds", None),
    ],
)
def test_read_currency(said, currency):
    assert _money.read_currency(said) == currency


@pytest.mark.parametrize(
    ("said", "per"),
    [
        ("100 per hour", "hour"),
        ("a daily allowance", "day"),
        ("monthly", "month"),
        ("100/month", "month"),
        ("per annum", "year"),
        ("100 in total", "total"),
        ("par mois", "month"),
        ("indemnité journalière", "day"),
        ("biannual", None),
        ("100", None),
    ],
)
def test_read_period(said, per):
    assert _money.read_period(said) == per


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("you get €1,286.09 and a desk", "€1,286.09"),
        ("you get 1 286,09 € and a desk", "1 286,09 €"),
        ("EUR 800", "EUR 800"),
        ("7,964.85Euro", "7,964.85Euro"),
        ("30 colleagues", None),
        ("CHFX 30", None),
        ("entrepreneur 30", None),
        ("TRY 3 times", "TRY 3"),
        ("try 3 times", None),
        ("EUR 2.5 million", None),
        ("USD 1.7bn", None),
        ("SalaryEUR 500", "EUR 500"),
        ("US $ 77326", "US $ 77326"),
        ("1\u2009286,09 €", "1\u2009286,09 €"),
        ("MNT 900 000", "MNT 900 000"),
        ("45,000 KGS", "45,000 KGS"),
        ("KZT 250 000 a month", "KZT 250 000"),
        # capitals that are no money
        ("TO ALL 30 STAFF", None),
        ("after COP 28", None),
        ("SDG 5 and SDG 13", None),
        ("PEN 2 OR 3", None),
        ("mnt 500", None),
    ],
)
def test_amounts(text, amount):
    match = Pattern(_money.AMOUNT, re.IGNORECASE).search(text)
    assert (match and match[0]) == amount


@pytest.mark.parametrize("code", _money.CODES.split())
def test_every_code_is_its_own_name(code):
    assert _money.read_currency(f"{code} 1") == code
    assert _money.numbers(f"{code} 1.50") == [Decimal("1.50")]
