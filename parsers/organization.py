"""The employer: as a label names it, as its source declares it, or as the page's head, title or prose names it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from parsers import _labels, _organizations, _places, words
from parsers._found import LABEL, PROSE, Found, Span, found
from parsers._layout import Text
from parsers._organizations import ACRONYM, MENTIONED
from parsers._patterns import Pattern
from parsers._values import Organization
from parsers.title import title_of

PARENTS = ("NATO", "UN")  # whose bodies hire under their own names
UNIONS = ("AU", "EU", "UN")
HEAD = 8  # lines in which a letterhead stands
AROUND = 80  # letters of a line that show whether it is in capitals
OPENING = 16  # lines in which a page introduces an employer that we do not know
WITH_ACRONYM = Pattern(rf"(?P<name>[^()\n]{{2,120}}?)\s*\((?P<acronym>{ACRONYM})\)\Z")
BEHIND_ACRONYM = Pattern(rf"(?P<acronym>{ACRONYM})\s+[–—-]\s+(?P<name>[^()\n]{{6,120}})\Z")
BOTH = Pattern(r"(?P<acronym>[A-Z][\w-]{1,11}) (?P<name>.+)")
ARTICLE = Pattern(rf"\A{words.cue('unit_article')}\s+", re.IGNORECASE)
CODED = Pattern(r"[A-Z]{2,6}-[A-Z][a-zà-ÿ]")  # a unit behind its acronym: "NAFA-Plant Breeding Laboratory"
# A name broken over several lines: `ORGANISATION / INTERNATIONALE DE / …`.
CUT_OFF = Pattern(rf"\s{words.said('name_tie', 'binding')}\Z", re.IGNORECASE)
# A label's value that is a name: no sentence, no date.
LABELLED = Pattern(r"(?P<name>[^\W\d_a-zà-ÿ](?:[^\n|:;]{0,118}[^\s|:;.,])?)\.?\Z|(?P<small>eu-LISA|iDEA)\Z")


def parse_organization(text: Text) -> Iterator[Found[Organization]]:
    for match in _labels.values(text, "organization_label"):
        known = _organizations.named().match(text.content, match.start(), match.end())
        if known and known["name"] and known["acronym"] and text.content.startswith(",", known.end()):
            yield found(known, read_organization(known[0]), rank=PROSE)  # "… (HSO), Secretariat"
            return
        named = LABELLED.match(text.content, match.start(), match.end())
        if named and not (_is_unit(named) or CUT_OFF.search(named[0]) or _is_place(named[0])):
            yield found(named, read_organization(named[0]), rank=PROSE)
            return
    named = _mentioned(text, _letterhead(text))
    if named:
        yield found(named, text.hints.organization or read_organization(named[0]), rank=LABEL)


def read_organization(said: str) -> Organization:
    """
    >>> read_organization("European Central Bank")
    Organization(name='European Central Bank', acronym='ECB')
    >>> read_organization("European Defence Agency (EDA)") == read_organization("EDA - European Defence Agency")
    True
    """
    said = ARTICLE.sub("", " ".join(said.split()), count=1)
    both = WITH_ACRONYM.fullmatch(said) or BEHIND_ACRONYM.fullmatch(said) or BOTH.fullmatch(said)
    if both and (not BOTH.made(both) or _organizations.acronym(both["name"]) == both["acronym"]):
        return Organization(both["name"].strip(), both["acronym"])
    acronym = _organizations.acronym(said)
    return Organization(said, acronym if acronym != said else None)


def _letterhead(text: Text) -> re.Match[str] | None:
    """A line of the page's head that is an organisation's name, or the line with its acronym and its name."""
    parent = None
    for line in text.lines[:HEAD]:
        whole = _organizations.fullmatch(text.content, line.start, line.end)
        name = whole and _whole().search(text.content, line.start, line.end)
        acronym = _organizations.acronym(name["name"] or name[0]) if name else None
        if not name or acronym in MENTIONED:
            continue
        if acronym not in PARENTS and (name["name"] or not parent):
            return name  # `NATO` over `NATO Defense College`: the body hires, not its parent
        parent = parent or name
    return parent


@cache
def _whole() -> Pattern:
    """`NATO - North Atlantic Treaty Organization` as one, else what `named` finds."""
    named = _organizations.named().pattern
    return Pattern(rf"(?:{ACRONYM}\s+[–—-]\s+)?{named}")


def _is_place(name: str) -> bool:
    return bool(_places.city(name) or _places.country(name))


def _is_unit(named: re.Match[str]) -> bool:
    """Boards call a unit so, too: `Organization: NSNI-Division of …`."""
    known = _organizations.fullmatch(named.string, named.start(), named.end())
    return not known and bool(CODED.match(named[0]) or _unit_of().search(named.string, named.start(), named.end()))


@cache
def _unit_of() -> Pattern:
    return Pattern(rf"(?<!\w){words.cue('grouping_unit')}\s+{words.cue('unit_of_tie')}(?!\w)", re.IGNORECASE)


def _mentioned(text: Text, head: re.Match[str] | None) -> re.Match[str] | None:
    """The body that the title names, else the first in the text; by its name rather than by its acronym."""
    title = title_of(text)
    all_said = [match for match in _organizations.named().finditer(text.content) if _speaks_of_it(text, match)]
    strong = [match for match in all_said if _key(match) not in MENTIONED]
    titled = [match for match in strong if title and title.start <= match.start() < title.end]
    body = next((match for match in titled if _key(match) not in PARENTS), None)
    if not body and (not head or _key(head) in PARENTS):
        head = _introduced(text, "body_kind") or head
    unknown = _introduced(text, "organization_kind")
    unknown = unknown or _below_title(text, title) or (_in_title(text, title) if title else None)
    best = head or body or next(iter(titled + strong), None) or unknown or _least(all_said)
    if best is None or best.groupdict().get("short") is None:
        return best
    return next((match for match in all_said if match["name"] and _key(match) == _key(best)), best)


def _least(said: list[re.Match[str]]) -> re.Match[str] | None:
    """Of bodies that pages merely mention, the first that is part of a union rather than the union."""
    return next((match for match in said if _key(match) not in UNIONS), next(iter(said), None))


def _key(match: re.Match[str]) -> str:
    said = match["name"] or match["short"]
    return _organizations.acronym(said) or said


def _speaks_of_it(text: Text, match: re.Match[str]) -> bool:
    """An acronym in a line of capitals is a word of it (`WHO CAN APPLY`); `EU` and `UN` speak of members."""
    if match["name"]:
        return match["name"][0].isupper() or match["name"].startswith("eu-")
    if match["short"] in MENTIONED:
        return False
    start = text.content.rfind("\n", max(0, match.start() - AROUND), match.start())
    end = text.content.find("\n", match.end(), match.end() + AROUND)
    line = text.content[max(start + 1, match.start() - AROUND) : end if end >= 0 else match.end() + AROUND]
    return not line.isupper() or line.strip() == match["short"] or "-" in line


def _below_title(text: Text, title: Span | None) -> re.Match[str] | None:
    """An employer that we do not know, on a line of its own right below the title, as boards set it."""
    for line, below in pairwise(text.lines[:OPENING]):
        if title and line.start <= title.start < line.end and not (below.gap or below.mark):
            name = _employer().fullmatch(text.content, below.start, below.end)
            return None if name and (_named_as_unit().search(name[0]) or _is_place(name[0])) else name
    return None


def _in_title(text: Text, title: Span) -> re.Match[str] | None:
    """An employer that we do not know, at the end of the title: `Internship at the Secretariat of the Dike Union`."""
    at = _at().search(text.content, title.start, title.end)
    return _employer().fullmatch(text.content, at.end(), title.end) if at else None


@cache
def _at() -> Pattern:
    return Pattern(
        rf"(?<!\w){words.cue('at_place')}\s(?:{words.cue('unit_article')}\s?)?(?=[A-ZÀ-Þ][\w&'’ -]{{3,120}}\Z)"
    )


@cache
def _named_as_unit() -> Pattern:
    return Pattern(words.said("grouping_unit", "generic_unit"), re.IGNORECASE)


@cache
def _employer() -> Pattern:
    """`Secretariat of the Harbour Convention`, `Agence européenne des ports du Nord`, `Harbour Safety Agency`."""
    kind = words.any_of([*words.cues("organization_kind"), *words.cues("seat_of")])
    tie = words.any_of([*words.cues("name_tie"), *words.cues("of_name")])
    capital = r"[A-ZÀ-Þ][\w&'’-]*+"
    small = rf"(?:{tie}\s|[dl]['’])"
    behind = rf"{small}(?>(?:{small}|[a-zà-ÿ-]{{1,20}}\s){{0,4}}){capital}"
    first = rf"(?=[A-ZÀ-Þ])(?i:{kind})(?:\s[a-zà-ÿ-]{{3,20}}){{0,2}}\s{behind}"
    last = rf"{capital}(?:\s(?>(?:{tie}\s)*){capital}){{0,6}}?\s(?=[A-ZÀ-Þ])(?i:{kind})"
    name = rf"{first}(?:\s(?>{small}*){capital}){{0,5}}|{last}"
    return Pattern(rf"(?P<name>{name})(?:\s\((?P<acronym>{ACRONYM})\))?(?P<short>(?!))?")


def _introduced(text: Text, kind: str) -> re.Match[str] | None:
    """An employer that we do not know, as its page introduces it: `The Harbour Safety Organisation (HSO) …`."""
    for line in text.lines[:OPENING]:
        match = _introduction(kind).match(text.content, line.start, line.end)
        if match:
            return match
    return None


@cache
def _introduction(cue: str) -> Pattern:
    kind = rf"(?i:{words.cue(cue)})"
    word = r"[A-ZÀ-Þ][\w&'’-]*+"
    small = rf"(?>(?:{words.any_of([*words.cues('name_tie'), *words.cues('at_place')])}\s)*)"
    name = rf"(?:(?!{kind}\b){word}\s{small}){{0,8}}{kind}\b(?:\s{small}{word}){{0,8}}"
    article = rf"(?i:{words.cue('unit_article')}\s)?"
    return Pattern(rf"{article}(?P<name>{name})\s\((?P<acronym>{ACRONYM})\)(?P<short>(?!))?")
