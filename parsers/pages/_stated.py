"""What the interfaces of boards state of a posting, in the words that the parsers read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from parsers.pages._body import clean
from parsers.pages._json import html_text, loaded, said
from parsers.pages._posting import labelled

JSON = re.compile(r"\s*[\[{]")
AMOUNT = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,4})?")
PERIOD = re.compile(r"\b(?:hour|dai(?=ly)|day|week|month|year|annual)", re.IGNORECASE)
PERIODS = {"dai": "per day", "annual": "per year"}  # the others are their own names
# A part of a code's letters → its words; a code says those of every part that it holds.
EMPLOYMENT = {
    "intern": "Internship",
    "trainee": "Traineeship",
    "fulltime": "Full-time",
    "parttime": "Part-time",
    "temporary": "Temporary",
    "contract": "Contractor",
    "freelance": "Contractor",
    "volunteer": "Volunteer",
}
TELEWORK = {"remote": "Remote work", "hybrid": "Hybrid work"}
MOST_PLACES = 5


def holds(markup: str, *keys: str) -> bool:
    """Is the body JSON, with these keys in it?

    >>> holds('{"jobUrl": "https://a.example"}', "jobUrl"), holds('<p>"jobUrl"</p>', "jobUrl")
    (True, False)
    """
    return bool(JSON.match(markup)) and all(f'"{key}"' in markup for key in keys)


def each(markup: str, *keys: str) -> Iterator[dict[str, Any]]:
    """The posting that a body is, or each of those that it lists, below one of the keys or bare.

    >>> list(each('[{"id": 1}, 2]', "jobs")), list(each('{"jobs": [{"id": 1}]}', "jobs"))
    ([{'id': 1}], [{'id': 1}])
    """
    data = loaded(markup)
    listed = next((data[key] for key in keys if key in data), data) if isinstance(data, dict) else data
    yield from (item for item in (listed if isinstance(listed, list) else [listed]) if isinstance(item, dict))


def under(value: Any, *keys: str) -> Any:
    """What stands at the end of a path of keys; None where the path breaks off.

    >>> under({"location": {"name": "Vienna"}}, "location", "name"), under({"location": 7}, "location", "name")
    ('Vienna', None)
    """
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def joined(values: Iterable[Any], sign: str = "; ") -> str | None:
    """The distinct texts among the values, the first few of them.

    >>> joined(["Vienna", None, "Mons", "Vienna"])
    'Vienna; Mons'
    """
    return sign.join(list(dict.fromkeys(filter(None, map(said, values))))[:MOST_PLACES]) or None


def number(value: Any) -> str | None:
    """An employer's own number: it has a digit ("See Opening ID" has none)."""
    text = said(value)
    return text if text and re.search("[0-9]", text) else None


def pay(currency: Any, low: Any, high: Any, period: Any = None) -> str | None:
    """An amount or a range; None where it has no currency, or is nothing.

    period: a code or words that name one.

    >>> pay("EUR", 900.0, "1000.50", "per-month-salary"), pay("USD", 30, None, "Holiday pay"), pay("USD", 0, 0)
    ('EUR 900 to 1000.50 per month', 'USD 30', None)
    """
    sums = list(dict.fromkeys(filter(None, map(_sum, (low, high)))))
    code = said(currency)
    if not sums or not code:
        return None
    per = PERIOD.search(period) if isinstance(period, str) else None
    unit = per and PERIODS.get(per[0].lower(), f"per {per[0].lower()}")
    return " ".join(filter(None, (code, " to ".join(sums), unit)))


def _sum(value: Any) -> str | None:
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    return text if AMOUNT.fullmatch(text) and float(text) else None


def employment(*codes: Any) -> str | None:
    """
    >>> employment("FullTime"), employment("intern", "part-time"), employment("fulltime_permanent"), employment(7)
    ('Full-time', 'Internship, Part-time', 'Full-time', None)
    """
    plain = [re.sub("[^a-z]", "", code.lower()) for code in codes if isinstance(code, str)]
    return joined((words for code in plain for part, words in EMPLOYMENT.items() if part in code), ", ")


def telework(value: Any) -> str | None:
    """
    >>> telework("Remote"), telework("OnSite")
    ('Remote work', None)
    """
    return TELEWORK.get(value.lower()) if isinstance(value, str) else None


def moment(value: Any) -> str | None:
    """An instant as it is written, with its offset; midnight is the day alone.

    >>> moment("2026-06-22 21:59:00 UTC"), moment("2026-06-22T23:59:00-05:00"), moment("2026-06-22"), moment("soon")
    ('2026-06-22, 21:59 UTC', '2026-06-22, 23:59 UTC-05:00', '2026-06-22', None)
    """
    try:
        at = datetime.fromisoformat(value.strip().replace(" UTC", "Z")) if isinstance(value, str) else None
    except ValueError:
        return None
    if at is None:
        return None
    return f"{at.date()}, {at:%H:%M} {at:%Z}".strip() if at.hour or at.minute else f"{at.date()}"


def body(stated: dict[str, str | None], prose: str, closing: str | None = None) -> str:
    """The fields and the prose; what the notice says itself comes before the board's closing date.

    >>> body({"Title": "Intern"}, "Apply by noon.", "2026-06-22")
    'Title: Intern\\n\\nApply by noon.\\n\\nClosing date: 2026-06-22'
    """
    return "\n\n".join(filter(None, (labelled(stated, prose), labelled({"Closing date": closing}, ""))))


def sections(*parts: tuple[Any, Any]) -> str:
    """The prose of parts that have a heading (or None) and HTML; a part without text is left out with its heading.

    >>> sections((None, "<p>We look for you.</p>"), ("Tasks", "<ul><li>care</ul>"), ("Benefits", ""))
    'We look for you.\\n\\nTasks\\n\\n- care'
    """
    texts = ((said(heading), html_text(markup)) for heading, markup in parts)
    return "\n\n".join("\n\n".join(filter(None, (heading, text))) for heading, text in texts if text)


def address(value: Any) -> str | None:
    """The address, where it is one that a browser opens."""
    text = clean(value) if isinstance(value, str) else ""
    return text if re.fullmatch(r"https?://[^\s<>\"]{1,2000}", text) else None
