"""What the machine, its clock and its people do to a run, as data; and fifty kills."""

from __future__ import annotations

import random
import shutil
import signal
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

from scraper.demo.site import Request
from tests.faults.sites import PAGE, notice
from tests.faults.stage import Fault, Ran, Rows, Running, Scene, Theatre, Verdict
from tests.sites.faulty import Piece, raw

# ------------------------------------------------------------------------------------------ the clock and the disk


def backwards(scene: Scene) -> Ran:
    """The clock is two days behind that of the run before, and goes back a minute each time that it is looked at."""
    scene.hour -= 48
    return scene.run(step=-60)


def full_archive(scene: Scene) -> Ran:
    return scene.run(largest=(scene.data / "archive.db").stat().st_size + 4096)


def full_database(scene: Scene) -> Ran:
    """The archive fits on the disk; what is made of it, from nothing, does not."""
    (scene.data / "vacancies.db").rename(scene.data / "before.db")
    try:
        return scene.run(largest=(scene.data / "archive.db").stat().st_size * 2)
    finally:
        (scene.data / "before.db").replace(scene.data / "vacancies.db")


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Somebody is in the middle of reading the database."""
    with closing(sqlite3.connect(path, check_same_thread=False, isolation_level=None)) as db:
        db.execute("BEGIN")
        db.execute("SELECT count(*) FROM runs").fetchone()
        yield db


def read_meanwhile(name: str, scene: Scene) -> Ran:
    with reading(scene.data / name):
        return scene.run(busy=0.3)


def read_from_the_middle_on(scene: Scene) -> Ran:
    """Somebody begins to read the archive while a page is on its way."""
    with ExitStack() as readers:

        def begin(request: Request) -> Iterable[Piece]:
            readers.enter_context(reading(scene.data / "archive.db"))
            yield raw(notice(request))

        with scene.site.misbehaving(PAGE, begin):
            return scene.run(busy=0.3)


def read_for_a_while(scene: Scene) -> Ran:
    """The reader is done a moment after the run needs the database."""
    with reading(scene.data / "vacancies.db") as db:
        running = scene.start(busy=30)
        time.sleep(1.5)
        db.execute("COMMIT")
        return running.wait()


# ------------------------------------------------------------------------------------------ people


def two_at_once(scene: Scene) -> Ran:
    """The first is held up in the middle of a page, until the second has ended; the second's end is what is shown."""
    reached, done = Event(), Event()

    def held(request: Request) -> Iterable[Piece]:
        reached.set()
        done.wait(30)
        yield raw(notice(request))

    with scene.site.misbehaving(PAGE, held):
        first = scene.start()
        reached.wait(30)
        second = scene.start().wait()
        done.set()
        ran = first.wait()
    assert ran.code == 0, ran.said
    assert f"process {first.process} " in second.said, second.said
    return second


def stopped_by(number: signal.Signals, scene: Scene) -> Ran:
    """The signal comes while a page is on its way; the run after it asks only for what is not there yet."""
    running: list[Running] = []

    def interrupting(request: Request) -> Iterable[Piece]:
        whole = raw(notice(request))
        yield whole[:500]
        running[0].kill(number)
        yield 0.2
        yield whole[500:]

    before = len(scene.site.asked)
    with scene.site.misbehaving(PAGE, interrupting):
        running.append(scene.start())
        ran = running[0].wait()
    _asks_for_the_rest(scene.copy(f"{scene.data.name}-resumed"), scene.site.asked[before:])
    return ran


def _asks_for_the_rest(scene: Scene, asked: list[str]) -> None:
    had = {path for path in asked if path.startswith("/notice/")}
    again = set(scene.run().asked) & had
    shutil.rmtree(scene.data)
    assert len(had) == 3, had
    assert not again, again


MACHINE = [
    Fault(name="the clock goes backwards", play=backwards, outcome="ok", code=0),
    Fault(name="the disk is full: the archive", play=full_archive, outcome=None, says="archive.db"),
    Fault(name="the disk is full: vacancies.db", play=full_database, outcome="ok", says="vacancies.db"),
    Fault(name="archive.db is being read, for too long", play=lambda scene: read_meanwhile("archive.db", scene), outcome=None, says="archive.db: database is locked"),
    Fault(name="archive.db is being read, from the middle of a run on", play=read_from_the_middle_on, outcome=None, says="archive.db: database is locked"),
    Fault(name="vacancies.db is being read, for too long", play=lambda scene: read_meanwhile("vacancies.db", scene), outcome="ok", says="vacancies.db: database is locked"),
    Fault(name="vacancies.db is being read, for a while", play=read_for_a_while, outcome="ok", code=0),
    Fault(name="two runs at once", play=two_at_once, outcome="ok", code=75, says="has been at work here since"),
    Fault(name="SIGINT (Ctrl-C)", play=lambda scene: stopped_by(signal.SIGINT, scene), outcome="interrupted", code=130),
    Fault(name="SIGTERM", play=lambda scene: stopped_by(signal.SIGTERM, scene), outcome="interrupted", code=143),
]  # fmt: skip

# ------------------------------------------------------------------------------------------ kill -9


@dataclass(frozen=True)
class Target:
    """A folder as it is before a run, what is in it after one that nobody killed, and the seconds that such a run takes."""

    before: Scene
    after: Rows
    seconds: float

    @classmethod
    def of(cls, before: Scene) -> Target:
        never = before.copy(f"{before.data.name}-never")
        began = time.monotonic()
        ran = never.run()
        assert ran.code == 0, ran.said
        return cls(before, never.rows(), time.monotonic() - began)


def kills(theatre: Theatre, times: int, seed: int = 1) -> Verdict:
    """Runs killed at random moments: what each leaves is examined, and the next run compared with one never killed.

    Every other run begins with an empty folder.
    """
    chance, opening = random.Random(seed), theatre.before["html"]
    opening.site.well.edition = 2  # type: ignore[attr-defined]
    targets = [Target.of(replace(scene, hour=1)) for scene in (opening.copy("kept"), _fresh(opening))]
    killed = [_kill(targets[number % 2], chance.random()) for number in range(times)]
    met = sum(one.met for one in killed)
    fault = Fault(name=f"kill -9 at {times} random moments", play=Scene.run, outcome=None, code=-signal.SIGKILL)
    ran = Ran(-signal.SIGKILL, f"{met} of {times} met a run at work; both databases were whole after each", 0)
    wrong = tuple(wrong for one in killed for wrong in one.wrong)
    return Verdict(fault, ran, None, sum(one.lost for one in killed), sum(one.differ for one in killed), wrong)


@dataclass(frozen=True)
class Killed:
    """What a kill came to; `met`: the run was still at work."""

    met: bool
    lost: int
    differ: int
    wrong: tuple[str, ...]


def _kill(target: Target, moment: float) -> Killed:
    scene = target.before.copy("killed")
    kept = scene.rows() & target.after if (scene.data / "vacancies.db").exists() else frozenset()
    running = scene.start()
    time.sleep(moment * target.seconds)
    running.kill(signal.SIGKILL)
    met = running.wait().code == -signal.SIGKILL
    wrong = scene.damage()
    lost = len(kept - scene.rows()) if kept else 0
    ran = scene.run()
    if ran.code:
        wrong.append(f"the next run: {ran.said}")
    differ = len(scene.rows() ^ target.after)
    shutil.rmtree(scene.data)
    return Killed(met, lost, differ, tuple(wrong))


def _fresh(opening: Scene) -> Scene:
    """The same source, and nothing of it yet."""
    scene = opening.copy("fresh")
    for file in ("archive.db", "vacancies.db"):
        (scene.data / file).unlink()
    return scene
