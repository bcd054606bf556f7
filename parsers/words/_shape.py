"""What a language brings: see `en.py` for the fullest one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's vocabulary; every word is lower case.

    code:     ISO 639-1.
    months:   for each month, its names and abbreviations (without their dot).
    numbers:  number words → number.
    cues:     name of a cue → the words that announce it (which field uses it stands in that field's file).
    headings: topic of a list → the headings and lead-ins that stand over it.
    """

    code: str
    months: tuple[tuple[str, ...], ...]
    numbers: Mapping[str, int]
    cues: Mapping[str, tuple[str, ...]]
    headings: Mapping[str, tuple[str, ...]]
