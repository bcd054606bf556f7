"""The stage on which a fault is played: a well run, the run with the fault, a well run; and what their rows say.

Beside it, the same three runs without the fault. What a fault may not do is then a matter of counting: no row that was
there and should still be there is missing, none is there that no good run would have written, and once the site is
well again, the database is the one that it would have been without the fault.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from itertools import count
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory
from typing import Any

from sqlite_utils import Database

from scraper.bodies import Damaged, Dictionaries, unpacked
from scraper.demo.site import Site
from tests.scraper.conftest import dump, rows
from tests.sites.board import TODAY
from tests.sites.faulty import Faulty, Notices

ROOT = Path(__file__).parents[2]
START = datetime(2026, 6, 10, 9, tzinfo=UTC)
PLATFORMS = {
    "html": 'platform = "html"\nurl = "{url}/vacancies"\nlisting = "ul.jobs"\nposting = "div.notice"',
    "selectminds": 'platform = "selectminds"\nurl = "{url}"',
}
SOURCE = """\
[sources.site]
name = "Office of Small Maps"
zone = "Europe/Brussels"
pace = 0
"""
DIFFERS = re.compile(r"(?<=process )\d+|(?<=JobSearch\.id=)\d+|(?<=\(_ssl\.c:)\d+")
Rows = frozenset[tuple[Any, ...]]


@dataclass(frozen=True)
class Ran:
    """What a run left behind: its exit code, what it said, and the seconds that it would have waited."""

    code: int
    said: str
    waited: int
    asked: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The first line that it said, without what differs from one machine to the next."""
        said = [line for line in self.said.splitlines() if line.strip()]
        first = next((line for line in said if line.startswith("Error")), said[0] if said else "")
        return DIFFERS.sub("…", re.sub(r"(?<=127\.0\.0\.1):\d+", "", first))


class Nursery:
    """Starts runs (`tests.faults.nursery`), each in a process of its own."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.faults.nursery"]
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._answer()

    def tell(self, job: dict[str, Any]) -> int:
        """The process of a job that has begun; the exit code of one that is waited for."""
        assert self._process.stdin
        print(json.dumps(job), file=self._process.stdin, flush=True)
        return int(self._answer())

    def _answer(self) -> Any:
        assert self._process.stdout
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        self._process.communicate()  # it ends when nobody has anything more to say


@dataclass
class Running:
    """A run that has begun."""

    nursery: Nursery
    process: int
    data: Path
    out: Path
    waited: Path

    def kill(self, number: int) -> None:
        os.kill(self.process, number)

    def wait(self) -> Ran:
        code = self.nursery.tell({"wait": self.process})
        said = self.out.read_text("utf-8").replace(str(self.data), "data")
        return Ran(code, said, int(self.waited.read_text()) if self.waited.exists() else 0)


@dataclass
class Scene:
    """A site, the folder of its databases, and the hour."""

    nursery: Nursery
    site: Faulty
    data: Path
    hour: float = 0
    _number: Iterator[int] = field(default_factory=count)

    def start(self, **job: Any) -> Running:
        stem = f"{self.data.name}-{next(self._number)}"
        out, waited = self.data.with_name(f"{stem}.out"), self.data.with_name(f"{stem}.waited")
        now = (START + timedelta(hours=self.hour)).isoformat()
        job = {"data": str(self.data), "sources": ["site"], "now": now, "out": str(out), "waited": str(waited), **job}
        return Running(self.nursery, self.nursery.tell(job), self.data, out, waited)

    def run(self, **job: Any) -> Ran:
        before = len(self.site.asked)
        ran = self.start(**job).wait()
        return Ran(ran.code, ran.said, ran.waited, tuple(self.site.asked[before:]))

    def copy(self, name: str) -> Scene:
        return Scene(self.nursery, self.site, Path(shutil.copytree(self.data, self.data.with_name(name))), self.hour)

    def rows(self, pardon: str = "") -> Rows:
        """Every row of vacancies.db but the ledger's; `pardon` (SQL) undoes what was rightly done.

        Of a change, what changed: a fault puts off when it is seen, and adds fetches, so that theirs have other
        numbers. A page that says that it is closed, and then another thing, has said both: that stays its history.
        """
        copy = Path(shutil.copy(self.data / "vacancies.db", self.data / "compared.db"))
        with closing(sqlite3.connect(copy)) as db:
            db.executescript(pardon)
        found = frozenset((table, *row) for table, held in dump(copy).items() for row in held if table != "changes")
        changes = rows(copy, "SELECT 'changes', vacancy_id, field, old, new FROM changes WHERE field <> 'status'")
        copy.unlink()
        return found.union(changes)

    def ask(self, sql: str, file: str = "archive.db") -> list[tuple[Any, ...]]:
        return rows(self.data / file, sql)

    def runs(self) -> int:
        return int(self.ask("SELECT count(*) FROM runs")[0][0])

    def outcome(self, runs: int) -> str | None:
        """How the source's last run ended, after so many before it; None where none came so far."""
        last = f"""
            SELECT run_sources.outcome FROM runs LEFT JOIN run_sources ON run_id = runs.id
            WHERE runs.id > {runs} ORDER BY runs.id DESC LIMIT 1
        """
        found = self.ask(last)
        return str(found[0][0]) if found and found[0][0] else None

    def damage(self) -> list[str]:
        """What is wrong with the two files; nothing, where they are whole."""
        found = []
        for name in ("archive.db", "vacancies.db"):
            if (self.data / name).exists():
                found += [str(row) for row in self.ask("PRAGMA integrity_check", name) if row != ("ok",)]
                found += [f"refers to nothing: {row}" for row in self.ask("PRAGMA foreign_key_check", name)]
        return [*found, *self._damaged_bodies()] if self._has_bodies() else found

    def _damaged_bodies(self) -> Iterator[str]:
        with closing(Database(self.data / "archive.db")) as db:
            dictionaries = Dictionaries(db)
            for row in db.execute("SELECT hash, codec, bytes FROM bodies").fetchall():
                try:
                    unpacked(dictionaries, *row)
                except Damaged as damage:
                    yield f"{row[0]} {damage}"

    def _has_bodies(self) -> bool:
        archive = self.data / "archive.db"
        return archive.exists() and bool(self.ask("SELECT 1 FROM sqlite_master WHERE name = 'bodies'"))


@dataclass(frozen=True, kw_only=True)
class Fault:
    """A fault as data: how it is played, and what must have happened.

    play:    makes a run in which it happens.
    outcome: the source's in the ledger; None: the run ended before it had one.
    says:    what the line that the run says must hold.
    asks:    path → how often it must have been asked for.
    waits:   the seconds that must have been waited for.
    pardon:  SQL that undoes what the fault's own good pages rightly changed.
    holds:   SQL on vacancies.db that must give a row after the fault.
    rare:    for `make faults` alone: it takes long, or is a near relation of another.
    needs:   a program that must be there.
    """

    name: str
    play: Callable[[Scene], Ran]
    outcome: str | None
    code: int = 1
    says: str = ""
    asks: dict[str, int] = field(default_factory=dict)
    waits: int | None = None
    pardon: str = ""
    holds: str = "SELECT 1"
    site: str = "html"
    rare: bool = False
    needs: str = "sh"


@dataclass(frozen=True)
class Verdict:
    """What a fault came to."""

    fault: Fault
    ran: Ran
    outcome: str | None
    lost: int
    differ: int
    wrong: tuple[str, ...]

    @property
    def is_well(self) -> bool:
        return not (self.lost or self.differ or self.wrong)


class Theatre:
    """Two sites, each scraped once and well; every fault is played in a copy of what that left."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.nursery = folder, Nursery()
        small = Site(TODAY, token_hex)
        small._postings = small._postings[:12]  # two pages of a list
        self._wells = {"html": Faulty(Notices()), "selectminds": Faulty(small)}

    def close(self) -> None:
        for site in self._wells.values():
            site.stop()
        self.nursery.close()

    @cached_property
    def before(self) -> dict[str, Scene]:
        """Each site's folder after a well run."""
        return {name: self._opening(name) for name in self._wells}

    @cached_property
    def without(self) -> dict[str, tuple[Rows, Rows]]:
        """The rows of the second and of the third run, where no fault comes between."""
        return {name: self._untroubled(scene.copy(f"{name}-control")) for name, scene in self.before.items()}

    def verdict(self, fault: Fault) -> Verdict:
        scene = self.before[fault.site].copy(_file_name(fault.name))
        runs, before, (second, third) = scene.runs(), scene.rows(), self.without[fault.site]
        _edition(scene, 2)
        scene.hour = 1
        ran = fault.play(scene)
        outcome, after = scene.outcome(runs), scene.rows(fault.pardon)
        wrong = list(_wrong(fault, ran, outcome, scene))
        lost = len((before & second) - after) + len(after - before - second)
        scene.hour = 2
        again = scene.run()
        if again.code:
            wrong.append(f"the next run: {again.said}")
        differ = len(scene.rows() ^ third)
        shutil.rmtree(scene.data)
        return Verdict(fault, ran, outcome, lost, differ, tuple(wrong))

    def _opening(self, name: str) -> Scene:
        site, data = self._wells[name], self.folder / name / "data"
        site.start()
        data.mkdir(parents=True)
        (data / "sources.toml").write_text(SOURCE + PLATFORMS[name].format(url=site.url), "utf-8")
        scene = Scene(self.nursery, site, data)
        _edition(scene, 1)
        ran = scene.run()
        assert ran.code == 0, ran.said
        return scene

    def _untroubled(self, scene: Scene) -> tuple[Rows, Rows]:
        _edition(scene, 2)
        found = []
        for scene.hour in (1, 2):
            ran = scene.run()
            assert ran.code == 0, ran.said
            found.append(scene.rows())
        return found[0], found[1]


@contextmanager
def theatre() -> Iterator[Theatre]:
    with TemporaryDirectory() as folder:
        made = Theatre(Path(folder))
        try:
            yield made
        finally:
            made.close()


def _wrong(fault: Fault, ran: Ran, outcome: str | None, scene: Scene) -> Iterator[str]:
    """What did not happen as it must."""
    if outcome != fault.outcome:
        yield f"outcome {outcome}, not {fault.outcome}"
    if ran.code != fault.code:
        yield f"exit code {ran.code}, not {fault.code}"
    if fault.says not in ran.said or "Traceback" in ran.said:
        yield f"said {ran.said!r}, not {fault.says!r}"
    for path, times in fault.asks.items():
        if (asked := ran.asked.count(path)) != times:
            yield f"asked {asked} times for {path}, not {times}"
    if fault.waits is not None and abs(ran.waited - fault.waits) > 1:
        yield f"waited {ran.waited} seconds, not {fault.waits}"
    if not scene.ask(fault.holds, "vacancies.db"):
        yield f"nothing for {fault.holds}"
    yield from scene.damage()


def _edition(scene: Scene, number: int) -> None:
    if isinstance(scene.site.well, Notices):
        scene.site.well.edition = number


def _file_name(name: str) -> str:
    return re.sub(r"\W+", "-", name)
