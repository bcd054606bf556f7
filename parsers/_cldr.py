"""Names of countries and languages, in every language of `words`, from the Unicode CLDR (Babel)."""

from __future__ import annotations

from functools import cache

from parsers import words

# What postings call these, beside their CLDR names.
OTHER_COUNTRIES = {"the netherlands": "NL", "uk": "GB", "usa": "US", "united states of america": "US"}


@cache
def countries() -> dict[str, str]:
    """A country's name, folded → ISO 3166-1 alpha-2.

    >>> countries()["belgium"], countries()["belgique"], countries()["the netherlands"]
    ('BE', 'BE', 'NL')
    """
    names = {name: code for name, code in _names("territories").items() if len(code) == 2 and code.isalpha()}
    return names | OTHER_COUNTRIES


@cache
def languages() -> dict[str, str]:
    """A language's name, folded → ISO 639-1.

    >>> languages()["english"], languages()["anglais"]
    ('en', 'en')
    """
    return {name: code for name, code in _names("languages").items() if len(code) == 2}


def _names(kind: str) -> dict[str, str]:
    from babel import Locale  # 45 ms that a page without such names need not pay

    named: dict[str, str] = {}
    for language in words.LANGUAGES:
        for code, name in getattr(Locale.parse(language.code), kind).items():
            named.setdefault(name.lower(), code)
    return named
