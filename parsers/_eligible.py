"""When the criteria must be met: a page that says two moments of it contradicts itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import words
from parsers._found import Note, span
from parsers._layout import Text
from parsers._patterns import Pattern

GAP = r"[^.;!?]{0,80}?"
# "you must fulfil the criteria below by the deadline", "… by the date of your application": all of the criteria, since
# a page may well ask for an age on one day and for a degree on another.
MET = Pattern(
    rf"{words.said('criteria_met')}{GAP}{words.said('all_criteria')}{GAP}"
    rf"(?:(?P<closing>{words.said('at_closing')})"
    rf"|(?P<applying>{words.said('at_applying')})(?!\s+{words.cue('deadline_label')}))",
    re.IGNORECASE,
)
MOMENTS = ("closing", "applying")


def moments_differ(text: Text) -> Iterator[Note]:
    """A note on `essential` where the criteria must be met by the deadline, and also by the day of the application."""
    first: dict[str | None, re.Match[str]] = {}
    for sentence in text.sentences("all_criteria"):
        match = MET.search(text.content, *sentence.span())
        if match and not sentence[0].endswith("?"):
            first.setdefault(match.lastgroup, match)
    if len(first) == len(MOMENTS):
        closing, applying = (first[moment] for moment in MOMENTS)
        message = f"the criteria must be met “{closing['closing']}”, and “{applying['applying']}”"
        yield Note("essential", "self_contradiction", message, (span(closing), span(applying)))
