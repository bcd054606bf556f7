"""A body into the archive, packed; and out of it, unpacked and proved to be the bytes that its hash is of.

The pages of a site repeat what stands around their postings. So the first long body of a source and kind is kept a
second time, as the dictionary of those that follow (raw content: RFC 8878, 5), which take a few kilobytes less each.
Itself it is packed without: where the dictionary is damaged, the body serves in its place. A body's codec says how it
is packed: "zstd" by itself, "zstd:<hash>" with the dictionary of that hash.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import zstandard
from sqlite_utils import Database

from scraper.clock import stamp
from scraper.refusal import Refused

CODEC = "zstd"
LEAST = 4_000  # bytes of a body that is worth being a dictionary: shorter ones have little to repeat
MOST = 200_000  # bytes of a dictionary: the chrome of the largest pages; each body is searched for all of it
LASTS = timedelta(days=180)  # sites are redesigned: after so long the next long body is a new dictionary

NEWEST = """
    SELECT hash FROM dictionaries WHERE source_id = ? AND kind = ? AND made_at > ? ORDER BY made_at DESC, hash LIMIT 1
"""

# A dictionary; and the body that it was made of, unless that was longer or has been pruned.
EITHER = """
    SELECT hash, :codec, bytes FROM dictionaries WHERE hash = :hash
    UNION ALL SELECT hash, codec, bytes FROM bodies WHERE hash = :hash AND codec = :codec
"""


class Damaged(Exception):
    """What is wrong with a body, in words that follow its name."""


class DamagedBody(Refused):
    """The same in a line for people, with the archive that the body is in."""


class Dictionaries:
    """Those of an archive, by hash, each loaded once; raises `Damaged` for one that is not there whole."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._loaded: dict[str, zstandard.ZstdCompressionDict] = {}  # by what is in them: no rollback makes them wrong

    def __getitem__(self, digest: str) -> zstandard.ZstdCompressionDict:
        if digest not in self._loaded:
            self._loaded[digest] = _dictionary(self._bytes(digest))
        return self._loaded[digest]

    def _bytes(self, digest: str) -> bytes:
        rows = self._db.execute(EITHER, {"hash": digest, "codec": CODEC}).fetchall()
        damages = []
        for row in rows or [(digest, CODEC, None)]:
            try:
                return unpacked({}, *row)
            except Damaged as damage:
                damages.append(damage)
        raise Damaged(f"needs the dictionary {digest}, which {damages[0]}") from damages[0]

    def packed(self, body: bytes, source_id: str, kind: str, at: datetime) -> dict[str, Any]:
        """The body's row, packed with the dictionary of its source and kind; where there is none, one is made of it.

        at: when it was fetched.
        To be called in the transaction in which the row is written.
        """
        found = self._db.execute(NEWEST, [source_id, kind, stamp(at - LASTS)]).fetchone()
        if found:
            try:
                return packed(body, found[0], self[found[0]])
            except Damaged:  # what is new is not to be lost with it
                return packed(body)
        if len(body) >= LEAST:
            self._make(body[:MOST], source_id, kind, stamp(at))
        return packed(body)

    def _make(self, said: bytes, source_id: str, kind: str, made_at: str) -> None:
        alone = packed(said)
        row = {"hash": alone["hash"], "source_id": source_id, "kind": kind, "made_at": made_at, "bytes": alone["bytes"]}
        self._db.table("dictionaries").insert(row, ignore=True)  # two sources may have the same page


def drop_unused(db: Database) -> None:
    """Dictionaries with which nothing is packed any more: the next body of their source and kind makes a new one."""
    db.execute("DELETE FROM dictionaries WHERE ? || hash NOT IN (SELECT codec FROM bodies)", [f"{CODEC}:"])


def unpacked(dictionaries: Dictionaries | Mapping[str, Any], digest: str, codec: Any, packed: Any) -> bytes:
    """The body as it was fetched; raises `Damaged`.

    >>> unpacked({}, "00", "zstd", b"beans")
    Traceback (most recent call last):
    scraper.bodies.Damaged: cannot be unpacked
    """
    if packed is None:
        raise Damaged("is missing")
    way, _, dictionary = str(codec).partition(":")
    if way != CODEC or not isinstance(packed, bytes):
        raise Damaged(f"is packed in a way that is not known ({codec})")
    unpacker = zstandard.ZstdDecompressor(dict_data=dictionaries[dictionary] if dictionary else None)
    try:
        # By a stream: the size at the head of a damaged frame is not to be believed, or memory taken for it.
        body = unpacker.stream_reader(packed).read()
    except zstandard.ZstdError as error:
        raise Damaged("cannot be unpacked") from error
    if hashlib.sha256(body).hexdigest() != digest:
        raise Damaged("holds other bytes than those that its hash is of")
    return body


def packed(
    body: bytes, digest: str | None = None, dictionary: zstandard.ZstdCompressionDict | None = None
) -> dict[str, Any]:
    """A body's row.

    digest: the dictionary's hash; None: it is packed by itself.
    """
    codec = f"{CODEC}:{digest}" if digest else CODEC
    packer = zstandard.ZstdCompressor(dict_data=dictionary)
    return {"hash": hashlib.sha256(body).hexdigest(), "codec": codec, "bytes": packer.compress(body)}


# Whatever its first bytes are: some would make it a dictionary of zstd's own form.
_dictionary = partial(zstandard.ZstdCompressionDict, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
