"""The sockets: none to an address inside that nobody declared, none that holds a request longer than it may take.

httpx gives each read a time of its own, so that a server that sends a byte a second is read for ever; and it follows
wherever a name leads. Both are decided where connections are made: httpcore's network backends are made for that.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Collection
from ipaddress import ip_address
from typing import Any
from urllib.request import getproxies

import httpcore
import httpx

TOO_SLOW = "the answer took more than"
REQUEST_SECONDS = 60.0  # from a connection's first byte to the last one of the answer


class Inside(httpx.ConnectError):
    """An address of this machine or of a private network, and no source is declared to be there."""


class Transport(httpx.HTTPTransport):
    """httpx's transport, over such sockets.

    trusted: the hosts that may be inside, since somebody declared them.
    seconds: how long a request may take as a whole.
    """

    def __init__(self, trusted: Collection[str], seconds: float = REQUEST_SECONDS, proxy: str | None = None) -> None:
        super().__init__(verify=httpx.create_ssl_context(), proxy=proxy)  # which verifies certificates
        self._trusted = frozenset(trusted)
        beside = (httpx.URL(proxy).host,) if proxy else ()
        self._sockets = _Sockets(self._trusted.union(beside), seconds)
        self._pool._network_backend = self._sockets  # httpx passes none on to its pool

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.host not in self._trusted and is_inside(request.url.host):  # a proxy would connect to it
            raise Inside("an address inside, where no source is declared")
        self._sockets.begin()
        return super().handle_request(request)


def mounts(trusted: Collection[str], seconds: float = REQUEST_SECONDS) -> dict[str, httpx.BaseTransport | None]:
    """What goes through a proxy that the environment names: all but the hosts that it exempts, and addresses inside.

    None stands for the client's own transport.
    """
    proxies = getproxies()
    exempt = [name.strip().lstrip("*.") for name in proxies.pop("no", "").split(",") if name.strip()]
    ways: dict[str, httpx.BaseTransport | None] = {}
    if "" in exempt:  # "*": none at all
        return ways
    for scheme in ("http", "https"):
        if proxy := proxies.get(scheme) or proxies.get("all"):
            ways[f"{scheme}://"] = Transport(trusted, seconds, proxy if "://" in proxy else f"http://{proxy}")
    if ways:
        ways |= dict.fromkeys(f"all://{_bracketed(host)}" for host in (*exempt, *filter(is_inside, trusted)))
        ways |= dict.fromkeys(f"all://*.{host}" for host in exempt if not is_inside(host))
    return ways


def is_inside(host: str) -> bool:
    """Is it an address of this machine or of a private network? A name is none, but for `localhost`.

    >>> is_inside("169.254.169.254"), is_inside("::ffff:10.0.0.7"), is_inside("nato.int"), is_inside("8.8.8.8")
    (True, True, False, False)
    """
    try:
        address = ip_address(host.strip("[]").partition("%")[0])
    except ValueError:
        return host.rstrip(".") == "localhost" or host.rstrip(".").endswith(".localhost")  # RFC 6761
    mapped = getattr(address, "ipv4_mapped", None)
    return not (mapped or address).is_global


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


class _Sockets(httpcore.NetworkBackend):
    """Connections on which each request must be over in time; every thread has a request of its own."""

    def __init__(self, trusted: Collection[str], seconds: float) -> None:
        self._trusted, self._seconds = trusted, seconds
        self._own = httpcore.SyncBackend()
        self._request = threading.local()

    def begin(self) -> None:
        self._request.until = time.monotonic() + self._seconds

    def left(self, timeout: float | None) -> float:
        """Seconds that the thread's request may still take, `timeout` at most."""
        self.check()
        left: float = self._request.until - time.monotonic()
        return max(0.001, left if timeout is None else min(left, timeout))

    def check(self) -> None:
        """Raises where the thread's request has taken all the time that it had."""
        if time.monotonic() >= self._request.until:
            raise httpcore.ReadTimeout(f"{TOO_SLOW} {self._seconds:g} seconds")

    def connect_tcp(self, host: str, port: int, timeout: float | None = None, *more: Any, **options: Any) -> _Socket:
        stream = self._own.connect_tcp(host, port, self.left(timeout), *more, **options)
        peer = stream.get_extra_info("server_addr")[0]
        if host not in self._trusted and is_inside(peer):  # nothing was sent yet, whatever the name resolved to
            stream.close()
            raise Inside(f"{peer} is an address inside, where no source is declared")
        return _Socket(stream, self)


class _Socket(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, sockets: _Sockets) -> None:
        self._stream, self._sockets = stream, sockets

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            return self._stream.read(max_bytes, self._sockets.left(timeout))
        except httpcore.ReadTimeout:
            self._sockets.check()  # was it this read that took too long, or all of them together?
            raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._sockets.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> _Socket:
        left = self._sockets.left(timeout)
        return _Socket(self._stream.start_tls(ssl_context, server_hostname, left), self._sockets)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
