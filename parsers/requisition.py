"""The employer's own number of the posting, as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsers import _labels, words
from parsers._found import CLOCK, LABEL, PROSE, Found, found
from parsers._layout import Text

# "250777", "HQ/17/HWF/TA112", "20-Administration-JIU-125250-J-Geneva (I)", "A 25(2012)"; not a year, not a date.
NUMBER = (
    r"(?!(?:19|20)\d\d(?![\w/(.–-]*\w)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\w))"
    r"(?P<number>[A-Z]{1,3} \d{1,4} ?\(\d{4}\)"
    r"|\d\d-[\w &/,-]{2,60}-\d{4,7}-[A-Z]-[A-Z][\w' -]{2,30}\([A-Z]{1,2}\)"
    r"|(?=[^\s\d]*+\d)[\w/.–-]*\w(?:\(\d{4}\)|(?<=[a-z]) \([A-Z]{1,2}\))?)"
)
VALUE = re.compile(rf"(?:№|#)?\s*{NUMBER}")
# SelectMinds prints the number before its label.
BEFORE = re.compile(r"(?P<number>[0-9][\w/-]*) Requisition #")
# A line of the page's head: a number alone, a code, or a number beside the board's category or unit.
HEADED = re.compile(
    r"(?P<alone>\d{5,7}|[A-Z]{1,2} \d{1,3} ?\(\d{4}\)"
    r"|(?=[^\d]*\d)[A-Z]{2,}[A-Z0-9]*+(?:[-/_][A-Z0-9]++)++|\d{3,7}-[A-Z]{2,6})\Z"
    r"|(?P<before>\d{4,7})\s[|·]\s[^\d|·]{2,80}\Z|[^\d|·]{2,80}\s[|·]\s(?P<behind>\d{4,7})\Z"
    r"|[^\n]{4,150}\((?P<tail>\d{6,8})\)\Z"
)
HEAD = 12  # lines in which a page's head stands
OPENING = 30  # lines in which a notice says its number


def parse_requisition(text: Text) -> Iterator[Found[str]]:
    for value in _labels.values(text, "requisition_label"):
        number = VALUE.match(text.content, value.start(), value.end())
        if number:
            yield found(number, number["number"], group="number", rank=CLOCK)
    for match in text.matches(BEFORE, "requisition_label"):
        yield found(match, match["number"], group="number", rank=CLOCK)
    for line in text.lines[:OPENING]:
        for match in _said().finditer(text.content, line.start, line.end):
            yield found(match, match["number"], group="number", rank=PROSE)
    yield from _headed(text)


@cache
def _said() -> re.Pattern[str]:
    """`VACANCY NOTICE 1291`, `Vacancy No. 12/2024`, `(Ref. 2024/12)`."""
    word = rf"{words.cue('number')}(?!\w)[.:\s]*"
    return re.compile(
        rf"(?<!\w)(?:{words.cue('requisition_label')}\.?\s+(?=\S*\d{{2}}\S*\d)|{words.cue('vacancy')}\s+(?:{word}){{0,2}}|{words.cue('number')}(?!\w)\.?\s*:\s*)(?=\S*\d{{2}}){NUMBER}",
        re.IGNORECASE,
    )


def _headed(text: Text) -> Iterator[Found[str]]:
    for n, line in enumerate(text.lines[:HEAD]):
        match = HEADED.match(text.content, line.start, line.end)
        group = next((name for name, said in match.groupdict().items() if said), None) if match else None
        if match and group and (n or group == "tail"):
            yield found(match, match[group], group=group, rank=LABEL)
