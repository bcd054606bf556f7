"""The postings: one file each in `postings/`, `<requisition>-<slug>.txt`, as on the day that is asked for.

A file is a header of four lines (`title`, `location`, `category`, `company`; a category may be empty,
as on real pages), a blank line, and the body in the markup of `markup.py` with the dates of `dates.py`.
"""

import re
import textwrap
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib import resources

from scraper.demo.dates import fill
from scraper.demo.markup import to_html, to_words

HEADER = ("title", "location", "category", "company")

_KEY = re.compile(r"(?P<key>\w+):(?P<value>.*)")
_REQUISITION_TO_ID = 254_100  # real addresses end in an id of the platform's own, not in the requisition


@dataclass(frozen=True, kw_only=True)
class Posting:
    """One vacancy of the replica."""

    requisition: str
    title: str
    location: str
    category: str
    company: str
    body: str

    @property
    def id(self) -> int:
        return int(self.requisition) - _REQUISITION_TO_ID

    @property
    def path(self) -> str:
        return f"/jobs/{slug(self.title)}-{self.id}"

    @property
    def extract(self) -> str:
        """What a listing shows of the body: its beginning, cut at a word."""
        return textwrap.shorten(to_words(self.body), width=220, placeholder=" ...")

    @cached_property
    def description(self) -> str:
        """The body as HTML."""
        return to_html(self.body)


# What the employer has thought better of: by file, words and those in their place.
REVISED = {
    "260124": ("until {+45}", "until {+31}"),  # closes earlier
    "260163": ("EUR 1,477.30 per month", "EUR 1,512.00 per month"),
}
CLOSED = "260172"  # its page says so, while the list still names it


def load(today: date, revised: bool = False) -> tuple[Posting, ...]:
    """All postings as they stand on that day, newest requisition first; `revised`: as they stand a little later."""
    folder = resources.files(__package__) / "postings"
    files = {file.name: file for file in folder.iterdir() if file.name.endswith(".txt")}
    texts = {name: files[name].read_text(encoding="utf-8") for name in sorted(files, reverse=True)}
    if revised:
        for name, words in ((name, REVISED.get(name.partition("-")[0])) for name in texts):
            texts[name] = texts[name].replace(*words) if words else texts[name]
    return tuple(read(name, fill(text, today)) for name, text in texts.items())


def read(name: str, text: str) -> Posting:
    """The posting in a file of that name."""
    head, _, body = text.partition("\n\n")
    matches = [_KEY.fullmatch(line) for line in head.splitlines()]
    stated = {match["key"]: match["value"].strip() for match in matches if match}
    if tuple(stated) != HEADER or None in matches:
        raise ValueError(f"{name}: the header is not {', '.join(HEADER)}")
    return Posting(requisition=name.partition("-")[0], body=body.strip(), **stated)


def slug(title: str) -> str:
    """The title as an address has it.

    >>> slug("Café & Cantine (C&C)")
    'cafe-cantine-c-c'
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))
