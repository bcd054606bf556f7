"""Pages to measure on: invented vacancies, each of its own seed, in the replica's markup and in a layout nobody knows.

A page is about 60 kB, of which the posting's text is about 10 kB; the rest is what sites put around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from html import escape
from random import Random
from string import Template
from typing import Any
from zoneinfo import ZoneInfo

from scraper.demo import pages
from scraper.demo.posting import Posting

SIZE, TEXT = 60_000, 10_000  # characters of a page, and of its posting's text
FIRST = 254_500  # the replica's ids count from its requisitions
DAY = date(2027, 1, 11)

UNITS = {
    "Harbour Charts": "HC",
    "Weather Balloons": "WB",
    "Mountain Passes": "MP",
    "River Locks": "RL",
    "Night Trains": "NT",
    "Seed Libraries": "SL",
}
PARTS = {
    "Buoys and Beacons": "BB",
    "Early Warnings": "EW",
    "Signals and Switches": "SIS",
    "Lost Luggage": "LL",
    "Snow and Ice": "SI",
    "Paper Archives": "PA",
}
CITIES = ("Brussels", "Vienna", "Geneva", "Rome", "Oslo", "Lisbon")
MONTHS = {"January": "01", "March": "03", "May": "05", "September": "09", "October": "10", "November": "11"}
SKILLS = ("Teamwork", "Initiative", "Flexibility", "Clarity and accuracy", "Analytical thinking", "Patience")
VERBS = ("Draft", "Check", "Summarise", "Translate", "File", "Compare", "Illustrate", "Proofread")
THINGS = ("the weekly table of tides", "letters from lighthouse keepers", "the map of closed roads", "notes on fog")
SUBJECTS = ("The team", "A colleague", "The head of the unit", "Our oldest volunteer", "The cat of the archive")
ACTS = ("keeps", "remembers", "redraws", "forgets", "defends", "admires", "counts", "polishes")
WHERE = ("by the window", "on the third floor", "between two meetings", "whatever the season", "with great calm")

BODY = Template("""\
The $unit Division ($short) looks after what travellers take for granted.

The Division includes the following sections:

- The $part ($part_short) Section, responsible for what nobody else wants to count.
- The $other ($other_short) Section, responsible for everything that the first one has left.

$prose

# What will you do?

The intern will:

$duties

# What do we offer?

- $length-month traineeship in $city, starting in $month $year.
- Full-time traineeship ($hours hours a week).
- Monthly grant of €$grant and a travel reimbursement.

# Apply until $deadline, at 23.59, Brussels time

# Essential:

The candidate must:

- be at least $age years old,
- have two years of university behind them,
- have proficiency in English.

# Desirable:

The following criteria will be considered an advantage:

- elementary knowledge of French,
- a drawer full of maps.

# Competencies required:

The candidate must demonstrate the following competencies:

$skills

# Documents

Please attach the following documents:

- Curriculum vitae
- Motivation letter
""")

UNKNOWN = Template("""\
<!DOCTYPE html><html lang="en"><head><title>$title</title></head><body>
<nav><ul>$links</ul></nav>
<main><article><h1>$title</h1><p>Duty station: $city</p><p>Vacancy number: $requisition</p>
$description</article></main>
<footer><p>Privacy | Imprint</p></footer></body></html>
""")


PADDING = """\
<style>.{name}, .{name}:hover {{ margin: 0 8px; color: #333; }}</style>
<script>window.{name} = {{ "id": {number}, "on": false, "tags": [] }};</script>
"""


@dataclass(frozen=True, kw_only=True)
class Made:
    """Two pages of one vacancy, and what its record must say, by its keys."""

    known: bytes
    unknown: bytes
    facts: dict[str, Any]


def made(seed: int) -> Made:
    """The vacancy of that seed.

    >>> made(3) == made(3), made(3).facts == made(4).facts
    (True, False)
    """
    chance = Random(seed)
    said = _said(chance)
    posting = _posting(seed, said, chance)
    noise = _noise(chance)
    visit = pages.Visit(url=f"https://jobs.example{posting.path}", token=noise(), noise=noise)
    links = [_similar(seed + n, chance) for n in range(1, 40)]
    known = _padded(pages.job(visit, posting, links), chance)
    unknown = UNKNOWN.substitute(
        title=escape(posting.title),
        city=said["city"],
        requisition=posting.requisition,
        links="".join(f'<li><a href="{one.path}">{escape(one.title)}</a></li>' for one in links),
        description=posting.description,
    )
    return Made(known=known, unknown=_padded(unknown, chance), facts=_facts(posting, said))


def _said(chance: Random) -> dict[str, str]:
    """What varies from one vacancy to the next."""
    unit, short = chance.choice([*UNITS.items()])
    (part, part_short), (other, other_short) = chance.sample([*PARTS.items()], 2)
    deadline = DAY + timedelta(days=chance.randrange(200))
    return {
        "unit": unit,
        "short": short,
        "part": part,
        "part_short": part_short,
        "other": other,
        "other_short": other_short,
        "city": chance.choice(CITIES),
        "month": chance.choice([*MONTHS]),
        "year": str(chance.choice((2028, 2029))),
        "length": str(chance.randrange(3, 13)),
        "hours": str(chance.choice((35, 37, 38, 40))),
        "grant": f"{Decimal(chance.randrange(80_000, 200_000)) / 100:,.2f}",
        "age": str(chance.randrange(18, 26)),
        "deadline": f"{deadline.day} {deadline:%B %Y}",
        "closes": datetime.combine(deadline, time(23, 59), ZoneInfo("Europe/Brussels")).isoformat(),
        "skills": "\n".join(f"- {skill}: {_sentence(chance)}" for skill in chance.sample(SKILLS, 3)),
        "duties": "\n".join(f"- {_duty(chance)}" for _ in range(chance.randrange(4, 9))),
    }


def _posting(seed: int, said: dict[str, str], chance: Random) -> Posting:
    missing = TEXT - len(BODY.safe_substitute(said))
    prose: list[str] = []
    while missing > 0:
        prose.append(" ".join(_sentence(chance) for _ in range(6)))
        missing -= len(prose[-1])
    return Posting(
        requisition=str(FIRST + seed),
        title=_title(said["unit"], said["short"]),
        location=said["city"],
        category="Intern",
        company="NATO",
        body=BODY.substitute(said, prose="\n\n".join(prose)),
    )


def _similar(seed: int, chance: Random) -> Posting:
    """Another vacancy, as far as a link to it tells of it."""
    title = _title(*chance.choice([*UNITS.items()]))
    return Posting(requisition=str(FIRST + seed), title=title, location="", category="", company="", body="")


def _title(unit: str, short: str) -> str:
    return f"Internship - {unit} Division ({short})"


def _facts(posting: Posting, said: dict[str, str]) -> dict[str, Any]:
    grant = said["grant"].replace(",", "")
    return {
        "kind": "vacancy",
        "title": posting.title,
        "requisition": posting.requisition,
        "division": {"name": said["unit"], "acronym": said["short"]},
        "stipend": {"min": grant, "max": grant, "currency": "EUR", "per": "month", "unpaid": False},
        "deadline": said["closes"],
        "start_months": [f"{said['year']}-{MONTHS[said['month']]}"],
        "duration": {"min": int(said["length"]), "max": int(said["length"])},
        "weekly_hours": int(said["hours"]),
        "minimum_age": int(said["age"]),
        "documents": ["Curriculum vitae", "Motivation letter"],
    }


def _sentence(chance: Random) -> str:
    subject, act, thing, where = map(chance.choice, (SUBJECTS, ACTS, THINGS, WHERE))
    return f"{subject} {act} {thing} {where}."


def _duty(chance: Random) -> str:
    verb, thing, where = map(chance.choice, (VERBS, THINGS, WHERE))
    return f"{verb} {thing} {where};" if chance.random() < 0.5 else f"{verb} {thing};"


def _noise(chance: Random) -> pages.Noise:
    return lambda: f"{chance.getrandbits(128):032x}"


def _padded(page: str, chance: Random) -> bytes:
    """The page with as many styles and scripts in it as sites have."""
    parts: list[str] = []
    missing = SIZE - len(page)
    while missing > 0:
        parts.append(PADDING.format(name=f"c{chance.getrandbits(32):08x}", number=chance.getrandbits(24)))
        missing -= len(parts[-1])
    return page.replace("</head>", "".join(parts) + "</head>", 1).encode()
