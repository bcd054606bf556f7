"""Being asked to stop."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator

import pytest

from scraper.signals import ASKING, Stop, stoppable


@pytest.fixture(autouse=True)
def _handlers() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in ASKING}
    yield
    assert {number: signal.getsignal(number) for number in ASKING} == before


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_asks_to_stop(number: signal.Signals, code: int) -> None:
    with stoppable() as stop:
        assert not stop.is_set()
        signal.raise_signal(number)
        assert (stop.is_set(), stop.by, stop.exit_code) == (True, number, code)


def test_a_second_signal_ends_it_at_once() -> None:
    """As the system ends a process: nothing waits for the threads that ask, which may wait for a site."""
    with stoppable() as stop:
        signal.raise_signal(signal.SIGTERM)
        assert {signal.getsignal(number) for number in ASKING} == {signal.SIG_DFL}
        assert stop.by == signal.SIGTERM


def test_after_the_block_a_signal_is_what_it_was() -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it
    with stoppable() as stop:
        pass
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    signal.signal(signal.SIGINT, before)
    assert not stop.is_set()


def test_a_thread_that_no_signal_reaches_has_a_stop_as_well() -> None:
    found: list[Stop] = []

    def work() -> None:
        with stoppable() as stop:
            found.append(stop)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert [stop.is_set() for stop in found] == [False]


def test_what_is_stopped_by_something_else_has_failed() -> None:
    stop = Stop()
    stop.set()
    assert (stop.by, stop.exit_code) == (None, 1)
