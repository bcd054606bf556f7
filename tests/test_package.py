"""The wheel as a stranger gets it: built, installed into a bare environment, run away from the checkout."""

import os
import subprocess
import sys
import tomllib
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest
from uv import find_uv_bin

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, cwd: Path) -> str:
    result = subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert result.returncode == 0, f"{command}\n{result.stdout}\n{result.stderr}"
    return result.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    uv_build = [find_uv_bin(), "build", "--wheel", "--no-build-isolation", "--python", sys.executable]
    run(*uv_build, "--out-dir", folder, ROOT, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def bin_folder(wheel, tmp_path_factory):
    """The commands of an environment that holds only the wheel and what the wheel itself asks for."""
    folder = tmp_path_factory.mktemp("bare")
    uv, python = find_uv_bin(), folder / "venv" / SCRIPTS / "python"
    run(uv, "venv", "--python", sys.executable, folder / "venv", cwd=folder)
    install = [uv, "pip", "install", "--python", python, "--constraints", ROOT / "requirements.lock", wheel]
    try:
        run(*install, "--offline", cwd=folder)
    except AssertionError:  # uv's cache does not hold everything yet
        run(*install, cwd=folder)
    return python.parent


def test_wheel_holds_packages_and_their_data(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    files = {
        path.relative_to(ROOT).as_posix()
        for package in ("parsers", "scraper")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert any(name.startswith("scraper/demo/postings/") and name.endswith(".txt") for name in names)
    assert {name for name in names if ".dist-info/" not in name} == files


def test_wheel_metadata(wheel):
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = message_from_bytes(archive.read(name))
        assert name.replace("METADATA", "licenses/LICENSE") in archive.namelist()
    assert metadata["Name"] == "vacancies-to-sqlite"
    assert metadata["Version"] == PROJECT["version"]
    assert metadata["License-Expression"] == "Apache-2.0"


@pytest.mark.parametrize("command", ["vacancies", "vacancies-to-sqlite"])
def test_installed_commands(bin_folder, tmp_path, command):
    assert "demo" in run(bin_folder / command, "--help", cwd=tmp_path)
    assert PROJECT["version"] in run(bin_folder / command, "--version", cwd=tmp_path)


def test_installed_demo(bin_folder, tmp_path):
    assert "26 new" in run(bin_folder / "vacancies", "demo", "--data", tmp_path / "data", cwd=tmp_path)
