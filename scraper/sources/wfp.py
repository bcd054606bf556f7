"""The World Food Programme, Rome; its tenant and site at Workday are unchecked."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="wfp",
    name="World Food Programme",
    platform="workday",
    url="https://wfp.wd3.myworkdayjobs.com/wday/cxs/wfp/job_openings",
    organization=Organization("World Food Programme", "WFP"),
    zone="Europe/Rome",
    site="https://wfp.wd3.myworkdayjobs.com/job_openings",
    languages=("en", "fr", "es"),
)
