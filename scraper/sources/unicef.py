"""UNICEF, New York; many of its notices close on the clock of the country they are for."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="unicef",
    name="UNICEF",
    platform="pageup",
    url="https://jobs.unicef.org/cw/en-us/listing/",
    organization=Organization("UNICEF"),
    zone="America/New_York",
    site="https://jobs.unicef.org/cw",
    languages=("en", "fr", "es"),
)
