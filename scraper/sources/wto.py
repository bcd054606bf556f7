"""The World Trade Organization, Geneva; its tenant and site at Workday are unchecked."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="wto",
    name="World Trade Organization",
    platform="workday",
    url="https://wto.wd103.myworkdayjobs.com/wday/cxs/wto/External",
    organization=Organization("World Trade Organization", "WTO"),
    zone="Europe/Zurich",
    site="https://wto.wd103.myworkdayjobs.com/External",
    languages=("en", "fr", "es"),
)
