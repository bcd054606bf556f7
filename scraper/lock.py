"""One run at a time for a folder of databases."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from scraper.clock import Clock, stamp, utc_now
from scraper.refusal import Refused


class Locked(Refused):
    """Another run holds the folder. (75 is EX_TEMPFAIL of BSD's sysexits: try again later.)"""

    exit_code = 75


@contextmanager
def locked(data: Path, clock: Clock = utc_now) -> Iterator[None]:
    """Nobody else writes to the folder inside; raises `Locked`, which says who does.

    The system frees the lock of a process that dies, however it dies; the file itself stays.
    """
    data.mkdir(parents=True, exist_ok=True)
    lock, holder = FileLock(data / ".lock"), data / ".lock.json"
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise Locked(f"{data}: {_held_by(holder)}; try again when it is done") from error
    try:
        holder.write_text(json.dumps({"process": os.getpid(), "since": stamp(clock(), "seconds")}))
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _held_by(holder: Path) -> str:
    try:
        said = json.loads(holder.read_text())
        return f"process {said['process']} has been at work here since {said['since']}"
    except (OSError, ValueError, KeyError, TypeError):  # it has only just begun, or is just ending
        return "another process is at work here"
