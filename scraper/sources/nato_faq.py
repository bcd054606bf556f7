"""The rules of NATO's Internship Programme, as its page of questions and answers states them."""

from parsers import Organization
from scraper.sources._source import Source

SOURCE = Source(
    id="nato-faq",
    name="NATO Internship Programme: questions and answers",
    issuer="nato",
    platform="page",
    url="https://www.nato.int/en/work-with-us/careers/internship-programme/faqs-internship",
    organization=Organization("NATO"),
    zone="Europe/Brussels",
    date_order="DMY",
    holds="programme",
)
