import time

import pytest

from parsers.pages import postings


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"Trainee\n\n- file maps\n", "Trainee\n\n- file maps"),
        (b"\n\n  indented\n", "  indented"),  # white space inside the text is the text's own
        (b"3 < 5 and R&amp;D", "3 < 5 and R&amp;D"),  # no tag, no entities
        ("Début : mai".encode(), "Début : mai"),
    ],
)
def test_a_text_is_read_as_it_is(body, text):
    (posting,) = postings(body)
    assert (posting.text, posting.platform, posting.url) == (text, "text", None)


def text_of(text: str) -> str:
    return postings(text.encode())[0].text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        # dots that lead the eye
        ("CLOSING DATE ......... 6 December", "CLOSING DATE: 6 December"),
        ("Grade........B3", "Grade: B3"),
        ("  POST ......  Clerk\n  GRADE .....: B3", "  POST: Clerk\n  GRADE: B3"),
        # a tab, or more of them
        ("Grade\tB3\nPlace\t\tTurin", "Grade: B3\nPlace: Turin"),
        # a label, a colon, a value
        ("Grade\n:\nB3", "Grade: B3"),
        ("Closing date\n :\n 3 May 2026\nPlace\n:\nTurin", "Closing date: 3 May 2026\nPlace: Turin"),
    ],
)
def test_a_label_and_its_value(typed, text):
    assert text_of(typed) == text


@pytest.mark.parametrize(
    "text",
    [
        "We wait... and wait",
        "Signature: ............",
        "Name ............\nPlace ............",
        "1.2 Tasks ..... 4",
        # tables
        "Post\tGrade\tPlace\nClerk\tB3\tTurin",
        "Post\tGrade\tPlace\t",
        # bullets and numbers
        "•\tdraw maps\n•\tfold them",
        "-\tdraw maps\no\tfold them\n1.\tcut them\n(a)\tink them",
        # what has its sign already
        "Grade:\tB3\nPlace\t: Turin\nHours\t| 38",
        # no label
        "12\n:\n30",
        "Grade\n\n:\n\nB3",
        "Grade:\n:\nB3",
    ],
)
def test_what_is_no_label_and_value_stays(text):
    assert text_of(text) == text


@pytest.mark.parametrize(
    "piece", ["a .....", "a\t", "a.", ".", " ", "\t", "a\n", "a\n:\n", ":\n", "a \n", "word word ", "\n\t", "a ...."]
)
def test_hostile_texts_are_read_in_time(piece):
    start = time.perf_counter()
    text_of("a" + piece * 40_000 + "b")
    assert time.perf_counter() - start < 2


def test_labels_that_were_set_in_bold_lose_their_stars() -> None:
    assert (
        text_of("** Duty station **: Rome\n*Grade*: G12\n* a desk: yes\n")
        == "Duty station: Rome\nGrade: G12\n* a desk: yes"
    )
