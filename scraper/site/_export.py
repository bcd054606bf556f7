"""The export's formats under an address: `/vacancies/-/export.ics?where=status = 'open'`."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

from datasette.database import QueryInterrupted
from datasette.utils.asgi import Forbidden, NotFound, Request, Response

from scraper.export import FORMATS, _rows, export
from scraper.refusal import Refused
from scraper.site import DATABASE

AT_ONCE = asyncio.Semaphore(2)  # exports that are written side by side; the others wait


async def exported(request: Request, datasette: object) -> Response:
    """The vacancies, or those for which the condition holds, as a file."""
    name, where = request.url_vars["format"], request.args.get("where") or None
    if name not in FORMATS:
        raise NotFound(f"There is no format {name}; there are {', '.join(FORMATS)}")
    form, database = FORMATS[name], datasette.get_database(DATABASE)  # type: ignore[attr-defined]
    if where is not None and (refused := await _refused(datasette, request, where)):
        return Response.text(refused, status=400)
    try:
        async with AT_ONCE:
            body = await asyncio.to_thread(_written, Path(database.path), name, where)
    except Refused as error:
        return Response.text(f"{error}\n", status=400)
    headers = {"content-disposition": f'attachment; filename="vacancies{form.suffix}"', "cache-control": "no-cache"}
    return Response(body, headers=headers, content_type=form.media_type)


def _written(database: Path, name: str, where: str | None) -> bytes:
    return b"".join(export(database, name, where))


async def _refused(datasette: object, request: Request, where: str) -> str | None:
    """Why a condition is not taken: SQL may be switched off on this site, and takes as long as any other here."""
    await _may_ask(datasette, request)
    sql = f"SELECT count(*) FROM ({_rows.WIDE}) AS vacancies WHERE (\n{where}\n)"
    try:
        await datasette.execute(DATABASE, sql)  # type: ignore[attr-defined]
    except QueryInterrupted:
        return "where: this condition takes too long; ask for less\n"
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        return f"where: {error}; it is a condition in SQL on the columns of vacancies\n"
    return None


async def _may_ask(datasette: object, request: Request) -> None:
    """Datasette 0.65 and 1.0 name what a question is of differently."""
    try:
        allowed = await datasette.allowed(  # type: ignore[attr-defined]
            action="execute-sql", resource=_resource(), actor=request.actor
        )
    except AttributeError:
        allowed = await datasette.permission_allowed(  # type: ignore[attr-defined]
            request.actor, "execute-sql", resource=DATABASE, default=True
        )
    if not allowed:
        raise Forbidden("SQL is switched off on this site, and so is where")


def _resource() -> object:
    from datasette.resources import DatabaseResource

    return DatabaseResource(database=DATABASE)
