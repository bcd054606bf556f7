"""Hostile text: reading twice as much of it may take at most 2.6 times as long, and 200 MB.

    python -m benchmarks.hostile

Each row is read at a size and at twice that size, in turn, five times; the ratio is of the medians of CPU seconds.
"""

from __future__ import annotations

import sys
from resource import RUSAGE_SELF, getrusage
from statistics import median

from benchmarks._report import Goal, cpu, show
from parsers import read, to_record
from parsers.pages import postings

# Before each text, so that it is taken for a vacancy and every field is looked for in it.
POSTING = "Intern\nThe intern will:\n- help\n- learn\nCompetencies:\n- Care\nDeadline: 3 May 2026\n\n"
NEXT = "A text that is missed here has an expression that looks back over what it has seen: find and mend that one."
SIZE = 50_000  # characters; twice that is the larger text
ROUNDS = 5
MOST = 2.6
MEMORY = Goal("memory at its highest", "", 200, unit="MB")

TEXTS: dict[str, str] = {
    "no line break": "word ",
    "one letter": "a",
    "digits": "1",
    "digits apart": "1 ",
    "spaces": " ",
    "tabs and line breaks": "\t\n",
    "commas": ",",
    "dots": ".",
    "colons": ":",
    "capitals": "A",
    "capitals apart": "AB CD ",
    "open brackets": "(",
    "brackets": "(AB) ",
    "nested tags": "<div>",
    "list items": "<li>duty",
    "dates": "12 March 2026, ",
    "numeric dates": "11/06/2025 ",
    "deadlines": "Apply by 12 March 2026. ",
    "hours": "at 23.59 ",
    "months": "starting in March / ",
    "amounts": "€ 1,286.09 ",
    "stipends": "monthly stipend of ",
    "periods": "per month ",
    "units": "The Training Section (TS) ",
    "names": "Alpha Beta Gamma ",
    "languages": "good knowledge of English or French ",
    "levels": "excellent very good ",
    "headings": "Essential:\n",
    "bullets": "- item\n",
    "labels": "Location: Job Title: ",
    "addresses": "a.b-c",
    "e-mail": "x@y.",
    "links": "https://a.b/c?",
    "durations": "between six and ",
    "ages": "at least 21 ",
    "nationals": "nationals of ",
    "right to left": "\u202edeadline ",
    "look-alike digits": "deadline ١٢/٠٣/٢٠٢٦ ",
    "sentences": "It is so. ",
    "quotes": "“yes” ",
    "percent": "%3Cp%3E",
    "script": "<script>api.fillList('x','y',['",
    "json": '{"@type":"JobPosting",',
    "mojibake": "â€™",
}


def main(rounds: int = ROUNDS, size: int = SIZE) -> int:
    """Print the table, the worst text first; gives the exit code."""
    rows = [Goal(name, "half of it", MOST).reached([_ratio(piece, rounds, size)]) for name, piece in TEXTS.items()]
    rows.sort(key=lambda row: -row.value)
    return show([*rows, MEMORY.reached([getrusage(RUSAGE_SELF).ru_maxrss / 1024])], lambda: NEXT)


def _ratio(piece: str, rounds: int, size: int) -> float:
    """Of the medians: a text that is read in a millisecond varies too much for a median of ratios."""
    once, twice = (POSTING + piece * (many // len(piece)) for many in (size, 2 * size))
    times = [(_seconds(once), _seconds(twice)) for _ in range(rounds)]
    small, large = (median(column) for column in zip(*times, strict=True))
    return large / small


def _read(text: str) -> None:
    for posting in postings(text.encode()):
        to_record(read(posting.text))


def _seconds(text: str) -> float:
    started = cpu()
    _read(text)
    return cpu() - started


if __name__ == "__main__":
    sys.exit(main())
