"""What no cassette may hold."""

from __future__ import annotations

from pathlib import Path

OF_THE_MACHINE = ("127.0.0.1", "localhost", "Date:")


def of_the_machine(folder: str) -> list[tuple[str, str]]:
    """The words in a folder's cassettes that tell of the machine which recorded them, of a folder that has some."""
    texts = {path.name: path.read_text("utf-8") for path in Path(folder).glob("*.yaml")}
    assert texts
    return [(name, word) for name, text in texts.items() for word in OF_THE_MACHINE if word in text]
