"""Greenhouse's job board interface: JSON, the notice in it as HTML that is escaped once more.

A range of pay has a period only where its title names one ("Annual base salary"). Unchecked: how
`application_deadline` is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parsers.pages._json import html_text, said
from parsers.pages._posting import Posting
from parsers.pages._stated import address, body, each, holds, items, joined, moment, number, pay

NAME = "greenhouse"


def recognises(markup: str) -> bool:
    return holds(markup, "absolute_url", "content")


def postings(markup: str) -> Iterator[Posting]:
    for job in each(markup, "jobs"):
        stated = {
            "Title": said(job.get("title")),
            "Requisition": number(job.get("requisition_id")),
            "Company": said(job.get("company_name")),
            "Location": said(job.get("location")) or joined(items(job.get("offices"))),
            "Department": joined(items(job.get("departments"))),
            "Salary": _pay(items(job.get("pay_input_ranges"))),
        }
        text = body(stated, html_text(job.get("content")), moment(job.get("application_deadline")))
        yield Posting(text, NAME, address(job.get("absolute_url")))


def _pay(ranges: list[Any]) -> str | None:
    """The range, where there is one for all: several are those of places."""
    if len(ranges) != 1 or not isinstance(ranges[0], dict):
        return None
    low, high = (_whole(ranges[0].get(key)) for key in ("min_cents", "max_cents"))
    return pay(ranges[0].get("currency_type"), low, high, ranges[0].get("title"))


def _whole(cents: Any) -> str | None:
    """
    >>> _whole(7100000), _whole(128609), _whole("128609"), _whole(True)
    ('71000', '1286.09', None, None)
    """
    if not isinstance(cents, int) or isinstance(cents, bool) or cents < 0:
        return None
    return f"{cents // 100}.{cents % 100:02}".removesuffix(".00")
