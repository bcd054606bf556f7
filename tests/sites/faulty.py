"""A site that misbehaves: well in all but the answers that a fault puts in the place of its own.

A fault's answer is what goes over the wire, piece by piece: bytes are sent as they are, a number is a pause in seconds,
and `RESET` breaks the connection off. So a site can lie in its headers, stop in the middle or never come to an end,
which a library's server will not do.
"""

from __future__ import annotations

import gzip
import re
import socket
import ssl
import struct
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from http import HTTPStatus
from threading import Thread
from typing import Any

from scraper.demo import server
from scraper.demo.site import HTML, NOT_FOUND, Answer, Request
from tests.sites.board import Board, notices

COUNT = 6
ANY: Mapping[str, str] = {}
RESET = None  # the piece after which nothing comes
Piece = bytes | float | None
Misbehaves = Callable[[Request], Iterable[Piece]]


class Notices(Board):
    """Six notices and their list; each page says which version it is (ETag), and is not sent twice to who has it.

    edition: in the second one, the last notice has another title.
    """

    def __init__(self) -> None:
        self.edition = 1
        self._numbers = [notice.requisition for notice in notices(COUNT)]

    @property
    def paths(self) -> list[str]:
        return [f"/notice/{number}" for number in self._numbers]

    def list_page(self, request: Request) -> Answer:
        rows = "".join(f'<li><a href="{path}">Notice</a></li>' for path in self.paths)
        return Answer(f'<html><body><h1>Vacancies</h1><ul class="jobs">{rows}</ul></body></html>')

    def notice(self, request: Request, number: str) -> Answer:
        if number not in self._numbers:
            return NOT_FOUND
        page = self.page(number)
        tag = f'"{sha256(page.encode()).hexdigest()[:16]}"'
        if request.headers.get("if-none-match") == tag:
            return Answer("", status=HTTPStatus.NOT_MODIFIED, headers={"ETag": tag})
        return Answer(page, headers={"ETag": tag})

    def page(self, number: str) -> str:
        """A notice."""
        extended = self.edition == 2 and number == self._numbers[-1]
        return NOTICE.format(number=number, extended=" (extended)" if extended else "")

    routes = (("GET", "/vacancies", list_page), ("GET", r"/notice/(\d+)", notice))


# Short, for it is read hundreds of times; its words hold letters beyond ASCII.
NOTICE = """\
<html><head><title>Vacancies</title></head><body><nav><a href="/">Home</a></nav><div class="notice">
<h1>Intern, Café «Zoë» and its naïve façade, no. {number}{extended}</h1>
<p>Requisition: {number}</p><p>Location: Brussels, Belgium</p><p>Stipend: 1,200 € per month</p>
<p>Duties</p><ul><li>count the maps of shelf {number}</li><li>dust the others</li><li>draw what is missing</li></ul>
<p>Languages</p><ul><li>fluent English</li><li>some French</li></ul>
<p>The internship lasts six months and starts in September 2026 or in March 2027. It is full time, on site.</p>
<p>Apply until 22 June 2026, at 23.59, Brussels time.</p></div></body></html>
"""


@dataclass
class Fault:
    """What a site does at the paths that `at` fits, where the form holds `only`, so many times (None: always)."""

    at: re.Pattern[str]
    answer: Misbehaves
    times: int | None = None
    only: Mapping[str, str] = field(default_factory=dict)

    def fits(self, request: Request) -> bool:
        return bool(self.at.fullmatch(request.path)) and self.only.items() <= request.form.items() and self.times != 0


@dataclass
class Faulty:
    """A site on loopback, at one port for as long as it lives, whether it runs or not."""

    well: server.Answers
    tls: ssl.SSLContext | None = None
    port: int = 0
    fault: Fault | None = None
    asked: list[str] = field(default_factory=list)
    _server: Any = None

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://{server.HOST}:{self.port}"

    def start(self) -> None:
        self._server = _Server(self.port, self)
        self.port = self._server.server_port
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self) -> None:
        """Nobody listens at its port any more."""
        self._server.shutdown()
        self._server.server_close()

    @contextmanager
    def running(self) -> Iterator[Faulty]:
        self.start()
        try:
            yield self
        finally:
            self.stop()

    @contextmanager
    def misbehaving(
        self, at: str, answer: Misbehaves, times: int | None = None, only: Mapping[str, str] = ANY
    ) -> Iterator[None]:
        self.fault = Fault(re.compile(at), answer, times, only)
        try:
            yield
        finally:
            self.fault = None

    def pieces(self, request: Request) -> Iterable[Piece] | None:
        """What the fault answers, if it answers this."""
        fault = self.fault
        if fault is None or not fault.fits(request):
            return None
        if fault.times is not None:
            fault.times -= 1
        return fault.answer(request)


class _Server(server._Server):
    faulty: Faulty

    def __init__(self, port: int, faulty: Faulty) -> None:
        super().__init__(port)
        self.faulty, self.RequestHandlerClass = faulty, _Handler
        if faulty.tls:
            self.socket = faulty.tls.wrap_socket(self.socket, server_side=True)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever is answered badly hangs up in the middle."""


class _Handler(server._Handler):
    server: _Server

    def _respond(self) -> None:
        faulty, request = self.server.faulty, self._request()
        faulty.asked.append(request.path)
        pieces = faulty.pieces(request)
        if pieces is None:
            self._send(faulty.well.answer(request))
            return
        self.close_connection = True
        with suppress(OSError):
            for piece in pieces:
                self._put(piece)

    def _put(self, piece: Piece) -> None:
        if piece is RESET:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()  # with nothing lingering, the other end is sent a reset
        elif isinstance(piece, bytes):
            self.connection.sendall(piece)
        else:
            time.sleep(piece)


# ------------------------------------------------------------------------------------------ answers as bytes


def raw(body: bytes | str = b"", status: str = "200 OK", kind: str = HTML, **headers: str | int) -> bytes:
    """An answer as it goes over the wire; `content_length=` says another length than it has."""
    content = body.encode() if isinstance(body, str) else body
    said = {"Content-Type": kind, "Content-Length": len(content), "Connection": "close"}
    said |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in said.items())]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + content


def answering(body: bytes | str = b"", status: str = "200 OK", kind: str = HTML, **headers: str | int) -> Misbehaves:
    """The same answer each time."""
    answer = raw(body, status, kind, **headers)
    return lambda _request: [answer]


def bomb(megabytes: int) -> bytes:
    """So much of nothing, packed a thousand times smaller."""
    return gzip.compress(bytes(megabytes * 1_000_000))


def drop_by_drop(answer: bytes, seconds: float) -> Iterator[Piece]:
    """A byte at a time."""
    for number in answer:
        yield bytes([number])
        yield seconds
