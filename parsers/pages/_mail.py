"""Mails that pass a notice on: what the sender wrote above it, and the signs with which it is quoted, are not of it."""

from __future__ import annotations

import re

from parsers import words
from parsers._patterns import Pattern

# Mail programs draw a line of hyphens around these words, in the language of the sender; Apple's end in a colon.
FORWARDED = re.compile(
    r"^[>\s]{0,20}(?:-{2,}\s{0,3}(?:forwarded message|original message|begin forwarded message|message transféré"
    r"|message d['’]origine|mensaje reenviado|mensaje original|messaggio inoltrato|messaggio originale"
    r"|weitergeleitete nachricht|ursprüngliche nachricht|doorgestuurd bericht|oorspronkelijk bericht"
    r"|mensagem encaminhada|mensagem original)\s{0,3}-*+"
    r"|(?:begin forwarded message|début du message (?:réexpédié|transféré)|anfang der weitergeleiteten nachricht"
    r"|inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht)\s?:)[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
PUT_OFF = Pattern(
    rf"^(?=[^\n]{{0,600}}?(?<!\w){words.cue('extended')}(?!\w))[^\n]{{0,600}}(?<![0-9])20[0-9]{{2}}(?![0-9])[^\n]{{0,200}}$",
    re.IGNORECASE | re.MULTILINE,
)
WORD = re.compile(r"\w")
QUOTE = re.compile(r"^(?>(?:>[^\S\n]?)+)", re.MULTILINE)
MOST_ABOVE = 2_500  # letters that somebody writes above what he forwards
MOSTLY = 0.6  # of the lines are quoted in a text that is quoted


def forwarded(text: str) -> str:
    """The mail that was passed on last, without its signs of quotation; a text that is no such mail stays as it is.

    Of what was written above it, the line is kept that says a new deadline.

    >>> forwarded("Dear all, see below.\\n---- Forwarded message ----\\n> Vacancy: Intern\\n> Apply by 3 May")
    'Vacancy: Intern\\nApply by 3 May'
    """
    above = [line for line in FORWARDED.finditer(text, 0, MOST_ABOVE) if WORD.search(text, line.end())]
    message = text[above[-1].end() :].lstrip("\n") if above else text
    put_off = PUT_OFF.search(text, 0, above[-1].start()) if above else None
    lines = [line for line in message.split("\n") if line.strip()]
    quoted = sum(line.startswith(">") for line in lines)
    message = QUOTE.sub("", message) if quoted > 1 and quoted >= MOSTLY * len(lines) else message
    return f"{message.rstrip()}\n\n{put_off[0]}" if put_off else message
