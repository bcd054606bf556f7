"""The employer: as a label names it, as its source declares it, or the first known organisation in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers import _labels, words
from parsers._found import LABEL, PROSE, Found, found
from parsers._layout import Text
from parsers._values import Organization

# Names as pages write them → the acronym in use.
KNOWN = {
    "NATO Communications and Information Agency": "NCIA",
    "NATO Support and Procurement Agency": "NSPA",
    "North Atlantic Treaty Organization": "NATO",
    "Supreme Headquarters Allied Powers Europe": "SHAPE",
    "European Central Bank": "ECB",
    "European Defence Agency": "EDA",
    "European Food Safety Authority": "EFSA",
    "International Criminal Court": "ICC",
    "International Labour Organization": "ILO",
    "International Monetary Fund": "IMF",
    "Interpol": "ICPO",
    "United Nations Children's Fund": "UNICEF",
    "United Nations Development Programme": "UNDP",
    "World Food Programme": "WFP",
    "World Health Organization": "WHO",
    "World Trade Organization": "WTO",
}
ACRONYMS = ("CERN", "ESA", "ITU", "NATO", "OECD", "OPCW", "OSCE", "UNESCO", "UNFPA", "UNHCR", *KNOWN.values())
NAMED = re.compile(rf"(?<!\w)(?:{words.any_of(KNOWN)}|{words.any_of(ACRONYMS)})(?!\w)")
WITH_ACRONYM = re.compile(r"(?P<name>[^()\n]{2,120}?)\s*\((?P<acronym>[A-Z][\w&-]{1,9})\)\Z")


def parse_organization(text: Text) -> Iterator[Found[Organization]]:
    for match in _labels.values(text, "organization_label"):
        yield found(match, read_organization(match[0]), rank=PROSE)
    named = NAMED.search(text.content)
    if named:
        yield found(named, text.hints.organization or read_organization(named[0]), rank=LABEL)


def read_organization(said: str) -> Organization:
    """
    >>> read_organization("European Central Bank")
    Organization(name='European Central Bank', acronym='ECB')
    >>> read_organization("European Defence Agency (EDA)")
    Organization(name='European Defence Agency', acronym='EDA')
    """
    match = WITH_ACRONYM.fullmatch(said)
    return Organization(match["name"], match["acronym"]) if match else Organization(said, KNOWN.get(said))
