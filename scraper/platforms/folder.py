"""A folder of notices that people saved by hand: `*.html`, `*.htm`, `*.txt` and `*.pdf`, in its subfolders too.

source.url is the folder, as a path or as a `file:` address: /home/me/notices, file:///home/me/notices. Nothing is
asked of any site. A notice is known by its content: renamed or moved it stays the same, changed it is another one.
Left out are hidden files, links that lead out of the folder, and what a browser keeps beside a page that it saved.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from scraper.archive import sha256
from scraper.exchange import AskFailed
from scraper.platforms._platform import Ask, Listed
from scraper.sources import Source

NOTICES = {".html", ".htm", ".txt", ".pdf"}
PAGES = (".html", ".htm")
# What browsers add to a page's name for the folder of its pictures and frames: these frames are no notices.
PARTS = ("_files", ".files", "-Dateien", "_fichiers", "_archivos", "_bestanden", "_ficheiros", "_file", "-filer")
MOST_BYTES = 10_000_000  # as of a fetched page


def lists(source: Source, _ask: Ask) -> Iterator[Listed]:
    known: set[str] = set()
    for path in sorted(_notices(path_of(source.url))):
        body = _body(path)
        if body is None or (key := sha256(body)) in known:
            continue
        known.add(key)
        yield Listed(key=key, url=f"{path.as_uri()}#sha256={key}", held=body)


def path_of(url: str) -> Path:
    """The folder that a path or a `file:` address names.

    >>> path_of("file:///home/me/saved%20notices") == path_of("/home/me/saved notices")
    True
    """
    try:
        address = urlsplit(url) if url.startswith("file:") else None
        path = Path(url2pathname(address.path) if address else url).expanduser().absolute()
    except (ValueError, RuntimeError) as error:  # the second: nobody has such a home
        raise AskFailed("refused", f"{url}: is no folder ({error})") from error
    if address and address.netloc not in ("", "localhost"):
        raise AskFailed("refused", f"{url}: is on another machine")
    return path


def _notices(root: Path) -> Iterator[Path]:
    """The files that may be notices; a folder that cannot be looked into fails the source."""
    try:
        inside = root.resolve()
        for folder, folders, files in os.walk(root, onerror=_raise):
            folders[:] = [name for name in folders if not _is_left_out(name, files)]
            paths = [Path(folder, name) for name in files if not name.startswith(".")]
            yield from (path for path in paths if path.suffix.lower() in NOTICES and _is_within(path, inside))
    except (OSError, ValueError) as error:
        raise AskFailed("refused", _reason(error, root)) from error


def _raise(error: OSError) -> None:
    raise error


def _is_left_out(folder: str, files: list[str]) -> bool:
    """Is a folder hidden, or the one of a saved page's parts?"""
    page = next((folder.removesuffix(parts) for parts in PARTS if folder.endswith(parts)), None)
    return folder.startswith(".") or any(f"{page}{suffix}" in files for suffix in PAGES)


def _is_within(path: Path, folder: Path) -> bool:
    return path.is_file() and path.resolve().is_relative_to(folder)


def _body(path: Path) -> bytes | None:
    """What a file holds; None where it has gone since it was listed."""
    try:
        with path.open("rb") as file:
            body = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise AskFailed("refused", _reason(error, path)) from error
    if len(body) > MOST_BYTES:
        raise AskFailed("refused", f"{path}: more than {MOST_BYTES:,} bytes")
    return body


def _reason(error: OSError | ValueError, path: Path) -> str:
    if isinstance(error, OSError):
        return f"{error.filename or path}: {error.strerror or error}"
    return f"{path}: is no path ({error})"
