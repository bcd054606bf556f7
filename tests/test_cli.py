"""The installed command, as a person or a cron job meets it."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import stamina
from click.testing import CliRunner, Result

from scraper import __file__ as package
from scraper import sources
from scraper.cli import main
from scraper.demo import replica
from scraper.fetch import Fetcher
from tests.scraper.conftest import dump

COMMAND = Path(sysconfig.get_path("scripts")) / ("vacancies.exe" if os.name == "nt" else "vacancies")
POSTING = Path(package).parent / "demo" / "postings" / "260101-political-affairs.txt"
FAMILY = tuple(source.id for source in sources.DEFAULT)
VACANCY = """\
Intern in the Office of Beans
Requisition: 260101
Duties
The intern will:
- count beans
Apply until 22 June 2026, at 23.59, Brussels time.
"""
PDF = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length %d>>stream
%s
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
"""


# Every proxy leads to a closed port, where there is a network too; what is on this machine is asked directly.
NO_NETWORK = {"HTTP_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9", "ALL_PROXY": "", "NO_PROXY": ""}


def pdf(*lines: str) -> bytes:
    content = "BT /F 12 Tf 20 280 Td " + " ".join(f"({line}) Tj 0 -16 Td" for line in lines) + " ET"
    return PDF % (len(content), content.encode())


class Ran:
    """What a process left behind."""

    def __init__(self, process: subprocess.CompletedProcess[bytes]) -> None:
        self.code = process.returncode
        self.out, self.err = process.stdout.decode(), process.stderr.decode()

    @property
    def complaint(self) -> str:
        """The only line on standard error."""
        assert "Traceback" not in self.err
        (line,) = self.err.splitlines()
        return line

    @property
    def json(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


def start(*args: object, cwd: Path, stdin: bytes = b"", **environment: str) -> Ran:
    """`vacancies …` in a process of its own, without a network."""
    bare = {name: value for name, value in os.environ.items() if name.upper() not in {*NO_NETWORK, "VACANCIES_DATA"}}
    env, command = {**bare, **NO_NETWORK, **environment}, [COMMAND, *map(str, args)]
    return Ran(subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, env=env, timeout=120, check=False))


@pytest.fixture
def vacancies(tmp_path: Path) -> Callable[..., Ran]:
    """The command, run in an empty folder."""

    def call(*args: object, **options: Any) -> Ran:
        return start(*args, cwd=tmp_path, **options)

    return call


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder, which the test is in; its command is called without a process."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VACANCIES_DATA", raising=False)
    for name, value in NO_NETWORK.items():
        monkeypatch.setenv(name, value)
        monkeypatch.setenv(name.lower(), value)
    monkeypatch.setattr(Fetcher, "_wait", lambda *_: None)
    with stamina.set_testing(True, attempts=2):  # without the pauses
        yield tmp_path


def call(*args: object, stdin: bytes | None = None) -> Result:
    """`vacancies …` inside this process."""
    return CliRunner().invoke(main, [str(arg) for arg in args], input=stdin)


def records(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """A folder in which `vacancies demo` was run."""
    folder = tmp_path_factory.mktemp("toured")
    return folder, start("demo", "--today", "2026-06-10", cwd=folder)


@pytest.fixture
def data(toured: tuple[Path, Ran], here: Path) -> Path:
    """The demo's databases, to do with as one likes, in ./data."""
    return Path(shutil.copytree(toured[0] / "data" / "demo", here / "data"))


# ------------------------------------------------------------------------------------------ the command


def test_help_lists_the_commands(vacancies: Callable[..., Ran]) -> None:
    ran = vacancies("--help")
    named = re.findall(r"^  ([a-z]+) {2,}\S", ran.out, re.MULTILINE)
    assert (ran.code, ran.err) == (0, "")
    assert {"demo", "list", "read", "scrape", "serve", "sources"} <= set(named)


@pytest.mark.parametrize("command", main.commands)
def test_every_command_explains_itself(command: str) -> None:
    result = call(command, "-h")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: main {command}")


def test_version(vacancies: Callable[..., Ran]) -> None:
    assert re.fullmatch(r"vacancies, version \d+\.\d+\.\d+\S*\n", vacancies("--version").out)


def test_it_has_a_second_name_for_uvx(vacancies: Callable[..., Ran], tmp_path: Path) -> None:
    other = COMMAND.with_stem("vacancies-to-sqlite")
    assert subprocess.run([other, "--version"], capture_output=True, check=True, cwd=tmp_path).stdout.startswith(
        b"vacancies,"
    )


def test_it_is_a_module_too(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "scraper.cli", "--version"], capture_output=True, check=True, cwd=tmp_path
    )
    assert done.stdout.startswith(b"vacancies,")


@pytest.mark.parametrize(
    "args", [["scrap"], ["read"], ["demo", "--today", "soon"], ["serve", "--port", "x"], ["list", "--data", __file__]]
)
def test_wrong_usage_is_2(here: Path, args: list[str]) -> None:
    assert call(*args).exit_code == 2


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
def test_a_pipe_that_is_closed_is_no_complaint(data: Path, here: Path) -> None:
    line = f"'{COMMAND}' list --json | true"
    done = subprocess.run(["sh", "-c", line], capture_output=True, cwd=here, timeout=120, check=False)
    assert done.stderr == b""


# ------------------------------------------------------------------------------------------ demo


def test_demo_says_what_is_new_and_then_that_nothing_is(toured: tuple[Path, Ran]) -> None:
    _, ran = toured
    assert (ran.code, ran.err) == (0, "")
    counts = [line for line in ran.out.splitlines() if line.startswith("demo: ")]
    third = "demo: 0 new, 2 changed, 23 unchanged, 1 closed"
    assert counts == ["demo: 26 new", "demo: 0 new, 26 unchanged", third]


def test_demo_ends_with_what_to_try_and_that_works(toured: tuple[Path, Ran]) -> None:
    folder, ran = toured
    tries = [line.strip() for line in ran.out.partition("Try next:")[2].splitlines() if line.strip()]
    assert len(tries) in (2, 3)
    for line in tries:
        program, *args = line.split()
        if Path(program).name == "vacancies" and "serve" not in args:
            assert start(*args, cwd=folder).code == 0
        if program == "sqlite3":
            path, sql = args[0], line.split("'")[1]
            with closing(sqlite3.connect(folder / path)) as db:
                assert db.execute(sql).fetchall()


def test_demo_shows_a_table(toured: tuple[Path, Ran]) -> None:
    (row,) = [line for line in toured[1].out.splitlines() if " OPS " in line]
    assert re.split(r"  +", row.strip())[1:] == [
        "OPS",
        "1286.09 EUR a month",
        "2026-06-15T23:59:00+02:00",
        "2027-03, 2027-09",
    ]


def test_demo_leaves_its_files(toured: tuple[Path, Ran]) -> None:
    data = toured[0] / "data" / "demo"
    assert {path.name for path in data.iterdir()} - {".lock"} == {"archive.db", "vacancies.db", "sources.toml"}
    assert [path.relative_to(toured[0]).as_posix() for path in toured[0].iterdir()] == ["data"]


CHANGED = [
    ("demo-260124", "deadline", "2026-07-25T23:59:00+02:00", "2026-07-11T23:59:00+02:00", True),
    ("demo-260163", "stipend", "1477.30", "1512.00", False),
    ("demo-260172", "status", "open", "closed", False),
]


def test_changes_are_the_three_of_the_third_scrape(data: Path) -> None:
    changes = records(call("changes", "--json", "--since", "last-run"))
    said = [(c["vacancy_id"], c["field"], c["old"], c["new"], c["earlier"]) for c in changes]
    assert [(id, field, earlier) for id, field, _, _, earlier in said] == [(id, f, e) for id, f, _, _, e in CHANGED]
    assert all(
        old in before and new in now for (_, _, before, now, _), (_, _, old, new, _) in zip(said, CHANGED, strict=True)
    )
    assert records(call("changes", "--json")) == changes
    assert [change["vacancy_id"] for change in records(call("changes", "--json", "--field", "stipend"))] == [
        "demo-260163"
    ]


def test_changes_as_a_table(toured: tuple[Path, Ran], data: Path) -> None:
    table = call("changes").stdout
    assert table in toured[1].out
    assert [line.split()[0] for line in table.splitlines()[2:]] == [id for id, *_ in CHANGED]
    assert table.count("earlier!") == 1


@pytest.mark.parametrize(("since", "said"), [("2100-01-01", "nothing changed\n"), ("May", "")])
def test_changes_since_a_day(data: Path, since: str, said: str) -> None:
    result = call("changes", "--since", since)
    assert (result.exit_code, result.stdout) == (0 if said else 1, said)


def test_a_rebuild_arrives_at_an_equal_database(data: Path) -> None:
    before = dump(data / "vacancies.db")
    assert call("rebuild", "--diff").stdout == ""
    assert (call("rebuild").exit_code, dump(data / "vacancies.db") == before) == (0, True)
    assert call("rebuild", "--to", "beside.db").exit_code == 0
    assert dump(Path("beside.db")) == before
    assert {path.name for path in data.iterdir()} - {".lock"} == {"archive.db", "vacancies.db", "sources.toml"}


def test_a_rebuild_as_of_the_first_run_has_no_changes(data: Path) -> None:
    with closing(sqlite3.connect(data / "archive.db")) as db:
        (first,) = db.execute("SELECT started_at FROM runs ORDER BY id LIMIT 1").fetchone()
    assert call("rebuild", "--as-of", first, "--to", "then.db").exit_code == 0
    then, now = dump(Path("then.db")), dump(data / "vacancies.db")
    assert (len(then["vacancies"]), then["changes"], len(now["changes"])) == (len(now["vacancies"]), [], 3)
    assert call("rebuild", "--as-of", first).exit_code == 2
    assert call("rebuild", "--as-of", "May", "--to", "then.db").exit_code == 1


def test_a_second_demo_begins_anew(data: Path) -> None:
    result = call("demo", "--data", "data", "--today", "2026-06-10")
    assert (result.exit_code, result.stdout.count("demo: 26 new")) == (0, 1)


def test_demo_does_not_need_today(here: Path) -> None:
    assert call("demo").exit_code == 0


@pytest.mark.parametrize("source", ["nato-hq", "other"])
def test_demo_refuses_a_folder_with_a_live_archive(data: Path, source: str) -> None:
    with closing(sqlite3.connect(data / "archive.db")) as db, db:
        db.execute("UPDATE fetches SET source_id = ? WHERE id = 3", [source])
    before = _files(data)
    result = call("demo", "--data", "data")
    assert (result.exit_code, _files(data) == before) == (1, True)
    assert "archive.db" in result.stderr
    assert "--data" in result.stderr


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() if path.is_file() else b"" for path in folder.iterdir()}


# ------------------------------------------------------------------------------------------ read


@pytest.fixture
def file(here: Path) -> Callable[[str, str | bytes], str]:
    def write(name: str, content: str | bytes) -> str:
        Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    return write


def test_read_shows_each_field_with_its_words(file: Any) -> None:
    result = call("read", file("bean.txt", VACANCY))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("bean.txt: vacancy\n")
    fields = re.findall(r"^[a-z_]+", result.stdout, re.MULTILINE)
    assert {"title", "requisition", "deadline", "duties"} <= set(fields)
    assert "Apply until ⟦22 June 2026, at 23.59, Brussels time⟧." in result.stdout
    assert "2026-06-22T23:59:00+02:00" in result.stdout


def test_read_unread_prints_the_lines_that_no_field_claims(file: Any) -> None:
    path = file("a.txt", VACANCY + "\nThe corridor is painted green.\n")
    result = call("read", "--unread", path)
    assert result.exit_code == 0
    assert f"{path}: The corridor is painted green." in result.stdout.splitlines()
    assert "Apply" not in result.stdout


def test_read_as_json_or_unread_but_not_both(file: Any) -> None:
    assert call("read", "--unread", "--json", file("a.txt", VACANCY)).exit_code == 2


def test_read_json_is_a_line_a_posting_that_names_its_file(file: Any) -> None:
    names = [file("one.txt", VACANCY), file("two.txt", VACANCY.replace("260101", "260102"))]
    found = records(call("read", "--json", *names))
    assert [(record["file"], record["requisition"]) for record in found] == [
        ("one.txt", "260101"),
        ("two.txt", "260102"),
    ]
    assert all(next(iter(record)) == "file" for record in found)


def test_read_keeps_letters_of_all_languages(file: Any) -> None:
    result = call("read", "--json", file("a.txt", VACANCY.replace("Beans", "Gemüse č Ω")))
    assert "Gemüse č Ω" in result.stdout


def test_read_takes_standard_input(here: Path) -> None:
    (record,) = records(call("read", "-", "--json", stdin=VACANCY.encode()))
    assert (record["file"], record["deadline"]) == ("-", "2026-06-22T23:59:00+02:00")


def test_read_a_posting_of_the_replica_as_the_installed_command(vacancies: Callable[..., Ran]) -> None:
    (record,) = vacancies("read", "--json", "-", stdin=POSTING.read_bytes().replace(b"{+12}", b"22 June 2026")).json
    assert (record["kind"], record["deadline"]) == ("vacancy", "2026-06-22T23:59:00+02:00")


def test_read_html(file: Any) -> None:
    (record,) = records(call("read", "--json", file("a.html", f"<main><p>{VACANCY.replace(chr(10), '<p>')}</main>")))
    assert record["deadline"] == "2026-06-22T23:59:00+02:00"


def test_read_pdf(file: Any) -> None:
    (record,) = records(call("read", "--json", file("a.pdf", pdf(*VACANCY.splitlines()))))
    assert (record["kind"], record["requisition"], record["deadline"]) == (
        "vacancy",
        "260101",
        "2026-06-22T23:59:00+02:00",
    )


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"])
def test_read_other_charsets(file: Any, charset: str) -> None:
    (record,) = records(call("read", "--json", file("a.txt", VACANCY.replace("Beans", "Café").encode(charset))))
    assert record["title"] == "Intern in the Office of Café"


def test_read_a_page_of_another_kind_says_so_and_is_well(file: Any) -> None:
    result = call("read", "--json", file("recipe.txt", "Rhubarb pie\nPeel the rhubarb.\n"))
    (record,) = records(result)
    assert (result.exit_code, record["kind"]) == (0, "other")
    assert {key for key, value in record.items() if value} <= {"file", "kind", "title", "evidence"}
    (line,) = result.stderr.splitlines()
    assert line.startswith("recipe.txt: ")


UNREADABLE: dict[str, bytes | None] = {
    "empty.txt": b"",
    "blank.txt": b" \n\n\t",
    "binary.bin": bytes(range(256)) * 8,
    "zip.docx": b"PK\x03\x04" + bytes(400),
    "image.png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64),
    "torn.pdf": pdf("Intern")[:60],
    "nothing.pdf": pdf(""),
    "hollow.html": b"<html><body><script>1</script></body></html>",
    "missing.txt": None,
    "folder": None,
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_read_says_what_cannot_be_read_in_one_line(file: Any, name: str) -> None:
    content = UNREADABLE[name]
    if content is not None:
        file(name, content)
    elif name == "folder":
        Path(name).mkdir()
    result = call("read", name)
    assert (result.exit_code, result.stdout) == (1, "")
    (line,) = result.stderr.splitlines()
    assert re.fullmatch(rf"{re.escape(name)}: \w.{{5,}}", line)


def test_read_goes_on_after_one_that_cannot_be_read(file: Any) -> None:
    result = call(
        "read", "--json", file("empty.txt", ""), file("a.txt", VACANCY), "missing.txt", file("b.txt", VACANCY)
    )
    assert [record["file"] for record in records(result)] == ["a.txt", "b.txt"]
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 2)


@pytest.mark.parametrize("url", ["http://[", "http://", "https://bad host.example/x", "http://127.0.0.1:9/jobs/1"])
def test_read_an_address_that_cannot_be_had(here: Path, url: str) -> None:
    result = call("read", url)
    assert (result.exit_code, result.stdout) == (1, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{url}: ")


def test_read_an_address(here: Path) -> None:
    with replica(date(2026, 6, 10)) as site:
        (record,) = records(call("read", "--json", site.faq_url))
        assert (record["file"], record["kind"]) == (site.faq_url, "programme")


def test_read_writes_where_letters_are_few(vacancies: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(VACANCY.replace("Beans", "Gemüse – č"), "utf-8")
    for arguments in ([], ["--json"]):
        ran = vacancies("read", *arguments, "a.txt", PYTHONIOENCODING="ascii")
        assert (ran.code, ran.err) == (0, "")


# ------------------------------------------------------------------------------------------ scrape


def test_scrape_knows_its_sources(here: Path) -> None:
    result = call("scrape", "nato-hq", "atlantis", "el-dorado")
    assert result.exit_code == 2
    assert all(word in result.stderr for word in ("atlantis", "el-dorado", *FAMILY))
    assert not (here / "data").exists()


def test_scrape_without_a_network_says_so_and_changes_nothing(vacancies: Callable[..., Ran], tmp_path: Path) -> None:
    asked = ("ncia", "nato-faq")
    ran = vacancies("scrape", *asked)
    assert (ran.code, ran.out) == (1, "")
    assert sorted(line.split(":")[:2] for line in ran.err.splitlines()) == sorted(
        [source, " network"] for source in asked
    )
    with closing(sqlite3.connect(tmp_path / "data" / "vacancies.db")) as db:
        ran_so = db.execute("SELECT source_id, outcome FROM run_sources").fetchall()
        assert sorted(ran_so) == [(source, "network") for source in sorted(asked)]
        assert db.execute("SELECT finished_at >= started_at FROM runs").fetchall() == [(1,)]
        assert db.execute("SELECT count(*) FROM vacancies").fetchall() == [(0,)]
    outcomes = {source["id"]: source["outcome"] for source in vacancies("sources", "--json").json}
    assert {id for id, outcome in outcomes.items() if outcome} == set(asked)


def test_scrape_asks_only_the_sources_named(here: Path) -> None:
    (line,) = call("scrape", "nato-faq").stderr.splitlines()
    assert line.startswith("nato-faq: network: www.nato.int: ")


# ------------------------------------------------------------------------------------------ list, sources


def test_list_shows_what_closes_first_first(data: Path) -> None:
    listed = records(call("list", "--json"))
    deadlines = [posting["deadline"] for posting in listed if posting["deadline"]]
    assert len(listed) == 26
    assert deadlines == sorted(deadlines)
    assert {"id", "title", "division", "stipend", "deadline", "start_months", "status"} <= set(listed[0])


def test_list_is_a_table(data: Path) -> None:
    head, rule, *postings = call("list").stdout.splitlines()
    assert re.split(r"  +", head.strip()) == ["title", "division", "stipend", "deadline", "start months"]
    assert set(rule) == {"-", " "}
    assert len(postings) == 26


def test_sources_before_any_run(here: Path) -> None:
    found = records(call("sources", "--json"))
    assert [(source["id"], source["last_run"]) for source in found] == [(one.id, None) for one in sources.SOURCES]
    assert call("sources").stdout.count("not yet run") == len(sources.SOURCES) >= 18
    assert not (here / "data").exists()  # nothing is made by looking


@pytest.mark.parametrize("command", [["list"], ["list", "--json"], ["serve"]])
def test_where_nothing_is_yet_it_says_how_to_make_it(here: Path, command: list[str]) -> None:
    result = call(*command)
    assert result.exit_code == 1
    assert "data/vacancies.db" in result.stderr.replace(os.sep, "/")
    assert "vacancies scrape" in result.stderr
    assert not (here / "data").exists()


def test_the_folder_may_stand_in_the_environment(toured: tuple[Path, Ran], vacancies: Callable[..., Ran]) -> None:
    folder = str(toured[0] / "data" / "demo")
    assert len(vacancies("list", "--json", VACANCIES_DATA=folder).json) == 26
    assert vacancies("list", "--data", "elsewhere", VACANCIES_DATA=folder).code == 1  # the option wins


# ------------------------------------------------------------------------------------------ what the machine refuses


@pytest.mark.parametrize("damage", ["no database", "torn", "folder"])
@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("scrape", "archive.db"),
        ("scrape", "vacancies.db"),
        ("demo", "archive.db"),
        ("list", "vacancies.db"),
        ("sources", "archive.db"),
        ("serve", "vacancies.db"),
    ],
)
def test_a_damaged_database_is_named_in_one_line(data: Path, command: str, name: str, damage: str) -> None:
    path = data / name
    if damage == "no database":
        path.write_bytes(b"This is no database.\n" * 200)
    elif damage == "torn":
        path.write_bytes(path.read_bytes()[:100] + b"\xff" * 8092)
    else:
        path.unlink()
        path.mkdir()
    before = _files(data)
    result = call(command, "--data", "data")
    assert (result.exit_code, result.stdout, _files(data) == before) == (1, "", True)
    (line,) = result.stderr.splitlines()
    assert name in line


@pytest.mark.parametrize("command", ["scrape", "demo"])
def test_a_folder_that_cannot_be_made_is_named_in_one_line(
    vacancies: Callable[..., Ran], tmp_path: Path, command: str
) -> None:
    (tmp_path / "file").write_text("in the way")
    ran = vacancies(command, "--data", "file/data")
    assert (ran.code, ran.out) == (1, "")
    assert "file" in ran.complaint


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
@pytest.mark.parametrize("command", ["scrape", "demo"])
def test_a_folder_that_may_not_be_written_is_named_in_one_line(
    vacancies: Callable[..., Ran], tmp_path: Path, command: str
) -> None:
    (tmp_path / "data").mkdir(mode=0o500)
    ran = vacancies(command, "--data", "data")
    assert (ran.code, ran.out) == (1, "")
    assert "data" in ran.complaint


def test_a_database_of_something_else_is_named_in_one_line(here: Path) -> None:
    Path("data").mkdir()
    with closing(sqlite3.connect("data/vacancies.db")) as db:
        db.execute("CREATE TABLE recipes (name)")
    ran = start("list", cwd=here)
    assert ran.code == 1
    assert "vacancies.db" in ran.complaint


def test_an_archive_of_a_newer_version_is_left_alone(data: Path) -> None:
    with closing(sqlite3.connect(data / "archive.db")) as db:
        db.execute("PRAGMA user_version = 999")
    before = _files(data)
    ran = start("scrape", "--data", "data", cwd=data.parent)
    assert (ran.code, _files(data) == before) == (1, True)
    assert "archive.db" in ran.complaint
    assert "newer" in ran.complaint


# ------------------------------------------------------------------------------------------ sources of one's own

SAVED = """\
[sources.saved]
name = "Office of Beans"
platform = "folder"
url = "saved"
zone = "Europe/Brussels"
"""


@pytest.fixture
def saved(here: Path) -> Path:
    """The folder of the databases, whose owner declared a folder with one notice in it."""
    (here / "data" / "saved").mkdir(parents=True)
    (here / "data" / "saved" / "beans.txt").write_text(VACANCY, "utf-8")
    (here / "data" / "sources.toml").write_text(SAVED, "utf-8")
    return here / "data"


def test_scrape_asks_a_source_of_ones_own_by_name(saved: Path) -> None:
    result = call("scrape", "saved")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "saved: 1 new\n", "")
    assert [posting["id"] for posting in records(call("list", "--json"))] == ["saved-260101"]
    assert call("scrape", "saved").stdout == "saved: 0 new, 1 unchanged\n"


@pytest.mark.parametrize("args", [["scrape"], ["scrape", "--all"]])
def test_scrape_asks_ones_own_sources_beside_the_usual_ones(saved: Path, args: list[str]) -> None:
    result = call(*args)
    assert (result.exit_code, result.stdout) == (1, "saved: 1 new\n")
    assert {line.split(":")[0] for line in result.stderr.splitlines()} >= set(FAMILY)


def test_a_source_that_is_no_longer_asked_keeps_its_vacancies(saved: Path) -> None:
    call("scrape", "saved")
    call("scrape", "nato-faq")
    assert [posting["id"] for posting in records(call("list", "--json"))] == ["saved-260101"]


def test_scrape_names_ones_own_sources_too(saved: Path) -> None:
    result = call("scrape", "atlantis")
    assert result.exit_code == 2
    assert all(word in result.stderr for word in ("atlantis", "saved", *FAMILY))


def test_all_and_names_exclude_each_other(here: Path) -> None:
    assert call("scrape", "--all", "ncia").exit_code == 2


@pytest.mark.parametrize("args", [["scrape"], ["scrape", "--all"], ["scrape", "ncia"]])
def test_what_is_wrong_in_sources_toml_is_named_in_one_line(saved: Path, args: list[str]) -> None:
    (saved / "sources.toml").write_text(SAVED.replace("platform", "platfrom"), "utf-8")
    result = call(*args)
    (line,) = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (1, "")
    assert line == f"Error: {Path('data', 'sources.toml')}: [sources.saved] platfrom: no such key (platform?)"
    assert not (saved / "archive.db").exists()


def test_probe_prints_a_source(file: Any) -> None:
    page = '<link rel="canonical" href="https://jobs.lever.co/beans/1"><h1>Intern</h1>'
    result = call("sources", "probe", file("page.html", page))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith('[sources.beans]\nname = "beans"\nplatform = "lever"\n')


@pytest.mark.parametrize("page", ["missing.html", "http://127.0.0.1:9/jobs/1", "http://["])
def test_probe_says_what_it_cannot_do(here: Path, page: str) -> None:
    result = call("sources", "probe", page)
    (line,) = result.stderr.splitlines()
    assert (result.exit_code, result.stdout, line.startswith(f"{page}: ")) == (1, "", True)


def test_probe_wants_a_page(here: Path) -> None:
    assert call("sources", "probe").exit_code == 2
