"""The made parts of docs/RELIABILITY.md: the table of outcomes from the code, the table of faults from `make faults`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from tabulate import tabulate

from scraper.outcomes import OUTCOMES
from tests.faults.stage import Verdict

PATH = Path(__file__).parents[2] / "docs" / "RELIABILITY.md"
HEADS = ("fault", "outcome", "exit code", "what the run said first", "rows lost", "rows that differ once it is well")
WIDTH = 110  # of what a run said


def row(verdict: Verdict) -> tuple[str, ...]:
    ran = verdict.ran
    waited = f" (after {ran.waited} seconds)" if ran.waited else ""
    line = ran.line if len(ran.line) <= WIDTH else f"{ran.line[: WIDTH - 1]}…"
    return (
        verdict.fault.name,
        verdict.outcome or "–",
        str(ran.code),
        line + waited,
        str(verdict.lost),
        str(verdict.differ),
    )


def faults(verdicts: Iterable[Verdict]) -> str:
    return _table(map(row, verdicts), HEADS)


def outcomes() -> str:
    return _table(((f"`{name}`", means) for name, means in OUTCOMES.items()), ("outcome", "what it means"))


def made(text: str, name: str, part: str) -> str:
    """The text with one of its made parts as it should be."""
    return re.sub(
        rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", lambda m: f"{m[1]}{part}\n{m[2]}", text, flags=re.DOTALL
    )


def named(text: str) -> list[str]:
    """The faults that the document's table names."""
    (table,) = re.findall(r"<!-- faults -->\n(.*?)<!-- /faults -->", text, re.DOTALL)
    return [line.split("|")[1].strip() for line in table.splitlines()[2:]]


def write(verdicts: Iterable[Verdict]) -> None:
    text = made(PATH.read_text("utf-8"), "faults", faults(verdicts))
    PATH.write_text(made(text, "outcomes", outcomes()), "utf-8")


def _table(rows: Iterable[Iterable[str]], heads: Iterable[str]) -> str:
    cells = [[cell.replace("|", "\\|") for cell in cells] for cells in rows]
    return tabulate(cells, list(heads), tablefmt="github", disable_numparse=True)
