"""docs/schedule/publish.yml publishes a site that works, and not the archive: run up to where it would be sent away."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from scraper.site import SETTINGS

ROOT = Path(__file__).resolve().parents[2]
STEPS = yaml.safe_load((ROOT / "docs" / "schedule" / "publish.yml").read_text())["jobs"]["publish"]["steps"]
BIN = Path(sys.executable).parent
GCLOUD = """#!/bin/sh
case "$*" in
  *get-value*) echo project ;;
  *"builds submit"*) cp -r . "$SENT" ;;
esac
"""


def step(name: str) -> str:
    return next(step["run"] for step in STEPS if step.get("name") == name)


@pytest.fixture
def repository(copied: Path, tmp_path: Path) -> Path:
    """As the workflow finds it: the tool beside the data, and a `gcloud` that keeps what it is sent."""
    data = tmp_path / "data"
    data.mkdir()
    (copied / "vacancies.db").rename(data / "vacancies.db")
    (data / "archive.db").write_bytes(b"not to be published")
    (tmp_path / "tool").symlink_to(ROOT)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "gcloud").write_text(GCLOUD)
    (tmp_path / "bin" / "gcloud").chmod(0o755)
    return tmp_path


def run(script: str, repository: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    path = f"{repository / 'bin'}{os.pathsep}{BIN}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=repository,
        env={**os.environ, "PATH": path, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_is_published_is_the_site_without_the_archive(repository: Path) -> None:
    sent = repository / "sent"
    ran = run(step("Publish"), repository, SENT=str(sent), TOOL="https://example.org/tool.zip")
    assert ran.returncode == 0, ran.stderr
    assert {path.name for path in sent.iterdir()} == {
        "Dockerfile",
        "assets",
        "metadata.json",
        "plugins",
        "templates",
        "vacancies.db",
    }
    dockerfile = (sent / "Dockerfile").read_text()
    assert "pip install -U datasette https://example.org/tool.zip" in dockerfile
    command = dockerfile.partition("CMD ")[2].replace("--inspect-file inspect-data.json", "").replace("$PORT", "0")
    for name, value in SETTINGS.items():
        assert f"--setting {name} {value}" in command
    for path, words in (("/", "What closes next"), ("/vacancies/-/export.csv", "demo-260101")):
        shown = subprocess.run(
            [BIN / "datasette", *shlex.split(command)[1:], "--get", path],
            cwd=sent,
            capture_output=True,
            text=True,
            check=True,
        )
        assert words in shown.stdout


def test_broken_evidence_is_not_published(repository: Path) -> None:
    check = step("Check that every value's words are in its text")
    assert run(check, repository).returncode == 0
    spoil = "UPDATE texts SET text = ' ' || text"
    subprocess.run([BIN / "sqlite-utils", "query", repository / "data" / "vacancies.db", spoil], check=True)
    assert run(check, repository).returncode == 1
    assert [one["if"] for one in STEPS if one.get("name") == "Publish" or "google" in one.get("uses", "")] == [
        "always() && steps.check.outcome == 'success'"
    ] * 3


def test_the_archive_is_kept_only_where_it_is_said_to_be_private() -> None:
    kept = [one for one in STEPS if "archive.db" in one.get("run", "")]
    assert [one["name"] for one in kept] == ["Keep the archive, and the vacancies as lines"]
    assert re.search(r"PRIVATE repository", (ROOT / "docs" / "schedule" / "publish.yml").read_text())
    assert "**private** repository" in (ROOT / "docs" / "PUBLISH.md").read_text()
