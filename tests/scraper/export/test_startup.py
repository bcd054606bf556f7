"""An export does not wait for what it does not use."""

from __future__ import annotations

import subprocess
import sys

from scraper.export._rows import LISTS
from scraper.rows import LISTS as THEIRS

HEAVY = {"parsers.vacancy", "parsers.deadline", "datasette", "pyarrow", "xlsxwriter"}


def test_the_parsers_and_the_extras_are_not_loaded() -> None:
    loaded = "import sys, scraper.export; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert HEAVY.isdisjoint(ran.stdout.split())


def test_the_lists_are_those_that_are_written() -> None:
    assert set(LISTS) == set(THEIRS)
