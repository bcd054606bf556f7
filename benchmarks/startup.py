"""What `vacancies read` of one page costs from a standing start, beside a Python that only loads what it stands on.

    python -m benchmarks.startup

Both are processes of their own, run in turn; the figure is the median of the ratios of their CPU seconds.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tabulate import tabulate

from benchmarks.pages import made

ROUNDS, MOST = 7, 4.0
BARE = ("-c", "import click, selectolax.lexbor")
COMMANDS = {
    "vacancies --help": ("-m", "scraper.cli", "--help"),
    "vacancies sources": ("-m", "scraper.cli", "sources"),
    "vacancies read, of one page": ("-m", "scraper.cli", "read"),
}


def main(rounds: int = ROUNDS) -> int:
    """Print the table; 1 where a command misses the goal."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_bytes(made(1).known)
        asked = {name: (*args, str(page)) if args[-1] == "read" else args for name, args in COMMANDS.items()}
        _seconds(asked["vacancies read, of one page"])  # so that everything is compiled to bytecode
        rows = [_row(name, args, rounds) for name, args in asked.items()]
    print(tabulate(rows, ["command", "goal", "reached", ""], disable_numparse=True))
    return int(any(row[-1] for row in rows))


def _row(name: str, args: tuple[str, ...], rounds: int) -> list[str]:
    ratio = median(_seconds(args) / _seconds(BARE) for _ in range(rounds))
    return [name, f"≤ {MOST:g} ×", f"{ratio:.2f} ×", "" if ratio <= MOST else "MISSED"]


def _seconds(args: tuple[str, ...]) -> float:
    """CPU seconds of a Python that is run with these arguments."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *args], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main())
