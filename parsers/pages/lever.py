"""Lever's postings interface: JSON, the notice in it as HTML in parts; the lists among these lack their `<ul>`.

It has no requisition number and no closing date, and `createdAt` is no day of posting.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parsers.pages._json import said
from parsers.pages._posting import Posting
from parsers.pages._stated import address, body, each, holds, items, joined, pay, sections, telework, under

NAME = "lever"


def recognises(markup: str) -> bool:
    return holds(markup, "hostedUrl", "text")


def postings(markup: str) -> Iterator[Posting]:
    for posting in each(markup):
        categories, salary = posting.get("categories"), posting.get("salaryRange")
        stated = {
            "Title": said(posting.get("text")),
            "Location": joined(items(under(categories, "allLocations"))) or said(under(categories, "location")),
            "Department": said(under(categories, "department")) or said(under(categories, "team")),
            "Employment type": said(under(categories, "commitment")),
            "Salary": pay(*(under(salary, key) for key in ("currency", "min", "max", "interval"))),
            "Telework": telework(posting.get("workplaceType")),
        }
        yield Posting(body(stated, _prose(posting)), NAME, address(posting.get("hostedUrl")))


def _prose(posting: dict[str, Any]) -> str:
    lists = ((under(part, "text"), _list(under(part, "content"))) for part in items(posting.get("lists")))
    last = ((None, posting.get(key)) for key in ("salaryDescription", "additional"))
    return sections((None, posting.get("description")), *lists, *last)


def _list(content: Any) -> str:
    return f"<ul>{content}</ul>" if isinstance(content, str) else ""
