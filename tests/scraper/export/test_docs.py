"""docs/EXPORT.md and `--help` name the formats that there are. Run as a file, this writes the table."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner
from tabulate import tabulate

from scraper.cli import EXPORTS, main
from scraper.export import FORMATS

DOCS = Path(__file__).parents[3] / "docs" / "EXPORT.md"


def made(docs: str) -> str:
    """The text with its table as it should be."""
    rows = [[f"`{name}`", form.about, f"`{form.media_type}`", f"`{form.suffix}`"] for name, form in FORMATS.items()]
    table = tabulate(rows, ["format", "what it is", "media type", "suffix"], tablefmt="github")
    return re.sub(
        r"(<!-- formats -->\n).*?(<!-- /formats -->)", lambda m: f"{m[1]}{table}\n{m[2]}", docs, flags=re.DOTALL
    )


def test_the_table_is_that_of_the_formats() -> None:
    docs = DOCS.read_text(encoding="utf-8")
    assert docs == made(docs), "docs/EXPORT.md is behind the code: python tests/scraper/export/test_docs.py"


def test_the_command_takes_every_format() -> None:
    assert tuple(FORMATS) == EXPORTS
    said = " ".join(CliRunner().invoke(main, ["export", "--help"]).output.split())
    assert f"FORMAT is {', '.join(EXPORTS[:-1])} or {EXPORTS[-1]}." in said


def test_its_conditions_hold_for_somebody(demo, exported) -> None:
    """Each example is run; the columns that they name are there."""
    conditions = re.findall(r'^vacancies export (\w+) --where "(.*?)"', DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(conditions) >= 5
    for name, where in conditions:
        assert exported(demo, name, where)


if __name__ == "__main__":
    DOCS.write_text(made(DOCS.read_text(encoding="utf-8")), encoding="utf-8")
