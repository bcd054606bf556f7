"""What is known of a page before it is read: the declarations of its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parsers._values import Organization

DateOrder = Literal["DMY", "MDY", "YMD"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """A page's own words win over every hint; an absent hint leaves the value absent."""

    organization: Organization | None = None
    zone: str | None = None
    date_order: DateOrder | None = None


NONE = Hints()
