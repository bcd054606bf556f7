"""Bodies in the archive: packed with what their source repeats, and each found again, or known to be damaged."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper import archive as archive_module
from scraper import bodies
from scraper.archive import Archive, sha256
from scraper.bodies import DamagedBody
from scraper.care import damage, opened, prune
from scraper.exchange import Kind, Page, Request
from scraper.forms import MIGRATIONS
from scraper.merge import merge
from scraper.refusal import Refused
from scraper.warc.bring_in import bring_in
from scraper.warc.writing import export
from tests.scraper.conftest import START

CHROME = "".join(f"<li>{sha256(bytes([n]))}</li>" for n in range(100))  # 7,300 characters that only repeat as a whole
LATER = date(2027, 1, 1)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with closing(Archive(tmp_path / "archive.db")) as opened:
        opened.start_run(START, "v")
        yield opened


def page(words: str) -> bytes:
    return f"<nav>{CHROME}</nav><h1>{words}</h1>".encode()


def keep(archive: Archive, body: bytes, source_id: str = "first", kind: Kind = "posting", days: int = 0) -> str:
    """Keep an answer that nobody else gave; gives its hash."""
    url = f"http://{source_id}.example/{sha256(body)}"
    at = START + timedelta(days=days)
    answer = Page(request=Request(url=url), url=url, status=200, headers={}, body=body, fetched_at=at)
    archive.keep(1, source_id, kind, url, answer, sha256(body))
    return sha256(body)


def rows(archive: Archive, sql: str) -> list[tuple[Any, ...]]:
    return archive.db.execute(sql).fetchall()


def codecs(archive: Archive) -> dict[str, str]:
    return dict(archive.db.execute("SELECT hash, codec FROM bodies").fetchall())


def found(archive: Archive) -> list[str]:
    with opened(archive.path) as db:
        return list(damage(db))


# ------------------------------------------------------------------------------------------ packing


def test_the_first_long_body_is_the_dictionary_of_those_that_follow(archive: Archive) -> None:
    hashes = [keep(archive, page(words)) for words in ("Intern", "Trainee", "Clerk")]
    assert codecs(archive) == {hashes[0]: "zstd", **dict.fromkeys(hashes[1:], f"zstd:{hashes[0]}")}
    assert max(length for (length,) in rows(archive, "SELECT length(bytes) FROM bodies WHERE codec <> 'zstd'")) < 100
    assert rows(archive, "SELECT hash, source_id, kind, made_at FROM dictionaries") == [
        (hashes[0], "first", "posting", "2026-06-10T09:00:00.000Z")
    ]
    assert [archive.body(digest) for digest in hashes] == [page(words) for words in ("Intern", "Trainee", "Clerk")]


def test_what_is_short_is_packed_by_itself_until_there_is_a_dictionary(archive: Archive) -> None:
    short, long, shorter = keep(archive, b"short"), keep(archive, page("Intern")), keep(archive, b"shorter")
    assert codecs(archive) == {short: "zstd", long: "zstd", shorter: f"zstd:{long}"}


def test_each_source_and_kind_has_its_own(archive: Archive) -> None:
    wheres: list[dict[str, Any]] = [{}, {"source_id": "second"}, {"kind": "listing"}]
    firsts = [keep(archive, page(f"First {n}"), **where) for n, where in enumerate(wheres)]
    seconds = [keep(archive, page(f"Second {n}"), **where) for n, where in enumerate(wheres)]
    assert [codecs(archive)[digest] for digest in firsts] == ["zstd"] * 3
    assert [codecs(archive)[digest] for digest in seconds] == [f"zstd:{first}" for first in firsts]


def test_two_sources_with_the_same_first_page_share_it(archive: Archive) -> None:
    first, _ = keep(archive, page("Intern")), keep(archive, page("Intern"), source_id="second")
    following = keep(archive, page("Trainee"), source_id="second")
    assert codecs(archive) == {first: "zstd", following: "zstd"}
    last = keep(archive, page("Clerk"), source_id="second")
    assert codecs(archive)[last] == f"zstd:{following}"


def test_a_site_that_is_redesigned_gets_a_new_one(archive: Archive) -> None:
    first, second = keep(archive, page("Intern")), keep(archive, page("Trainee"), days=179)
    short, third = keep(archive, b"short", days=181), keep(archive, page("Clerk"), days=181)
    fourth = keep(archive, page("Cook"), days=300)
    alone = dict.fromkeys((first, short, third), "zstd")
    assert codecs(archive) == {**alone, second: f"zstd:{first}", fourth: f"zstd:{third}"}


def test_of_a_very_long_body_the_beginning_is_the_dictionary(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "MOST", 5_000)
    keep(archive, page("Intern"))
    digest = keep(archive, page("Trainee"))
    assert codecs(archive)[digest] == f"zstd:{sha256(page('Intern')[:5_000])}"
    assert archive.body(digest) == page("Trainee")


def test_neither_stays_where_the_transaction_fails(archive: Archive) -> None:
    archive.db.execute("CREATE TEMP TRIGGER full BEFORE INSERT ON fetches BEGIN SELECT raise(ABORT, 'full'); END")
    with pytest.raises(Refused, match="full"):
        keep(archive, page("Intern"))
    archive.db.execute("DROP TRIGGER full")
    assert (codecs(archive), rows(archive, "SELECT * FROM dictionaries")) == ({}, [])
    digest = keep(archive, page("Trainee"))
    assert (archive.body(digest), found(archive)) == (page("Trainee"), [])


ANSWERS = st.tuples(
    st.booleans(),  # with the chrome of the site
    st.binary(max_size=20),
    st.sampled_from([1, 500]),  # times those bytes
    st.sampled_from(["first", "second"]),
    st.sampled_from(["posting", "listing"]),
)


@settings(deadline=None, max_examples=50)
@given(st.lists(ANSWERS, max_size=8))
def test_whatever_is_kept_comes_back(answers: list[tuple[bool, bytes, int, str, Kind]]) -> None:
    kept = [(CHROME.encode() * chrome + piece * times, id, kind) for chrome, piece, times, id, kind in answers]
    with TemporaryDirectory() as folder, closing(Archive(Path(folder, "archive.db"))) as archive:
        archive.start_run(START, "v")
        hashes = [keep(archive, *answer) for answer in kept]
        with closing(Archive(archive.path)) as again:
            assert [again.body(digest) for digest in hashes] == [body for body, _, _ in kept]
        assert found(archive) == []


def test_bodies_of_an_older_form_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(archive_module, "MIGRATIONS", MIGRATIONS[:3])
        with closing(Archive(path)) as old:
            old.db.table("bodies").insert(bodies.packed(page("Intern")))
    with closing(Archive(path)) as archive:
        archive.start_run(START, "v")
        first, following = keep(archive, page("Trainee")), keep(archive, page("Clerk"))
        assert codecs(archive) == {sha256(page("Intern")): "zstd", first: "zstd", following: f"zstd:{first}"}
        assert archive.body(sha256(page("Intern"))) == page("Intern")


# ------------------------------------------------------------------------------------------ damage


DAMAGES = [
    ("UPDATE dictionaries SET bytes = x'00'", "cannot be unpacked"),
    ("UPDATE dictionaries SET bytes = NULL", "is missing"),
    ("DELETE FROM dictionaries", "is missing"),
]
# The page that the dictionary was made of is not there any more.
PRUNED = ("DELETE FROM fetches WHERE id = 1", "DELETE FROM bodies WHERE codec = 'zstd'")


@pytest.mark.parametrize("sql", [sql for sql, _ in DAMAGES])
def test_in_place_of_a_damaged_dictionary_the_body_serves_that_it_was_made_of(archive: Archive, sql: str) -> None:
    digests = {words: keep(archive, page(words)) for words in ("Intern", "Trainee")}
    archive.db.execute(sql)
    with closing(Archive(archive.path)) as again:
        assert {words: again.body(digest) for words, digest in digests.items()} == {
            words: page(words) for words in digests
        }
    assert found(archive) == []


@pytest.mark.parametrize(("sql", "said"), DAMAGES)
def test_a_damaged_dictionary_is_named_for_each_body_that_needs_it(archive: Archive, sql: str, said: str) -> None:
    first, *hashes = (keep(archive, page(words)) for words in ("Intern", "Trainee", "Clerk"))
    for statement in (*PRUNED, sql):
        archive.db.execute(statement)
    short = keep(archive, b"short", source_id="second")
    with closing(Archive(archive.path)) as again:
        with pytest.raises(DamagedBody) as raised:
            again.body(hashes[1])
        assert f"body {hashes[1]} needs the dictionary {first}, which {said}; `vacancies" in str(raised.value)
        assert again.body(short) == b"short"
    lines = found(archive)
    assert [line.split()[1] for line in lines] == sorted(hashes)
    assert all(line.endswith(f"needs the dictionary {first}, which {said}") for line in lines)


def test_a_damaged_dictionary_does_not_keep_new_pages_out(archive: Archive) -> None:
    keep(archive, page("Intern"))
    for statement in (*PRUNED, "UPDATE dictionaries SET bytes = x'00'"):
        archive.db.execute(statement)
    with closing(Archive(archive.path)) as again:
        digest = keep(again, page("Trainee"))
        assert (codecs(again)[digest], again.body(digest)) == ("zstd", page("Trainee"))


def test_an_import_mends_what_a_damaged_dictionary_took_along(archive: Archive, tmp_path: Path) -> None:
    hashes = [keep(archive, page(words)) for words in ("Intern", "Trainee", "Clerk")]
    export(archive.path, tmp_path / "x.warc", START)
    archive.db.execute("UPDATE dictionaries SET bytes = x'00'")
    archive.db.execute("UPDATE bodies SET bytes = x'00' WHERE codec = 'zstd'")
    with closing(Archive(archive.path)) as again:
        assert bring_in(again, tmp_path / "x.warc", None).bodies == 3
        assert (codecs(again), rows(again, "SELECT * FROM dictionaries")) == (dict.fromkeys(hashes, "zstd"), [])
        first, following = keep(again, page("Cook")), keep(again, page("Nurse"))
        assert codecs(again)[following] == f"zstd:{first}"
    assert found(archive) == []


# ------------------------------------------------------------------------------------------ out, in, and away


def test_an_export_needs_no_dictionary(archive: Archive, tmp_path: Path) -> None:
    hashes = [keep(archive, page(words)) for words in ("Intern", "Trainee")]
    export(archive.path, tmp_path / "x.warc", START)
    with closing(Archive(tmp_path / "there.db")) as there:
        assert bring_in(there, tmp_path / "x.warc", None).damage == []
        assert [there.body(digest) for digest in hashes] == [page("Intern"), page("Trainee")]
        assert bring_in(there, tmp_path / "x.warc", None).bodies == 0


def test_a_file_cannot_bring_dictionaries(archive: Archive, tmp_path: Path) -> None:
    keep(archive, page("Intern"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("scraper.warc.rows.others", lambda db: ["runs", "dictionaries"])
        patch.setattr("scraper.warc.rows.batches", lambda db, table: [list(db.query(_TEXTS[table]))])
        export(archive.path, tmp_path / "x.warc", START)
    (reason,) = bring_in(archive, tmp_path / "x.warc", None).damage
    assert reason.endswith("its rows cannot be read (no table that we know)")
    assert found(archive) == []


_TEXTS = {"runs": "SELECT * FROM runs", "dictionaries": "SELECT hash, 'beans' AS bytes FROM dictionaries"}


def test_merged_bodies_bring_what_they_are_packed_with(archive: Archive, tmp_path: Path) -> None:
    ours = [keep(archive, page(words)) for words in ("Intern", "Trainee")]
    with closing(Archive(tmp_path / "theirs.db")) as theirs:
        theirs.start_run(START + timedelta(days=1), "v")
        came = [keep(theirs, page(words), days=1) for words in ("Clerk", "Intern", "Cook")]
    assert merge(archive.db, tmp_path / "theirs.db", lambda: None).bodies == 2
    assert [codecs(archive)[digest] for digest in ours] == ["zstd", f"zstd:{ours[0]}"]
    assert [codecs(archive)[digest] for digest in (came[0], came[2])] == ["zstd", f"zstd:{came[0]}"]
    assert [archive.body(digest) for digest in came] == [page(words) for words in ("Clerk", "Intern", "Cook")]
    following = keep(archive, page("Nurse"), days=2)
    assert codecs(archive)[following] == f"zstd:{came[0]}"  # the newest


def test_a_dictionary_stays_while_something_is_packed_with_it(archive: Archive) -> None:
    first, second = (keep(archive, page(words), kind="listing", days=days) for days, words in enumerate("ab"))
    archive.db.execute("UPDATE fetches SET address = 'http://first.example/list'")
    prune(archive, LATER, versions=False)
    assert (codecs(archive), archive.body(second)) == ({second: f"zstd:{first}"}, page("b"))
    archive.db.execute("DELETE FROM fetches")
    archive.db.execute("DELETE FROM bodies")
    prune(archive, LATER, versions=False)
    assert rows(archive, "SELECT * FROM dictionaries") == []
    third, fourth = keep(archive, page("c"), kind="listing"), keep(archive, page("d"), kind="listing")
    assert codecs(archive) == {third: "zstd", fourth: f"zstd:{third}"}
