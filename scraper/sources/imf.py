"""The International Monetary Fund, Washington; its tenant and site at Workday are unchecked."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="imf",
    name="International Monetary Fund",
    platform="workday",
    url="https://imf.wd5.myworkdayjobs.com/wday/cxs/imf/IMF",
    organization=Organization("International Monetary Fund", "IMF"),
    zone="America/New_York",
    site="https://imf.wd5.myworkdayjobs.com/IMF",
    date_order="MDY",
)
