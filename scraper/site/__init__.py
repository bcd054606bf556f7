"""The site: Datasette with the configuration that stands beside this file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from scraper._schema import existing

METADATA = Path(__file__).with_name("metadata.yaml")


def serve(database: Path, port: int) -> int:
    """Serve the file on loopback until it is stopped; gives the exit code."""
    with existing(database):
        pass  # it is there, and a database
    return subprocess.call(command(database, port))


def command(database: Path, port: int) -> list[str]:
    """What one would type to get the same."""
    datasette = [sys.executable, "-m", "datasette", "serve", str(database)]
    return [*datasette, "--metadata", str(METADATA), "--port", str(port), "--setting", "default_page_size", "50"]
