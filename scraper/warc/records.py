"""The records of a WARC file, whoever wrote it, each proved whole; what is damaged is named, and reading goes on."""

from __future__ import annotations

import io
import mmap
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader

from scraper.fetch import MOST_BYTES

# A gzip member, and a record that is not compressed: where reading may begin again after damage.
MEMBER = re.compile(rb"\x1f\x8b\x08")
RECORD = re.compile(rb"WARC/[01]\.\d+\r?\n")
NEXT_RECORD = re.compile(rb"(?<=\n)WARC/[01]\.\d+\r?\n")
Where = Callable[[], int]  # the place in the file of what is read next, or of the member that it is in
# What warcio raises where a record's head is none.
NO_RECORD = (ArchiveLoadFailed, EOFError, ValueError, AttributeError, TypeError)


@dataclass(frozen=True, slots=True)
class Damage:
    """A place in a file (counted in its bytes) from which nothing could be read, and why."""

    at: int
    reason: str


@dataclass(frozen=True, slots=True)
class Record:
    """A whole record: its own headers, those of the HTTP message in it if there is one, and what follows them.

    payload: None where it is longer than any answer that we take.
    """

    at: int
    type: str
    headers: Any  # warcio's StatusAndHeaders
    http: Any
    payload: bytes | None

    def header(self, name: str) -> str:
        """One of its own headers; empty where it has none of the name."""
        return str(self.headers.get_header(name) or "")


class _Lost(Exception):
    """The place where the next record begins is not known."""


def records(path: Path) -> Iterator[Record | Damage]:
    """Every record, in order; of a damaged part only that it is so. One record is in memory at a time."""
    with path.open("rb") as file:
        if file.read(1) == b"":
            yield Damage(0, "the file is empty")
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            yield from (_members if MEMBER.match(data) else _plain)(file, data)


def _members(file: BinaryIO, data: mmap.mmap) -> Iterator[Record | Damage]:
    """The records of a compressed file: by custom each is a gzip member of its own (WARC 1.1, annex D)."""
    at: int | None = 0
    while at is not None and at < len(data):
        file.seek(at)
        member = _Member(file)
        try:
            yield from _records(io.BufferedReader(member), partial(int, at))
            at = member.end
        except (_Lost, zlib.error) as error:
            yield Damage(at, _why(error))
            at = _next_member(data, at + 1)


def _next_member(data: mmap.mmap, at: int) -> int | None:
    """Where the next gzip member begins with a record; its first bytes also come by chance."""
    for found in MEMBER.finditer(data, at):
        head = zlib.decompressobj(wbits=31)
        try:
            if RECORD.match(head.decompress(data[found.start() : found.start() + 1024], 64)):
                return found.start()
        except zlib.error:
            continue
    return None


def _plain(file: BinaryIO, data: mmap.mmap) -> Iterator[Record | Damage]:
    at: int | None = 0
    while at is not None:
        file.seek(at)
        try:
            yield from _records(file, file.tell)
            return
        except _Lost as error:
            yield Damage(error.args[1], _why(error))
            found = NEXT_RECORD.search(data, error.args[1] + 1)
            at = found.start() if found else None


def _why(error: Exception) -> str:
    return str(error.args[0]) if isinstance(error, _Lost) else "damaged gzip data"


class _Member(io.RawIOBase):
    """One gzip member (RFC 1952, 2.3) as a stream; its checksum is proved at the end."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._inflater, self._left = file, zlib.decompressobj(wbits=31), b""

    @property
    def end(self) -> int:
        """Where the next member begins."""
        return self._file.tell() - len(self._inflater.unused_data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._left and not self._inflater.eof:
            data = self._file.read(io.DEFAULT_BUFFER_SIZE)
            if not data:
                raise _Lost("the file is cut short")
            self._left = self._inflater.decompress(data)
        part, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)


# ------------------------------------------------------------------------------------------ one record


def _records(stream: BinaryIO, where: Where) -> Iterator[Record | Damage]:
    line, at = _next_line(stream, where)
    while line:
        read = _record(stream, line, at)
        line, at = _next_line(stream, where)
        if line and not RECORD.match(line):
            raise _Lost("what follows the record is none", read.at)
        yield read


def _next_line(stream: BinaryIO, where: Where) -> tuple[bytes, int]:
    """The next line that is not blank, and where it begins."""
    while True:
        at = where()
        line = stream.readline(65536)
        if line.strip() or not line:
            return line, at


def _record(stream: BinaryIO, line: bytes, at: int) -> Record | Damage:
    """The record that begins with the line, read to its end; raises `_Lost` where that is not known."""
    if not RECORD.match(line):
        raise _Lost("not a WARC record", at)
    try:
        loader = ArcWarcRecordLoader(verify_http=False, arc2warc=False)
        read = loader.parse_record_stream(stream, line, known_format="warc", check_digests=True)
        if not re.fullmatch("[0-9]{1,15}", read.rec_headers.get_header("Content-Length") or ""):
            raise _Lost("no Content-Length", at)
        payload = read.raw_stream.read(MOST_BYTES + 1)
        while read.raw_stream.read(io.DEFAULT_BUFFER_SIZE):
            pass
    except NO_RECORD as error:
        raise _Lost("the record's head cannot be read", at) from error
    if read.raw_stream.limit:
        raise _Lost("the record is cut short", at)
    if problem := _problem(read):
        return Damage(at, problem)
    whole = payload if len(payload) <= MOST_BYTES else None
    return Record(at, read.rec_type or "", read.rec_headers, read.http_headers, whole)


def _problem(read: Any) -> str | None:
    """Which digest is wrong. Of a payload in chunks crawlers disagree what its digest is of: with chunks or without."""
    coded = read.http_headers and read.http_headers.get_header("Transfer-Encoding")
    failed = [said for said in read.digest_checker.problems if " failed" in said]  # not: of a kind that is not known
    problems = [said for said in failed if not (coded and said.startswith("payload"))]
    return f"its {problems[0].split(' failed')[0]} does not agree" if problems else None
