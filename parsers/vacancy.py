"""THE TABLE: every field of a vacancy, its type, its parser, its schema.org name; and `read`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from parsers import _hints
from parsers._found import Note, Span
from parsers._hints import Hints
from parsers._layout import Text
from parsers._table import columns, many, one, read_table
from parsers._values import (
    Competency,
    InfoSession,
    Instant,
    Kind,
    Language,
    Months,
    Organization,
    Place,
    Stipend,
    Unit,
    YearMonth,
)
from parsers.benefits import parse_benefits
from parsers.category import parse_category
from parsers.competencies import parse_competencies
from parsers.contact import parse_contact
from parsers.deadline import parse_deadline
from parsers.desirable import parse_desirable
from parsers.division import parse_division
from parsers.documents import parse_documents
from parsers.duration import parse_duration
from parsers.duties import parse_duties
from parsers.employment_type import parse_employment_type
from parsers.essential import parse_essential
from parsers.info_session import parse_info_session
from parsers.kind import read_kind
from parsers.languages import parse_languages
from parsers.location import parse_location
from parsers.max_applications import parse_max_applications
from parsers.minimum_age import parse_minimum_age
from parsers.nationality import parse_nationality
from parsers.organization import parse_organization
from parsers.programme import Programme
from parsers.requisition import parse_requisition
from parsers.sections import parse_sections
from parsers.start_months import parse_start_months
from parsers.stipend import parse_stipend
from parsers.telework import parse_telework
from parsers.title import parse_title
from parsers.weekly_hours import parse_weekly_hours

# What only a single posting has; a programme's page speaks of many.
OF_POSTINGS = {"requisition", "category", "division", "sections"}


@dataclass(frozen=True, kw_only=True)
class Vacancy:
    """What one page says; absence is None or (), and every stated value has its words in `evidence`."""

    kind: Kind

    title: str | None = one(parse_title, "title", "the posting's title")
    organization: Organization | None = one(parse_organization, "hiringOrganization", "the employer")
    requisition: str | None = one(parse_requisition, "identifier", "the employer's own number")
    category: str | None = one(parse_category, "occupationalCategory", "the board's category")
    location: Place | None = one(parse_location, "jobLocation", "city and country")
    division: Unit | None = one(parse_division, "employmentUnit", "the unit that hires")
    sections: tuple[Unit, ...] = many(parse_sections, "employmentUnit.department", "its sub-units, and what each does")
    stipend: Stipend | None = one(parse_stipend, "baseSalary", "what is paid, to the cent, or that nothing is")
    deadline: Instant | None = one(parse_deadline, "validThrough", "the last moment to apply, and its clock")
    start_months: tuple[YearMonth, ...] = many(parse_start_months, "jobStartDate", "the months in which work starts")
    duration: Months | None = one(parse_duration, None, "how many months it lasts")
    weekly_hours: Decimal | None = one(parse_weekly_hours, "workHours", "hours a week")
    employment_type: tuple[str, ...] = many(parse_employment_type, "employmentType", "INTERN, FULL_TIME, …")
    telework: str | None = one(parse_telework, "jobLocationType", "the sentence on working from home")
    competencies: tuple[Competency, ...] = many(parse_competencies, "skills", "what candidates must show")
    duties: tuple[str, ...] = many(parse_duties, "responsibilities", "what the post holder will do")
    essential: tuple[str, ...] = many(parse_essential, "qualifications", "the criteria that must be met")
    desirable: tuple[str, ...] = many(parse_desirable, "qualifications", "the criteria that are an advantage")
    benefits: tuple[str, ...] = many(parse_benefits, "jobBenefits", "what is offered")
    documents: tuple[str, ...] = many(parse_documents, None, "what must be attached")
    languages: tuple[Language, ...] = many(parse_languages, None, "languages, with the page's words for the level")
    minimum_age: int | None = one(parse_minimum_age, None, "years of age")
    nationality: str | None = one(parse_nationality, "eligibilityToWorkRequirement", "whose nationals may apply")
    max_applications: int | None = one(parse_max_applications, None, "vacancies one person may apply for")
    info_session: InfoSession | None = one(parse_info_session, None, "the meeting about the vacancy")
    contact: str | None = one(parse_contact, "applicationContact", "the e-mail address for questions")

    programme: Programme | None = None
    notes: tuple[Note, ...] = ()
    evidence: Mapping[str, tuple[tuple[Span, ...], ...]] = field(default_factory=dict, compare=False, repr=False)


def read(content: str, hints: Hints = _hints.NONE) -> Vacancy:
    """Every field that a posting's text states, with its evidence.

    The text must be free of NUL and lone surrogates (`parsers.pages` sees to that), since neither SQLite nor JSON
    can hold them. Nothing is raised for any other text, and nothing is guessed.

    >>> vacancy = read("Officer\\nVacancy number: 2026/7\\nDuty station: Vienna\\nClosing date: 22 April 2026")
    >>> str(vacancy.deadline), vacancy.evidence["deadline"][0][0].exact
    ('2026-04-22', '22 April 2026')
    """
    text = Text(content, hints)
    kind = read_kind(text)
    reading = read_table(Vacancy, text, only=_read_on(kind))
    vacancy = Vacancy(kind=kind, **reading.values, notes=reading.notes, evidence=reading.evidence)
    return _with_programme(vacancy, text) if kind == "programme" else vacancy


def kind_of(content: str) -> Kind:
    """What a page is, without its fields.

    >>> kind_of("Sign in or create an account")
    'other'
    """
    return read_kind(Text(content))


def _read_on(kind: Kind) -> set[str]:
    """The fields that a page of this kind can state."""
    if kind == "other":
        return {"title"}
    return set(columns(Vacancy)) - (OF_POSTINGS if kind == "programme" else set())


def _with_programme(vacancy: Vacancy, text: Text) -> Vacancy:
    reading = read_table(Programme, text, only=columns(Programme))
    rules = {f"programme.{rule}": spans for rule, spans in reading.evidence.items()}
    programme = Programme(**reading.values) if rules else None
    return replace(vacancy, programme=programme, evidence={**vacancy.evidence, **rules})
