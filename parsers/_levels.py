"""How well a language is known: the patterns of the phrases, before the language's name and behind it."""

from __future__ import annotations

import re

from parsers import words
from parsers._patterns import Pattern

WORD = words.said("level_adjective", "level_mode")
TIE = rf"(?:\s*[,/]\s*(?:{words.said('level_tie')}\s+)?|\s+(?:{words.said('level_tie')}\s+)?|-)"
RUN = rf"{WORD}(?:{TIE}{WORD}){{0,5}}"  # "very good", "excellent written and spoken"
MODES = Pattern(rf"{words.said('level_mode')}(?:{TIE}{words.said('level_mode')}){{0,5}}", re.IGNORECASE)
CEFR = r"(?-i:[ABC][12])(?![\w])\+?"
# "SLP 3333", "STANAG 6001 level 3", "level IV (Upper-Intermediate)", "V (“Advanced”)", "C1"
SLP = r"(?:SLP|STANAG\s*6001)(?:[\s,:-]{1,3}(?:SLP|level|profile))?[\s:-]{0,3}[0-5]\+?(?:[\s/-]?[0-5]\+?){0,3}(?![0-9])"
ROMAN = r"(?-i:[IVX]{1,4})"
NOUN = words.said("level_noun")
STEP = rf"(?:{NOUN}\s+{ROMAN}(?:\s*\([^()\n]{{0,30}}\))?|{ROMAN}\s*\(\W?{WORD}\W?\))"
CODE = rf"(?:{SLP}|{STEP}|(?:{NOUN}\s+)?{CEFR}(?:\s*[-–/]\s*{CEFR})?(?:\s+{NOUN})?)"
GRADED = rf"(?P<graded>{RUN}\s*\(\s*(?:{NOUN}\s*:?\s*)?{CEFR}\s*\))(?:\s+{words.said('level')})?"
# Skills are a level where a word says how good they are: "excellent communication skills".
SKILLS = rf"{words.said('level_adjective')}(?:{TIE}{WORD}){{0,5}}\s+{words.said('level_skill')}"
PHRASE = rf"(?:(?:{RUN}\s+)?{words.said('level')}(?:\s+{words.said('level_behind')})?|{RUN}\s+{NOUN}|{SKILLS})"
LEVEL = rf"(?P<level>{GRADED}|{CODE}|{PHRASE})|(?P<loose>{RUN})"
ASIDE = Pattern(rf"\s*(?P<aside>\((?=[^()\n]{{0,40}}?(?<!\w)(?:{CEFR}|{SLP}))[^()\n]{{1,60}}\))", re.IGNORECASE)
# Between a name and the level that belongs to it: "English: fluent", "English (C1)", "English at an advanced level".
ATTACHED = Pattern(
    rf"(?:\s*\([^()\n]{{0,30}}\))?\s*\)?\s*(?:[:(–—-]\s*|,\s*(?={words.said('level_word')}))?(?:{words.said('level_word')}\s*:?\s*){{0,3}}",
    re.IGNORECASE,
)
COMMA, CODED = Pattern(r"\s*,\s*"), Pattern(CODE, re.IGNORECASE)


def attached(content: str, end: int, token: re.Match[str]) -> bool:
    """Does the level belong to the name that ends right before it?"""
    if MODES.fullmatch(token[0]):  # "English (written and spoken): SLP 4343"
        return False
    if CODED.fullmatch(token[0]) and COMMA.fullmatch(content, end, token.start()):
        return True
    return bool(ATTACHED.fullmatch(content, end, token.start()))
