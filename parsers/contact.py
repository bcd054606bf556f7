"""The e-mail address for questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers._found import Found, found
from parsers._layout import Text

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")


def parse_contact(text: Text) -> Iterator[Found[str]]:
    for match in text.matches(EMAIL, "contact"):
        yield found(match, match[0])
