"""How long the work lasts, in months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from parsers import _dates, _labels, words
from parsers._blocks import CRITERIA
from parsers._found import LABEL, PROSE, Found, found
from parsers._layout import DIGIT, Line, Text
from parsers._patterns import Pattern
from parsers._signs import NUMBERS
from parsers._values import Months
from parsers.title import title_of

APART = r"(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))"  # a copy may have glued a heading to it: "We offerSix months"
COUNT = (
    rf"(?:(?<![0-9.,])[0-9]{{1,2}}(?:[.,][0-9]{{1,2}})?(?![0-9])|{APART}{words.any_of(words.numbers())}(?!\w))"
    r"(?:\s*\(\s*[0-9]{1,2}\s*\))?"  # "six (6)"
)
MONTHS_OR_YEARS = words.any_of([*words.cues("months"), *words.cues("years"), *words.cues("weeks")])
QUARTER = 13  # weeks, of which three months have as many; other numbers of weeks are no number of months
UNIT = rf"[\s-]*(?:{words.said('whole')}\s+)?{MONTHS_OR_YEARS}(?!\w)"
MOST = rf"{words.said('up_to')}\s+"
AND = words.said("range_and")
BY = rf"(?:{words.cue('of')}(?:(?<=['’])|\s+))?"  # "de deux mois au minimum et de six mois au maximum"
TO = rf"\s*(?:(?:[-–—/]|{words.said('range', 'range_and', 'or')})\s*{BY}(?:{MOST})?|,\s*(?:{AND}\s+)?{MOST})"
EDGE = rf"(?:\s+\(?{words.said('least', 'most')})?"  # "3 months minimum"
# "6-month", "six (6) months", "up to 6 months", "three to six months", "minimum 3 months, maximum 6 months"
LENGTH = (
    rf"(?:{words.said('up_to', 'at_least')}\s+(?:a\s+)?)?"
    rf"(?:(?<![\w.,/-])|(?-i:(?<=[a-z])(?=[A-Z]))){COUNT}(?:(?:{UNIT}{EDGE})?{TO}{COUNT})?{UNIT}{EDGE}"
)
# "24 months, extendable up to 36 months", not "extendable by up to 6 months"
TO_MOST = (
    rf"(?:{words.said('up_to')}|{words.said('range')}(?:\s+\w+){{0,3}}?(?:\s+{words.said('up_to')})?)(?:\s+\w+){{0,3}}?"
)
# "from 1 October 2026", and the end of a sentence, may stand between the two
FROM = words.any_of(word for name in ("from", "as_of") for word in words.cues(name))
SINCE = rf"(?<!\w){FROM}(?:(?<=['’])|\s+)(?:{_dates.DAY}\s*(?:{_dates.OF}\s*)?)?{_dates.MONTH}(?!\w)"
DATED = rf"[\s,]{{1,3}}{SINCE}(?:\s+{_dates.YEAR})?(?:[.;]\s+)?[^.;\n0-9]{{0,70}}?"
EXTENDED = (
    rf"(?:(?:{DATED}|(?:\.\s+(?=[^\W\d]))?(?:(?!{words.said('after_term')})[^.;0-9]){{0,70}}?){words.said('extend')}"
    rf"(?:\s+{words.said('times')},?)?"
    rf"(?:(?!{words.said('extend_by')})[^.;0-9]){{0,40}}?{TO_MOST}\s+{COUNT}{UNIT})?"
)
KIND = rf"(?:(?:{words.said('term_kind')}|{words.said('full_time')}|{words.said('part_time')})[\s,-]+){{0,4}}"
BEFORE = rf"(?P<before>{LENGTH})[\s,]+{KIND}{words.said('term', 'term_weak')}"
BEHIND = (
    rf"(?:{words.said('term')}(?>\((?![^()\n]{{0,15}}?{MONTHS_OR_YEARS}\b)[^()\n]{{0,40}}\)|[^.;\n0-9]){{0,60}}?"
    rf"|{words.said('term_weak')}(?:[\s:(]++[^\W\d]{{1,20}}){{0,3}}?[\s:(]++)"
    rf"(?P<behind>{LENGTH}{EXTENDED})"
)
# "six months at our headquarters from March 2027", "you join in March, for six months"
ON = rf"(?=(?:\s?\([^()\n]{{0,40}}\))?[^.;:()\n0-9]{{0,60}}?{SINCE})"
LASTING = rf"(?P<lasting>{LENGTH}{ON}(?P<more>{EXTENDED}))"
FOR_LONG = (
    rf"{words.said('start')}(?:[^.;:()\n0-9]|(?<=\s)[0-9]{{1,2}}(?=\s)|{_dates.YEAR}){{0,80}}?{words.said('for')}\s+"
    rf"(?:\w+\s+){{0,3}}?(?P<long>{LENGTH})"
)
# "from January 2027, for five months"
FROM_FOR = (
    rf"(?<!\w){FROM}(?:(?<=['’])|\s+)[^.;:()\n]{{0,30}}?(?<![^\W\d_]){_dates.MONTH}(?:\s+{_dates.YEAR})?,?\s+{words.said('for')}\s+"
    rf"(?P<since>{LENGTH})"
)
# "1 February – 30 June 2027 (5 months)", "it ends on 30 June 2027 (five months)"; and no year alone: "In office since
# 2019 (7 years)"
ASIDE = (
    rf"(?:[-–—]|(?<!\w)(?:{words.cue('to')}|{words.cue('ends_on')})(?!\w))\s{{0,3}}"
    rf"(?:{_dates.DATE}|{_dates.MONTH}\s{{1,2}}{_dates.YEAR})"
    rf"\s?\(\s?(?P<aside>{LENGTH})\s?\)"
)
DURATION = Pattern(rf"{BEFORE}|{BEHIND}|{LASTING}|{FOR_LONG}|{FROM_FOR}|{ASIDE}", re.IGNORECASE)
GROUPS = ("before", "behind", "lasting", "long", "since", "aside")
ONCE = rf"(?:[\s,]*\(?{words.said('extend')}(?:\s{words.said('times')})?\)?)?"
ALONE = Pattern(rf"(?:{words.said('between')}\s+)?(?P<length>{LENGTH}{EXTENDED}){ONCE}\W*", re.IGNORECASE)
TITLED = Pattern(rf"(?<![0-9])[,(–—-]\s?(?P<length>{LENGTH})\)?\Z", re.IGNORECASE)
IN_MONTHS = Pattern(
    rf"{words.said('months')}\)?\s*[:|]?\s*(?P<count>[0-9]{{1,2}}(?:[.,][0-9]{{1,2}})?)\s*\Z", re.IGNORECASE
)
# "Contract: temporary, part-time, 12 months": a part of what the label says that is a length and nothing else
CONTRACT = Pattern(rf"[\W_]*{words.said('contract_head')}\s?[:|]", re.IGNORECASE)
PART = Pattern(r"[^\s,;|](?:[^,;|]*[^\s,;|])?")
NOT_TERM = Pattern(words.said("not_term"), re.IGNORECASE)
NOT_FOR = Pattern(rf"{words.said('not_for')}(?:\s+(?!{words.said('term')})[\w'’]+){{0,3}}\s*\Z", re.IGNORECASE)
OF = Pattern(
    rf"\s+(?:{words.cue('of')}(?:(?<=['’])|\s+)(?:[\w'’-]+\s+){{0,3}}?)?{words.said('after_term')}", re.IGNORECASE
)
CLAUSE = Pattern(r"[.;:,()]")
LONGEST = 120  # months
LABELLED = PROSE + 1  # a label for the duration says more than a sentence that may speak of another thing's
STATED = Pattern(LENGTH + EXTENDED, re.IGNORECASE)
COUNTED = Pattern(COUNT + UNIT, re.IGNORECASE)
_part = Pattern(
    rf"(?P<count>[0-9]{{1,2}}(?:[.,][0-9]{{1,2}})?|\b{words.any_of(words.numbers())}(?!\w))(?:\s*\([^()]{{0,6}}\))?"
    rf"(?:[\s-]*(?:{words.said('whole')}\s+)?(?P<unit>{MONTHS_OR_YEARS})(?!\w))?",
    re.IGNORECASE,
)
_since = Pattern(rf"{SINCE}(?:\s+{_dates.YEAR})?", re.IGNORECASE)
_most, _least = (
    Pattern(words.said("up_to", "most"), re.IGNORECASE),
    Pattern(words.said("at_least", "least"), re.IGNORECASE),
)


def parse_duration(text: Text) -> Iterator[Found[Months]]:
    yield from _labelled(text)
    yield from _titled(text)
    demanded = {line.start for topic in CRITERIA for block in text.under(topic) for line in block.lines}
    for line in text.lines:
        if not _counts(text, line):
            continue
        for match in DURATION.finditer(text.content, line.start, line.end):
            group = next(name for name in GROUPS if match[name])
            value = read_duration(match[group])
            if value and _of_work(text, line, match, group):
                yield found(match, value, group=group, rank=LABEL if line.start in demanded else PROSE)
        alone = ALONE.fullmatch(text.content, line.start, line.end)
        if alone and (value := read_duration(alone["length"])):
            yield found(alone, value, group="length", rank=LABEL)


def _counts(text: Text, line: Line) -> bool:
    """Does a number stand before months, weeks or years? It is tried where one begins, in lines that name these."""
    where = line.start, line.end
    if not any(text.may_say(unit, *where) for unit in ("months", "years", "weeks")):
        return False
    digits = (digit.start() for digit in DIGIT.finditer(text.content, *where)) if line.start in text.numbered else ()
    return any(COUNTED.match(text.content, at, line.end) for at in (*digits, *text.may_begin(NUMBERS, *where)))


def _titled(text: Text) -> Iterator[Found[Months]]:
    """`Consultant, Cold Chain, Dakar, 9 months`."""
    title = title_of(text)
    match = TITLED.search(text.content, title.start, title.end) if title else None
    value = read_duration(match["length"]) if match else None
    if match and value:
        yield found(match, value, group="length", rank=LABEL)


def _labelled(text: Text) -> Iterator[Found[Months]]:
    """`Contract Duration: 6 months`, and `Duration (in months): 36.00`, which has its unit in the label."""
    for stated in _labels.values(text, "term_label"):
        match = STATED.search(text.content, stated.start(), min(stated.end(), stated.start() + 200))
        value = read_duration(match[0]) if match else None
        if match and value and not OF.match(text.content, match.end(), stated.end()):
            yield found(match, value, rank=LABELLED)
    for line in text.lines_with("contract_head"):
        head = CONTRACT.match(text.content, line.start, line.end)
        for part in PART.finditer(text.content, head.end(), line.end) if head else ():
            match = ALONE.fullmatch(text.content, *part.span())
            if match and (value := read_duration(match["length"])):
                yield found(match, value, group="length", rank=LABELLED)
    for line in text.lines_with("term_label"):
        counted = IN_MONTHS.search(text.content, line.start, line.end)
        if counted and (value := read_duration(counted[0])):
            yield found(counted, value, rank=LABELLED)


def _of_work(text: Text, line: Line, match: re.Match[str], group: str) -> bool:
    """Is it the work that lasts so long: not studies, experience, probation, leave, a clearance or a list?"""
    start, end = match.span(group)
    sentence = next(said for said in text.sentences_of(line) if said.end() > start)
    cuts = [cut.end() for cut in CLAUSE.finditer(text.content, sentence.start(), match.start())]
    clause = max([sentence.start(), *cuts])
    stated = match.start("more") if match["more"] else min(match.end(), sentence.end())
    if NOT_TERM.search(text.content, clause, stated) or NOT_FOR.search(text.content, clause, start):
        return False
    return not OF.match(text.content, end, line.end)


def read_duration(said: str) -> Months | None:
    """
    >>> read_duration("3 to 6 months"), read_duration("two years")
    (Months(min=Decimal('3'), max=Decimal('6')), Months(min=Decimal('24'), max=Decimal('24')))
    """
    if counted := IN_MONTHS.search(said):
        return Months(_number(counted["count"]), _number(counted["count"]))
    lengths: list[Decimal] = []
    unit = ""
    # no count stands in "d'une durée minimale de 3 mois"
    counts = _least.sub(" ", _most.sub(" ", _since.sub("", said)))
    for part in reversed(list(_part.finditer(counts))):
        unit = part["unit"] or unit
        lengths.insert(0, _in_months(_number(part["count"]), unit.lower()))
    if not lengths or lengths[0] > lengths[-1] or not 0 < lengths[-1] <= LONGEST:
        return None
    if any(length % Decimal("0.25") for length in lengths):  # weeks that are no number of months
        return None
    one = len(lengths) == 1
    open_below, open_above = one and _most.search(said), one and _least.search(said)
    return Months(None if open_below else lengths[0], None if open_above else lengths[-1])


def _in_months(count: Decimal, unit: str) -> Decimal:
    if unit in words.cues("weeks"):
        return count * 3 / QUARTER
    return count * 12 if unit in words.cues("years") else count


def _number(said: str) -> Decimal:
    return Decimal(words.numbers().get(said.lower()) or said.replace(",", "."))
