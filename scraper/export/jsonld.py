"""schema.org JobPosting as JSON-LD: what the page says, under the names in the table of `parsers/vacancy.py`.

The table has no name for some fields (documents, languages, …), and schema.org none for an unpaid post: they stay out.
So does what search engines ask for beyond that (`datePosted`, `description`), since no page was read for it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from scraper.export._record import record_of
from scraper.export._rows import Row, Rows

# As JSON may write them too: then the text cannot end the <script> that it is put into.
OF_HTML = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def write(rows: Rows) -> Iterator[bytes]:
    """One document with a graph of all postings."""
    document = {"@context": "https://schema.org", "@graph": [posting(row) for row in rows]}
    yield json.dumps(document, ensure_ascii=False, indent=2).translate(OF_HTML).encode() + b"\n"


def posting(row: Row) -> Row:
    """A JobPosting; what is not stated has no key."""
    record = record_of(row)
    stated = {
        "title": record["title"],
        "url": row["url"],
        "identifier": record["requisition"],
        "hiringOrganization": _typed("Organization", **(record["organization"] or {})),
        "occupationalCategory": record["category"],
        "jobLocation": _place(record["location"]),
        "employmentUnit": _unit(record["division"], record["sections"]),
        "baseSalary": _salary(row),
        "validThrough": record["deadline"],
        "jobStartDate": record["start_months"],
        "workHours": record["weekly_hours"] and f"{record['weekly_hours']} hours a week",
        "employmentType": record["employment_type"],
        "jobLocationType": record["telework"],
        "skills": [_skill(competency) for competency in record["competencies"]],
        "responsibilities": record["duties"],
        "qualifications": record["essential"] + record["desirable"],
        "jobBenefits": record["benefits"],
        "eligibilityToWorkRequirement": record["nationality"],
        "applicationContact": _typed("ContactPoint", email=record["contact"]),
    }
    return _typed("JobPosting", **stated) or {"@type": "JobPosting"}


def _typed(type: str, **stated: Any) -> Row | None:
    """An object of what is stated; None where nothing is."""
    there = {key: value for key, value in stated.items() if value not in (None, [])}
    return {"@type": type, **there} if there else None


def _place(location: Row | None) -> Row | None:
    place = location or {}
    address = _typed("PostalAddress", addressLocality=place.get("city"), addressCountry=place.get("country"))
    return _typed("Place", address=address)


def _unit(division: Row | None, sections: list[Row]) -> Row | None:
    unit = division or {}
    departments = [_named(section["name"], section["acronym"], section["remit"]) for section in sections]
    return _typed("Organization", **_names(unit.get("name"), unit.get("acronym")), department=departments)


def _named(name: str | None, acronym: str | None, remit: str | None) -> Row | None:
    return _typed("Organization", **_names(name, acronym), description=remit)


def _names(name: str | None, acronym: str | None) -> dict[str, str | None]:
    return {"name": name or acronym, "alternateName": acronym if name else None}


def _salary(row: Row) -> Row | None:
    """The period is one of schema.org's words; a total has none."""
    least, most, per = row["stipend_min_number"], row["stipend_max_number"], row["stipend_per"]
    ends = {"value": least} if least == most else {"minValue": least, "maxValue": most}
    if least is None and most is None:
        return None
    amount = _typed("QuantitativeValue", **ends, unitText=per.upper() if per and per != "total" else None)
    return _typed("MonetaryAmount", currency=row["stipend_currency"], value=amount)


def _skill(competency: Row) -> Row | str | None:
    description = competency["description"]
    return _typed("DefinedTerm", **competency) if description else competency["name"]
