"""The International Telecommunication Union, Geneva."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="itu",
    name="International Telecommunication Union",
    platform="successfactors",
    url="https://jobs.itu.int",
    organization=Organization("International Telecommunication Union", "ITU"),
    zone="Europe/Zurich",
)
