"""Requests, answers, and the ways in which asking fails."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.message import Message
from typing import Literal

Kind = Literal["listing", "posting", "programme", "robots"]
# How a source's run can end; the ledger and the exit code are written in these words. `scraper.outcomes` explains them.
Outcome = Literal[
    "ok",
    "unchanged",
    "partial",
    "empty",
    "shrunk",
    "shape",
    "blocked",
    "refused",
    "robots",
    "network",
    "resting",
    "interrupted",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked of a site; `form` is sent as a posted form, `json` as a JSON body."""

    url: str
    method: Literal["GET", "POST"] = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] | None = None
    json: object | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A site's answer: the bytes of the body as they were sent, after decompression."""

    request: Request
    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    fetched_at: datetime

    @property
    def charset(self) -> str | None:
        return charset_of(self.headers.get("content-type"))


def charset_of(content_type: str | None) -> str | None:
    """The charset that a Content-Type header names.

    >>> charset_of("text/html; charset=ISO-8859-1")
    'iso-8859-1'
    """
    message = Message()
    message["Content-Type"] = content_type or ""
    return message.get_content_charset()


class AskFailed(Exception):
    """A site was asked and gave no answer to read; the message is for people.

    trouble: the site is not well, so that asking for more may make it worse.
    """

    def __init__(self, outcome: Outcome, message: str, *, trouble: bool = False) -> None:
        super().__init__(message.encode("utf-8", "replace").decode())  # sites may send what no file can hold
        self.outcome, self.trouble = outcome, trouble


class Closed(Exception):
    """The page of a posting says that the posting is closed: no failure, and nothing to read."""

    outcome: Literal["closed"] = "closed"


class ShapeChanged(AskFailed):
    """A site's answer is not of the form that its platform has."""

    def __init__(self, message: str) -> None:
        super().__init__("shape", message)
