"""The board's category of the posting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _labels
from parsers._found import PROSE, Found, found
from parsers._layout import Text

CATEGORY = re.compile(r"[^\W_](?:[^\n|.;]{0,78}[^\s|.;,:])?\Z")
ICON = "\U0001f4c1"  # the folder that SelectMinds sets before it


def parse_category(text: Text) -> Iterator[Found[str]]:
    for value in _labels.values(text, "category_label"):
        match = CATEGORY.match(text.content, value.start(), value.end())
        if match:
            yield found(match, " ".join(match[0].split()), rank=PROSE)
    for line, below in zip(text.lines, text.lines[1:], strict=False):
        if text.of(line) == ICON:
            match = CATEGORY.match(text.content, below.start, below.end)
            if match:
                yield found(match, match[0], rank=PROSE)
