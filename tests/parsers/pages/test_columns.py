"""Labels and values in two columns that only spaces part."""

from __future__ import annotations

import pytest

from parsers.pages import postings
from parsers.pages._columns import paired

NOTICE = """\
Post title                 Ink Officer
Reference                  2027_0041
Grade                      G15
Duty station               Capellen, Luxembourg
Closing date               12 May 2027, 23:59 hours (Luxembourg time)
"""


def test_labels_get_their_colon() -> None:
    assert paired(NOTICE).splitlines()[:2] == ["Post title: Ink Officer", "Reference: 2027_0041"]


def test_the_same_in_a_page() -> None:
    assert "Duty station: Capellen, Luxembourg\n" in postings(NOTICE.encode())[0].text


@pytest.mark.parametrize(
    "text",
    [
        "Monday       9:00      Room 1\nTuesday      9:00      Room 2\nWednesday    9:00      Room 3\n",  # no label
        "Grade        G15\nA line that goes on and on.\n",  # one row is no column
        "Grade      G15\nReference     2027_0041\nDuty station   Mons\n",  # three columns
        "We draw maps.    They are large.\n",
        "Grade: G15\nReference: 41\nDuty station: Mons\n",
    ],
)
def test_what_is_no_column_stays(text: str) -> None:
    assert paired(text) == text
