"""The benchmarks run, and what they measure is read rightly; how long it takes is nobody's business here."""

import pytest

from benchmarks import pages, read, startup
from parsers import read as read_text
from parsers import to_record
from parsers.pages import postings


@pytest.mark.parametrize("layout", ["known", "unknown"])
@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_measured_is_read_rightly(seed, layout):
    made = pages.made(seed)
    (posting,) = postings(getattr(made, layout))
    record = to_record(read_text(posting.text))
    assert {name: record[name] for name in made.facts} == made.facts


def test_pages_are_as_large_as_they_say():
    made = pages.made(7)
    assert pages.SIZE <= len(made.known) < pages.SIZE * 1.05
    assert pages.TEXT <= len(postings(made.known)[0].text) < pages.TEXT * 1.2


def test_every_page_is_another():
    assert len({pages.made(seed).known for seed in range(5)}) == 5


def test_every_reader_that_is_here_has_its_row(capsys):
    read.main(rounds=1, pages=1, warm=0)
    said = capsys.readouterr().out
    assert [goal.name in said for goal in read.GOALS] == [goal.reader in read._readers() for goal in read.GOALS]


def test_every_command_has_its_row(capsys):
    startup.main(rounds=1)
    said = capsys.readouterr().out
    assert all(name in said for name in startup.COMMANDS)
