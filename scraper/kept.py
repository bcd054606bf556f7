"""What the archive keeps, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scraper.exchange import Kind, Outcome

Change = Literal["new", "changed", "unchanged"]


@dataclass(slots=True, kw_only=True)
class Tally:
    """What one source's run came to: a row of the ledger."""

    outcome: Outcome = "ok"
    reason: str | None = None
    found: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0
    bytes: int = 0
    seconds: float = 0.0
    closed: int = 0  # postings whose own pages say so

    @property
    def done(self) -> int:
        """How many of the postings found have been seen to."""
        return self.new + self.changed + self.unchanged + self.closed + self.failed


@dataclass(frozen=True, slots=True)
class Kept:
    """The newest answer of one address that was read: what `vacancies.db` is made from."""

    source_id: str
    kind: Kind
    url: str  # at which people read it
    content_type: str | None
    body_hash: str
    content_hash: str


@dataclass(frozen=True, slots=True)
class Version:
    """What an address answered in one run.

    seen_at: when that run began.
    kept:    the answer; None where the page said that the posting is closed.
    """

    fetch_id: int
    seen_at: str
    kept: Kept | None

    @property
    def says(self) -> str:
        """The same for answers that say the same."""
        return self.kept.content_hash if self.kept else "closed"


@dataclass(frozen=True, slots=True)
class Had:
    """What the newest good answer of an address was."""

    content_hash: str
    body_hash: str
    url: str  # that was asked
    headers: str  # JSON
    etag: str | None
    last_modified: str | None
