"""Moments as people write them on the command line."""

from __future__ import annotations

from datetime import UTC, datetime

from scraper.refusal import Refused


def moment(said: str, *, first: bool = False) -> datetime:
    """An instant in ISO 8601, or the last one of a day, or its `first`; without a zone in UTC. Raises `Refused`.

    >>> moment("2026-05-03").isoformat(), moment("2026-05-03T12:00+02:00").isoformat()
    ('2026-05-03T23:59:59.999000+00:00', '2026-05-03T12:00:00+02:00')
    """
    try:
        then = datetime.fromisoformat(said)
        if len(said) <= len("2026-05-03") and not first:
            then = then.replace(hour=23, minute=59, second=59, microsecond=999_000)
        then = then if then.tzinfo else then.replace(tzinfo=UTC)
        then.astimezone(UTC)
    except (ValueError, OverflowError) as error:  # the latter: in UTC it is before the year 1, or after 9999
        raise Refused(f"{said}: is no date, such as 2026-05-03 or 2026-05-03T12:00:00Z") from error
    return then
