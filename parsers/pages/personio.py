"""Personio's feed: XML, the notice in it as HTML in named parts, in CDATA.

It has no requisition number, no closing date and no addresses. Unchecked: `salaryInformation` (seen in one reader of
the feed, in no feed), and namespaces (none were seen).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from parsers.pages._body import clean
from parsers.pages._json import said
from parsers.pages._posting import Posting
from parsers.pages._stated import body, employment, joined, pay, sections

NAME = "personio"
NAMED = "workzag-jobs"  # the feed's element
# What may stand before the feed's element. No document type may: only there can entities be declared, and with them
# a few lines that grow into gigabytes.
FEED = re.compile(rf"\s*+(?>(?:<\?(?>(?:[^?]|\?(?!>))*)\?>\s*+|<!--(?>(?:[^-]|-(?!->))*)-->\s*+)*)<{NAMED}[\s/>]")

SALARY = ("currencyCode", "min", "max", "type")


def recognises(markup: str) -> bool:
    return bool(FEED.match(markup))


def positions(markup: str) -> list[Element] | None:
    """The positions of a feed; None where it is none, or is damaged.

    >>> [found.findtext("id") for found in positions("<workzag-jobs><position><id>7</id></position></workzag-jobs>")]
    ['7']
    >>> positions('<!DOCTYPE a [<!ENTITY b "c">]><workzag-jobs>&b;</workzag-jobs>')
    """
    try:
        return fromstring(clean(markup)).findall("position") if recognises(markup) else None
    except (ParseError, ValueError):
        return None


def postings(markup: str) -> Iterator[Posting]:
    for position in positions(markup) or ():
        offices = (position.find("office"), *position.findall("additionalOffices/office"))
        stated = {
            "Title": _said(position, "name"),
            "Company": _said(position, "subcompany"),
            "Location": joined(office.text for office in offices if office is not None),
            "Department": _said(position, "department"),
            "Employment type": employment(position.findtext("employmentType"), position.findtext("schedule")),
            "Salary": pay(*(position.findtext(f"salaryInformation/{key}") for key in SALARY)),
        }
        parts = position.findall("jobDescriptions/jobDescription")
        prose = sections(*((part.findtext("name"), part.findtext("value")) for part in parts))
        yield Posting(body(stated, prose), NAME)


def _said(position: Element, name: str) -> str | None:
    return said(position.findtext(name))
