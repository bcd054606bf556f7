"""The site in Chromium, as people use it; `make test-browser` installs Chromium where it can.

`make screenshots` runs this file with VACANCIES_SCREENSHOTS set, and the README's pictures are made anew.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import icalendar
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
VACANCY = "/vacancies/vacancies/demo-260124"
PAGES = {
    "home": "/",
    "postings": "/vacancies/postings?status=open",
    "search": "/vacancies/postings?_search=cyber",
    "vacancy": VACANCY,
    "plots": "/vacancies/-/plots",
    "source": "/vacancies/sources/demo",
    "database": "/vacancies",
    "question": "/vacancies/closing_within?days=30",
    "sql": "/vacancies?sql=select+title+from+postings",
    "table": "/vacancies/evidence",
    "row": "/vacancies/runs/1",
    "error": "/vacancies/nothing",
}
PICTURE = {"width": 1000, "height": 640}
SHOTS = {
    "home": ("/", PICTURE, "light"),
    "vacancy": (f"{VACANCY}#words-sections-1-0", PICTURE, "light"),
    "phone": ("/", PHONE, "dark"),
}

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not on this machine: make test-browser installs it")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Browser, site: httpx.Client) -> Iterator[Callable[..., Page]]:
    """`opened(path)` is a page of the site in a window of its own; what a browser complains of fails the test."""
    contexts, complaints = [], []

    def at(path: str, size: dict[str, int] = DESK, colours: str = "light", **options: object) -> Page:
        context = browser.new_context(
            base_url=str(site.base_url), viewport=size, color_scheme=colours, accept_downloads=True, **options
        )
        contexts.append(context)
        tab = context.new_page()
        tab.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
        tab.goto(path)
        return tab

    yield at
    for context in contexts:
        context.close()
    assert [said for said in complaints if "404" not in said] == []


def test_home_answers_what_closes_next_without_a_click(opened: Callable[..., Page]) -> None:
    tab = opened("/")
    first = tab.locator(".next li").first
    expect(first).to_be_in_viewport()
    expect(first.locator(".days")).to_have_text(re.compile("in 1 day|in 2 days|today"))


def test_from_search_to_a_vacancy(opened: Callable[..., Page]) -> None:
    tab = opened("/")
    tab.get_by_label("Search titles and texts").fill("cyber")
    tab.keyboard.press("Enter")
    tab.get_by_role("link", name="Cyber Defence Internship").click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("Cyber Defence Internship")


def test_choosing_by_country_and_leaving_it_out_again(opened: Callable[..., Page]) -> None:
    tab = opened("/vacancies/postings?status=open")
    before = tab.locator("tbody tr").count()
    tab.get_by_role("region", name="country").get_by_role("link", name="IT").click()
    expect(tab.locator("tbody tr")).to_have_count(3)
    tab.get_by_role("link", name="IT ✕").click()
    expect(tab.locator("tbody tr")).to_have_count(before)


def test_from_a_value_to_its_words_and_back(opened: Callable[..., Page]) -> None:
    tab = opened(VACANCY)
    tab.get_by_role("link", name="Words of the page for: Deadline").click()
    words = tab.locator("mark:target")
    expect(words).to_be_in_viewport()
    expect(words).to_have_text(re.compile(r"^\d+ \w+ \d{4}, at 23.59, Brussels time$"))
    colour = "element => getComputedStyle(element).backgroundColor"
    assert words.evaluate(colour) != tab.locator("mark").first.evaluate(colour)
    tab.locator(".text a.of", has_text="Deadline").click()
    expect(tab.locator("#value-deadline-0")).to_be_in_viewport()
    assert tab.url.endswith("#value-deadline-0")


def test_by_keyboard_alone(opened: Callable[..., Page]) -> None:
    tab = opened("/")
    tab.keyboard.press("Tab")
    expect(tab.get_by_role("link", name="To the content")).to_be_focused()
    expect(tab.get_by_role("link", name="To the content")).to_be_in_viewport()
    tab.keyboard.press("Enter")
    for _ in range(3):  # the words to search for, the button, the first vacancy
        tab.keyboard.press("Tab")
    expect(tab.locator(".next a").first).to_be_focused()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/vacancies/vacancies/*")


def test_plots_are_pictures_of_the_numbers(opened: Callable[..., Page]) -> None:
    tab = opened("/vacancies/-/plots")
    picture = tab.get_by_role("img", name="Deadlines ahead")
    expect(picture.locator("circle")).to_have_count(24)
    assert "Service Design Internship" in picture.locator("circle title").first.text_content()
    bars = tab.get_by_role("img", name="Competencies most asked for").locator("rect")
    widths = [float(bar.get_attribute("width")) for bar in bars.all()]
    assert widths == sorted(widths, reverse=True)
    assert tab.get_by_role("img").count() == 5
    tab.get_by_text("The numbers of: Competencies most asked for").click()
    expect(tab.get_by_role("region", name="Numbers: Competencies most asked for").locator("tbody tr")).to_have_count(15)


def test_the_calendar_is_downloaded_and_is_one(opened: Callable[..., Page], tmp_path: Path) -> None:
    tab = opened("/")
    with tab.expect_download() as download:
        tab.get_by_role("link", name="a calendar with alarms").click()
    assert download.value.suggested_filename == "vacancies.ics"
    download.value.save_as(tmp_path / "vacancies.ics")
    calendar = icalendar.Calendar.from_ical((tmp_path / "vacancies.ics").read_bytes())
    assert len([event for event in calendar.events if event["summary"].startswith("Deadline")]) == 24


@pytest.mark.parametrize(("size", "colours"), [(PHONE, "dark"), (DESK, "light")], ids=["phone", "desk"])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_keeps_anybody_out(opened: Callable[..., Page], name: str, size: dict[str, int], colours: str) -> None:
    """axe-core finds nothing serious, and no page is wider than its window."""
    tab = opened(PAGES[name], size, colours)
    found = Axe().run(tab).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")] == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_dark_is_dark(opened: Callable[..., Page]) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    assert opened("/").evaluate(paper) == "rgb(255, 255, 255)"
    assert max(map(int, re.findall(r"\d+", opened("/", DESK, "dark").evaluate(paper)))) < 64


def test_it_works_without_scripts(opened: Callable[..., Page]) -> None:
    tab = opened(VACANCY, java_script_enabled=False)
    tab.get_by_role("link", name="Words of the page for: Pay", exact=True).click()
    expect(tab.locator("#words-stipend-0-0")).to_be_in_viewport()


def test_a_list_can_be_printed(opened: Callable[..., Page]) -> None:
    tab = opened("/vacancies/postings?status=open")
    tab.emulate_media(media="print")
    expect(tab.locator("header")).to_be_hidden()
    expect(tab.locator("td[data-label=vacancy]").first).to_be_visible()


@pytest.mark.skipif("VACANCIES_SCREENSHOTS" not in os.environ, reason="make screenshots makes them")
@pytest.mark.parametrize("name", SHOTS)
def test_pictures_for_the_readme(opened: Callable[..., Page], name: str) -> None:
    path, size, colours = SHOTS[name]
    IMAGES.mkdir(parents=True, exist_ok=True)
    opened(path, size, colours).screenshot(path=IMAGES / f"{name}.png")
