"""The one place that knows what time it is; everything else is given a `Clock`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime, timespec: str = "milliseconds") -> str:
    """A moment as the databases write it.

    >>> stamp(datetime(2026, 11, 22, 9, 30, tzinfo=UTC))
    '2026-11-22T09:30:00.000Z'
    """
    return moment.astimezone(UTC).isoformat(timespec=timespec).replace("+00:00", "Z")


def today() -> date:
    """The day it is where this machine is."""
    return datetime.now().astimezone().date()
