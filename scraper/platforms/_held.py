"""What the platforms share whose list holds its postings whole, so that there is nothing else to ask for."""

from __future__ import annotations

import json
import re
from typing import Any

from scraper.exchange import Page, ShapeChanged
from scraper.platforms._parts import word
from scraper.platforms._platform import Listed

ADDRESS = re.compile(r"https?://[^\s<>\"\ud800-\udfff]{1,2000}")


def held(page: Page, posting: dict[str, Any], *, key: str, address: str, prose: str) -> Listed:
    """A posting of a list in JSON; the names say under which of its keys its own key, address and notice stand."""
    if not isinstance(posting.get(prose), str):
        raise ShapeChanged(f"{page.url}: a posting without its {prose}")
    try:
        body = json.dumps(posting, sort_keys=True)  # the site may give the keys in any order
    except RecursionError as error:
        raise ShapeChanged(f"{page.url}: a posting too deep to hold") from error
    return listed(page, posting.get(key), posting.get(address), body)


def listed(page: Page, key: object, address: object, body: str) -> Listed:
    """A posting with its key and its address, once these are seen to be such."""
    id = word(page, key, "id")
    if not isinstance(address, str) or not ADDRESS.fullmatch(address):
        raise ShapeChanged(f"{page.url}: posting {id} without its address")
    return Listed(key=id, url=address, request=page.request, held=body.encode())
