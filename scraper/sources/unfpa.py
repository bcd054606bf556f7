"""The United Nations Population Fund, New York; its site stands beside UNDP's."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="unfpa",
    name="United Nations Population Fund",
    platform="oracle",
    url="https://estm.fa.em2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_2003",
    organization=Organization("United Nations Population Fund", "UNFPA"),
    zone="America/New_York",
    languages=("en", "fr", "es"),
)
