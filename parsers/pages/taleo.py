"""Taleo Enterprise (`jobdetail.ftl`): values in a script, percent-encoded, under the labels of the same script."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from parsers.pages import generic
from parsers.pages._body import clean
from parsers.pages._html import parse, text_of
from parsers.pages._posting import Posting, labelled

NAME = "taleo"
# What the label of a value ends in → the line that it becomes; the first that says something counts.
LABELS = {
    "title": "Title",
    "contestnumber": "Requisition",
    "reqcontestnumber": "Requisition",
    "jobnumber": "Requisition",
    "organization": "Company",
    "primarylocation": "Location",
    "location": "Location",
    "locations": "Location",
    "jobfield": "Category",
    "category": "Category",
    "jobschedule": "Schedule",
    "jobgrade": "Grade",
    "grade": "Grade",
    "basesalary": "Salary",
    "salary": "Salary",
    "payrate": "Salary",
    "closedate": "Application Deadline",
    "closingdate": "Application Deadline",
    "unpostingdate": "Application Deadline",
    "postingenddate": "Application Deadline",
}
PROSE = {"description", "externaldescription", "qualification", "externalqualification"}
FILL = re.compile(r"fillList\(\s*['\"]requisitionDescriptionInterface['\"]\s*,\s*['\"]descRequisition['\"]\s*,\s*\[")
DESCRIBED = re.compile(r"descRequisition['\"]?\s*:\s*\{[^{}]{0,400}?_hlid['\"]?\s*:\s*\[")
HISTORY = re.compile(r"<input[^<>]{0,200}?initialHistory[^<>]{0,200}?\bvalue\s*=\s*(?P<quote>[\"'])")
STRING = re.compile(r"\s*(?:'((?>(?:[^'\\]|\\.)*))'|\"((?>(?:[^\"\\]|\\.)*))\"|([\w.-]++))\s*([,\]])", re.DOTALL)
ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "", "f": "", "v": "", "0": "", "\n": ""}
RICH = re.compile(r"(?:!\*!?)+")
ENCODED = re.compile(r"(?>(?:%[0-9a-fA-F]{2})+)|%u([0-9a-fA-F]{4})")
MARKER = "!|!"
GONE = ("unavailablerequisition", "unavailablerequisitionpage", "unavaiblerequisitionpage")


def recognises(markup: str) -> bool:
    return "descRequisition" in markup and (bool(FILL.search(markup)) or bool(HISTORY.search(markup)))


def postings(markup: str) -> Iterator[Posting]:
    tree = parse(markup)
    address = generic.address_of(tree)
    folded = markup.lower()
    text = "" if any(sign in folded for sign in GONE) else _listed(markup) or _from_history(markup)
    yield Posting(text or generic.prose_of(tree), NAME if text else generic.NAME, address)


def _listed(markup: str) -> str:
    """The posting from the script's list."""
    begun = FILL.search(markup)
    values = list(strings(markup, begun.end())) if begun else []
    labels = _labels(markup)
    return _under(labels, values) if labels else _unlabelled(values)


def _from_history(markup: str) -> str:
    """The same data from the hidden field that the page keeps for the way back."""
    begun = HISTORY.search(markup)
    if not begun:
        return ""
    kept = html.unescape(markup[begun.end() : markup.find(begun["quote"], begun.end())])
    values = kept.partition("descRequisition")[2].removeprefix(MARKER).split(MARKER)
    labels = _labels(markup)
    return _under(labels, values) if _paired(labels, values) else _unlabelled(values)


def _labels(markup: str) -> list[str]:
    """What the script calls the values, in their order."""
    begun = DESCRIBED.search(markup)
    return list(strings(markup, begun.end())) if begun else []


def _paired(labels: list[str], values: list[str]) -> bool:
    """Do the labels belong to the values? Then those that are shown twice, as most are, are the same twice."""
    seen: dict[str, str] = {}
    return len(set(labels)) < len(labels) <= len(values) and all(
        seen.setdefault(label, value) == value for label, value in zip(labels, values, strict=False)
    )


def _under(labels: list[str], values: list[str]) -> str:
    """The posting from values under their labels: what is rich text is prose."""
    fields: dict[str, str | None] = {}
    prose: list[str] = []
    for label, value in zip(labels, values, strict=False):
        said, kind = plain(value), label.rpartition(".")[2].lower()
        if RICH.match(value) or kind in PROSE:
            prose.append(said)
        elif kind in LABELS and said and len(said) < 300:
            fields.setdefault(LABELS[kind], " ".join(said.split()))
    return labelled(fields, _joined(prose))


def _unlabelled(values: list[str]) -> str:
    """The posting from values without labels: the title, which stands before the first number, and the rich texts."""
    named = [value for value in map(plain, (value for value in values if not RICH.match(value))) if value]
    number = next((n for n, value in enumerate(named) if n and value.isdigit() and not named[n - 1].isdigit()), None)
    fields: dict[str, str | None] = {"Title": named[number - 1], "Requisition": named[number]} if number else {}
    return labelled(fields, _joined(plain(value) for value in values if RICH.match(value)))


def strings(script: str, at: int) -> Iterator[str]:
    r"""The strings of a script's array, from behind its bracket.

    >>> list(strings(r"['a, b','it\'s \x41', 12]", 1))
    ['a, b', "it's A", '12']
    """
    while match := STRING.match(script, at):
        yield ESCAPE.sub(_escaped, match[1] or match[2] or match[3] or "")
        at = match.end()
        if match[4] == "]":
            return


def _escaped(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    char = chr(int(code, 16)) if code else ESCAPES.get(match[3], match[3])
    return "" if "\ud800" <= char <= "\udfff" or char == "\0" else char


def plain(value: str) -> str:
    """A value's text: percent-decoded, and read as HTML where it is.

    >>> plain("Maps %26 Plans"), plain("!*!%3Cp%3ENATO%u2019s %3Cb%3Emaps"), plain("Note%5C: none")
    ('Maps & Plans', 'NATO’s maps', 'Note: none')
    """
    decoded = clean(ENCODED.sub(_decoded, RICH.sub("", value, count=1))).replace("\\:", ":")
    if "<" not in decoded and "&" not in decoded:
        return decoded.strip()
    root = parse(f"<div>{decoded}</div>").body
    return text_of(root) if root else ""


def _decoded(match: re.Match[str]) -> str:
    if match[1]:
        return chr(int(match[1], 16))
    return bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "replace")


def _joined(texts: Iterable[str]) -> str:
    """Each text once: every value comes as a pair."""
    return "\n\n".join(text for text in dict.fromkeys(texts) if text)
