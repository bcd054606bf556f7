"""Units of an organisation: the pattern and the reader of a name with its acronym."""

from __future__ import annotations

import re

from parsers import words

ACRONYM = r"\((?P<acronym>[A-Z][\w&/+-]{0,9})\)"
GENERIC = words.cue("generic_unit")
ARTICLE = r"(?:(?:the|la|le|les|l['’])\s*)?"
GENERIC_BEFORE = r"(?:(?:section|unité|service)\s+)?"
_generic_end = re.compile(rf"\s+{GENERIC}\Z", re.IGNORECASE)
_article = re.compile(rf"{ARTICLE}\b", re.IGNORECASE)


def bare(name: str) -> str:
    """A unit's name without article and generic last word, where a name is left.

    >>> bare("the Public Diplomacy Division")
    'Public Diplomacy'
    """
    named = _article.sub("", name.strip(), count=1)
    return _generic_end.sub("", named) or named
