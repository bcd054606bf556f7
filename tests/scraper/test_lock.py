"""One run at a time for a folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scraper.lock import Locked, locked
from tests.scraper.conftest import START

HOLDS = """
import sys
from pathlib import Path
from scraper.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_folder_is_made_and_the_holder_named(tmp_path: Path) -> None:
    data = tmp_path / "a" / "b"
    with locked(data, lambda: START):
        assert json.loads((data / ".lock.json").read_text()) == {
            "process": os.getpid(),
            "since": "2026-06-10T09:00:00Z",
        }
    assert not (data / ".lock.json").exists()


def test_a_second_one_is_told_who_is_at_work(tmp_path: Path) -> None:
    with locked(tmp_path, lambda: START):
        with pytest.raises(Locked) as refused, locked(tmp_path):
            pytest.fail("both are inside")
        assert (tmp_path / ".lock.json").exists()  # the first one's
    said = (
        f"{tmp_path}: process {os.getpid()} has been at work here since 2026-06-10T09:00:00Z; try again when it is done"
    )
    assert (str(refused.value), refused.value.exit_code) == (said, 75)


def test_another_folder_is_free(tmp_path: Path) -> None:
    with locked(tmp_path / "a"), locked(tmp_path / "b"):
        pass


def test_it_is_free_again_after_a_failure(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(tmp_path):
        1 / 0  # noqa: B018
    with locked(tmp_path):
        pass


@pytest.mark.parametrize("said", [None, "", "{", "[]", "{}", '{"process": 1}', "null"])
def test_a_holder_that_does_not_say_who_it_is(tmp_path: Path, said: str | None) -> None:
    with locked(tmp_path):
        holder = tmp_path / ".lock.json"
        holder.unlink() if said is None else holder.write_text(said)
        with pytest.raises(Locked, match="another process is at work here"), locked(tmp_path):
            pass


def test_the_lock_of_a_process_that_was_killed_is_free(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(Locked, match=f"process {other.pid} has been at work"), locked(tmp_path):
            pass
        other.kill()
        other.wait()
    assert (tmp_path / ".lock.json").exists()  # nobody tidied up
    with locked(tmp_path):
        assert json.loads((tmp_path / ".lock.json").read_text())["process"] == os.getpid()
