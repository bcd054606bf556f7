"""The posting's title: the platform's `Title:` line, or the first line that can be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _labels
from parsers._found import LABEL, PROSE, Found, found
from parsers._layout import Text

TITLE = re.compile(r"(?s).{3,200}")
# Prose and site chrome speak to somebody or end in a full stop; a title does neither.
NOT_A_TITLE = re.compile(r"\b(?:you|your|we|our|us|vous|votre|nous|notre)\b|[.;,:]\Z", re.IGNORECASE)


def parse_title(text: Text) -> Iterator[Found[str]]:
    for match in _labels.values(text, "title_label"):
        yield found(match, match[0], rank=PROSE)
    for line in text.lines[:1]:
        first = TITLE.fullmatch(text.content, line.start, line.end)
        if first and not NOT_A_TITLE.search(text.content, line.start, line.end):
            yield found(first, first[0], rank=LABEL)
