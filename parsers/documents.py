"""What must be attached to the application."""

from parsers._items import list_of

parse_documents = list_of("documents")
