"""The sentence that says whether one may work from home."""

from __future__ import annotations

from collections.abc import Iterator

from parsers._found import Found, found
from parsers._layout import Text


def parse_telework(text: Text) -> Iterator[Found[str]]:
    for sentence in text.sentences("telework"):
        yield found(sentence, sentence[0])
