"""Every platform has its replica, its page reader's tests and its cassettes, and `make demo-all` reads them all."""

from __future__ import annotations

from pathlib import Path

import pytest

from scraper.platforms import PLATFORMS
from scraper.sources import DEFAULT, SOURCES
from tests.sites import __main__ as demo_all

ROOT = Path(__file__).parents[2]
SITES = sorted({*PLATFORMS} - demo_all.NOT_A_SITE)


def test_demo_all_reads_every_platform(capsys: pytest.CaptureFixture[str]) -> None:
    assert demo_all.main() == 0
    _, _, *rows = capsys.readouterr().out.splitlines()
    assert sorted(row.split()[0] for row in rows) == sorted(PLATFORMS)
    for row in rows:
        _, found, new, read, failed, _ = row.split()
        assert (new, read, failed) == (found, found, "0")


@pytest.mark.parametrize("platform", SITES)
def test_a_platform_has_its_replica_its_tests_and_its_cassettes(platform: str) -> None:
    assert (ROOT / f"tests/sites/{platform}.py").is_file()
    assert (ROOT / f"tests/scraper/platforms/test_{platform}.py").is_file()
    assert list((ROOT / f"cassettes/test_{platform}").glob("*.yaml"))


@pytest.mark.parametrize("cassette", sorted(ROOT.glob("cassettes/*/*.yaml")), ids=lambda path: path.stem)
def test_cassettes_hold_nothing_of_the_machine(cassette: Path) -> None:
    text = cassette.read_text("utf-8")
    assert not [word for word in ("127.0.0.1", "localhost", "Date:") if word in text]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_a_source_is_of_a_platform_that_we_have(source) -> None:  # type: ignore[no-untyped-def]
    assert source.platform in PLATFORMS
    assert source.url.startswith("https://")
    assert not source.url.endswith("/") or source.platform == "pageup"
    assert source.site is None or source.site.startswith("https://")


def test_sources_differ() -> None:
    assert len({source.id for source in SOURCES}) == len({source.url for source in SOURCES}) == len(SOURCES)
    assert len(SOURCES) - len(DEFAULT) >= 15


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_a_source_takes_few_lines(source) -> None:  # type: ignore[no-untyped-def]
    file = ROOT / f"scraper/sources/{source.id.replace('-', '_')}.py"
    assert len([line for line in file.read_text("utf-8").splitlines() if line.strip()]) <= 12
