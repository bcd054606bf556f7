"""A replica as a real HTTP server on loopback."""

import secrets
import socket
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Protocol
from urllib.parse import parse_qsl, urlsplit

from scraper.demo.sessions import COOKIE, Noise
from scraper.demo.site import Answer, Request, Site

HOST = "127.0.0.1"


class Answers(Protocol):
    """A site without a socket: what it answers to what it is asked."""

    def answer(self, request: Request) -> Answer: ...


@dataclass(frozen=True)
class Replica:
    """A running replica: where it is, and what it has been asked so far."""

    url: str
    requests: list[str] = field(default_factory=list)

    @property
    def faq_url(self) -> str:
        return f"{self.url}/faq"


def replica(today: date, *, port: int = 0, noise: Noise = secrets.token_hex) -> AbstractContextManager[Replica]:
    """Serve the demo's replica as it stands on that day.

    `noise` makes the tokens and nonces that differ from page to page; give one that repeats itself
    and the pages do too.
    """
    return serving(Site(today, noise), port)


@contextmanager
def serving(site: Answers, port: int = 0) -> Iterator[Replica]:
    """Serve a site, in a thread, until the block ends."""
    server = _Server(port)
    server.site, server.replica = site, Replica(f"http://{HOST}:{server.server_port}")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server.replica
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    site: Answers
    replica: Replica

    def __init__(self, port: int) -> None:
        self._connections: set[socket.socket] = set()
        super().__init__((HOST, port), _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._connections.discard(request)
        super().shutdown_request(request)

    def server_close(self) -> None:
        """Also hang up on clients that keep their connection alive: they would be served after the end."""
        super().server_close()
        for connection in tuple(self._connections):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error of ours."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version = "vacancies-to-sqlite-replica"
    sys_version = ""
    disable_nagle_algorithm = True  # or a kept-alive client waits 40 ms for the end of each answer

    def do_GET(self) -> None:
        self._respond()

    def do_POST(self) -> None:
        self._respond()

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _respond(self) -> None:
        self.server.replica.requests.append(f"{self.command} {self.path}")
        self._send(self.server.site.answer(self._request()))

    def _request(self) -> Request:
        address = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode("utf-8", "replace")
        form = parse_qsl(body) if "form" in self.headers.get("Content-Type", "") else []
        crumb = SimpleCookie(self.headers.get("Cookie", "")).get(COOKIE)
        return Request(
            method=self.command,
            path=address.path,
            form=dict([*parse_qsl(address.query), *form]),
            body=body,
            headers={name.lower(): value for name, value in self.headers.items()},
            cookie=crumb.value if crumb else None,
        )

    def _send(self, answer: Answer) -> None:
        body = answer.body if isinstance(answer.body, bytes) else answer.body.encode()
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
