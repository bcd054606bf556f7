"""The feeds, read back by feedparser and held against RFC 4287.

The RFC's own grammar is not packaged anywhere that we could install it from, and not ours to copy: its rules on the
elements that we write stand below as tables.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import datetime

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.export import atom
from scraper.export._text import address, line
from tests.scraper.export.conftest import add_changes

ATOM = "{http://www.w3.org/2005/Atom}"
# Element → its children, each with how many times it may stand there at least and at most (RFC 4287, 4.1 and 3.2).
CHILDREN = {
    "feed": {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "author": (1, 99), "entry": (0, 999)},
    "entry": {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "published": (0, 1), "author": (0, 1), "link": (0, 1), "content": (1, 1)},
    "author": {"name": (1, 1)},
}  # fmt: skip
ATTRIBUTES = {"title": {"type"}, "content": {"type"}, "link": {"rel", "href"}}
# RFC 3339 with an upper-case T and an offset (RFC 4287, 3.3); a tag URI of RFC 4151.
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
TAG = re.compile(r"tag:[A-Za-z0-9.-]+,\d{4}:[\w.~%!$&'()*+,;=:@/?-]+", re.ASCII)


def valid(feed: bytes) -> ET.Element:
    """The feed's tree, held against the rules, and a feed for feedparser too."""
    read = feedparser.parse(feed)
    assert not read.bozo
    assert read.version == "atom10"
    return obeying(feed)


def obeying(feed: bytes) -> ET.Element:
    """The feed's tree, held against the rules."""
    root = ET.fromstring(feed)
    for element in root.iter():
        name = element.tag.removeprefix(ATOM)
        counted = [child.tag.removeprefix(ATOM) for child in element]
        for child, (least, most) in CHILDREN.get(name, {}).items():
            assert least <= counted.count(child) <= most
        assert set(counted) <= set(CHILDREN.get(name, {}))
        assert set(element.attrib) <= ATTRIBUTES.get(name, set())
        assert element.get("type", "text") == "text"
        if name == "id":
            assert TAG.fullmatch(element.text)
        if name in ("updated", "published"):
            assert INSTANT.fullmatch(element.text)
            datetime.fromisoformat(element.text)
    ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))
    return root


def texts(root: ET.Element, name: str) -> list[str | None]:
    return [entry.findtext(f"{ATOM}{name}") for entry in root.iter(f"{ATOM}entry")]


def test_the_demos(demo, exported):
    feed = exported(demo, "atom")
    root = valid(feed)
    assert len(texts(root, "id")) == len(set(texts(root, "id"))) > 25
    assert all(entry.link.startswith("http://127.0.0.1") for entry in feedparser.parse(feed).entries)
    assert feed == exported(demo, "atom")


def test_the_newest_come_first_and_date_the_feed(made, exported):
    old = {"id": "osm-1", "title": "Old", "first_seen": "2026-06-01T10:00:00.000Z"}
    new = {"id": "osm-2", "title": "New", "first_seen": "2026-06-02T10:00:00.000Z", "organization": "OSM"}
    root = valid(exported(made(old, new), "atom"))
    assert texts(root, "title") == ["New (OSM)", "Old"]
    assert root.findtext(f"{ATOM}updated") == "2026-06-02T10:00:00.000Z"


def test_what_a_person_reads(made, exported):
    vacancy = {
        "title": "Intern", "unpaid": 1, "links": ["https://maps.example/7?a=b&c"], "deadline": "2026-06-13T23:59:00",
        "evidence": [("deadline", "13 June at 23.59")], "city": "Mons",
    }  # fmt: skip
    root = valid(exported(made(vacancy), "atom"))
    assert texts(root, "content")[0].split("\n") == [
        "Mons",
        "Unpaid",
        "Apply by 13 June 2026, 23:59 (it is not said in which time zone)",
        "The page says: “13 June at 23.59”",
    ]
    assert root.find(f".//{ATOM}link").attrib == {"rel": "alternate", "href": "https://maps.example/7?a=b&c"}


@pytest.mark.parametrize("id", ["osm-7", "osm-VN 2026/7", "osm-é<>&%#?"])
def test_an_entrys_id_is_a_tag(made, exported, id):
    (tag,) = texts(valid(exported(made({"id": id}), "atom")), "id")
    assert tag.startswith("tag:vacancies-to-sqlite.invalid,2026:vacancy/osm-")


def test_changes_seen_together_are_one_entry(changed, exported, made):
    add_changes(changed, ("osm-7", "stipend", "900 EUR", "950 <b>EUR</b>\x00", "2026-06-12T10:00:00.000Z"))
    root = valid(exported(changed, "atom-changes"))
    assert texts(root, "title") == ["Intern: deadline, stipend", "Intern: title"]
    assert texts(root, "content") == [
        "deadline: 2026-06-13 → (nothing)\nstipend: 900 EUR → 950 <b>EUR</b>",
        "title: Trainee → Intern",
    ]
    assert texts(root, "updated") == ["2026-06-12T10:00:00.000Z", "2026-06-11T10:00:00.000Z"]


@pytest.mark.parametrize("name", ["atom", "atom-changes"])
def test_a_feed_without_entries_is_one(changed, exported, name):
    root = valid(exported(changed, name, "0"))
    assert root.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


def test_a_hostile_page_is_text(hostile, exported):
    feed = exported(hostile, "atom")
    root = valid(feed)
    assert root.findall(f".//{ATOM}link") == []  # none of its addresses is one
    assert "<script>alert(1)</script>" in texts(root, "title")[0]
    assert b"<script" not in feed
    assert b"<img" not in feed


ROW = {
    "id": "osm-7", "organization": None, "city": None, "country": None, "unpaid": None,
    "stipend_min": None, "stipend_max": None, "start_months": "[]", "duration_min": None, "duration_max": None,
    "deadline": None, "evidence": [], "first_seen": "2026-06-10T10:00:00.000Z", "updated": "2026-06-10T10:00:00.000Z",
}  # fmt: skip


@given(st.text(), st.text(), st.text(), st.text())
def test_any_text_comes_back(title, city, id, url):
    row = {**ROW, "title": title, "city": city, "id": f"osm-{id}", "url": address(f"https://maps.example/{url}")}
    root = obeying(b"".join(atom.write_vacancies([row])))
    shown = line(title) or f"Vacancy {line(row['id'])}"
    assert texts(root, "title") == [shown]
    assert texts(root, "content") == [line(city) or shown]
    assert [link.get("href") for link in root.iter(f"{ATOM}link")] == [row["url"]] * bool(row["url"])
