"""What the post holder will do, one item a duty."""

from parsers._items import list_of

parse_duties = list_of("duties")
