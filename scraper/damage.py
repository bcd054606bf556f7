"""Archived pages that cannot be read any more: left out, and named."""

from __future__ import annotations

from dataclasses import dataclass, field

import click

from scraper.archive import Kept
from scraper.bodies import DamagedBody


@dataclass(frozen=True, slots=True)
class Damage:
    """What one update left out; a page that several postings are read from counts once."""

    lines: dict[str, None] = field(default_factory=dict)

    def leave_out(self, kept: Kept, reason: DamagedBody) -> None:
        self.lines[f"{kept.url} of {kept.source_id} is left out: {reason}"] = None

    def say(self) -> bool:
        """Name them on standard error, and how many there are; True where there are none."""
        for line in self.lines:
            click.echo(line, err=True)
        if self.lines:
            click.echo(f"{len(self.lines)} damaged; the rest is read", err=True)
        return not self.lines
