"""docs/ARCHIVE.md says what is so: its examples run, in their order, on the demo's archive."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from scraper.archive_cli import archive
from scraper.cli import main

DOC = (Path(__file__).parents[2] / "docs" / "ARCHIVE.md").read_text("utf-8")
EXAMPLE = re.compile(r"```(sh|python)\n(.*?)```", re.DOTALL)


@pytest.fixture
def _here(demo_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody has who reads the page: databases in data/, and a file of another crawler."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(demo_folder, "data")
    with Path("wget.warc.gz").open("wb") as file:
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/css")], protocol="HTTP/1.1")
        writer = WARCWriter(file)
        writer.write_record(writer.create_warc_record("https://www.ncia.nato.int/a.css", "response", http_headers=head))


def run(line: str) -> None:
    program, *arguments = line.split()
    if program == "vacancies":  # without waiting for a new Python
        ran = CliRunner().invoke(main, arguments)
        assert ran.exit_code == 0, f"{line}\n{ran.output}"
    else:
        subprocess.run(line, shell=True, check=True)


@pytest.mark.skipif(not all(map(shutil.which, ("sh", "sqlite3"))), reason="its examples are for a shell and sqlite3")
@pytest.mark.usefixtures("_here")
def test_every_example_runs() -> None:
    for language, code in EXAMPLE.findall(DOC):
        if language == "python":
            subprocess.run([sys.executable, "-c", code], check=True)
        else:
            for line in code.splitlines():
                run(line)
    made = ("vacancies.warc.gz", "elsewhere/vacancies.db", "archive-backup.db", "archive-copy.db")
    assert [path for path in made if not Path(path).exists()] == []


def test_every_command_has_an_example() -> None:
    examples = "".join(code for _, code in EXAMPLE.findall(DOC))
    assert [name for name in archive.commands if f"vacancies archive {name}" not in examples] == []
