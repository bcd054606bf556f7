"""How each platform lists its postings, one file a platform: `lists(source, ask)` yields what is listed."""

from __future__ import annotations

from scraper.platforms import page, selectminds
from scraper.platforms._platform import Ask, Listed, Lists, Platform

__all__ = ["PLATFORMS", "Ask", "Listed", "Lists", "Platform"]

PLATFORMS: dict[str, Platform] = {
    "page": Platform(page.lists),
    "selectminds": Platform(selectminds.lists, "selectminds"),
}
