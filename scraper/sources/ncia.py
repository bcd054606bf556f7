"""The NATO Communications and Information Agency; its numbers are those of NATO's one recruiting system."""

from parsers import Organization
from scraper.sources._source import Source

SOURCE = Source(
    id="ncia",
    name="NATO Communications and Information Agency",
    issuer="nato",
    platform="selectminds",
    url="https://ncianato.referrals.selectminds.com",
    organization=Organization("NATO Communications and Information Agency", "NCIA"),
    zone="Europe/Brussels",
    date_order="DMY",
)
