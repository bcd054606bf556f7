"""The International Labour Organization, Geneva."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="ilo",
    name="International Labour Organization",
    platform="successfactors",
    url="https://jobs.ilo.org",
    organization=Organization("International Labour Organization", "ILO"),
    zone="Europe/Zurich",
    languages=("en", "fr", "es"),
)
