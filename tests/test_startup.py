"""What a command does not use, it does not wait for."""

from __future__ import annotations

import subprocess
import sys

import pytest

LOADED = "import sys; {}; print(*sorted(name for name in sys.modules if name.startswith(('parsers', 'datasette'))))"


@pytest.mark.parametrize("done", ["import scraper.sources", "import scraper.show", "import scraper.declared"])
def test_sources_can_be_listed_without_the_fields_expressions(done: str) -> None:
    """They and their vocabularies take longer to load than a list of sources takes to print."""
    ran = subprocess.run([sys.executable, "-c", LOADED.format(done)], capture_output=True, text=True, check=True)
    assert {"parsers.vacancy", "parsers.deadline", "datasette"}.isdisjoint(ran.stdout.split())


def test_readers_come_when_they_are_asked_for() -> None:
    import parsers

    assert all(hasattr(parsers, name) for name in parsers.__all__)
    with pytest.raises(AttributeError, match="no attribute 'reads'"):
        parsers.reads  # type: ignore[attr-defined]  # noqa: B018
