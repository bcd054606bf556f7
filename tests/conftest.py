"""Fixtures shared by all tests.

Evidence is tested by drawing it: in a sample, ⟦ ⟧ stand around the words that must be the value's evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from parsers import Hints, Span, Vacancy
from parsers._layout import Text
from parsers._record import plain
from parsers._table import Reading, columns, read_table

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
UNMARKED = str.maketrans("", "", "⟦⟧")


@dataclass(frozen=True)
class Reads:
    """One field's parser, run on samples.

    `reads(sample)` is what the field says, once the words that say it were seen to be the marked ones: text and
    numbers as the record has them, an object as the tuple of its values (`("Brussels", "BE")`), a list as a list.
    """

    table: type
    field: str

    def __call__(self, sample: str, **hints: Any) -> Any:
        reading = self._read(sample, **hints)
        spans = [span for item in reading.evidence.get(self.field, ()) for span in item]
        assert _marked(sample.translate(UNMARKED), spans) == sample
        absent = () if columns(self.table)[self.field].many else None
        return _brief(plain(reading.values.get(self.field, absent)))

    def value(self, sample: str, **hints: Any) -> Any:
        """The Python value itself."""
        return self._read(sample, **hints).values.get(self.field)

    def notes(self, sample: str, **hints: Any) -> list[str]:
        """The codes of the notes."""
        return [note.code for note in self._read(sample, **hints).notes]

    def _read(self, sample: str, **hints: Any) -> Reading:
        return read_table(self.table, Text(sample.translate(UNMARKED), Hints(**hints)), only={self.field})


def _marked(text: str, spans: Iterable[Span]) -> str:
    """The text with ⟦ ⟧ around its spans; two items said by the same words share their marks."""
    signs = sorted({(span.start, 1, "⟦") for span in spans} | {(span.end, 0, "⟧") for span in spans})
    for at, _, sign in reversed(signs):
        text = text[:at] + sign + text[at:]
    return text


def _brief(value: Any) -> Any:
    if isinstance(value, dict):
        return tuple(value.values())
    return [_brief(item) for item in value] if isinstance(value, list) else value


@pytest.fixture
def reader() -> Callable[[type, str], Reads]:
    """`reader(table, field)`, for a table other than the vacancy's."""
    return Reads


@pytest.fixture
def reads(request: pytest.FixtureRequest) -> Reads:
    """The parser of the field that the test module is named after."""
    return Reads(Vacancy, request.path.stem.removeprefix("test_"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The development corpus, which stands beside the repository and not in it."""
    if not CORPUS.is_dir():
        pytest.skip("the development corpus (../shared/corpus) is not on this machine")
    return CORPUS
