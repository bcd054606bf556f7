"""The United Nations Development Programme, New York."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="undp",
    name="United Nations Development Programme",
    platform="oracle",
    url="https://estm.fa.em2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1",
    organization=Organization("United Nations Development Programme", "UNDP"),
    zone="America/New_York",
    languages=("en", "fr", "es"),
)
