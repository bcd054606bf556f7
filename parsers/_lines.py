"""The lines of a text: where each begins behind its indent and bullet, and where copies have glued or broken them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from parsers import _headings, words
from parsers._furniture import without_furniture
from parsers._patterns import Pattern

# A bullet is a sign (of Word's symbol fonts too, or as a wrong charset shows it), or a number or letter with its
# bracket or dot; reposts glue a sign to its words.
SIGN = (
    r"[➕·•●○◉◦∙⦁⦿⚫⬤▪▫■□◼◻◘◙◆◇◈◊♦◾⬥‣⁃➔➜➝➞➤➢⮚⮞►▶▸▹▻▷❯❱⇒⇨⟶☞✓✔✅☑☐☒❑❒❏❍▢⬜◽❖✦✧★☆⭐→➡⇾⮕\uf020-\uf0ff]\ufe0f?"
    r"|\d\ufe0f?\u20e3|(?:â€|โ€)[¢ข]|Â·|ยท|ï‚[·§]|ïƒ[˜¼]"
)
ICON = r"[\U0001f300-\U0001faff]\ufe0f?"
# Words that a plain text sets between stars: `* Education *`, `* Values * - three of them:`.
STARRED = r"\*[^\S\n][^*\n]{1,90}[^\S\n]\*(?=[^\S\n]*(?:$|:|[–—-]\s))"
MARK = (
    rf"(?:{SIGN})(?=\s*\w)|{ICON}(?=\s+\w)"
    rf"|(?!{STARRED})[*–—‒−‐‑»Øüoqv¿ƒ\x95-\x97\ufffd-](?=\s)|[=+~](?=\s+[^\W\d])"
    r"|\+(?=\s\d{1,3}\s[^\W\d])|--?(?=\s)|[-=]{0,2}>{1,2}(?=\s)|[›?](?=\s)"
    r"|\*(?=\w[^*\n]{0,600}$)|-(?=[^\W\d])|§(?=\s*\w)"
    r"|\d{1,2}\.[1-9]\d?\.?(?=\s+[A-ZÀ-Þ](?!EUR|USD|GBP|CHF))"
    r"|\(?\d{1,2}\)(?=\s|[A-ZÀ-Þ])|\d{1,2}(?:\.|[°º]\)?|/)(?=\s)|\[(?:\d{1,2}|[a-z])\](?=\s)|[a-h]/(?=\s)"
    r"|\(?(?:[a-z]|[ivx]{2,4}|[IVX]{2,4})\)(?=\s)|(?:[a-hA-H]|[ivx]{1,4}|[IVX]{1,4})\.(?=\s)"
)
# A list's own bullet may stand before the one that the page wrote: "- ✓ a desk", "- – a desk"; the edges of a table
# that a text draws are no words of its rows: "| Grade | B3 |".
LINE = Pattern(
    rf"^[^\S\n]*+(?>(?:\|(?>(?:\||[^\S\n])*))?)(?:(?P<mark>{MARK})[^\S\n]*+(?:(?<=[-*•]\s)(?:{SIGN}|{ICON}|[–—‒−-](?=\s))[^\S\n]*+)?)?"
    r"(?P<words>[^\s|](?:[^\n]*[^\s|])?)",
    re.MULTILINE,
)
RULER = Pattern(r"(?>(?:[-=_*~–—#+][\s|:]*+){3,})\Z")  # a line drawn under a heading or between two parts
ALONE = Pattern(rf"(?:{SIGN}|[*–—§o-]|\(?\d{{1,2}}[.)]|\(?[a-z]\))\Z")
GLUED = Pattern(
    r"[A-ZÀ-Þ](?:(?<=^.)|(?<=[a-z0-9)%€.].))[A-ZÀ-Þ&/,'() -]{6,80}[A-ZÀ-Þ)](?=[A-ZÀ-Þ][a-zà-ÿ])", re.MULTILINE
)
COLON = Pattern(r"(?<=[^\W_])[^\S\n]{0,3}:")
INSIDE = Pattern(r"[•●▪➤➢►▶▸■✓✔✅☑❖➔➜★\uf0b7\uf0a7](?<=[\s.;:,].)(?=\ufe0f?\s*\w)")
# Where a copy has lost the line's end behind a heading: `RequirementsYou hold …`.
HEADED = Pattern(r"(?<=[a-zß-ÿ)?!])(?=[A-ZÀ-Þ](?:[a-zß-ÿ]|\s[a-zß-ÿ]))")
# A label and its value in a column of their own: "des candidatures :      le 14 mai".
COLUMN = Pattern(r"[^\n:]{2,60}:[^\S\n]{2,}\S")
LABELLED = Pattern(r"[^\n:]{2,40}:\s")
PROSE = Pattern(r"(?<=\s)[a-zà-ÿ]{2,}\s\S+\s")  # a word in small letters in the midst of others, as sentences have
ENDED = ".:;!?|"
OVER_LISTS = ("essential", "desirable", "duties", "benefits", "documents", "competencies", "applying")
# How a sentence goes on behind its list: `… a CV, a letter\nto jobs@office.example by 3 May`.
ADDRESSED = Pattern(r"\w{1,4}\s[^\s@]{1,60}@")
ADDRESS = Pattern(r"[^\s@]{1,64}@[\w-]|https?://")
LONG = 40  # letters of a line that may have been broken at the page's edge
WIDEST = 200  # letters of an indent


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `start` stands behind indent and bullet, `end` before trailing white space."""

    start: int
    end: int
    mark: str = ""  # the bullet or number before it
    gap: bool = False  # does a blank line stand before it?

    @property
    def numbered(self) -> bool:
        return self.mark[-1:] in tuple(".)]°º/0123456789")

    @property
    def bulleted(self) -> bool:
        return bool(self.mark) and not self.numbered


def lines_of(content: str, folded: str) -> Iterator[Line]:
    """The lines that hold anything but white space: cut where they were glued, joined where they were broken."""
    cut = list(_bullets(content, iter(without_furniture(content, list(_cut(content, folded))))))
    edge = _edge(folded, cut)
    whole: Line | None = None
    for before, line in pairwise([None, *cut]):
        if whole and before and line and _continues(content, folded, before, line, whole, edge):
            whole = replace(whole, end=line.end)
            continue
        if whole:
            yield whole
        whole = line
    if whole:
        yield whole


# ------------------------------------------------------------------------------------------ broken lines


class Edge(NamedTuple):
    """Where a page's lines were broken; endless where they were not.

    long:  how long a line is that may have been broken there.
    width: in which column the longest that was broken ends.
    """

    long: float = float("inf")
    width: float = float("inf")


def _edge(folded: str, lines: list[Line]) -> Edge:
    """That a text is broken shows in lines that end in "the" or "of": a few of those, and it was."""
    broken = [line for line in lines if _bound(folded, line)]
    lengths = sorted(line.end - line.start for line in broken)
    long = 0.7 * lengths[len(lengths) // 2] if len(lengths) > 1 else Edge().long
    width = max(_last_column(folded, line) for line in broken) if len(broken) > 2 else Edge().width
    return Edge(long, width)


def _last_column(content: str, line: Line) -> int:
    return line.end - content.rfind("\n", 0, line.end) - 1


def _bound(folded: str, line: Line, least: int = LONG) -> bool:
    """Does the line end in a word that cannot end a sentence or an item, as "the" and "of"?"""
    *_, before, last = ["", *folded[max(line.start, line.end - 20) : line.end].split()]
    if line.end - line.start < least or last not in _binding():
        return False
    return f"{before} {last}" not in words.cues("not_binding")  # "two courses par an", which ends no "an office"


@cache
def _binding() -> frozenset[str]:
    return frozenset(words.cues("binding"))


def _continues(content: str, folded: str, before: Line, line: Line, whole: Line, edge: Edge) -> bool:
    """Was `line` broken off the end of `before` (which may itself go on the `whole` line above it)?"""
    if line.mark or line.gap or "\n" not in content[before.end : line.start]:
        return False
    starred = content[line.start] == "*"  # `* Skills *`
    if starred or ADDRESSED.match(content, line.start, line.end):
        return False
    if whole.mark and _column(content, line) == _column(content, whole) > len(whole.mark):
        return True
    written_to = ADDRESS.match(content, line.start, line.end)  # "Write to / jobs@office.example …"
    if _bound(folded, before, least=0 if whole.mark or written_to else LONG):
        return True
    if not content[line.start].isupper() and COLUMN.match(content, line.start, line.end):
        return content[before.end - 1] not in ENDED and not COLUMN.match(content, before.start, before.end)
    full = before.end - before.start >= edge.long
    small = not content[line.start].isupper()
    if small and content[before.end - 1] not in ENDED:
        return full or whole.bulleted or (whole.numbered and before.end - before.start >= LONG // 2)
    if full and content[before.end - 1] == ",":
        return True
    # the next word had no room, be it a name: "… by 2 April 2023 at 23h59 / Brussels time"
    word = content.find(" ", line.start, line.end)
    crowded = _last_column(content, before) + 1 + word - line.start > edge.width
    prose = (
        content[before.end - 1] not in ENDED and not whole.mark and not LABELLED.match(content, line.start, line.end)
    )
    return full and word > 0 and crowded and prose and PROSE.search(content, before.start, before.end) is not None


def _column(content: str, line: Line) -> int:
    """How far from its physical line's beginning the words stand, where the eye sees them."""
    begin = content.rfind("\n", max(line.start - WIDEST, 0), line.start) + 1 or max(line.start - WIDEST, 0)
    return len(content[begin : line.start].expandtabs())


# ------------------------------------------------------------------------------------------ glued lines


def _cut(content: str, folded: str) -> Iterator[Line]:
    """The physical lines, cut where copies have glued a label, a heading or a bullet to its neighbour."""
    end = 0
    for match in LINE.finditer(content):
        if RULER.match(content, match.start("words"), match.end()):
            continue
        gap = content.count("\n", end, match.start()) > 1
        start, end = match.span("words")
        cuts = {start, *_labels(content, folded, start, end), *_capitals(content, start, end)}
        cuts |= {*_inside(content, match), *([] if match["mark"] else _headed(content, start, end))}
        for at, stop in pairwise([*sorted(cuts), end]):
            first = at == start
            inner = None if first else LINE.match(content, at, stop) or INNER.match(content, at, stop)
            begin = inner.start("words") if inner else at
            mark = (match["mark"] or "") if first else (inner["mark"] or "") if inner else ""
            # the colon of a row of two cells is no word of the first: "✓ a desk: ✓ a chair"
            between = " \n\t\u00a0:" if mark and stop < end and INSIDE.match(content, stop) else None
            words_end = begin + len(content[begin:stop].rstrip(between))
            if words_end > begin:
                yield Line(begin, words_end, mark, gap and first)


INNER = Pattern(rf"(?:(?P<mark>{SIGN})\s*+)?(?P<words>\S)")


def _labels(content: str, folded: str, start: int, end: int) -> Iterator[int]:
    """Where a known label with its colon begins inside the line: `… A41/25Post Number: 0060Job Title: Head`."""
    if content.find(":", start, end) < 0:
        return
    known, longest = _known_labels()
    behind = start
    for colon in COLON.finditer(content, start, end):
        stop = colon.start()
        window = range(max(behind, stop - longest), stop)
        at = next((at for at in window if content[at].isupper() and folded[at:stop] in known), start)
        # "Talent Management Division: …" is a name; behind another label's colon "… P3 Division: …" is a label.
        named = behind == start and content[at - 1].isspace() and not any(map(str.isspace, content[at:stop]))
        inside = content[at - 1].isupper() and content[at + 1].isupper()  # "STAGE :" holds no "AGE:"
        if at > start and content[at - 1] not in "-/(&" and not named and not inside:
            yield at
        behind = colon.end()


@cache
def _known_labels() -> tuple[frozenset[str], int]:
    return frozenset(words.labels()), max(map(len, words.labels()))


def _capitals(content: str, start: int, end: int) -> Iterator[int]:
    """Where a heading in capitals begins and ends that has lost its line breaks: `LEGAL AUTHORITYThe decision …`."""
    for match in GLUED.finditer(content, start, end):
        yield from (at for at in match.span() if at > start)


def _headed(content: str, start: int, end: int) -> Iterator[int]:
    """Where the first item begins that was glued to the heading over it."""
    for glued in HEADED.finditer(content, start, min(end, start + 90)):
        if _headings.heading_topic(content[start : glued.start()]) in OVER_LISTS:
            yield glued.start()
            return


def _inside(content: str, match: re.Match[str]) -> Iterator[int]:
    """Where bullets begin inside a line that begins with one, or announces them: `We offer: • a desk • a chair`."""
    start, end = match.span("words")
    for bullet in INSIDE.finditer(content, start, end):
        if (match["mark"] or "") == bullet[0] or content[start : bullet.start()].rstrip().endswith(":"):
            yield from (found.start() for found in INSIDE.finditer(content, bullet.start() - 1, end))
        return


def _bullets(content: str, lines: Iterator[Line]) -> Iterator[Line]:
    """The lines, where a bullet that stands alone is given to the line below it (a question keeps none)."""
    alone: Line | None = None
    for line in lines:
        if alone and not line.gap and not line.mark and content[line.end - 1] != "?":
            yield replace(line, mark=content[alone.start : alone.end], gap=alone.gap)
            alone = None
            continue
        if alone:
            yield alone
        alone = line if _is_alone(content, line) else None
        if not alone:
            yield line
    if alone:
        yield alone


def _is_alone(content: str, line: Line) -> bool:
    return not line.mark and line.end - line.start < 5 and bool(ALONE.match(content, line.start, line.end))
