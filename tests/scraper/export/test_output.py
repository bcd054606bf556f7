"""`vacancies export`: where it writes, and what it says where it cannot."""

from __future__ import annotations

import os
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scraper.cli import main
from scraper.export import FORMATS
from scraper.export._output import put
from scraper.refusal import Refused


def run(database: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments, "--data", str(database.parent)])


@pytest.fixture
def database(made) -> Path:
    return made({"deadline": "2026-06-13"})


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "atom-changes"])
def test_standard_output_and_a_file_hold_the_same(database, tmp_path, name):
    result = run(database, name)
    assert (result.exit_code, result.stderr) == (0, "")
    assert run(database, name, "--output", str(tmp_path / "out")).stdout_bytes == b""
    assert (tmp_path / "out").read_bytes() == result.stdout_bytes
    assert run(database, name, "--output", "-").stdout_bytes == result.stdout_bytes


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["pdf"], 2, "'pdf' is not one of 'ics'"),
        (["ics", "--raw"], 2, "--raw is for csv"),
        (["ics", "--where", "nobody = 1"], 1, "Error: --where: no such column: nobody; it is a condition in SQL on the columns of vacancies\n"),
        (["ics", "--output", "{folder}/none/x.ics"], 1, "none: there is no such folder; make it first\n"),
        (["ics", "--output", "{folder}"], 1, "is there and is not a file; name another one\n"),
        (["ics", "--output", os.devnull], 1, "is there and is not a file; name another one\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(database, arguments, code, said):
    result = run(database, *(argument.format(folder=database.parent) for argument in arguments))
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr
    assert code == 2 or result.stderr.count("\n") == 1
    assert [path.name for path in database.parent.iterdir()] == ["vacancies.db"]


def test_raw_leaves_formulas(made):
    database = made({"title": "=1+1"})
    assert b'"\'=1+1"' in run(database, "csv").stdout_bytes
    assert b'"=1+1"' in run(database, "csv", "--raw").stdout_bytes


def test_a_failure_leaves_the_old_file(tmp_path):
    def breaks():
        yield b"half"
        raise Refused("the other half is missing")

    out = tmp_path / "out.csv"
    out.write_bytes(b"old")
    with pytest.raises(Refused):
        put(breaks(), out, binary=False)
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_keeps_leading_to_the_file(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "file")
    (tmp_path / "file").write_bytes(b"old")
    put([b"new"], tmp_path / "link", binary=False)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"new"


@pytest.mark.parametrize(("binary", "refused"), [(True, True), (False, False)])
def test_a_terminal_gets_no_binary_format(monkeypatch, binary, refused):
    class Terminal(TextIOWrapper):
        def isatty(self) -> bool:
            return True

    terminal = Terminal(BytesIO())
    monkeypatch.setattr(sys, "stdout", terminal)
    if refused:
        with pytest.raises(Refused, match="not for a terminal: name a file with --output"):
            put([b"x"], None, binary=binary)
    else:
        put([b"x"], None, binary=binary)
    assert terminal.buffer.getvalue() == (b"" if refused else b"x")
