"""The items of a list: one bullet, one item, in the page's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from parsers import words
from parsers._found import Found, Note, found, span
from parsers._layout import Block, Line, Text

WHOLE = re.compile(r"(?s:.)+")
TIE = words.cue("tie")
# What only ties an item to the next one: a comma, a semicolon, "and", "or", "and/or".
TAIL = re.compile(rf"(?<![\s,;])[\s,;]*+(?:(?<=[\s,;]){TIE}[\s,;]*+)?\Z", re.IGNORECASE)
ONLY_TIES = re.compile(rf"{TIE}\W*\Z", re.IGNORECASE)
ANNOUNCES = re.compile(r"(?:\S+\s+){4,}\S*:\Z")
NEW_SENTENCE = re.compile(r"[.!?]\s+[A-ZÀ-Þ]")


def list_of(topic: str) -> Callable[[Text], Iterator[Found[str] | Note]]:
    """The parser of a field that is a list of text: the items under the topic's headings, or the note of their loss."""

    def parse(text: Text) -> Iterator[Found[str] | Note]:
        for match in item_matches(text, topic):
            yield found(match, match[0])
        yield from items_missing(text, topic)

    return parse


def item_matches(text: Text, topic: str) -> Iterator[re.Match[str]]:
    """The items of every list under the topic's headings."""
    for block in text.under(topic):
        for line in listed(text, block):
            tail = TAIL.search(text.content, line.start, line.end)
            match = tail and WHOLE.match(text.content, line.start, tail.start())
            if match:
                yield match


def listed(text: Text, block: Block) -> Iterator[Line]:
    """The lines of a block that are its list: its first run of bullets, or its lines where nothing is bulleted."""
    bulleted = [n for n, line in enumerate(block.lines) if line.mark]
    if bulleted:
        for line in block.lines[bulleted[0] :]:
            if not line.mark:
                return
            yield line
    elif block.head and not gone(text, block):
        yield from _plain(block)


def _plain(block: Block) -> Iterator[Line]:
    """Lines without bullets, up to a blank one."""
    for n, line in enumerate(block.lines):
        if n and line.gap:
            return
        yield line


def gone(text: Text, block: Block) -> bool:
    """Is nothing under the heading that could be its list: no line, a lone "OR", a paragraph of sentences?"""
    if not block.lines:
        return True
    first = block.lines[0]
    if first.mark:
        return False
    alone = ONLY_TIES.match(text.content, first.start, first.end)
    return bool(alone or NEW_SENTENCE.search(text.content, first.start, first.end))


def items_missing(text: Text, topic: str) -> Iterator[Note]:
    """A note where a sentence announces a list and its items are gone (accordions and reposts lose them)."""
    for block in text.under(topic):
        lead = block.head and ANNOUNCES.match(text.content, block.head.start, block.head.end)
        if lead and gone(text, block):
            message = f"the list announced by “{lead[0]}” has lost its items"
            yield Note(topic, "items_missing", message, (span(lead),))
            return
