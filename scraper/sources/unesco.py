"""UNESCO, Paris."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="unesco",
    name="UNESCO",
    platform="successfactors",
    url="https://careers.unesco.org",
    organization=Organization("UNESCO"),
    zone="Europe/Paris",
    languages=("en", "fr"),
)
