"""A fetch as the HTTP messages that it was made of, as far as the archive keeps them (RFC 9112)."""

from __future__ import annotations

import json
import re
import string
from dataclasses import dataclass
from http.client import responses
from urllib.parse import quote, urlencode

import httpx
from warcio.statusandheaders import StatusAndHeaders

from scraper.rows import Row

# Of the body as it was sent: the one that is kept was unpacked.
OF_THE_TRANSFER = {"content-encoding", "content-length", "transfer-encoding"}


@dataclass(frozen=True, slots=True)
class Message:
    """The head of a message and what follows it."""

    head: StatusAndHeaders
    body: bytes


def uri(url: str) -> str:
    """An address as a WARC header can hold it: in one line, in ASCII.

    >>> uri("https://osm.example/é 1%20")
    'https://osm.example/%C3%A9%201%20'
    """
    return quote(url, safe=string.punctuation)


def is_http(url: str) -> bool:
    """Is it asked of a site? Else it is a file that was read here."""
    return url.startswith(("http:", "https:"))


def response(fetch: Row, length: int) -> StatusAndHeaders | None:
    """The answer's head, for a body of so many bytes; None for what is not HTTP."""
    head = revisited(fetch)
    if head:
        head.add_header("content-length", str(length))
    return head


def revisited(fetch: Row) -> StatusAndHeaders | None:
    """The head of an answer whose body stands elsewhere."""
    if not is_http(fetch["url"]):
        return None
    kept = json.loads(fetch["headers"] or "{}")
    headers = [(name, _one_line(value)) for name, value in kept.items() if name not in OF_THE_TRANSFER]
    return StatusAndHeaders(_status(fetch["status"]), headers, protocol="HTTP/1.1")


def _status(code: int) -> str:
    """
    >>> _status(404), _status(299)
    ('404 Not Found', '299 ')
    """
    return f"{code} {responses.get(code, '')}"


def _one_line(value: str) -> str:
    return re.sub(r"[\0-\x1f\x7f]+", " ", value)


def request(fetch: Row) -> Message | None:
    """What was asked, but for the headers that every request has; None for what is not HTTP, or no address."""
    try:
        url = httpx.URL(fetch["url"])
    except httpx.InvalidURL:
        return None
    if not is_http(fetch["url"]) or not url.host:
        return None
    headers = [("Host", url.netloc.decode("ascii"))]
    if fetch["clock"]:
        headers.append(("tz", _one_line(fetch["clock"])))
    body = b""
    if fetch["request_body"] is not None:
        media_type, body = _sent(fetch["request_body"])
        headers += [("Content-Type", media_type), ("Content-Length", str(len(body)))]
    return Message(StatusAndHeaders(f"{url.raw_path.decode('ascii')} HTTP/1.1", headers, fetch["method"]), body)


def _sent(request_body: str) -> tuple[str, bytes]:
    """The body of a request: the archive keeps forms as JSON too, and they are those that are flat and all text.

    >>> _sent('{"keywords": "beans & peas"}')
    ('application/x-www-form-urlencoded', b'keywords=beans+%26+peas')
    >>> _sent('{"offset": 20}')
    ('application/json', b'{"offset": 20}')
    """
    said = json.loads(request_body)
    if isinstance(said, dict) and all(isinstance(value, str) for value in said.values()):
        return "application/x-www-form-urlencoded", urlencode(said).encode()
    return "application/json", request_body.encode()
