"""Names of countries and languages, in the languages of the genre, from the Unicode CLDR; and countries' clocks."""

from __future__ import annotations

from functools import cache

from parsers import _cldr_tables

# What postings call these, beside their CLDR names.
OTHER_COUNTRIES = {
    "the netherlands": "NL",
    "holland": "NL",
    "pays bas": "NL",
    "uk": "GB",
    "u.k.": "GB",
    "great britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "usa": "US",
    "u.s.a.": "US",
    "united states of america": "US",
    "états-unis d'amérique": "US",
    "turkey": "TR",
    "türkiye": "TR",
    "czech republic": "CZ",
    "république tchèque": "CZ",
    "ivory coast": "CI",
    "cote d'ivoire": "CI",
    "cabo verde": "CV",
    "swaziland": "SZ",
    "burma": "MM",
    "myanmar": "MM",
    "viet nam": "VN",
    "lao pdr": "LA",
    "lao people's democratic republic": "LA",
    "russian federation": "RU",
    "fédération de russie": "RU",
    "republic of korea": "KR",
    "république de corée": "KR",
    "republic of moldova": "MD",
    "république de moldova": "MD",
    "republic of serbia": "RS",
    "republic of türkiye": "TR",
    "hashemite kingdom of jordan": "JO",
    "syrian arab republic": "SY",
    "united republic of tanzania": "TZ",
    "islamic republic of iran": "IR",
    "plurinational state of bolivia": "BO",
    "brunei darussalam": "BN",
    "democratic republic of the congo": "CD",
    "dr congo": "CD",
    "drc": "CD",
    "république démocratique du congo": "CD",
    "republic of the congo": "CG",
    "the gambia": "GM",
    "state of palestine": "PS",
    "palestine": "PS",
    "occupied palestinian territory": "PS",
    "kingdom of saudi arabia": "SA",
    "uae": "AE",
    "bosnia and herzegovina": "BA",
    "trinidad and tobago": "TT",
    "sao tome and principe": "ST",
    "grand duchy of luxembourg": "LU",
    "grand-duché de luxembourg": "LU",
}


@cache
def countries() -> dict[str, str]:
    """A country's name, folded → ISO 3166-1 alpha-2.

    >>> countries()["belgium"], countries()["belgique"], countries()["the netherlands"]
    ('BE', 'BE', 'NL')
    """
    return _meanings(_cldr_tables.COUNTRIES) | OTHER_COUNTRIES


# What postings call these, beside their CLDR names; Tetum has no code of two letters.
OTHER_LANGUAGES = {
    "farsi": "fa",
    "dari": "fa",
    "castilian": "es",
    "mandarin": "zh",
    "mandarin chinese": "zh",
    "flemish": "nl",
    "kiswahili": "sw",
    "bahasa indonesia": "id",
    "tetum": "tet",
    "inglese": "en",
    "inglés": "en",
    "inglês": "en",
    "englisch": "en",
    "engels": "en",
    "engelska": "en",
    "francese": "fr",
    "francés": "fr",
    "francês": "fr",
    "französisch": "fr",
    "frans": "fr",
    "tedesco": "de",
    "alemán": "de",
    "deutsch": "de",
    "duits": "de",
    "italiano": "it",
    "spagnolo": "es",
    "español": "es",
    "nederlands": "nl",
}
# … and what German makes one word of: "gute Deutschkenntnisse".
COMPOUNDED = (
    *("arabisch", "chinesisch", "deutsch", "englisch", "französisch", "italienisch", "niederländisch", "polnisch"),
    *("portugiesisch", "russisch", "spanisch", "türkisch", "ukrainisch"),
)


@cache
def languages() -> dict[str, str]:
    """A language's name, folded → ISO 639-1.

    >>> languages()["english"], languages()["anglais"]
    ('en', 'en')
    """
    known = _meanings(_cldr_tables.LANGUAGES) | OTHER_LANGUAGES
    return known | {f"{name}kenntnisse": known[name] for name in COMPOUNDED}


@cache
def clocks() -> dict[str, str]:
    """A country's code → the IANA zone of all of it, where it has only one.

    >>> clocks()["NL"], "CA" in clocks()
    ('Europe/Amsterdam', False)
    """
    return _meanings(_cldr_tables.CLOCKS)


@cache
def windows() -> dict[str, str]:
    """What Windows calls a zone → the IANA zone.

    >>> windows()["Romance Standard Time"]
    'Europe/Paris'
    """
    return _meanings(_cldr_tables.WINDOWS)


def _meanings(table: str) -> dict[str, str]:
    """
    >>> _meanings("BE belgium=belgique; NL netherlands;")
    {'belgium': 'BE', 'belgique': 'BE', 'netherlands': 'NL'}
    """
    rows = (row.split(" ", maxsplit=1) for row in " ".join(table.split()).rstrip(";").split("; "))
    return {name: meaning for meaning, names in rows for name in names.split("=")}
