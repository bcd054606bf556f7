"""What is offered."""

from parsers._items import list_of

parse_benefits = list_of("benefits")
