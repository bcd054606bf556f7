"""NATO's own recruiting system, where all its bodies' requisitions stand; the other NATO sites show some of them."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="nato-taleo",
    name="NATO (Taleo)",
    platform="taleo",
    url="https://nato.taleo.net/careersection/2",
    organization=Organization("NATO"),
    zone="Europe/Brussels",
    issuer="nato",
    languages=("en", "fr"),
)
