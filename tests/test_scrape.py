"""The options of `vacancies scrape`, against a small employer's site on loopback."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scraper.cli import main
from scraper.demo.server import Replica, serving
from scraper.demo.site import PLAIN, Answer, Request
from scraper.lock import locked
from tests.scraper.conftest import rows
from tests.sites.html import COUNT, Site

ROBOTS = "User-agent: *\nDisallow: /careers/\n"
OSM = """
contact = "jobs@osm.example"

[sources.osm]
name = "Office of Small Maps"
platform = "html"
url = "{url}/en/work/vacancies"
listing = "ul.jobs"
posting = "div.notice"
zone = "Europe/Brussels"
pace = 0
"""


class Noting(Site):
    """The site, which writes down who asked, and may deny by robots.txt."""

    robots = ""

    def __init__(self) -> None:
        super().__init__()
        self.agents: set[str] = set()

    def answer(self, request: Request) -> Answer:
        self.agents.add(request.headers["user-agent"])
        if request.path == "/robots.txt":
            return Answer(self.robots, PLAIN)
        return super().answer(request)


@pytest.fixture
def site() -> Noting:
    return Noting()


@pytest.fixture
def running(site: Noting) -> Iterator[Replica]:
    with serving(site) as replica:
        yield replica


@pytest.fixture
def scrape(running: Replica, tmp_path: Path) -> Callable[..., Result]:
    (tmp_path / "sources.toml").write_text(OSM.format(url=running.url))

    def call(*options: str) -> Result:
        return CliRunner().invoke(main, ["scrape", "osm", "--data", str(tmp_path), *options])

    return call


def pages(running: Replica) -> list[str]:
    """What was asked for beside robots.txt and the list, since it was looked at last."""
    asked = [request for request in running.requests if "/careers/" in request]
    running.requests.clear()
    return asked


def test_sites_are_told_who_asks(scrape: Callable[..., Result], site: Noting) -> None:
    assert scrape().exit_code == 0
    (agent,) = site.agents
    assert agent.endswith("; +jobs@osm.example)")


def test_a_limit_asks_for_new_pages_first(scrape: Callable[..., Result], running: Replica) -> None:
    assert scrape("--limit", "3").stdout == "osm: 3 new\n"
    first = pages(running)
    assert scrape("--limit", "3").stdout == "osm: 3 new\n"
    second = pages(running)
    assert scrape("--limit", "3").stdout == "osm: 2 new, 1 unchanged\n"
    assert len({*first, *second, *pages(running)}) == COUNT


def test_a_limited_run_closes_nothing(scrape: Callable[..., Result], tmp_path: Path) -> None:
    scrape()
    scrape("--limit", "1")
    assert rows(tmp_path / "vacancies.db", "SELECT count(*) FROM vacancies WHERE gone_since IS NULL") == [(COUNT,)]


def test_a_dry_run_asks_for_lists_only_and_keeps_nothing(
    scrape: Callable[..., Result], running: Replica, tmp_path: Path
) -> None:
    result = scrape("--dry-run")
    said, *asked = result.stdout.splitlines()
    assert (result.exit_code, said) == (0, f"osm: {COUNT} listed; would ask for {COUNT}, {COUNT} of them new")
    assert (len(asked), pages(running)) == (COUNT, [])
    assert all(line.startswith(f"  GET   new   {running.url}/careers/") for line in asked)
    assert {path.name for path in tmp_path.iterdir()} == {"sources.toml"}


def test_a_dry_run_knows_what_was_had(scrape: Callable[..., Result], tmp_path: Path) -> None:
    scrape("--limit", "2")
    before = (tmp_path / "archive.db").read_bytes()
    assert scrape("--dry-run", "--limit", "7").stdout.startswith("osm: 8 listed; would ask for 7, 6 of them new\n")
    assert (tmp_path / "archive.db").read_bytes() == before


def test_a_dry_run_says_what_it_could_not_ask(scrape: Callable[..., Result], site: Noting) -> None:
    site.robots = "User-agent: *\nDisallow: /\n"
    result = scrape("--dry-run")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("osm: robots: 127.0.0.1: robots.txt asks us not to fetch")


def test_a_line_of_json_a_source(scrape: Callable[..., Result]) -> None:
    result = scrape("--log", "json")
    (line,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert {"source": "osm", "outcome": "ok", "found": COUNT, "new": COUNT, "reason": None}.items() <= line.items()
    assert line["bytes"] > 0


def test_robots_are_heeded_unless_a_source_says_why_not(
    scrape: Callable[..., Result], site: Noting, tmp_path: Path
) -> None:
    site.robots = ROBOTS
    result = scrape()
    assert (result.exit_code, result.stdout) == (1, "")
    assert "robots.txt asks us not to fetch /careers/" in result.stderr
    refused = scrape("--ignore-robots")
    assert (refused.exit_code, "ignores_robots" in refused.stderr) == (2, True)
    declared = tmp_path / "sources.toml"
    declared.write_text(declared.read_text() + 'ignores_robots = "They asked us to, by mail of 3 May 2026."\n')
    assert scrape().exit_code == 1
    assert scrape("--ignore-robots").stdout == f"osm: {COUNT} new\n"


def test_a_folder_that_is_at_work_is_left_alone(
    scrape: Callable[..., Result], running: Replica, tmp_path: Path
) -> None:
    with locked(tmp_path):
        result = scrape()
    assert (result.exit_code, result.stdout, running.requests) == (75, "", [])
    (line,) = result.stderr.splitlines()
    assert "has been at work here since" in line
    assert scrape().exit_code == 0


def test_sources_show_what_the_last_run_came_to(scrape: Callable[..., Result], tmp_path: Path) -> None:
    scrape()
    shown = CliRunner().invoke(main, ["sources", "--data", str(tmp_path)]).stdout
    (line,) = [line for line in shown.splitlines() if line.startswith("osm ")]
    assert line.split("  ")[-1].strip()[:2] == "20"
    assert line.split()[5:7] == ["ok", "8"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_the_command_ends_after_the_page_in_hand_and_is_gone_on_with(
    running: Replica, tmp_path: Path, number: signal.Signals, code: int
) -> None:
    declared = tmp_path / "sources.toml"
    declared.write_text(OSM.format(url=running.url).replace("pace = 0", "pace = 0.5"))
    command = [Path(sys.executable).with_name("vacancies"), "scrape", "osm", "--data", tmp_path]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        while sum("/careers/" in request for request in running.requests) < 2:
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(number)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (code, "osm: interrupted: the run was interrupted\n")
    assert rows(tmp_path / "archive.db", "SELECT outcome FROM runs") == [("interrupted",)]
    assert rows(tmp_path / "archive.db", "SELECT outcome FROM run_sources") == [("interrupted",)]
    had = set(pages(running))
    declared.write_text(OSM.format(url=running.url))
    result = CliRunner().invoke(main, ["scrape", "osm", "--data", str(tmp_path)])
    assert (result.exit_code, result.stdout) == (0, f"osm: {COUNT} new\n")
    assert had.isdisjoint(pages(running))
