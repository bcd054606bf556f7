"""The employer's own number of the posting, as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _labels
from parsers._found import Found, found
from parsers._layout import Text

NUMBER = re.compile(r"(?=\S*[0-9])[\w/.-]*\w")
# SelectMinds prints the number before its label.
BEFORE = re.compile(r"(?P<number>[0-9][\w/-]*) Requisition #")


def parse_requisition(text: Text) -> Iterator[Found[str]]:
    for value in _labels.values(text, "requisition_label"):
        number = NUMBER.match(text.content, value.start(), value.end())
        if number:
            yield found(number, number[0])
    for match in text.matches(BEFORE, "requisition_label"):
        yield found(match, match["number"], group="number")
