"""The employers: `ls` is the list of them. The order decides which address of a vacancy its text is taken from."""

from __future__ import annotations

from scraper.sources import (
    cern,
    esa,
    ilo,
    imf,
    itu,
    nato_faq,
    nato_hq,
    nato_taleo,
    ncia,
    nspa,
    oecd,
    opcw,
    un_careers,
    undp,
    unesco,
    unfpa,
    unhcr,
    unicef,
    wfp,
    wto,
)
from scraper.sources._source import Organization, Source

__all__ = ["DEFAULT", "SOURCES", "Organization", "Source", "for_url"]

# Those that a run asks where none is named: the NATO family.
DEFAULT: tuple[Source, ...] = tuple(site.SOURCE for site in (nato_hq, ncia, nato_taleo, nato_faq, nspa))
OTHERS = (undp, unfpa, un_careers, cern, oecd, wfp, imf, unhcr, wto, ilo, itu, esa, unesco, unicef, opcw)
SOURCES: tuple[Source, ...] = (*DEFAULT, *(site.SOURCE for site in OTHERS))


def for_url(url: str) -> Source | None:
    """The source that a page's address belongs to.

    >>> for_url("https://nato.referrals.selectminds.com/jobs/an-internship-5519").id
    'nato-hq'
    """
    return next((source for source in SOURCES if f"{url}/".startswith(f"{source.site or source.url}/")), None)
