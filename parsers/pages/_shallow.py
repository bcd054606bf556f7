"""Markup no deeper than pages are: parsing costs the square of the depth, and hostile pages know it."""

from __future__ import annotations

import re

# Tags whose end may be left out, or that have none, nest nothing.
UNNESTED = "area base br col embed hr img input link meta source track wbr p li td tr th dt dd option"
FORMATS = "a b big code em font i nobr s small strike strong tt u"
TAG = re.compile(rf"<(/?)(?!(?:{'|'.join(UNNESTED.split())})\b)([a-z][a-z0-9]*+)[^<>]*+>", re.IGNORECASE)
LEAF = re.compile(r"<([a-z][a-z0-9]*+)(?:\s[^<>]*+)?>[^<]*+</\1\s*+>", re.IGNORECASE)
FORMAT = frozenset(FORMATS.split())
DEEPEST, DEEPEST_FORMAT = 200, 12


def shallow(markup: str) -> str:
    """The markup without the tags that stand deeper than those of any page that people read.

    >>> shallow("<p>as <b>it</b> is")
    '<p>as <b>it</b> is'
    >>> len(shallow("<div>" * 9000 + "deep"))
    1004
    """
    if markup.count("<") <= DEEPEST_FORMAT or _is_shallow(markup):
        return markup
    depth = {True: 0, False: 0}
    limit = {True: DEEPEST_FORMAT, False: DEEPEST}

    def kept(match: re.Match[str]) -> str:
        form = match[2].lower() in FORMAT
        depth[form] = max(depth[form] - 1, 0) if match[1] else depth[form] + 1
        return match[0] if depth[form] + bool(match[1]) <= limit[form] else ""

    return TAG.sub(kept, markup)


def _is_shallow(markup: str) -> bool:
    """Has it, without the tags that hold only words, too few others to be deep?"""
    opened = [tag.lower() in FORMAT for end, tag in TAG.findall(LEAF.sub("", markup)) if not end]
    return sum(opened) < DEEPEST_FORMAT and len(opened) - sum(opened) < DEEPEST
