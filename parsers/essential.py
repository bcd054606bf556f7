"""The criteria that candidates must meet."""

from parsers._items import list_of

parse_essential = list_of("essential")
