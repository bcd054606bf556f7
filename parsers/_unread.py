"""What nobody reads: the lines of a posting's text that no value's evidence touches. Missing fields are found so."""

from __future__ import annotations

from collections.abc import Iterator

from parsers._layout import Text
from parsers.vacancy import Vacancy

NOWHERE = (1 << 62, 1 << 62)


def unread(content: str, vacancy: Vacancy) -> Iterator[str]:
    """The lines, in order, that stand beside all of the vacancy's evidence (its notes' words are no evidence).

    >>> from parsers import read
    >>> text = "Trainee\\nDuty station: Rome\\nApply by 3 May 2026\\nWe like cats."
    >>> list(unread(text, read(text)))
    ['We like cats.']
    """
    text = Text(content)
    read = iter(_merged(vacancy))
    start, end = next(read, NOWHERE)
    for line in text.lines:
        while end <= line.start:
            start, end = next(read, NOWHERE)
        if line.end <= start:
            yield text.of(line)


def share(content: str, vacancy: Vacancy) -> float:
    """How much of the text nobody reads, from 0 to 1.

    >>> from parsers import read
    >>> share("", read(""))
    0.0
    """
    whole = sum(line.end - line.start for line in Text(content).lines)
    return round(sum(map(len, unread(content, vacancy))) / whole, 3) if whole else 0.0


def _merged(vacancy: Vacancy) -> list[tuple[int, int]]:
    """Where the evidence stands, in order, each stretch once."""
    spans = (span for items in vacancy.evidence.values() for spans in items for span in spans)
    merged: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
