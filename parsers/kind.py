"""What a page is: a vacancy, a programme and its rules, or something else."""

from __future__ import annotations

from parsers._layout import Text
from parsers._values import Kind

# What only a posting has: lists of its own work and the date for its own applications.
OF_A_POSTING = ("duties", "competencies", "desirable")


def read_kind(text: Text) -> Kind:
    """The kind of page that the text is."""
    if any(block.lines for topic in OF_A_POSTING for block in text.under(topic)):
        return "vacancy"
    said = {cue for cue in ("programme", "call_opens", "clearance", "quotas", "system") if any(text.lines_with(cue))}
    if len(said) >= 2 and "programme" in said:
        return "programme"
    stated = [
        cue for cue in ("deadline", "deadline_label", "requisition_label", "stipend") if any(text.lines_with(cue))
    ]
    return "vacancy" if len(stated) >= 2 else "other"
