"""UTF-8 that a copy has read as Windows-1252, Latin-1 or the Thai codepage, set right where that is certain."""

from __future__ import annotations

import re
from functools import cache

# What the broken signs of real notices are: accented letters, spaces, quotes, dashes, bullets, currencies, arrows.
PLAUSIBLE = re.compile(
    "[\u00a0-\u017f\u0192\u02c6\u02dc\u2010-\u2027\u202f-\u203a\u20a0-\u20bf\u2122\u2190-\u21ff\u2212\u2260-\u2265\u25a0-\u25ff\u2713-\u2718\u27a2-\u27a4]"
)
THAI_WORD = re.compile("[\u0e01-\u0e5b]{3}")
# The last of a closing quote's three bytes is no sign in these codepages, and copies lose it.
LOST_QUOTE = re.compile("[\u00e2\u0e42]\u20ac(?=[\\s.,;:)!?]|\\Z)")


def repaired(text: str) -> str:
    """
    >>> repaired("the UN\u0e42\u20ac\u2122s caf\u00c3\u00a9"), repaired("d\u00e9j\u00e0 vu")
    ('the UN’s café', 'déjà vu')
    """
    if text.isascii() or not any(char in text for char in _firsts()):
        return text
    broken, byte = _tables(not THAI_WORD.search(text))

    def right(match: re.Match[str]) -> str:
        try:
            sign = bytes(byte[char] for char in match[0]).decode("utf-8")
        except UnicodeDecodeError:
            return match[0]
        return sign if PLAUSIBLE.fullmatch(sign) else match[0]

    return LOST_QUOTE.sub("”", broken.sub(right, text))


@cache
def _firsts() -> tuple[str, ...]:
    """What a broken sign may begin with; most texts hold none of it."""
    _, byte = _tables(True)
    return tuple(char for char, number in byte.items() if 0xC2 <= number <= 0xC5 or number == 0xE2)


@cache
def _tables(thai: bool) -> tuple[re.Pattern[str], dict[str, int]]:
    """The pattern of a sign in two or three pieces, and the byte that each piece was."""
    byte = {chr(number): number for number in range(0x80, 0x100)}
    for codepage in ("cp1252", "cp874") if thai else ("cp1252",):
        for number in range(0x80, 0x100):
            char = bytes([number]).decode(codepage, "ignore")
            if char:
                byte[char] = number
    two, three, tail = (
        "".join(re.escape(char) for char, number in byte.items() if low <= number <= high)
        for low, high in ((0xC2, 0xC5), (0xE2, 0xE2), (0x80, 0xBF))
    )
    return re.compile(f"[{two}][{tail}]|[{three}][{tail}]{{2}}"), byte
