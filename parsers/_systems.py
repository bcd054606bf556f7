"""The systems by name: where one applies to a programme, and where one is assessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from parsers import _cldr, _clocks, words
from parsers._found import Found, found
from parsers._layout import Text
from parsers._patterns import Pattern
from parsers._prose import prose

NOT_NAME = r"(?![\w’']|\s+(?:system|portal|platform)\b)"
NAME = rf"(?-i:(?P<name>[A-Z][\w-]*[A-Z0-9a-z](?:\s[A-Z][\w-]*\w){{0,2}}|[a-z]{{1,2}}[A-Z]\w+)){NOT_NAME}"
# A product's name looks like one: capitals only, or one more inside.
BRAND = (
    r"(?-i:(?P<brand>(?:[A-Z]{2,5}\s(?=[A-Z][a-z]+[A-Z]))?"
    r"(?:[A-Z]{4,}|[A-Z]{2,}[a-z]\w+|[A-Z][a-z0-9]+[A-Z][\w]*|[a-z][A-Z][\w]+)))(?![\w’'-]|[\w.-]*@)"
)
THE = r"(?:(?:the|our|its|la|le|l['’]|notre|son)\s*)"
CALLED = rf"\s*,?\s*{words.cue('called')}\s+"
NAMED = rf"(?:\s+{words.cue('online')})?(?:\s*,\s*|{CALLED}|\s*[:(–]\s*|\s+[\"“«‘]\s*|\s+)"
SYSTEM = Pattern(rf"{words.said('system')}{NAMED}[\"“«‘]?{NAME}", re.IGNORECASE)
# "via Inspira, the UN's recruitment platform"
APPOSED = Pattern(
    rf"{words.said('through')}\s+(?-i:(?P<name>[A-Z]\w{{2,30}}(?:\s[A-Z]\w{{2,30}})?)),\s+{THE}"
    rf"(?:[\w’'-]+\s+){{0,3}}?{words.said('system')}",
    re.IGNORECASE,
)
SENT = Pattern(
    rf"{words.said('sent')}[^.;?!]{{0,100}}?{words.said('through')}\s+{THE}?{BRAND}",
    re.IGNORECASE,
)
# "on a platform called HireVue", "with the tool Willo"
PLATFORM = Pattern(
    rf"(?:{words.said('platform')}(?:{CALLED}|\s*\(\s*)|{words.said('tool')}(?:\s+{words.cue('online')})?\s+)[\"“«‘]?{NAME}",
    re.IGNORECASE,
)
# "a link to Cammio, where you record your answers", "invited to Sonru, an online platform", "recorded via Sonru"
PRODUCT = r"(?-i:(?P<{}>[A-Z][a-z]\w{{1,20}}))(?![\w’'-])"
APART = rf"\s*,\s+(?:{words.said('where')}|(?:[\w’'-]+\s+){{1,4}}?{words.said('platform')})"
TOLD = Pattern(
    rf"{words.said('through')}\s+{PRODUCT.format('name')}{APART}|{words.said('only_via')}\s+{PRODUCT.format('via')}",
    re.IGNORECASE,
)
# "asked to record short answers on Sonru."
RECORDED = Pattern(
    rf"{words.said('recorded')}[^.;?!]{{0,80}}?{words.said('only_via', 'onto')}\s+{PRODUCT.format('name')}"
    rf"(?=\s*(?:[.,;:)]|\Z|{words.said('tie_on')}))",
    re.IGNORECASE,
)
INVITED = Pattern(rf"{words.said('through')}\s+(?:(?:the|la|le)\s+)?{BRAND}", re.IGNORECASE)
LIKE_NAME = r"(?=(?-i:[A-Z]|[a-z][A-Z]))"
KNOWN_SYSTEM = Pattern(
    rf"{words.said('through')}\s+{THE}?{LIKE_NAME}(?P<name>{words.said('system_name')})", re.IGNORECASE
)
KNOWN_PLATFORM = Pattern(rf"{LIKE_NAME}(?P<name>{words.said('platform_name')})", re.IGNORECASE)
# "made by NATO nationals", "sent to NATO"
BY_WHOM = Pattern(r"(?<!\w)(?:by|to|at|with|par)\s+(?:the\s+)?[A-Z]+\Z")


def parse_recruitment_system(text: Text) -> Iterator[Found[str]]:
    page = prose(text)
    for match in page.matches(SYSTEM, "system"):
        if _is_product(page, match["name"]):
            yield found(match, match["name"], group="name", rank=3)
    for match in page.matches(APPOSED, "system"):
        yield found(match, match["name"], group="name", rank=3)
    for sentence in page.sentences("sent", "system", "system_name"):
        known = KNOWN_SYSTEM.search(page.content, *sentence.span())
        if known:
            yield found(known, known["name"], group="name", rank=2)
        sent = SENT.search(page.content, *sentence.span())
        if sent and not page.says(sentence, "assessment", "platform_name") and _is_named(page, sent, "brand"):
            yield found(sent, sent["brand"], group="brand")


def parse_assessment_system(text: Text) -> Iterator[Found[str]]:
    page = prose(text)
    for sentence in _on_assessment(page):
        known = KNOWN_PLATFORM.search(page.content, *sentence.span())
        if known:
            yield found(known, known["name"], group="name", rank=2)
        for match in PLATFORM.finditer(page.content, *sentence.span()):
            if not SYSTEM.search(match[0]) and _is_product(page, match["name"]):
                yield found(match, match["name"], group="name", rank=2)
        for pattern in (INVITED, TOLD, RECORDED):
            for match in pattern.finditer(page.content, *sentence.span()):
                group = match.lastgroup or "name"
                if _is_named(page, match, group):
                    yield found(match, match[group], group=group)


def _on_assessment(text: Text) -> Iterator[re.Match[str]]:
    """The sentences on the assessment, and those that the next one tells to be: "… a link to Sonru. You record …"."""
    for line in text.lines_with("assessment", "platform_name"):
        for sentence, after in pairwise([*text.sentences_of(line), None]):
            if sentence and (
                text.says(sentence, "assessment", "platform_name") or (after and text.says(after, "assessment"))
            ):
                yield sentence


def _is_named(text: Text, match: re.Match[str], group: str) -> bool:
    by_whom = BY_WHOM.search(text.content, max(match.start(group) - 20, 0), match.end(group))
    return not by_whom and _is_product(text, match[group])


def _is_product(text: Text, name: str) -> bool:
    """Not the organisation itself, which the page's head names; nor a month, a day, a language or a place."""
    if _known(name):
        return False
    head = text.of(text.lines[0]) if len(text.lines) > 1 else ""
    return not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", head) and f"at {name}" not in text.content


def _known(name: str) -> bool:
    named = (words.cues("meeting_tool"), words.months(), words.weekdays(), _cldr.languages())
    return any(name.lower() in known for known in named) or _clocks.zone_of(name) is not None
