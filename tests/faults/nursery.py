"""A process that has imported everything and forks a child for each run: kills and signals meet a real process.

The parsers take seconds to compile, and a process with threads cannot fork safely: so this one does nothing else. It is
told what to do by lines of JSON on standard input: a job starts a run and answers with its process; {"wait": process}
answers with how that ended.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import socket
import sqlite3
import sys
import time
import traceback
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

import click
import httpx
import stamina

import parsers
from scraper import hosts, run
from scraper.cli import Commands
from scraper.declared import known
from scraper.hosts import ATTEMPTS
from scraper.lock import Locked
from scraper.show import say_tally
from scraper.signals import Stop, stoppable
from scraper.sources import Organization, Source
from scraper.transport import REQUEST_SECONDS
from tests.sites.faulty import Notices

Job = dict[str, Any]


def main() -> None:
    _warm_up()
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        job = json.loads(line)
        print(json.dumps(_ended(job["wait"]) if "wait" in job else _born(job)), flush=True)


def _warm_up() -> None:
    """What a run loads and compiles when it first needs it, by a run that reads a saved page and asks nobody."""
    httpx.create_ssl_context = cache(httpx.create_ssl_context)  # type: ignore[assignment]
    with TemporaryDirectory() as folder:
        saved = Path(folder, "saved")
        saved.mkdir()
        (saved / "notice.html").write_text(Notices().page("260181"), "utf-8")
        nato = Organization("NATO")
        source = Source(id="saved", name="Saved", platform="folder", url=str(saved), organization=nato, zone="UTC")
        run.scrape([source], Path(folder), [source], say=run.unsaid)
    parsers.wall_of("A page that says nothing.")
    gc.freeze()  # the children share these pages of memory, as long as nobody counts anew what is in use


def _born(job: Job) -> int:
    """The process of a run that has begun."""
    process = os.fork()
    if process == 0:
        os._exit(_child(job))
    return process


def _ended(process: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _child(job: Job) -> int:
    with Path(job["out"]).open("wb", buffering=0) as out:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    try:
        _prepare(job)
        Commands(commands={"scrape": click.Command("scrape", callback=lambda: scrape(job))}).main(["scrape"])
    except SystemExit as ended:
        return int(ended.code or 0)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 99


def scrape(job: Job) -> None:
    """What the command does, under the job's clock and limits."""
    data = Path(job["data"])
    there = known(data)
    sources = [there.sources[id] for id in job["sources"]]
    try:
        with stoppable() as stop:
            how = run.How(stop=stop, seconds=job.get("seconds", REQUEST_SECONDS))
            well = run.scrape(sources, data, tuple(there.sources.values()), clock=_clock(job), say=say_tally, how=how)
    except Locked as error:
        click.echo(f"Error: {error}", err=True)
        raise SystemExit(error.exit_code) from error
    raise SystemExit(stop.exit_code if stop.is_set() else 0 if well else 1)


def _clock(job: Job) -> Callable[[], datetime]:
    """It stands still, but for `step`: seconds from one look at it to the next."""
    now, step = datetime.fromisoformat(job["now"]), timedelta(seconds=job.get("step", 0))

    def clock() -> datetime:
        nonlocal now
        now += step
        return now

    return clock


def _prepare(job: Job) -> None:
    """The child's world: waiting takes no time, names that end in .invalid are known to nobody, limits are the job's."""
    stamina.set_testing(True, attempts=ATTEMPTS, cap=True)
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        del os.environ[name]
    socket.getaddrinfo = _resolver(socket.getaddrinfo)
    _wait_in_no_time(Path(job["waited"]))
    _connect_hastily(job.get("busy"))
    if "largest" in job:  # bytes of a file; beyond that, writing fails as on a full disk
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (job["largest"], job["largest"]))


def _resolver(resolve: Callable[..., Any]) -> Callable[..., Any]:
    def resolver(host: Any, *args: Any, **options: Any) -> Any:
        if str(host).endswith(".invalid"):  # as RFC 6761 has it; a real resolver may take its time
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return resolve(host, *args, **options)

    return resolver


def _connect_hastily(busy: float | None) -> None:
    """Databases wait so many seconds for each other, and not for the disk: no machine loses its power here."""
    connect = sqlite3.connect

    def hasty(*args: Any, **options: Any) -> sqlite3.Connection:
        connection = connect(*args, **(options if busy is None else {**options, "timeout": busy}))
        connection.execute("PRAGMA synchronous = OFF")
        return connection

    sqlite3.connect = hasty  # type: ignore[assignment]


def _wait_in_no_time(note: Path) -> None:
    """A host's pauses move the clock that they are measured by instead; their sum is noted."""
    waited = 0.0

    def wait(stop: Stop, seconds: float | None = None) -> bool:
        nonlocal waited
        if seconds:
            waited += seconds
            note.write_text(str(round(waited)))
        return stop.is_set()

    Stop.wait = wait  # type: ignore[method-assign]
    hosts.time = SimpleNamespace(monotonic=lambda: time.monotonic() + waited)  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
