"""The board's category of the posting."""

from __future__ import annotations

from collections.abc import Iterator

from parsers import _labels
from parsers._found import Found, found
from parsers._layout import Text


def parse_category(text: Text) -> Iterator[Found[str]]:
    for match in _labels.values(text, "category_label"):
        yield found(match, match[0])
