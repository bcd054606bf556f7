"""Which parsers these are: a hash of their own code, so that no change of a reading can be forgotten."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files


@cache
def parser_version() -> str:
    """Twelve hex digits that change with any parser or vocabulary.

    >>> len(parser_version())
    12
    """
    digest = hashlib.sha256()
    root = files("parsers")
    folders = (root, root / "pages", root / "words")
    for file in (file for folder in folders for file in sorted(folder.iterdir(), key=lambda file: file.name)):
        if file.name.endswith(".py"):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
