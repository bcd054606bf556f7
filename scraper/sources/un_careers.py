"""The Secretariat of the United Nations; the site's terms allow personal, non-commercial use."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="un-careers",
    name="United Nations Secretariat",
    platform="uncareers",
    url="https://careers.un.org/api/public/opening/jo/list/filteredV2/en",
    organization=Organization("United Nations", "UN"),
    zone="America/New_York",
    site="https://careers.un.org/jobSearchDescription",
)
