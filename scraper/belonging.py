"""Which postings are a programme's own: internships of the same employer, at the same place.

Other bodies and other duty stations have rules and figures of their own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from parsers._organizations import MENTIONED, named
from parsers.organization import PARENTS, read_organization
from scraper.rows import Row

# Titles of schemes that count as internships and have rules of their own; a programme of theirs is titled so, too.
SCHEMES = ("young graduate", "graduate trainee", "young professional", "junior professional", "young scientist")


def belongs(vacancy: Row, programme: Row, rules: Mapping[str, str]) -> bool:
    """Is the vacancy one of the programme's? An internship, of the same employer and city, if both name one."""
    if _schemes(vacancy) - _schemes(programme):
        return False
    interns = [json.loads(types) for types in (vacancy["employment_type"], rules.get("employment_type")) if types]
    bodies = {*_bodies(vacancy), _body(programme["organization"] or "")} - {""}
    cities = {city for city in (vacancy["city"], rules.get("location.city")) if city}
    return all("INTERN" in types for types in interns) and len(bodies) < 2 and len(cities) < 2


def _schemes(row: Row) -> set[str]:
    """
    >>> _schemes({"title": "Young Professionals Programme 2027"})
    {'young professional'}
    """
    title = (row["title"] or "").casefold()
    return {scheme for scheme in SCHEMES if scheme in title}


def _bodies(vacancy: Row) -> set[str]:
    """The posting's employer; a body that its title names is one, where a site names the parent on every page.

    >>> _bodies({"organization": "NATO", "title": "Intern, Allied Joint Force Command Naples"}) == {"jfc naples"}
    True
    """
    titled = {_body(match["name"] or match["short"]) for match in named().finditer(vacancy["title"] or "")}
    parents = {name.casefold() for name in (*PARENTS, *MENTIONED)}
    return titled - parents or {_body(vacancy["organization"] or "")}


def _body(name: str) -> str:
    """An employer whichever way it is written: `OTAN` is `NATO`.

    >>> _body("NCI Agency") == _body("NATO Communications and Information Agency"), _body("OTAN") == _body("NATO")
    (True, True)
    """
    organization = read_organization(name)
    return (organization.acronym or organization.name or "").casefold()
