"""The months in which work starts, with their year where one is stated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from parsers import _dates, words
from parsers._found import Found, found
from parsers._hints import DateOrder
from parsers._layout import Line, Text
from parsers._patterns import Pattern
from parsers._phrases import Phrases
from parsers._signs import MONTHS
from parsers._values import YearMonth
from parsers.duration import COUNT, UNIT

SMALL = words.any_of(
    [*words.weekdays(), *(word for name in ("start_words", "on", "of", "choice", "limit") for word in words.cues(name))]
)
TO = rf"(?:-|–|—|{words.cue('to')}|{words.cue('limit')})"
DAY = rf"{_dates.DAY}(?![0-9:])"
PART = (
    rf"(?:{_dates.NUMBERS}|{_dates.SHORT}|(?:{DAY}[\s-]{{0,2}}(?:{_dates.OF}\s*)?)?{_dates.MONTH}"
    rf"(?:\s{{0,2}}{DAY}(?!\s{{0,2}}[^\W\d_]{{3}}[^\W\d_]*\s+(?:19|20))(?:,?\s{{0,2}}{_dates.YEAR})?"
    rf"|[\s,/-]{{0,2}}(?:{_dates.OF}\s)?{_dates.YEAR})?)"
)
WORDS = rf"(?:(?<!\w){SMALL}(?:-|(?![^\W\d_])[\s:,(]{{0,3}})){{0,5}}"  # "in mid-March", "on Monday, 1 March"
FROM = words.any_of(word for name in ("from", "from_month") for word in words.cues(name))
TIE = (
    rf"(?:\s?\([^()\n]{{0,40}}\)|\s{words.cue('of_year')})?"
    rf"\s{{0,12}}(?:[/,;&|]|{words.cue('month_tie')}(?!\w)|{TO}){{1,2}}\s{{0,12}}{WORDS}"
)
LIST = rf"(?P<months>{PART}(?:{TIE}{PART}){{0,11}})"
# Behind the cue stand small words, or what the start is of, with a colon.
GAP = r"(?:(?:\s?\([^()\n]{0,40}\))?[\s:|,(–-]{0,24}|[^.!?;:\n0-9]{0,50}:\s{0,3})"
# "the round ends at the beginning of May": no verb
NOT_EDGE = rf"(?!{words.cue('edge')}\s+{_dates.MONTH}(?!\w))"
# What stands before the months: that something starts, a period or its label, a choice of first days, "as of".
LEAD = (
    rf"(?:(?:(?<!\w)|(?=(?-i:[A-ZÀ-Þ][a-zà-ÿ]))){NOT_EDGE}(?P<start>{words.cue('start')})(?![^\W\d_]){GAP}"
    rf"|(?<!\w)(?:(?P<period>{words.cue('start_period')}\s?[:|]\s{{0,3}})"
    rf"|(?P<from>{FROM})(?:(?<=['’])|\s+)"
    rf"|(?P<choice>{words.cue('choice')})\s+(?=1\D)|(?P<as_of>{words.cue('as_of')})(?:(?<=['’])|\s))|\A(?=[0-9]))"
)
START = Pattern(rf"{LEAD}{WORDS}(?:d['’])?(?<!\w){LIST}", re.IGNORECASE)
# On the line below its label, which says that something starts or (False) from when to when it lasts.
ALONE = Pattern(rf"{WORDS}{LIST}(?:\s?\([^()\n]{{0,40}}\))?\W{{0,3}}", re.IGNORECASE)
LABELS = {said: name == "start" for name in ("start_period", "start") for said in words.cues(name)}
LONGEST = 90  # letters of such a line
# "Duration: 40 working days between 1 May 2027 and 30 June 2027"
BETWEEN = Pattern(
    rf"(?<!\w){words.cue('start_period')}\s?[:|][^.;:\n]{{1,40}}?(?<!\w){words.said('between')}\s+{WORDS}"
    rf"(?P<months>{PART})(?<=[0-9]{{4}})\s+{words.cue('month_tie')}\s+{WORDS}{PART}",
    re.IGNORECASE,
)
INTAKE = Pattern(rf"(?<!\w)(?P<months>{PART})\s+{words.cue('intake')}(?!\w)", re.IGNORECASE)
SUBJECTS = Phrases.of({"other": "not_start", "work": "term"})
TO_END = Pattern(
    rf"(?:\s?\([^()\n]{{0,40}}\))?[\s,]{{0,3}}{TO}(?!\w)(?!.*(?<!\w){words.cue('month_tie')}(?!\w))", re.IGNORECASE
)
OF_INTERN = Pattern(rf"(?<!\w){words.cue('intern')}(?!\w)[^.,;:\n0-9]{{0,30}}\Z", re.IGNORECASE)
INTERN = Pattern(words.said("intern", "employment_word"), re.IGNORECASE)
# "six months from March 2027", "from March 2027 for six months": what lasts so long starts there
ASIDE = r"(?:[^.;:()\n0-9]|\([^()\n0-9]{1,30}\))"  # "six months in Turin (Italy)"
LASTING = Pattern(rf"{COUNT}{UNIT}(?:\s?\([^()\n]{{0,40}}\))?{ASIDE}{{0,60}}\Z", re.IGNORECASE)
FOR_LONG = Pattern(rf"[\s,]{{0,4}}{words.said('for')}\s[^.;:()0-9]{{0,60}}?{COUNT}{UNIT}", re.IGNORECASE)
OTHERS = Pattern(words.said("not_term", "not_start", "deadline", "deadline_label"), re.IGNORECASE)
CALL = Pattern(words.said("not_start", "apply", "deadline", "deadline_label", "put_up"), re.IGNORECASE)
# "When: 1 May 2027" is when something starts that lasts; on another day it may be a meeting
FIRST = Pattern(
    rf"(?:0?1(?:st|er|\.|º)?[\s/.-]{{1,3}}(?:{_dates.OF}\s)?)?(?:{_dates.MONTH}|[01]?[0-9](?=[/.-]))[\s/.-]{{1,3}}{_dates.YEAR}",
    re.IGNORECASE,
)
WEEKDAY = Pattern(_dates.WEEKDAY, re.IGNORECASE)
END = Pattern(r"[^\S\n]*(?:[\n;|(]|\Z)")
LETTER = Pattern(r"[^\W\d_]")
VERBS = {"may", "march", "mar", "sept"}
ELSEWHERE = Pattern(words.said("elsewhere"), re.IGNORECASE)
SHORT = Pattern(_dates.SHORT, re.IGNORECASE)
_part = Pattern(PART, re.IGNORECASE)
MONTH = Pattern(rf"(?<![^\W\d_]){_dates.MONTH}", re.IGNORECASE)
_year = Pattern(rf"(?<![0-9]){_dates.YEAR}")


def parse_start_months(text: Text) -> Iterator[Found[YearMonth]]:
    order = _dates.ordered(text.content, text.hints).date_order
    said = [(match, month) for match in _matches(text) for month in read_start_months(match["months"], order)]
    years = {month.month for _, month in said if month.year}
    seen: set[YearMonth] = set()
    for match, month in said:
        if month not in seen and (month.year or month.month not in years):
            seen.add(month)
            yield found(match, month, group="months")


def _matches(text: Text) -> Iterable[re.Match[str]]:
    matches = [match for match in _starts(text) if _is_start(text, match)]
    others = *text.matches(INTAKE, "intake"), *text.matches(BETWEEN, "between"), *_below(text)
    return sorted([*matches, *others], key=lambda match: match.start())


def _starts(text: Text) -> Iterator[re.Match[str]]:
    """What a cue announces, in the lines in which a month may be named, by its number or its name."""
    for line in text.lines_with("start", "start_period", "from", "from_month", "choice", "as_of", "to"):
        if line.start in text.numbered or _names_month(text, line):
            yield from START.finditer(text.content, line.start, line.end)


def _names_month(text: Text, line: Line) -> bool:
    where = line.start, line.end
    return text.may_say(MONTHS, *where) and MONTH.search(text.content, *where) is not None


def _below(text: Text) -> Iterator[re.Match[str]]:
    """What stands alone on the line below its label: `Starting date`, `1 March 2027`."""
    for label, line in pairwise(text.lines):
        said = text.folded[label.start : label.end].rstrip(" :?").replace("’", "'")
        if said not in LABELS or line.end - line.start > LONGEST:
            continue
        months = ALONE.fullmatch(text.content, line.start, line.end)
        if months and (LABELS[said] or _has_an_end(months)):
            yield months


def _has_an_end(match: re.Match[str]) -> bool:
    return len(list(_part.finditer(match["months"]))) > len(read_start_months(match["months"]))


def _is_start(text: Text, match: re.Match[str]) -> bool:
    if ELSEWHERE.search(text.content, _clause(text, match.start(), 200), match.end()):
        return False
    if match["start"]:
        return not _of_something_else(text, match)
    if (match["from"] or match["as_of"]) and _lasts(text, match):
        return True
    if match["as_of"]:
        return OF_INTERN.search(text.content, _clause(text, match.start(), 60), match.start()) is not None
    return _is_period(text, match)


def _of_something_else(text: Text, match: re.Match[str]) -> bool:
    """Is it an interview, a course, a call that starts? The nearest noun before the verb says what does."""
    nouns = list(SUBJECTS.found(text.content, _clause(text, match.start(), 60), match.end("start")))
    return bool(nouns) and nouns[-1][0] == "other"


def _lasts(text: Text, match: re.Match[str]) -> bool:
    """Does its clause say how many months it lasts from there: no list's validity, no experience?"""
    start = _clause(text, match.start(), 120)
    long = LASTING.search(text.content, start, match.start()) or FOR_LONG.match(text.content, match.end())
    return bool(long) and not OTHERS.search(text.content, start, match.start())


def _clause(text: Text, at: int, most: int) -> int:
    """Where the clause begins that goes on at a place, or the window of so many letters before it."""
    first = max(0, at - most)
    return max(first, *(text.content.rfind(end, first, at) + 1 for end in ("\n", ". ", "? ", "! ", "; ", "|")))


def _is_period(text: Text, match: re.Match[str]) -> bool:
    """Is it from when to when the work lasts? A label says so, or its sentence speaks of an internship and no call."""
    if match["choice"]:
        parts = list(_part.finditer(match["months"]))
        return len(parts) > 1 and all(re.match(r"1\D", part[0]) for part in parts)
    start = _clause(text, match.start(), 200)
    labelled = not match["from"] and not LETTER.search(text.content, start, match.start())  # "Posting period" is none
    if not _has_an_end(match):
        behind = END.match(text.content, match.end()) or FOR_LONG.match(text.content, match.end())
        day = WEEKDAY.search(text.content, match.start(), match.start("months"))  # is a meeting's
        return labelled and bool(behind and not day and FIRST.fullmatch(match["months"]))
    if not match["from"]:
        return labelled
    speaks = INTERN.search(text.content, start, min(len(text.content), match.end() + 30))
    return bool(speaks and not CALL.search(text.content, start, match.end()))


def read_start_months(said: str, order: DateOrder | None = None) -> list[YearMonth]:
    """A year behind the last month counts for those before it that have none; of a period only the start counts.

    >>> [str(month) for month in read_start_months("March / September 2026")]
    ['2026-03', '2026-09']
    >>> [str(month) for month in read_start_months("16 October – 15 March 2027")]
    ['2026-10']
    """
    months: list[YearMonth] = []
    later: YearMonth | None = None
    parts = [(part, month) for part in _part.finditer(said) if (month := _month(part[0], order))]
    ends = [False, *(_ends(said, *pair) for pair in pairwise(part for part, _ in parts))]
    begins = [*ends[1:], False]
    for (_, month), begin, end in reversed(list(zip(parts, begins, ends, strict=False))):
        year = month.year or (later.year if later else None)
        if year and later and begin and not month.year and later.month < month.month:
            year -= 1  # from October to March 2027
        later = YearMonth(year, month.month)
        if not end:
            months.append(later)
    return months[::-1]


def _ends(said: str, before: re.Match[str], part: re.Match[str]) -> bool:
    """Is the second of two months the end of what begins in the first?"""
    return TO_END.match(said, before.end(), part.start()) is not None


def _month(said: str, order: DateOrder | None = None) -> YearMonth | None:
    """The month that the words say; "may" and "march" alone are verbs.

    >>> str(_month("1 March")), str(_month("01/10/2021")), _month("may")
    ('--03', '2021-10', None)
    """
    if not _dates.read_month(said) or SHORT.fullmatch(said):
        day = _dates.read_date(said, order)
        return YearMonth(day.year, day.month) if day else None
    if said in VERBS:
        return None
    year = _year.search(said)
    return YearMonth(int(year[0]) if year else None, _dates.read_month(said) or 0)
