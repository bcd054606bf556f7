"""The light markup of our texts, and the HTML that a recruiter's editor would have made of it.

    # Essential:            a heading as most postings have it: a paragraph in bold
    ## What we offer        a heading as some have it: <h3>
    - be curious            a bullet pasted from a word processor: an indented paragraph with a dot
    * be curious            a bullet made in the editor: <ul><li>
    anything else           a paragraph

One line is one block, and a blank line only parts blocks. Inside a line, `**bold**` and
`[words](https://host.example/)`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from html import escape
from itertools import groupby

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)")
_DOT = f'<p style="margin-left:36.0pt; text-indent:-18.0pt;">&middot;{"&nbsp;" * 7} '


def to_html(text: str) -> str:
    """The HTML of a text in our markup.

    >>> to_html("# Desirable:")
    '<p><strong>Desirable:</strong></p>'
    """
    runs = groupby(filter(str.strip, text.splitlines()), key=_mark)
    return "\n".join(RUNS[mark](_inline(line.removeprefix(mark)) for line in lines) for mark, lines in runs)


def to_words(text: str) -> str:
    """The same text with the marks taken off, on one line: for a listing's extract."""
    lines = (line.removeprefix(_mark(line)) for line in text.splitlines())
    return _LINK.sub(r"\1", _BOLD.sub(r"\1", " ".join(" ".join(lines).split())))


def _mark(line: str) -> str:
    return next(mark for mark in RUNS if line.startswith(mark))


def _inline(line: str) -> str:
    bold = _BOLD.sub(r"<strong>\1</strong>", escape(line, quote=False))
    return _LINK.sub(r'<a href="\2" target="_blank" rel="noopener">\1</a>', bold)


def _each(before: str, after: str) -> Callable[[Iterable[str]], str]:
    return lambda lines: "\n".join(f"{before}{line}{after}" for line in lines)


def _list(lines: Iterable[str]) -> str:
    return f"<ul>\n{_each('<li>', '</li>')(lines)}\n</ul>"


RUNS: Mapping[str, Callable[[Iterable[str]], str]] = {
    "# ": _each("<p><strong>", "</strong></p>"),
    "## ": _each("<h3>", "</h3>"),
    "- ": _each(_DOT, "</p>"),
    "* ": _list,
    "": _each("<p>", "</p>"),  # last, for every line starts with nothing
}
