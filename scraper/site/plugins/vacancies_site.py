"""Datasette's hooks: what our pages show, our addresses, cells, and search in a view. `vacancies serve` loads it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.filters import FilterArguments
from datasette.utils import tilde_decode, tilde_encode
from datasette.utils.asgi import NotFound, Response

from scraper.export import FORMATS
from scraper.site import DATABASE
from scraper.site._cells import cell
from scraper.site._export import exported
from scraper.site._facets import ListFacet
from scraper.site._headers import guarded
from scraper.site._home import home
from scraper.site._plots import plots
from scraper.site._programme import programme
from scraper.site._query import canned
from scraper.site._source import source
from scraper.site._vacancy import vacancy
from scraper.site._words import FILTERS

ROW_PAGES: dict[str, Callable[..., Any]] = {"vacancies": vacancy, "sources": source, "programmes": programme}
SEARCHED = """id IN (
    SELECT vacancy_id FROM texts WHERE rowid IN (SELECT rowid FROM texts_fts WHERE texts_fts MATCH escape_fts(:words))
    UNION SELECT id FROM vacancies
    WHERE rowid IN (SELECT rowid FROM vacancies_fts WHERE vacancies_fts MATCH escape_fts(:words))
)"""


@hookimpl
def extra_template_vars(
    view_name: str, database: str | None, table: str | None, request: Any, datasette: Any
) -> Callable[[], Awaitable[dict[str, Any]]]:
    """`home` on the home page, and on a row's page `vacancy`, `source` …, by its table."""

    async def shown() -> dict[str, Any]:
        common = {"questions": canned(), "formats": FORMATS}
        if DATABASE not in datasette.databases:
            return common
        if view_name == "index":
            return {**common, "home": await _asked(datasette, home)}
        if view_name == "row" and database == DATABASE and table in ROW_PAGES:
            id = tilde_decode(request.url_vars["pks"])
            return {**common, "shown": await _asked(datasette, ROW_PAGES[table], id)}
        return common

    return shown


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Addresses beside Datasette's own; `-` is no table."""
    return [
        (rf"^/{DATABASE}/-/plots$", _plots_page),
        (rf"^/{DATABASE}/-/export\.(?P<format>[a-z-]+)$", exported),
    ]


@hookimpl
def render_cell(row: Any, value: Any, column: str, table: str | None, database: str | None, datasette: Any) -> Any:
    """Dates in words, and titles that lead to the vacancy."""
    if database != DATABASE:
        return None
    return cell(row, value, column, table, _address(datasette))


@hookimpl
def filters_from_request(request: Any, database: str, table: str) -> Callable[[], Awaitable[Any]] | None:
    """Search in the view `postings`: full-text search is of tables, and a view has no rows of its own to find."""
    words = request.args.get("_search")
    if not words or (database, table) != (DATABASE, "postings"):
        return None

    async def filters() -> Any:
        return FilterArguments([SEARCHED], params={"words": words}, human_descriptions=[f'search matches "{words}"'])

    return filters


@hookimpl
def register_facet_classes() -> list[type]:
    """Kinds of facets beside Datasette's own."""
    return [ListFacet]


@hookimpl
def prepare_jinja2_environment(env: Any, datasette: Any) -> None:
    """What the templates say in words."""
    env.filters.update(FILTERS, vacancy_url=_address(datasette), tilde=tilde_encode)


@hookimpl
def asgi_wrapper() -> Callable[..., Any]:
    """Headers on every answer."""
    return guarded


async def _plots_page(request: Any, datasette: Any) -> Response:
    if DATABASE not in datasette.databases:
        raise NotFound(f"There is no database {DATABASE}")
    shown = {"plots": await _asked(datasette, plots)}
    return Response.html(await datasette.render_template("plots.html", shown, request=request))


async def _asked(datasette: Any, page: Callable[..., Any], *key: str) -> Any:
    return await datasette.get_database(DATABASE).execute_fn(lambda connection: page(connection, *key))


def _address(datasette: Any) -> Callable[[str], str]:
    return lambda id: str(datasette.urls.row(DATABASE, "vacancies", tilde_encode(id)))
