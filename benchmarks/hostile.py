"""Hostile text: reading twice as much of it may take at most 2.6 times as long, and 200 MB.

    python benchmarks/hostile.py

Each row is read at a size and at twice that size, in turn, five times; the ratio is of the medians of CPU seconds.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from statistics import median

from tabulate import tabulate

from parsers import read, to_record
from parsers.pages import postings

# Before each text, so that it is taken for a vacancy and every field is looked for in it.
POSTING = "Intern\nThe intern will:\n- help\n- learn\nCompetencies:\n- Care\nDeadline: 3 May 2026\n\n"
SIZE = 50_000  # characters; twice that is the larger text
ROUNDS = 5
MOST = 2.6

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


def main() -> int:
    rows = [_row(name, piece) for name, piece in TEXTS.items()]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(tabulate(rows, ["text", "ms", "twice as much, ms", "ratio"], floatfmt=("", ".1f", ".1f", ".2f")))
    worst = max(row[3] for row in rows)
    print(f"\nworst ratio {worst:.2f} (goal: at most {MOST}); peak memory {peak:.0f} MB (goal: at most 200)")
    return int(worst > MOST or peak > 200)


def _row(name: str, piece: str) -> tuple[str, float, float, float]:
    once, twice = (POSTING + piece * (size // len(piece)) for size in (SIZE, 2 * SIZE))
    times = [(_seconds(_read, once), _seconds(_read, twice)) for _ in range(ROUNDS)]
    small, large = (median(column) * 1000 for column in zip(*times, strict=True))
    return name, small, large, large / small


def _read(text: str) -> None:
    for posting in postings(text.encode()):
        to_record(read(posting.text))


def _seconds(run: Callable[[str], None], text: str) -> float:
    started = time.process_time()
    run(text)
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
