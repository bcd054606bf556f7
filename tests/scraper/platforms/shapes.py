"""Answers of other shapes, for the platforms whose list holds its postings whole."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st


def any_json(*keys: str) -> st.SearchStrategy[Any]:
    """Any JSON value; an object has some of the keys that the platform has, or others."""
    words = st.text(max_size=9) | st.sampled_from(["https://a.example/1", "\ud800", "https://a.example/\ud800"])
    return st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | words,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*keys, "x"]), inner, max_size=5),
        max_leaves=20,
    )


def without(posting: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in posting.items() if name != key}


def deep(before: str, behind: str) -> str:
    """A list within a list within …, so deep that nothing reads it."""
    return before + "[" * 100_000 + "]" * 100_000 + behind


def bodies(posting: dict[str, Any], *keys: str) -> list[dict[str, Any]]:
    """The posting without each key, and with a value of each other type under it."""
    wrong: tuple[Any, ...] = (None, True, 1.5, [], {})
    return [without(posting, key) for key in keys] + [{**posting, key: value} for key in keys for value in wrong]
