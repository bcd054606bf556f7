"""What a language brings: see `en.py` for the fullest one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's vocabulary; every word is lower case, and what a language lacks is left out.

    code:     ISO 639-1.
    months:   for each month, its names and abbreviations (without their dot), in every case that a date puts them in.
    weekdays: for each day from Monday, its names and abbreviations (without their dot).
    numbers:  number words → number.
    cues:     name of a cue → the words that announce it (which field uses it stands in that field's file).
    headings: topic of a list → the headings that stand over it: the whole line, but for its words in `in_headings`.
    leads:    topic of a list → what the lead-ins to it say; with a colon behind, what they end in.
    keys:     topic of a list → words that tell it in a heading of any wording, where a list stands under it.
    """

    code: str
    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    headings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    leads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
