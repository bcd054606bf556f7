"""The main ones of the faults that `make faults` tries: no row is lost by any, and each is said in one line."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from scraper.outcomes import OUTCOMES
from tests.faults import document

if not hasattr(os, "fork"):
    pytest.skip("runs are forked and killed as Unix does it", allow_module_level=True)

from tests.faults.__main__ import KILLS
from tests.faults.machine import MACHINE, kills
from tests.faults.sites import FAULTS
from tests.faults.stage import Fault, Ran, Scene, Theatre, theatre

ALL = [*FAULTS, *MACHINE]


@pytest.fixture(scope="module")
def stage() -> Iterator[Theatre]:
    with theatre() as made:
        yield made


@pytest.mark.parametrize("fault", [fault for fault in ALL if not fault.rare], ids=lambda fault: fault.name)
def test_no_row_is_lost_by(stage: Theatre, fault: Fault) -> None:
    if not shutil.which(fault.needs):
        pytest.skip(f"{fault.needs} is not on this machine")
    verdict = stage.verdict(fault)
    assert verdict.wrong == ()
    assert (verdict.lost, verdict.differ) == (0, 0)


def test_no_row_is_lost_by_kills(stage: Theatre) -> None:
    verdict = kills(stage, 5)
    assert (verdict.wrong, verdict.lost, verdict.differ) == ((), 0, 0)


def test_a_row_that_is_lost_is_counted(stage: Theatre) -> None:
    """The guard of the tests above: a fault that deletes a notice's text behind everybody's back."""

    def play(scene: Scene) -> Ran:
        ran = scene.run()
        with closing(sqlite3.connect(scene.data / "vacancies.db")) as db, db:
            db.execute("DELETE FROM duties WHERE vacancy_id = 'site-260175'")
        return ran

    verdict = stage.verdict(Fault(name="a thief", play=play, outcome="ok", code=0))
    assert verdict.lost > 0
    assert verdict.differ > 0
    assert not verdict.is_well


# ------------------------------------------------------------------------------------------ the document


def test_the_document_has_the_outcomes_of_the_code() -> None:
    text = document.PATH.read_text("utf-8")
    assert text == document.made(text, "outcomes", document.outcomes()), "docs/RELIABILITY.md is behind: make faults"


def test_the_document_says_what_to_do_about_each_outcome() -> None:
    text = document.PATH.read_text("utf-8")
    assert [name for name in OUTCOMES if f"\n**`{name}`**" not in text] == []


def test_the_document_has_every_fault() -> None:
    names = [fault.name for fault in ALL]
    assert document.named(document.PATH.read_text("utf-8")) == [*names, f"kill -9 at {KILLS} random moments"]
    assert len(set(names)) == len(names)
