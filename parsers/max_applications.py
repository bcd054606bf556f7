"""How many vacancies one person may apply for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import words
from parsers._found import Found, found
from parsers._layout import Text

NUMBER = rf"(?:[1-9]|\b{words.any_of(words.numbers())})(?!\w)"
LIMIT = re.compile(
    rf"(?<!\w){words.cue('apply_for')}\s+(?:{words.cue('up_to')}\s+)(?P<number>{NUMBER})[^.!?\n]{{0,60}}?"
    rf"(?<!\w){words.cue('vacancies')}(?!\w)",
    re.IGNORECASE,
)


def parse_max_applications(text: Text) -> Iterator[Found[int]]:
    for match in text.matches(LIMIT, "apply_for"):
        said = match["number"].lower()
        yield found(match, words.numbers().get(said) or int(said))
