"""A posting and a programme as two sides that can be held against each other: what each states, and in which words.

Both are made from rows of vacancies.db, and state what they state under the names of `programme_rules`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from parsers import Span
from scraper.rows import Row

# Rule → the column of `vacancies` that states it.
COLUMNS = {
    **{f"stipend.{part}": f"stipend_{part}" for part in ("min", "max", "currency", "per")},
    **{f"duration.{end}": f"duration_{end}" for end in ("min", "max")},
    "location.city": "city",
    **{
        name: name
        for name in (
            "deadline",
            "employment_type",
            "max_applications",
            "minimum_age",
            "nationality",
            "start_months",
            "telework",
            "weekly_hours",
        )
    },
}


@dataclass(frozen=True, slots=True)
class Side:
    """What a posting or a programme states, both under the names of programme_rules (`stipend.min`).

    evidence: the words that say it, by the evidence's field. text: all of the page.
    """

    stated: Mapping[str, str]
    evidence: Mapping[str, tuple[Span, ...]]
    text: str

    def number(self, name: str) -> Decimal | None:
        return Decimal(self.stated[name]) if name in self.stated else None

    def items(self, name: str) -> list[Any]:
        return list(json.loads(self.stated.get(name, "[]")))

    def exact(self, *fields: str) -> str | None:
        """The words of the fields, each once."""
        spans = (span for field in fields for span in self.evidence.get(field, ()))
        return " … ".join(dict.fromkeys(span.exact for span in spans)) or None

    def line(self, field: str) -> str:
        """The line in which a field's words stand first; empty where there are none."""
        span = next(iter(self.evidence.get(field, ())), None)
        if span is None:
            return ""
        return self.text[self.text.rfind("\n", 0, span.start) + 1 :].partition("\n")[0]


def side_of_vacancy(row: Row, languages: Iterable[Row], evidence: Iterable[Row], text: str) -> Side:
    """From a row of `vacancies` and those of `languages` and `evidence` that belong to it."""
    stated = {rule: _worded(row[column]) for rule, column in COLUMNS.items() if row[column] is not None}
    asked = [{"language": item["language"], "required": _required(item["required"])} for item in languages]
    stated |= {"languages": json.dumps(asked), "stipend.unpaid": json.dumps(bool(row["unpaid"]))}
    return Side(stated, _spans(evidence), text)


def side_of_programme(rules: Iterable[Row], evidence: Iterable[Row], text: str) -> Side:
    """From the rows of `programme_rules` and `evidence` that belong to it."""
    return Side({row["rule"]: row["value"] for row in rules}, _spans(evidence), text)


def _worded(value: str | float) -> str:
    """
    >>> _worded(38.0), _worded(37.5), _worded("EUR")
    ('38', '37.5', 'EUR')
    """
    return value if isinstance(value, str) else f"{value:g}"


def _required(word: str) -> bool | str:
    return {"true": True, "false": False}.get(word, word)


def _spans(evidence: Iterable[Row]) -> dict[str, tuple[Span, ...]]:
    spans: dict[str, tuple[Span, ...]] = {}
    for row in evidence:
        spans[row["field"]] = (*spans.get(row["field"], ()), Span(row["start"], row["end"], row["exact"]))
    return spans
