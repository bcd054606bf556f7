"""What stands in a platform's JSON: any value may be of any type, and none is worth an error."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from parsers.pages._body import clean
from parsers.pages._html import parse, text_of


def loaded(markup: str) -> Any:
    """A body's data, line breaks inside of its strings forgiven; None where it is no JSON.

    >>> loaded('{"id": 7}'), loaded("<p>Sign in</p>"), loaded("[" * 100_000)
    ({'id': 7}, None, None)
    """
    try:
        return json.loads(markup, strict=False)
    except (ValueError, RecursionError):
        return None


def said(value: Any, *keys: str) -> str | None:
    """A text, or the name of a thing that has one; one line, without markup.

    >>> said("<b>Intern</b>&amp; more"), said({"name": "Vienna"}), said([{"text": 7}], "text"), said(True)
    ('Intern & more', 'Vienna', '7', None)
    """
    if isinstance(value, list):
        value = next((part for part in value if part), None)
    if isinstance(value, dict):
        value = next((value[key] for key in (*keys, "name", "value", "legalName") if value.get(key)), None)
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        text = " ".join(re.sub(r"<[^<>]{0,200}>", " ", html.unescape(clean(str(value)))).split())
        return text[:300] or None
    return None


def html_text(value: Any) -> str:
    """The text of a value's HTML, be it escaped once more or not; "" where it is no text.

    >>> html_text("&lt;p&gt;Maps &amp;amp; plans&lt;/p&gt;"), html_text("<p>Maps &amp; plans</p>"), html_text(None)
    ('Maps & plans', 'Maps & plans', '')
    """
    markup = clean(value if isinstance(value, str) else "")
    if "<" not in markup and "&" in markup:
        markup = html.unescape(markup)
    if "<" not in markup:
        return markup.strip()
    root = parse(f"<div>{markup}</div>").body
    return text_of(root) if root else ""
