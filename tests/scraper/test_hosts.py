"""Each host's pace, its breaker, and what the run before says of it."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from scraper import hosts
from scraper.exchange import AskFailed
from scraper.hosts import ATTEMPTS, FAILURES, Host, Hosts


class Clock:
    """Only waiting moves it."""

    def __init__(self) -> None:
        self.now = 100.0
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        self.waits.append(round(seconds, 3))
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(hosts, "time", SimpleNamespace(monotonic=lambda: made.now))
    return made


def fail(host: Host, *, trouble: bool = True) -> None:
    with pytest.raises(AskFailed, match="broken"), host.breaker():
        raise AskFailed("network", f"{host.name}: broken", trouble=trouble)


def ask(host: Host) -> None:
    with host.breaker():
        pass


def is_resting(host: Host) -> bool:
    try:
        ask(host)
    except AskFailed as failure:
        return failure.outcome == "resting"
    return False


# ------------------------------------------------------------------------------------------ pace


@pytest.mark.parametrize(
    ("pace", "said", "waits"),
    [(0, 0, []), (2, 0, [2]), (2, 5, [5]), (7, 5, [7]), (0, 5, [5])],
)
def test_the_slower_of_pace_and_retry_after_is_waited_for(
    clock: Clock, pace: float, said: float, waits: list[float]
) -> None:
    host = Host("a.example")
    with host.at_its_pace(pace, clock.wait):
        pass
    host.wait_for(said)
    with host.at_its_pace(pace, clock.wait):
        pass
    assert clock.waits == waits


def test_a_shorter_pause_does_not_undo_a_longer_one(clock: Clock) -> None:
    host = Host("a.example")
    host.wait_for(30)
    host.wait_for(1)
    with host.at_its_pace(0, clock.wait):
        assert clock.waits == [30]


def test_a_pause_that_ends_early_is_waited_for_again(clock: Clock) -> None:
    host = Host("a.example")
    host.wait_for(3)
    with host.at_its_pace(0, lambda seconds: clock.wait(min(seconds, 1))):
        assert clock.waits == [1, 1, 1]


def test_its_turn_is_free_again_after_a_failure(clock: Clock) -> None:
    host = Host("a.example")
    with pytest.raises(ZeroDivisionError), host.at_its_pace(0, clock.wait):
        1 / 0  # noqa: B018
    assert not host.turn.locked()


# ------------------------------------------------------------------------------------------ breaker


def test_three_failures_in_a_row_are_enough() -> None:
    host = Host("a.example")
    for _ in range(FAILURES):
        assert not host.resting
        fail(host)
    with pytest.raises(AskFailed, match=r"^a\.example: left alone for the rest of this run \(broken\)$"):
        ask(host)


def test_a_success_between_begins_the_count_again() -> None:
    host = Host("a.example")
    for done in (fail, fail, ask, fail, fail, ask, fail, fail):
        done(host)
    assert not is_resting(host)


def test_what_is_no_trouble_of_the_hosts_does_not_count() -> None:
    """A page that is not there, or is not to be fetched, says nothing of how well the site is."""
    host = Host("a.example")
    for _ in range(FAILURES * 2):
        fail(host, trouble=False)
    assert not is_resting(host)


def test_a_host_that_rested_is_asked_gently() -> None:
    known = Hosts(gentle={"a.example"})
    assert [known[name].attempts for name in ("a.example", "b.example")] == [1, ATTEMPTS]
    fail(known["a.example"])
    fail(known["b.example"])
    assert [is_resting(known[name]) for name in ("a.example", "b.example")] == [True, False]


@pytest.mark.parametrize("first", [ask, lambda host: fail(host, trouble=False)])
def test_gently_ends_with_the_first_answer(first: Callable[[Host], None]) -> None:
    host = Host("a.example", gentle=True)
    first(host)
    assert host.attempts == (ATTEMPTS if first is ask else 1)
    assert not is_resting(host)


def test_a_host_is_the_same_each_time_it_is_looked_up() -> None:
    known = Hosts()
    assert known["a.example"] is known["a.example"]
    assert list(known) == ["a.example"]
