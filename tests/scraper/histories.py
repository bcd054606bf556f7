"""Random histories of a few sites: what they show, run by run, and what goes wrong meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from tests.scraper.conftest import FAQ, FIRST, SECOND, World, faq, posting

ONE, TWO, THREE, FOUR = (f"http://first.example/{name}" for name in ("one", "two", "three", "four"))
COPY = "http://second.example/copy"
CLOSED = "<h1>Intern</h1><p>This job posting is no longer available.</p>"
CORRECTIONS = """
[[correction]]
vacancy = "nato-260101"
field = "title"
read = "Intern"
right = "Interne"
reason = "It is a French post."
source = "The office"
"""

_NUMBERS = st.sampled_from(["260101", "260102", None])
_TITLES = st.sampled_from(
    ["Intern", "Trainee", "Internship - Research & Technology Division", "Internship - Research Technology Division"]
)
_POSTINGS = st.builds(
    posting,
    _NUMBERS,
    _TITLES,
    until=st.sampled_from(["22 June 2026", "30 June 2026"]),
    pay=st.sampled_from(
        ["The stipend is 1300 EUR per month.", "The stipend is 1,300.00 EUR per month.", "It is paid."]
    ),
)
_PAGES = st.one_of(_POSTINGS, _POSTINGS, st.sampled_from([404, 500, CLOSED, "<p>no posting</p>"]))
_FAQS = st.one_of(st.builds(faq, days=st.sampled_from(["14", "10", ""])), st.sampled_from([404, posting(None)]))
_SHOWN = st.builds(
    lambda pages, faq: {**pages, FAQ.url: faq},
    st.dictionaries(st.sampled_from([ONE, TWO, THREE, FOUR, COPY]), _PAGES, max_size=5),
    _FAQS,
)
_STATES = st.tuples(_SHOWN, st.sets(st.sampled_from(["first", "second"]), max_size=1), st.sampled_from([1, 30, 80]))
HISTORIES = st.lists(_STATES, min_size=2, max_size=6)


def lived(world: World, history: Any) -> Iterator[World]:
    """The world after each of the history's runs."""
    world.sources = (FIRST, SECOND, FAQ)
    (world.folder / "corrections.toml").write_text(CORRECTIONS, "utf-8")
    for shown, down, hours in history:
        world.pages, world.down = shown, down
        world.run(hours=hours)
        yield world
