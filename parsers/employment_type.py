"""What kind of employment it is, in schema.org's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import words
from parsers._found import Found, found
from parsers._layout import Text

TYPES = {"intern": "INTERN", "full_time": "FULL_TIME", "part_time": "PART_TIME"}
SAID = {name: re.compile(rf"(?<!\w){words.cue(name)}(?!\w)", re.IGNORECASE) for name in TYPES}


def parse_employment_type(text: Text) -> Iterator[Found[str]]:
    for name, value in TYPES.items():
        for sentence in text.sentences(name):
            match = SAID[name].search(text.content, *sentence.span())
            # "We do not offer part-time internships" offers none.
            if match and not (name != "intern" and text.says(sentence, "denied")):
                yield found(match, value)
                break
