"""A programme's rules, from its own page: a table of its own, read like the vacancy's.

Answers are told by what they say; a question above them, where the copy has kept it, says what a "No" denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from parsers import _cldr, _clocks, _dates, _money, words
from parsers._found import Found, found, span
from parsers._layout import Line, Text
from parsers._table import one
from parsers._values import YearMonth

COUNT = rf"(?:(?<![0-9.,])[0-9]{{1,2}}|\b{words.any_of(words.numbers())})(?!\w)(?:\s*\([0-9]{{1,2}}\))?"
TO = r"(?:to|and|until|till|through|à|au|et|[-–—])"


def _part(name: str) -> str:
    """A day of the year, with its month under a name: "1 March 2026", "March 13th", "the 1st of March", "mars"."""
    return (
        rf"(?:(?:the|le)\s+)?(?:{words.cue('part_of_month')}[\s-]*)?"
        rf"(?:{_dates.DAY}\s*(?:of\s+)?)?(?P<{name}>{_dates.MONTH})"
        rf"(?:\s+[0-3]?[0-9](?:st|nd|rd|th)?(?![0-9]))?(?:,?\s*{_dates.YEAR})?"
    )


def _for_year(name: str) -> str:
    return rf"{words.said('stipend_year')}\s*(?:the\s+year\s+)?(?P<{name}>{_dates.YEAR})"


OPENS, CLOSES = _part("opens"), _part("closes")
NEAR = r"[^.;?!\n]{0,100}?"
# "it opens in February" behind a sentence on the call
IT = rf"(?<=[.;]\s){words.said('call_it')}"
CALL, NOTICES = (rf"(?:{words.said(*names)}|{IT})" for names in (("call",), ("call", "call_again")))
ON = r"(?:(?<!\w)(?:from|between|in|on|de|du|entre|d['’]|le|en)\s*|(?<=[:(,])\s*)"
DAYS = rf"(?P<days>{_dates.DAY}\s*{TO}\s*{_dates.DAY}\s*(?:of\s+)?)(?P<same>{_dates.MONTH})"
WINDOW = re.compile(rf"(?P<gap>{CALL}{NEAR}){ON}(?:{OPENS}\s*{TO}\s*{ON}?{CLOSES}|{DAYS})", re.IGNORECASE)
OPENING = re.compile(
    rf"(?P<gap>{NOTICES}{NEAR}{words.said('call_opens', 'call_appears')}"
    rf"|{words.said('call_made')}\s+(?:\w+\s+){{0,3}}?{NOTICES})[^.;\n]{{0,40}}?{OPENS}",
    re.IGNORECASE,
)
CLOSING = re.compile(rf"(?P<gap>{NOTICES}{NEAR}){words.said('call_closes')}[^.;\n]{{0,40}}?{CLOSES}", re.IGNORECASE)
# "When can I apply?" over "Between 1 March and 15 April."
ASKS_WHEN = re.compile(rf"\W{{0,3}}{words.said('when')}", re.IGNORECASE)
ANSWERED = re.compile(rf"{ON}(?:{OPENS}\s*{TO}\s*{ON}?{CLOSES}|{DAYS})", re.IGNORECASE)
NOT_CALL = re.compile(words.said("not_call"), re.IGNORECASE)
YEAR = re.compile(
    rf"{_money.AMOUNT}(?:[^.;\n0-9]|\.(?=\d)){{0,40}}?(?:{_for_year('behind')}|\(\s*(?P<bare>{_dates.YEAR}))"
    rf"|{_for_year('before')}[^.;\n0-9]{{0,60}}?{_money.AMOUNT}",
    re.IGNORECASE,
)
MONTHS = re.compile(
    rf"(?P<low>{COUNT})\s*(?:{words.cue('months')}\s+)?(?:to|and|or|à|et|ou|[-–—])\s*(?P<high>{COUNT})\s+{words.cue('months')}(?!\w)"
    rf"|(?P<only>{COUNT})\s+{words.cue('months')}(?!\w)",
    re.IGNORECASE,
)
WEEKS = re.compile(
    rf"(?P<count>{COUNT})[\s-]+(?:(?P<week>{words.cue('weeks')})|{words.cue('days')})(?!\w)", re.IGNORECASE
)
NAME = r"(?-i:(?P<name>[A-Z][\w-]*[A-Z0-9a-z](?:\s[A-Z][\w-]*\w)?))(?![\w’']|\s+(?:system|portal|platform)\b)"
# A product's name looks like one: capitals only, or one more inside.
BRAND = (
    r"(?-i:(?P<brand>(?:[A-Z]{2,5}\s(?=[A-Z][a-z]+[A-Z]))?"
    r"(?:[A-Z]{4,}|[A-Z]{2,}[a-z]\w+|[A-Z][a-z0-9]+[A-Z][\w]*|[a-z][A-Z][\w]+)))(?![\w’'-])"
)
NAMED = rf"(?:\s*,\s*|\s+{words.cue('called')}\s+|\s*[:(–]\s*|\s+[\"“«‘]\s*|\s+)"
SYSTEM = re.compile(rf"{words.said('system')}{NAMED}[\"“«‘]?{NAME}", re.IGNORECASE)
# "via Inspira, the UN's recruitment platform"
APPOSED = re.compile(
    rf"{words.said('through')}\s+(?-i:(?P<name>[A-Z]\w{{2,30}})),\s+(?:the|our|its|la|le|notre|son)\s+"
    rf"(?:[\w’'-]+\s+){{0,3}}?{words.said('system')}",
    re.IGNORECASE,
)
SENT = re.compile(
    rf"{words.said('sent')}{NEAR}{words.said('through')}\s+(?:(?:the|our|its|le|la|notre)\s+)?{BRAND}",
    re.IGNORECASE,
)
PLATFORM = re.compile(
    rf"{words.said('platform')}(?:\s*,?\s*{words.cue('called')}\s+|\s*\(\s*)[\"“«‘]?{NAME}", re.IGNORECASE
)
# "a link to Cammio, where you record your answers", "invited to Sonru, an online platform", "recorded via Sonru"
PRODUCT = r"(?-i:(?P<{}>[A-Z][a-z]\w{{1,20}}))(?![\w’'-])"
APART = rf"\s*,\s+(?:{words.said('where')}|(?:[\w’'-]+\s+){{1,4}}?{words.said('platform')})"
TOLD = re.compile(
    rf"{words.said('through')}\s+{PRODUCT.format('name')}{APART}|{words.said('only_via')}\s+{PRODUCT.format('via')}",
    re.IGNORECASE,
)
INVITED = re.compile(rf"{words.said('through')}\s+(?:(?:the|la|le)\s+)?{BRAND}", re.IGNORECASE)
ANSWER = re.compile(rf"(?:(?P<yes>{words.cue('yes')})|{words.cue('no')})(?!\w)", re.IGNORECASE)
LONGEST_ANSWER = 3


def parse_call_opens(text: Text) -> Iterator[Found[YearMonth]]:
    for match in (*_calls(text, WINDOW), *_when_to_apply(text)):
        group = "opens" if match["opens"] else "same"
        yield found(match, _month(match[group]), group=group, rank=2)
    for match in _calls(text, OPENING):
        yield found(match, _month(match["opens"]), group="opens")


def parse_call_closes(text: Text) -> Iterator[Found[YearMonth]]:
    for match in (*_calls(text, WINDOW), *_when_to_apply(text)):
        group = "closes" if match["closes"] else "same"
        yield found(match, _month(match[group]), group=group, rank=2)
    for match in _calls(text, CLOSING):
        yield found(match, _month(match["closes"]), group="closes")


def _calls(text: Text, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What is said of the call, and not of the work or the interviews that come after it."""
    for above, line in zip((None, *text.lines), text.lines, strict=False):
        told = above is not None and text.content[above.end - 1] == "?" and _says_call(text, above)
        if not told and not _says_call(text, line):
            continue
        for sentence in text.sentences_of(line):
            says = text.says(sentence, "call", "call_again")
            match = pattern.search(text.content, *sentence.span()) if says or told else None
            if match and not NOT_CALL.search(text.content, sentence.start(), match.end("gap")):
                yield match
            told = says


def _says_call(text: Text, line: Line) -> bool:
    return any(words.saying(name).search(text.content, line.start, line.end) for name in ("call", "call_again"))


def _when_to_apply(text: Text) -> Iterator[re.Match[str]]:
    """What a question on the call's dates is answered."""
    for n, line in enumerate(text.lines):
        asked = ASKS_WHEN.match(text.content, line.start, line.end) and _stands(text, "call", n)
        if asked and text.content[line.end - 1] == "?" and not NOT_CALL.search(text.content, line.start, line.end):
            for sentence in islice(_under(text, n), 1):
                match = ANSWERED.match(text.content, *sentence.span())
                if match:
                    yield match


def parse_stipend_year(text: Text) -> Iterator[Found[int]]:
    for match in text.matches(YEAR, "stipend", "allowance"):
        group = next(name for name in ("behind", "bare", "before") if match[name])
        yield found(match, int(match[group]), group=group)


def parse_clearance_months(text: Text) -> Iterator[Found[tuple[int, int]]]:
    for sentence in _about(text, "clearance"):
        if text.says(sentence, "takes_time") or text.says(sentence, "clearance"):
            for match in MONTHS.finditer(text.content, *sentence.span()):
                low, high = (match["low"], match["high"]) if match["low"] else (match["only"], match["only"])
                yield found(match, (_count(low), _count(high)), rank=1 + bool(match["low"]))


def parse_assessment_days(text: Text) -> Iterator[Found[int]]:
    for sentence in _of_assessment(text):
        if text.says(sentence, "assessment_time"):
            for match in WEEKS.finditer(text.content, *sentence.span()):
                yield found(match, _count(match["count"]) * (7 if match["week"] else 1))


def _of_assessment(text: Text) -> Iterator[re.Match[str]]:
    """The sentences that speak of the assessment, and the one behind each."""
    for line in text.lines_with("assessment"):
        told = False
        for sentence in text.sentences_of(line):
            says = text.says(sentence, "assessment")
            if says or told:
                yield sentence
            told = says


def parse_recruitment_system(text: Text) -> Iterator[Found[str]]:
    for match in text.matches(SYSTEM, "system"):
        if _is_product(text, match["name"]):
            yield found(match, match["name"], group="name", rank=2)
    for match in text.matches(APPOSED, "system"):
        yield found(match, match["name"], group="name", rank=2)
    for sentence in text.sentences("sent"):
        sent = SENT.search(text.content, *sentence.span())
        if sent and not text.says(sentence, "assessment") and _is_product(text, sent["brand"]):
            yield found(sent, sent["brand"], group="brand")


def parse_assessment_system(text: Text) -> Iterator[Found[str]]:
    for match in text.matches(PLATFORM, "platform"):
        if not SYSTEM.search(match[0]):
            yield found(match, match["name"], group="name", rank=2)
    for sentence in text.sentences("assessment"):
        for match in INVITED.finditer(text.content, *sentence.span()):
            if _is_product(text, match["brand"]):
                yield found(match, match["brand"], group="brand")
        for match in TOLD.finditer(text.content, *sentence.span()):
            group = "name" if match["name"] else "via"
            if _is_product(text, match[group]):
                yield found(match, match[group], group=group)


def _is_product(text: Text, name: str) -> bool:
    """Not the organisation itself, which the page's head names; nor a month, a day, a language or a place."""
    if _known(name):
        return False
    head = text.of(text.lines[0]) if len(text.lines) > 1 else ""
    return not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", head) and f"at {name}" not in text.content


def _known(name: str) -> bool:
    named = (words.cues("meeting_tool"), words.months(), words.weekdays(), _cldr.languages())
    return any(name.lower() in known for known in named) or _clocks.zone_of(name) is not None


def parse_accommodation(text: Text) -> Iterator[Found[bool]]:
    for sentence, answer in _answers(text, "accommodation"):
        if answer is not None:
            yield Found(answer, (span(sentence),))
        elif text.says(sentence, "accommodation") and not text.says(sentence, "not_accommodation"):
            denied = text.says(sentence, "own_means") or (
                text.says(sentence, "refused", "no") and text.says(sentence, "provided")
            )
            if denied or (text.says(sentence, "provided") and not text.says(sentence, "only_helps")):
                yield Found(not denied, (span(sentence),))


def parse_quotas(text: Text) -> Iterator[Found[bool]]:
    for sentence, answer in _answers(text, "quotas"):
        if answer is not None:
            yield Found(answer, (span(sentence),))
        elif text.says(sentence, "quotas"):
            yield Found(not text.says(sentence, "refused", "no"), (span(sentence),))


def parse_experience_required(text: Text) -> Iterator[Found[bool]]:
    for sentence, answer in _answers(text, "experience"):
        if answer is not None:
            yield Found(answer, (span(sentence),))
        elif text.says(sentence, "experience") and text.says(sentence, "demanded", "refused"):
            denied = text.says(sentence, "refused")
            if not denied or text.says(sentence, "demanded"):
                yield Found(not denied, (span(sentence),))


def _answers(text: Text, cue: str) -> Iterator[tuple[re.Match[str], bool | None]]:
    """The sentences about the cue, each with the yes or no that it opens with under a question about the cue."""
    for sentence in _about(text, cue):
        answer = ANSWER.match(text.content, *sentence.span())
        asked = answer and (
            not text.says(sentence, cue) or answer["yes"] or sentence[0][answer.end() - answer.start() :][:1] in ",.;"
        )
        yield sentence, bool(answer["yes"]) if answer and asked else None


def _about(text: Text, cue: str) -> Iterator[re.Match[str]]:
    """The sentences that answer a question about the cue, and those of the lines that speak of it; no questions."""
    for n, line in enumerate(text.lines):
        sentences = list(text.sentences_of(line)) if _stands(text, cue, n) else []
        if any(text.says(sentence, cue) for sentence in sentences):
            yield from (sentence for sentence in sentences if not sentence[0].endswith("?"))
            if text.content[line.end - 1] == "?":
                yield from _under(text, n)


def _stands(text: Text, cue: str, n: int) -> bool:
    line = text.lines[n]
    return any(text.folded.find(word, line.start, line.end) >= 0 for word in words.cues(cue))


def _under(text: Text, n: int) -> Iterator[re.Match[str]]:
    """The sentences under a question, up to the next one."""
    for line in islice(text.lines, n + 1, n + 1 + LONGEST_ANSWER):
        if text.content[line.end - 1] == "?":
            return
        yield from text.sentences_of(line)


def _month(said: str) -> YearMonth:
    return YearMonth(None, words.months()[said.lower().rstrip(".")][0])


def _count(said: str) -> int:
    first = re.split(r"\s*\(", said)[0].lower()
    return words.numbers().get(first) or int(first)


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """What a programme's own page says of its rules; None where it says nothing."""

    call_opens: YearMonth | None = one(parse_call_opens, None, "month in which the yearly call opens")
    call_closes: YearMonth | None = one(parse_call_closes, None, "month in which it closes")
    stipend_year: int | None = one(parse_stipend_year, None, "year that the stipend is stated for")
    clearance_months: tuple[int, int] | None = one(parse_clearance_months, None, "months a security clearance takes")
    assessment_days: int | None = one(parse_assessment_days, None, "days given for the assessment")
    recruitment_system: str | None = one(parse_recruitment_system, None, "where one applies")
    assessment_system: str | None = one(parse_assessment_system, None, "where one is assessed")
    accommodation: bool | None = one(parse_accommodation, None, "is accommodation offered?")
    quotas: bool | None = one(parse_quotas, None, "are there quotas?")
    experience_required: bool | None = one(parse_experience_required, None, "is professional experience required?")
