"""Being asked to stop: SIGINT (Ctrl-C) and SIGTERM end a run after the page in hand; a second one ends it at once."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ASKING = (signal.SIGINT, signal.SIGTERM)


class Stop(threading.Event):
    """Set when the run is to end.

    by: the signal that asked for it; None where something else did.
    """

    by: signal.Signals | None = None

    @property
    def exit_code(self) -> int:
        """What a shell says of a process that this signal ended: 130 or 143."""
        return 128 + self.by if self.by else 1


@contextmanager
def stoppable() -> Iterator[Stop]:
    """A `Stop` that the signals set. Only the main thread can be sent them; in another, none is heard."""
    stop = Stop()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return

    def asked(number: int, _frame: FrameType | None) -> None:
        stop.by = signal.Signals(number)
        stop.set()
        for one in ASKING:
            signal.signal(one, signal.SIG_DFL)

    before = {one: signal.signal(one, asked) for one in ASKING}
    try:
        yield stop
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
