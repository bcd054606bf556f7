"""The NATO Communications and Information Agency; its numbers are those of NATO's one recruiting system."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="ncia",
    name="NATO Communications and Information Agency",
    issuer="nato",
    platform="selectminds",
    url="https://ncianato.referrals.selectminds.com",
    organization=Organization("NATO Communications and Information Agency", "NCIA"),
    zone="Europe/Brussels",
    languages=("en", "fr"),
)
