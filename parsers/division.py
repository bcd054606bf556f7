"""The unit that hires: as the title, a label or the prose names it, the highest one first."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from parsers import _labels, _places, _units, words
from parsers._found import Found, Span, found
from parsers._layout import Line, Text
from parsers._patterns import Pattern
from parsers._values import Organization, Unit
from parsers.organization import parse_organization
from parsers.sections import LISTS, items_of
from parsers.title import title_of

# Which place says it: the title, a label, the prose; and whether the unit stands high.
TITLE_HIGH, LABELLED, PROSE_HIGH, LABELLED_LOW, TITLE_LOW, PROSE_LOW, MENTIONED = 60, 50, 40, 35, 30, 20, 10
# A label's value: a path of acronyms before the name and an acronym behind it do not belong to the name.
LABEL = Pattern(
    r"(?:(?:[A-Z0-9-]+/)+[A-Z0-9-]+\s+(?=[A-Z])|[A-Z]{2,6}\s[–-]\s(?=[A-Z]))?(?P<name>[A-ZÀ-Þ][^()|\n]{1,118}?)(?:\s*\((?:[\w&+-]+/)*(?P<acronym>[A-Z][\w&+-]*)\))?\s*(?:[|(].*)?\Z"
)
AFTER = r"\s?(?:\((?:[\w&+-]{1,12}/){0,4}(?P<acronym>[A-Z](?:[\w&+-]{0,10}[A-Z0-9])?)\)|[,(])"
FIRST_SMALL = Pattern(rf"(?P<name>{_units.SMALL}){AFTER}")
FIRST_PART = Pattern(rf"(?P<name>{_units.NAME}{_units.SPACE}{_units.ANY_KIND}){AFTER}")
SHORT = Pattern(r"(?<![\w])(?P<short>[A-Z][A-Z&+]{1,7})(?![\w])")
OPENING = 15  # lines in which a page introduces its unit


def parse_division(text: Text) -> Iterator[Found[Unit]]:
    title = title_of(text)
    named = [*_titled(text, title), *_labelled(text), *_in_prose(text, title)]
    employer = max(parse_organization(text), key=lambda found: found.rank, default=None)
    candidates = [unit for unit in named if not (employer and _is_all_of(unit.value, employer.value))]
    best = max(candidates, key=lambda unit: unit.rank, default=None)
    if best and best.rank > 0:
        yield best if best.value.acronym else _with_acronym(best, candidates)


def read_division(said: str) -> Unit | None:
    """
    >>> read_division("the Legal Affairs Division (LAD)"), read_division("HQ/HIS/HWF Health Workforce (HQ/HWF)")
    (Unit(name='Legal Affairs', acronym='LAD'), Unit(name='Health Workforce', acronym='HWF'))
    """
    unit = _units.UNIT.fullmatch(said)
    if unit:
        return _units.read_unit(unit)
    small = _units.AT_END.fullmatch(said)
    if small:
        return Unit(_units.bare(small["small"]))
    match = FIRST_PART.match(said) or FIRST_SMALL.match(said) or LABEL.match(said)
    return Unit(_units.bare(match["name"]), match.groupdict().get("acronym")) if match else None


def _with_acronym(best: Found[Unit], candidates: list[Found[Unit]]) -> Found[Unit]:
    """The mention of the same unit that has its acronym."""
    same = (unit for unit in candidates if unit.value.acronym and _same(unit.value.name, best.value.name))
    return next(same, best)


def _is_all_of(unit: Unit, employer: Organization) -> bool:
    """Is it no part of the employer, but the employer, or how its name begins or ends?"""
    name, whole = unit.name.lower(), (employer.name or "").lower()
    return name == whole or whole.startswith((f"{name} of ", f"{name} for ")) or whole.endswith(f" {name}")


def _same(name: str, other: str) -> bool:
    return _units.bare(name).lower() == _units.bare(other).lower()


# ------------------------------------------------------------------------------------------ the title


def _titled(text: Text, title: Span | None) -> Iterator[Found[Unit]]:
    if not title:
        return
    for match in _units.units_in(text.content, title.start, title.end):
        named = _named(match, titled=True)
        if named:
            yield replace(named, rank=TITLE_HIGH if _units.is_high(match) else TITLE_LOW)
    small = _units.AT_END.search(text.content, title.start, title.end)
    if small and not _units.is_employer(text.content, *small.span("small")):
        yield found(small, Unit(_units.bare(small["small"])), rank=TITLE_HIGH)
    lower = None if small else _small_at_end().search(text.content, title.start, title.end)
    if lower and _is_team(lower["name"]):
        yield found(lower, Unit(lower["name"]), group="name", rank=TITLE_HIGH)


@cache
def _small_at_end() -> Pattern:
    """A French title's unit whose kind is written small: `Stage au service Presse et communication`."""
    name = rf"[A-ZÀ-Þ][^\s,;:()|.!?–—]*+(?:\s{_units.TIE})?(?:\s[^\s,;:()|.!?–—]++){{0,5}}"
    post = rf"(?:{words.cue('at_place')}|{words.cue('joins_team')})\s(?:la\s|l['’])?"
    return Pattern(
        rf"(?<!\w){post}{words.cue('small_unit')}\s(?:{words.cue('unit_of_tie_small')}\s?)?(?P<name>{name})\s*\Z"
    )


def _named(match: re.Match[str], *, titled: bool) -> Found[Unit] | None:
    """The unit of a match, whose name begins behind what stands before it: a post, another name and its comma."""
    if not _units.hires(match):
        return None
    start, end = _units.span_of(match)
    start = _name_start(match, start, end, titled=titled)
    whole = WHOLE.match(match.string, start, match.end())
    name = WHOLE.match(match.string, start, end)
    if not (whole and name) or not _units.hires_name(name):
        return None
    begun = whole if titled or start != _units.span_of(match)[0] else match
    return found(begun, Unit(_units.called(match, name[0]), _units.acronym_of(match)))


WHOLE = Pattern(r"(?s:.)+")


def _name_start(match: re.Match[str], start: int, end: int, *, titled: bool) -> int:
    post = _post().match(match.string, start, end) if titled else None
    start = post.end() if post else start
    acronym = _units.acronym_of(match)
    parts = [start, *(comma.end() for comma in COMMA.finditer(match.string, start, end))]
    if len(parts) == 1:
        return start
    if acronym:
        return next((at for at in parts if match.string[at] == acronym[0]), start)
    joined = _tie().search(match.string, parts[-1], end)
    staff = _units.is_staff(match.string, start, parts[1])
    first = titled or match.string[match.start() : start].strip()
    return start if joined and first and not staff else parts[1] if staff and joined else parts[-1]


COMMA = Pattern(r",\s*")


@cache
def _tie() -> Pattern:
    return Pattern(rf"\s{words.cue('tie')}\s|\s&\s", re.IGNORECASE)


@cache
def _post() -> Pattern:
    """What a title says before its unit: `Head, `, `Officer `, `Traineeship in the `."""
    small = words.any_of([*words.cues("name_tie"), *words.cues("at_place")])
    return Pattern(rf"[^\n]*(?<!\w){words.cue('post_word')}(?!\w)[,\s]+(?:{small}\s+)*(?=[A-ZÀ-Þ])", re.IGNORECASE)


# ------------------------------------------------------------------------------------------ a label


def _labelled(text: Text) -> Iterator[Found[Unit]]:
    for label, rank in (("division_label", LABELLED), ("section_label", LABELLED_LOW)):
        for value in _labels.values(text, label):
            forms = (form.match(text.content, value.start(), value.end()) for form in (FIRST_PART, FIRST_SMALL, LABEL))
            match = next(filter(None, forms), None)
            if match and _may_hire(match):
                acronym = match.groupdict().get("acronym")
                yield found(match, Unit(_units.bare(match["name"]), acronym), rank=rank)


def _may_hire(match: re.Match[str]) -> bool:
    sentence = match["name"].endswith((".", ":")) or len(match["name"].split()) > 14
    return not sentence and _units.hires_name(match) and not _is_post(match["name"])


def _is_post(name: str) -> bool:
    return name.lower() in words.cues("post_word")


# ------------------------------------------------------------------------------------------ the prose


def _in_prose(text: Text, title: Span | None) -> Iterator[Found[Unit]]:
    listed = {line.start for topic in LISTS for block in text.under(topic) for line in block.lines}
    items = [(item.unit.start(), item.end) for item in text.once(items_of)]
    shorts = set(SHORT.findall(text.content, title.start, title.end)) if title else set()
    homes = {home["kind"].lower() for home in text.matches(_home(), "comprises")}
    early = text.lines[OPENING].start if len(text.lines) > OPENING else len(text.content)
    homes_of = text.matches(_small_home(), "comprises", "unit_does")
    for match in (home for home in homes_of if _units.hires_name(home) and not _inside(home, items)):
        yield found(match, Unit(_units.bare(match["name"])), group="name", rank=PROSE_HIGH)
    lists = [
        (block.lines[0].start, block.lines[-1].end) for topic in LISTS for block in text.under(topic) if block.lines
    ]
    for team in text.matches(_joined_team(), "joins_team"):
        group = "behind" if team["behind"] else "before"
        if not _inside(team, items) and not _inside(team, sorted(lists)) and _is_team(team[group]):
            yield found(team, Unit(team[group]), group=group, rank=PROSE_LOW)
    yield from _joined_programmes(text, items)
    for line in text.lines_with("unit"):
        told = line.start in listed  # what stands under a heading of duties may be a paragraph that tells of the unit
        if (told and line.mark) or (title and line.start <= title.start < line.end) or _is_no_prose(text, line):
            continue
        for match in _units.units_in(text.content, line.start, line.end):
            named = None if _inside(match, items) else _named(match, titled=False)
            if named and told and not (_units.acronym_of(match) and _opens(text, line, match)):
                continue
            if named:
                yield replace(named, rank=_rank(text, line, match, shorts, homes, early=line.start < early))


def _joined_programmes(text: Text, items: list[tuple[int, int]]) -> Iterator[Found[Unit]]:
    for match in text.matches(_programme(), "unit_programme"):
        if not _inside(match, items):
            yield found(match, Unit(match["name"], match["acronym"]), group="whole", rank=PROSE_LOW)


def _is_no_prose(text: Text, line: Line) -> bool:
    """Is it a label with its value, or a way through the site?"""
    return _labels.stated(text, line) or bool(WAY.search(text.content, line.start, line.end))


def _rank(text: Text, line: Line, match: re.Match[str], shorts: set[str], homes: set[str], *, early: bool) -> int:
    acronym = _units.acronym_of(match)
    if acronym in shorts:
        return TITLE_HIGH if _units.is_high(match) else TITLE_LOW
    high = _units.is_high(match)
    if _choice().match(text.content, match.end(), line.end):
        return 0
    if _opens(text, line, match) and _comprises().match(text.content, match.end(), line.end):
        return PROSE_HIGH
    if acronym and _units.kind_of(match) in homes:
        return PROSE_HIGH if high else PROSE_LOW
    if _joined(match) or (_opens(text, line, match) and (high or acronym)):
        return PROSE_HIGH if high else PROSE_LOW
    return MENTIONED if acronym and early else 0


def _inside(match: re.Match[str], items: list[tuple[int, int]]) -> bool:
    """Does the match stand in one of the spans, which are in order?"""
    n = bisect_right(items, (match.start(), len(match.string))) - 1
    return n >= 0 and match.start() < items[n][1]


@cache
def _home() -> Pattern:
    """`The Division comprises …`: the page's own unit, by its kind alone."""
    unit = rf"{words.cue('unit_article')}\s+(?P<kind>{words.cue('unit')})"
    return Pattern(rf"(?<!\w){unit}\s+(?:\w+\s+)?{words.cue('comprises')}(?!\w)", re.IGNORECASE)


@cache
def _small_home() -> Pattern:
    """`La Division des opérations comprend …`: a name whose end only the verb shows."""
    verb = words.any_of([*words.cues("comprises"), *words.cues("unit_does")])
    return Pattern(rf"(?<![\w,] )(?<!\w){_units.ARTICLE}(?P<name>{_units.SMALL})(?=\s+{verb}(?!\w))")


@cache
def _comprises() -> Pattern:
    return Pattern(rf"\s+(?:\w+\s+)?{words.cue('comprises')}(?!\w)", re.IGNORECASE)


@cache
def _choice() -> Pattern:
    """One of several units: `the Research Division or …`."""
    return Pattern(rf",?\s+{words.cue('or')}\s", re.IGNORECASE)


@cache
def _joins() -> Pattern:
    article = rf"(?:{words.cue('unit_article')}\s*)?"
    return Pattern(rf"(?<!\w){words.cue('joins')}(?:\s[a-z]+)?\s*{article}\Z", re.IGNORECASE)


def _joined(match: re.Match[str]) -> bool:
    """Does the sentence say that the reader would work there?"""
    start = _units.span_of(match)[0]
    return bool(_joins().search(match.string, max(0, start - 60), start))


@cache
def _joined_team() -> Pattern:
    """A unit whose kind is written small, and what shows that its name ends there: a sign, a place, `which`."""
    kind = words.cue("small_unit")
    named = rf"(?:{kind}{_units.SPACE}(?P<behind>{_units.NAME})|(?P<before>{_units.NAME}){_units.SPACE}{kind})"
    joins = rf"(?<!\w)(?i:{words.cue('joins_team')})(?!\w)"
    ends = rf"\s*[,.;:(]|\s*\Z|\s+{words.cue('team_ends')}(?!\w)|\s{words.cue('at_place')}\s(?=[A-ZÀ-Þ])"
    return Pattern(rf"{joins}\s(?:[a-zà-ÿ]{{2,6}}\s|l['’])?{named}(?={ends})")


@cache
def _programme() -> Pattern:
    """`You join the Quay Safety Programme (QS)`: a programme that is a unit; no traineeship has an acronym."""
    kind = rf"(?i:{words.cue('unit_programme')})"
    named = rf"(?P<whole>(?P<name>{_units.NAME}{_units.SPACE}{kind})\s\((?P<acronym>[A-Z][\w&+-]{{1,7}})\))"
    return Pattern(rf"(?<!\w)(?i:{words.cue('joins')}){_units.SPACE}{named}")


def _is_team(name: str) -> bool:
    """Is it a team's name, and no employer's, no place's: not as in `the EUIPO team`, `the Vienna office`?"""
    whole = WHOLE.fullmatch(name)
    known = name.isupper() or _places.city(name) or _places.country(name)
    return whole is not None and not known and _units.hires_name(whole)


def _opens(text: Text, line: Line, match: re.Match[str]) -> bool:
    """Does the unit open a sentence, as its subject?"""
    at = match.start()
    opens = at == line.start or bool(SENTENCE_END.match(text.content, max(at - 3, 0), at))
    return opens and bool(VERB.match(text.content, match.end(), line.end))


WAY = Pattern(r"\S\s[>»›]\s\S[^>»›\n]{0,60}\s[>»›]\s")  # through a site: "Start » Jobs » Intern"
SENTENCE_END = Pattern(r".?[.!?]\s+\Z")
VERB = Pattern(r",?\s+[a-zà-ÿ]|\s*\Z")
