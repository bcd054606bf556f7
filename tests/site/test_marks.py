"""Marks in a text, nested and overlapping as they come."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scraper.site._marks import Mark, pieces

TEXT = "any text at all, of some length"
spans = st.tuples(st.integers(0, len(TEXT) + 3), st.integers(0, len(TEXT) + 3))


@given(st.lists(spans, max_size=8))
def test_pieces_are_nested_and_the_text_is_whole(ends: list[tuple[int, int]]) -> None:
    marks = [Mark(start=start, end=end, id=str(n), of="", label="") for n, (start, end) in enumerate(ends)]
    fits = [mark for mark in marks if mark.start < mark.end <= len(TEXT)]
    stack: list[str] = []
    marked = {mark.id: "" for mark in fits}
    whole = {"open": [], "close": []}
    for piece in pieces(TEXT, marks):
        if piece.kind == "text":
            marked = {id: words + piece.text if id in stack else words for id, words in marked.items()}
            continue
        assert piece.mark is not None
        if piece.kind == "open":
            stack.append(piece.mark.id)
        else:
            assert stack.pop() == piece.mark.id
        if piece.whole:
            whole[piece.kind].append(piece.mark.id)
    assert stack == []
    assert marked == {mark.id: TEXT[mark.start : mark.end] for mark in fits}
    assert sorted(whole["open"]) == sorted(whole["close"]) == sorted(marked)
    assert "".join(piece.text for piece in pieces(TEXT, marks)) == TEXT
