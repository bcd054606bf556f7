"""What is paid: an amount beside a word for pay or a period, or the statement that nothing is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _money, words
from parsers._found import PROSE, Found, found
from parsers._layout import Text
from parsers._values import Stipend

PAY = rf"(?<!\w){words.cue('stipend')}(?!\w)"
RATE = r"(?:\s*\([^()]*[0-9]{4}[^()]*\))?"
PERIOD = rf"(?:[\s,]*{_money.PERIOD})?"
# "Monthly grant of €1,286.09", "stipend: EUR 400 to 600 per month", "1,477.30 Euro (EUR) Monthly", "€ 800 per month"
AMOUNTS = (
    rf"(?:{_money.AMOUNT}\s*(?:-|–|to|and|à)\s*{_money.AMOUNT}"
    rf"|{_money.CURRENCY}?\s*{_money.NUMBER}\s*(?:-|–|to|and|à)\s*{_money.AMOUNT}"
    rf"|{_money.CURRENCY}\s*{_money.NUMBER}\s*(?:-|–|to|à)\s*{_money.NUMBER}|{_money.AMOUNT})(?:\s*\([A-Z]{{3}}\))?"
)
PAID = re.compile(
    rf"(?P<cue>(?:{_money.PERIOD}\s+)?{PAY}[^0-9.;\n€$£]{{0,60}}?)?"
    rf"(?P<amounts>{AMOUNTS}){RATE}(?P<per>{PERIOD})",
    re.IGNORECASE,
)
NOT_PAY = re.compile(rf"(?<!\w){words.cue('not_stipend')}(?!\w)", re.IGNORECASE)
UNPAID = re.compile(rf"(?<!\w){words.cue('unpaid')}(?!\w)", re.IGNORECASE)
UP_TO = re.compile(rf"(?<!\w){words.cue('up_to')}\W*\Z", re.IGNORECASE)
AT_LEAST = re.compile(rf"(?<!\w){words.cue('at_least')}\W*\Z", re.IGNORECASE)


def parse_stipend(text: Text) -> Iterator[Found[Stipend]]:
    for match in text.matches(PAID, "stipend", *_money.PERIODS):
        if (match["cue"] or match["per"]) and not NOT_PAY.search(match[0]):
            yield found(match, read_stipend(match[0]), rank=PROSE + bool(match["cue"]))
    for match in text.matches(UNPAID, "unpaid"):
        yield found(match, Stipend(unpaid=True))


def read_stipend(said: str) -> Stipend:
    """
    >>> read_stipend("Monthly grant of €1,286.09")
    Stipend(min=Decimal('1286.09'), max=Decimal('1286.09'), currency='EUR', per='month', unpaid=False)
    """
    paid = re.search(AMOUNTS, said, re.IGNORECASE)
    if not paid:
        return Stipend(unpaid=bool(UNPAID.search(said)))
    amounts = _money.numbers(paid[0])
    before = said[: paid.start()]
    low = None if UP_TO.search(before) else amounts[0]
    high = None if AT_LEAST.search(before) and len(amounts) == 1 else amounts[-1]
    return Stipend(low, high, _money.read_currency(paid[0]), _money.read_period(said))
