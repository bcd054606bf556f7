"""The same site crawled by Scrapy: twelve fields by CSS, into one table of a SQLite file. A process of its own.

    python -m benchmarks._scrapy FILE < addresses
    python -m benchmarks._scrapy      < addresses     (the pages are fetched, and that is all)

Its settings are Scrapy's own, without log and console, so it asks eight pages at a time and never pauses. It commits
once, at its end: a run that dies has nothing.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import AsyncIterator, Iterator
from typing import Any

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response

FIELDS = {
    "title": "h1.title::text",
    "city": ".primary_location a::text",
    "category": ".job_category .field_value::text",
    "refer": "a.refer_btn::attr(href)",
    "requisition": ".job_external_id .field_value::text",
    "company": ".field_company dd span::text",
    "apply": "a.apply_btn::attr(href)",
    "headings": ".job_description strong::text",
    "items": ".job_description p[style]::text",
    "description": ".job_description ::text",
    "similar": ".similar_jobs a::attr(href)",
    "notice": "#language_notice::text",
}
SETTINGS = {"LOG_ENABLED": False, "TELNETCONSOLE_ENABLED": False}


class Vacancies(scrapy.Spider):
    """Asks for the addresses that it is given, and reads nothing unless it is told to."""

    name = "vacancies"
    urls: tuple[str, ...] = ()
    reads = False

    async def start(self) -> AsyncIterator[scrapy.Request]:
        for url in self.urls:
            yield scrapy.Request(url)

    def parse(self, response: Response, **_: Any) -> Iterator[dict[str, str]]:
        if self.reads:
            yield {"url": response.url} | {name: " ".join(response.css(css).getall()) for name, css in FIELDS.items()}


class Table:
    """The pipeline: a row an item."""

    def open_spider(self, spider: Vacancies) -> None:
        self.db = sqlite3.connect(spider.file)  # type: ignore[attr-defined]
        self.db.execute(f"CREATE TABLE vacancies (url PRIMARY KEY, {', '.join(FIELDS)})")

    def process_item(self, item: dict[str, str], spider: Vacancies) -> dict[str, str]:
        places = ", ".join("?" * len(item))
        self.db.execute(f"INSERT INTO vacancies VALUES ({places})", list(item.values()))
        return item

    def close_spider(self, spider: Vacancies) -> None:
        self.db.commit()
        self.db.close()


def main(file: str | None, urls: list[str]) -> None:
    process = CrawlerProcess(SETTINGS | ({"ITEM_PIPELINES": {Table: 1}} if file else {}))
    process.crawl(Vacancies, urls=urls, file=file, reads=file is not None)
    process.start()


if __name__ == "__main__":
    main(next(iter(sys.argv[1:]), None), sys.stdin.read().split())
