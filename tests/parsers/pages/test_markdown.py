"""Notices that blogs and feeds copy as Markdown."""

import time

import pytest

from parsers.pages import postings

SIGNS = "**Clerk** of **maps** in **Turin**\n"  # enough of them for a text to be Markdown


def text_of(text: str) -> str:
    return postings(text.encode())[0].text


@pytest.mark.parametrize(
    ("said", "text"),
    [
        # links and images
        ("See [the call](https://osm.example/7).", "See the call."),
        ("See [the call](/7), write to [Anna](mailto:anna@osm.example).", "See the call, write to Anna."),
        ('[the call](https://osm.example/7 "All of it")', "the call"),
        ("[the call](https://osm.example/maps_(old))", "the call"),
        ("![our house](https://osm.example/house.png)Draw.", "Draw."),
        ("[![our house](https://osm.example/h.png)](https://osm.example)Draw.", "Draw."),
        ("a list [1] and (2), [x][y]", "a list [1] and (2), [x][y]"),
        # strong and slanted words
        ("**Grade:** B3", "Grade: B3"),
        ("**Grade:****B3**", "Grade:B3"),
        ("****Grade: B3****", "Grade: B3"),
        ("*Nobody* waits, **nobody**", "Nobody waits, nobody"),
        ("3 * 4 * 5, a*b*c", "3 * 4 * 5, a*b*c"),
        ("file_names_stay", "file_names_stay"),
        # headings
        ("# Tasks\nYou draw.", "Tasks\n\nYou draw."),
        ("## Tasks ##  \nYou draw.", "Tasks\n\nYou draw."),
        ("### Developer, C#\nYou write.", "Developer, C#\n\nYou write."),
        ("#maps #ink", "#maps #ink"),
        # escapes
        (r"\- a CV", "- a CV"),
        (r"1\. a CV \& \[more\]", r"1. a CV \& [more]"),
        (r"C:\maps", r"C:\maps"),
        # bullets
        ("* draw\n* fold", "* draw\n* fold"),
    ],
)
def test_markdown(said, text):
    read = text_of(SIGNS + said)
    assert read.removeprefix("Clerk of maps in Turin\n").lstrip("\n") == text


@pytest.mark.parametrize(
    "text",
    [
        "Clerk\n* draw\n* fold\n* cut\n* ink",
        "* **draw** maps\n* fold them\n* cut",  # too few signs
        "*note* that **all** of it counts",
        "# of places: 3\nClerk",
        "Grade: ** B3 ** (see [1])",
        "a_b_c \\- 3 * 4",
    ],
)
def test_a_text_that_is_no_markdown_stays_as_it_is(text):
    assert text_of(text) == text


@pytest.mark.parametrize(
    "piece", ["[a](", "[a", "![a](", "**a", "*a ", "\\*", "[a]((", "# ", "\n# a", "a *", "[](/", "**\n", "****"]
)
def test_hostile_markdown_is_read_in_time(piece):
    start = time.perf_counter()
    text_of(SIGNS + piece * 40_000 + "b")
    assert time.perf_counter() - start < 2


def test_a_heading_full_of_spaces_is_read_in_time():
    start = time.perf_counter()
    text_of(SIGNS + "# a" + " " * 100_000 + "b\n# a" + " #" * 50_000 + "b")
    assert time.perf_counter() - start < 2
