"""Text in, values out: the parsers never see the network, the clock, the disk or SQL."""

from parsers._found import Note, Span
from parsers._hints import DateOrder, Hints
from parsers._record import to_record
from parsers._unread import unread
from parsers._values import Organization
from parsers.vacancy import Vacancy, read

__all__ = ["DateOrder", "Hints", "Note", "Organization", "Span", "Vacancy", "read", "to_record", "unread"]
