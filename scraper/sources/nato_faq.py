"""The rules of NATO's Internship Programme, as its page of questions and answers states them."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="nato-faq",
    name="NATO Internship Programme: questions and answers",
    issuer="nato",
    platform="page",
    url="https://www.nato.int/en/work-with-us/careers/internship-programme/faqs-internship",
    organization=Organization("NATO"),
    zone="Europe/Brussels",
    holds="programme",
)
