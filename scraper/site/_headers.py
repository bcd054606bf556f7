"""What each answer tells the browser: nothing on these pages runs, loads from elsewhere, or is put into a frame."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

# Styles may stand in the page, as Datasette's own pages do; scripts may not, and ours need none.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = [
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
]
Send = Callable[[dict[str, Any]], Awaitable[None]]
App = Callable[[dict[str, Any], Any, Send], Awaitable[None]]


def guarded(app: App) -> App:
    """The application, with these headers on each of its answers."""

    async def answer(scope: dict[str, Any], receive: Any, send: Send) -> None:
        async def with_headers(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message.get("headers", []), *HEADERS]}
            await send(message)

        await app(scope, receive, with_headers)

    return answer
