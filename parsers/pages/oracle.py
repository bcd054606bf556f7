"""Oracle Recruiting Cloud: a requisition's details as UNDP's and UNFPA's career sites answer them.

The body is `{"items": [{…}]}`; no items are a posting that is closed, which this module does not recognise. When
applications close (`ExternalPostedEndDate`, an instant in UTC) and the employer's own fields (`requisitionFlexFields`)
were seen in public copies of answers only, not at the platform.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from parsers.pages._json import html_text, loaded, said
from parsers.pages._posting import Posting, labelled
from parsers.pages._stated import holds, items, joined, under

NAME = "oracle"
# What is told of a requisition, in the order and under the headings in which its page shows it. Some employers put
# the whole notice into each of them.
PROSE = {
    "ExternalDescriptionStr": "",
    "ExternalResponsibilitiesStr": "Responsibilities",
    "ExternalQualificationsStr": "Qualifications",
    "CorporateDescriptionStr": "",
    "OrganizationDescriptionStr": "",
}
PROMPT = re.compile(r"[^\W\d_][^:\n]{1,58}")


def recognises(markup: str) -> bool:
    return holds(markup, "items", "ExternalDescriptionStr")


def postings(markup: str) -> Iterator[Posting]:
    requisition = next(iter(items(under(loaded(markup), "items"))), None)
    fields = {
        "Title": said(under(requisition, "Title")),
        "Requisition": said(under(requisition, "Id")),
        "Location": _locations(requisition),
        "Category": said(under(requisition, "Category")),
        "Employment type": said(under(requisition, "JobSchedule")),
        "Contract type": said(under(requisition, "ContractType")),
        "Closing date": _instant(under(requisition, "ExternalPostedEndDate")),
    }
    own = {prompt: value for prompt, value in _prompted(requisition) if not fields.get(prompt)}
    yield Posting(labelled(fields | own, _prose(requisition)), NAME)


def _locations(requisition: Any) -> str | None:
    others = (under(other, "Name") for other in items(under(requisition, "secondaryLocations")))
    return joined([under(requisition, "PrimaryLocation"), *others])


def _prompted(requisition: Any) -> Iterator[tuple[str, str | None]]:
    """The fields that the employer has added, by their own labels: `Agency`, `Grade`, `Practice Area`."""
    for field in items(under(requisition, "requisitionFlexFields")):
        prompt = said(under(field, "Prompt"))
        if prompt and PROMPT.fullmatch(prompt):
            yield prompt, said(under(field, "Value"))


def _prose(requisition: Any) -> str:
    texts: dict[str, str] = {}
    for key, heading in PROSE.items():
        text = html_text(under(requisition, key))
        texts.setdefault(text, f"{heading}\n\n{text}" if heading else text)
    return "\n\n".join(said for text, said in texts.items() if text)


def _instant(value: Any) -> str | None:
    """
    >>> _instant("2026-09-10T03:59:00+00:00"), _instant("2026-09-09T23:59:00-04:00"), _instant("2026-09-10")
    ('2026-09-10, 03:59 UTC', '2026-09-10, 03:59 UTC', None)
    """
    try:
        instant = datetime.fromisoformat(value) if isinstance(value, str) else None
        return f"{instant.astimezone(UTC):%Y-%m-%d, %H:%M} UTC" if instant and instant.tzinfo else None
    except (ValueError, OverflowError):
        return None
