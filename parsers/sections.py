"""The sub-units that the page lists, each with what it does: known by the shape of the items, not by their heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from parsers import _labels, _places, _units, words
from parsers._found import Found, found
from parsers._layout import Block, Line, Text
from parsers._patterns import Pattern
from parsers._values import Section
from parsers.title import title_of

# What stands between a unit and what it does; a wrong charset shows a hard space as ย.
BETWEEN = r"(?:[\s,:;–—|-]|\u0e22)*"
WHOLE = Pattern(r"(?s:.)+")
REMIT = Pattern(rf"{BETWEEN}(?P<remit>[\w“\"(](?s:.)*)?\Z")
TAIL = Pattern(rf"(?:[\s,;]++(?:(?:{words.cue('tie')}|{words.cue('meanwhile')})\b)?)*\Z", re.IGNORECASE)
ENCLOSED = Pattern(r"\A\(([^()]+)\)[.;,]?\Z")
# Without acronym or kind, only a heading that announces units tells names from other items.
BARE = Pattern(rf"{_units.ARTICLE}(?P<plain>{_units.NAME})(?=\s*[:–—]\s|\s-\s|\s*\Z)")
# … and a bullet's sign and the sign behind it show the whole name: "- Reporting to donors – writes to them"
TOLD = Pattern(r"(?P<plain>[A-ZÀ-Þ][^\s,;:()|.!?–—]*+(?: (?!-)[^\s,;:()|.!?–—]++){1,6})(?=\s?[:–—]\s\w|\s-\s\w)")
DOES = Pattern(rf",?\s+(?!(?:{words.cue('of')}|{words.cue('in')}|{words.cue('tie')})(?!\w))[a-zà-ÿ]")
SEMICOLON = Pattern(rf";\s+(?:{words.cue('tie')}\s+)?", re.IGNORECASE)
GOES_ON = Pattern(rf"\s+(?:{words.cue('of')}|{words.cue('in')}|{words.cue('tie')})(?!\w)")
OF = Pattern(rf"\s+(?:{words.cue('of')})(?!\w)")
LONGEST_REMIT, BROKEN = 8, 40  # lines of what is said below a name; letters of a line that the page's edge broke
LISTS = ("duties", "essential", "desirable", "competencies", "benefits", "documents")
NAMING = ("unit", "unit_of", "unit_before", "small_unit")
GROUPING = frozenset(words.cues("grouping_unit"))


@dataclass(frozen=True, slots=True)
class Item:
    """A unit at the head of a line or sentence, and where what is said of it ends."""

    unit: re.Match[str]
    end: int
    listed: bool  # does it stand in a list: a bullet, or a line under a heading that announces units?
    announced: bool = False  # does a heading announce units?

    @property
    def remit(self) -> str | None:
        match = REMIT.match(self.unit.string, self.unit.end(), self.end)
        said = match and match["remit"]
        return ENCLOSED.sub(r"\1", " ".join(said.split())) if said else None

    @property
    def found(self) -> Found[Section]:
        match = WHOLE.match(self.unit.string, self.unit.start(), self.end)
        unit = _units.read_unit(self.unit)
        assert match is not None  # an item holds at least its unit
        return found(match, Section(unit.name, unit.acronym, self.remit))


def parse_sections(text: Text) -> Iterator[Found[Section]]:
    yield from (item.found for item in text.once(items_of))


def read_section(said: str) -> Section | None:
    """
    >>> read_section("The Maps Section (MS), which draws.")
    Section(name='Maps', acronym='MS', remit='which draws.')
    """
    unit = _units.ITEM.match(said) or BARE.match(said)
    return Item(unit, len(said), listed=True).found.value if unit else None


def items_of(text: Text) -> list[Item]:
    """The items of the page's lists of units; where several lists name units, those of all."""
    elsewhere = {line.start for topic in LISTS for block in text.under(topic) for line in block.lines}
    lines = [line for line in text.lines if line.start not in elsewhere and not _labels.stated(text, line)]
    announced = {line.start for block in text.blocks if _announces(text, block) for line in block.lines}
    runs = list(_runs(text, lines, announced))
    listed = [item for run in runs for item in run] or [item for line in lines for item in _in_prose(text, line)]
    return listed or list(_labelled(text, lines)) or list(_below_another(text, lines))


def _labelled(text: Text, lines: list[Line]) -> Iterator[Item]:
    """The unit that a label names below the division's: `Division: Plans`, `Branch/Section: Exercises (EX)`."""
    high = [value[0] for value in _labels.values(text, "high_unit_label")]
    for value in _labels.values(text, "section_label") if high else ():
        unit = _units.ITEM.match(text.content, *value.span()) or BARE.match(text.content, *value.span())
        if unit and value[0] not in high and _units.is_part(unit) and unit.end() == value.end():
            told = _told(text, _units.read_unit(unit).name)
            yield told or Item(unit, unit.end(), listed=True)


def _below_another(text: Text, lines: list[Line]) -> Iterator[Item]:
    """The unit that does the work, below the one that hires: `Within the Directorate, the Maps Section draws.`"""
    high, title = None, title_of(text)
    for line in lines if any(text.lines_with("unit")) else ():
        for sentence in text.sentences_of(line):
            inside = _inside().match(text.content, *sentence.span())
            unit = _units.ITEM.match(text.content, inside.end() if inside else sentence.start(), sentence.end())
            if not unit or not _low(unit) or _units.is_high(unit):
                continue
            name = _units.read_unit(unit).name
            if not DOES.match(text.content, unit.end(), sentence.end()) or (title and name in title.exact):
                continue
            high = _names_high_unit(text) if high is None else high
            if inside or (high and text.content.count(name) > 1):
                yield _up_to(text, unit, sentence.end())


def _names_high_unit(text: Text) -> bool:
    units = (unit for line in text.lines_with("unit") for unit in _units.units_in(text.content, line.start, line.end))
    return any(_units.is_high(unit) and _units.hires(unit) for unit in units)


@cache
def _inside() -> Pattern:
    """`Within the Directorate, …`, which has a name or is a unit, and not `Within two weeks, …`."""
    named = rf"(?=[^,.;:\n]{{0,90}}?(?:(?-i:[A-ZÀ-Þ])|(?<!\w){_units.ANY_KIND}))"
    return Pattern(rf"(?:{words.cue('inside')})\s{named}[^,.;:\n]{{3,90}},\s+", re.IGNORECASE)


def _told(text: Text, name: str) -> Item | None:
    """The sentence that says what the unit of that name does."""
    for line in text.lines:
        for sentence in text.sentences_of(line) if name in text.content[line.start : line.end] else ():
            unit = _units.ITEM.match(text.content, *sentence.span())
            if unit and _units.read_unit(unit).name == name:
                item = _up_to(text, unit, sentence.end())
                return item if item.remit else None
    return None


def _announces(text: Text, block: Block) -> bool:
    """Does the heading say that units follow: one that we know, or a lead-in that names their kind?"""
    if block.topic == "sections":
        return True
    head = block.head
    if head and not block.topic and _where_placed().fullmatch(text.content, head.start, head.end):
        return sum(_is_told(text, line) for line in block.lines) > 1
    if not head or block.topic or text.content[head.end - 1] != ":":
        return False
    if _places_in().search(text.content, head.start, head.end):
        return all(line.mark and _is_told(text, line) for line in block.lines)
    return bool(_units_follow().search(text.content, head.start, head.end))


def _is_told(text: Text, line: Line) -> bool:
    """Is it a unit's name, its acronym and what it does: no town, no field of studies?"""
    unit = _units.ITEM.match(text.content, line.start, line.end)
    told = REMIT.match(text.content, unit.end(), line.end) if unit and _units.acronym_of(unit) else None
    return bool(told and told["remit"])


@cache
def _where_placed() -> Pattern:
    """A heading over units with what they do: `Where you may work`."""
    return Pattern(rf"{words.cue('where_placed')}\s?[?:]?", re.IGNORECASE)


@cache
def _places_in() -> Pattern:
    """What announces where one can work: `Internships are available in:`."""
    return Pattern(rf"(?<!\w){words.cue('places_in')}\s?:\Z", re.IGNORECASE)


@cache
def _units_follow() -> Pattern:
    return Pattern(rf"(?<!\w)(?:{words.cue('units')})(?!\w)", re.IGNORECASE)


def _runs(text: Text, lines: list[Line], announced: set[int]) -> Iterator[list[Item]]:
    """Runs of lines that each begin with a unit; one bullet among them may begin otherwise."""
    run: list[Item] = []
    strays = 0
    for n, line in enumerate(lines):
        item = _item(text, lines, n, announced=line.start in announced)
        if item:
            run.append(item)
            strays = 0
        elif not run or run[-1].end >= line.end:  # the line is what the item above says
            continue
        elif line.mark and not strays:
            strays += 1
        else:
            yield from _whole(run)
            run = []
    yield from _whole(run)


def _whole(run: list[Item]) -> Iterator[list[Item]]:
    """The run, without a unit that only groups the others, if it is a list of units."""
    run = [item for item in run if (item.listed or item.remit) and not _goes_on(item)]
    if any(item.listed for item in run):  # a division above its list
        run = [item for item in run if item.listed or _units.kind_of(item.unit) not in GROUPING]
    kinds = {_units.kind_of(item.unit) for item in run}
    if len(kinds - {""}) > 1 and kinds & GROUPING:
        said = any(item.remit for item in run)
        high = {_units.name_of(item.unit) for item in run if _units.kind_of(item.unit) in GROUPING}
        alike = all(item.remit for item in run) and (len(high) > 1 or _units.kind_of(run[0].unit) not in GROUPING)
        run = [item for item in run if alike or not _only_groups(item, said=said)]
    told = any(item.announced for item in run)
    if told or (len(run) > 1 and any(kinds)):
        yield run


def _only_groups(item: Item, *, said: bool) -> bool:
    """A directorate above its sections: no bullet of its own, or nothing said of it where much is said of them."""
    return _units.kind_of(item.unit) in GROUPING and (not item.listed or (said and not item.remit))


def _goes_on(item: Item) -> bool:
    """Does the name of what opens a paragraph go on behind the match: `The Maps Office of the Agency is …`?"""
    return not item.listed and bool(GOES_ON.match(item.unit.string, item.unit.end(), item.end))


def _item(text: Text, lines: list[Line], n: int, *, announced: bool) -> Item | None:
    line = lines[n]
    listed = bool(line.mark) or announced
    unit = _units.ITEM.match(text.content, line.start, line.end) if _may_name_unit(text, line) else None
    unit = unit or (_plain(text, line) if announced else None)
    if not unit or not _is_part(unit):
        return None
    if not line.mark and unit.end() < line.end - 1 and text.content[line.end - 1] == ":":
        return None  # it announces the list
    below = _told_below(text, lines, n + 1) if unit.end() >= line.end else None
    if not (listed or _units.kind_of(unit) or (below and line.gap)):
        return None
    if below:
        return Item(unit, below, listed, announced)
    tail = TAIL.search(text.content, unit.end(), line.end)
    return Item(unit, tail.start() if tail else line.end, listed, announced)


def _may_name_unit(text: Text, line: Line) -> bool:
    """Does a kind's word stand there, or an acronym's bracket?"""
    where = line.start, line.end
    return text.content.find("(", *where) >= 0 or any(text.may_say(cue, *where) for cue in NAMING)


def _plain(text: Text, line: Line) -> re.Match[str] | None:
    """A name without a word for its kind, where the heading announces units."""
    bare = BARE.match(text.content, line.start, line.end)
    return bare or (TOLD.match(text.content, line.start, line.end) if line.mark else None)


def _told_below(text: Text, lines: list[Line], n: int) -> int | None:
    """Where the sentences end that say below a unit's name what it does: no bullet, no unit's name.

    A paragraph set off by blank lines is taken whole; else what was broken at the page's edge.
    """
    last: Line | None = None
    for above, line in pairwise(lines[n - 1 : n + LONGEST_REMIT]):
        if last and (line.gap or not (lines[n].gap or _is_broken(text, last))):
            break
        if text.content[above.end : line.start].strip():  # a label's line stands between
            return None
        if line.mark or _units.ITEM.match(text.content, line.start, line.end):
            return None
        last = line
    told = last and text.content[last.end - 1] in ".;" and last.end - lines[n].start > 20
    return last.end if last and told else None


def _is_broken(text: Text, line: Line) -> bool:
    return line.end - line.start > BROKEN and text.content[line.end - 1] not in ".;:!?"


def _in_prose(text: Text, line: Line) -> list[Item]:
    """The units that a paragraph goes through, sentence by sentence or within the sentence that announces them."""
    sentences = list(text.sentences_of(line)) if _kinds().search(text.content, line.start, line.end) else []
    begun = [(sentence, _units.ITEM.match(text.content, *sentence.span())) for sentence in sentences]
    heads = [(sentence, unit) for sentence, unit in begun if unit and _low(unit)]
    kinds = {_units.kind_of(unit) for _, unit in heads}
    if len(heads) > 1 and (len(kinds) == 1 or all(_units.acronym_of(unit) for _, unit in heads)):
        starts = [sentence.start() for sentence, _ in heads[1:]]
        return [_up_to(text, unit, end) for (_, unit), end in zip(heads, [*starts, line.end], strict=True)]
    listed = (items for read in (_enumerated, _by_clauses) for sentence in sentences if (items := read(text, sentence)))
    return next(listed, [])


def _low(unit: re.Match[str]) -> bool:
    return _is_part(unit) and _units.kind_of(unit) not in GROUPING | {""}


def _is_part(unit: re.Match[str]) -> bool:
    """Is it a part of the organisation, and not its house somewhere: `the Vienna Office`?"""
    name = _units.read_unit(unit).name
    names = name, _units.bare(name)  # "Vienna Office (VO)" too
    return _units.is_part(unit) and not any(_places.city(one) or _places.country(one) for one in names)


@cache
def _kinds() -> Pattern:
    return Pattern(_units.ANY_KIND)


@cache
def _comprises() -> Pattern:
    """… or in one sentence, behind a colon: `Two of its teams take part: the Maps Team draws, while …`."""
    units = rf"{words.cue('units')}(?:\s[^\s.:;]+){{0,6}}\s?:"
    return Pattern(rf"(?<!\w)(?:{units}|{words.cue('comprises')}(?!\w))", re.IGNORECASE)


def _enumerated(text: Text, sentence: re.Match[str]) -> list[Item]:
    """`… consists of the Policy Section (PS), which drafts, and the Plans Section (PLS), which plans.`"""
    lead = _comprises().search(text.content, sentence.start(), sentence.end())
    if not lead:
        return []
    named = _units.LOOSE.finditer(text.content, lead.end(), sentence.end())
    units = [unit for unit in map(_own_words, named) if _is_part(unit)]
    if len(units) < 2 or units[0].start() - lead.end() > 60:
        return []
    if any(OF.match(text.content, unit.end(), sentence.end()) for unit in units):
        return []
    ends = [unit.start() for unit in units[1:]]
    return [_up_to(text, unit, end) for unit, end in zip(units, [*ends, sentence.end()], strict=True)]


def _by_clauses(text: Text, sentence: re.Match[str]) -> list[Item]:
    """`The Maps Unit (MU) draws; the Plans Unit (PU) plans.`: what each clause speaks of is a unit with its acronym."""
    starts = [sentence.start(), *(cut.end() for cut in SEMICOLON.finditer(text.content, *sentence.span()))]
    parts = [*pairwise([*starts, sentence.end()])]
    units = [_units.ITEM.match(text.content, *part) for part in parts]
    units[0] = units[0] or next(_units.LOOSE.finditer(text.content, *parts[0]), None)  # "You join the Maps Unit …"
    named = [unit for unit, (_, end) in zip(units, parts, strict=True) if unit and _does(unit, end)]
    if len(parts) < 2 or len(named) < len(parts):
        return []
    return [_up_to(text, unit, end) for unit, (_, end) in zip(named, parts, strict=True)]


def _does(unit: re.Match[str], end: int) -> bool:
    """Does a clause say of a unit with its acronym what it does?"""
    return bool(_units.acronym_of(unit) and _low(unit) and DOES.match(unit.string, unit.end(), end))


def _own_words(unit: re.Match[str]) -> re.Match[str]:
    """In capitals, a name begins behind the clause before it: `WHICH PLANS, AND THE NETWORKS BRANCH`."""
    if not unit[0].isupper():
        return unit
    clauses = list(_clause().finditer(unit.string, *unit.span()))
    return (clauses and _units.LOOSE.match(unit.string, clauses[-1].end(), unit.end())) or unit


@cache
def _clause() -> Pattern:
    return Pattern(rf"[,;]\s+(?:{words.cue('tie')}\s+)?(?={words.cue('unit_article')}\s)", re.IGNORECASE)


def _up_to(text: Text, unit: re.Match[str], end: int) -> Item:
    tail = TAIL.search(text.content, unit.end(), end)
    return Item(unit, tail.start() if tail else end, False)
