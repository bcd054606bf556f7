"""The NATO Support and Procurement Agency, Capellen, which has a recruiting system of its own."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="nspa",
    name="NATO Support and Procurement Agency",
    platform="emply",
    url="https://nspa-nato.career.emply.com/vacancies",
    organization=Organization("NATO Support and Procurement Agency", "NSPA"),
    zone="Europe/Luxembourg",
    languages=("en", "fr"),
)
