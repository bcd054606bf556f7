"""The body of an HTTP message as another crawler kept it: chunks joined, compression undone."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Mapping
from typing import Any

import zstandard
from warcio.bufferedreaders import ChunkedDataReader

from scraper.fetch import MOST_BYTES

GZIP, ZLIB, RAW = 31, 15, -15  # what zlib calls its containers


def entity(http: Any, payload: bytes) -> bytes:
    """What a browser would show (RFC 9112, 7.1; RFC 9110, 8.4); raises `ValueError`, with the reason, where it cannot.

    Many crawlers keep the headers as they were sent and the body as it was unpacked, so a body that plainly is not
    coded any more is taken as it is.
    """
    if "chunked" in (http.get_header("Transfer-Encoding") or "").lower():
        payload = ChunkedDataReader(io.BytesIO(payload)).read()
    codings = (http.get_header("Content-Encoding") or "").lower().split(",")
    for coding in reversed([name.strip() for name in codings]):
        if coding not in CODINGS:
            raise ValueError(f"Content-Encoding {coding}")
        payload = CODINGS[coding](payload)
    return payload


def _as_it_is(payload: bytes) -> bytes:
    return payload


def _gunzipped(payload: bytes) -> bytes:
    return _inflated(payload, GZIP) if payload.startswith(b"\x1f\x8b") else payload


def _deflated(payload: bytes) -> bytes:
    """With or without zlib's container: senders disagree (RFC 9110, 8.4.1.2)."""
    return _inflated(payload, ZLIB if payload[:1] == b"\x78" else RAW)


def _inflated(payload: bytes, container: int) -> bytes:
    inflater = zlib.decompressobj(container)
    try:
        body = inflater.decompress(payload, MOST_BYTES + 1)
    except zlib.error as error:
        raise ValueError("damaged") from error
    if len(body) > MOST_BYTES:
        raise ValueError(f"more than {MOST_BYTES:,} bytes")
    if not inflater.eof:
        raise ValueError("cut short")
    return body


def _decompressed(payload: bytes) -> bytes:
    """Zstandard (RFC 8878)."""
    try:
        body = zstandard.ZstdDecompressor().stream_reader(payload).read(MOST_BYTES + 1)
    except zstandard.ZstdError as error:
        raise ValueError("damaged") from error
    if len(body) > MOST_BYTES:
        raise ValueError(f"more than {MOST_BYTES:,} bytes")
    return body


CODINGS: Mapping[str, Callable[[bytes], bytes]] = {
    **dict.fromkeys(("", "identity"), _as_it_is),
    **dict.fromkeys(("gzip", "x-gzip"), _gunzipped),
    "deflate": _deflated,
    "zstd": _decompressed,
}
