"""The criteria that count as an advantage."""

from parsers._items import list_of

parse_desirable = list_of("desirable")
