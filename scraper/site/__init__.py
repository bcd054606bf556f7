"""The site: Datasette with the configuration, templates, styles and plugin that stand beside this file."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from sqlite_utils import Database

from scraper._schema import existing
from scraper.refusal import Refused
from scraper.tables import TABLES, VIEWS

HERE = Path(__file__).parent
METADATA = HERE / "metadata.yaml"
DATABASE = "vacancies"  # what Datasette calls the file vacancies.db, and so do our addresses
SETTINGS = {
    "default_page_size": 50,
    "sql_time_limit_ms": 2000,
    "facet_time_limit_ms": 2000,
    "allow_download": "off",
    "suggest_facets": "off",
}


def serve(database: Path, host: str, port: int) -> None:
    """Serve the file until it is stopped; raises `Refused` where it is none of ours."""
    with existing(database) as db:
        _check(db, database)
    from datasette.cli import cli

    program, *words = command(database, host, port)
    cli.main(words, prog_name=program, standalone_mode=False)


def _check(db: Database, path: Path) -> None:
    """The pages ask for what today's databases have."""
    missing = {*TABLES, *VIEWS} - {*db.table_names(), *db.view_names()}
    if missing or "paid" not in db["postings"].columns_dict:
        raise Refused(f"{path}: is of an older form, or none of ours; `vacancies rebuild` makes it anew")


def printed(database: Path, host: str, port: int) -> str:
    """What one would type to get the same, for a shell."""
    program, *rest = command(database, host, port)
    return shlex.join([str(Path(sys.executable).with_name(program)), *rest])


def command(database: Path, host: str, port: int) -> list[str]:
    """Datasette's command line. Files given so are opened read-only, and each query sees the newest rows."""
    configured = {
        "metadata": METADATA,
        "template-dir": HERE / "templates",
        "plugins-dir": HERE / "plugins",
        "static": f"assets:{HERE / 'static'}",
        "host": host,
        "port": port,
    }
    options = [word for name, value in configured.items() for word in (f"--{name}", str(value))]
    settings = [word for name, value in SETTINGS.items() for word in ("--setting", name, str(value))]
    return ["datasette", "serve", str(database), *options, *settings]
