"""Names of countries and languages, in the languages of the genre, from the Unicode CLDR (Babel)."""

from __future__ import annotations

from functools import cache

from parsers import words

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


UNIONS = ("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ")  # CLDR's territories that are no countries


@cache
def countries() -> dict[str, str]:
    """A country's name, folded → ISO 3166-1 alpha-2.

    >>> countries()["belgium"], countries()["belgique"], countries()["the netherlands"]
    ('BE', 'BE', 'NL')
    """
    names = {name.replace("’", "'"): code for name, code in _names("territories").items() if code not in UNIONS}
    return {name: code for name, code in names.items() if len(code) == 2 and code.isalpha()} | OTHER_COUNTRIES


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
    "englischkenntnisse": "en",
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


@cache
def languages() -> dict[str, str]:
    """A language's name, folded → ISO 639-1.

    >>> languages()["english"], languages()["anglais"]
    ('en', 'en')
    """
    names = {name: code for name, code in _names("languages").items() if len(code) == 2}
    return names | OTHER_LANGUAGES


def _names(kind: str) -> dict[str, str]:
    from babel import Locale  # 45 ms that a page without such names need not pay

    named: dict[str, str] = {}
    for language in words.written():
        for code, name in getattr(Locale.parse(language.code), kind).items():
            named.setdefault(name.lower(), code)
    return named
