"""The export's formats under addresses of the site."""

from __future__ import annotations

import asyncio
from io import BytesIO
from pathlib import Path

import feedparser
import httpx
import icalendar
import openpyxl
import pytest
from datasette.app import Datasette

from scraper.export import FORMATS, export
from scraper.site import DATABASE, HERE
from tests.site.conftest import Rows, page

ADDRESS = "/vacancies/-/export."
SLOW = "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n) > 0"


@pytest.mark.parametrize("name", FORMATS)
def test_it_is_what_the_command_writes(site: httpx.Client, demo_data: Path, name: str) -> None:
    answer = site.get(ADDRESS + name)
    assert (answer.status_code, answer.headers["content-type"]) == (200, FORMATS[name].media_type)
    assert answer.headers["content-disposition"] == f'attachment; filename="vacancies{FORMATS[name].suffix}"'
    assert "access-control-allow-origin" not in answer.headers  # another site's page reads nothing of this machine
    if name != "xlsx":  # a workbook says when it was made
        assert answer.content == b"".join(export(demo_data / "vacancies.db", name))
    else:
        assert openpyxl.load_workbook(BytesIO(answer.content)).active.max_row == 27


def test_a_condition_chooses(site: httpx.Client, sql: Rows) -> None:
    answer = site.get(ADDRESS + "ics", params={"where": "status = 'open' AND country = 'IT'"})
    deadlines = [
        event for event in icalendar.Calendar.from_ical(answer.content).events if "Deadline" in event["summary"]
    ]
    (expected,) = sql("SELECT count(deadline) AS n FROM postings WHERE status = 'open' AND country = 'IT'")
    assert len(deadlines) == expected["n"] > 0


def test_home_names_its_feeds(site: httpx.Client) -> None:
    feeds = [link.attributes["href"] for link in page(site, "/").css("link[type='application/atom+xml']")]
    assert [len(feedparser.parse(site.get(feed).content).entries) for feed in feeds] == [26, 3]


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("no_such_column = 1", "no such column"),
        ("1) UNION SELECT", "syntax error"),
        ("1; DROP TABLE vacancies", "near"),
        ("1 = 1); DELETE FROM vacancies; --", "condition in SQL"),
        (SLOW, "takes too long"),
        ("id = :missing", "where"),
        ("\x00", "where"),
    ],
)
def test_a_condition_that_is_none_is_said_in_a_line(site: httpx.Client, where: str, said: str) -> None:
    answer = site.get(ADDRESS + "csv", params={"where": where})
    assert answer.status_code == 400
    assert said in answer.text
    assert answer.headers["content-type"].startswith("text/plain")
    assert len(answer.text.splitlines()) == 1


def test_a_format_that_is_none(site: httpx.Client) -> None:
    assert "There is no format pdf" in page(site, ADDRESS + "pdf", 404).body.text()


def test_where_sql_is_switched_off_there_are_no_conditions(demo_data: Path) -> None:
    async def statuses() -> list[int]:
        site = Datasette(
            [demo_data / "vacancies.db"],
            plugins_dir=str(HERE / "plugins"),
            template_dir=str(HERE / "templates"),
            settings={"default_allow_sql": False},
        )
        await site.invoke_startup()
        paths = [f"/{DATABASE}/-/export.csv", f"/{DATABASE}/-/export.csv?where=1"]
        return [(await site.client.get(path)).status_code for path in paths]

    assert asyncio.run(statuses()) == [200, 403]
