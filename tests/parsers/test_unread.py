import pytest

from parsers import Vacancy, read
from parsers._unread import share, unread

PAGE = """\
Trainee in the Archives

We like cats.
Duty station: Rome
Apply by 3 May 2026.

Nobody reads this line.
"""


def test_the_lines_that_no_field_claims():
    assert list(unread(PAGE, read(PAGE))) == ["We like cats.", "Nobody reads this line."]


def test_the_share_of_them():
    assert share(PAGE, read(PAGE)) == pytest.approx(36 / 97, abs=0.01)


def test_a_page_of_which_nothing_is_read():
    assert list(unread("Our garden\nRoses", Vacancy(kind="other"))) == ["Our garden", "Roses"]
    assert share("Our garden", Vacancy(kind="other")) == 1.0
    assert share(" \n", Vacancy(kind="other")) == 0.0


def test_a_span_over_lines_reads_them_all():
    text = "Trainee\nApply until 3 May\n2026.\nThanks."
    claimed = {
        word
        for items in read(text).evidence.values()
        for spans in items
        for span in spans
        for word in span.exact.split()
    }
    assert all(not claimed & set(line.split()) for line in unread(text, read(text)))
