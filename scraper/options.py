"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path

import click

FOLDER = click.Path(path_type=Path, file_okay=False)
data_option = click.option(
    "--data",
    type=FOLDER,
    default="data",
    envvar="VACANCIES_DATA",
    show_default=True,
    show_envvar=True,
    help="The folder of the two databases.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="JSON, one object a line.")
