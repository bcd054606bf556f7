"""Emply's vacancy pages: the headline, the facts in the side column, and the advertisement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.pages import generic
from parsers.pages._html import parse, text_of, words_of
from parsers.pages._posting import Posting, labelled

NAME = "emply"
MARK = "csa_jobadText"
MARKED = re.compile(rf"\bclass\s*=\s*[\"'](?:[\w-]{{1,40}}\s{{1,9}}){{0,8}}{MARK}(?=[\"'\s])")
TEXT, HEADLINE, FACT = ".csa_jobadText", "h1.css_headline, h1", ".csa_jobadInfoItem"


def recognises(markup: str) -> bool:
    return MARK in markup and bool(MARKED.search(markup))


def postings(markup: str) -> Iterator[Posting]:
    tree = parse(markup)
    title = words_of(tree.css_first(HEADLINE))
    facts = [" ".join(text_of(fact).split()) for fact in tree.css(FACT)]
    text = tree.css_first(TEXT)
    prose = text_of(text) if text else ""
    stated = "\n".join(filter(None, (labelled({"Title": title}, ""), *(fact for fact in facts if len(fact) < 300))))
    yield Posting("\n\n".join(filter(None, (stated, prose))), NAME, generic.address_of(tree))
