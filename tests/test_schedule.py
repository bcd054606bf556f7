"""The files for scheduled runs are what their own verifiers take, and call the command as it is."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from scraper.cli import main
from scraper.outcomes import OUTCOMES, WELL

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
FILES = sorted((DOCS / "schedule").iterdir())
INSTALLED = "/srv/vacancies/.venv/bin/vacancies"


def verified(*command: str | Path) -> None:
    ran = subprocess.run(command, check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_command_is_called_as_it_can_be(file: Path) -> None:
    calls = re.findall(r"^[^#\n]*?(?:bin/|run: )vacancies (scrape[^>\n]*)", file.read_text(), re.MULTILINE)
    assert calls or file.suffix == ".timer"
    for call in calls:
        assert CliRunner().invoke(main, [*call.split(), "--help"]).exit_code == 0


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not on this machine")
def test_systemd_takes_its_units(tmp_path: Path) -> None:
    """With a program that is there in the place of the one that its reader will have installed."""
    for name in ("vacancies.service", "vacancies.timer"):
        unit = (DOCS / "schedule" / name).read_text()
        (tmp_path / name).write_text(unit.replace(INSTALLED, sys.executable))
    verified("systemd-analyze", "verify", tmp_path / "vacancies.timer", tmp_path / "vacancies.service")


@pytest.mark.skipif(not shutil.which("crontab"), reason="crontab is not on this machine")
def test_cron_takes_its_table() -> None:
    usage = subprocess.run(["crontab", "-?"], check=False, capture_output=True, text=True).stderr
    if "-T" not in usage:
        pytest.skip("this crontab cannot check a table")
    verified("crontab", "-T", DOCS / "schedule" / "vacancies.cron")


def test_a_crontab_has_five_fields_of_time() -> None:
    lines = (DOCS / "schedule" / "vacancies.cron").read_text().splitlines()
    (job,) = [line for line in lines if line and not line.startswith("#") and "=" not in line.split()[0]]
    minute, hour, *rest = job.split()[:5]
    assert (0 <= int(minute) <= 59, all(0 <= int(one) <= 23 for one in hour.split(",")), rest) == (
        True,
        True,
        ["*"] * 3,
    )


def test_github_takes_its_workflow() -> None:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    ours = sorted((ROOT / ".github" / "workflows").iterdir())
    verified(*check, *sorted((DOCS / "schedule").glob("*.yml")), *ours)


@pytest.mark.parametrize(("file", "job"), [("vacancies.yml", "scrape"), ("publish.yml", "publish")])
def test_a_workflow_keeps_what_was_fetched_although_a_source_failed(file: str, job: str) -> None:
    workflow = yaml.safe_load((DOCS / "schedule" / file).read_text())
    steps = workflow["jobs"][job]["steps"]
    scrape = next(n for n, step in enumerate(steps) if step.get("run", "").startswith("vacancies scrape"))
    assert all(step["if"].startswith("always()") for step in steps[scrape + 1 :])


def test_every_way_to_fail_is_said_with_what_to_do() -> None:
    said = (DOCS / "SCHEDULE.md").read_text()
    assert [word for word in OUTCOMES if word not in WELL and f"`{word}`" not in said] == ["interrupted"]
    assert all(f"| {code}" in said for code in ("0", "1", "2", "75", "130, 143"))
