"""The UN Refugee Agency, Geneva; its tenant and site at Workday are unchecked."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="unhcr",
    name="UN Refugee Agency",
    platform="workday",
    url="https://unhcr.wd3.myworkdayjobs.com/wday/cxs/unhcr/External",
    organization=Organization("United Nations High Commissioner for Refugees", "UNHCR"),
    zone="Europe/Zurich",
    site="https://unhcr.wd3.myworkdayjobs.com/External",
    languages=("en", "fr"),
)
