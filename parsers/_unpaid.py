"""The statement that nothing is paid, in its many wordings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import words
from parsers._layout import Text
from parsers._patterns import Pattern

# "unpaid", or "does not provide any remuneration", "ne donne pas lieu à rémunération"
UNPAID = Pattern(
    rf"{words.said('unpaid')}"
    rf"|(?<!\w)(?P<denied>{words.cue('not_unable')})(?:(?<=['’])|\s+)(?:\w+\s+){{0,2}}?{words.said('give')}"
    rf"\s+(?:[\w'’]+\s+){{0,4}}?(?:[ld]['’])?{words.said('no_pay')}"
    rf"|{words.said('give')}\s+{words.said('not_unable')}\s+(?:\w+\s+){{0,3}}?{words.said('no_pay')}",
    re.IGNORECASE,
)
OTHERWISE, MORE = (Pattern(words.said(name), re.IGNORECASE) for name in ("not_unpaid", "added"))
OWN_COSTS = Pattern(rf"{words.said('own_costs')}", re.IGNORECASE)


def unpaid(text: Text) -> Iterator[re.Match[str]]:
    """Where the text says that nothing is paid: never "unpaid leave", nor "paid or unpaid work"."""
    for sentence in text.sentences("unpaid", "not_unable"):
        match = UNPAID.search(text.content, *sentence.span())
        if not match or MORE.search(text.content, *match.span()):
            continue
        if not OTHERWISE.search(text.content, max(sentence.start(), match.start() - 25), match.end() + 9):
            yield match


def own_costs(text: Text) -> Iterator[re.Match[str]]:
    """Where interns bear the costs of living themselves."""
    for sentence in text.sentences("own_costs"):
        if text.says(sentence, "living") and (match := OWN_COSTS.search(text.content, *sentence.span())):
            yield match


def says_unpaid(said: str) -> bool:
    return bool(UNPAID.search(said) or OWN_COSTS.search(said))
