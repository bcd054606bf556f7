"""What must be attached."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _items, words
from parsers._found import Found, Note, found
from parsers._layout import Text
from parsers._patterns import Pattern

STOP = rf",\s+{words.cue('behind_papers')}\b|\s{words.cue('sent_by')}\b|\s{words.cue('sent_to')}\s+[^\s@]{{0,60}}[@\d]"
WORDS = rf"(?:(?!{STOP})(?:[^.;:()]|\([^.()]{{0,100}}\)))"
# "Please send your CV and a letter to …", "Send your application (CV and letter) by …", "Applications (CV and letter)
# must …": what, up to how and where.
SENTENCE = Pattern(
    rf"(?<!\w)(?:{words.cue('must_attach')}\s+(?:{words.cue('attached_to')}[\s,]+)?"
    rf"(?:[^.;:()]{{0,40}}\((?=[^().]{{0,300}}\)))?|{words.cue('applications')}\s*\((?=[^().]{{0,300}}\)))"
    rf"(?P<list>{WORDS}{{0,60}}?(?<!\w){words.cue('document')}(?!\w){WORDS}{{0,300}})",
    re.IGNORECASE,
)

ATTACHED = Pattern(rf"(?P<list>[^.;:()]{{5,200}}?)\s+{words.said('are_attached')}", re.IGNORECASE)
REFUSAL = Pattern(words.said("refusal"), re.IGNORECASE)
REFUSED = 12  # letters before the verb in which "do not" stands


def parse_documents(text: Text) -> Iterator[Found[str] | Note]:
    matches = list(_items.item_matches(text, "documents")) or list(_sent(text)) or list(_attached(text))
    for match in matches:
        yield found(match, _items.read_item(match[0]))
    yield from _items.items_missing(text, "documents")


def _sent(text: Text) -> Iterator[re.Match[str]]:
    """The documents that a sentence asks for: two or more, each called by a known name."""
    for sent in text.matches(SENTENCE, "must_attach", "applications"):
        if REFUSAL.search(text.content, max(0, sent.start() - REFUSED), sent.start("list")):
            continue
        items = _items.in_sentence(text, *sent.span("list"), commas=0)
        if len(items) > 1 and all(text.says(item, "document") for item in items):
            yield from items


def _attached(text: Text) -> Iterator[re.Match[str]]:
    """The documents that a sentence begins with: `A CV and a letter must be attached.`"""
    for sentence in text.sentences("are_attached"):
        said = ATTACHED.match(text.content, *sentence.span())
        items = _items.in_sentence(text, *said.span("list"), commas=0) if said else []
        if len(items) > 1 and all(text.says(item, "document") for item in items):
            yield from items
