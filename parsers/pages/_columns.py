"""Labels and values that stand in two columns, parted by spaces alone: in text taken from PDF files and terminals."""

from __future__ import annotations

import re
from collections import defaultdict

from parsers import words

ROW = re.compile(r"^(?P<label>[^\W\d_][^:\n]{1,40}?)(?P<gap>[^\S\n]{3,60})(?P<value>[^\s:][^\n]*)$", re.MULTILINE)
FEWEST, KNOWN = 3, 2  # rows whose values stand in one column, and labels among them that we know


def paired(text: str) -> str:
    """The text with a colon between such labels and their values; what only looks so stays as it is.

    >>> print(paired("Grade            G12\\nDuty station     Mons\\nClosing date     3 May 2027"))
    Grade: G12
    Duty station: Mons
    Closing date: 3 May 2027
    """
    columns: dict[int, list[re.Match[str]]] = defaultdict(list)
    for row in ROW.finditer(text):
        columns[row.start("value") - row.start()].append(row)
    labels = frozenset(words.labels())
    rows = {
        row.start() for found in columns.values() if len(found) >= FEWEST and _known(found, labels) for row in found
    }
    return ROW.sub(lambda row: f"{row['label']}: {row['value']}" if row.start() in rows else row[0], text)


def _known(rows: list[re.Match[str]], labels: frozenset[str]) -> bool:
    return sum(row["label"].lower() in labels for row in rows) >= KNOWN
