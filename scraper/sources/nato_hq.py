"""NATO Headquarters, Brussels: internships and posts of the International Staff and the bodies beside it."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="nato-hq",
    name="NATO Headquarters",
    issuer="nato",
    platform="selectminds",
    url="https://nato.referrals.selectminds.com",
    organization=Organization("NATO"),
    zone="Europe/Brussels",
    languages=("en", "fr"),
)
