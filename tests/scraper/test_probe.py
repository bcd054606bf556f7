"""Which platform a page comes from, and the source that is printed of it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.pages import Unreadable
from scraper import probe as module
from scraper.declared import known
from scraper.fetch import Fetcher
from scraper.platforms import PLATFORMS
from scraper.probe import Place, Seen, place_of, probe
from scraper.signs import SIGNS
from scraper.sources import SOURCES

NOTICE = "<h1>Intern in the Archives</h1><p>Vienna, Austria</p><h2>Duties</h2><ul><li>file maps</li></ul><p>Apply until 4 May 2026.</p>"
JSONLD = '<script type="application/ld+json">{"@type": "JobPosting", "title": "Intern", "description": "<p>You file maps. Apply until 4 May 2026.</p>"}</script>'
SELECTMINDS = '<h1 class="title">Intern</h1><div class="job_description"><p>Apply until 4 May 2026.</p></div>'
SUCCESSFACTORS = '<div class="jobDisplayShell" itemscope itemtype="http://schema.org/JobPosting"><span itemprop="title">Intern</span><span itemprop="description"><p>Apply until 4 May 2026.</p></span></div>'
TALEO = "<script>api.fillList('requisitionListInterface', 'listRequisition', ['1', '2']);</script>"


def seen(markup: str = NOTICE, url: str | None = None, **more: Any) -> Seen:
    return Seen(markup.encode(), "utf-8", url, **more)


# ------------------------------------------------------------------------------------------ by its address

ADDRESSES = [
    # the page, its platform, where that lists
    ("https://nato.referrals.selectminds.com/jobs/intern-5519", "selectminds", "https://nato.referrals.selectminds.com"),
    ("https://nato.taleo.net/careersection/2/jobdetail.ftl?job=250777&lang=en", "taleo", "https://nato.taleo.net/careersection/2"),
    ("https://fao.taleo.net/careersection/fao_external/jobsearch.ftl", "taleo", "https://fao.taleo.net/careersection/fao_external"),
    ("https://nspa-nato.career.emply.com/ad/buyer/7x2k9a", "emply", "https://nspa-nato.career.emply.com/vacancies"),
    ("https://opcw-career.talent-soft.com/job/job-clerk_812.aspx", "talentsoft", "https://opcw-career.talent-soft.com/job/list-of-jobs.aspx"),
    ("https://boards.greenhouse.io/wikimedia/jobs/123", "greenhouse", "https://boards-api.greenhouse.io/v1/boards/wikimedia"),
    ("https://job-boards.greenhouse.io/wikimedia", "greenhouse", "https://boards-api.greenhouse.io/v1/boards/wikimedia"),
    ("https://boards.greenhouse.io/embed/job_board/js?for=wikimedia", "greenhouse", "https://boards-api.greenhouse.io/v1/boards/wikimedia"),
    ("https://boards.greenhouse.io/embed/job_app?token=1&for=wikimedia", "greenhouse", "https://boards-api.greenhouse.io/v1/boards/wikimedia"),
    ("https://boards-api.greenhouse.io/v1/boards/wikimedia/jobs?content=true", "greenhouse", "https://boards-api.greenhouse.io/v1/boards/wikimedia"),
    ("https://jobs.lever.co/palantir/0b5f", "lever", "https://api.lever.co/v0/postings/palantir"),
    ("https://jobs.eu.lever.co/osm", "lever", "https://api.eu.lever.co/v0/postings/osm"),
    ("https://api.lever.co/v0/postings/palantir?mode=json", "lever", "https://api.lever.co/v0/postings/palantir"),
    ("https://jobs.ashbyhq.com/notion/77", "ashby", "https://api.ashbyhq.com/posting-api/job-board/notion"),
    ("https://jobs.ashbyhq.com/Small%20Maps", "ashby", "https://api.ashbyhq.com/posting-api/job-board/Small%20Maps"),
    ("https://jobs.smartrecruiters.com/CERN/743999-intern", "smartrecruiters", "https://api.smartrecruiters.com/v1/companies/CERN/postings"),
    ("https://careers.smartrecruiters.com/OECD", "smartrecruiters", "https://api.smartrecruiters.com/v1/companies/OECD/postings"),
    ("https://wfp.wd3.myworkdayjobs.com/en-US/job_openings/job/Rome/Intern_JR1", "workday", "https://wfp.wd3.myworkdayjobs.com/wday/cxs/wfp/job_openings"),
    ("https://wfp.wd3.myworkdayjobs.com/job_openings", "workday", "https://wfp.wd3.myworkdayjobs.com/wday/cxs/wfp/job_openings"),
    ("https://wfp.wd3.myworkdayjobs.com/wday/cxs/wfp/job_openings/jobs", "workday", "https://wfp.wd3.myworkdayjobs.com/wday/cxs/wfp/job_openings"),
    ("https://fastned.recruitee.com/o/intern", "recruitee", "https://fastned.recruitee.com"),
    ("https://personio.jobs.personio.de/job/77", "personio", "https://personio.jobs.personio.de"),
    ("https://osm.jobs.personio.com/", "personio", "https://osm.jobs.personio.com"),
    ("https://estm.fa.em2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/123", "oracle", "https://estm.fa.em2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1"),
    ("https://careers.un.org/jobSearchDescription/285249?language=en", "uncareers", "https://careers.un.org/api/public/opening/jo/list/filteredV2/en"),
    ("https://jobs.unicef.org/cw/en-us/job/582000/intern", "pageup", "https://jobs.unicef.org/cw/en-us/listing/"),
    ("https://careers.pageuppeople.com/541/cw/en/listing/", "pageup", "https://careers.pageuppeople.com/541/cw/en/listing/"),
]  # fmt: skip


@pytest.mark.parametrize(("url", "platform", "lists"), ADDRESSES)
def test_by_the_pages_own_address(url: str, platform: str, lists: str) -> None:
    place = place_of(seen(url=url))
    assert place
    assert (place.platform, place.url) == (platform, lists)
    assert platform in PLATFORMS


def test_every_sign_has_an_address_that_it_is_tried_on() -> None:
    assert {sign.platform for sign in SIGNS} == {platform for _, platform, _ in ADDRESSES}


@pytest.mark.parametrize(
    "url",
    [
        "https://www.selectminds.com/",
        "https://referrals.selectminds.com/",
        "https://abc.tbe.taleo.net/careersection/2/x",  # another product
        "https://nato.taleo.net/careersection/jobdetail.ftl?job=1",  # of which section?
        "https://nato.taleo.net/careersection/rest/jobboard",
        "https://boards.greenhouse.io/embed/job_app?token=1",
        "https://www.recruitee.com/",
        "https://api.recruitee.com/c/1",
        "https://www.personio.com/",
        "https://careers.un.org/",
        "https://osm.example/cw/",
        "https://osm.example/?from=https://jobs.lever.co/osm",
        "http://",
        "",
    ],
)
def test_other_addresses_are_of_no_platform(url: str) -> None:
    assert place_of(seen(url=url)) is None


@pytest.mark.parametrize(
    "markup",
    [
        '<link rel="canonical" href="https://jobs.lever.co/osm/1">',
        '<meta property="og:url" content="https://jobs.lever.co/osm/1">',
        "<!-- saved from url=(0030)https://jobs.lever.co/osm/1 -->",
    ],
)
def test_a_saved_page_tells_its_address(markup: str) -> None:
    assert place_of(seen(markup + NOTICE)) == Place("lever", "https://api.lever.co/v0/postings/osm", "osm")


# ------------------------------------------------------------------------------------------ by its markup


@pytest.mark.parametrize(
    ("markup", "url", "platform", "lists"),
    [
        (SELECTMINDS, None, "selectminds", None),
        (SELECTMINDS, "https://jobs.osm.example/jobs/intern-7", "selectminds", "https://jobs.osm.example"),
        ('<div id="job_results_list_hldr"></div>', None, "selectminds", None),
        (TALEO, None, "taleo", None),
        (TALEO, "https://jobs.osm.example/careersection/ex/jobsearch.ftl", "taleo", "https://jobs.osm.example/careersection/ex"),
        (SUCCESSFACTORS, None, "successfactors", None),
        (SUCCESSFACTORS, "https://jobs.ilo.org/job/Geneva-Intern/1/", "successfactors", "https://jobs.ilo.org"),
        ('<script src="https://rmkcdn.successfactors.com/x.js"></script>', "https://jobs.itu.int/", "successfactors", "https://jobs.itu.int"),
        ('<link href="https://d.recruiteecdn.com/x.css">', "https://jobs.osm.example/o/intern", "recruitee", "https://jobs.osm.example"),
        (JSONLD, None, "jsonld", None),
        (JSONLD, "https://osm.example/jobs/1", "jsonld", None),
        (JSONLD + '<link rel="sitemap" href="/sitemap.xml">', "https://osm.example/jobs/1", "jsonld", "https://osm.example/sitemap.xml"),
    ],
)  # fmt: skip
def test_by_its_markup(markup: str, url: str | None, platform: str, lists: str | None) -> None:
    place = place_of(seen(markup, url))
    assert place
    assert (place.platform, place.url) == (platform, lists)


def test_a_sitemap_that_the_host_names_lists_its_postings() -> None:
    named = seen(JSONLD, "https://osm.example/jobs/1", sitemaps=("https://osm.example/jobs.xml",))
    assert place_of(named) == Place("jsonld", "https://osm.example/jobs.xml")


def test_what_a_page_is_weighs_more_than_what_it_links_to() -> None:
    apply = '<a href="https://nato.taleo.net/careersection/2/jobdetail.ftl?job=1">Apply</a>'
    place = place_of(seen(SELECTMINDS + apply))
    assert place == Place("selectminds")
    share = '<a href="https://osm.referrals.selectminds.com/jobs/1">Share</a>'
    assert place_of(seen(SELECTMINDS + apply + share)) == Place(
        "selectminds", "https://osm.referrals.selectminds.com", "osm"
    )
    assert place_of(seen(JSONLD + apply)) == Place("jsonld")


# ------------------------------------------------------------------------------------------ by what it links to

LEVER = Place("lever", "https://api.lever.co/v0/postings/osm", "osm")
LINKS = "".join(f'<a href="https://jobs.lever.co/osm/{n}">Job</a>' for n in range(3))


@pytest.mark.parametrize(
    ("markup", "place"),
    [
        (NOTICE + '<a href="https://jobs.lever.co/osm/1/apply">Apply</a>', LEVER),  # a vacancy's link to apply
        (f"<h1>Careers</h1>{LINKS}", LEVER),
        ("<h1>Careers</h1><script src='//jobs.lever.co/osm/embed.js'></script>", None),
        ("<h1>Careers</h1><iframe src='https://jobs.lever.co/osm?embed'></iframe>", LEVER),
        ('<h1>News</h1><p>See <a href="https://jobs.lever.co/osm">a friend\'s jobs</a>.</p>', None),
        ("<h1>Careers</h1>", None),
    ],
)
def test_by_where_its_links_lead(markup: str, place: Place | None) -> None:
    assert place_of(seen(markup)) == place


def test_by_the_addresses_in_an_answer_of_its_interface() -> None:
    jobs = [{"absolute_url": f"https://boards.greenhouse.io/osm/jobs/{n}"} for n in range(3)]
    body = json.dumps(jobs).replace("/", "\\/")
    place = place_of(seen(f"<h1>Careers</h1><script>{body}</script>"))
    assert place
    assert (place.platform, place.name) == ("greenhouse", "osm")


# ------------------------------------------------------------------------------------------ what is printed


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], str]:
    def make(markup: str) -> str:
        (tmp_path / "page.html").write_text(markup, "utf-8")
        return str(tmp_path / "page.html")

    return make


def declared(tmp_path: Path, text: str) -> Any:
    """The source that the printed text declares, with the ids that are then known."""
    (tmp_path / "sources.toml").write_text(text, "utf-8")
    (id,) = tomllib.loads(text)["sources"]
    return known(tmp_path).sources[id]


def test_it_prints_a_source_that_is_ready_for_use(
    file: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert probe(file('<link rel="canonical" href="https://jobs.eu.lever.co/Small-Maps/1">' + NOTICE))
    out = capsys.readouterr().out
    assert out == (
        "[sources.small-maps]\n"
        'name = "Small-Maps"\n'
        'platform = "lever"\n'
        'url = "https://api.eu.lever.co/v0/postings/Small-Maps"\n'
        'zone = "Europe/Vienna"  # that of this page: is it the employer\'s?\n'
    )
    assert declared(tmp_path, out).url == "https://api.eu.lever.co/v0/postings/Small-Maps"


def test_a_clock_that_the_page_does_not_say_is_to_be_put_in(file: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert probe(file(NOTICE.replace("<p>Vienna, Austria</p>", "") + LINKS))
    assert capsys.readouterr().out.endswith('zone = "UTC"  # the page does not say: is it the employer\'s?\n')


def test_the_page_says_whose_it_is_and_on_which_clock(
    file: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = JSONLD.replace('"title"', '"hiringOrganization": {"name": "Office \\"of\\" Maps"}, "jobLocation": {"address": {"addressLocality": "Vienna", "addressCountry": "AT"}}, "title"')  # fmt: skip
    links = '<link rel="canonical" href="https://osm.example/jobs/1"><link rel="sitemap" href="https://osm.example/sitemap.xml">'
    assert probe(file(links + script))
    source = declared(tmp_path, capsys.readouterr().out)
    assert (source.id, source.platform, source.url) == ("osm", "jsonld", "https://osm.example/sitemap.xml")
    assert (source.name, source.zone) == ('Office "of" Maps', "Europe/Vienna")


@pytest.mark.parametrize("url", [address for address, _, _ in ADDRESSES])
@pytest.mark.parametrize("title", ["Intern", 'The "best" intern\t\\ \x7f', "Стажёр"])
def test_every_source_that_it_prints_can_be_declared(
    url: str, title: str, file: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert probe(file(f'<link rel="canonical" href="{url.replace("&", "&amp;")}"><h1>{title}</h1>'))
    assert declared(tmp_path, capsys.readouterr().out).platform in PLATFORMS


@pytest.mark.parametrize("source", [one for one in SOURCES if one.platform != "page"], ids=lambda one: one.id)
def test_one_that_is_known_already_is_said_to_be(
    source: Any, file: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    platform = next(
        (sign for sign in SIGNS if sign.platform == source.platform and sign.address.match(source.url)), None
    )
    if not platform:
        pytest.skip("its platform is not known by such an address")
    assert probe(file(f'<link rel="canonical" href="{source.url}/">{NOTICE}'))
    out = capsys.readouterr().out
    assert out.startswith(f"# We know it already as {source.id}, asked each time")
    printed = declared(tmp_path, out)
    assert (printed.id, printed.url, printed.issuer, printed.organization) == (source.id, source.url, source.issuer, source.organization)  # fmt: skip


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        (NOTICE, "a vacancy, but of no platform that we know; where its site lists vacancies as links, declare platform = \"html\" with url and listing"),
        ("<h1>The canteen</h1><p>It opens at noon.</p>", "of no platform that we know; where its site lists"),
        (SELECTMINDS, "a page of the platform selectminds, but no address of its site; probe that instead of the file"),
        (JSONLD, "a JobPosting in JSON-LD (platform jsonld), but not where its site lists them; declare url:"),
        (" ", "is empty"),
        ("\0", "is neither HTML, text nor PDF"),
    ],
)  # fmt: skip
def test_what_it_cannot_do_it_says(markup: str, said: str, file: Any, capsys: pytest.CaptureFixture[str]) -> None:
    name = file(markup)
    assert not probe(name)
    out, err = capsys.readouterr()
    (line,) = err.splitlines()
    assert (out, line.startswith(f"{name}: {said}")) == ("", True)


def test_a_file_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not probe(str(tmp_path / "none.html"))
    assert capsys.readouterr().err == f"{tmp_path / 'none.html'}: No such file or directory\n"


# ------------------------------------------------------------------------------------------ fetched


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> dict[str, httpx.Response]:
    """A web in memory: address → answer."""
    answers: dict[str, httpx.Response] = {}

    @contextmanager
    def fetching(**_: Any) -> Iterator[Fetcher]:
        def answer(request: httpx.Request) -> httpx.Response:
            return answers.get(str(request.url), httpx.Response(404))

        with httpx.Client(transport=httpx.MockTransport(answer)) as client:
            yield Fetcher(client, pause=lambda _: None)

    monkeypatch.setattr(module, "fetcher", fetching)
    return answers


def test_an_address_is_fetched(web: dict[str, httpx.Response], capsys: pytest.CaptureFixture[str]) -> None:
    web["https://osm.example/robots.txt"] = httpx.Response(
        200, text="Sitemap: /sitemap.xml\nUser-agent: *\nDisallow: /x"
    )
    web["https://osm.example/jobs/1"] = httpx.Response(200, html=JSONLD)
    assert probe("https://osm.example/jobs/1")
    assert 'url = "https://osm.example/sitemap.xml"' in capsys.readouterr().out


def test_an_address_that_leads_elsewhere_is_what_it_leads_to(
    web: dict[str, httpx.Response], capsys: pytest.CaptureFixture[str]
) -> None:
    web["https://osm.example/jobs"] = httpx.Response(302, headers={"location": "https://jobs.lever.co/osm"})
    web["https://jobs.lever.co/osm"] = httpx.Response(200, html="<div id=app></div>")  # filled by a script
    assert probe("https://osm.example/jobs")
    assert 'platform = "lever"' in capsys.readouterr().out


def test_a_programme_is_a_source_of_one_page(
    web: dict[str, httpx.Response], tmp_path: Path, capsys: pytest.CaptureFixture[str], corpus: Path
) -> None:
    url = "https://www.osm.example/faq"
    web[url] = httpx.Response(200, content=(corpus / "pages" / "027-nato-faq-accordion.html").read_bytes())
    assert probe(url)
    source = declared(tmp_path, capsys.readouterr().out)
    assert (source.platform, source.url, source.holds) == ("page", url, "programme")


@pytest.mark.parametrize("allowed", [True, False])
def test_a_page_that_cannot_be_had_is_said(
    web: dict[str, httpx.Response], allowed: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    web["https://osm.example/robots.txt"] = httpx.Response(200, text="User-agent: *\nDisallow: /private")
    url = f"https://osm.example/{'public' if allowed else 'private'}"
    assert not probe(url)
    said = "answered 404 for /public" if allowed else "robots.txt asks us not to fetch /private"
    assert capsys.readouterr().err == f"{url}: osm.example: {said}\n"


# ------------------------------------------------------------------------------------------ the corpus

CORPUS = {
    "001-ims-operations-planning": "selectminds",
    "003-ncia-data-engineering": "selectminds",
    "005-is-dpp-officer-taleo": "taleo",
    "008-jfcbs-j9": "selectminds",
    "011-ims-lr-medical": "selectminds",
    "012-nor-2024": "selectminds",
    "013-ecb-publications-jsonld": "jsonld",
    "022-interpol-secondment": "successfactors",
    "027-nato-faq-accordion": "page",
    "029-search-results-list": "selectminds",
}


def test_the_corpus(corpus: Path) -> None:
    pages = sorted((corpus / "pages").glob("*.html"))
    found = {page.stem: place_of(Seen(page.read_bytes())) for page in pages}
    assert {name: place.platform for name, place in found.items() if place} == CORPUS


@given(
    st.text(max_size=200).filter(str.strip), st.text(max_size=60) | st.sampled_from([url for url, _, _ in ADDRESSES])
)
def test_any_page_has_a_place_or_none(markup: str, url: str) -> None:
    with suppress(Unreadable):
        place = place_of(seen(f'{markup}<link rel="canonical" href="{url}"><a href="{url}">', url))
        assert place is None or place.platform in PLATFORMS
