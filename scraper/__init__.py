"""The thin shell around the parsers: it fetches pages, keeps them, and writes down what the parsers found."""
