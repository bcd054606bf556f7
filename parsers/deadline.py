"""The last moment to apply, as precisely as the page states it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _dates, words
from parsers._found import CLOCK, LABEL, PROSE, Found, Note, found, span
from parsers._layout import Text
from parsers._values import Instant

LABELLED = rf"(?P<label>(?<!\w){words.cue('deadline_label')})\s*[:|]*\s*"
SAID = rf"(?<!\w){words.cue('deadline')}\s*"
DEADLINE = re.compile(rf"(?:{SAID}|{LABELLED})(?:[^\W\d_]+day,?\s+)?(?P<moment>{_dates.MOMENT})", re.IGNORECASE)


def parse_deadline(text: Text) -> Iterator[Found[Instant]]:
    if any(text.sentences("no_deadline")):
        return
    for match in text.matches(DEADLINE, "deadline", "deadline_label"):
        read = _dates.read_moment(match["moment"], text.hints)
        if read:
            instant, doubts = read
            notes = tuple(Note("deadline", code, message, (span(match, "moment"),)) for code, message in doubts)
            rank = LABEL if match["label"] else CLOCK if instant.timed else PROSE
            yield found(match, instant, group="moment", rank=rank, notes=notes)
