"""What is declared of a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parsers import DateOrder, Hints, Organization

__all__ = ["Organization", "Source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One site of one employer: where it lists its postings, and what its pages leave unsaid.

    url:       where its platform lists them (its file in `scraper/platforms/` says in which form).
    site:      where people read them, if not below `url`.
    issuer:    the recruiting system that gives the requisition numbers, shared by sites that show the same ones;
               "": the source itself.
    languages: those that its notices are in, the usual one first.
    expects:   how many postings it lists at least; fewer are a failure of the source.
    pace:      seconds between two requests to its host.
    holds:     what its pages are.
    listing:   where the links to its postings stand in the page that lists them, as a CSS selector.
    posting:   where the notice stands in a posting's page, as a CSS selector; None: found by its looks.
    ignores_robots: why robots.txt need not be heeded here, in words; it is heeded unless a run is told otherwise.
    """

    id: str
    name: str
    platform: str
    url: str
    organization: Organization
    zone: str
    date_order: DateOrder = "DMY"
    issuer: str = ""
    site: str | None = None
    languages: tuple[str, ...] = ("en",)
    expects: int = 1
    pace: float = 1.0
    holds: Literal["posting", "programme"] = "posting"
    listing: str | None = None
    posting: str | None = None
    ignores_robots: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "issuer", self.issuer or self.id)

    @property
    def hints(self) -> Hints:
        return Hints(organization=self.organization, zone=self.zone, date_order=self.date_order)
