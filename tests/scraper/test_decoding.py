"""Packed answers: whole or refused, whatever pieces they come in."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.decoding import PIECE, Undecodable, decoded

PAGE = b"<h1>Intern</h1>" * 50
PACKED = gzip.compress(PAGE)


def unpack(*pieces: bytes, encoding: str = "gzip") -> bytes:
    return b"".join(decoded(pieces, encoding))


@given(
    st.binary(max_size=5000), st.lists(st.integers(0, 6000), max_size=5), st.sampled_from(["gzip", "x-gzip", " GZIP "])
)
def test_however_it_is_cut_it_comes_out_whole(body: bytes, cuts: list[int], encoding: str) -> None:
    packed = gzip.compress(body)
    ends = [0, *sorted(min(cut, len(packed)) for cut in cuts), len(packed)]
    pieces = [packed[start:end] for start, end in pairwise(ends)]
    assert unpack(*pieces, encoding=encoding) == body


@given(st.integers(1, len(PACKED) - 1))
def test_less_than_the_whole_is_refused(size: int) -> None:
    with pytest.raises(Undecodable, match="ends before its packed bytes do"):
        unpack(PACKED[:size])


@pytest.mark.parametrize("encoding", ["", "identity", " Identity "])
def test_what_is_not_packed_is_passed_on(encoding: str) -> None:
    assert unpack(b"a", b"b", encoding=encoding) == b"ab"


@pytest.mark.parametrize("encoding", ["br", "zstd", "deflate", "gzip, gzip", "gzip, br", "compress", "?" * 999])
def test_what_was_not_asked_for_is_refused(encoding: str) -> None:
    with pytest.raises(Undecodable, match="not asked for") as refused:
        unpack(PACKED, encoding=encoding)
    assert len(str(refused.value)) < 120


@pytest.mark.parametrize("body", [PAGE, b"no gzip", PACKED[:5] + b"?" + PACKED[6:30] + b"???", PACKED[:-4] + b"oops"])
def test_what_is_not_packed_as_it_says_is_refused(body: bytes) -> None:
    with pytest.raises(Undecodable):
        unpack(body)


@pytest.mark.parametrize("step", [1, 7, 10_000])
def test_several_members_are_one_answer(step: int) -> None:
    """RFC 1952, 2.2; a program that stops after the first reads half a page."""
    packed = gzip.compress(PAGE[:100]) + gzip.compress(b"") + gzip.compress(PAGE[100:])
    assert unpack(*(packed[at : at + step] for at in range(0, len(packed), step))) == PAGE


def test_a_member_that_is_cut_off_is_refused_though_the_first_is_whole() -> None:
    with pytest.raises(Undecodable, match="ends before"):
        unpack(PACKED + PACKED[:-9])


@pytest.mark.parametrize("rest", [(bytes(512),), (b"", bytes(3), bytes(2))])
def test_zeros_behind_the_end_say_nothing(rest: tuple[bytes, ...]) -> None:
    assert unpack(PACKED, *rest) == PAGE
    assert unpack(PACKED + rest[0]) == PAGE


def test_other_bytes_behind_the_end_are_refused() -> None:
    with pytest.raises(Undecodable):
        unpack(PACKED + b"<h1>More</h1>")


@pytest.mark.parametrize("pieces", [(), (b"",), (b"", b"")])
def test_an_answer_without_a_body_has_none(pieces: tuple[bytes, ...]) -> None:
    """304, or a redirect, whose headers speak of a body that is not sent."""
    assert unpack(*pieces) == b""


def test_a_bomb_comes_in_pieces_and_is_not_asked_for_further() -> None:
    packed = gzip.compress(bytes(50_000_000))

    def pieces() -> Iterator[bytes]:
        yield packed
        pytest.fail("the rest was asked for")

    unpacked = decoded(pieces(), "gzip")
    assert [len(next(unpacked)) for _ in range(20)] == [PIECE] * 20
