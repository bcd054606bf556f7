"""What pages say is data: what may go into a file that other programs open."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# All but the characters that XML 1.0 has (https://www.w3.org/TR/xml/#charsets), and C1, which terminals obey.
NO_CHARACTER = re.compile("[^\t\n\r -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Nothing that ends an address, or a line, or an attribute.
ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}\x00-\x20\x7f-\x9f]+", re.IGNORECASE)


def clean(text: str) -> str:
    r"""The text without control characters, its lines ended by `\n`.

    >>> clean("one\x00\x1b[31m\r\ntwo\x85")
    'one[31m\ntwo'
    """
    return NO_CHARACTER.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def line(text: str) -> str:
    r"""
    >>> line(" Intern\x07,\n Operations ")
    'Intern, Operations'
    """
    return " ".join(clean(text).split())


def address(url: str | None) -> str | None:
    """An address that may be followed: http or https, with a host; else None.

    >>> address("https://jobs.example/7?a=b"), address("javascript:alert(1)"), address("https:///etc")
    ('https://jobs.example/7?a=b', None, None)
    """
    if not url or not ADDRESS.fullmatch(url):
        return None
    try:
        return url if urlsplit(url).hostname else None
    except ValueError:  # brackets around what is no address of IPv6
        return None
