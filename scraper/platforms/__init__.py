"""How each platform lists its postings, one file a platform: `listed(source, ask)` yields key → address."""

from __future__ import annotations

from scraper.platforms import page, selectminds
from scraper.platforms._platform import Ask, Listed

__all__ = ["PLATFORMS", "Ask", "Listed"]

PLATFORMS: dict[str, Listed] = {"page": page.listed, "selectminds": selectminds.listed}
