"""`vacancies serve`: what it starts."""

from __future__ import annotations

import shlex
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from scraper import site as served
from scraper.cli import main
from tests.site.conftest import serving

LOADED = (
    "import runpy, sys; runpy.run_path(sys.argv[1]); print(*sorted(name for name in sys.modules if 'parsers' in name))"
)


def test_print_shows_the_command_that_does_the_same(demo_data: Path) -> None:
    database = demo_data / "vacancies.db"
    ran = CliRunner().invoke(main, ["serve", "--data", str(demo_data), "--port", "0", "--print"])
    program, *words = shlex.split(ran.output)
    assert [Path(program).name, *words] == served.command(database, "127.0.0.1", 0)
    asked = subprocess.run([program, *words, "--get", "/"], capture_output=True, text=True, check=True)
    assert "What closes next" in asked.stdout


def test_it_serves_to_this_machine_only(demo_data: Path) -> None:
    words = served.command(demo_data / "vacancies.db", "127.0.0.1", 8001)
    assert words[words.index("--host") + 1] == "127.0.0.1"
    help_ = CliRunner().invoke(main, ["serve", "--help"]).output
    assert "default: 127.0.0.1" in help_


def test_the_site_does_not_wait_for_the_readers() -> None:
    """Their expressions take seconds to compile."""
    plugin = served.HERE / "plugins" / "vacancies_site.py"
    ran = subprocess.run([sys.executable, "-c", LOADED, plugin], capture_output=True, text=True, check=True)
    assert {"parsers.vacancy", "parsers.deadline"}.isdisjoint(ran.stdout.split())


def test_stopping_it_leaves_nothing_behind(copied: Path) -> None:
    """It is Datasette itself, not something that has started it."""
    with serving(copied) as client:
        address = client.base_url
    with pytest.raises(httpx.ConnectError):
        httpx.get(address)


@pytest.mark.parametrize("damage", ["DROP VIEW postings", "DROP TABLE changes"])
def test_a_database_of_another_form_is_refused_in_a_line(copied: Path, damage: str) -> None:
    with closing(sqlite3.connect(copied / "vacancies.db")) as db:
        db.execute(damage)
    ran = CliRunner().invoke(main, ["serve", "--data", str(copied)])
    assert ran.exit_code == 1
    assert ran.stderr.endswith("`vacancies rebuild` makes it anew\n")
    assert len(ran.stderr.splitlines()) == 1
