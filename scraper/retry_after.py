"""What a site says in Retry-After (RFC 9110, 10.2.3): a number of seconds, or a date."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def retry_after(header: str | None, now: datetime) -> float | None:
    """The seconds to wait from now on; None where the header says nothing that can be read.

    >>> now = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    >>> retry_after("120", now), retry_after("Sun, 22 Nov 2026 09:31:00 GMT", now), retry_after("soon", now)
    (120.0, 60.0, None)
    """
    said = (header or "").strip()
    if said.isascii() and said.isdigit():
        return float(said[:9])
    try:
        then = parsedate_to_datetime(said)
    except (ValueError, TypeError, OverflowError):
        return None
    return max(0.0, (then.replace(tzinfo=then.tzinfo or UTC) - now).total_seconds())
