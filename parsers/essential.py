"""The criteria that candidates must meet."""

from __future__ import annotations

from collections.abc import Iterator

from parsers._eligible import moments_differ
from parsers._found import Found, Note
from parsers._items import list_of
from parsers._layout import Text

_listed = list_of("essential")


def parse_essential(text: Text) -> Iterator[Found[str] | Note]:
    yield from _listed(text)
    yield from moments_differ(text)
