"""What `vacancies read` of one page costs from a standing start, beside a Python that only loads what it stands on.

    python -m benchmarks.startup

Both are processes of their own, run in turn; the figure is the median of the ratios of their CPU seconds.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks._report import Goal, cpu, show
from benchmarks.pages import made

ROUNDS = 7
NEXT = "Most of a start is compiling expressions made of word lists; next: compile only those whose words the text has."
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
            args = ("-m", "scraper.cli", *asked, *([str(page)] if asked == ("read",) else []))
            for warm in (args, bare):  # so that everything is compiled to bytecode
                _seconds(warm, folder)
            rows.append(goal.reached(_seconds(args, folder) / _seconds(bare, folder) for _ in range(rounds)))
    return show(rows, lambda: NEXT)


def _seconds(args: tuple[str, ...], folder: str) -> float:
    """CPU seconds of a Python that is run with these arguments, and keeps its bytecode in a folder of its own."""
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(Path(folder, "bytecode"))}
    before = cpu()
    subprocess.run([sys.executable, *args], check=True, stdout=subprocess.DEVNULL, env=os.environ | kept)
    return cpu() - before


if __name__ == "__main__":
    sys.exit(main())
