"""What the replicas of platforms share: a site answers by its routes, with our own invented notices."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from http import HTTPStatus

from scraper.demo.posting import Posting, load
from scraper.demo.site import NOT_FOUND, PLAIN, Answer, Request

TODAY = date(2026, 6, 10)
JSON = "application/json;charset=UTF-8"
Route = tuple[str, str, Callable[..., Answer]]


def notices(count: int) -> tuple[Posting, ...]:
    """So many of the demo's postings (at most 26): `requisition`, `title`, `location`, `description` as HTML …"""
    found = load(TODAY)[:count]
    assert len(found) == count
    return found


class Board:
    """A site that answers by its `routes`: method, expression for the whole path, and the method that responds.

    What the platform refuses, a replica refuses: a client that ignores the platform's rules must fail here.
    """

    routes: tuple[Route, ...] = ()

    def answer(self, request: Request) -> Answer:
        if request.path == "/robots.txt":
            return Answer("User-agent: *\nAllow: /\n", PLAIN)
        for method, path, respond in self.routes:
            match = re.fullmatch(path, request.path)
            if match and method == request.method:
                return respond(self, request, *match.groups())
        return NOT_FOUND


def as_json(value: object, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    return Answer(json.dumps(value), JSON, status)
