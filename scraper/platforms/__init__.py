"""How each platform lists its postings, one file a platform: `lists(source, ask)` yields what is listed."""

from __future__ import annotations

from scraper.platforms import (
    ashby,
    emply,
    folder,
    greenhouse,
    html,
    jsonld,
    lever,
    oracle,
    page,
    pageup,
    personio,
    recruitee,
    selectminds,
    smartrecruiters,
    successfactors,
    talentsoft,
    taleo,
    uncareers,
    workday,
)
from scraper.platforms._platform import Ask, Listed, Lists, Platform

__all__ = ["PLATFORMS", "Ask", "Listed", "Lists", "Platform"]

PLATFORMS: dict[str, Platform] = {
    "ashby": Platform(ashby.lists, "ashby"),
    "emply": Platform(emply.lists),
    "folder": Platform(folder.lists),
    "greenhouse": Platform(greenhouse.lists, "greenhouse"),
    "html": Platform(html.lists),
    "jsonld": Platform(jsonld.lists, "jsonld"),
    "lever": Platform(lever.lists, "lever"),
    "oracle": Platform(oracle.lists, "oracle"),
    "page": Platform(page.lists),
    "pageup": Platform(pageup.lists, "pageup"),
    "personio": Platform(personio.lists, "personio"),
    "recruitee": Platform(recruitee.lists, "recruitee"),
    "selectminds": Platform(selectminds.lists, "selectminds"),
    "smartrecruiters": Platform(smartrecruiters.lists, "smartrecruiters"),
    "successfactors": Platform(successfactors.lists, "successfactors"),
    "talentsoft": Platform(talentsoft.lists, "talentsoft"),
    "taleo": Platform(taleo.lists, "taleo"),
    "uncareers": Platform(uncareers.lists, "uncareers"),
    "workday": Platform(workday.lists, "workday"),
}
