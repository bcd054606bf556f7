"""One address for a page that has several."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

# What a link's query says of the link, or of the reader's language, and not of the page.
OF_THE_LINK = re.compile(r"utm_\w{1,40}|fbclid|gclid|mc_[ce]id|selectedlocale", re.IGNORECASE)
# Pages of nato.int stood below /cps/en/natohq/, /cps/fr/natolive/, /cps/en/SID-…/natolive/: their number is the page.
NATO = re.compile(r"/cps/(?:[\w-]{1,80}/){0,3}?nato(?:hq|live)/(?P<page>\w{1,60})\.html?", re.IGNORECASE)


def canonical(url: str) -> str:
    """The address by which a page is known, whichever of its addresses led there; one that is none stays as it is.

    >>> canonical("https://www.NATO.int/cps/fr/natolive/71194.htm?selectedLocale=fr#top")
    'https://www.nato.int/cps/natohq/71194.htm'
    >>> canonical("https://jobs.example/job?id=7&utm_source=mail")
    'https://jobs.example/job?id=7'
    """
    try:
        parts = urlsplit(url)
        known = [(key, value) for key, value in parse_qsl(parts.query, True) if not OF_THE_LINK.fullmatch(key)]
    except ValueError:
        return url
    if parts.scheme not in ("http", "https"):
        return url
    query = parts.query if known == parse_qsl(parts.query, True) else urlencode(known)
    host = parts.netloc.lower()
    page = NATO.fullmatch(parts.path) if host.endswith("nato.int") else None
    return urlunsplit((parts.scheme, host, f"/cps/natohq/{page['page']}.htm" if page else parts.path, query, ""))
