"""A notice's prose in the parts that its headings make, for the platforms that keep it so."""

from __future__ import annotations

import re

from scraper.demo.posting import Posting

HEADING = re.compile(r"<h3>(.*?)</h3>")
PARAGRAPH = re.compile(r"<p[^>]*>(?:&middot;(?:&nbsp;)*\s*)?(.*?)</p>", re.DOTALL)


def sections(notice: Posting) -> tuple[str, list[tuple[str, str]]]:
    """What stands before the first heading, and the heading and the HTML of each part below one."""
    intro, *rest = HEADING.split(notice.description)
    return intro, list(zip(rest[::2], rest[1::2], strict=True))


def list_items(markup: str) -> str:
    """The paragraphs as list items."""
    return PARAGRAPH.sub(r"<li>\1</li>", markup)
