"""docs/QUERIES.md: each question can be asked, and the demo has an answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.conftest import Rows

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = re.findall(
    r"^## (?P<question>.+?)\n.*?```sql\n(?P<sql>.+?)```",
    (ROOT / "docs" / "QUERIES.md").read_text("utf-8"),
    re.MULTILINE | re.DOTALL,
)


def test_there_are_fifteen() -> None:
    assert len(QUESTIONS) == 15


@pytest.mark.parametrize(("question", "statement"), QUESTIONS, ids=[question for question, _ in QUESTIONS])
def test_the_demo_has_an_answer(sql: Rows, question: str, statement: str) -> None:
    assert sql(statement)
