"""From a body to the texts of its postings, one file a platform.

A text is what is read, stored and pointed into: first the fields that the platform states, as `Label: value` lines,
then the prose. A platform module has `recognises(markup)` and `postings(markup)`.
"""

from __future__ import annotations

from types import ModuleType

from parsers.pages import (
    ashby,
    emply,
    generic,
    greenhouse,
    jsonld,
    lever,
    microdata,
    oracle,
    pageup,
    personio,
    plain,
    recruitee,
    selectminds,
    smartrecruiters,
    successfactors,
    talentsoft,
    taleo,
    uncareers,
    workday,
)
from parsers.pages._body import PDF, Unreadable, decode
from parsers.pages._html import selected
from parsers.pages._posting import Posting

__all__ = ["PLATFORMS", "Posting", "Unreadable", "postings"]

# The first that recognises a body reads it; the last two read anything.
PLATFORMS: tuple[ModuleType, ...] = (
    selectminds,
    taleo,
    oracle,
    workday,
    smartrecruiters,
    uncareers,
    greenhouse,
    lever,
    ashby,
    recruitee,
    personio,
    emply,
    pageup,
    successfactors,
    talentsoft,
    jsonld,
    microdata,
    generic,
    plain,
)


def postings(body: bytes, charset: str | None = None, within: str | None = None) -> tuple[Posting, ...]:
    """The postings of a page (HTML, text or PDF), at least one.

    charset: what the answer's header says.
    within:  the CSS selector of the notice, where it is known; it says nothing of a PDF.
    Raises `Unreadable` where the body is empty or no text, or has no such notice.

    >>> postings(b"<h1>Intern</h1><p>Deadline: 3 May 2026</p>")[0].text
    'Intern\\n\\nDeadline: 3 May 2026'
    """
    markup = decode(body, charset)
    if within and not body.startswith(PDF):
        notice = selected(markup, within)
        if not notice:
            raise Unreadable(f"has nothing at {within}")
        markup = f"<main>{notice}</main>"  # all of it, where it has several parts
    platform = next(module for module in PLATFORMS if module.recognises(markup))
    found: tuple[Posting, ...] = tuple(platform.postings(markup))
    if not any(posting.text for posting in found):
        raise Unreadable("holds no text")
    return found
