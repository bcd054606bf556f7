"""Bytes to text: which kind they are, in which charset, and what no text may hold."""

from __future__ import annotations

import codecs
import re

from parsers.pages._mojibake import repaired

META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
PDF = b"%PDF-"
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# SQLite's substr stops at NUL and lone surrogates do not bind; the other controls and zero-width signs say nothing.
UNWANTED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\u200b\u2060\ufeff\u00ad]")
LINE_ENDS = "\r\x0c\x85\u2028\u2029"
LINE_END = re.compile("\r\n?|\x0c|\x85|\u2028|\u2029")


class Unreadable(ValueError):
    """A body that holds nothing to read; the message says why, for people."""


def decode(body: bytes, charset: str | None = None) -> str:
    """The body as clean text: a PDF's words, or the bytes in the charset that header, mark or markup declare."""
    if not body.strip():
        raise Unreadable("is empty")
    if body.startswith(PDF):
        return clean(_pdf(body))
    marked = next((name for mark, name in BOMS if body.startswith(mark)), None)
    if not marked and b"\x00" in body[:4096]:
        raise Unreadable("is neither HTML, text nor PDF")
    return clean(_decoded(body, marked or charset or _declared(body)))


def clean(text: str) -> str:
    """Free of what SQLite, JSON or a reader stumbles over, before any offset exists.

    >>> clean("a\\x00b\\r\\nc")
    'ab\\nc'
    """
    cleaned = UNWANTED.sub("", repaired(text))
    return LINE_END.sub("\n", cleaned) if any(end in cleaned for end in LINE_ENDS) else cleaned


def _declared(body: bytes) -> str | None:
    """What the markup declares; it cannot be UTF-16, since then nobody could have read it."""
    match = META_CHARSET.search(body[:4096])
    return match[1].decode("ascii") if match and not match[1].lower().startswith(b"utf-16") else None


def _decoded(body: bytes, charset: str | None) -> str:
    """In the declared charset where the bytes fit it, else UTF-8, else Windows-1252, which takes any."""
    for name in (charset, "utf-8"):
        try:
            return body.decode(name or "utf-8")
        except (LookupError, UnicodeError):
            continue
    return body.decode("cp1252", errors="replace")


def _pdf(body: bytes) -> str:
    import pypdfium2  # only a PDF needs it

    try:
        with pypdfium2.PdfDocument(body) as document:
            return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("is a PDF that cannot be opened (damaged, or locked by a password)") from error
