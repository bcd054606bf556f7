"""The European Space Agency, Paris, and its establishments."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="esa",
    name="European Space Agency",
    platform="successfactors",
    url="https://jobs.esa.int",
    organization=Organization("European Space Agency", "ESA"),
    zone="Europe/Paris",
)
