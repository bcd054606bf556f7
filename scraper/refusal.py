"""What cannot be done, said to the person who asked for it."""


class Refused(Exception):
    """One line: what, where, and what to do about it."""

    exit_code = 1
