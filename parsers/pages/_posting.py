"""What a platform module gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Posting:
    """One posting's text, and the address that the page itself calls its own."""

    text: str
    platform: str
    url: str | None = None


def labelled(fields: dict[str, str | None], prose: str) -> str:
    """The posting's text: the stated fields as `Label: value` lines, then the prose.

    >>> labelled({"Title": "Intern", "Category": None}, "We look for an intern.")
    'Title: Intern\\n\\nWe look for an intern.'
    """
    lines = [f"{label}: {value}" for label, value in fields.items() if value]
    return "\n\n".join(part for part in ("\n".join(lines), prose) if part)
