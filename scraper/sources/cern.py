"""CERN, the European Organization for Nuclear Research, Geneva."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="cern",
    name="CERN",
    platform="smartrecruiters",
    url="https://api.smartrecruiters.com/v1/companies/CERN/postings",
    organization=Organization("CERN"),
    zone="Europe/Zurich",
    site="https://jobs.smartrecruiters.com/CERN",
    languages=("en", "fr"),
)
