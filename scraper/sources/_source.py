"""What is declared of a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parsers import DateOrder, Hints, Organization


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One site of one employer: where it lists its postings, and what its pages leave unsaid.

    issuer:  the recruiting system that gives the requisition numbers, shared by sites that show the same ones.
    expects: how many postings it lists at least; fewer are a failure of the source.
    pace:    seconds between two requests to its host.
    holds:   what its pages are.
    """

    id: str
    name: str
    issuer: str
    platform: str
    url: str
    organization: Organization
    zone: str
    date_order: DateOrder
    expects: int = 1
    pace: float = 1.0
    holds: Literal["posting", "programme"] = "posting"

    @property
    def hints(self) -> Hints:
        return Hints(organization=self.organization, zone=self.zone, date_order=self.date_order)
