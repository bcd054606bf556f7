"""The archive as WARC: out and in again unchanged, of other crawlers what is a vacancy, of damaged files what is whole."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import sqlite3
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import zstandard
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from scraper import declared
from scraper.archive import Archive
from scraper.care import damage, opened, prune
from scraper.cli import main
from scraper.exchange import AskFailed, Page, Request
from scraper.forms import MIGRATIONS
from scraper.refusal import Refused
from scraper.sources import Source
from scraper.store import Store
from scraper.update import update
from scraper.warc.bring_in import Report, bring_in
from scraper.warc.records import Damage, records
from scraper.warc.writing import export
from tests.scraper.conftest import FIRST, SECOND, START, World, dump, posting, rows
from tests.test_cli import pdf

ONE, TWO, THREE = (f"http://first.example/{name}" for name in ("one", "two", "three"))
COPY = "http://second.example/copy"
NOW = datetime(2026, 12, 1, tzinfo=UTC)


def take(folder: Path, *files: Path, source: Source | None = None) -> list[Report]:
    """Import files into a folder's archive, and bring vacancies.db up to date."""
    with closing(Archive(folder / "archive.db")) as archive:
        reports = [bring_in(archive, file, source) for file in files]
        with closing(Store(folder / "vacancies.db")) as store:
            update(store, archive, (FIRST, SECOND))
    return reports


def bring(folder: Path, file: Path) -> Report:
    """Only into the archive."""
    with closing(Archive(folder / "archive.db")) as archive:
        return bring_in(archive, file, None)


def written(folder: Path, name: str = "x.warc.gz") -> Path:
    export(folder / "archive.db", folder / name, NOW)
    return folder / name


def tables(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Everything in an archive; a body as its hash, because it may be packed in other bytes, or with a dictionary."""
    path = folder / "archive.db"
    names = [name for (name,) in rows(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    kept = {
        name: rows(path, f"SELECT * FROM {name} ORDER BY 1, 2, 3") for name in {*names} - {"bodies", "dictionaries"}
    }
    return {**kept, "bodies": rows(path, "SELECT hash FROM bodies ORDER BY hash")}


def whole(folder: Path) -> bool:
    with opened(folder / "archive.db") as db:
        return list(damage(db)) == []


@pytest.fixture
def there(tmp_path: Path) -> Path:
    """Another folder, with nothing in it yet."""
    folder = tmp_path / "there"
    folder.mkdir()
    return folder


@pytest.fixture
def lively(world: World) -> World:
    """A few days of two sites: postings that come, change and go, fail, and are shown twice."""
    world.pages |= {ONE: posting(), TWO: posting("260102"), COPY: posting(title="A copy")}
    world.run()
    world.pages |= {ONE: posting(title="Changed"), TWO: 500, THREE: "<p>Nothing here"}
    world.run(hours=24)
    world.pages |= {ONE: posting()}
    del world.pages[COPY]
    world.down = {"second"}
    world.run(hours=24)
    return world


# ------------------------------------------------------------------------------------------ out and in


@pytest.mark.parametrize("name", ["x.warc.gz", "x.warc"])
def test_an_archive_comes_back_as_it_was(lively: World, there: Path, name: str) -> None:
    (report,) = take(there, written(lively.folder, name))
    assert tables(there) == tables(lively.folder)
    assert dump(there / "vacancies.db") == lively.dump()
    assert (report.runs, report.damage, report.skipped) == (3, [], Counter())


def test_the_demo_comes_back_as_it_was(demo_folder: Path, there: Path) -> None:
    export(demo_folder / "archive.db", there / "x.warc.gz", NOW)
    take(there, there / "x.warc.gz")
    assert tables(there) == tables(demo_folder)


def test_what_is_there_is_not_added_again(lively: World, there: Path) -> None:
    file = written(lively.folder)
    take(there, file)
    before, read = tables(there), dump(there / "vacancies.db")
    for report in take(there, file, file):
        assert (report.runs, report.fetches, report.bodies) == (0, 0, 0)
    assert (tables(there), dump(there / "vacancies.db")) == (before, read)


def test_the_same_archive_is_the_same_file(lively: World) -> None:
    assert written(lively.folder).read_bytes() == written(lively.folder).read_bytes()


def test_files_may_be_joined(lively: World, make_world: Callable[[Path], World], there: Path, tmp_path: Path) -> None:
    other = make_world(tmp_path / "other")
    other.pages = {COPY: posting("1", title="Elsewhere")}
    other.run(hours=240)
    both = there / "both.warc.gz"
    both.write_bytes(written(lively.folder).read_bytes() + written(other.folder).read_bytes())
    (report,) = take(there, both)
    assert (report.runs, report.damage) == (4, [])
    assert rows(there / "vacancies.db", "SELECT DISTINCT title FROM vacancies ORDER BY id") == [
        ("Elsewhere",),
        ("Intern",),
    ]


STATES = st.lists(
    st.tuples(
        st.dictionaries(
            st.sampled_from([ONE, TWO, THREE, COPY]),
            st.sampled_from(["A", "B"]).map(lambda title: posting(title=title)) | st.just(404) | st.just("<p>No"),
        ),
        st.sets(st.sampled_from(["first", "second"])),
        st.sampled_from([0, 1, 30]),
    ),
    min_size=1,
    max_size=4,
)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def live(world: World, states: Any) -> World:
    for world.pages, world.down, hours in states:
        world.run(hours=hours)
    return world


@FEW
@given(STATES)
def test_whatever_happened_comes_back(make_world: Callable[[Path], World], states: Any) -> None:
    with TemporaryDirectory() as here, TemporaryDirectory() as there:
        world = live(make_world(Path(here)), states)
        file = written(world.folder)
        for _ in range(2):
            take(Path(there), file)
            assert tables(Path(there)) == tables(world.folder)
            assert dump(Path(there) / "vacancies.db") == world.dump()


@FEW
@given(STATES, STATES)
def test_archives_come_together_in_the_order_of_time(
    make_world: Callable[[Path], World], early: Any, late: Any
) -> None:
    """Whichever is there first."""
    with TemporaryDirectory() as one, TemporaryDirectory() as two, TemporaryDirectory() as three:
        first = live(make_world(Path(one)), early)
        second = make_world(Path(two))
        second.now = first.now + timedelta(hours=1)
        live(second, late)
        forward, back = Path(three) / "forward", Path(three) / "back"
        take(forward, written(first.folder), written(second.folder))
        take(back, written(second.folder))
        take(back, written(first.folder))
        assert tables(back) == tables(forward)
        assert dump(back / "vacancies.db") == dump(forward / "vacancies.db")


def test_an_older_page_does_not_take_the_place_of_a_newer_one(world: World, there: Path) -> None:
    world.pages[ONE] = posting(title="Old")
    world.run()
    file = written(world.folder)
    world.pages = {ONE: posting(title="New"), TWO: posting("260102")}
    (world.folder / "archive.db").rename(there / "old.db")
    (world.folder / "vacancies.db").unlink()
    world.run(hours=48)
    take(world.folder, file)
    assert world.rows("SELECT title, first_seen FROM vacancies ORDER BY id")[0] == ("New", "2026-06-10T10:00:00.000Z")
    assert world.rows("SELECT count(*) FROM runs") == [(2,)]


def test_an_export_of_an_older_form_is_brought_up(lively: World, there: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(lively.folder)

    def newer(db: Any) -> None:
        db.execute("ALTER TABLE fetches ADD COLUMN length INTEGER")
        db.execute("UPDATE fetches SET length = length(url)")

    for module in ("archive", "warc.own", "warc.bring_in", "care"):
        monkeypatch.setattr(f"scraper.{module}.MIGRATIONS", (*MIGRATIONS, newer))
    take(there, file)
    assert rows(there / "archive.db", "SELECT count(*), sum(length = length(url)) FROM fetches")[0][0] > 0
    assert rows(there / "archive.db", "SELECT count(*) FROM fetches WHERE length IS NOT length(url)") == [(0,)]
    media_type = f"application/vnd.vacancies-to-sqlite.rows+json;form={len(MIGRATIONS) + 1}"
    monkeypatch.setattr("scraper.warc.rows.MEDIA_TYPE", media_type)
    take(there / "again", written(there))
    assert tables(there / "again") == tables(there)  # the new column too


def test_a_newer_form_is_refused(lively: World, there: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scraper.warc.rows.MEDIA_TYPE", "application/vnd.vacancies-to-sqlite.rows+json;form=99")
    file = written(lively.folder)
    with pytest.raises(
        Refused, match=r"x\.warc\.gz: written by a newer version of vacancies-to-sqlite; update this one"
    ):
        take(there, file)


# ------------------------------------------------------------------------------------------ what stands in the file


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with closing(Archive(tmp_path / "archive.db")) as opened:
        opened.start_run(START, "v")
        yield opened


def keep(archive: Archive, url: str = ONE, body: bytes = b"body", *, minutes: int = 0, **more: Any) -> None:
    request = Request(url=url, **more.pop("request", {}))
    page = Page(
        request=request, url=url, status=more.pop("status", 200), headers=more.pop("headers", {}), body=body,
        fetched_at=START + timedelta(minutes=minutes),
    )  # fmt: skip
    archive.keep(1, "first", "posting", more.pop("address", url), page, more.pop("content", body.decode("latin-1")))


def read(file: Path) -> list[Any]:
    """The records, as another tool reads them: proved, with their content unpacked."""
    found = []
    with file.open("rb") as stream:
        for record in ArchiveIterator(stream, check_digests="raise"):
            record.content = record.content_stream().read()
            found.append(record)
    return found


def of_type(file: Path, *kinds: str) -> list[Any]:
    return [record for record in read(file) if record.rec_type in kinds]


def test_other_tools_read_every_record(lively: World) -> None:
    found = read(written(lively.folder))
    assert all(record.rec_headers.protocol == "WARC/1.1" for record in found)
    ids = [record.rec_headers.get_header("WARC-Record-ID") for record in found]
    assert len(set(ids)) == len(ids)
    ((fetches, answers),) = rows(lively.folder / "archive.db", "SELECT count(*), count(body_hash) FROM fetches")
    kinds = Counter(record.rec_type for record in found)
    assert (kinds["warcinfo"], kinds["request"], kinds["response"] + kinds["revisit"]) == (1, fetches, answers)
    assert b"software: vacancies-to-sqlite/" in found[0].content


def test_a_response_is_consistent_with_the_body_that_is_kept(archive: Archive, tmp_path: Path, there: Path) -> None:
    sent = {"content-type": "text/html; charset=iso-8859-1", "content-encoding": "gzip", "transfer-encoding": "chunked", "content-length": "7", "x-note": "é", "set-cookie": "s=secret"}  # fmt: skip
    keep(archive, body="né".encode("latin-1"), headers=sent, minutes=1)
    (response,) = of_type(written(tmp_path, "x.warc"), "response")
    assert response.content == "né".encode("latin-1")
    assert response.http_headers.get_header("content-length") == "2"
    assert response.http_headers.get_header("content-type") == "text/html; charset=iso-8859-1"
    assert response.http_headers.get_header("content-encoding") is None
    assert response.http_headers.get_header("transfer-encoding") is None
    assert (response.http_headers.protocol, response.http_headers.statusline) == ("HTTP/1.1", "200 OK")
    assert response.rec_headers.get_header("WARC-Date") == "2026-06-10T09:01:00.000Z"
    assert b"secret" not in (tmp_path / "x.warc").read_bytes()
    take(there, tmp_path / "x.warc")
    assert tables(there) == tables(tmp_path)  # the headers as they were sent


@pytest.mark.parametrize(
    ("asked", "media_type", "body"),
    [
        (
            {"method": "POST", "form": {"keywords": "a & é"}},
            "application/x-www-form-urlencoded",
            b"keywords=a+%26+%C3%A9",
        ),
        ({"method": "POST", "json": {"limit": 20, "q": ""}}, "application/json", b'{"limit": 20, "q": ""}'),
        ({"headers": {"tz": "GMT+01:00"}}, None, b""),
    ],
)
def test_a_request_says_what_was_asked(
    archive: Archive, tmp_path: Path, asked: Any, media_type: str | None, body: bytes
) -> None:
    keep(archive, f"{ONE}/é?a=1", request=asked)
    response, request = of_type(written(tmp_path), "response", "request")
    assert request.http_headers.protocol == asked.get("method", "GET")
    assert request.http_headers.statusline == "/one/%C3%A9?a=1 HTTP/1.1"
    assert request.http_headers.get_header("Host") == "first.example"
    assert request.http_headers.get_header("Content-Type") == media_type
    assert request.http_headers.get_header("tz") == asked.get("headers", {}).get("tz")
    assert request.content == body
    assert request.rec_headers.get_header("WARC-Target-URI") == "http://first.example/one/%C3%A9?a=1"
    assert request.rec_headers.get_header("WARC-Concurrent-To") == response.rec_headers.get_header("WARC-Record-ID")


def test_an_unchanged_page_is_a_revisit(archive: Archive, tmp_path: Path) -> None:
    for minutes in (0, 1):
        keep(archive, headers={"date": str(minutes)}, minutes=minutes)
    keep(archive, TWO, minutes=2)  # the same body at another address
    first, revisit, other = of_type(written(tmp_path), "response", "revisit")
    assert [record.rec_type for record in (first, revisit, other)] == ["response", "revisit", "response"]
    said = {name: value for name, value in revisit.rec_headers.headers if name.startswith("WARC-")}
    assert said["WARC-Profile"] == "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
    assert said["WARC-Payload-Digest"] == first.rec_headers.get_header("WARC-Payload-Digest")
    assert said["WARC-Refers-To"] == first.rec_headers.get_header("WARC-Record-ID")
    assert said["WARC-Refers-To-Target-URI"] == ONE
    assert said["WARC-Refers-To-Date"] == first.rec_headers.get_header("WARC-Date")
    assert revisit.http_headers.get_header("date") == "1"


def test_a_page_that_was_not_modified_is_a_revisit_too(archive: Archive, tmp_path: Path, there: Path) -> None:
    keep(archive)
    keep(archive, f"{ONE}?asked=elsewhere", address=ONE, status=304, content="body", minutes=1)
    _, revisit = of_type(written(tmp_path), "response", "revisit")
    assert revisit.rec_headers.get_header("WARC-Profile").endswith("/warc/1.1/revisit/server-not-modified")
    assert revisit.rec_headers.get_header("WARC-Refers-To-Target-URI") == ONE
    assert revisit.http_headers.statusline == "304 Not Modified"
    take(there, tmp_path / "x.warc.gz")
    assert tables(there) == tables(tmp_path)


def test_a_file_of_this_machine_is_a_resource(archive: Archive, tmp_path: Path, there: Path) -> None:
    for minutes in (0, 1):
        keep(archive, "file:///home/me/a%20b.txt#sha256=0", minutes=minutes)
    resource, revisit = of_type(written(tmp_path), "response", "resource", "revisit", "request")
    assert (resource.rec_type, revisit.rec_type, resource.content) == ("resource", "revisit", b"body")
    take(there, tmp_path / "x.warc.gz")
    assert tables(there) == tables(tmp_path)


@pytest.mark.parametrize(
    "url", ["http://first.example/\n1", "http://[", "nowhere", "HTTP://first.example/", "http:", "http://é.example/ü b"]
)
@pytest.mark.parametrize("answered", [True, False])
def test_addresses_of_any_kind_come_back(
    archive: Archive, tmp_path: Path, there: Path, url: str, answered: bool
) -> None:
    if answered:
        keep(archive, url, headers={"x": "a\r\nb", "y\n": ""})
    else:
        archive.failed(1, "first", "posting", url, Request(url=url), START, AskFailed("network", "no address"))
    (report,) = take(there, written(tmp_path))
    assert (tables(there), report.damage) == (tables(tmp_path), [])


@pytest.mark.parametrize(
    "body", [b"", b"\r\n\r\n", b"WARC/1.1\r\n", b"\r\n\r\nWARC/1.1\r\n\r\n", bytes(range(256)) * 3000]
)
@pytest.mark.parametrize("name", ["x.warc", "x.warc.gz"])
def test_bodies_of_any_kind_come_back(archive: Archive, tmp_path: Path, there: Path, body: bytes, name: str) -> None:
    keep(archive, body=body)
    keep(archive, TWO)
    (report,) = take(there, written(tmp_path, name))
    assert (tables(there), report.damage) == (tables(tmp_path), [])
    assert whole(there)


def test_what_was_pruned_stays_out_and_comes_back(lively: World, there: Path) -> None:
    before, file = tables(lively.folder), written(lively.folder)
    with closing(Archive(lively.folder / "archive.db")) as archive:
        prune(archive, NOW.date(), versions=True)
    pruned = tables(lively.folder)
    assert pruned != before
    take(there, written(lively.folder, "pruned.warc.gz"))
    assert tables(there) == pruned
    for folder in (there, lively.folder):
        take(folder, file)
        assert tables(folder) == before


def test_a_damaged_body_comes_back_whole(lively: World) -> None:
    before, file = tables(lively.folder), written(lively.folder)
    with closing(sqlite3.connect(lively.folder / "archive.db")) as db, db:
        db.execute("UPDATE bodies SET bytes = x'00' WHERE hash = (SELECT min(hash) FROM bodies)")
        db.execute("DELETE FROM bodies WHERE hash = (SELECT max(hash) FROM bodies)")
    (report,) = take(lively.folder, file)
    assert (report.runs, report.fetches, report.bodies) == (0, 0, 2)
    assert (tables(lively.folder), whole(lively.folder)) == (before, True)


def test_an_export_that_fails_leaves_the_last_one(lively: World) -> None:
    file = written(lively.folder)
    before, names = file.read_bytes(), set(lively.folder.iterdir())
    with closing(sqlite3.connect(lively.folder / "archive.db")) as db, db:
        db.execute(
            "UPDATE bodies SET bytes = x'00' WHERE hash = (SELECT body_hash FROM fetches WHERE body_hash IS NOT NULL ORDER BY id DESC LIMIT 1)"
        )
    with pytest.raises(Refused, match="cannot be unpacked"):
        written(lively.folder)
    assert (file.read_bytes(), set(lively.folder.iterdir())) == (before, names)


# ------------------------------------------------------------------------------------------ damaged files


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A small archive as a file, of either kind."""
    folder = tmp_path_factory.mktemp("exported")
    with closing(Archive(folder / "archive.db")) as archive:
        archive.start_run(START, "v")
        archive.saw(1, "first", {"1": ONE, "2": TWO})
        for minutes, url in enumerate((ONE, TWO, ONE)):
            keep(archive, url, posting(title=f"Intern {url[-3:]}").encode(), minutes=minutes)
    return {name: written(folder, name).read_bytes() for name in ("x.warc", "x.warc.gz")}


@settings(max_examples=40, deadline=None)
@given(st.data(), st.sampled_from(["x.warc", "x.warc.gz"]))
def test_of_a_damaged_file_the_rest_is_taken(exported: dict[str, bytes], data: st.DataObject, name: str) -> None:
    """Cut short anywhere, or with any bytes changed; the whole file then brings what is missing, and nothing else."""
    content = bytearray(exported[name])
    at = data.draw(st.integers(0, len(content) - 1))
    if data.draw(st.booleans()):
        del content[at:]
    else:
        content[at : at + 3] = data.draw(st.binary(min_size=3, max_size=3))
    with TemporaryDirectory() as folder:
        file, good, here, there = (Path(folder) / part for part in (name, f"good.{name}", "here", "there"))
        file.write_bytes(content)
        good.write_bytes(exported[name])
        with suppress(Refused):  # where "form=2" became "form=9"
            bring(there, file)
            assert whole(there)
        bring(there, good)
        bring(here, good)
        assert tables(there) == tables(here)
        assert whole(there)


def test_a_file_cut_short_says_where(exported: dict[str, bytes], there: Path) -> None:
    for name, content in exported.items():
        (there / name).write_bytes(content[:-100])
        (report,) = take(there / name.replace(".", "_"), there / name)
        (line,) = report.damage
        assert line.startswith("at byte ")
        assert line.endswith(("the file is cut short", "the record is cut short"))
        assert report.fetches == 2


def test_after_a_damaged_record_reading_goes_on(exported: dict[str, bytes], there: Path) -> None:
    """The body of the second page is damaged: it and its row are left out, the others are there."""
    plain = exported["x.warc"]
    (there / "flipped.warc").write_bytes(plain.replace(b">Intern two</h1>", b">Intern owt</h1>"))
    members = exported["x.warc.gz"].split(b"\x1f\x8b\x08")
    nth = next(
        n for n, part in enumerate(members) if n and b">Intern two</h1>" in gzip.decompress(b"\x1f\x8b\x08" + part)
    )
    members[nth] = members[nth][:60] + b"\xff\xff\xff" + members[nth][63:]
    (there / "torn.warc.gz").write_bytes(b"\x1f\x8b\x08".join(members))
    for name, reason in {"flipped.warc": "digest", "torn.warc.gz": "damaged gzip data"}.items():
        (report,) = take(there / name.partition(".")[0], there / name)
        where, what = report.damage
        assert reason in where
        assert what == f"fetches: {TWO}: left out, because its row of bodies is missing"
        assert rows(there / name.partition(".")[0] / "vacancies.db", "SELECT title FROM vacancies") == [("Intern one",)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "at byte 0: the file is empty"),
        (b"<html>no WARC</html>", "at byte 0: not a WARC record"),
        (gzip.compress(b"<html>no WARC</html>"), "at byte 0: not a WARC record"),
        (b"\x1f\x8b\x08 and no more", "at byte 0: damaged gzip data"),
        (b"WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n", "at byte 0: no Content-Length"),
        (b"WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: -5\r\n\r\n", "at byte 0: no Content-Length"),
        (b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 1\r\n\r\na\r\n\r\n", "at byte 0: the record's head cannot be read"),
        (b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nHTTP/", "at byte 0: the record's head cannot be read"),
        (b"WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 9\r\n\r\nabc", "at byte 0: the record is cut short"),
        (b"WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 1\r\n\r\nabc", "at byte 0: what follows the record is none"),
    ],
)  # fmt: skip
def test_what_is_no_warc_is_named(there: Path, content: bytes, said: str) -> None:
    (there / "x").write_bytes(content)
    (report,) = take(there, there / "x")
    assert (report.damage, report.fetches) == ([said], 0)


def of_rows(block: bytes, form: int = len(MIGRATIONS)) -> bytes:
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=False, warc_version="1.1")
    media_type = f"application/vnd.vacancies-to-sqlite.rows+json;form={form}"
    writer.write_record(
        writer.create_warc_record(
            "", "metadata", payload=io.BytesIO(block), length=len(block), warc_content_type=media_type
        )
    )
    return file.getvalue()


@pytest.mark.parametrize(
    "block",
    [
        b"", b"{", b"\xff", b"[]", b"{}", b"[" * 100_000, b'{"table": [], "rows": []}',
        b'{"table": "sqlite_master", "rows": [{"name": "x"}]}',
        b'{"table": "runs", "rows": {}}',
        b'{"table": "runs", "rows": [1]}',
        b'{"table": "runs", "rows": [{}]}',
        b'{"table": "runs", "rows": [{"id; DROP TABLE runs": 1}]}',
        b'{"table": "runs", "rows": [{"id": "one"}]}',
        b'{"table": "runs", "rows": [{"id": 1e999}]}',
        b'{"table": "runs", "rows": [{"id": 9223372036854775808}]}',
        b'{"table": "runs", "rows": [{"id": 1, "started_at": "yesterday"}]}',
        b'{"table": "runs", "rows": [{"id": 1, "version": {"a": 1}}]}',
        b'{"table": "runs", "rows": [{"id": 1, "version": "\\ud800"}]}',
        b'{"table": "runs", "rows": [{"id": 1}, {"id": 1}]}',
        b'{"table": "fetches", "rows": [{"id": 1, "headers": "{"}]}',
        b'{"table": "fetches", "rows": [{"id": 1, "headers": "{\\"a\\": 1}"}]}',
    ],
)  # fmt: skip
def test_rows_that_do_not_fit_are_named(there: Path, block: bytes) -> None:
    (there / "x").write_bytes(of_rows(block))
    (report,) = take(there, there / "x")
    (line,) = report.damage
    assert line.startswith("at byte 0: its rows cannot be read (")
    assert "\n" not in line


# ------------------------------------------------------------------------------------------ other crawlers' files


def crawl(*answers: tuple[str, ...], **more: Any) -> bytes:
    """A file as a crawler writes it: (address, day, body, content type, other headers)."""
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=more.get("gzip", True), warc_version=more.get("version", "1.0"))
    writer.write_record(writer.create_warcinfo_record("wget.warc.gz", {"software": "Wget/1.21.4 (linux-gnu)"}))
    for answer in answers:
        write(writer, *answer, **more)
    return file.getvalue()


def write(
    writer: WARCWriter, url: str, day: str = "2026-06-01", body: str | bytes = "", media_type: str = "text/html",
    *, status: str = "200 OK", headers: tuple[tuple[str, str], ...] = (), kind: str = "response", **more: Any,
) -> None:  # fmt: skip
    content = body.encode() if isinstance(body, str) else body
    http = StatusAndHeaders(
        status, [("Content-Type", media_type), ("Set-Cookie", "s=secret"), *headers], protocol="HTTP/1.1"
    )
    request = StatusAndHeaders("/ HTTP/1.1", [("Host", "first.example")], protocol="GET")
    dated = {"WARC-Date": day if "T" in day or len(day) < 10 else f"{day}T12:00:00Z", **more.get("warc", {})}
    if kind == "response" and url.startswith("http"):
        writer.write_record(writer.create_warc_record(url, "request", http_headers=request, warc_headers_dict=dated))
    payload = {"payload": io.BytesIO(content), "length": len(content), "warc_headers_dict": dated}
    head = http if kind == "response" and url.startswith("http") else None
    writer.write_record(writer.create_warc_record(url, kind, **payload, http_headers=head))


def chunked(body: bytes) -> bytes:
    parts = [body[at : at + 100] for at in range(0, len(body), 100)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (*parts, b""))


def imported(there: Path, content: bytes, source: Source | None = FIRST) -> Report:
    (there / "theirs.warc.gz").write_bytes(content)
    (report,) = take(there, there / "theirs.warc.gz", source=source)
    return report


PAGE = posting(title="Stagiaire").encode()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (PAGE, {}),
        (gzip.compress(PAGE), {"Content-Encoding": "gzip"}),
        (gzip.compress(PAGE), {"content-encoding": "x-gzip"}),
        (zlib.compress(PAGE), {"Content-Encoding": "deflate"}),
        (zlib.compress(PAGE)[2:-4], {"Content-Encoding": "deflate"}),
        (zstandard.compress(PAGE), {"Content-Encoding": "zstd"}),
        (gzip.compress(zlib.compress(PAGE)), {"Content-Encoding": "deflate, gzip"}),
        (chunked(PAGE), {"Transfer-Encoding": "chunked"}),
        (
            chunked(gzip.compress(PAGE)),
            {"Content-Encoding": "gzip", "Transfer-Encoding": "chunked", "Content-Length": "9"},
        ),
        (PAGE, {"Content-Encoding": "gzip", "Transfer-Encoding": "chunked"}),  # undone, and the headers left
        (PAGE, {"Content-Encoding": "identity"}),
    ],
)
@pytest.mark.parametrize("compressed", [True, False])
def test_another_crawlers_page_is_a_posting(
    there: Path, body: bytes, headers: dict[str, str], compressed: bool
) -> None:
    content = crawl((ONE, "2026-06-01", body), headers=tuple(headers.items()), gzip=compressed)  # type: ignore[arg-type]
    report = imported(there, content)
    assert (report.runs, report.fetches, report.bodies, report.damage) == (1, 1, 1, [])
    assert report.skipped == {"request record": 1}
    assert rows(there / "vacancies.db", "SELECT title, first_seen FROM vacancies") == [
        ("Stagiaire", "2026-06-01T12:00:00.000Z")
    ]
    ((kind, method, url, address, at, kept),) = rows(
        there / "archive.db", "SELECT kind, method, url, address, fetched_at, headers FROM fetches"
    )
    assert (kind, method, url, address, at) == ("posting", "GET", ONE, ONE, "2026-06-01T12:00:00.000Z")
    assert json.loads(kept) == {"content-type": "text/html"}
    assert whole(there)


def test_a_file_in_one_gzip_member_is_read(there: Path) -> None:
    content = gzip.compress(crawl((ONE, "2026-06-01", posting()), (TWO, "2026-06-01", posting("2")), gzip=False))
    assert (imported(there, content).fetches, whole(there)) == (2, True)


def test_the_charset_of_the_header_counts(there: Path) -> None:
    imported(
        there, crawl((ONE, "2026-06-01", posting(title="Économie").encode("latin-1"), "text/html; charset=iso-8859-1"))
    )  # type: ignore[arg-type]
    assert rows(there / "vacancies.db", "SELECT title FROM vacancies") == [("Économie",)]


def test_a_programmes_page_is_what_its_source_holds(there: Path) -> None:
    imported(there, crawl((ONE, "2026-06-01", posting())), source=Source(**{**vars_of(FIRST), "holds": "programme"}))
    assert rows(there / "archive.db", "SELECT kind FROM fetches") == [("programme",)]


def vars_of(source: Source) -> dict[str, Any]:
    return {name: getattr(source, name) for name in source.__dataclass_fields__}


HTML = Source(**{**vars_of(FIRST), "platform": "html", "listing": "a"})
NOTICE = "Intern in the Office of Beans\nRequisition: 260101\nDuties\nThe intern will:\n- count beans\nApply until 22 June 2026.\n"


@pytest.mark.parametrize(
    ("media_type", "body"),
    [("text/plain", NOTICE.encode()), ("application/pdf", pdf(*NOTICE.splitlines()))],
)
def test_text_and_pdf_are_notices_too(there: Path, media_type: str, body: bytes) -> None:
    report = imported(there, crawl((ONE, "2026-06-01", body, media_type)), source=HTML)  # type: ignore[arg-type]
    assert report.fetches == 1
    assert rows(there / "archive.db", "SELECT content_hash IS NOT NULL FROM fetches") == [(1,)]


@pytest.mark.parametrize(
    ("answer", "more", "said"),
    [
        ((ONE, "2026-06-01", "<p>Press release"), {}, "page without a vacancy"),
        ((ONE, "2026-06-01", b"\x89PNG", "image/png"), {}, "answer of type image/png"),
        ((ONE, "2026-06-01", posting(), ""), {}, "answer of type that is not said"),
        ((ONE, "2026-06-01", posting()), {"status": "404 Not Found"}, "answer with status 404"),
        ((ONE, "2026-06-01", posting()), {"status": ""}, "answer with status "),
        ((ONE, "2026", posting()), {}, "answer whose WARC-Date is no moment"),
        ((ONE, "2026-06-01T12:00:00", posting()), {}, "answer whose WARC-Date is no moment"),
        ((ONE, "2026-06-01", posting()), {"warc": {"WARC-Truncated": "length"}}, "answer that its crawler did not keep whole"),
        ((ONE, "2026-06-01", posting()), {"warc": {"WARC-Segment-Number": "1"}}, "answer that its crawler did not keep whole"),
        ((ONE, "2026-06-01", posting()), {"headers": (("Content-Encoding", "compress"),)}, "answer that cannot be unpacked: Content-Encoding compress"),
        ((ONE, "2026-06-01", gzip.compress(PAGE)[:-9]), {"headers": (("Content-Encoding", "gzip"),)}, "answer that cannot be unpacked: cut short"),
        ((ONE, "2026-06-01", b"\x1f\x8b" + bytes(99)), {"headers": (("Content-Encoding", "gzip"),)}, "answer that cannot be unpacked: damaged"),
        ((ONE, "2026-06-01", gzip.compress(bytes(10_000_001))), {"headers": (("Content-Encoding", "gzip"),)}, "answer that cannot be unpacked: more than 10,000,000 bytes"),
        ((ONE, "2026-06-01", zlib.compress(PAGE)[:-20]), {"headers": (("Content-Encoding", "deflate"),)}, "answer that cannot be unpacked: cut short"),
        ((ONE, "2026-06-01", zstandard.compress(bytes(10_000_001))), {"headers": (("Content-Encoding", "zstd"),)}, "answer that cannot be unpacked: more than 10,000,000 bytes"),
        ((ONE, "2026-06-01", b"no zstd"), {"headers": (("Content-Encoding", "zstd"),)}, "answer that cannot be unpacked: damaged"),
        ((ONE, "2026-06-01", bytes(10_000_001)), {}, "answer that is longer than any that is kept"),
        (("dns:first.example", "2026-06-01", "127.0.0.1", "text/dns"), {}, "address of another scheme (dns:)"),
        ((ONE, "2026-06-01", posting()), {"kind": "resource"}, "resource record"),
        (("metadata://gnu.org/wget.log", "2026-06-01", "log", "text/plain"), {"kind": "resource"}, "resource record"),
    ],
)  # fmt: skip
def test_what_is_no_page_with_a_vacancy_is_counted(there: Path, answer: Any, more: dict[str, Any], said: str) -> None:
    report = imported(there, crawl(answer, **more))
    assert report.skipped - Counter({"request record": 1}) == {said: 1}
    assert (report.fetches, report.damage) == (0, [])
    assert rows(there / "archive.db", "SELECT (SELECT count(*) FROM runs), (SELECT count(*) FROM bodies)") == [(0, 0)]


def test_the_same_pages_are_not_added_again(there: Path) -> None:
    content = crawl((ONE, "2026-06-01", posting()), (TWO, "2026-06-02", posting("2")), (ONE, "2026-06-01", posting()))
    assert imported(there, content).fetches == 2
    before = tables(there)
    report = imported(there, content)
    assert (report.fetches, report.skipped["page that is there already"]) == (0, 3)
    imported(there, crawl((TWO, "2026-06-02", posting("2"))))  # another file with the same
    assert tables(there) == before


def test_the_newest_page_is_read_wherever_it_stands_in_the_file(there: Path) -> None:
    imported(there, crawl((ONE, "2026-06-03", posting(title="New")), (ONE, "2026-06-01", posting(title="Old"))))
    assert rows(there / "vacancies.db", "SELECT title, first_seen FROM vacancies") == [
        ("New", "2026-06-01T12:00:00.000Z")
    ]
    assert rows(there / "archive.db", "SELECT started_at, finished_at FROM runs") == [
        ("2026-06-01T12:00:00.000Z", "2026-06-03T12:00:00.000Z")
    ]


def test_pages_of_before_say_nothing_of_what_is_listed_today(world: World) -> None:
    world.pages = {ONE: posting(title="New"), TWO: posting("260102")}
    world.run()
    world.run(hours=24)
    imported(world.folder, crawl((ONE, "2024-01-01", posting(title="Old")), (THREE, "2024-01-01", posting("240103"))))
    assert world.rows(
        "SELECT id, title, first_seen < '2025', gone_since IS NOT NULL, closed_at IS NOT NULL FROM vacancies ORDER BY id"
    ) == [
        ("nato-240103", "Intern", 1, 1, 1),  # gone since the first run that did not list it any more
        ("nato-260101", "New", 1, 0, 0),
        ("nato-260102", "Intern", 0, 0, 0),
    ]
    before = world.dump()
    world.rebuild()
    assert world.dump() == before
    world.run(hours=24)
    assert world.rows("SELECT count(*) FROM vacancies WHERE gone_since IS NULL") == [(2,)]


def test_pages_of_after_say_nothing_of_what_is_listed_either(world: World) -> None:
    world.pages = {ONE: posting(), TWO: posting("260102")}
    world.run()
    imported(world.folder, crawl((ONE, "2026-07-01", posting(title="Newer"))))
    assert world.rows("SELECT title, gone_since FROM vacancies ORDER BY id") == [("Newer", None), ("Intern", None)]


def test_whose_pages_they_are_must_be_said(there: Path) -> None:
    report = imported(there, crawl((ONE, "2026-06-01", posting())), source=None)
    assert (report.ownerless, report.fetches) == (1, 0)
    assert report.skipped == {"request record of another crawler": 1, "response record of another crawler": 1}


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2000), st.binary(min_size=1, max_size=4), st.booleans())
def test_no_damage_to_anybodys_file_is_an_error(at: int, damaged: bytes, compressed: bool) -> None:
    content = bytearray(crawl((ONE, "2026-06-01", posting()), (TWO, "2026-06-01", posting("2")), gzip=compressed))
    content[at : at + len(damaged)] = damaged
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x"
        path.write_bytes(content)
        assert all(record.reason if isinstance(record, Damage) else record.headers for record in records(path))
        take(Path(folder), path, source=FIRST)
        assert whole(Path(folder))


# ------------------------------------------------------------------------------------------ the commands


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["archive", *map(str, arguments)])


@pytest.fixture
def data(demo_folder: Path, there: Path) -> Path:
    shutil.copy(demo_folder / "archive.db", there)
    return there


def test_export_and_import_say_what_they_did(data: Path, tmp_path: Path) -> None:
    file, new = tmp_path / "x.warc.gz", tmp_path / "new"
    ((fetches, bodies),) = rows(data / "archive.db", "SELECT count(*), (SELECT count(*) FROM bodies) FROM fetches")
    ran = run("export", file, "--data", data)
    assert (ran.exit_code, ran.output) == (0, f"{file}: {bodies} bodies of {fetches} fetches in 1 runs\n")
    ran = run("import", file, "--data", new)
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.splitlines() == [
        f"{file}: 1 new runs, {fetches} new fetches, {bodies} new bodies",
        f"not in vacancies.db until {new / 'sources.toml'} declares them: demo, demo-faq",
    ]
    assert f"{file}: 0 new runs, 0 new fetches, 0 new bodies" in run("import", file, "--data", new).stdout


def test_import_goes_on_after_a_file_that_is_not_whole(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("no.warc").write_text("no WARC")
    Path("newer.warc").write_bytes(of_rows(b"", form=99))
    run("export", "x.warc.gz", "--data", data)
    ran = run("import", "no.warc", "newer.warc", "x.warc.gz", "--data", "new")
    assert ran.exit_code == 1
    assert ran.stderr.splitlines() == [
        "no.warc: at byte 0: not a WARC record",
        "no.warc: 1 damaged, named above; what is whole was taken",
        "newer.warc: written by a newer version of vacancies-to-sqlite; update this one",
    ]
    assert "x.warc.gz: 1 new runs" in ran.stdout


def test_import_of_another_crawlers_file(there: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(declared, "SOURCES", (FIRST,))
    monkeypatch.setattr(declared, "DEFAULT", (FIRST,))
    file = there / "wget.warc.gz"
    file.write_bytes(
        crawl((ONE, "2026-06-01", posting()), ("http://first.example/a.png", "2026-06-01", "x", "image/png"))
    )
    ran = run("import", file, "--data", there)
    assert (ran.exit_code, ran.stdout) == (1, f"{file}: 0 new runs, 0 new fetches, 0 new bodies\n")
    assert ran.stderr.endswith(f"{file}: another crawler's: say with --source ID whose pages they are\n")
    ran = run("import", file, "--source", "first", "--data", there)
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.splitlines() == [
        f"{file}: skipped: 1 × answer of type image/png",
        f"{file}: skipped: 2 × request record",
        f"{file}: 1 new runs, 1 new fetches, 1 new bodies",
    ]
    ran = run("import", file, "--source", "frist", "--data", there)
    assert (ran.exit_code, "no source is named frist; there are first" in ran.stderr) == (2, True)


def test_export_into_a_folder_that_is_not_there(data: Path) -> None:
    ran = run("export", data / "nowhere" / "x.warc.gz", "--data", data)
    assert (ran.exit_code, ran.stderr.count("\n")) == (1, 1)
    assert "nowhere" in ran.stderr
