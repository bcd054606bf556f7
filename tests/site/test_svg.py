"""Plots are well-formed pictures whose shapes have the sizes of the numbers."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from scraper.site import _svg

NS = "{http://www.w3.org/2000/svg}"
HOSTILE = "</title><script>alert(1)</script>\"'&"
sizes = st.lists(st.integers(0, 10**8).map(lambda cents: cents / 100), max_size=12)


def drawn(svg: Markup) -> ElementTree.Element:
    return ElementTree.fromstring(str(svg))


def test_a_bar_is_as_long_as_its_number() -> None:
    picture = drawn(_svg.bars([("one", 1, "1"), ("three", 3, "3")], "About"))
    one, three = (float(bar.attrib["width"]) for bar in picture.iter(f"{NS}rect"))
    assert three == pytest.approx(3 * one, abs=0.2)
    assert picture.attrib["aria-label"] == "About"


def test_dots_of_one_day_stand_on_each_other() -> None:
    picture = drawn(_svg.timeline([(1, "a"), (1, "b"), (20, "c")], "About"))
    a, b, c = picture.iter(f"{NS}circle")
    assert a.attrib["cx"] == b.attrib["cx"] != c.attrib["cx"]
    assert float(b.attrib["cy"]) < float(a.attrib["cy"]) == float(c.attrib["cy"])


def test_a_range_has_its_dot_within() -> None:
    picture = drawn(_svg.ranges([_svg.Range("NATO 2026", 900, 1000, 1200, "said")], "About"))
    bar, dot = next(picture.iter(f"{NS}rect")), next(picture.iter(f"{NS}circle"))
    left = float(bar.attrib["x"])
    assert left < float(dot.attrib["cx"]) < left + float(bar.attrib["width"])


def test_columns_are_on_one_scale() -> None:
    picture = drawn(_svg.columns([("a", [2, 4]), ("b", [8, 0])], ["w1", "w2"], "About"))
    heights = [float(bar.attrib["height"]) for bar in picture.iter(f"{NS}rect")]
    assert heights == pytest.approx([6.5, 13, 26, 0], abs=0.1)


@given(sizes)
def test_whatever_the_numbers_the_picture_is_whole(numbers: list[float]) -> None:
    wide = _svg.WIDTH
    names = [f"w{n}" for n in range(len(numbers))]
    pictures = [
        _svg.bars([(HOSTILE, size, HOSTILE) for size in numbers], HOSTILE),
        _svg.ranges([_svg.Range(HOSTILE, size, size, size, HOSTILE) for size in numbers], HOSTILE),
        _svg.timeline([(int(size) % 1000, HOSTILE) for size in numbers], HOSTILE),
        _svg.columns([(HOSTILE, numbers)], names, HOSTILE),
    ]
    for picture in map(drawn, pictures):
        assert not list(picture.iter(f"{NS}script"))
        for shape in picture.iter():
            ends = [float(shape.attrib[key]) for key in ("x", "cx", "x1", "x2") if key in shape.attrib]
            assert all(0 <= end <= wide for end in ends)
