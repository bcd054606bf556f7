"""What a run knows of each host: when it may be asked again, and whether it has had enough for now."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from scraper.exchange import AskFailed

ATTEMPTS = 3  # of a request that may be mended by another
FAILURES = 3  # requests in a row, each with all its attempts, after which a host is left alone


@dataclass(slots=True)
class Host:
    """A host in a run: one request at a time, at its pace, until it fails too often.

    asked:   when it was asked last, and
    until:   until when it asked to be left alone: moments of the machine's monotonic clock.
    gentle:  it was left alone in the run before: one attempt now, and no more if that fails.
    resting: why it is left alone for the rest of this run.
    """

    name: str
    gentle: bool = False
    resting: str | None = None
    asked: float = float("-inf")
    until: float = float("-inf")
    failures: int = 0
    turn: threading.Lock = field(default_factory=threading.Lock)

    @property
    def attempts(self) -> int:
        return 1 if self.gentle else ATTEMPTS

    def wait_for(self, seconds: float) -> None:
        """It asked to be left alone for so long (Retry-After)."""
        self.until = max(self.until, time.monotonic() + seconds)

    @contextmanager
    def at_its_pace(self, pace: float, pause: Callable[[float], object]) -> Iterator[None]:
        """The host's turn, `pace` seconds after it was asked last."""
        with self.turn:
            while (early := max(self.asked + pace, self.until) - time.monotonic()) > 0:
                pause(early)
            self.asked = time.monotonic()
            yield

    @contextmanager
    def breaker(self) -> Iterator[None]:
        """Counts what went wrong inside; raises `AskFailed` at once where the host is left alone."""
        if self.resting:
            raise AskFailed("resting", f"{self.name}: left alone for the rest of this run ({self.resting})")
        try:
            yield
        except AskFailed as failure:
            self.failures += failure.trouble
            if failure.trouble and (self.gentle or self.failures >= FAILURES):
                self.rest(str(failure))
            raise
        self.failures, self.gentle = 0, False

    def rest(self, reason: str) -> None:
        self.resting = reason.removeprefix(f"{self.name}: ")


class Hosts(dict[str, Host]):
    """The hosts of a run by name, each known from the first time it is looked up.

    gentle: those that the run before left alone.
    """

    def __init__(self, gentle: Collection[str] = ()) -> None:
        super().__init__()
        self._gentle = gentle
        self._first = threading.Lock()

    def __missing__(self, name: str) -> Host:
        with self._first:
            return self.setdefault(name, Host(name, gentle=name in self._gentle))
