"""Each source against its real site: `make live`. Never run otherwise: it asks other people's machines.

What it compares is the shape: the list can be had and names postings, and the first of them can be read.
"""

from __future__ import annotations

from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

import parsers
from scraper.archive import Archive
from scraper.clock import utc_now
from scraper.crawl import Crawl
from scraper.exchange import Request
from scraper.fetch import fetcher
from scraper.platforms import PLATFORMS
from scraper.sources import SOURCES, Source
from scraper.texts import texts_of

FEW = 2  # postings that are asked for


@pytest.mark.live
@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_the_site_has_the_shape_that_we_know(source: Source, tmp_path: Path) -> None:
    with closing(Archive(tmp_path / "archive.db")) as archive, fetcher(declared=[source.url]) as asking:
        crawl = Crawl(source, archive.start_run(utc_now(), "live"), archive, asking)
        listed = list(islice(PLATFORMS[source.platform].lists(source, crawl.ask), FEW))
        assert len(listed) >= min(FEW, source.expects)
        for item in listed:
            texts = texts_of(asking.ask(item.request or Request(url=item.url), source.pace), source)
            vacancy = parsers.read(texts[0], source.hints)
            assert vacancy.kind != "other"
            assert vacancy.title
