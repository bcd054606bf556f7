"""Text in, values out: the parsers never see the network, the clock, the disk or SQL."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from parsers._found import Note, Span
from parsers._hints import DateOrder, Hints
from parsers._values import Organization

if TYPE_CHECKING:
    from parsers._patterns import expect_many
    from parsers._record import to_record
    from parsers._unread import unread
    from parsers._walls import wall_of
    from parsers.vacancy import Vacancy, kind_of, read

__all__ = [
    "DateOrder",
    "Hints",
    "Note",
    "Organization",
    "Span",
    "Vacancy",
    "expect_many",
    "kind_of",
    "read",
    "to_record",
    "unread",
    "wall_of",
]

# What loads every field's expressions and vocabularies: who only lists sources need not wait for them.
READERS = {
    "Vacancy": "vacancy",
    "expect_many": "_patterns",
    "kind_of": "vacancy",
    "read": "vacancy",
    "to_record": "_record",
    "unread": "_unread",
    "wall_of": "_walls",
}


def __getattr__(name: str) -> Any:
    if name not in READERS:
        raise AttributeError(f"module 'parsers' has no attribute {name!r}")
    return getattr(import_module(f"parsers.{READERS[name]}"), name)
