"""The development corpus: the two real documents, read to the letter and with nothing invented."""

import json
import sys
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from parsers import Vacancy, read, to_record
from parsers.pages import postings

SEEDS = ("vacancy", "programme")
FIELDS = [key for key in to_record(Vacancy(kind="other")) if key not in ("kind", "evidence")]


@cache
def score(corpus: Path) -> ModuleType:
    """The corpus's own comparison."""
    spec = spec_from_file_location("score", corpus.parent / "score.py")
    assert spec
    assert spec.loader
    sys.modules["score"] = module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def result(corpus: Path, seed: str) -> dict:
    (posting,) = postings((corpus / f"seeds/{seed}.txt").read_bytes())
    gold = json.loads((corpus / f"seeds/{seed}.json").read_text("utf-8"))
    return score(corpus).score({seed: gold}, {seed: to_record(read(posting.text))})


@pytest.mark.parametrize("field", ["kind", *FIELDS])
@pytest.mark.parametrize("seed", SEEDS)
def test_seed(corpus, seed, field):
    faults = [case for case in result(corpus, seed)["cases"] if case["field"].split(".")[0] == field]
    assert faults == []


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_is_read_whole(corpus, seed):
    overall = result(corpus, seed)["overall"]
    assert (overall["micro_f1"], overall["macro_f1"], overall["invented"]) == (1.0, 1.0, 0)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seeds_evidence_is_sound(corpus, seed):
    evidence = result(corpus, seed)["evidence"]
    assert evidence["problems"] == []
    assert evidence["stated"] == evidence["sound"] > 0
