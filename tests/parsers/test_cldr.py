"""parsers/_cldr_tables.py holds what the Unicode CLDR says; run this file to write it anew, after Babel is upgraded."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from textwrap import wrap

from babel import Locale
from babel.core import get_global

from parsers import words

TABLES = Path(__file__).parents[2] / "parsers/_cldr_tables.py"
UNIONS = ("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ")  # CLDR's territories that are no countries
HEAD = '''\
"""Names of countries and languages and their clocks, as the Unicode CLDR has them: made by tests/parsers/test_cldr.py.

They stand here because Babel takes longer to load than a page takes to read. Each row begins with what its names mean.
"""
'''


def made() -> str:
    """The file as it should be."""
    tables = {
        "COUNTRIES": _rows(
            {name.replace("’", "'"): code for name, code in _named("territories").items() if code not in UNIONS}
        ),
        "LANGUAGES": _rows(_named("languages")),
        "CLOCKS": _rows({code: zone for code, (zone, *more) in get_global("territory_zones").items() if not more}),
        "WINDOWS": _rows(dict(_windows())),
    }
    return HEAD + "".join(f'\n{name} = """\\\n{table}\n"""\n' for name, table in tables.items())


def _named(kind: str) -> dict[str, str]:
    """A name, folded → its code of two letters; where two have one name, the first language's counts."""
    named: dict[str, str] = {}
    for language in words.written():
        for code, name in getattr(Locale.parse(language.code), kind).items():
            named.setdefault(name.lower(), code)
    return {name: code for name, code in named.items() if len(code) == 2 and code.isalpha()}


def _windows() -> Iterable[tuple[str, str]]:
    zones = get_global("windows_zone_mapping").items()
    return ((name, zone) for name, zone in zones if name.endswith(" Standard Time"))


def _rows(meant: Mapping[str, str]) -> str:
    """`BE belgium=belgique=…;` a meaning, as many to a line as fit."""
    names: dict[str, list[str]] = {}
    for name, meaning in meant.items():
        names.setdefault(meaning, []).append(name)
    rows = (f"{meaning} {'='.join(names[meaning])};" for meaning in sorted(names))
    return "\n".join(wrap(" ".join(rows), 118, break_long_words=False, break_on_hyphens=False))


def test_the_tables_are_what_babel_says():
    assert TABLES.read_text("utf-8") == made()


if __name__ == "__main__":
    TABLES.write_text(made(), "utf-8")
