"""The competencies that candidates must show, each with its description where the page gives one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _items
from parsers._found import Found, found
from parsers._layout import Text
from parsers._values import Competency

NAMED = re.compile(r"(?P<name>[^:–\n]{2,60}?)\s*(?::|\s[–-]\s)\s*(?P<description>(?s:.)+)")


def parse_competencies(text: Text) -> Iterator[Found[Competency]]:
    for item in _items.item_matches(text, "competencies"):
        yield found(item, read_competency(item[0]))


def read_competency(said: str) -> Competency:
    """
    >>> read_competency("Empathy: Listens actively.")
    Competency(name='Empathy', description='Listens actively.')
    """
    match = NAMED.fullmatch(said)
    return Competency(match["name"], match["description"]) if match else Competency(said)
