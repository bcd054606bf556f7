"""What `vacancies read` of one page costs from a standing start, beside a Python that only loads what it stands on.

    python -m benchmarks.startup

Both are processes of their own, run in turn; the figure is the median of the ratios of their CPU seconds.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from statistics import median

from tabulate import tabulate

from benchmarks._report import Goal, cpu, show
from benchmarks.pages import made

ROUNDS = 21
OURS = ("-c", "from scraper.cli import main; main()")  # as the installed command does it
NEXT = """\
Reading the first page compiles some 220 expressions, each with the words that the page has: two thirds of that step.
Next: fewer and smaller ones; ten of them take half of that time."""
STEPS = {
    "Python, click, selectolax": ("-c", "import click, selectolax.lexbor"),
    "our own modules": ("-c", "import click, selectolax.lexbor, scraper.cli, scraper.reading"),
    "dateparser": ("-c", "import click, selectolax.lexbor, scraper.cli, scraper.reading, dateparser"),
}
CLICK, SELECTOLAX = ("-c", "import click"), ("-c", "import click, selectolax.lexbor")
# Arguments, those of the Python beside it, and the goal of their ratio.
GOALS = (
    (("--help",), CLICK, Goal("vacancies --help", "import click", 1.5)),
    (("read",), SELECTOLAX, Goal("vacancies read, of one page", "import click, selectolax", 4)),
)


def main(rounds: int = ROUNDS) -> int:
    """Print the table; gives the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_bytes(made(1).known)
        rows = []
        for asked, bare, goal in GOALS:
            args = (*OURS, *asked, *([str(page)] if asked == ("read",) else []))
            for warm in (args, bare):  # so that everything is compiled to bytecode
                _seconds(warm, folder)
            rows.append(goal.reached(_seconds(args, folder) / _seconds(bare, folder) for _ in range(rounds)))
        return show(rows, lambda: _missed(page, folder, rounds))


def _missed(page: Path, folder: str, rounds: int) -> str:
    """Where the time of `read` goes, step by step: each process does what the one before does, and more."""
    steps = {**STEPS, "reading the page": (*OURS, "read", str(page))}
    for args in steps.values():
        _seconds(args, folder)
    spent = [0.0, *(median(_seconds(args, folder) for _ in range(rounds)) for args in steps.values())]
    shares = [(name, 100 * (b - a) / spent[-1]) for name, (a, b) in zip(steps, pairwise(spent), strict=True)]
    profile = tabulate(shares, ["step of vacancies read", "%"], tablefmt="github", floatfmt=".0f")
    return f"{profile}\n\n{NEXT}"


def _seconds(args: tuple[str, ...], folder: str) -> float:
    """CPU seconds of a Python that is run with these arguments, and keeps its bytecode in a folder of its own."""
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(Path(folder, "bytecode"))}
    before = cpu()
    subprocess.run([sys.executable, *args], check=True, stdout=subprocess.DEVNULL, env=os.environ | kept)
    return cpu() - before


if __name__ == "__main__":
    sys.exit(main())
