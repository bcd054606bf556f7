"""Where an export goes: standard output, or a file that is never half there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from scraper.refusal import Refused

STANDARD = Path("-")


def put(pieces: Iterable[bytes], output: Path | None, *, binary: bool) -> None:
    """Write the pieces to the file, or to standard output where there is none."""
    if output is None or output == STANDARD:
        _print(pieces, binary=binary)
    else:
        _replace(pieces, output)


def _print(pieces: Iterable[bytes], *, binary: bool) -> None:
    if binary and sys.stdout.isatty():
        raise Refused("this format is not for a terminal: name a file with --output")
    sys.stdout.buffer.writelines(pieces)


def _replace(pieces: Iterable[bytes], output: Path) -> None:
    """Written beside the file and renamed; what a link leads to is replaced, not the link."""
    output = output.resolve()
    if not output.parent.is_dir():
        raise Refused(f"{output.parent}: there is no such folder; make it first")
    if output.exists() and not output.is_file():
        raise Refused(f"{output}: is there and is not a file; name another one")
    part = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            file.writelines(pieces)
        part.replace(output)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
