"""The bytes of an answer, unpacked piece by piece: never more than may be, never less than was packed.

httpx unpacks each piece whole, however much is in it, says nothing where the packed bytes end too early, and unpacks
what was packed several times over: a few kilobytes can become gigabytes, and half a page can pass for a page.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

ACCEPTED = "gzip"
PIECE = 1 << 16
GZIP = 16 + zlib.MAX_WBITS  # as zlib numbers its formats


class Undecodable(Exception):
    """The bytes are not what the answer's Content-Encoding says."""


def decoded(pieces: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The body's bytes, in pieces of 64 kB at most; raises `Undecodable`.

    encoding: the Content-Encoding header (RFC 9110, 8.4); "" or "identity": none.

    >>> import gzip
    >>> b"".join(decoded([gzip.compress(b"<h1>Intern</h1>")], "gzip"))
    b'<h1>Intern</h1>'
    """
    coding = encoding.strip().lower()
    if coding in ("", "identity"):
        return iter(pieces)
    if coding not in ("gzip", "x-gzip"):
        raise Undecodable(f"the answer is packed as {encoding[:40]!r}, which was not asked for")
    return _unpacked(pieces)


def _unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """One member after the other (RFC 1952, 2.2); an answer without a body (304, a redirect) has none."""
    unpacker: zlib._Decompress | None = None
    try:
        for piece in pieces:
            rest = _unpadded(piece, unpacker)
            while rest:
                if unpacker is None or unpacker.eof:
                    unpacker = zlib.decompressobj(GZIP)
                yield unpacker.decompress(rest, PIECE)
                rest = _unpadded(unpacker.unused_data, unpacker) or unpacker.unconsumed_tail
        if unpacker:
            yield unpacker.flush()
    except zlib.error as error:
        raise Undecodable("the answer is not packed as it says") from error
    if unpacker and not unpacker.eof:
        raise Undecodable("the answer ends before its packed bytes do")


def _unpadded(piece: bytes, unpacker: zlib._Decompress | None) -> bytes:
    """Without the zeros that may fill a block after a member's end."""
    return piece.lstrip(b"\0") if unpacker and unpacker.eof else piece
