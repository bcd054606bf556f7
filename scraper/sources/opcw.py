"""The Organisation for the Prohibition of Chemical Weapons, The Hague."""

from scraper.sources._source import Organization, Source

SOURCE = Source(
    id="opcw",
    name="Organisation for the Prohibition of Chemical Weapons",
    platform="talentsoft",
    url="https://opcw-career.talent-soft.com/job/list-of-jobs.aspx",
    organization=Organization("Organisation for the Prohibition of Chemical Weapons", "OPCW"),
    zone="Europe/Amsterdam",
    site="https://opcw-career.talent-soft.com/job",
)
