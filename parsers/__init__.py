"""Text in, values out: the parsers never see the network, the clock, the disk or SQL."""

from parsers._found import Note, Span
from parsers._hints import Hints
from parsers._record import to_record
from parsers.vacancy import Vacancy, read

__all__ = ["Hints", "Note", "Span", "Vacancy", "read", "to_record"]
