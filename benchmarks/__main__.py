"""Every table, each in a process of its own, so that none inherits another's memory; and docs/BENCHMARKS.md.

python -m benchmarks            (make bench)
python -m benchmarks store read (these alone, printed only)
"""

from __future__ import annotations

import os
import platform
import re
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks._report import MISSED

DOCUMENT = Path(__file__).parents[1] / "docs" / "BENCHMARKS.md"
# Program, and what its table is about.
TABLES = {
    "startup": "Starting",
    "read": "Reading a page",
    "crawl": "Crawling",
    "unchanged": "A run in which nothing changed",
    "hostile": "Hostile text",
    "store": "Storing",
    "rebuild": "Rebuilding on two cores",
    "growth": "Growing",
    "site": "The site at 100,000 vacancies",
}
HEAD = """\
# Benchmarks

`make bench` wrote this. Every figure is a ratio: both sides were measured in the same minutes on the same machine, in
CPU seconds where nothing else is said, and the median of several rounds is shown. Absolute times would say more about
the machine. A goal that is not met stays in its table, with where the time goes."""
SHOWN = (
    "selectolax",
    "httpx",
    "sqlite-utils",
    "datasette",
    "dateparser",
    "trafilatura",
    "extruct",
    "parsel",
    "price-parser",
    "scrapy",
    "zstandard",
)


def main(names: list[str]) -> int:
    """Run the tables that are named, or all, and put each into the document. Gives the exit code."""
    if unknown := [name for name in names if name not in TABLES]:
        sys.exit(f"{unknown[0]}: no such table; there are {', '.join(TABLES)}")
    missed = False
    for name in names or TABLES:
        said, code = _run(name)
        before = sections(DOCUMENT.read_text("utf-8")) if DOCUMENT.exists() else {}
        DOCUMENT.write_text(document({**before, TABLES[name]: said}), encoding="utf-8")
        missed |= bool(code)
    return MISSED if missed else 0


def _run(name: str) -> tuple[str, int]:
    """What a table's program prints, below when that was; and its exit code."""
    print(f"\n{TABLES[name]} (python -m benchmarks.{name})\n", flush=True)
    started = time.monotonic()
    args = [sys.executable, "-m", f"benchmarks.{name}"]
    done = subprocess.run(args, check=False, stdout=subprocess.PIPE, text=True)
    if done.returncode not in (0, MISSED):
        sys.exit(f"python -m benchmarks.{name} ended with {done.returncode}")
    print(done.stdout, flush=True)
    took = f"{datetime.now(UTC):%d %B %Y}, {(time.monotonic() - started) / 60:.1f} minutes"
    return f"`python -m benchmarks.{name}`, {took}\n\n{done.stdout.strip()}", done.returncode


def sections(said: str) -> dict[str, str]:
    """The tables of a document, by their headings.

    >>> sections(document({"Storing": "| a table |", "Growing": "| another |"}))
    {'Storing': '| a table |', 'Growing': '| another |'}
    """
    _, *parts = re.split(r"(?m)^## (.+)$", said)
    return dict(zip(parts[::2], map(str.strip, parts[1::2]), strict=True))


def document(tables: dict[str, str]) -> str:
    """All of them, in our order."""
    parts = [f"## {title}\n\n{tables[title]}" for title in TABLES.values() if title in tables]
    return "\n\n".join([HEAD, _machine(), *parts]) + "\n"


def _machine() -> str:
    system = f"{os.cpu_count()} cores ({platform.machine()}, {platform.system()})"
    versions = [f"Python {platform.python_version()}", f"SQLite {sqlite3.sqlite_version}", *_versions()]
    return f"{system}; {', '.join(versions)}."


def _versions() -> list[str]:
    found = []
    for name in SHOWN:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} (not installed)")
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
