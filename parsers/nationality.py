"""Whose nationals may apply, as the page says it."""

from __future__ import annotations

from collections.abc import Iterator

from parsers import _items
from parsers._found import LABEL, PROSE, Found, found
from parsers._layout import Text


def parse_nationality(text: Text) -> Iterator[Found[str]]:
    for item in _items.item_matches(text, "essential"):
        if text.says(item, "national"):
            yield found(item, item[0], rank=PROSE)
    for sentence in text.sentences("national"):
        yield found(sentence, sentence[0], rank=LABEL)
