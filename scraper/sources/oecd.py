"""The OECD, Paris."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="oecd",
    name="Organisation for Economic Co-operation and Development",
    platform="smartrecruiters",
    url="https://api.smartrecruiters.com/v1/companies/OECD/postings",
    organization=Organization("Organisation for Economic Co-operation and Development", "OECD"),
    zone="Europe/Paris",
    site="https://jobs.smartrecruiters.com/OECD",
    languages=("en", "fr"),
)
