"""Whatever the bytes, reading them ends well: no crash, and every piece of evidence is what stands in the text.

    python fuzz/fuzz.py [--seconds 60] [--seed 1]    damaged postings, as many as there is time for
    python fuzz/fuzz.py --atheris                    guided by coverage, where the atheris package is installed

What fails is written beside this file, to be read again with `vacancies read`.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import traceback
from datetime import date
from pathlib import Path

from parsers import read, to_record
from parsers.pages import Unreadable, postings
from scraper.demo.pages import Visit, job
from scraper.demo.posting import load

HERE = Path(__file__).parent
SLOWEST = 10.0  # seconds of CPU for one page of at most some 100 kB
# What copies, boards and spite put into a page.
PIECES = (
    *("\n", " ", "\u00a0", "\u200b", "\u202e", "\x00", "\ufffd", "İ", "ß", "١٢", "…", "’", "â€™", "ย"),
    *(":", ",", ";", ".", "|", "- ", "· ", "a) ", "(", ")", "(AB)", "<b>", "</div>", "<!--", "&#0;", "&nbsp;", "%3C"),
    *("Deadline: ", "31/02/2026", "29 February 2026", "99.99", "€ ", "EUR 1.2.3", "at 25:61", "CET (Brussels time)"),
    *("Essential:", "The intern will:", "Title: ", "Location: ", "Requisition #", "months", "starting in March"),
)


def check(body: bytes) -> None:
    """Read the bytes as a page, and hold what came out against its text."""
    try:
        found = postings(body)
    except Unreadable:
        return
    for posting in found:
        vacancy = read(posting.text)
        for name, items in vacancy.evidence.items():
            for span in (span for spans in items for span in spans):
                if posting.text[span.start : span.end] != span.exact or not span.exact.strip():
                    raise AssertionError(f"{name}: {span}")
        json.dumps(to_record(vacancy), ensure_ascii=False).encode()


def seeds() -> list[str]:
    """Sound postings to damage: the replica's, as pages and as text."""
    visit = Visit(url="http://replica.example", token="token", noise=lambda: "noise")
    loaded = load(date(2026, 6, 1))
    return [job(visit, posting, ()) for posting in loaded] + [f"{posting.title}\n{posting.body}" for posting in loaded]


def damaged(page: str, chance: random.Random) -> bytes:
    """The page after a few accidents."""
    for _ in range(chance.randint(1, 12)):
        start = chance.randrange(len(page) + 1)
        end = min(len(page), start + chance.choice((0, 1, 5, 80, 2000)))
        cut = page[start:end]
        put = chance.choice(
            ("", chance.choice(PIECES) * chance.choice((1, 1, 2, 500)), cut * 2, cut.upper(), cut[::-1])
        )
        page = page[:start] + put + page[end:]
    body = page.encode(chance.choice(("utf-8", "utf-8", "utf-16", "cp1252")), errors="replace")
    if chance.random() < 0.2:
        at = chance.randrange(len(body) + 1)
        body = body[:at] + chance.randbytes(8) + body[at + 8 :]
    return body


def run(seconds: float, seed: int) -> int:
    """Damage and read until the time is up; gives the number of failures."""
    chance, pages, tried, failures = random.Random(seed), seeds(), 0, 0
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        body, started = damaged(chance.choice(pages), chance), time.process_time()
        tried += 1
        try:
            check(body)
            if time.process_time() - started > SLOWEST:
                raise TimeoutError(f"took more than {SLOWEST} s")
        except Exception:
            failures += 1
            path = HERE / f"failed-{seed}-{tried}.bin"
            path.write_bytes(body)
            traceback.print_exc()
            print(f"written to {path}", file=sys.stderr)
    print(f"{tried} damaged pages read, {failures} failed (seed {seed})")
    return failures


def run_atheris() -> None:
    """Guided by coverage, until it is stopped or something fails."""
    import atheris

    atheris.instrument_all()
    atheris.Setup(sys.argv[:1], check)
    atheris.Fuzz()


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--atheris", action="store_true")
    chosen = options.parse_args()
    sys.exit(run_atheris() if chosen.atheris else run(chosen.seconds, chosen.seed) > 0)
