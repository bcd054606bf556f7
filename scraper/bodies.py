"""A body out of the archive: its bytes unpacked, and proved to be those that its hash is of."""

from __future__ import annotations

import hashlib
from typing import Any

import zstandard

from scraper.refusal import Refused


class Damaged(Exception):
    """What is wrong with a body, in words that follow its name."""


class DamagedBody(Refused):
    """The same in a line for people, with the archive that the body is in."""


def unpacked(digest: str, codec: Any, packed: Any) -> bytes:
    """The body as it was fetched; raises `Damaged`.

    >>> unpacked("00", "zstd", b"beans")
    Traceback (most recent call last):
    scraper.bodies.Damaged: cannot be unpacked
    """
    if packed is None:
        raise Damaged("is missing")
    if codec != "zstd" or not isinstance(packed, bytes):
        raise Damaged(f"is packed in a way that is not known ({codec})")
    try:
        # By a stream: the size at the head of a damaged frame is not to be believed, or memory taken for it.
        body = zstandard.ZstdDecompressor().stream_reader(packed).read()
    except zstandard.ZstdError as error:
        raise Damaged("cannot be unpacked") from error
    if hashlib.sha256(body).hexdigest() != digest:
        raise Damaged("holds other bytes than those that its hash is of")
    return body


def packed(body: bytes) -> dict[str, Any]:
    """A body's row."""
    return {"hash": hashlib.sha256(body).hexdigest(), "codec": "zstd", "bytes": zstandard.compress(body)}
