"""The site as people reach it: `vacancies serve` in a process of its own, asked over HTTP."""

from __future__ import annotations

import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import stamina
from selectolax.lexbor import LexborHTMLParser, LexborNode

from scraper import clock
from scraper.demo.tour import tour

Rows = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="session")
def demo_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `vacancies demo` fills today."""
    folder = tmp_path_factory.mktemp("data")
    with stamina.set_testing(False):
        tour(folder, clock.today())
    return folder


@pytest.fixture(scope="session")
def site(demo_data: Path) -> Iterator[httpx.Client]:
    """The demo's site."""
    with serving(demo_data) as client:
        yield client


@pytest.fixture(scope="session")
def sql(demo_data: Path) -> Rows:
    """Rows of the demo's database."""
    return lambda question, *parameters: asked(demo_data / "vacancies.db", question, *parameters)


@contextmanager
def serving(data: Path, *arguments: str) -> Iterator[httpx.Client]:
    """`vacancies serve` at a free port, once it answers."""
    with ExitStack() as running:
        port = free_port()
        log = running.enter_context((data / "serve.log").open("wb"))
        command = [sys.executable, "-m", "scraper.cli", "serve", "--data", str(data), "--port", str(port), *arguments]
        process = running.enter_context(subprocess.Popen(command, stdout=log, stderr=log))
        running.callback(process.terminate)
        client = running.enter_context(httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30))
        _wait(client, process, data / "serve.log")
        yield client


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait(client: httpx.Client, process: subprocess.Popen[bytes], log: Path) -> None:
    with stamina.set_testing(False):
        for attempt in stamina.retry_context(httpx.TransportError, attempts=300, wait_max=0.2, timeout=60):
            with attempt:
                assert process.poll() is None, log.read_text(errors="replace")
                client.get("/-/versions.json")


def asked(database: Path, question: str, *parameters: Any) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(database)) as db:
        db.row_factory = sqlite3.Row
        return [dict(row) for row in db.execute(question, parameters)]


def page(client: httpx.Client, path: str, status: int = 200, /, **parameters: str) -> LexborHTMLParser:
    """The page at an address, parsed; its status is the expected one."""
    answer = client.get(path, params=parameters or None)
    assert answer.status_code == status, f"{path}: {answer.status_code} {answer.text[:500]}"
    return LexborHTMLParser(answer.text)


def said(node: LexborHTMLParser | LexborNode, selector: str) -> list[str]:
    """The words of each node that the selector finds, on one line."""
    return [" ".join(found.text().split()) for found in node.css(selector)]


@pytest.fixture
def copied(demo_data: Path, tmp_path: Path) -> Path:
    """A folder with the demo's database, to do with as one likes."""
    shutil.copy(demo_data / "vacancies.db", tmp_path)
    return tmp_path
