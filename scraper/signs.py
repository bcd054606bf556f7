"""What gives a platform away: the addresses that it is known by, and the marks of its pages."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """The addresses that a platform is known by, and the one at which a source of it lists.

    `name` in the expression is what the platform calls the employer.
    """

    platform: str
    address: re.Pattern[str]
    lists: str


def _sign(platform: str, address: str, lists: str) -> Sign:
    return Sign(platform, re.compile(rf"https?://{address}", re.IGNORECASE), lists)


WORD = r"(?P<name>[\w-]{1,80})(?![\w-])"
SIGNS = (
    _sign("selectminds", rf"{WORD}\.referrals\.selectminds\.com", r"https://\g<name>.referrals.selectminds.com"),
    _sign(
        "taleo",
        rf"{WORD}\.taleo\.net/careersection/(?!jobdetail|rest\b|[\d.]+/js\b)(?P<section>[\w-]+)/",
        r"https://\g<name>.taleo.net/careersection/\g<section>",
    ),
    _sign("emply", rf"{WORD}\.career\.emply\.com", r"https://\g<name>.career.emply.com/vacancies"),
    _sign("talentsoft", rf"{WORD}\.talent-soft\.com", r"https://\g<name>.talent-soft.com/job/list-of-jobs.aspx"),
    _sign(
        "greenhouse",
        rf"(?:(?:job-)?boards\.greenhouse\.io/(?:embed/job_(?:board|app)(?:/js)?\?(?:[^#]*&)?for=|(?!embed\b))"
        rf"|boards-api\.greenhouse\.io/v1/boards/){WORD}",
        r"https://boards-api.greenhouse.io/v1/boards/\g<name>",
    ),
    _sign(
        "lever",
        rf"(?:jobs|api)\.(?P<region>(?:eu\.)?)lever\.co/(?:v0/postings/)?{WORD}",
        r"https://api.\g<region>lever.co/v0/postings/\g<name>",
    ),
    _sign(
        "ashby",
        r"(?:jobs\.ashbyhq\.com|api\.ashbyhq\.com/posting-api/job-board)/(?P<name>[^/?#]{1,80})",
        r"https://api.ashbyhq.com/posting-api/job-board/\g<name>",
    ),
    _sign(
        "smartrecruiters",
        rf"(?:(?:jobs|careers)\.smartrecruiters\.com|api\.smartrecruiters\.com/v1/companies)/(?!sr-jobs|oneclick){WORD}",
        r"https://api.smartrecruiters.com/v1/companies/\g<name>/postings",
    ),
    _sign(
        "workday",
        rf"{WORD}\.(?P<host>wd\d+)\.myworkdayjobs\.com/(?:wday/cxs/[\w-]+/|[a-z]{{2}}-[a-z]{{2}}/)?(?!wday\b)(?P<site>[\w-]+)",
        r"https://\g<name>.\g<host>.myworkdayjobs.com/wday/cxs/\g<name>/\g<site>",
    ),
    _sign("recruitee", rf"(?!www|api|app|docs|support){WORD}\.recruitee\.com", r"https://\g<name>.recruitee.com"),
    _sign("personio", rf"{WORD}\.jobs\.personio\.(?P<land>de|com)", r"https://\g<name>.jobs.personio.\g<land>"),
    _sign(
        "oracle",
        r"(?P<host>[\w.-]+)/hcmUI/CandidateExperience/(?P<language>[\w-]+)/sites/(?P<site>[\w-]+)",
        r"https://\g<host>/hcmUI/CandidateExperience/\g<language>/sites/\g<site>",
    ),
    _sign(
        "uncareers",
        r"careers\.un\.org/(?:home|job|api)",
        "https://careers.un.org/api/public/opening/jo/list/filteredV2/en",
    ),
    _sign(
        "pageup",
        r"(?P<host>[\w.-]+(?:/\d+)?)/cw/(?P<language>[\w-]+)/(?:listing|job|search|filter)\b",
        r"https://\g<host>/cw/\g<language>/listing/",
    ),
)
# What a platform's pages hold, be they lists or postings, where `parsers.pages` knows only postings.
MARKS = {
    "selectminds": re.compile(r"job_results_list_hldr|\bid=[\"']?tsstoken\b"),
    "taleo": re.compile(r"requisitionListInterface|[\"'(]/careersection/"),
    "successfactors": re.compile(r"\bjobs2web\b|rmkcdn\.successfactors\.|\bjobDisplayShell\b|\bsearchResultsShell\b"),
    "recruitee": re.compile(r"\brecruiteecdn\.com"),
}
# Of platforms that employers have under names of their own: where such a site lists.
OWN_NAME = {
    "selectminds": re.compile(r"(https?://[^/?#]+)"),
    "taleo": re.compile(r"(https?://[^/?#]+/careersection/(?!jobdetail|rest\b)[\w-]+(?=/))"),
    "successfactors": re.compile(r"(https?://[^/?#]+)"),
    "recruitee": re.compile(r"(https?://[^/?#]+)"),
}
