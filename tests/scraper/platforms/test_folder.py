"""Notices that people save in a folder: what is listed, what is left out, and by what a file is known."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper import run
from scraper.archive import sha256
from scraper.exchange import AskFailed
from scraper.platforms import folder
from scraper.sources import Source
from tests.scraper.conftest import START, rows, source
from tests.scraper.platforms.crawling import crawling
from tests.sites.html import pdf

NOTICE = """\
{}
{}Duties
- file maps
Apply until 22 June 2026, at 23.59, Brussels time.
"""
SECRET = NOTICE.format("Nobody's business", "")


def notice(title: str = "Intern", requisition: str | None = None) -> str:
    return NOTICE.format(title, f"Requisition: {requisition}\n" if requisition else "")


def page(title: str = "Intern", requisition: str | None = None) -> str:
    head, *lines = notice(title, requisition).splitlines()
    return f"<html><body><h1>{head}</h1>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    (tmp_path / "saved").mkdir()
    return tmp_path / "saved"


def put(path: Path, content: str | bytes = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else (content or notice(path.stem)).encode())
    return path


def of(path: object, **declared: Any) -> Source:
    return source("saved", platform="folder", url=str(path), **{"issuer": "mine", **declared})


def names(path: object) -> list[str]:
    """The files that are listed."""
    return [Path(item.url.partition("#")[0]).name for item in folder.lists(of(path), _never)]


def _never(*_: object) -> Any:
    raise AssertionError("a folder asks no site")


# ------------------------------------------------------------------------------------------ crawls


def test_a_crawl_reads_every_kind_of_file(saved: Path) -> None:
    put(saved / "a.html", page("Intern A"))
    put(saved / "b.HTM", page("Intern B").encode("utf-16"))
    put(saved / "c.txt", notice("Intern C"))
    put(saved / "d.pdf", pdf(*notice("Intern D").splitlines()))
    with crawling(of(saved, expects=4)) as crawl:
        first, second = crawl(), crawl()
        assert crawl.asked() == []
    assert (first.outcome, first.found, first.new, first.failed) == ("ok", 4, 4, 0)
    assert (second.outcome, second.unchanged) == ("unchanged", 4)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\0\1\2", "is neither HTML, text nor PDF"),
        (b"%PDF-1.4 torn", "is a PDF that cannot be opened (damaged, or locked by a password)"),
        (b"Rhubarb pie\nPeel the rhubarb.\n", "neither a vacancy nor a programme in the page"),
    ],
)
def test_one_that_cannot_be_read_stops_no_other(saved: Path, content: bytes, said: str) -> None:
    put(saved / "good.txt")
    bad = put(saved / "bad.html", b"x")
    bad.write_bytes(content)
    with crawling(of(saved)) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.new, tally.failed) == ("partial", 1, 1)
    assert tally.reason == f"{bad.as_uri()}#sha256={sha256(content)}: {said}"


def test_an_empty_folder_is_said(saved: Path) -> None:
    with crawling(of(saved)) as crawl:
        tally = crawl()
    assert (tally.outcome, tally.reason) == ("empty", f"{saved}: 0 listed, at least 1 expected")


# ------------------------------------------------------------------------------------------ what is listed


def test_what_is_held_is_the_file_itself(saved: Path) -> None:
    path = put(saved / "a b ü.html", page().encode("latin-1"))
    (item,) = folder.lists(of(saved), _never)
    assert (item.held, item.key) == (path.read_bytes(), sha256(path.read_bytes()))
    assert item.url == f"{path.as_uri()}#sha256={item.key}"
    assert item.request is None


@pytest.mark.parametrize(
    "address", [str, Path.as_uri, lambda path: path.as_uri().replace("file://", "file://localhost")]
)
def test_the_folder_may_be_a_path_or_an_address(saved: Path, address: Callable[[Path], str]) -> None:
    inside = saved / "of the office, 2026"
    put(inside / "a.txt")
    assert names(address(inside)) == ["a.txt"]


def test_a_path_may_start_at_home_or_here(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(saved / "a.txt")
    monkeypatch.setenv("HOME", str(saved.parent))
    monkeypatch.setenv("USERPROFILE", str(saved.parent))
    monkeypatch.chdir(saved.parent)
    assert names("~/saved") == names("saved") == names("./saved/") == ["a.txt"]


def test_subfolders_are_looked_into(saved: Path) -> None:
    put(saved / "2026" / "spring" / "a.txt")
    put(saved / "2025" / "b.txt")
    assert names(saved) == ["b.txt", "a.txt"]


@pytest.mark.parametrize(
    "name",
    [".hidden.html", "._a.html", ".git/a.txt", "notes.md", "a.docx", "picture.png", "noending", "a.html.part", "html"],
)
def test_what_is_no_notice_is_left_out(saved: Path, name: str) -> None:
    put(saved / name, notice())
    assert names(saved) == []


@pytest.mark.parametrize("parts", ["Call_files", "Call.files", "Call-Dateien", "Call_fichiers"])
@pytest.mark.parametrize("page", ["Call.html", "Call.htm"])
def test_the_parts_of_a_saved_page_are_no_notices(saved: Path, page: str, parts: str) -> None:
    put(saved / page)
    put(saved / parts / "saved_resource.html", notice("An advertisement"))
    assert names(saved) == [page]


def test_a_folder_that_only_sounds_like_parts_is_looked_into(saved: Path) -> None:
    put(saved / "Call_files" / "a.txt")
    put(saved / "b.html")
    put(saved / "b" / "c.txt")
    assert sorted(names(saved)) == ["a.txt", "b.html", "c.txt"]


def test_copies_are_one_notice(saved: Path) -> None:
    for name in ("b.txt", "a.txt", "old/c.txt"):
        put(saved / name, notice())
    assert names(saved) == ["a.txt"]


# ------------------------------------------------------------------------------------------ what the disk does


@pytest.fixture
def link(saved: Path) -> Callable[[str, Path], None]:
    def made(name: str, target: Path) -> None:
        try:
            (saved / name).symlink_to(target, target_is_directory=target.is_dir())
        except OSError:  # Windows asks for a privilege
            pytest.skip("symbolic links cannot be made here")

    return made


def test_a_link_that_leads_out_of_the_folder_is_not_followed(saved: Path, link: Callable[[str, Path], None]) -> None:
    link("file.txt", put(saved.parent / "secret.txt", SECRET))
    put(saved.parent / "elsewhere" / "secret.txt", SECRET)
    link("folder", saved.parent / "elsewhere")
    put(saved.parent / "saved-too" / "secret.txt", SECRET)
    link("twin.txt", saved.parent / "saved-too" / "secret.txt")
    put(saved / "a.txt")
    assert names(saved) == ["a.txt"]


def test_links_within_the_folder_name_the_same_notices(saved: Path, link: Callable[[str, Path], None]) -> None:
    link("z.txt", put(saved / "a.txt"))
    link("loop.txt", saved / "loop.txt")
    link("gone.txt", saved / "never.txt")
    link("above", saved)
    assert names(saved) == ["a.txt"]


def test_the_folder_itself_may_be_a_link(saved: Path, link: Callable[[str, Path], None]) -> None:
    put(saved.parent / "elsewhere" / "a.txt")
    link("here", saved.parent / "elsewhere")
    assert names(saved / "here") == ["a.txt"]


def test_one_that_vanishes_while_we_look_was_never_there(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        put(saved / name)
    kept = folder._notices

    def vanishing(root: Path) -> list[Path]:
        paths = list(kept(root))
        (saved / "a.txt").unlink()
        return paths

    monkeypatch.setattr(folder, "_notices", vanishing)
    assert names(saved) == ["b.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_what_is_no_file_is_not_waited_for(saved: Path) -> None:
    os.mkfifo(saved / "pipe.txt")
    (saved / "folder.html").mkdir()
    assert names(saved) == []


def failure(path: object) -> AskFailed:
    with pytest.raises(AskFailed) as failed:
        names(path)
    assert failed.value.outcome == "refused"
    return failed.value


def test_a_folder_that_cannot_be_looked_into_is_said(saved: Path) -> None:
    assert str(failure(saved / "none")) == f"{saved / 'none'}: No such file or directory"
    assert str(failure(put(saved / "a.txt"))).startswith(f"{saved / 'a.txt'}: ")
    assert str(failure("file://server/share")) == "file://server/share: is on another machine"
    assert "is no path" in str(failure("/tmp/\0"))
    assert "is no folder" in str(failure("file://["))


def test_a_file_that_may_not_be_read_is_named(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(saved / "a.txt")

    def refuse(path: Path, mode: str) -> Any:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    assert str(failure(saved)) == f"{saved / 'a.txt'}: Permission denied"


def test_a_file_without_an_end_is_not_read_to_it(saved: Path) -> None:
    with put(saved / "a.txt").open("r+b") as file:
        file.truncate(folder.MOST_BYTES + 1)
    assert str(failure(saved)) == f"{saved / 'a.txt'}: more than 10,000,000 bytes"


@given(st.text(max_size=60) | st.text(max_size=40).map("file://{}".format))
def test_any_address_is_a_folder_or_refused(url: str) -> None:
    with suppress(AskFailed):
        assert isinstance(folder.path_of(url), Path)


# ------------------------------------------------------------------------------------------ identity

Links = dict[str, list[str]]


@pytest.fixture
def scrape(saved: Path) -> Callable[[], Links]:
    """Scrapes the folder; gives the ids in the database, each with the names of its files that are there."""
    declared = (of(saved, expects=0),)
    hours = count()

    def scraped() -> Links:
        data, now = saved.parent, START + timedelta(hours=next(hours))
        run.scrape(declared, data, declared, clock=lambda: now, say=lambda _source, _tally: None)
        found: Links = {}
        for id, url, gone in rows(data / "vacancies.db", "SELECT vacancy_id, url, gone_since FROM links ORDER BY url"):
            found.setdefault(id, []).extend([] if gone else [Path(url.partition("#")[0]).name])
        return found

    return scraped


def id_of(content: str) -> str:
    return f"mine-{sha256(content.encode())[:12]}"


def test_a_notice_without_a_number_is_its_content(saved: Path, scrape: Callable[[], Links]) -> None:
    put(saved / "a.txt", notice())
    assert scrape() == {id_of(notice()): ["a.txt"]}
    (saved / "a.txt").rename(saved / "renamed.txt")
    assert scrape() == {id_of(notice()): ["renamed.txt"]}
    put(saved / "2026" / "copy.txt", notice())
    assert list(scrape()) == [id_of(notice())]


def test_a_notice_that_is_changed_is_another_one(saved: Path, scrape: Callable[[], Links]) -> None:
    put(saved / "a.txt", notice())
    scrape()
    put(saved / "a.txt", notice("Another intern"))
    assert scrape() == {id_of(notice()): [], id_of(notice("Another intern")): ["a.txt"]}


def test_a_notice_with_a_number_stays_the_same_when_it_is_changed(saved: Path, scrape: Callable[[], Links]) -> None:
    put(saved / "a.txt", notice("Intern", "260101"))
    scrape()
    put(saved / "a.txt", notice("Intern in the Archives", "260101"))
    assert scrape() == {"mine-260101": ["a.txt"]}
    assert rows(saved.parent / "vacancies.db", "SELECT title FROM vacancies") == [("Intern in the Archives",)]


def test_a_notice_that_is_taken_away_is_gone(saved: Path, scrape: Callable[[], Links]) -> None:
    path = put(saved / "a.txt", notice())
    scrape()
    path.unlink()
    assert scrape() == {id_of(notice()): []}


JOB = {
    "@type": "JobPosting",
    "description": "<p>You file maps and fold sheets in the Office. Apply until 4 May 2026.</p>" * 4,
}


def test_several_notices_in_one_file_are_several(saved: Path, scrape: Callable[[], Links]) -> None:
    jobs = [{**JOB, "title": f"Trainee {letter}"} for letter in "AB"]
    content = f'<html><script type="application/ld+json">{json.dumps(jobs)}</script><body>Loading</body></html>'
    put(saved / "a.html", content)
    first, second = scrape()
    assert id_of(content) in (first, second)
    (saved / "a.html").rename(saved / "b.html")
    assert scrape() == {first: ["b.html"], second: ["b.html"]}
