"""The employers: `ls` is the list of them. The order decides which address of a vacancy its text is taken from."""

from __future__ import annotations

from scraper.sources import nato_faq, nato_hq, ncia
from scraper.sources._source import Organization, Source

__all__ = ["DEFAULT", "SOURCES", "Organization", "Source", "for_url", "named"]

# Those that a run asks where none is named, and all.
DEFAULT: tuple[Source, ...] = (nato_hq.SOURCE, ncia.SOURCE, nato_faq.SOURCE)
SOURCES: tuple[Source, ...] = DEFAULT


def named(id: str) -> Source | None:
    """The source with this id."""
    return next((source for source in SOURCES if source.id == id), None)


def for_url(url: str) -> Source | None:
    """The source that a page's address belongs to.

    >>> for_url("https://nato.referrals.selectminds.com/jobs/an-internship-5519").id
    'nato-hq'
    """
    return next((source for source in SOURCES if f"{url}/".startswith(f"{source.site or source.url}/")), None)
