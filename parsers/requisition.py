"""The employer's own number of the posting, as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from parsers import _labels, _places, words
from parsers._found import CLOCK, LABEL, PROSE, Found, found
from parsers._layout import Text
from parsers._patterns import Pattern

# "250777", "HQ/17/HWF/TA112", "20-Administration-JIU-125250-J-Geneva (I)", "A 25(2012)",
# "INT 07/14", "AC/SRH, N° 03/2026"; not a year, not a date.
NUMBER = (
    r"(?!(?:19|20)\d\d(?![\w/(.–-]*\w)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\w))"
    r"(?P<number>[A-Z]{1,3} \d{1,4} ?\(\d{4}\)"
    r"|[A-Z]{2,6} \d{1,4}/\d{2,4}(?!\w)"
    r"|[A-Z][A-Z/-]{1,15},?\s(?i:n[°ºo]|no\.|nr\.?)\s?\d{1,5}/\d{2,4}"
    r"|\d\d-[\w &/,-]{2,60}-\d{4,7}-[A-Z]-[A-Z][\w' -]{2,30}\([A-Z]{1,2}\)"
    r"|(?=[^\s\d]*+\d)[\w/.–-]*\w(?:\(\d{4}\)|(?<=[a-z]) \([A-Z]{1,2}\))?)"
)
VALUE = Pattern(rf"(?:№|#)?\s*{NUMBER}")
# SelectMinds prints the number before its label.
BEFORE = Pattern(r"(?P<number>[0-9][\w/-]*) Requisition #")
# A code that no word and no date is: "RCT-2025-00061", "2025_EPRS_0442".
CODE = (
    r"(?=[^\W\d_]{0,20}[^A-Z\s]{0,20}[A-Z]{2})(?=[^\s\d]{0,20}\d(?:[^\s\d]{0,12}\d){2})"
    r"[A-Z0-9]++(?>(?:[-/_.][A-Z0-9]++)+)"
)
ALONE = Pattern(rf"(?P<number>{CODE})")
# A cell of a line in the page's head: `29 September 2025 | RCT-2025-00061`.
CELL = Pattern(rf"(?:(?<=[|·•–—] )|(?<=\|))(?P<number>{CODE})(?=\s?[|·•–—]|\s*\Z)")
# Before the title, in its label's value: `Assignment: IN26-117, Urban Heat`.
TITLED = Pattern(rf"(?P<number>{CODE})(?:,|\s?[:|–—]|\s-)\s")
# What stands at the edge of a letter's head: `Brussels, 18 July 2012            A 25(2012)`.
COLUMN = Pattern(rf"[^\n:]{{2,100}}?\s{{4,40}}(?P<number>{CODE}|[A-Z]{{1,2}} \d{{1,3}} ?\(\d{{4}}\))\Z")
# A line of the page's head: a number alone, a code, or a number beside the board's category or unit.
HEADED = Pattern(
    r"(?P<alone>\d{5,7}|[A-Z]{1,2} \d{1,3} ?\(\d{4}\)"
    r"|(?=[^\d]*\d)[A-Z]{2,}[A-Z0-9]*+(?>(?:[-/_][A-Z0-9]++)+)|\d{3,7}-[A-Z]{2,6})\Z"
    r"|(?P<before>\d{4,7})\s[|·]\s[^\d|·]{2,80}\Z|[^\d|·]{2,80}\s[|·]\s(?P<behind>\d{4,7})\Z"
    r"|[^\n]{4,150}(?:\((?P<tail>\d{6,8}|\d{4}/\d{3,5} \(\d{5,7}\))\)|[a-zà-ÿ)]-(?P<tailed>\d{6,7}))\Z"
)
# What stands between a label and its number: a colon, a cell's edge, a space, or the line's end before it alone.
ENDS = r"(?:[^\S\n]*[.:|][^\S\n.:|]*+(?:\n\s*(?=\S+\s*\Z))?|[^\S\n]+|\s*\n\s*(?=\S+\s*\Z))"
HEAD = 12  # lines in which a page's head stands
OPENING = 30  # lines in which a notice says its number


def parse_requisition(text: Text) -> Iterator[Found[str]]:
    for value in _labels.values(text, "requisition_label"):
        number = VALUE.match(text.content, value.start(), value.end())
        if number:
            yield found(number, number["number"], group="number", rank=CLOCK)
    for match in text.matches(BEFORE, "requisition_label", among=text.numbered):
        yield found(match, match["number"], group="number", rank=CLOCK)
    yield from _in_notice(text)
    for match in text.matches(_quoted(), "quoting", "under_number", among=text.numbered):
        yield found(match, match["number"], group="number", rank=LABEL)
    yield from _headed(text)


def _in_notice(text: Text) -> Iterator[Found[str]]:
    """Beside a composed label, in the opening's words, or before the title."""
    for line, below in zip_longest(text.lines, text.lines[1:]):
        if line.start not in text.numbered and not (below and below.start in text.numbered):
            continue
        said = _label().match(text.content, line.start, (below or line).end)
        said = said or _glued().match(text.content, line.start, line.end)
        if said:
            yield found(said, said["number"], group="number", rank=CLOCK)
    for line in (line for line in text.lines[:OPENING] if line.start in text.numbered):
        for match in _said().finditer(text.content, line.start, line.end):
            yield found(match, match["number"], group="number", rank=PROSE)
    for value in (value for name in ("vacancy", "numbered") for value in _labels.values(text, name)):
        code = ALONE.fullmatch(text.content, value.start(), value.end())  # "Job opening: INT-2026-004"
        if code:
            yield found(code, code["number"], group="number", rank=LABEL)
    for value in _labels.values(text, "title_label"):
        code = TITLED.match(text.content, value.start(), value.end())
        if code:
            yield found(code, code["number"], group="number", rank=LABEL)


@cache
def _glued() -> Pattern:
    """A number that a copy has glued to its abbreviated label: `Ref.ABC/2026/01`."""
    return Pattern(rf"(?i:{words.cue('requisition_label')})(?<=\.)(?P<number>{CODE})(?![^\W_])")


@cache
def _quoted() -> Pattern:
    """What applicants should name: `Please quote ABC/TR/26/07`, `with the reference ABC/2019/02 in the subject`."""
    what = words.any_of(word for name in ("numbered", "vacancy", "number", "number_of") for word in words.cues(name))
    said = rf"(?:{what}[.:\s]{{1,3}})"
    named = rf"{words.cue('quoting')}\s+{said}{{0,4}}"
    under = rf"{words.cue('under_number')}\s+{said}{{0,2}}{words.cue('number')}[.:\s]{{1,3}}{said}{{0,2}}"
    return Pattern(rf"(?<!\w)(?i:{named}|{under})[*\"“«'‘]{{0,3}}\s?(?P<number>{CODE})(?![^\W_])")


@cache
def _said() -> Pattern:
    """`VACANCY NOTICE 1291`, `Vacancy No. 12/2024`, `(Ref. 2024/12)`, `Offre de stage n° 12/2024`."""
    word = rf"{words.cue('number')}(?!\w)[.:\s]*"
    vacancy = rf"{words.cue('vacancy')}\s+(?:{word}){{0,2}}"
    called = rf"{words.cue('numbered')}\s+(?:{word}){{1,2}}"
    return Pattern(
        rf"(?<!\w)(?:{words.cue('requisition_label')}\.?\s?:?\s+(?=\S*\d{{2}}\S*\d)|{vacancy}|{called}"
        rf"|(?<![^\W\d_]\s){words.cue('number')}(?!\w)\.?\s*:\s*)(?=\S*\d{{2}}|[A-Z/]+,?\s\S*\s?\d{{2}}){NUMBER}",
        re.IGNORECASE,
    )


@cache
def _label() -> Pattern:
    """A label composed of what is numbered and the number's word: `INTERNSHIP NUMBER:`, `Numéro de l'appel :`."""
    what, number = words.any_of([*words.cues("numbered"), *words.cues("vacancy")]), words.cue("number")
    aside = r"(?:\s*\([^()\n]{1,30}\))?"
    of = rf"(?:{words.cue('number_of')}\s*){{1,2}}"
    label = rf"(?:{what}\s+{number}|{number}\s+(?:{of})?{what})(?:\s+(?:{number}|{of}{what}))?{aside}"
    return Pattern(rf"{label}(?:[^\S\n]*[.:|][\s.:|]*|[^\S\n]+)(?:№|#)?\s*{NUMBER}", re.IGNORECASE)


@cache
def _chip() -> Pattern:
    """A line that is the number and its word: `ID 2026-EPRS-0442`, `Ref. 2024/12`, `N° 260418`."""
    return Pattern(rf"\(?{words.cue('number')}[\s.:]+(?=\S*\d{{3}}|\S*\d\S*\d\S*\d){NUMBER}\)?\s*\Z", re.IGNORECASE)


@cache
def _postcode() -> Pattern:
    return Pattern(rf"(?<!\w){_places.CITY}-\d+\Z", re.IGNORECASE)


def _headed(text: Text) -> Iterator[Found[str]]:
    for n, line in enumerate(text.lines[:HEAD]):
        if line.start not in text.numbered:
            continue
        match = HEADED.match(text.content, line.start, line.end)
        group = next((name for name, said in match.groupdict().items() if said), None) if match else None
        posted = group == "tailed" and _postcode().search(text.content, line.start, line.end)
        if match and group and (n or group in ("tail", "tailed")) and not posted:
            yield found(match, match[group], group=group, rank=LABEL)
        short = line.end - line.start < 150
        column = COLUMN.match(text.content, line.start, line.end) if short else None
        for match in filter(None, (_chip().match(text.content, line.start, line.end), column)):
            yield found(match, match["number"], group="number", rank=LABEL)
        for match in CELL.finditer(text.content, line.start, line.end) if short else ():
            yield found(match, match["number"], group="number", rank=LABEL)
