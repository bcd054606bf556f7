"""Markdown to plain text: blogs and feeds copy notices as Markdown, often broken, so no parser of it is asked."""

from __future__ import annotations

import re
from itertools import islice

# What only Markdown has: links, words set strong, headings.
SIGNS = re.compile(r"\]\((?:https?:|mailto:|/|#)|\*\*\w[^*\n]{0,200}\*\*|^#{1,6} \S", re.MULTILINE)
FEWEST = 3
IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^()\s]{0,2000}[^()\n]{0,300}\)")
LINK = re.compile(r"\[(?P<words>[^\[\]\n]{0,500})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s\"[^\"\n]{0,300}\")?\)")
HEADING = re.compile(r"^#{1,6}[^\S\n]++(?P<words>[^\n]++)", re.MULTILINE)
STRONG = re.compile(r"\*{2,}")
SLANTED = re.compile(r"(?<![\w*\\])\*(?=[^\s*])(?P<words>[^*\n]{1,300})(?<=[^\s*])\*(?![\w*])")
ESCAPED = re.compile(r"\\(?=[-\\`*_{}\[\]()#+.!>|~])")


def plain(text: str) -> str:
    """The words of a Markdown text; a text that is none stays as it is.

    >>> plain("**Intern** See [the call](https://x.example) of **3 May**.\\n\\\\- a CV")
    'Intern See the call of 3 May.\\n- a CV'
    """
    if len(list(islice(SIGNS.finditer(text), FEWEST))) < FEWEST:
        return text
    text = LINK.sub(r"\g<words>", IMAGE.sub("", text))
    text = HEADING.sub(_heading, text)
    return ESCAPED.sub("", SLANTED.sub(r"\g<words>", STRONG.sub("", text)))


def _heading(match: re.Match[str]) -> str:
    """The heading in a paragraph of its own, without the signs that may close it."""
    said = match["words"].rstrip()
    closed = said.rstrip("#")
    return f"\n{closed.rstrip() if closed[-1:].isspace() else said}\n"
