"""Small plots as SVG: pure functions from numbers to markup, escaped, coloured by the style sheet.

Sizes are in the picture's own units; the picture scales to its place on the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

WIDTH = 540
ROW = 30  # from one row to the next
NAMES = 200  # what the names of rows take
LONGEST = 24  # characters of a name; the rest is in the table below
PICTURE = Markup(
    '<svg class="plot" viewBox="0 0 {width} {height}" role="img" aria-label="{about}" xmlns="http://www.w3.org/2000/svg">'
    "{inside}</svg>"
)
TEXT = Markup('<text class="{kind}" x="{x:g}" y="{y:g}">{said}</text>')
RECT = Markup(
    '<rect class="{kind}" x="{x:.1f}" y="{y:g}" width="{width:.1f}" height="{height:g}"><title>{said}</title></rect>'
)
DOT = Markup('<circle class="{kind}" cx="{x:.1f}" cy="{y:g}" r="{r:g}"><title>{said}</title></circle>')
LINE = Markup('<line class="{kind}" x1="{x1:.1f}" y1="{y1:g}" x2="{x2:.1f}" y2="{y2:g}"/>')


class Range(NamedTuple):
    """From the least to the most, with what is usual between them."""

    name: str
    least: float
    usual: float
    most: float
    said: str


def bars(rows: Sequence[tuple[str, float, str]], about: str) -> Markup:
    """A bar for each (name, size, how the size is written)."""
    scale = (WIDTH - NAMES - 60) / (max((size for _, size, _ in rows), default=0) or 1)
    parts = []
    for number, (name, size, said) in enumerate(rows):
        y = number * ROW
        parts += [
            _name(name, y),
            RECT.format(
                kind="bar", x=NAMES, y=y + 5, width=max(size * scale, 1), height=ROW - 10, said=f"{name}: {said}"
            ),
            TEXT.format(kind="size", x=NAMES + size * scale + 6, y=y + 20, said=said),
        ]
    return _picture(parts, ROW * len(rows), about)


def ranges(rows: Sequence[Range], about: str) -> Markup:
    """A bar from the least to the most for each row, with a dot at what is usual, from nought on."""
    scale = (WIDTH - NAMES - 90) / (max((row.most for row in rows), default=0) or 1)
    parts = []
    for number, row in enumerate(rows):
        y, left, right = number * ROW, NAMES + row.least * scale, NAMES + row.most * scale
        parts += [
            _name(row.name, y),
            LINE.format(kind="axis", x1=NAMES, y1=y + 15, x2=left, y2=y + 15),
            RECT.format(kind="bar", x=left, y=y + 10, width=max(right - left, 1), height=ROW - 20, said=row.said),
            DOT.format(kind="dot", x=NAMES + row.usual * scale, y=y + 15, r=6, said=row.said),
            TEXT.format(kind="size", x=right + 10, y=y + 20, said=f"{row.usual:.0f}"),
        ]
    return _picture(parts, ROW * len(rows), about)


def timeline(days: Iterable[tuple[int, str]], about: str) -> Markup:
    """A dot for each (days ahead, name); those of one stretch of time stand on each other, and weeks are named below."""
    ahead = sorted(days)
    weeks = max(ahead[-1][0] // 7 + 1, 1) if ahead else 1
    places = min(weeks * 7, 40)
    wide = (WIDTH - 40) / places
    stacks = [list(stack) for _, stack in groupby(ahead, lambda day: min(day[0] * places // (weeks * 7), places - 1))]
    tall = max((len(stack) for stack in stacks), default=0)
    floor, parts = 14 * tall + 8, []
    for stack in stacks:
        x = 20 + (stack[0][0] * places // (weeks * 7) + 0.5) * wide
        parts += [
            DOT.format(kind="dot", x=x, y=floor - 8 - 14 * n, r=5.5, said=said) for n, (_, said) in enumerate(stack)
        ]
    step = -(-weeks // 8)
    ticks = [(week, 20 + week / weeks * (WIDTH - 40)) for week in range(0, weeks + 1, step)]
    parts.append(LINE.format(kind="axis", x1=20, y1=floor, x2=WIDTH - 20, y2=floor))
    parts += [TEXT.format(kind="tick", x=x, y=floor + 20, said=f"{week} wk" if week else "now") for week, x in ticks]
    return _picture(parts, floor + 30, about)


def columns(series: Sequence[tuple[str, Sequence[float]]], names: Sequence[str], about: str) -> Markup:
    """For each (name, sizes) a row of columns on one scale; `names` are those of the columns."""
    tall, wide = 46, (WIDTH - NAMES - 20) / max(len(names), 1)
    scale = (tall - 20) / (max((size for _, sizes in series for size in sizes), default=0) or 1)
    parts = []
    for number, (name, sizes) in enumerate(series):
        floor = (number + 1) * tall
        parts += [_name(name, floor - 24), LINE.format(kind="axis", x1=NAMES, y1=floor, x2=WIDTH - 20, y2=floor)]
        for n, size in enumerate(sizes):
            x, width = NAMES + n * wide, min(wide * 0.8, 40)
            parts.append(
                RECT.format(
                    kind="bar",
                    x=x,
                    y=floor - size * scale,
                    width=width,
                    height=size * scale,
                    said=f"{names[n]}: {size:g}",
                )
            )
            if wide > 24:
                parts.append(TEXT.format(kind="top", x=x + width / 2, y=floor - size * scale - 4, said=f"{size:g}"))
    ends = sorted({0, len(names) - 1}) if names else []
    parts += [
        TEXT.format(
            kind="tick first" if not n else "tick last",
            x=NAMES if not n else WIDTH - 20,
            y=tall * len(series) + 20,
            said=names[n],
        )
        for n in ends
    ]
    return _picture(parts, tall * len(series) + 28, about)


def _name(name: str, y: float) -> Markup:
    return TEXT.format(kind="name", x=NAMES - 8, y=y + 20, said=shortened(name, LONGEST))


def shortened(name: str, longest: int) -> str:
    """
    >>> shortened("Communications and Information", 16), shortened("NATO", 16)
    ('Communications…', 'NATO')
    """
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"


def _picture(parts: Iterable[Markup], height: float, about: str) -> Markup:
    return PICTURE.format(width=WIDTH, height=max(height, 1), about=about, inside=Markup("").join(parts))
