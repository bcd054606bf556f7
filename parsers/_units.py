"""Units of an organisation: the patterns and the readers of a name with its kind and its acronym."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsers import _organizations, words
from parsers._patterns import Pattern
from parsers._values import Unit

SPACE = r"(?:[ \u00a0\u202f]|\n[^\S\n]{0,60}){1,2}"
WORD = r"[A-ZÀ-Þ0-9&][^\s,;:()|.!?–—]*+"
TIE = words.cue("name_tie")
GENERIC = words.cue("generic_unit")
ARTICLE = rf"(?:(?i:{words.cue('unit_article')})(?:\s{{1,2}}|(?<=['’])))?"
ACRONYM = (
    r"\((?!(?:[MFHWXDNmfhwxdn][/.|])+[MFHWXDNmfhwxdn]\))(?P<acronym>[A-Z][\w&/+.-]{0,11}(?:[ ][A-Z][\w&/+.-]{0,11})?)\)"
)
BEGIN = rf"(?<![\w&-])(?!(?i:{words.cue('no_name')})\b|[^\s,;:()]{{1,30}}['’]s\b)(?=[A-ZÀ-Þ])"
NAME = rf"{BEGIN}{WORD}(?:,?{SPACE}(?:{TIE}{SPACE}){{0,3}}{WORD}){{0,11}}?"


def _named(cue: str) -> str:
    """The words of a cue as names write them: with a capital, or in capitals."""
    return words.any_of(_forms(cue))


def _forms(cue: str) -> list[str]:
    return [form for word in words.cues(cue) for form in (_capital(word), word.title(), word.upper())]


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


KIND = rf"{_named('unit')}(?![\w-])"
ANY_KIND = rf"(?i:{words.cue('unit')})(?![\w-])"
OF = rf"(?:{words.cue('unit_of_tie')})(?!\w)"
# "Office of Legal Affairs", "NATO Office of Resources", "Directorate General Human Resources", "Section Traduction"
HEADED = (
    rf"{BEGIN}(?:[A-Z]{{2,6}}{SPACE})?"
    rf"(?:{_named('unit_of')}{SPACE}{OF}{SPACE}(?:(?:{words.cue('unit_article')}|{TIE}){SPACE})?"
    rf"|{_named('unit_before')}{SPACE}(?!{KIND}))"
    rf"(?!{_named('unit')}s?\b)(?=[A-ZÀ-Þ]){WORD}(?:(?:,?{SPACE}(?:{TIE}{SPACE}){{0,3}}){WORD}){{0,11}}"
)
# "Service des langues et des conférences", whose end only an acronym or the end of a title or label shows
SMALL = (
    rf"{BEGIN}(?:{_named('unit_of')}{SPACE}{words.cue('unit_of_tie_small')}\s?|{_named('unit_before')}{SPACE}(?=[A-ZÀ-Þ]))"
    rf"[^\W\d_][^\s,;:()|.!?]*+(?:[ ’'][^\s,;:()|.!?]++){{0,12}}?"
)


# "Strategic Direction South Hub (SDSH)": the name is not at its end at the first word for a kind
# … nor is the name of a Centre of Excellence
GOES_ON = (
    rf"{SPACE}(?:(?!{KIND}){WORD}(?:{SPACE}{WORD}){{0,2}}\s?\([A-Z]|(?i:(?:of\s|d['’]){words.cue('centre_of')})(?!\w))"
)


def _full(ended: str = "") -> str:
    return (
        rf"{ARTICLE}(?:(?P<small>{SMALL})\s?{ACRONYM.replace('acronym', 'tight')}|{ended}"
        rf"(?P<headed>{HEADED})(?:\s?{ACRONYM})?"
        rf"|(?P<name>{NAME}){SPACE}{ACRONYM.replace('acronym', 'inner')}{SPACE}(?:{WORD}{SPACE})?{ANY_KIND}"
        rf"|(?P<kinded>{NAME}{SPACE}(?P<kind>{KIND}))(?!{SPACE}{KIND}|{GOES_ON})"
        rf"(?:\s?{ACRONYM.replace('acronym', 'behind')})?)"
    )


UNIT = Pattern(_full())
# Without one of these a text holds no such unit.
SIGN = Pattern(words.any_of(["(", *_forms("unit"), *_forms("unit_of"), *_forms("unit_before")]))
# Where a sentence lists units, their kind may be written small: "the Maps unit", "la cellule Cartes (CC)".
LOOSE = Pattern(
    rf"{_full().replace(KIND, ANY_KIND)}"
    rf"|(?<!\w){ARTICLE}{words.cue('small_unit')}{SPACE}(?P<plain>{NAME})\s?{ACRONYM.replace('acronym', 'only')}"
)
# At the head of an item, a kind may be written small, or be left out beside an acronym; its own end shows a name's.
# "Section Politique, presse et information : …"
LISTED = r"(?:,[ ][^\W\d_][^\s,;:()|.!?]*+(?:[ ’'][^\s,;:()|.!?]++){0,6}?){0,3}"
ENDED = rf"(?P<ended>{SMALL}{LISTED})(?=[^\S\n]*(?:[:–—|]|\Z))|"
ITEM = Pattern(
    rf"{_full(ENDED)}|{ARTICLE}(?P<low>{words.cue('small_unit')}{SPACE})?(?P<plain>{NAME})"
    rf"(?:\s?{ACRONYM.replace('acronym', 'only')}"
    rf"|{SPACE}{ANY_KIND}(?=\s*(?:[:,;–—|-]|\Z)|\s+[a-zà-ÿ])|(?(low)(?=\s*(?:[:,;–—|]|\Z))|(?!)))"
)
AT_END = Pattern(rf"{ARTICLE}(?P<small>{SMALL})\s*\Z")
_generic_end = Pattern(rf"[\s,]+{GENERIC}\Z", re.IGNORECASE)
_generic_start = Pattern(rf"\A(?i:{words.cue('generic_before')})\s+(?=[A-ZÀ-Þ])")
_article = Pattern(rf"\A{ARTICLE}(?=\w)")
_adjective = Pattern(r"\w+(?:al|ic|ive|ary)", re.IGNORECASE)  # "Legal" alone is no name
_keeps = Pattern(r"[A-Z]{1,4}-?\d{1,2}\b")
_kind = Pattern(ANY_KIND)
_centre_of = Pattern(rf"(?:\sof\s|\sd['’]){words.cue('centre_of')}(?!\w)", re.IGNORECASE)
_house = Pattern(rf"\s{words.cue('house')}\Z", re.IGNORECASE)
_house_before = Pattern(rf"{ARTICLE}{words.cue('house_before')}(?:\s|(?<=['’]))", re.IGNORECASE)
_high = Pattern(rf"(?<!\w){words.cue('high_unit')}(?!\w)", re.IGNORECASE)


def units_in(content: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The units that stand between the two."""
    return UNIT.finditer(content, start, end) if SIGN.search(content, start, end) else iter(())


def bare(name: str) -> str:
    """A unit's name without article and generic words, where a name is left.

    >>> bare("the Public Diplomacy Division"), bare("J8 Budget Branch"), bare("la Section Traduction")
    ('Public Diplomacy', 'J8 Budget Branch', 'Traduction')
    """
    named = _article.sub("", " ".join(name.split()), count=1)
    if _keeps.match(named):
        return named
    left = _generic_end.sub("", named) or named
    if _adjective.fullmatch(left):
        return named
    # "Service Delivery Branch" has its kind at its end: the Service is its name's
    return left if left != named else _generic_start.sub("", left, count=1)


def span_of(match: re.Match[str]) -> tuple[int, int]:
    """Where the name stands in what UNIT or ITEM matched."""
    group = next(key for key in ("headed", "small", "ended", "name", "kinded", "plain") if match.groupdict().get(key))
    return match.span(group)


def name_of(match: re.Match[str]) -> str:
    start, end = span_of(match)
    return match.string[start:end]


def acronym_of(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    return next((groups[key] for key in ("acronym", "tight", "inner", "behind", "only") if groups.get(key)), None)


def read_unit(match: re.Match[str]) -> Unit:
    return Unit(called(match, name_of(match)), acronym_of(match))


def called(match: re.Match[str], name: str) -> str:
    """The name of the unit that matched: where its kind stands behind the acronym, or the acronym stands for it too,
    nothing of the name is generic.

    >>> called(match := UNIT.search("The Front Desk (FD) Team"), name_of(match))
    'Front Desk'
    """
    short = acronym_of(match) or ""
    kind = kind_of(match)
    lettered = kind in words.cues("lettered_unit") and short.endswith(kind[0].upper())
    if lettered or match.groupdict().get("name"):
        return _article.sub("", " ".join(name.split()), count=1)
    return bare(name)


def is_high(match: re.Match[str]) -> bool:
    """Is the unit of a kind that stands high: a division, a directorate, an office?"""
    return bool(_high.search(match.string, match.start(), match.end()))


def kind_of(match: re.Match[str]) -> str:
    """The word for its kind, folded: the last one in what matched, or the first of a name that begins with it."""
    kinds = [kind[0].lower() for kind in _kind.finditer(match.string, match.start(), match.end())]
    if not kinds:
        return ""
    first = any(match.groupdict().get(key) for key in ("headed", "small", "ended"))
    return kinds[0] if first else kinds[-1]


@cache
def _not_hiring() -> Pattern:
    return Pattern(rf"(?<!\w){words.cue('not_hiring')}(?:s|es)?(?!\w)", re.IGNORECASE)


@cache
def _staff() -> Pattern:
    return Pattern(rf"\W*{ARTICLE}{words.cue('staff')}\W*(?:\(\w+\))?\W*", re.IGNORECASE)


def is_staff(content: str, start: int, end: int) -> bool:
    """Is this the whole of an employer's people, of which divisions are parts?"""
    return bool(_staff().fullmatch(content, start, end))


def hires(match: re.Match[str]) -> bool:
    """Is it a unit that may hire: no organisation, no staff as a whole, no recruiters, no liaison office?"""
    content, (start, end) = match.string, span_of(match)
    return not (_other(content, start, match.end()) or _other(content, start, end))


def is_part(match: re.Match[str]) -> bool:
    """Is it a part of an organisation, whether or not it hires?"""
    return not _whole(match.string, match.start(), match.end()) and not _whole(match.string, *span_of(match))


def hires_name(match: re.Match[str]) -> bool:
    """The same of a name alone."""
    return not _other(match.string, match.start(), match.end())


def _other(content: str, start: int, end: int) -> bool:
    return _whole(content, start, end) or bool(_not_hiring().search(content, start, end))


def _whole(content: str, start: int, end: int) -> bool:
    """Is it an employer or all of its people, and not a part of it?"""
    if _centre_of.search(content, start, end):
        return True
    return is_employer(content, start, end) or is_staff(content, start, end)


def is_employer(content: str, start: int, end: int) -> bool:
    """Is it an employer, or the house that all of it is: `the League Secretariat`?"""
    before, behind = _house_before.match(content, start, end), _house.search(content, start, end)
    name = before.end() if before else start, behind.start() if behind else end
    return bool(_organizations.fullmatch(content, *name))
