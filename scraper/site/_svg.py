"""Small plots as SVG: pure functions from numbers to markup, escaped, coloured by the style sheet.

Sizes are in the picture's own units; the picture scales to its place on the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

WIDTH = 540
EDGE = 20
NAMES = 200  # what the names of rows take
LONGEST = 24  # characters of a name; the rest is in the table below
ROW = 30  # from one row to the next
STEP = 14  # from one dot to the one on it
TALLEST = 26  # of a column
PLACES = 40  # on a line of time

PICTURE = Markup(
    '<svg class="plot" viewBox="0 0 {width} {height:g}" role="img" aria-label="{about}"'
    ' xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
)
TEXT = Markup('<text class="{kind}" x="{x:.1f}" y="{y:.1f}">{said}</text>')
RECT = Markup(
    '<rect class="bar" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"><title>{said}</title></rect>'
)
DOT = Markup('<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="6"><title>{said}</title></circle>')
LINE = Markup('<line class="axis" x1="{x:.1f}" y1="{y:.1f}" x2="{end:.1f}" y2="{y:.1f}"/>')


class Range(NamedTuple):
    """From the least to the most, with what is usual between them."""

    name: str
    least: float
    usual: float
    most: float
    said: str


def bars(rows: Sequence[tuple[str, float, str]], about: str) -> Markup:
    """A bar for each (name, size, how the size is written)."""
    scale = (WIDTH - NAMES - 60) / _largest(size for _, size, _ in rows)
    parts = []
    for y, (name, size, said) in zip(range(0, ROW * len(rows), ROW), rows, strict=True):
        width = max(size * scale, 1)
        parts += [
            _name(name, y + 20),
            RECT.format(x=NAMES, y=y + 5, width=width, height=ROW - 10, said=f"{name}: {said}"),
            TEXT.format(kind="size", x=NAMES + width + 6, y=y + 20, said=said),
        ]
    return _picture(parts, ROW * len(rows), about)


def ranges(rows: Sequence[Range], about: str) -> Markup:
    """A bar from the least to the most for each row, with a dot at what is usual, from nought on."""
    scale = (WIDTH - NAMES - 90) / _largest(row.most for row in rows)
    parts = []
    for y, row in zip(range(ROW // 2, ROW * len(rows) + ROW, ROW), rows, strict=False):
        left, usual, right = (NAMES + value * scale for value in (row.least, row.usual, row.most))
        parts += [
            _name(row.name, y + 5),
            LINE.format(x=NAMES, y=y, end=left),
            RECT.format(x=left, y=y - 5, width=max(right - left, 1), height=10, said=row.said),
            DOT.format(x=usual, y=y, said=row.said),
            TEXT.format(kind="size", x=right + 10, y=y + 5, said=f"{row.usual:.0f}"),
        ]
    return _picture(parts, ROW * len(rows), about)


def timeline(days: Iterable[tuple[int, str]], about: str) -> Markup:
    """A dot for each (days ahead, name); those of one stretch of time stand on each other. Weeks are named below."""
    ahead = sorted(days)
    weeks = ahead[-1][0] // 7 + 1 if ahead else 1
    places = min(weeks * 7, PLACES)
    stacks = [(place, list(stack)) for place, stack in groupby(ahead, lambda day: day[0] * places // (weeks * 7))]
    floor = STEP * max((len(stack) for _, stack in stacks), default=0) + 8
    parts = [LINE.format(x=EDGE, y=floor, end=WIDTH - EDGE)]
    for place, stack in stacks:
        x = EDGE + (place + 0.5) / places * (WIDTH - 2 * EDGE)
        parts += [DOT.format(x=x, y=floor - 8 - STEP * n, said=said) for n, (_, said) in enumerate(stack)]
    for week in range(0, weeks + 1, -(-weeks // 8)):
        x, said = EDGE + week / weeks * (WIDTH - 2 * EDGE), f"{week} wk" if week else "now"
        parts.append(TEXT.format(kind="tick", x=x, y=floor + 20, said=said))
    return _picture(parts, floor + 30, about)


def columns(series: Sequence[tuple[str, Sequence[float]]], names: Sequence[str], about: str) -> Markup:
    """For each (name, sizes) a row of columns, all on one scale; `names` are those of the columns."""
    scale = TALLEST / _largest(size for _, sizes in series for size in sizes)
    tall = TALLEST + 20
    floors = range(tall, tall * len(series) + 1, tall)
    parts = []
    for floor, (name, sizes) in zip(floors, series, strict=True):
        parts += [_name(name, floor - 4), LINE.format(x=NAMES, y=floor, end=WIDTH - EDGE)]
        parts += _columns([size * scale for size in sizes], floor, [f"{size:g}" for size in sizes], names)
    if names:
        below = tall * len(series) + 20
        parts.append(TEXT.format(kind="tick first", x=NAMES, y=below, said=names[0]))
    if len(names) > 1:
        parts.append(TEXT.format(kind="tick last", x=WIDTH - EDGE, y=below, said=names[-1]))
    return _picture(parts, tall * len(series) + 28, about)


def shortened(name: str, longest: int) -> str:
    """
    >>> shortened("Communications and Information", 16), shortened("NATO", 16)
    ('Communications…', 'NATO')
    """
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"


def _columns(heights: Sequence[float], floor: float, said: Sequence[str], names: Sequence[str]) -> Iterable[Markup]:
    each = (WIDTH - NAMES - EDGE) / max(len(names), 1)
    width = min(each * 0.8, 40)
    for n, height in enumerate(heights):
        x, top = NAMES + n * each, floor - height
        yield RECT.format(x=x, y=top, width=width, height=height, said=f"{names[n]}: {said[n]}")
        if each > 24:  # else the numbers would run into each other
            yield TEXT.format(kind="top", x=x + width / 2, y=top - 4, said=said[n])


def _largest(sizes: Iterable[float]) -> float:
    return max(sizes, default=0) or 1


def _name(name: str, y: float) -> Markup:
    return TEXT.format(kind="name", x=NAMES - 8, y=y, said=shortened(name, LONGEST))


def _picture(parts: Iterable[Markup], height: float, about: str) -> Markup:
    return PICTURE.format(width=WIDTH, height=max(height, 1), about=about, inside=Markup("").join(parts))
