"""Text without markup: as it is, but for what mails, Markdown and typists put around the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.pages import _columns, _mail, _markdown
from parsers.pages._posting import Posting

NAME = "text"
# A label, a tab and its value; a label, and on lines of their own a colon and the value.
TABBED = re.compile(r"^(?P<label>[^\W\d_][^\t\n:|]{2,40})\t+(?=[^\s:|][^\t\n]*$)", re.MULTILINE)
ON_THREE_LINES = re.compile(
    r"^(?P<label>[^\W\d_][^\n:]{2,60}?)[^\S\n]*+\n[^\S\n]*+:[^\S\n]*+\n[^\S\n]*+(?=\S)", re.MULTILINE
)
# "** Duty station **: Berlin", as feeds print what was set in bold.
STARRED = re.compile(
    r"^[^\S\n]*\*{1,3}[^\S\n]*(?P<label>[^\W\d_][^*\n:]{1,50}?)[^\S\n]*\*{1,3}(?=[^\S\n]{0,9}:)", re.MULTILINE
)
# A terminal's browser numbers the links of a page: "[7]Apply Now".
REFERENCE = re.compile(r"(?:^[^\S\n]*#)?\[[0-9]{1,3}\](?=\w)", re.MULTILINE)
REFERENCES = 4  # from how many on they are such numbers
# Dots that lead the eye from a label to its value: "CLOSING DATE ......... 6 December".
LEADER = re.compile(r"(?P<label>^[^\S\n]*\w[^.:\n]{1,60}?)[^\S\n]*+\.{4,}+[^\S\n]*+:?[^\S\n]*+(?=[^\s.])", re.MULTILINE)


def recognises(_markup: str) -> bool:
    return True


def postings(markup: str) -> Iterator[Posting]:
    yield Posting(text_of(markup).strip("\n"), NAME)


def text_of(markup: str) -> str:
    r"""The notice as its author wrote it.

    >>> text_of("CLOSING DATE ...... 6 December 2013")
    'CLOSING DATE: 6 December 2013'
    """
    text = _markdown.plain(_mail.forwarded(markup))
    if len(REFERENCE.findall(text)) >= REFERENCES:
        text = REFERENCE.sub("", text)
    text = STARRED.sub(r"\g<label>", text)
    for form in (LEADER, TABBED, ON_THREE_LINES):
        text = form.sub(r"\g<label>: ", text)
    return _columns.paired(text)
