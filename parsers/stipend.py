"""What is paid: an amount beside a word for pay or a period, or the statement that nothing is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from parsers import _money, words
from parsers._found import Found, found
from parsers._layout import Line, Text
from parsers._patterns import Pattern
from parsers._unpaid import own_costs, says_unpaid, unpaid
from parsers._values import Stipend

PAY = rf"(?P<pay>{words.said('stipend')})"
BRACKET = rf"\((?![^()\n]{{0,20}}?{_money.CURRENCY})[^()\n]{{0,40}}\)"  # "(12 x per year)", "(2026 rate)"
YEAR = r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9]|[.,'’][0-9])"
# What may stand between the word for pay and the amount; a full stop only right before it ("approx. 1418euros").
STEP = rf"(?>{BRACKET}|{YEAR}|\.(?=\s?(?:{_money.CURRENCY}|[0-9]))|[^0-9.;!?\n€$£])"
RANGE = rf"\s*(?:[-–—/]|{words.said('range')})\s*"
ONE = rf"(?:{_money.CURRENCY}\s*)?{_money.NUMBER}(?:\s*{_money.CURRENCY})?"
# An amount or a range of two, with the currency on either side of either.
AMOUNTS = (
    rf"(?:{words.said('between')}\s*{ONE}\s*{words.said('range_and')}\s*{ONE}"
    rf"|{_money.AMOUNT}(?:{RANGE}(?:{words.said('up_to')}\s*)?{ONE})?"
    rf"|{_money.NUMBER}{RANGE}(?:{words.said('up_to')}\s*)?{_money.AMOUNT})"
    r"(?:\s*(?-i:\([A-Z]{3}\)))?"
)
# "(2026 rate) per month", "gross per month", "Monthly"
ASIDE = rf"(?:[.,]?[-–—]{{1,2}})?(?:\s*\([^()\n]{{0,60}}\)|[\s,]*{words.said('taxed')}){{0,3}}"
TAIL = rf"(?P<tail>(?:{ASIDE}[\s,]*{_money.PERIOD})?)"
BOUND = rf"(?:(?:{words.said('up_to')}|{words.said('at_least')})\s+)?"
NAMED_AGAIN = rf"(?:{words.said('stipend')}|{words.said('allowance')})"
PERIODIC = rf"(?:{_money.PERIOD}\s+(?:[\w-]{{1,20}}\s+){{0,3}}?)?"
CALLED = rf"{PERIODIC}(?:{PAY}|(?P<allowance>{words.said('allowance')}))"
PAID = Pattern(
    rf"(?P<cue>{CALLED}(?:(?!{NAMED_AGAIN}){STEP}){{0,80}}?)?{BOUND}(?P<amounts>{AMOUNTS}){TAIL}", re.IGNORECASE
)
# "600 EUR for residents and 900 EUR for all others": one amount, or the other
WHOM = words.said("for_whom")
OTHER = Pattern(
    rf"{TAIL}\s+{WHOM}\s[^.;!?\n€$£]{{1,100}}?(?:,|{words.said('range_and')}|{words.said('or')})\s+"
    rf"(?P<more>{_money.AMOUNT})(?=(?:[\s,]*{_money.PERIOD})?\s+{WHOM}\s)",
    re.IGNORECASE,
)
# "A monthly grant is paid. It amounts to 900 EUR.": the amount in the sentence behind
THEN = Pattern(
    rf"(?:[^\W\d_]{{2,10}}\s{YEAR},?\s)?{words.said('it_subject')}\s(?:{STEP}{{1,25}}?\s)?{words.said('it_amounts')}\s"
    rf"{STEP}{{0,20}}?{BOUND}(?P<amounts>{AMOUNTS}){TAIL}",
    re.IGNORECASE,
)
NAMED_BEFORE = Pattern(CALLED, re.IGNORECASE)
# Without a currency only a number that looks like money is one.
SUM = (
    rf"(?:{_money.THOUSANDS}(?:[.,][0-9]{{2}})?|[0-9]{{2,6}}[.,][0-9]{{2}}|[0-9]{{3,6}}(?=[\s,]*{_money.PERIOD}))"
    r"(?![.,]?[0-9])"
)
ANY_AMOUNTS, ANY_SUM = Pattern(AMOUNTS, re.IGNORECASE), Pattern(SUM)
LABEL_LINE = Pattern(rf"(?:[^\s:]+\s+){{0,3}}?{words.said('stipend_label')}\s*(?:{BRACKET}\s*|:\s*){{0,3}}", re.I)
BELOW = Pattern(rf"{LABEL_LINE.pattern}\n\s*{BOUND}(?P<amounts>{AMOUNTS}|{SUM}){TAIL}", re.IGNORECASE)
BARE = Pattern(
    rf"(?P<cue>{CALLED}(?>\([^()\n0-9]{{0,40}}\)|{BRACKET}|[^0-9.;!?\n(]){{0,40}}?)(?P<amounts>(?<![0-9.,]){SUM}){TAIL}",
    re.IGNORECASE,
)
ALONE = Pattern(rf"{BOUND}(?P<amounts>{AMOUNTS})(?P<tail>(?:\s*\([^()\n]{{0,40}}\))?(?:\s+\w{{2,4}}\s+{YEAR})?)", re.I)
LABELLED = Pattern(rf"\s*(?:[^\s:]+\s+){{0,3}}?{words.said('stipend_label')}\s*(?:{BRACKET}\s*)?[:|]", re.I)
FEE = Pattern(rf"[\W_]*{words.said('fee_head')}\s*(?:{BRACKET}\s*)?[:|]", re.IGNORECASE)
NOT_PAY = Pattern(words.said("not_stipend"), re.IGNORECASE)
SPENT = Pattern(
    rf"[\s)]*{words.said('spent_on')}\s+(?:[^\W\d][\w'’-]{{0,20}}\s+){{0,2}}?{words.said('not_stipend')}", re.IGNORECASE
)
APART = Pattern(rf"[,;.:]|{words.said('beside_pay')}", re.IGNORECASE)
DIGIT = Pattern("[0-9]")
CHARGED = Pattern(words.said("charged"), re.IGNORECASE)
CURRENCY = Pattern(rf"\s*{_money.CURRENCY}", re.IGNORECASE)
GRADE = Pattern(words.said("grade"), re.IGNORECASE)
UP_TO = Pattern(rf"(?<!\w){words.cue('up_to')}\W*\Z", re.IGNORECASE)
AT_LEAST = Pattern(rf"(?<!\w){words.cue('at_least')}\W*\Z", re.IGNORECASE)
MOST = Decimal(10_000_000)
SAID = Pattern(r"(?s:.)+")
ALIKE = 3  # times as much, at most, as others are paid
MOST_AT_ONCE = 10_000  # an allowance or a grant of more than this, once, is a project's
# How sure it is that the amount is the pay: a sentence names it, a label does, a sentence names an allowance;
# nothing is paid; only a period says so, the line holds nothing else, interns bear the costs.
NAMED, LABELS, ALLOWED, NOTHING, PERIODICAL, LONE, OWN_COSTS = 7, 6, 5, 4, 3, 2, 1


def parse_stipend(text: Text) -> Iterator[Found[Stipend]]:
    for line in text.lines_with("stipend", "allowance", "stipend_label", *_money.PERIODS):
        if not DIGIT.search(text.content, line.start, line.end):
            continue
        matches = [*PAID.finditer(text.content, line.start, line.end)]
        for match in matches or [*BARE.finditer(text.content, line.start, line.end)]:
            if _is_pay(text, line, match):
                said = _with_other(line, match)
                yield found(said, read_stipend(said[0]), rank=_rank(text, line, match))
    yield from _told_then(text)
    yield from _below_labels(text)
    yield from _alone(text)
    for match in unpaid(text):
        yield found(match, Stipend(unpaid=True), rank=NOTHING)
    for match in own_costs(text):
        yield found(match, Stipend(unpaid=True), rank=OWN_COSTS)


def _rank(text: Text, line: Line, match: re.Match[str]) -> int:
    if _labelled(text, line, match):
        return LABELS
    if not match["cue"]:
        return PERIODICAL
    return NAMED if match["pay"] else ALLOWED


def _labelled(text: Text, line: Line, match: re.Match[str]) -> bool:
    """Does a label stand before the amount: `Monthly stipend:`, the table's `| Pay |`, a consultant's `Fee:`?"""
    at = line.start, match.start("amounts")
    return bool(LABELLED.match(text.content, *at) or FEE.match(text.content, *at))


def _is_pay(text: Text, line: Line, match: re.Match[str]) -> bool:
    """Not a refund, a rent or a budget: by the words around the amount, and by its size."""
    amounts = _money.numbers(match["amounts"])
    if not amounts or not 0 < amounts[-1] < MOST or SPENT.match(text.content, match.end(), line.end):
        return False
    sentence = next(said for said in text.sentences_of(line) if said.end() > match.start("amounts"))
    if not match["cue"]:
        other = (NOT_PAY,) if _labelled(text, line, match) else (NOT_PAY, CHARGED)
        return bool(match["tail"]) and not any(no.search(text.content, sentence.start(), match.end()) for no in other)
    # "a monthly meal allowance of 100 EUR": what this clause says before the amount
    clause = [at.end() for at in APART.finditer(text.content, sentence.start(), match.start())]
    near = match.start() - 30 if match["pay"] else 0
    before = max(sentence.start(), near, *clause[-1:])
    if NOT_PAY.search(text.content, before, match.start("amounts")):
        return False
    if BARE.made(match) and GRADE.search(match["cue"]):
        return False
    return bool(match["pay"] or _money.read_period(match[0]) or amounts[-1] < MOST_AT_ONCE)


def _with_other(line: Line, match: re.Match[str]) -> re.Match[str]:
    """The match, going on to what others are paid; not to a refund or a supplement of another size."""
    other = OTHER.match(match.string, match.end("amounts"), line.end) if match["cue"] else None
    if not other or NOT_PAY.search(match.string, match.end("amounts"), other.end()):
        return match
    sums = *_money.numbers(match["amounts"]), *_money.numbers(other["more"])
    alike = _money.read_currency(match["amounts"]) == _money.read_currency(other["more"])
    if not alike or max(sums) > ALIKE * min(sums) or SPENT.match(match.string, other.end(), line.end):
        return match
    return SAID.match(match.string, match.start(), other.end()) or match


def _told_then(text: Text) -> Iterator[Found[Stipend]]:
    """The amount of what the sentence before says is paid: `It amounts to …`, `For 2027 it is set at …`."""
    for line in text.lines_with("it_amounts"):
        for before, sentence in pairwise(text.sentences_of(line)):
            named = NAMED_BEFORE.search(text.content, *before.span())
            paid = THEN.match(text.content, *sentence.span()) if named else None
            if not named or not paid or DIGIT.search(text.content, named.start(), before.end()):
                continue
            whole = SAID.match(text.content, named.start(), paid.end())
            other = any(NOT_PAY.search(text.content, said.start(), paid.end()) for said in (before, sentence))
            if whole and not other and all(_money.numbers(paid["amounts"])):
                yield found(whole, read_stipend(whole[0]), rank=NAMED if named["pay"] else ALLOWED)


def _below_labels(text: Text) -> Iterator[Found[Stipend]]:
    """An amount on the line below its label: `Salary (Pay Basis)` over `8,273.12`."""
    labels = {*text.lines_with("stipend_label")}
    for n, line in enumerate(text.lines[:-1]):
        if line in labels and LABEL_LINE.fullmatch(text.content, line.start, line.end):
            ends = [below.end for below in text.lines[n + 1 : n + 3]]
            within = ends[-1] if CURRENCY.match(text.content, ends[0]) else ends[0]
            match = BELOW.match(text.content, line.start, within)
            if match and all(_money.numbers(match["amounts"])):
                yield found(match, read_stipend(match[0]), rank=LABELS)


def _alone(text: Text) -> Iterator[Found[Stipend]]:
    """A line that is nothing but an amount."""
    for line in text.lines:
        short = line.end - line.start <= 60 and DIGIT.search(text.content, line.start, line.end)
        match = ALONE.fullmatch(text.content, line.start, line.end) if short else None
        if match and all(_money.numbers(match["amounts"])):
            yield found(match, read_stipend(match[0]), rank=LONE)


def read_stipend(said: str) -> Stipend:
    """
    >>> read_stipend("Monthly grant of €1,286.09")
    Stipend(min=Decimal('1286.09'), max=Decimal('1286.09'), currency='EUR', per='month', unpaid=False)
    """
    paid = ANY_AMOUNTS.search(said) or ANY_SUM.search(said)
    if not paid:
        return Stipend(unpaid=says_unpaid(said))
    amounts = _money.numbers(paid[0])
    if other := OTHER.match(f"{said} {words.cues('for_whom')[0]} ", paid.end()):
        amounts = sorted([*amounts, *_money.numbers(other["more"])])
    before, behind = said[: paid.start()], said[paid.end() :]
    low = None if UP_TO.search(before) and len(amounts) == 1 else amounts[0]
    high = None if AT_LEAST.search(before) and len(amounts) == 1 else amounts[-1]
    per = _money.read_period(behind) or _money.read_period(before)
    return Stipend(low, high, _money.read_currency(paid[0]) or _money.read_currency(said), per)
