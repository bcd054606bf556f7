"""`make faults`: every fault played, what each came to as one table, and that table in docs/RELIABILITY.md."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from tabulate import tabulate

from tests.faults import document
from tests.faults.machine import MACHINE, kills
from tests.faults.sites import FAULTS
from tests.faults.stage import Theatre, Verdict, theatre

KILLS = 50


def verdicts(stage: Theatre) -> Iterable[Verdict]:
    for fault in (*FAULTS, *MACHINE):
        yield stage.verdict(fault)
    yield kills(stage, KILLS)


def main() -> int:
    played = []
    with theatre() as stage:
        for verdict in verdicts(stage):
            print(
                "well" if verdict.is_well else "BAD ", verdict.fault.name, *verdict.wrong, file=sys.stderr, flush=True
            )
            played.append(verdict)
    print(tabulate(map(document.row, played), document.HEADS, disable_numparse=True))
    well = all(verdict.is_well for verdict in played)
    if well:
        document.write(played)
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
