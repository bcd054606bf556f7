"""sources.toml: what its owner may say, and what is said of every wrong key."""

from __future__ import annotations

import dataclasses
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import Organization
from scraper import sources
from scraper.declared import CHECKS, checked, known
from scraper.platforms import PLATFORMS
from scraper.refusal import Refused
from scraper.sources import DEFAULT, SOURCES, Source

OSM = """\
[sources.osm]
name = "Office of Small Maps"
platform = "html"
url = "https://osm.example/vacancies"
listing = "ul.jobs a"
zone = "Europe/Vienna"
"""
ALL = """\
[sources.osm]
name = "Office of Small Maps: jobs"
platform = "taleo"
url = "https://osm.taleo.net/careersection/2"
organization = {name = "Office of Small Maps", acronym = "OSM"}
zone = "Europe/Vienna"
date_order = "YMD"
issuer = "maps"
site = "https://osm.example/jobs"
languages = ["de", "en"]
expects = 0
pace = 2.5
holds = "programme"
listing = "ul.jobs a"
posting = "main"
ignores_robots = "They asked us to."
"""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder, as people name it."""
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    return Path("data")


def write(data: Path, text: str) -> Path:
    (data / "sources.toml").write_text(text, "utf-8")
    return data


def complaint(data: Path, text: str) -> str:
    with pytest.raises(Refused) as refused:
        known(write(data, text))
    (line,) = str(refused.value).splitlines()
    return posix(line)


def posix(line: str) -> str:
    """The line with the file's path as it is written here on every system."""
    return line.replace(str(Path("data", "sources.toml")), "data/sources.toml")


def ids(sources: Any) -> list[str]:
    return [source.id for source in sources]


# ------------------------------------------------------------------------------------------ what is declared


def test_without_a_file_it_is_ours(data: Path) -> None:
    there = known(data)
    assert (list(there.sources.values()), there.on) == (list(SOURCES), DEFAULT)
    assert known(data / "nowhere") == there


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "on = []", "[sources]"])
def test_a_file_may_say_nothing(data: Path, text: str) -> None:
    assert known(write(data, text)) == known(data / "nowhere")


def test_a_source_of_ones_own_is_asked_each_time(data: Path) -> None:
    there = known(write(data, OSM))
    assert list(there.sources) == [*ids(SOURCES), "osm"]
    assert ids(there.on) == [*ids(DEFAULT), "osm"]
    assert there.sources["osm"] == Source(
        id="osm",
        name="Office of Small Maps",
        platform="html",
        url="https://osm.example/vacancies",
        listing="ul.jobs a",
        organization=Organization("Office of Small Maps"),
        zone="Europe/Vienna",
    )


@pytest.mark.parametrize("contact", ["jobs@osm.example", "https://osm.example/about"])
def test_who_asks_may_be_said(data: Path, contact: str) -> None:
    assert known(write(data, f'contact = "{contact}"')).contact == contact
    assert known(data / "nowhere").contact is None


@pytest.mark.parametrize("contact", ['"somebody"', '"a@b\\r\\nX: y"', '"a (b)@c"', '"ä@osm.example"', "7", "[]"])
def test_who_cannot_be_reached_is_nobody(data: Path, contact: str) -> None:
    assert complaint(data, f"contact = {contact}").startswith("data/sources.toml: contact: ")


def test_every_key_of_a_source_may_be_said(data: Path) -> None:
    source = known(write(data, ALL)).sources["osm"]
    stated = tomllib.loads(ALL)["sources"]["osm"]
    assert stated.keys() == CHECKS.keys() == {field.name for field in dataclasses.fields(Source)} - {"id"}
    assert source.organization == Organization("Office of Small Maps", "OSM")
    assert source.languages == ("de", "en")
    rest = stated.keys() - {"organization", "languages"}
    assert {key: getattr(source, key) for key in rest} == {key: stated[key] for key in rest}


def test_known_ones_are_switched_on(data: Path) -> None:
    assert ids(known(data).on) == ids(DEFAULT)
    there = known(write(data, f'on = ["undp", "ncia", "undp", "osm"]\n{OSM}'))
    assert ids(there.on) == [*ids(DEFAULT), "undp", "osm"]
    assert list(there.sources) == [*ids(SOURCES), "osm"]


def test_ones_own_declaration_replaces_ours(data: Path) -> None:
    there = known(write(data, OSM.replace("sources.osm", "sources.ncia")))
    assert there.sources["ncia"].platform == "html"
    assert there.sources["ncia"] in there.on
    assert list(there.sources) == ids(SOURCES)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_our_own_sources_pass_the_same_checks(source: Source) -> None:
    stated = {key: value for key, value in dataclasses.asdict(source).items() if key != "id" and value is not None}
    organization = {key: value for key, value in stated["organization"].items() if value}
    listed = {**stated, "organization": organization, "languages": list(source.languages)}
    assert checked(source.id, listed, "here", Path()) == source


def test_what_is_asked_by_default_is_ours() -> None:
    assert {source.id for source in sources.DEFAULT} <= {source.id for source in sources.SOURCES}
    assert len({source.id for source in SOURCES}) == len(SOURCES)


FOLDER = '[sources.mine]\nname = "Mine"\nplatform = "folder"\nzone = "Europe/Paris"\nurl = '


@pytest.mark.parametrize(
    ("url", "found"),
    [("notices", "{data}/notices"), ("../saved", "{data}/../saved"), ("/srv/saved", "/srv/saved")],
)
def test_a_folders_path_starts_beside_the_file(data: Path, url: str, found: str) -> None:
    expected = Path(found.format(data=data.absolute())).absolute()
    assert Path(known(write(data, f'{FOLDER}"{url}"')).sources["mine"].url) == expected


@pytest.mark.parametrize("url", ["file:///srv/saved", "~/saved"])
def test_a_folders_address_is_left_as_it_is(data: Path, url: str) -> None:
    assert known(write(data, f'{FOLDER}"{url}"')).sources["mine"].url == url


# ------------------------------------------------------------------------------------------ what is wrong


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('on = "cern"', 'on: "cern" is not a list of sources\' names, such as ["cern"]'),
        ("on = [1]", 'on: [1] is not a list of sources\' names, such as ["cern"]'),
        ('on = ["ncai"]', "on: no source is named ncai (ncia?)"),
        ('on = ["xyz"]', f"on: no source is named xyz (there are {', '.join(ids(SOURCES))})"),
        ("onn = []", "onn: no such key (on?)"),
        ("[source.osm]", "source: no such key (sources?)"),
        ("[quux]", "quux: no such key (there are contact, on, sources)"),
        ("sources = 7", "sources: 7 is not a table, such as [sources.osm]"),
        ("[sources]\nosm = 7", "[sources.osm]: 7 is not a table, such as [sources.osm]"),
        ("[[sources.osm]]", "[sources.osm]: [{}] is not a table, such as [sources.osm]"),
        ('[sources."O S M"]', "[sources.O S M]: the name of a source is small letters and digits, with - or _ between them"),
        ('[sources."a\\nb"]', '[sources."a\\nb"]: the name of a source is small letters'),
        ('on = ["a\\nb"]', 'on: no source is named "a\\nb" (there are'),
        ('"o\\nn" = []', '"o\\nn": no such key (on?)'),
        ("[sources.osm]", f"[sources.osm] name: is missing ({CHECKS['name'].what})"),
        ("on = [", ""),
        ("[sources.osm]\n[sources.osm]", ""),
        ("name = caf\udce9", "'utf-8' codec can't decode byte 0xe9"),
        ("on = " + "[" * 5000, ""),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(data: Path, text: str, said: str) -> None:
    (data / "sources.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(Refused) as refused:
        known(data)
    assert posix(str(refused.value)).startswith(f"data/sources.toml: {said}")
    assert len(str(refused.value).splitlines()) == 1


def test_a_misspelt_key_is_guessed(data: Path) -> None:
    text = "[sources.cern]\n" + OSM.partition("\n")[2].replace("platform", "platfrom")
    assert complaint(data, text) == "data/sources.toml: [sources.cern] platfrom: no such key (platform?)"


@pytest.mark.parametrize("key", ["name", "platform", "url", "zone", "listing"])
def test_what_a_source_needs_is_missed(data: Path, key: str) -> None:
    text = "\n".join(line for line in OSM.splitlines() if not line.startswith(key))
    assert complaint(data, text) == f"data/sources.toml: [sources.osm] {key}: is missing ({CHECKS[key].what})"


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("name", '""', '""'),
        ("name", '"  "', '"  "'),
        ("name", "7", "7"),
        ("name", '"a\\u0000b"', '"a\\u0000b"'),
        ("platform", '"tale"', '"tale"'),
        ("platform", '["taleo"]', "['taleo']"),
        ("url", "7", "7"),
        ("organization", "{}", "{}"),
        ("organization", '{acronym = "OSM"}', "{'acronym': 'OSM'}"),
        ("organization", '{name = "OSM", city = "Rome"}', "{'name': 'OSM', 'city': 'Rome'}"),
        ("organization", '{name = ""}', "{'name': ''}"),
        ("zone", '"CET/CEST"', '"CET/CEST"'),
        ("zone", '"Europe"', '"Europe"'),
        ("zone", '"../etc/passwd"', '"../etc/passwd"'),
        ("zone", '"Europe/Brussel"', '"Europe/Brussel"'),
        ("date_order", '"dmy"', '"dmy"'),
        ("issuer", '"N A T O"', '"N A T O"'),
        ("site", '"osm.example"', '"osm.example"'),
        ("site", '"ftp://osm.example"', '"ftp://osm.example"'),
        ("site", '"http://["', '"http://["'),
        ("languages", '"en"', '"en"'),
        ("languages", "[]", "[]"),
        ("languages", '["english"]', "['english']"),
        ("expects", "-1", "-1"),
        ("expects", "1.5", "1.5"),
        ("expects", "true", "True"),
        ("pace", "nan", "nan"),
        ("pace", "inf", "inf"),
        ("pace", "-0.5", "-0.5"),
        ("pace", '"fast"', '"fast"'),
        ("holds", '"jobs"', '"jobs"'),
        ("listing", '"ul["', '"ul["'),
        ("listing", '""', '""'),
        ("posting", '"a::before"', '"a::before"'),
        ("posting", "2026-05-03", "datetime.date(2026, 5, 3)"),
        ("name", f'"{"x" * 80}\\n"', f'"{"x" * 58}…'),
        ("name", '"two\\nlines"', '"two\\nlines"'),
    ],
)
def test_what_a_key_may_not_hold(data: Path, key: str, value: str, shown: str) -> None:
    lines = [line for line in ALL.splitlines() if not line.startswith(f"{key} =")]
    said = complaint(data, "\n".join([*lines, f"{key} = {value}"]))
    assert said == f"data/sources.toml: [sources.osm] {key}: {shown} is not {CHECKS[key].what}"


@pytest.mark.parametrize("url", ["osm.example/jobs", "/jobs", "http://", "file:///srv", "https://osm example/jobs"])
def test_only_a_folder_is_no_address(data: Path, url: str) -> None:
    said = complaint(data, OSM.replace("https://osm.example/vacancies", url))
    assert said == f'data/sources.toml: [sources.osm] url: "{url}" is not an address, such as https://osm.example/jobs'


def test_platforms_are_named_where_one_is_wrong(data: Path) -> None:
    said = complaint(data, OSM.replace('"html"', '"htm"'))
    assert said.endswith(f'platform: "htm" is not one of {", ".join(PLATFORMS)}')


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(
    st.dictionaries(st.sampled_from(sorted(CHECKS)), VALUES), st.dictionaries(st.text(max_size=9), VALUES, max_size=1)
)
def test_any_table_is_a_source_or_refused(some: dict[str, Any], others: dict[str, Any]) -> None:
    whole = {**tomllib.loads(OSM)["sources"]["osm"], **some, **others}
    try:
        assert isinstance(checked("osm", whole, "here", Path()), Source)
    except Refused as refused:
        assert len(str(refused).split("\n")) == 1  # noqa: PT017  # some are sources
