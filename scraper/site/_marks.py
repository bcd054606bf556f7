"""Words marked in a text, where marks may stand inside each other or overlap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words of a text, `text[start:end]`; their place in the page, and the place of what was read from them."""

    start: int
    end: int
    id: str
    of: str  # the id of the value
    label: str


class Piece(NamedTuple):
    """A stretch of text, or an edge of a mark.

    kind: `text` with its words; `open` or `close` with its mark, `whole` at the mark's own edge and not where it is
    interrupted because another one ends.
    """

    kind: Literal["text", "open", "close"]
    text: str = ""
    mark: Mark | None = None
    whole: bool = True


def pieces(text: str, marks: Iterable[Mark]) -> Iterator[Piece]:
    """The text and the edges of its marks in order, properly nested, as HTML wants its elements.

    >>> ab, bc = (Mark(start=n, end=n + 2, id=str(n), of="", label="") for n in range(2))
    >>> [piece.text or piece.kind + piece.mark.id for piece in pieces("abc", [ab, bc])]
    ['open0', 'a', 'open1', 'b', 'close1', 'close0', 'open1', 'c', 'close1']
    """
    starting, ends, at = defaultdict(list), set(), 0
    for mark in sorted((mark for mark in marks if 0 <= mark.start < mark.end <= len(text)), key=_longest_first):
        starting[mark.start].append(mark)
        ends.add(mark.end)
    within: list[Mark] = []
    for edge in sorted({*starting, *ends, len(text)}):
        if edge > at:
            yield Piece("text", text[at:edge])
        at = edge
        if edge in ends:
            yield from _close(within, edge)
        for mark in starting[edge]:
            yield Piece("open", mark=mark)
            within.append(mark)


def _longest_first(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


def _close(within: list[Mark], edge: int) -> Iterator[Piece]:
    """End the marks that end here, and open again those that had to be left for it."""
    left: list[Mark] = []
    while any(mark.end == edge for mark in within):
        mark = within.pop()
        yield Piece("close", mark=mark, whole=mark.end == edge)
        if mark.end > edge:
            left.append(mark)
    for mark in reversed(left):
        yield Piece("open", mark=mark, whole=False)
        within.append(mark)
