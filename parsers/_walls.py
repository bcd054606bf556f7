"""What stands in a posting's place, although the site answered with 200: a door, or word that it is closed."""

from __future__ import annotations

from typing import Literal

from parsers import words
from parsers._layout import Text

Wall = Literal["closed", "barred", "sign_in", "consent"]
SHORT = 3000  # a page that only asks who we are says little else
SIGNS = 2  # of a sign-in or a consent page: a notice's footer may hold one


def wall_of(content: str) -> Wall | None:
    """What a page without a posting is instead; None where it does not say.

    >>> wall_of("This job is no longer available. Here are others."), wall_of("Our canteen opens at noon.")
    ('closed', None)
    """
    text = Text(content)
    if _count(text, "posting_closed"):
        return "closed"
    if len(content) > SHORT:
        return None
    if _count(text, "barred"):
        return "barred"
    doors: tuple[Wall, ...] = ("sign_in", "consent")
    most = max(doors, key=lambda cue: _count(text, cue))
    return most if _count(text, most) >= SIGNS else None


def _count(text: Text, cue: str) -> int:
    """How many of the cue's words stand in the text."""
    said = words.saying(cue)
    lines = text.lines_with(cue)
    return len({match[0].lower() for line in lines for match in said.finditer(text.content, line.start, line.end)})
